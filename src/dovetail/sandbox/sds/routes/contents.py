"""Whether contents are there already."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, JsonObject
from dovetail.sandbox.sds.answers import detail
from dovetail.sandbox.sds.core import Core
from dovetail.sandbox.sds.paths import OutsideRoot, rooted


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def check(asked: Asked) -> Answer:
        user, body = core.user(asked), asked.body
        try:
            directory = rooted(user.email, body["directory"])
        except OutsideRoot as error:
            raise detail(400, str(error)) from error
        exact, same = core.files.known(user, directory, body["name"], body["sum_blake3"])
        sent: JsonObject = {name: body[name] for name in ("media_type", "permissions") if name in body}
        found = exact or same
        return Answer.of_json(
            {
                "file_exists_in_tree": exact is not None,
                "file_contents_exist_for_user": same is not None,
                "user_mutable_attributes_differ": exact is None
                or any(exact[name] != value for name, value in sent.items()),
                "asset_id": None if found is None else found["uuid"],
            }
        )

    return {"contents_check": check}
