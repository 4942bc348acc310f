"""Who there is: users, service principals and groups, with what SCIM knows of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.answers import denied
from dovetail.sandbox.databricks.ids import Ids
from dovetail.sandbox.databricks.memberships import (
    groups_above,
    join,
    leave,
    members_of,
    number_of,
    set_members,
)
from dovetail.sandbox.databricks.scim_kinds import GROUP, KINDS, SERVICE_PRINCIPAL, USER, Kind, Word
from dovetail.sandbox.databricks.scim_patch import checked, invalid, patched
from dovetail.sandbox.message import JsonObject, Refusal

ADMINS: Final = "admins"
USERS: Final = "users"
BUILT_IN: Final[Mapping[str, tuple[str, ...]]] = {
    ADMINS: ("allow-cluster-create", "allow-instance-pool-create"),
    USERS: ("workspace-access", "databricks-sql-access"),
}
"""The groups that every workspace has, and what they entitle to."""


@attrs.frozen
class Principal:
    """A user, a service principal or a group.

    Attributes:
        name: The user name, the application id of a service principal, or the group's name.
        record: What SCIM knows, without groups and members.
    """

    id: int
    kind: Word
    name: str
    record: JsonObject = attrs.field(repr=False)

    @property
    def scim(self) -> Kind:
        """The kind as SCIM describes it."""
        return KINDS[self.kind]

    @property
    def display_name(self) -> str:
        """The name to show."""
        return str(self.record.get("displayName") or self.name)

    @property
    def active(self) -> bool:
        """Whether it may sign in."""
        return bool(self.record.get("active", True))

    @property
    def is_built_in(self) -> bool:
        """Whether it is a group that every workspace has."""
        return self.kind == "group" and self.name in BUILT_IN


class Users:
    """Everybody in the workspace. Safe to use from any thread.

    Args:
        database: Where they are kept.
        ids: Makes their numbers.
    """

    def __init__(self, database: Database, ids: Ids) -> None:
        self._database = database
        self._ids = ids
        for group in BUILT_IN:
            self.add_group(group)

    def add(self, kind: Word, name: str, display_name: str = "", *, admin: bool = False) -> Principal:
        """Take in somebody, into the group of all users too, unless there is somebody of that name."""
        scim = KINDS[kind]
        try:
            principal = self.create(scim, {scim.key: name, "displayName": display_name or name})
        except Refusal:
            # Another request may have been quicker.
            found = self.find(name, scim)
            if found is None:
                raise
            principal = found
        admins = self.find(ADMINS, GROUP)
        if admin and admins is not None:
            self.join(admins, principal)
        return principal

    def add_group(self, name: str) -> int:
        """Make a group unless there is one of that name; its number."""
        found = self.find(name, GROUP)
        if found is not None:
            return found.id
        entitlements = [{"value": each} for each in BUILT_IN.get(name, ())]
        return self.create(GROUP, {"displayName": name, "entitlements": entitlements}).id

    def has_group(self, name: str) -> bool:
        """Whether there is a group of that name."""
        return self.find(name, GROUP) is not None

    def by_id(self, number: int) -> Principal | None:
        """The principal with a number."""
        return self.with_ids([number]).get(number)

    def by_name(self, name: str) -> Principal | None:
        """The user of a name, or the service principal of an application id."""
        return self.find(name, USER, SERVICE_PRINCIPAL)

    def find(self, name: str, *kinds: Kind) -> Principal | None:
        """Somebody of one of some kinds by name, whatever its case; the first kind goes before the next."""
        query = "SELECT * FROM principals WHERE kind = ? AND folded = ?"
        with self._database.read() as connection:
            for kind in kinds:
                row = connection.execute(query, (kind.word, name.casefold())).fetchone()
                if row is not None:
                    return _principal(row)
        return None

    def get(self, kind: Kind, id_: str) -> Principal:
        """Somebody by id.

        Raises:
            Refusal: There is nobody like that.
        """
        with self._database.read() as connection:
            return _found(connection, kind, id_)

    def with_ids(self, ids: Iterable[int]) -> dict[int, Principal]:
        """Those of some ids who are there."""
        with self._database.read() as connection:
            rows = [connection.execute("SELECT * FROM principals WHERE id = ?", (id_,)).fetchone() for id_ in ids]
        return {row["id"]: _principal(row) for row in rows if row is not None}

    def of_kind(self, kind: Kind) -> list[Principal]:
        """All of a kind, the oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT * FROM principals WHERE kind = ? ORDER BY position", (kind.word,)
            ).fetchall()
        return [_principal(row) for row in rows]

    def groups_of(self, name: str) -> frozenset[str]:
        """The groups somebody is in, also by way of other groups."""
        found = self.with_ids(self.ids_of(name)).values()
        return frozenset(each.name for each in found if each.kind == "group")

    def ids_of(self, name: str) -> frozenset[int]:
        """The ids by which rights reach somebody: its own, and those of all its groups."""
        principal = self.by_name(name)
        return frozenset() if principal is None else self.groups_above(principal.id) | {principal.id}

    def groups_above(self, member_id: int) -> frozenset[int]:
        """The ids of all groups that somebody is in, also by way of other groups."""
        with self._database.read() as connection:
            return groups_above(connection, member_id)

    def is_admin(self, name: str) -> bool:
        """Whether somebody may do everything."""
        return ADMINS in self.groups_of(name)

    def require_admin(self, name: str, message: str = "") -> None:
        """Let only administrators go on.

        Raises:
            Refusal: It is none.
        """
        if not self.is_admin(name):
            raise denied(
                message or f"{name} is not an administrator of the workspace; only administrators can do this."
            )

    def create(self, kind: Kind, given: Mapping[str, Any]) -> Principal:
        """Take in somebody with a SCIM record.

        Raises:
            Refusal: The name is taken (`uniqueness`) or missing, or members or groups are not there.
        """
        record = _new_record(kind, given, self._ids)
        name, number = record.get(kind.key), self._ids.number("principal")
        if not name:
            raise invalid("invalidValue", f"a {kind.name} needs {kind.key}")
        members, groups = record.pop("members", ()), record.pop("groups", ())
        principal = Principal(number, kind.word, name, record)
        with self._database.write() as connection:
            try:
                connection.execute(
                    "INSERT INTO principals SELECT ?, ?, ?, ?, coalesce(max(position), 0) + 1, ? FROM principals",
                    (number, kind.word, name, name.casefold(), json.dumps(record)),
                )
            except sqlite3.IntegrityError as error:
                raise _taken(kind, name) from error
            if kind is not GROUP:
                query = "INSERT INTO group_members SELECT id, ? FROM principals WHERE kind = 'group' AND folded = ?"
                connection.execute(query, (number, USERS))
            for group in groups:
                join(connection, _found(connection, GROUP, group.get("value", "")).id, number)
            set_members(connection, number, members)
        return principal

    def replace(self, kind: Kind, id_: str, given: Mapping[str, Any]) -> Principal:
        """Put a record in place of what is known; the fixed attributes and the name that is not given stay.

        Raises:
            Refusal: There is nobody like that, or what `create` refuses.
        """
        with self._database.write() as connection:
            principal = _found(connection, kind, id_)
            kept = {name: each for name, each in principal.record.items() if name in kind.fixed or name == kind.key}
            new = {name: each for name, each in _checked(kind, given).items() if name not in kind.fixed}
            return _store(connection, principal, {**_defaults(kind), **kept, **new})

    def patch(self, kind: Kind, id_: str, operations: Sequence[JsonObject]) -> Principal:
        """Carry out changes, all of them or none.

        Raises:
            Refusal: There is nobody like that, or a change cannot be carried out.
        """
        with self._database.write() as connection:
            principal = _found(connection, kind, id_)
            members = [{"value": str(each)} for each in members_of(connection, principal.id)]
            record = {**principal.record, "members": members} if kind is GROUP else principal.record
            return _store(connection, principal, patched(kind, record, operations))

    def delete(self, kind: Kind, id_: str) -> None:
        """Remove somebody, with its memberships, tokens and rights.

        Raises:
            Refusal: There is nobody like that, or it is a group that every workspace has.
        """
        with self._database.write() as connection:
            principal = _found(connection, kind, id_)
            if principal.is_built_in:
                raise invalid("mutability", f"The group {principal.name} cannot be deleted.")
            connection.execute("DELETE FROM principals WHERE id = ?", (principal.id,))
            connection.execute(
                "DELETE FROM access_rules WHERE kind = ? AND principal = ?", (principal.kind, principal.name)
            )

    def members(self, group_id: int) -> list[Principal]:
        """Those who are directly in a group."""
        return self._related("member_id", "group_id", group_id)

    def parents(self, member_id: int) -> list[Principal]:
        """The groups that somebody is directly in."""
        return self._related("group_id", "member_id", member_id)

    def memberships(self) -> list[tuple[int, int]]:
        """All memberships, as group and member."""
        with self._database.read() as connection:
            return [(row[0], row[1]) for row in connection.execute("SELECT * FROM group_members").fetchall()]

    def join(self, group: Principal, member: Principal) -> bool:
        """Put somebody into a group; False when it was there already.

        Raises:
            Refusal: The group would be inside itself, or groups nested too deeply.
        """
        with self._database.write() as connection:
            return join(connection, group.id, member.id)

    def leave(self, group: Principal, member: Principal) -> bool:
        """Take somebody out of a group; False when it was not in it."""
        with self._database.write() as connection:
            return leave(connection, group.id, member.id)

    def _related(self, wanted: str, by: str, id_: int) -> list[Principal]:
        query = (
            f"SELECT principals.* FROM group_members JOIN principals ON principals.id = {wanted} "  # noqa: S608
            f"WHERE {by} = ? ORDER BY folded"
        )
        with self._database.read() as connection:
            return [_principal(row) for row in connection.execute(query, (id_,)).fetchall()]


def _principal(row: sqlite3.Row) -> Principal:
    return Principal(row["id"], row["kind"], row["name"], json.loads(row["record"]))


def _found(connection: sqlite3.Connection, kind: Kind, id_: str) -> Principal:
    query = "SELECT * FROM principals WHERE id = ? AND kind = ?"
    row = connection.execute(query, (number_of(id_), kind.word)).fetchone()
    if row is None:
        raise Refusal(404, "RESOURCE_DOES_NOT_EXIST", f"{kind.name} with id {id_} not found.")
    return _principal(row)


def _store(connection: sqlite3.Connection, principal: Principal, changed: JsonObject) -> Principal:
    """Keep a changed record, of groups the members too, and the rights of one that has a new name."""
    record = {name: each for name, each in changed.items() if name != "members"}
    name: str = record[principal.scim.key]
    if principal.is_built_in and name != principal.name:
        raise invalid("mutability", f"The group {principal.name} cannot be renamed.")
    try:
        connection.execute(
            "UPDATE principals SET name = ?, folded = ?, record = ? WHERE id = ?",
            (name, name.casefold(), json.dumps(record), principal.id),
        )
    except sqlite3.IntegrityError as error:
        raise _taken(principal.scim, name) from error
    connection.execute(
        "UPDATE access_rules SET principal = ? WHERE kind = ? AND principal = ?", (name, principal.kind, principal.name)
    )
    if principal.kind == "group":
        set_members(connection, principal.id, changed.get("members", ()))
    return attrs.evolve(principal, name=name, record=record)


def _taken(kind: Kind, name: str) -> Refusal:
    message = f"{kind.name} with {kind.key} {name} already exists."
    return Refusal(409, "RESOURCE_ALREADY_EXISTS", message, category="uniqueness")


def _checked(kind: Kind, given: Mapping[str, Any]) -> JsonObject:
    return {name: checked(kind, name, value) for name, value in given.items() if kind.attribute(name) == name}


def _new_record(kind: Kind, given: Mapping[str, Any], ids: Ids) -> JsonObject:
    record = {name: value for name, value in _checked(kind, given).items() if name not in {"id", "schemas"}}
    if kind is USER:
        name = record.get("name", {})
        full = " ".join(part for part in (name.get("givenName"), name.get("familyName")) if part)
        record.setdefault("displayName", full or record.get("userName", ""))
        record.setdefault("emails", [{"type": "work", "value": record.get("userName", ""), "primary": True}])
    if kind is SERVICE_PRINCIPAL and not record.get("applicationId"):
        record["applicationId"] = ids.uuid("application")
    return {**record, **_defaults(kind)} if kind is GROUP else {**_defaults(kind), **record}


def _defaults(kind: Kind) -> JsonObject:
    return {"meta": {"resourceType": "WorkspaceGroup"}} if kind is GROUP else {"active": True}
