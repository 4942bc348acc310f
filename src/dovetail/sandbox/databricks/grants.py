"""Privileges in Unity Catalog: granted on one object, good for all below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from dovetail.sandbox.databricks.answers import denied, invalid
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.metastore import LEVELS, METASTORE_ID, Metastore, Securable
from dovetail.sandbox.databricks.volume_files import SAMPLE
from dovetail.sandbox.message import JsonObject, Refusal

EVERYBODY: Final = "account users"
"""The group that all users of the account are in."""
_ALL: Final = "ALL_PRIVILEGES"
_FOR_EVERYBODY: Final = ("USE_CATALOG", "USE_SCHEMA", "SELECT", "READ_VOLUME")


@attrs.frozen
class Grant:
    """A privilege that somebody has on an object, or on one above it."""

    principal: str
    privilege: str
    kind: str
    full_name: str


class Grants:
    """All grants. Safe to use from any thread."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._metastore = core.state(Metastore)
        with core.database.read() as connection:
            begun = connection.execute("SELECT count(*) FROM privileges").fetchone()[0]
        if not begun:
            self._write("catalog", SAMPLE[0], EVERYBODY, _FOR_EVERYBODY, ())

    def on(self, kind: str, full_name: str) -> list[Grant]:
        """What is granted on an object itself, by principal."""
        with self._core.database.read() as connection:
            rows = connection.execute(
                "SELECT principal, privilege FROM privileges WHERE kind = ? AND full_name = ?"
                " ORDER BY principal, privilege",
                (kind, full_name),
            ).fetchall()
        return [Grant(row["principal"], row["privilege"], kind, full_name) for row in rows]

    def effective(self, kind: str, full_name: str) -> list[Grant]:
        """What is granted on an object and on those above it, by principal."""
        found = [grant for above in _path(kind, full_name) for grant in self.on(*above)]
        return sorted(found, key=lambda grant: (grant.principal, grant.privilege))

    def change(self, kind: str, full_name: str, changes: Iterable[JsonObject]) -> None:
        """Grant privileges and take them away.

        Raises:
            Refusal: A principal is unknown, or a privilege is granted and taken away at once.
        """
        checked = [self._checked(change) for change in changes]
        for principal, add, remove in checked:
            self._write(kind, full_name, principal, add, remove)

    def allows(self, user: str, found: Securable, privileges: Sequence[str] = ()) -> bool:
        """Whether somebody may do what one of some privileges allows; owners and administrators may do everything.

        Args:
            user: Who.
            found: With what.
            privileges: One of these is enough; any at all when there are none.
        """
        if self.manages(user, found):
            return True
        given = self.privileges(user, found)
        return bool(given & {*privileges, _ALL} if privileges else given)

    def privileges(self, user: str, found: Securable) -> frozenset[str]:
        """The privileges that somebody was given on an object, or on one above it."""
        names = self._names(user)
        return frozenset(
            grant.privilege for grant in self.effective(found.kind, found.full_name) if grant.principal in names
        )

    def manages(self, user: str, found: Securable) -> bool:
        """Whether somebody owns an object, or one above it, or is an administrator, or was given its management."""
        names = self._names(user)
        if self._core.users.is_admin(user):
            return True
        path = list(_path(found.kind, found.full_name))
        owners = [self._metastore.find(*above) for above in path]
        if any(each is not None and each.owner in names for each in owners):
            return True
        return "MANAGE" in self.privileges(user, found)

    def require(self, user: str, found: Securable, privileges: Sequence[str] = ()) -> None:
        """Let somebody go on who may.

        Raises:
            Refusal: They may not.
        """
        if not self.allows(user, found, privileges):
            named = (privileges[0] if privileges else _USE[found.kind]).replace("_", " ")
            raise denied(f"User does not have {named} on {found.kind.title()} '{found.full_name}'.")

    def require_management(self, user: str, found: Securable) -> None:
        """Let owners and administrators go on.

        Raises:
            Refusal: It is neither.
        """
        if not self.manages(user, found):
            raise denied(f"User is not an owner of {found.kind.title()} '{found.full_name}'.")

    def check_principal(self, principal: str) -> None:
        """Refuse a principal nobody knows.

        Raises:
            Refusal: There is no user, service principal or group of that name.
        """
        known = principal == EVERYBODY or self._core.users.by_name(principal) or self._core.users.has_group(principal)
        if not known:
            raise Refusal(404, "PRINCIPAL_DOES_NOT_EXIST", f"Could not find principal with name {principal}")

    def _checked(self, change: JsonObject) -> tuple[str, list[str], list[str]]:
        principal: str = change.get("principal", "")
        add: list[str] = change.get("add") or []
        remove: list[str] = change.get("remove") or []
        self.check_principal(principal)
        if set(add) & set(remove):
            raise invalid(f"Duplicate privileges to add and delete for principal {principal}.")
        return principal, add, remove

    def _names(self, user: str) -> frozenset[str]:
        return self._core.users.groups_of(user) | {user, EVERYBODY}

    def _write(self, kind: str, full_name: str, principal: str, add: Iterable[str], remove: Iterable[str]) -> None:
        with self._core.database.write() as connection:
            for privilege in add:
                connection.execute(
                    "INSERT OR IGNORE INTO privileges VALUES (?, ?, ?, ?)", (kind, full_name, principal, privilege)
                )
            for privilege in remove:
                connection.execute(
                    "DELETE FROM privileges WHERE kind = ? AND full_name = ? AND principal = ? AND privilege = ?",
                    (kind, full_name, principal, privilege),
                )


_USE: Final = {"catalog": "USE_CATALOG", "schema": "USE_SCHEMA", "table": "SELECT", "volume": "READ_VOLUME"}


def _path(kind: str, full_name: str) -> Iterable[tuple[str, str]]:
    """An object and those above it, itself first."""
    yield kind, full_name
    if kind in LEVELS:
        parts = full_name.split(".")
        for level, length in (("schema", 2), ("catalog", 1)):
            if len(parts) > length:
                yield level, ".".join(parts[:length])
        yield "metastore", METASTORE_ID
