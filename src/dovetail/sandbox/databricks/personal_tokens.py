"""Personal access tokens: who they stand for and until when; only their digests are kept."""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Sequence
from typing import Any, Final

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.clock import Clock

NEVER: Final = -1
MOST_OF_ONE: Final = 600
"""How many tokens one principal may have that have not ended."""
_DAY_MS: Final = 24 * 60 * 60 * 1000


@attrs.frozen
class PersonalToken:
    """What is known of a token.

    Attributes:
        expires_ms: When it stops being good, in milliseconds since 1970; `NEVER` for never.
        scopes: The only APIs that it is for; all when there are none.
        autoscope: Whether the platform watches what it is used for; None when nobody said.
        last_used_day: The day it was last used, in milliseconds since 1970.
    """

    id: str
    principal_id: int
    created_by: int
    comment: str
    created_ms: int
    expires_ms: int
    scopes: tuple[str, ...] = ()
    autoscope: bool | None = None
    last_used_day: int | None = None


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
        self,
        principal_id: int,
        *,
        comment: str = "",
        lifetime_seconds: int = 0,
        created_by: int | None = None,
        scopes: Sequence[str] = (),
        autoscope: bool | None = None,
    ) -> tuple[PersonalToken, str]:
        """Make a token, and its text, which is told this once.

        Args:
            principal_id: Whom it stands for.
            comment: What it is for.
            lifetime_seconds: For how long it is good; 0 for ever.
            created_by: Who asked for it, where that is somebody else.
            scopes: The only APIs that it is for; all when there are none.
            autoscope: Whether the platform is to watch what it is used for.
        """
        text = f"dapi{secrets.token_hex(16)}"
        now = self._clock.now()
        expires = now + lifetime_seconds * 1000 if lifetime_seconds else NEVER
        creator = principal_id if created_by is None else created_by
        token = PersonalToken(
            secrets.token_hex(32), principal_id, creator, comment, now, expires, tuple(scopes), autoscope
        )
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO personal_tokens VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
                (token.id, digest(text), principal_id, creator, comment, now, expires, json.dumps(scopes), autoscope),
            )
        return token, text

    def find(self, text: str) -> PersonalToken | None:
        """The token that a text is, whether it is still good or not."""
        return next(iter(self._select("WHERE digest = ?", digest(text))), None)

    def is_good(self, token: PersonalToken) -> bool:
        """Whether a token has not expired."""
        return token.expires_ms == NEVER or self._clock.now() < token.expires_ms

    def used(self, token: PersonalToken) -> None:
        """Note that a token was used today."""
        now = self._clock.now()
        day = now - now % _DAY_MS
        if token.last_used_day != day:
            with self._database.write() as connection:
                connection.execute("UPDATE personal_tokens SET last_used_day = ? WHERE id = ?", (day, token.id))

    def by_id(self, token_id: str) -> PersonalToken | None:
        """The token with an id, unless it has ended."""
        return next(iter(self._good("WHERE id = ?", token_id)), None)

    def of(self, principal_id: int) -> list[PersonalToken]:
        """The tokens of one principal that have not ended, the oldest first."""
        return self._good("WHERE principal_id = ? ORDER BY created_ms, id", principal_id)

    def all(self) -> list[PersonalToken]:
        """The tokens of everybody that have not ended, the oldest first."""
        return self._good("ORDER BY created_ms, id")

    def revoke(self, token_id: str) -> None:
        """Let a token be good no more."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM personal_tokens WHERE id = ?", (token_id,))

    def change(self, token: PersonalToken) -> None:
        """Keep the comment and the scopes that a token has now."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE personal_tokens SET comment = ?, scopes = ? WHERE id = ?",
                (token.comment, json.dumps(token.scopes), token.id),
            )

    def _good(self, rest: str, *values: str | int) -> list[PersonalToken]:
        return [token for token in self._select(rest, *values) if self.is_good(token)]

    def _select(self, rest: str, *values: str | int) -> list[PersonalToken]:
        columns = "id, principal_id, created_by, comment, created_ms, expires_ms, scopes, autoscope, last_used_day"
        with self._database.read() as connection:
            rows: list[sqlite3.Row] = connection.execute(
                f"SELECT {columns} FROM personal_tokens {rest}",  # noqa: S608 - fixed text
                values,
            ).fetchall()
        return [_token(row) for row in rows]


def _token(row: sqlite3.Row) -> PersonalToken:
    watched = None if row["autoscope"] is None else bool(row["autoscope"])
    scopes: list[str] = json.loads(row["scopes"])
    fields: dict[str, Any] = {**row, "scopes": tuple(scopes), "autoscope": watched}
    return PersonalToken(**fields)


def digest(text: str) -> str:
    """What is kept of a secret text that has much randomness of its own."""
    return hashlib.sha256(text.encode()).hexdigest()
