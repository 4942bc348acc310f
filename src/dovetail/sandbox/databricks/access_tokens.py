"""Personal access tokens: whom they open the workspace for, and until when."""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Callable, Sequence
from typing import Any, Final

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.identities import Identity
from dovetail.sandbox.message import JsonObject, Refusal

MOST_OF_A_USER: Final = 600
LONGEST_SECONDS: Final = 730 * 24 * 60 * 60

_DAY_MS: Final = 24 * 60 * 60 * 1000
_TOKENS: Final = """
    SELECT access_tokens.*, identities.name AS owner, identities.record AS owner_record
    FROM access_tokens JOIN identities ON identities.id = owner_id
"""


@attrs.frozen
class AccessToken:
    """A token without its value.

    Attributes:
        id: The SHA-256 of the value, in hexadecimal.
        owner: Whose it is: a user name or an application id.
        autoscope: Whether the platform watches which APIs it needs; None when nobody said.
    """

    id: str
    owner_id: int
    owner: str
    creator_id: int
    creator_name: str
    comment: str | None
    scopes: tuple[str, ...]
    autoscope: bool | None
    created_ms: int
    expires_ms: int
    last_used_day: int | None

    def public(self) -> JsonObject:
        """What its owner may see."""
        found: JsonObject = {"token_id": self.id, "creation_time": self.created_ms, "expiry_time": self.expires_ms}
        if self.comment:
            found["comment"] = self.comment
        if self.scopes:
            found["scopes"] = list(self.scopes)
        if self.autoscope is not None or self.scopes:
            state = "RUNNING" if self.autoscope else "USER_SELECTED" if self.scopes else "DISABLED"
            found["autoscope_state"] = f"AUTOSCOPE_STATE_{state}"
        return found

    def managed(self, workspace_id: int) -> JsonObject:
        """What administrators may see."""
        found = self.public() | {
            "created_by_id": self.creator_id,
            "created_by_username": self.creator_name,
            "owner_id": self.owner_id,
            "workspace_id": workspace_id,
        }
        return found | ({"last_used_day": self.last_used_day} if self.last_used_day is not None else {})


class AccessTokens:
    """All tokens. Safe to use from any thread.

    Args:
        database: Where they are kept, with the tables of `schema/access_tokens.sql`.
        now_ms: The time in milliseconds since 1970.
    """

    def __init__(self, database: Database, now_ms: Callable[[], int]) -> None:
        self._database = database
        self._now = now_ms

    def owner(self, value: str) -> str | None:
        """Whom a value opens the workspace for; None when it opens nothing, or no more."""
        now, id_ = self._now(), _hashed(value)
        day = now - now % _DAY_MS
        with self._database.read() as connection:
            row = connection.execute(f"{_TOKENS} WHERE access_tokens.id = ? AND expires_ms > ?", (id_, now)).fetchone()
        if row is None or not json.loads(row["owner_record"]).get("active", True):
            return None
        if row["last_used_day"] != day:
            with self._database.write() as connection:
                connection.execute("UPDATE access_tokens SET last_used_day = ? WHERE id = ?", (day, id_))
        return str(row["owner"])

    def create(self, owner: Identity, creator: Identity, wish: JsonObject) -> tuple[str, AccessToken]:
        """A new token, and its value, which is told only now.

        Args:
            owner: Whose it is to be.
            creator: Who asked for it.
            wish: `lifetime_seconds`, `comment`, `scopes`, `autoscope_enabled`, each of which may be missing.

        Raises:
            Refusal: It would live too long, or its owner has too many.
        """
        lifetime: int = wish.get("lifetime_seconds", LONGEST_SECONDS)
        if lifetime > LONGEST_SECONDS:
            message = f"lifetime_seconds is {lifetime}; {LONGEST_SECONDS} seconds (730 days) are allowed"
            raise Refusal(400, "INVALID_PARAMETER_VALUE", message)
        value = f"dapi{secrets.token_hex(16)}"
        id_, now = _hashed(value), self._now()
        fields = {
            "id": id_,
            "owner_id": owner.id,
            "creator_id": creator.id,
            "creator_name": creator.name,
            "comment": wish.get("comment"),
            "scopes": json.dumps(wish["scopes"]) if wish.get("scopes") else None,
            "autoscope": wish.get("autoscope_enabled"),
            "created_ms": now,
            "expires_ms": now + lifetime * 1000,
        }
        with self._database.write() as connection:
            query = "SELECT count(*) FROM access_tokens WHERE owner_id = ? AND expires_ms > ?"
            if connection.execute(query, (owner.id, now)).fetchone()[0] >= MOST_OF_A_USER:
                message = f"{owner.name} has {MOST_OF_A_USER} tokens, which is the most; delete some first"
                raise Refusal(400, "QUOTA_EXCEEDED", message)
            names, places = ", ".join(fields), ", ".join("?" * len(fields))
            connection.execute(f"INSERT INTO access_tokens ({names}) VALUES ({places})", tuple(fields.values()))  # noqa: S608
        return value, self._select("access_tokens.id = ?", id_)[0]

    def of(self, owner_id: int) -> list[AccessToken]:
        """The tokens of one owner that have not ended, the oldest first."""
        return self._select("owner_id = ?", owner_id)

    def all(self) -> list[AccessToken]:
        """The tokens of everybody that have not ended, the oldest first."""
        return self._select("?", 1)

    def find(self, id_: str, owner_id: int | None = None) -> AccessToken | None:
        """A token by id, be it anybody's or only one owner's; None when there is none that has not ended."""
        found = self._select("access_tokens.id = ?", id_)
        return next((each for each in found if owner_id in (None, each.owner_id)), None)

    def update(self, token: AccessToken, mask: Sequence[str], values: JsonObject) -> AccessToken:
        """Change the comment or the scopes of a token.

        Raises:
            Refusal: The mask names something else, or the scopes of a token that scopes itself.
        """
        for name in mask:
            if name not in ("comment", "scopes"):
                message = f"update_mask names {name!r}; only comment and scopes can be changed"
                raise Refusal(400, "INVALID_PARAMETER_VALUE", message)
        if "scopes" in mask and token.autoscope:
            raise Refusal(400, "INVALID_PARAMETER_VALUE", "the scopes of a token that scopes itself cannot be changed")
        new = {name: values.get(name) for name in mask}
        changed = attrs.evolve(
            token,
            comment=new["comment"] if "comment" in new else token.comment,
            scopes=tuple(new["scopes"] or ()) if "scopes" in new else token.scopes,
        )
        with self._database.write() as connection:
            connection.execute(
                "UPDATE access_tokens SET comment = ?, scopes = ? WHERE id = ?",
                (changed.comment, json.dumps(changed.scopes) if changed.scopes else None, token.id),
            )
        return changed

    def delete(self, token: AccessToken) -> None:
        """Let a token open nothing any more."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM access_tokens WHERE id = ?", (token.id,))

    def _select(self, condition: str, value: str | int) -> list[AccessToken]:
        query = f"{_TOKENS} WHERE {condition} AND expires_ms > ? ORDER BY created_ms, access_tokens.rowid"
        with self._database.read() as connection:
            rows = connection.execute(query, (value, self._now())).fetchall()
        return [_token(row) for row in rows]


def _token(row: sqlite3.Row) -> AccessToken:
    scopes: Any = json.loads(row["scopes"]) if row["scopes"] else ()
    autoscope = None if row["autoscope"] is None else bool(row["autoscope"])
    fields = {name: row[name] for name in row.keys() if name not in ("scopes", "autoscope", "owner_record")}  # noqa: SIM118
    return AccessToken(**fields, scopes=tuple(scopes), autoscope=autoscope)


def _hashed(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()
