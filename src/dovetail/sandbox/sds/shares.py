"""Shares of captures and datasets: who may do what with them, by themselves or through groups."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds.users import User

if TYPE_CHECKING:
    from dovetail.sandbox.sds.core import Core

LEVELS: Final = ("viewer", "contributor", "co-owner")
"""What may be granted, the least first."""


class Shares:
    """The shares of all items. Safe to use from any thread."""

    def __init__(self, core: Core) -> None:
        self._database = core.database

    def grant(self, item_type: str, item: str, user: User, level: str) -> None:
        """Share an item with a user, at this level from now on."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO shares VALUES (?, ?, ?, ?, 1, 1) ON CONFLICT DO UPDATE"
                " SET level = excluded.level, direct = 1, enabled = 1",
                (item_type, item, user.id, level),
            )

    def grant_to_group(self, item_type: str, item: str, group: str, level: str) -> None:
        """Share an item with all members of a group: a share for each, which keeps a higher level that it has."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO shares_through_groups VALUES (?, ?, ?, ?)", (item_type, item, group, level)
            )
            members = connection.execute("SELECT user FROM share_group_members WHERE share_group = ?", (group,))
            for [member] in members.fetchall():
                _through_group(connection, item_type, item, member, level)

    def end(self, item_type: str, item: str, user: User) -> None:
        """Share an item with a user no more."""
        with self._database.write() as connection:
            connection.execute(
                "DELETE FROM shares WHERE item_type = ? AND item = ? AND user = ?", (item_type, item, user.id)
            )

    def revoke(self, item_type: str, item: str) -> None:
        """Share an item with nobody any more, user or group."""
        with self._database.write() as connection:
            for table in ("shares", "shares_through_groups"):
                connection.execute(
                    f"DELETE FROM {table} WHERE item_type = ? AND item = ?",  # noqa: S608 - two fixed names
                    (item_type, item),
                )

    def new_group(self, owner: User, name: str, members: Iterable[User]) -> str:
        """A new group of users; its UUID."""
        identifier = str(uuid.uuid4())
        with self._database.write() as connection:
            connection.execute("INSERT INTO share_groups VALUES (?, ?, ?)", (identifier, owner.id, name))
            connection.executemany(
                "INSERT OR IGNORE INTO share_group_members VALUES (?, ?)", [(identifier, user.id) for user in members]
            )
        return identifier

    def group_exists(self, identifier: str) -> bool:
        """Whether there is such a group."""
        with self._database.read() as connection:
            query = "SELECT 1 FROM share_groups WHERE uuid = ?"
            return connection.execute(query, (identifier,)).fetchone() is not None


def permissions_of(connection: sqlite3.Connection, item_type: str, item: str) -> list[JsonObject]:
    """Every user that an item is shared with, as `share_permissions` tells it."""
    return [
        {
            "item_type": item_type,
            "item_uuid": item,
            "shared_with": {"id": row["id"], "email": row["email"], "name": row["name"]},
            "permission_level": row["level"],
        }
        for row in _shares_of(connection, item_type, item)
    ]


def shared_with(connection: sqlite3.Connection, item_type: str, item: str) -> list[JsonObject]:
    """The users and the groups that an item was shared with, as `shared_users` tells it."""
    users = [
        {
            "id": row["id"],
            "name": row["name"],
            "email": row["email"],
            "type": "user",
            "permission_level": row["level"],
        }
        for row in _shares_of(connection, item_type, item)
        if row["direct"]
    ]
    groups = connection.execute(
        "SELECT share_groups.uuid, name, level FROM shares_through_groups"
        " JOIN share_groups ON share_groups.uuid = share_group WHERE item_type = ? AND item = ? ORDER BY name",
        (item_type, item),
    )
    return users + [
        {"id": row["uuid"], "name": row["name"], "email": None, "type": "group", "permission_level": row["level"]}
        for row in groups
    ]


def level_of(connection: sqlite3.Connection, item_type: str, item: str, user: User) -> str | None:
    """At what level an item is shared with a user; None when it is not."""
    row = connection.execute(
        "SELECT level FROM shares WHERE item_type = ? AND item = ? AND user = ? AND enabled", (item_type, item, user.id)
    ).fetchone()
    return None if row is None else str(row["level"])


def _through_group(connection: sqlite3.Connection, item_type: str, item: str, user: int, level: str) -> None:
    query = "SELECT level FROM shares WHERE item_type = ? AND item = ? AND user = ? AND enabled"
    row = connection.execute(query, (item_type, item, user)).fetchone()
    if row is None:
        connection.execute("INSERT OR REPLACE INTO shares VALUES (?, ?, ?, ?, 0, 1)", (item_type, item, user, level))
    elif LEVELS.index(row["level"]) < LEVELS.index(level):
        connection.execute(
            "UPDATE shares SET level = ? WHERE item_type = ? AND item = ? AND user = ?", (level, item_type, item, user)
        )


def _shares_of(connection: sqlite3.Connection, item_type: str, item: str) -> Iterable[sqlite3.Row]:
    return connection.execute(
        "SELECT id, email, name, level, direct FROM shares JOIN users ON users.id = user"
        " WHERE item_type = ? AND item = ? AND enabled ORDER BY id",
        (item_type, item),
    )
