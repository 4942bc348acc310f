"""Groups by name, the older API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import exists, invalid, missing, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.routes.access import for_admins
from dovetail.sandbox.databricks.scim_kinds import GROUP, USER
from dovetail.sandbox.databricks.users import Principal
from dovetail.sandbox.message import Answer


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def create(asked: Asked) -> Answer:
        name: str = asked.body["group_name"]
        if core.users.find(name, GROUP):
            raise exists(f"Group {name} already exists.")
        core.users.create(GROUP, {"displayName": name})
        return of_fields({"group_name": name})

    def list_all(asked: Asked) -> Answer:
        return of_fields({"group_names": [group.name for group in core.users.of_kind(GROUP)]})

    def list_members(asked: Asked) -> Answer:
        members = core.users.members(_group(core, asked.query["group_name"]).id)
        fields = {"user": "user_name", "group": "group_name"}
        return of_fields({"members": [{fields[each.kind]: each.name} for each in members if each.kind in fields]})

    def list_parents(asked: Asked) -> Answer:
        parents = core.users.parents(_member(core, asked.query).id)
        return of_fields({"group_names": [group.name for group in parents]})

    def add_member(asked: Asked) -> Answer:
        group, member = _group(core, asked.body["parent_name"]), _member(core, asked.body)
        if not core.users.join(group, member):
            raise exists(f"{member.name} is in the group {group.name} already.")
        return nothing()

    def remove_member(asked: Asked) -> Answer:
        group, member = _group(core, asked.body["parent_name"]), _member(core, asked.body)
        if not core.users.leave(group, member):
            raise missing(f"{member.name} is not in the group {group.name}.")
        return nothing()

    def delete(asked: Asked) -> Answer:
        core.users.delete(GROUP, str(_group(core, asked.body["group_name"]).id))
        return nothing()

    verbs: dict[str, Handler] = {
        "create": create,
        "list": list_all,
        "list_members": list_members,
        "list_parents": list_parents,
        "add_member": add_member,
        "remove_member": remove_member,
        "delete": delete,
    }
    return {f"legacy_groups_{verb}": for_admins(core, handler) for verb, handler in verbs.items()}


def _group(core: Core, name: str) -> Principal:
    group = core.users.find(name, GROUP)
    if group is None:
        raise missing(f"Group {name} does not exist.")
    return group


def _member(core: Core, given: Mapping[str, Any]) -> Principal:
    """The user or the group that a request names."""
    user, group = given.get("user_name"), given.get("group_name")
    if (user is None) is (group is None):
        raise invalid("exactly one of user_name and group_name must be given")
    if user is None:
        return _group(core, str(group))
    found = core.users.find(user, USER)
    if found is None:
        raise missing(f"User {user} does not exist.")
    return found
