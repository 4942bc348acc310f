"""Who may do what with one object: the rules that are kept for it, and whether they let somebody do a thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal, TypeAlias

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.users import ADMINS, Users
from dovetail.sandbox.message import Refusal

Holder: TypeAlias = Literal["user", "service_principal", "group"]
Place: TypeAlias = tuple[str, str]
"""An object: its kind as it stands in paths, and its id."""


@attrs.frozen
class Rule:
    """What somebody may do.

    Attributes:
        principal: A user name, an application id or a group's name.
        level: Such as `CAN_VIEW`, `CAN_MANAGE` or `IS_OWNER`.
    """

    principal: str
    kind: Holder
    level: str


class Rights:
    """The rules of all objects. Safe to use from any thread.

    Args:
        database: Where they are kept.
        users: Who is in which group.
    """

    def __init__(self, database: Database, users: Users) -> None:
        self._database = database
        self._users = users
        self._above: dict[str, Callable[[str], Iterable[Place]]] = {}

    def inherit(self, object_type: str, above: Callable[[str], Iterable[Place]]) -> None:
        """Say which objects those of a kind inherit from, such as notebooks from the folders around them.

        Args:
            object_type: The kind that inherits.
            above: The objects that one inherits from, by its id.
        """
        self._above[object_type] = above

    def places(self, object_type: str, object_id: str) -> list[Place]:
        """An object, and those that it inherits from."""
        above = self._above.get(object_type)
        return [(object_type, object_id), *(above(object_id) if above else ())]

    def rules(self, object_type: str, object_id: str) -> list[Rule]:
        """The rules of an object."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT principal, kind, level FROM access_rules WHERE object_type = ? AND object_id = ?"
                " ORDER BY kind, principal, level",
                (object_type, object_id),
            ).fetchall()
        return [Rule(row["principal"], row["kind"], row["level"]) for row in rows]

    def replace(self, object_type: str, object_id: str, rules: Iterable[Rule]) -> None:
        """Keep these rules for an object, and no others."""
        with self._database.write() as connection:
            connection.execute(
                "DELETE FROM access_rules WHERE object_type = ? AND object_id = ?", (object_type, object_id)
            )
            connection.executemany(
                "INSERT OR IGNORE INTO access_rules VALUES (?, ?, ?, ?, ?)",
                [(object_type, object_id, rule.principal, rule.kind, rule.level) for rule in rules],
            )

    def give(self, object_type: str, object_id: str, user: str, level: str) -> None:
        """Add a rule for one principal: its creator becomes an object's manager or owner."""
        principal = self._users.by_name(user)
        kind = "user" if principal is None else principal.kind
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO access_rules VALUES (?, ?, ?, ?, ?)", (object_type, object_id, user, kind, level)
            )

    def forget(self, object_type: str, object_id: str) -> None:
        """Drop the rules of an object that is gone."""
        self.replace(object_type, object_id, ())

    def allows(self, user: str, object_type: str, object_id: str, levels: Sequence[str]) -> bool:
        """Whether somebody has one of some levels with an object, or inherits it; administrators have all."""
        groups = self._users.groups_of(user)
        if ADMINS in groups:
            return True
        holders = {("group", group) for group in groups}
        return any(
            rule.level in levels
            and (rule.principal.casefold() == user.casefold() or (rule.kind, rule.principal) in holders)
            for place in self.places(object_type, object_id)
            for rule in self.rules(*place)
        )

    def require(self, user: str, object_type: str, object_id: str, levels: Sequence[str], refusal: Refusal) -> None:
        """Let somebody go on who has one of some levels with an object.

        Raises:
            Refusal: The one given.
        """
        if not self.allows(user, object_type, object_id, levels):
            raise refusal
