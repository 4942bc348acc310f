"""Who may do what with an object."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import denied, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.permission_kinds import MANAGE, OWNER
from dovetail.sandbox.databricks.permissions import Permissions
from dovetail.sandbox.message import Answer


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    permissions = core.state(Permissions)

    def place(asked: Asked) -> tuple[str, str]:
        return asked.path["request_object_type"], asked.path["request_object_id"]

    def get(asked: Asked) -> Answer:
        return of_fields(permissions.described(*place(asked)))

    def replace(asked: Asked) -> Answer:
        found = _managed(core, permissions, asked, *place(asked))
        permissions.replace(*found, asked.body.get("access_control_list", []))
        return of_fields(permissions.described(*found))

    def add(asked: Asked) -> Answer:
        found = _managed(core, permissions, asked, *place(asked))
        permissions.add(*found, asked.body.get("access_control_list", []))
        return of_fields(permissions.described(*found))

    def levels(asked: Asked) -> Answer:
        return of_fields(permissions.levels(*place(asked)))

    return {
        "permissions_get": get,
        "permissions_set": replace,
        "permissions_update": add,
        "permissions_get_permission_levels": levels,
    }


def _managed(core: Core, permissions: Permissions, asked: Asked, segment: str, object_id: str) -> tuple[str, str]:
    """The object, for those who may give permissions on it."""
    _, kept = permissions.found(segment, object_id)
    user = asked.caller.user
    refusal = denied(f"User {user} does not have permission to change the permissions on {segment} {object_id}")
    core.rights.require(user, *kept, (MANAGE, OWNER), refusal)
    return segment, object_id
