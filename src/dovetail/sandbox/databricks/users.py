"""Who there is: users and service principals, the groups they are in, and who of them may do everything."""

from __future__ import annotations

import sqlite3
from typing import Final, Literal, TypeAlias

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.answers import denied
from dovetail.sandbox.databricks.ids import Ids

Kind: TypeAlias = Literal["user", "service_principal"]
ADMINS: Final = "admins"
USERS: Final = "users"
_GROUPS_OF: Final = """
    WITH RECURSIVE above(id) AS (
        SELECT group_id FROM group_members WHERE member_id = ?
        UNION SELECT group_id FROM group_members JOIN above ON member_id = above.id
    )
    SELECT name FROM principal_groups JOIN above USING (id)
"""


@attrs.frozen
class Principal:
    """A user or a service principal.

    Attributes:
        name: The user name, or the application id of a service principal.
    """

    id: int
    kind: Kind
    name: str
    display_name: str
    active: bool


class Users:
    """Principals and groups. Safe to use from any thread.

    Args:
        database: Where they are kept.
        ids: Makes their numbers.
    """

    def __init__(self, database: Database, ids: Ids) -> None:
        self._database = database
        self._ids = ids
        for group in (ADMINS, USERS):
            self.add_group(group)

    def add(self, kind: Kind, name: str, display_name: str = "", *, admin: bool = False) -> Principal:
        """Take in somebody, into the group of all users too.

        Raises:
            sqlite3.IntegrityError: There is somebody of that name.
        """
        number = self._ids.number("principal")
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO principals VALUES (?, ?, ?, ?, 1)", (number, kind, name, display_name or name)
            )
            for group in (USERS, *([ADMINS] if admin else [])):
                connection.execute(
                    "INSERT INTO group_members SELECT id, ? FROM principal_groups WHERE name = ?", (number, group)
                )
        return Principal(number, kind, name, display_name or name, active=True)

    def add_group(self, name: str) -> int:
        """Make a group unless there is one of that name; its number."""
        with self._database.read() as connection:
            found = connection.execute("SELECT id FROM principal_groups WHERE name = ?", (name,)).fetchone()
        if found is not None:
            return int(found["id"])
        number = self._ids.number("principal")
        with self._database.write() as connection:
            connection.execute("INSERT INTO principal_groups VALUES (?, ?)", (number, name))
        return number

    def by_id(self, number: int) -> Principal | None:
        """The principal with a number."""
        return self._find("id = ?", number)

    def by_name(self, name: str) -> Principal | None:
        """The user of a name, or the service principal of an application id."""
        return self._find("name = ?", name)

    def groups_of(self, name: str) -> frozenset[str]:
        """The groups somebody is in, also by way of other groups."""
        principal = self.by_name(name)
        if principal is None:
            return frozenset()
        with self._database.read() as connection:
            rows = connection.execute(_GROUPS_OF, (principal.id,)).fetchall()
        return frozenset(row["name"] for row in rows)

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

    def _find(self, condition: str, value: str | int) -> Principal | None:
        with self._database.read() as connection:
            row: sqlite3.Row | None = connection.execute(
                f"SELECT * FROM principals WHERE {condition}",  # noqa: S608 - fixed text
                (value,),
            ).fetchone()
        if row is None:
            return None
        return Principal(row["id"], row["kind"], row["name"], row["display_name"], bool(row["active"]))
