"""Health and sign-in."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer
from dovetail.sandbox.spark.core import Core


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def health(asked: Asked) -> Answer:
        return Answer.of_json({"status": "UP"})

    def token(asked: Asked) -> Answer:
        lifetime = core.knobs.settings.token_lifetime_seconds
        form = asked.body
        access_token = core.gate.exchange(
            asked.incoming.origin, asked.path["tenant"], form["client_id"], form["client_secret"], lifetime
        )
        return Answer.of_json(
            {
                "access_token": access_token,
                "expires_in": int(lifetime),
                "refresh_expires_in": 0,
                "token_type": "Bearer",
                "not-before-policy": 0,
                "scope": "email profile",
            },
            headers={"cache-control": "no-store"},
        )

    def keys(asked: Asked) -> Answer:
        return Answer.of_json({"keys": core.gate.keys(asked.path["tenant"])})

    return {"health_check": health, "auth_retrieve_token": token, "auth_get_keys": keys}
