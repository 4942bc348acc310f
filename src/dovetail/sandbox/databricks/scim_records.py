"""Whole SCIM records: identities with the groups they are in and the members they have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dovetail.sandbox.databricks.identities import Identities, Identity
from dovetail.sandbox.databricks.scim_kinds import GROUP, USER, Kind
from dovetail.sandbox.message import JsonObject


def whole_record(identities: Identities, identity: Identity) -> JsonObject:
    """The record of one identity."""
    direct = {each.id for each in identities.parents(identity.id)}
    above = identities.named(sorted(identities.group_ids_of(identity.id)))
    members = identities.members(identity.id) if identity.kind is GROUP else []
    return _record(identity, above.values(), direct, members)


def whole_records(identities: Identities, kind: Kind) -> list[JsonObject]:
    """The records of all identities of a kind, the oldest first."""
    everybody = identities.of_kind(kind)
    parents: dict[int, set[int]] = defaultdict(set)
    members: dict[int, list[int]] = defaultdict(list)
    for group_id, member_id in identities.memberships():
        parents[member_id].add(group_id)
        members[group_id].append(member_id)
    others = identities.named({*members, *(parents if kind is GROUP else ())})
    above: dict[int, frozenset[int]] = {}
    return [
        _record(
            each,
            [others[id_] for id_ in sorted(_above(each.id, parents, above)) if id_ in others],
            parents[each.id],
            [others[id_] for id_ in members[each.id] if id_ in others] if kind is GROUP else [],
        )
        for each in everybody
    ]


def service_principal_as_user(record: JsonObject) -> JsonObject:
    """A service principal as it sees itself: a user whose name is the application id."""
    own = {name: value for name, value in record.items() if name != "applicationId"}
    return {**own, "schemas": list(USER.schemas), "userName": record["applicationId"]}


def reference(identity: Identity, type_: str | None = None) -> JsonObject:
    """An identity as others name it."""
    found = {"display": identity.display, "value": str(identity.id), "$ref": f"{identity.kind.plural}/{identity.id}"}
    return found | ({"type": type_} if type_ else {})


def _record(
    identity: Identity, groups: Iterable[Identity], direct: set[int], members: Iterable[Identity]
) -> JsonObject:
    record: JsonObject = {"schemas": list(identity.kind.schemas), "id": str(identity.id), **identity.record}
    record["groups"] = [reference(group, "direct" if group.id in direct else "indirect") for group in groups]
    if identity.kind is GROUP:
        record["members"] = [reference(member) for member in members]
    return record


def _above(id_: int, parents: Mapping[int, set[int]], known: dict[int, frozenset[int]]) -> frozenset[int]:
    """The groups somebody is in; groups are nested a few levels at most."""
    if id_ not in known:
        direct = parents.get(id_, set[int]())
        known[id_] = frozenset(direct).union(*(_above(each, parents, known) for each in direct))
    return known[id_]
