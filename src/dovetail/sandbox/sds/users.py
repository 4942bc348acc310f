"""Who there is, and the keys they call with."""

from __future__ import annotations

import hashlib
import secrets
import string
import threading
from typing import Final

import attrs

from dovetail.sandbox.database import Database

SAMPLES: Final = (("ada@example.com", "Ada"), ("bo@example.com", "Bo"))
"""The users that there are from the beginning: each has a key."""
_FIRST_ID: Final = 2
_LETTERS: Final = string.ascii_letters + string.digits
_PREFIX, _REST = 8, 32


@attrs.frozen
class User:
    """A user."""

    id: int
    email: str
    name: str


@attrs.frozen
class Key:
    """An API key.

    Attributes:
        source: Where it was made: `web`, `svi` or `federation`.
        expires_at: In microseconds since 1970; None for never.
    """

    owner: User
    source: str
    expires_at: int | None


class Users:
    """The users and their keys. Safe to use from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.write() as connection:
            for number, (email, name) in enumerate(SAMPLES, _FIRST_ID):
                connection.execute("INSERT OR IGNORE INTO users VALUES (?, ?, ?)", (number, email, name))
            rows = connection.execute("SELECT id, email, name FROM users").fetchall()
        self._by_id = {row["id"]: User(*row) for row in rows}
        self._by_email = {user.email: user for user in self._by_id.values()}
        self._looking_up = threading.Lock()
        self._keys: dict[str, Key] = {}
        self.sample_keys: dict[str, str] = {email: self._sample_key(email) for email, _ in SAMPLES}

    def by_email(self, email: str) -> User | None:
        """The user with an address."""
        return self._by_email.get(email)

    def by_id(self, number: int) -> User:
        """The user with a number, which must be one."""
        return self._by_id[number]

    def new_key(self, owner: User, *, source: str = "web", expires_at: int | None = None) -> str:
        """A new key; this is the only time that it is told."""
        key = f"{_word(_PREFIX)}.{_word(_REST)}"
        self._keep(key, owner.id, source, expires_at)
        return key

    def key(self, text: str) -> Key | None:
        """A key that is good, if it is one."""
        digest = _digest(text)
        found = self._keys.get(digest)
        return self._look_up(digest) if found is None else found

    def revoke(self, text: str) -> bool:
        """Let a key be good no more; whether it was one."""
        digest = _digest(text)
        with self._looking_up, self._database.write() as connection:
            changed = connection.execute("UPDATE api_keys SET revoked = 1 WHERE digest = ?", (digest,))
            self._keys.pop(digest, None)
            return changed.rowcount > 0

    def _look_up(self, digest: str) -> Key | None:
        with self._looking_up, self._database.read() as connection:
            row = connection.execute(
                "SELECT owner, source, expires_at FROM api_keys WHERE digest = ? AND NOT revoked", (digest,)
            ).fetchone()
            if row is not None:
                self._keys[digest] = Key(self._by_id[row["owner"]], row["source"], row["expires_at"])
            return self._keys.get(digest)

    def _sample_key(self, email: str) -> str:
        """The key of a sample user, the same one as long as the state is kept."""
        name = f"key of {email}"
        with self._database.read() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        if row is not None:
            return str(row[0])
        owner = self.by_email(email)
        assert owner is not None
        key = self.new_key(owner)
        with self._database.write() as connection:
            connection.execute("INSERT INTO settings VALUES (?, ?)", (name, key))
        return key

    def _keep(self, key: str, owner: int, source: str, expires_at: int | None) -> None:
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO api_keys (digest, owner, source, expires_at) VALUES (?, ?, ?, ?)",
                (_digest(key), owner, source, expires_at),
            )


def _word(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
