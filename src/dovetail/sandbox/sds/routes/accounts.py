"""Whether a key is good, and whose it is."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer
from dovetail.sandbox.sds.core import Core


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def check(asked: Asked) -> Answer:
        return Answer.of_json({"message": f"API key is valid for {asked.caller.user}"})

    def me(asked: Asked) -> Answer:
        user = core.user(asked)
        url = f"{asked.incoming.origin}/users/{user.id}/"
        return Answer.of_json({"name": user.name, "email": user.email, "url": url})

    return {"auth_check": check, "users_me": me}
