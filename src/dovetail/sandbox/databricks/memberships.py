"""Who is in which group, also by way of other groups."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final

from dovetail.sandbox.databricks.scim_patch import invalid
from dovetail.sandbox.message import JsonObject, Refusal

DEEPEST: Final = 10
"""How many groups may be inside each other."""

_ABOVE = """
    WITH RECURSIVE above(id) AS (
        SELECT group_id FROM group_members WHERE member_id = ?
        UNION SELECT group_id FROM group_members JOIN above ON member_id = above.id
    ) SELECT id FROM above
"""
_LONGEST_CHAIN = """
    WITH RECURSIVE chain(id, length) AS (
        SELECT ?, 0
        UNION SELECT {far}, length + 1 FROM group_members JOIN chain ON {near} = chain.id
              JOIN principals ON principals.id = {far} AND principals.kind = 'group'
    ) SELECT max(length) FROM chain
"""
_UPWARDS = _LONGEST_CHAIN.format(far="group_id", near="member_id")
_DOWNWARDS = _LONGEST_CHAIN.format(far="member_id", near="group_id")


def groups_above(connection: sqlite3.Connection, member_id: int) -> frozenset[int]:
    """The ids of all groups that somebody is in."""
    return frozenset(row[0] for row in connection.execute(_ABOVE, (member_id,)).fetchall())


def members_of(connection: sqlite3.Connection, group_id: int) -> list[int]:
    """The ids of those who are directly in a group."""
    query = "SELECT member_id FROM group_members WHERE group_id = ? ORDER BY member_id"
    return [row[0] for row in connection.execute(query, (group_id,)).fetchall()]


def join(connection: sqlite3.Connection, group_id: int, member_id: int) -> bool:
    """Put somebody into a group; False when it was there already.

    Raises:
        Refusal: The group would be inside itself, or groups nested too deeply.
    """
    if member_id == group_id or member_id in groups_above(connection, group_id):
        raise invalid("invalidValue", f"the group {group_id} cannot be inside itself")
    [is_group] = connection.execute("SELECT kind = 'group' FROM principals WHERE id = ?", (member_id,)).fetchone()
    if is_group:
        [higher] = connection.execute(_UPWARDS, (group_id,)).fetchone()
        [lower] = connection.execute(_DOWNWARDS, (member_id,)).fetchone()
        if higher + lower + 2 > DEEPEST:
            raise invalid("invalidValue", f"groups can be nested {DEEPEST} deep at most")
    query = "INSERT OR IGNORE INTO group_members VALUES (?, ?)"
    return connection.execute(query, (group_id, member_id)).rowcount > 0


def leave(connection: sqlite3.Connection, group_id: int, member_id: int) -> bool:
    """Take somebody out of a group; False when it was not in it."""
    query = "DELETE FROM group_members WHERE group_id = ? AND member_id = ?"
    return connection.execute(query, (group_id, member_id)).rowcount > 0


def set_members(connection: sqlite3.Connection, group_id: int, members: Iterable[JsonObject]) -> None:
    """Have these members in a group, and no others.

    Raises:
        Refusal: One of them is not there, or cannot be put into the group.
    """
    wanted = list(dict.fromkeys(str(each.get("value", "")) for each in members))
    there = {str(id_) for id_ in members_of(connection, group_id)}
    for id_ in there.difference(wanted):
        leave(connection, group_id, int(id_))
    for id_ in wanted:
        if id_ in there:
            continue
        number = number_of(id_)
        if not connection.execute("SELECT 1 FROM principals WHERE id = ?", (number,)).fetchone():
            raise Refusal(404, "RESOURCE_DOES_NOT_EXIST", f"Member with id {id_} not found.")
        join(connection, group_id, number)


def number_of(id_: str) -> int:
    """An id as a number; -1, which is nobody's, for what is none or larger than SQLite's integers."""
    return int(id_) if id_.isascii() and id_.isdigit() and len(id_) < 19 else -1
