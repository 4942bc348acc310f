"""Secrets in scopes, and who may do what with a scope."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import attrs

from dovetail.sandbox.databricks.answers import bad_request
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.secret_box import SecretBox
from dovetail.sandbox.databricks.users import Principal
from dovetail.sandbox.message import JsonObject, Refusal

Right: TypeAlias = Literal["READ", "WRITE", "MANAGE"]

MOST_SCOPES: Final = 1000
MOST_SECRETS: Final = 1000
LARGEST_VALUE: Final = 128 * 1024

_RANK: Final[Mapping[str, int]] = {"READ": 1, "WRITE": 2, "MANAGE": 3}


@attrs.frozen
class Scope:
    """A scope.

    Attributes:
        vault: The key vault it stands for, as the API tells of it; None for scopes that hold secrets themselves.
    """

    id: int
    name: str
    vault: JsonObject | None

    def described(self) -> JsonObject:
        """The scope as the API tells of it."""
        if self.vault is None:
            return {"name": self.name, "backend_type": "DATABRICKS"}
        return {"name": self.name, "backend_type": "AZURE_KEYVAULT", "keyvault_metadata": self.vault}


class SecretScopes:
    """All scopes with their secrets and rights. Safe to use from any thread.

    Names of scopes and of secrets are found whatever their case.

    Args:
        core: Where they are kept.
    """

    def __init__(self, core: Core) -> None:
        self._database = core.database
        self._box = SecretBox(core.folder)
        self._users = core.users
        self._now = core.clock.now

    def create(self, name: str, manager: Principal, vault: JsonObject | None = None) -> None:
        """A new scope.

        Raises:
            Refusal: The name is taken, or there are too many scopes.
        """
        resource, address = (vault["resource_id"], vault["dns_name"]) if vault else (None, None)
        with self._database.write() as connection:
            if connection.execute("SELECT count(*) FROM secret_scopes").fetchone()[0] >= MOST_SCOPES:
                message = f"the workspace has {MOST_SCOPES} secret scopes, which is the most"
                raise Refusal(400, "RESOURCE_LIMIT_EXCEEDED", message)
            try:
                scope_id = connection.execute(
                    "INSERT INTO secret_scopes (name, folded, vault_resource, vault_address) VALUES (?, ?, ?, ?)",
                    (name, name.casefold(), resource, address),
                ).lastrowid
            except sqlite3.IntegrityError as error:
                raise Refusal(400, "RESOURCE_ALREADY_EXISTS", f"Scope {name} already exists") from error
            connection.execute("INSERT INTO secret_acls VALUES (?, ?, 'MANAGE')", (scope_id, manager.id))

    def seen_by(self, user: str) -> list[Scope]:
        """The scopes that somebody may read, by name."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT * FROM secret_scopes ORDER BY folded").fetchall()
        return [scope for scope in map(_scope, rows) if self._rank(user, scope)]

    def allowed(self, user: str, name: str, right: Right) -> Scope:
        """The scope, for those who have a right to it.

        Raises:
            Refusal: There is no such scope, or the user has no such right.
        """
        with self._database.read() as connection:
            row = connection.execute("SELECT * FROM secret_scopes WHERE folded = ?", (name.casefold(),)).fetchone()
        if row is None:
            raise Refusal(404, "RESOURCE_DOES_NOT_EXIST", f"Scope {name} does not exist")
        scope = _scope(row)
        if self._rank(user, scope) < _RANK[right]:
            raise Refusal(403, "PERMISSION_DENIED", f"User {user} does not have {right} permission on scope {name}")
        return scope

    def delete(self, scope: Scope) -> None:
        """Remove a scope with its secrets and rights."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM secret_scopes WHERE id = ?", (scope.id,))

    def put(self, scope: Scope, key: str, value: bytes) -> None:
        """Store a secret, in place of the one that has its name.

        Raises:
            Refusal: The scope stands for a key vault, or the value or the scope would be too large.
        """
        _check_writable(scope)
        if len(value) > LARGEST_VALUE:
            message = f"the value of {key} has {len(value)} bytes; {LARGEST_VALUE} (128 KB) are allowed"
            raise Refusal(400, "INVALID_PARAMETER_VALUE", message)
        sealed, folded = self._box.seal(value, _place(scope, key)), key.casefold()
        with self._database.write() as connection:
            query = "SELECT count(*) FROM secrets WHERE scope_id = ? AND folded != ?"
            if connection.execute(query, (scope.id, folded)).fetchone()[0] >= MOST_SECRETS:
                message = f"the scope {scope.name} has {MOST_SECRETS} secrets, which is the most"
                raise Refusal(400, "RESOURCE_LIMIT_EXCEEDED", message)
            connection.execute(
                "INSERT OR REPLACE INTO secrets VALUES (?, ?, ?, ?, ?)", (scope.id, key, folded, sealed, self._now())
            )

    def value(self, scope: Scope, key: str) -> tuple[str, bytes]:
        """A secret: its name as it was stored, and its value.

        Raises:
            Refusal: There is no such secret.
        """
        with self._database.read() as connection:
            query = "SELECT key, sealed FROM secrets WHERE scope_id = ? AND folded = ?"
            row = connection.execute(query, (scope.id, key.casefold())).fetchone()
        if row is None:
            raise _missing(scope, key)
        return row["key"], self._box.open(row["sealed"], _place(scope, key))

    def listed(self, scope: Scope) -> list[JsonObject]:
        """The secrets of a scope by name, without their values."""
        query = "SELECT key, updated_ms FROM secrets WHERE scope_id = ? ORDER BY folded"
        with self._database.read() as connection:
            rows = connection.execute(query, (scope.id,)).fetchall()
        return [{"key": row["key"], "last_updated_timestamp": row["updated_ms"]} for row in rows]

    def remove(self, scope: Scope, key: str) -> None:
        """Remove a secret.

        Raises:
            Refusal: The scope stands for a key vault, or there is no such secret.
        """
        _check_writable(scope)
        with self._database.write() as connection:
            query = "DELETE FROM secrets WHERE scope_id = ? AND folded = ?"
            if not connection.execute(query, (scope.id, key.casefold())).rowcount:
                raise _missing(scope, key)

    def give(self, scope: Scope, principal: Principal, right: str) -> None:
        """Give somebody a right, in place of the one they have."""
        with self._database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO secret_acls VALUES (?, ?, ?)", (scope.id, principal.id, right))

    def take(self, scope: Scope, principal: Principal) -> bool:
        """Take somebody's right away; False when there was none."""
        with self._database.write() as connection:
            query = "DELETE FROM secret_acls WHERE scope_id = ? AND principal_id = ?"
            return connection.execute(query, (scope.id, principal.id)).rowcount > 0

    def rights(self, scope: Scope) -> list[JsonObject]:
        """The rights to a scope that were given, by name."""
        query = (
            "SELECT name, permission FROM secret_acls JOIN principals ON principals.id = principal_id "
            "WHERE scope_id = ? ORDER BY folded"
        )
        with self._database.read() as connection:
            rows = connection.execute(query, (scope.id,)).fetchall()
        return [{"principal": row["name"], "permission": row["permission"]} for row in rows]

    def _rank(self, user: str, scope: Scope) -> int:
        if self._users.is_admin(user):
            return _RANK["MANAGE"]
        everybody = self._users.ids_of(user)
        with self._database.read() as connection:
            rows = connection.execute("SELECT * FROM secret_acls WHERE scope_id = ?", (scope.id,)).fetchall()
        return max((_RANK[row["permission"]] for row in rows if row["principal_id"] in everybody), default=0)


def _scope(row: sqlite3.Row) -> Scope:
    vault = {"resource_id": row["vault_resource"], "dns_name": row["vault_address"]} if row["vault_resource"] else None
    return Scope(row["id"], row["name"], vault)


def _place(scope: Scope, key: str) -> str:
    return f"{scope.id}/{key.casefold()}"


def _check_writable(scope: Scope) -> None:
    if scope.vault is not None:
        message = f"the scope {scope.name} stands for a key vault and can only be read; change the vault instead"
        raise bad_request(message)


def _missing(scope: Scope, key: str) -> Refusal:
    return Refusal(404, "RESOURCE_DOES_NOT_EXIST", f"Secret does not exist with scope: {scope.name} and key: {key}")
