"""Personal access tokens: who they stand for and until when; only their digests are kept."""

from __future__ import annotations

import hashlib
import secrets
import sqlite3

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.clock import Clock

NEVER = -1


@attrs.frozen
class PersonalToken:
    """What is known of a token.

    Attributes:
        expires_ms: When it stops being good, in milliseconds since 1970; `NEVER` for never.
    """

    id: str
    principal_id: int
    created_by: int
    comment: str
    created_ms: int
    expires_ms: int


class PersonalTokens:
    """The tokens of everybody. Safe to use from any thread.

    Args:
        database: Where they are kept.
        clock: The time.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def issue(
        self, principal_id: int, *, comment: str = "", lifetime_seconds: int = 0, created_by: int | None = None
    ) -> tuple[PersonalToken, str]:
        """Make a token, and its text, which is told this once.

        Args:
            principal_id: Whom it stands for.
            comment: What it is for.
            lifetime_seconds: For how long it is good; 0 for ever.
            created_by: Who asked for it, where that is somebody else.
        """
        text = f"dapi{secrets.token_hex(16)}"
        now = self._clock.now()
        expires = now + lifetime_seconds * 1000 if lifetime_seconds else NEVER
        creator = principal_id if created_by is None else created_by
        token = PersonalToken(secrets.token_hex(32), principal_id, creator, comment, now, expires)
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO personal_tokens VALUES (?, ?, ?, ?, ?, ?, ?)",
                (token.id, digest(text), principal_id, creator, comment, now, expires),
            )
        return token, text

    def find(self, text: str) -> PersonalToken | None:
        """The token that a text is, whether it is still good or not."""
        return next(iter(self._select("WHERE digest = ?", digest(text))), None)

    def is_good(self, token: PersonalToken) -> bool:
        """Whether a token has not expired."""
        return token.expires_ms == NEVER or self._clock.now() < token.expires_ms

    def by_id(self, token_id: str) -> PersonalToken | None:
        """The token with an id."""
        return next(iter(self._select("WHERE id = ?", token_id)), None)

    def of(self, principal_id: int) -> list[PersonalToken]:
        """The tokens of one principal, the oldest first."""
        return self._select("WHERE principal_id = ? ORDER BY created_ms, id", principal_id)

    def all(self) -> list[PersonalToken]:
        """The tokens of everybody, the oldest first."""
        return self._select("ORDER BY created_ms, id")

    def revoke(self, token_id: str) -> None:
        """Let a token be good no more."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM personal_tokens WHERE id = ?", (token_id,))

    def set_comment(self, token_id: str, comment: str) -> None:
        """Say what a token is for."""
        with self._database.write() as connection:
            connection.execute("UPDATE personal_tokens SET comment = ? WHERE id = ?", (comment, token_id))

    def _select(self, rest: str, *values: str | int) -> list[PersonalToken]:
        columns = "id, principal_id, created_by, comment, created_ms, expires_ms"
        with self._database.read() as connection:
            rows: list[sqlite3.Row] = connection.execute(
                f"SELECT {columns} FROM personal_tokens {rest}",  # noqa: S608 - fixed text
                values,
            ).fetchall()
        return [PersonalToken(*row) for row in rows]


def digest(text: str) -> str:
    """What is kept of a secret text that has much randomness of its own."""
    return hashlib.sha256(text.encode()).hexdigest()
