"""Who the caller is."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.message import Answer


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def me(asked: Asked) -> Answer:
        principal = core.principal(asked)
        return of_fields(
            {
                "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
                "id": str(principal.id),
                "userName": principal.name,
                "displayName": principal.display_name,
                "active": principal.active,
            }
        )

    return {"current_user_me": me}
