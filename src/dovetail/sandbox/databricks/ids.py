"""Identifiers in the shapes that the platform gives them; the same seed gives the same ones."""

from __future__ import annotations

import hashlib
import sqlite3
import uuid
from contextlib import nullcontext
from datetime import UTC, datetime

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.clock import Clock
from dovetail.sandbox.databricks.settings import DatabricksSettings
from dovetail.sandbox.knobs import Knobs

_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"
_WORDS = ("atria", "bluff", "crane", "dells", "ember", "flume", "grove", "heath")


class Ids:
    """Makes identifiers. Safe to use from any thread.

    Args:
        database: Where it is kept how many there are of a kind.
        clock: The time, which is part of some.
        knobs: The settings; `seed` says where ids begin.
    """

    def __init__(self, database: Database, clock: Clock, knobs: Knobs[DatabricksSettings]) -> None:
        self._database = database
        self._clock = clock
        self._knobs = knobs

    def cluster(self) -> str:
        """Such as `0918-220215-atria616`."""
        moment, digest = self._stamp(), self._digest("cluster")
        return f"{moment}-{_WORDS[digest[0] % len(_WORDS)]}{int.from_bytes(digest[1:3]) % 1000:03}"

    def pool(self) -> str:
        """Such as `0918-220215-bluff12-pool-3mxk2a9q`."""
        moment, digest = self._stamp(), self._digest("pool")
        text = "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in digest[2:10])
        return f"{moment}-{_WORDS[digest[0] % len(_WORDS)]}{digest[1] % 100}-pool-{text}"

    def hexadecimal(self, kind: str, digits: int = 16) -> str:
        """Hexadecimal digits: 16 for policies and warehouses, 32 for MLflow's runs, 64 for tokens."""
        return self._digest(kind).hex()[:digits]

    def number(self, kind: str, connection: sqlite3.Connection | None = None) -> int:
        """A decimal number of fifteen digits: jobs, runs, objects of the workspace, users.

        Args:
            kind: What it is for.
            connection: The one of the transaction that this is part of, where there is one.
        """
        return 10**14 + int.from_bytes(self._digest(kind, connection)[:8]) % (9 * 10**14)

    def uuid(self, kind: str) -> str:
        """A UUID: statements and everything of Unity Catalog."""
        return str(uuid.UUID(bytes=self._digest(kind)[:16], version=4))

    def _stamp(self) -> str:
        return datetime.fromtimestamp(self._clock.now() / 1000, tz=UTC).strftime("%m%d-%H%M%S")

    def _digest(self, kind: str, connection: sqlite3.Connection | None = None) -> bytes:
        with self._database.write() if connection is None else nullcontext(connection) as counting:
            [number] = counting.execute(
                "INSERT INTO counters VALUES (?, 1) ON CONFLICT (kind) DO UPDATE SET number = number + 1"
                " RETURNING number",
                (kind,),
            ).fetchone()
        return hashlib.sha256(f"{self._knobs.settings.seed}/{kind}/{number}".encode()).digest()
