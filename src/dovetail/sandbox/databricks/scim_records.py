"""Whole SCIM records: principals with the groups they are in and the members they have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dovetail.sandbox.databricks.scim_kinds import GROUP, USER, Kind
from dovetail.sandbox.databricks.users import Principal, Users
from dovetail.sandbox.message import JsonObject


def whole_record(users: Users, principal: Principal) -> JsonObject:
    """The record of one principal."""
    direct = {each.id for each in users.parents(principal.id)}
    above = users.with_ids(sorted(users.groups_above(principal.id)))
    members = users.members(principal.id) if principal.kind == "group" else []
    return _record(principal, above.values(), direct, members)


def whole_records(users: Users, kind: Kind) -> list[JsonObject]:
    """The records of all principals of a kind, the oldest first."""
    parents: dict[int, set[int]] = defaultdict(set)
    members: dict[int, list[int]] = defaultdict(list)
    for group_id, member_id in users.memberships():
        parents[member_id].add(group_id)
        members[group_id].append(member_id)
    others = users.with_ids({*members, *(parents if kind is GROUP else ())})
    above: dict[int, frozenset[int]] = {}
    return [
        _record(
            each,
            [others[id_] for id_ in sorted(_above(each.id, parents, above)) if id_ in others],
            parents[each.id],
            [others[id_] for id_ in members[each.id] if id_ in others] if kind is GROUP else [],
        )
        for each in users.of_kind(kind)
    ]


def service_principal_as_user(record: JsonObject) -> JsonObject:
    """A service principal as it sees itself: a user whose name is the application id."""
    own = {name: value for name, value in record.items() if name != "applicationId"}
    return {**own, "schemas": list(USER.schemas), "userName": record["applicationId"]}


def reference(principal: Principal, type_: str | None = None) -> JsonObject:
    """A principal as others name it."""
    found = {
        "display": principal.display_name,
        "value": str(principal.id),
        "$ref": f"{principal.scim.plural}/{principal.id}",
    }
    return found | ({"type": type_} if type_ else {})


def _record(
    principal: Principal, groups: Iterable[Principal], direct: set[int], members: Iterable[Principal]
) -> JsonObject:
    record: JsonObject = {"schemas": list(principal.scim.schemas), "id": str(principal.id), **principal.record}
    record["groups"] = [reference(group, "direct" if group.id in direct else "indirect") for group in groups]
    if principal.kind == "group":
        record["members"] = [reference(member) for member in members]
    return record


def _above(id_: int, parents: Mapping[int, set[int]], known: dict[int, frozenset[int]]) -> frozenset[int]:
    """The groups somebody is in; groups are nested a few levels at most."""
    if id_ not in known:
        direct = parents.get(id_, set[int]())
        known[id_] = frozenset(direct).union(*(_above(each, parents, known) for each in direct))
    return known[id_]
