"""Users, groups and service principals of the workspace, and who is in which group."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.scim_kinds import GROUP, KINDS, SERVICE_PRINCIPAL, USER, Kind
from dovetail.sandbox.databricks.scim_patch import checked, invalid, patched
from dovetail.sandbox.message import JsonObject, Refusal

ADMINS: Final = "admins"
USERS: Final = "users"
DEEPEST: Final = 10
"""How many groups may be inside each other."""

_BUILT_IN: Final = frozenset({ADMINS, USERS})


@attrs.frozen
class Identity:
    """A user, a group or a service principal.

    Attributes:
        name: The user name, the group's name, or the application id.
        record: What is known about it, without its groups and members.
    """

    id: int
    kind: Kind
    name: str
    record: JsonObject = attrs.field(repr=False)

    @property
    def display(self) -> str:
        """The name to show."""
        return str(self.record.get("displayName") or self.name)

    @property
    def active(self) -> bool:
        """Whether it may sign in."""
        return bool(self.record.get("active", True))


class Identities:
    """Everybody in the workspace. Safe to use from any thread.

    Args:
        database: Where they are kept, with the tables of `schema/identities.sql`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, name: str, *kinds: Kind) -> Identity | None:
        """Somebody by name, whatever its case; a user before a service principal before a group."""
        wanted = kinds or (USER, SERVICE_PRINCIPAL, GROUP)
        with self._database.read() as connection:
            for kind in wanted:
                row = connection.execute(
                    "SELECT * FROM identities WHERE kind = ? AND folded = ?", (kind.name, name.casefold())
                ).fetchone()
                if row is not None:
                    return _identity(row)
        return None

    def get(self, kind: Kind, id_: str) -> Identity:
        """Somebody by id.

        Raises:
            Refusal: There is nobody like that.
        """
        with self._database.read() as connection:
            return _found(connection, kind, id_)

    def named(self, ids: Iterable[int]) -> Mapping[int, Identity]:
        """Those with the ids that are still there."""
        with self._database.read() as connection:
            rows = (connection.execute("SELECT * FROM identities WHERE id = ?", (id_,)).fetchone() for id_ in ids)
            return {row["id"]: _identity(row) for row in rows if row is not None}

    def of_kind(self, kind: Kind) -> list[Identity]:
        """All of a kind, the oldest first."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT * FROM identities WHERE kind = ? ORDER BY id", (kind.name,)).fetchall()
        return [_identity(row) for row in rows]

    def groups_of(self, name: str) -> frozenset[str]:
        """The names of all groups that a user or service principal is in, be it through other groups."""
        found = self.named(self.ids_of(name)).values()
        return frozenset(each.name for each in found if each.kind is GROUP)

    def ids_of(self, name: str) -> frozenset[int]:
        """The ids by which rights reach a user or service principal: its own, and those of all its groups."""
        identity = self.find(name, USER, SERVICE_PRINCIPAL)
        return frozenset() if identity is None else self.group_ids_of(identity.id) | {identity.id}

    def group_ids_of(self, member_id: int) -> frozenset[int]:
        """The ids of all groups that somebody is in, be it through other groups."""
        with self._database.read() as connection:
            rows = connection.execute(_ABOVE, (member_id,)).fetchall()
        return frozenset(row[0] for row in rows)

    def is_admin(self, name: str) -> bool:
        """Whether somebody is an administrator of the workspace."""
        return ADMINS in self.groups_of(name)

    def create(self, kind: Kind, given: Mapping[str, Any]) -> Identity:
        """Add somebody.

        Args:
            kind: What it is.
            given: Its SCIM record.

        Raises:
            Refusal: The name is taken (`uniqueness`) or missing, or members or groups are not there.
        """
        record = _new_record(kind, given)
        name = record.get(kind.key)
        if not name:
            raise invalid("invalidValue", f"a {kind.name} needs {kind.key}")
        members, groups = record.pop("members", ()), record.pop("groups", ())
        with self._database.write() as connection:
            try:
                id_ = connection.execute(
                    "INSERT INTO identities (kind, name, folded, record) VALUES (?, ?, ?, ?)",
                    (kind.name, name, name.casefold(), json.dumps(record)),
                ).lastrowid
            except sqlite3.IntegrityError as error:
                raise _taken(kind, name) from error
            identity = _found(connection, kind, str(id_))
            if kind is not GROUP:
                users = connection.execute("SELECT id FROM identities WHERE kind = 'Group' AND folded = ?", (USERS,))
                _join(connection, users.fetchone()[0], identity.id)
            for group in groups:
                _join(connection, _found(connection, GROUP, group.get("value", "")).id, identity.id)
            _set_members(connection, identity, members)
        return identity

    def replace(self, kind: Kind, id_: str, given: Mapping[str, Any]) -> Identity:
        """Put a record in place of what is known; the fixed attributes stay.

        Raises:
            Refusal: There is nobody like that, or what `create` refuses.
        """
        with self._database.write() as connection:
            identity = _found(connection, kind, id_)
            kept = {name: value for name, value in identity.record.items() if name in kind.fixed or name == kind.key}
            new = {name: value for name, value in _checked(kind, given).items() if name not in kind.fixed}
            return self._store(connection, identity, {**_defaults(kind), **kept, **new}, new.get("members", []))

    def patch(self, kind: Kind, id_: str, operations: Sequence[JsonObject]) -> Identity:
        """Carry out changes, all of them or none.

        Raises:
            Refusal: There is nobody like that, or a change cannot be carried out.
        """
        with self._database.write() as connection:
            identity = _found(connection, kind, id_)
            record = dict(identity.record)
            if kind is GROUP:
                rows = connection.execute("SELECT member_id FROM memberships WHERE group_id = ?", (identity.id,))
                record["members"] = [{"value": str(row[0])} for row in rows.fetchall()]
            changed = patched(kind, record, operations)
            return self._store(connection, identity, changed, changed.get("members", []))

    def delete(self, kind: Kind, id_: str) -> None:
        """Remove somebody, from all groups too.

        Raises:
            Refusal: There is nobody like that, or it is a group that every workspace has.
        """
        with self._database.write() as connection:
            identity = _found(connection, kind, id_)
            if _is_built_in(identity):
                raise invalid("mutability", f"The group {identity.name} cannot be deleted.")
            connection.execute("DELETE FROM identities WHERE id = ?", (identity.id,))

    def members(self, group_id: int) -> list[Identity]:
        """Those who are directly in a group."""
        return self._related("member_id", "group_id", group_id)

    def parents(self, member_id: int) -> list[Identity]:
        """The groups that somebody is directly in."""
        return self._related("group_id", "member_id", member_id)

    def join(self, group: Identity, member: Identity) -> bool:
        """Put somebody into a group; False when it was there already.

        Raises:
            Refusal: The group would be inside itself, or groups nested too deeply.
        """
        with self._database.write() as connection:
            return _join(connection, group.id, member.id)

    def leave(self, group: Identity, member: Identity) -> bool:
        """Take somebody out of a group; False when it was not in it."""
        with self._database.write() as connection:
            return _leave(connection, group.id, member.id)

    def memberships(self) -> list[tuple[int, int]]:
        """All memberships, as group and member."""
        with self._database.read() as connection:
            return [tuple(row) for row in connection.execute("SELECT * FROM memberships").fetchall()]

    def _related(self, wanted: str, by: str, id_: int) -> list[Identity]:
        query = (
            f"SELECT identities.* FROM memberships JOIN identities ON identities.id = {wanted} "  # noqa: S608
            f"WHERE {by} = ? ORDER BY identities.id"
        )
        with self._database.read() as connection:
            return [_identity(row) for row in connection.execute(query, (id_,)).fetchall()]

    def _store(
        self, connection: sqlite3.Connection, identity: Identity, record: JsonObject, members: Iterable[JsonObject]
    ) -> Identity:
        record.pop("members", None)
        name: str = record[identity.kind.key]
        if _is_built_in(identity) and name != identity.name:
            raise invalid("mutability", f"The group {identity.name} cannot be renamed.")
        try:
            connection.execute(
                "UPDATE identities SET name = ?, folded = ?, record = ? WHERE id = ?",
                (name, name.casefold(), json.dumps(record), identity.id),
            )
        except sqlite3.IntegrityError as error:
            raise _taken(identity.kind, name) from error
        _set_members(connection, identity, members)
        return attrs.evolve(identity, name=name, record=record)


_ABOVE = """
    WITH RECURSIVE above(id) AS (
        SELECT group_id FROM memberships WHERE member_id = ?
        UNION SELECT group_id FROM memberships JOIN above ON member_id = above.id
    ) SELECT id FROM above
"""
_HEIGHT = """
    WITH RECURSIVE chain(id, depth) AS (
        SELECT ?, 0
        UNION SELECT {far}, depth + 1 FROM memberships JOIN chain ON {near} = chain.id
              JOIN identities ON identities.id = {far} AND identities.kind = 'Group'
    ) SELECT max(depth) FROM chain
"""
_ABOVE_IT = _HEIGHT.format(far="group_id", near="member_id")
_BELOW_IT = _HEIGHT.format(far="member_id", near="group_id")


def _identity(row: sqlite3.Row) -> Identity:
    return Identity(row["id"], KINDS[row["kind"]], row["name"], json.loads(row["record"]))


def _is_built_in(identity: Identity) -> bool:
    return identity.kind is GROUP and identity.name in _BUILT_IN


def _found(connection: sqlite3.Connection, kind: Kind, id_: str) -> Identity:
    row = None
    # More digits than SQLite's integers have name nobody.
    if id_.isascii() and id_.isdigit() and len(id_) < 19:
        row = connection.execute("SELECT * FROM identities WHERE id = ? AND kind = ?", (int(id_), kind.name)).fetchone()
    if row is None:
        raise Refusal(404, "RESOURCE_DOES_NOT_EXIST", f"{kind.name} with id {id_} not found.")
    return _identity(row)


def _taken(kind: Kind, name: str) -> Refusal:
    message = f"{kind.name} with {kind.key} {name} already exists."
    return Refusal(409, "RESOURCE_ALREADY_EXISTS", message, category="uniqueness")


def _checked(kind: Kind, given: Mapping[str, Any]) -> JsonObject:
    return {name: checked(kind, name, value) for name, value in given.items() if kind.attribute(name)}


def _new_record(kind: Kind, given: Mapping[str, Any]) -> JsonObject:
    record = {name: value for name, value in _checked(kind, given).items() if name not in {"id", "schemas"}}
    if kind is USER:
        name = record.get("name", {})
        full = " ".join(part for part in (name.get("givenName"), name.get("familyName")) if part)
        record.setdefault("displayName", full or record.get("userName", ""))
        record.setdefault("emails", [{"type": "work", "value": record.get("userName", ""), "primary": True}])
    if kind is SERVICE_PRINCIPAL:
        record.setdefault("applicationId", str(uuid.uuid4()))
    return {**record, **_defaults(kind)} if kind is GROUP else {**_defaults(kind), **record}


def _defaults(kind: Kind) -> JsonObject:
    return {"meta": {"resourceType": "WorkspaceGroup"}} if kind is GROUP else {"active": True}


def _set_members(connection: sqlite3.Connection, group: Identity, members: Iterable[JsonObject]) -> None:
    if group.kind is not GROUP:
        return
    wanted = [str(each.get("value", "")) for each in members]
    rows = connection.execute("SELECT member_id FROM memberships WHERE group_id = ?", (group.id,)).fetchall()
    there = {str(row[0]) for row in rows}
    for id_ in there.difference(wanted):
        _leave(connection, group.id, int(id_))
    for id_ in wanted:
        if id_ not in there:
            known = id_.isascii() and id_.isdigit() and len(id_) < 19
            if not known or not connection.execute("SELECT 1 FROM identities WHERE id = ?", (int(id_),)).fetchone():
                raise Refusal(404, "RESOURCE_DOES_NOT_EXIST", f"Member with id {id_} not found.")
            _join(connection, group.id, int(id_))


def _join(connection: sqlite3.Connection, group_id: int, member_id: int) -> bool:
    above = {row[0] for row in connection.execute(_ABOVE, (group_id,)).fetchall()}
    if member_id == group_id or member_id in above:
        raise invalid("invalidValue", f"the group {group_id} cannot be inside itself")
    is_group = connection.execute("SELECT kind = 'Group' FROM identities WHERE id = ?", (member_id,)).fetchone()[0]
    if is_group:
        higher = connection.execute(_ABOVE_IT, (group_id,)).fetchone()[0]
        lower = connection.execute(_BELOW_IT, (member_id,)).fetchone()[0]
        if higher + lower + 2 > DEEPEST:
            raise invalid("invalidValue", f"groups can be nested {DEEPEST} deep at most")
    query = "INSERT OR IGNORE INTO memberships (group_id, member_id) VALUES (?, ?)"
    return connection.execute(query, (group_id, member_id)).rowcount > 0


def _leave(connection: sqlite3.Connection, group_id: int, member_id: int) -> bool:
    query = "DELETE FROM memberships WHERE group_id = ? AND member_id = ?"
    return connection.execute(query, (group_id, member_id)).rowcount > 0
