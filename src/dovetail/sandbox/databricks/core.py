"""The parts of a Databricks sandbox, put together."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Final, TypeVar, cast

import attrs

from dovetail.sandbox.app import Asked
from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.clock import Clock
from dovetail.sandbox.databricks.gate import Gate
from dovetail.sandbox.databricks.ids import Ids
from dovetail.sandbox.databricks.pages import Pages
from dovetail.sandbox.databricks.personal_tokens import PersonalTokens
from dovetail.sandbox.databricks.rights import Rights
from dovetail.sandbox.databricks.settings import DatabricksSettings
from dovetail.sandbox.databricks.users import Principal, Users
from dovetail.sandbox.knobs import Knobs

WORKSPACE: Final = "1234567890123456"
"""The number of the workspace."""
ACCOUNT: Final = "7c1f3b0e-2a64-4d0b-8f37-3f5f0f6c1d33"
"""The id of the account that the workspace belongs to."""
T = TypeVar("T")


@attrs.frozen
class Core:
    """What the routes work with.

    Attributes:
        folder: Where areas keep files, each in a folder of its own.
    """

    folder: Path
    knobs: Knobs[DatabricksSettings]
    database: Database
    clock: Clock
    ids: Ids
    pages: Pages
    users: Users
    rights: Rights
    tokens: PersonalTokens
    gate: Gate
    _states: dict[type, object] = attrs.field(factory=dict[type, object], repr=False)
    _closing: list[Callable[[], None]] = attrs.field(factory=list[Callable[[], None]], repr=False)
    _lock: threading.RLock = attrs.field(factory=threading.RLock, repr=False)

    def state(self, kind: Callable[[Core], T]) -> T:
        """The state of an area, made when it is first asked for: the same for all who ask with the same class.

        Example:
            >>> clusters = core.state(ClusterStates)
        """
        key = cast("type", kind)
        with self._lock:
            if key not in self._states:
                self._states[key] = kind(self)
            return cast("T", self._states[key])

    def principal(self, asked: Asked) -> Principal:
        """Who sent a request."""
        principal = self.users.by_name(asked.caller.user)
        assert principal is not None
        return principal

    def at_close(self, action: Callable[[], None]) -> None:
        """Have something done before the state is closed: ending processes, closing files."""
        self._closing.append(action)

    def close(self) -> None:
        """Let go of everything, the last first."""
        try:
            for action in reversed(self._closing):
                action()
        finally:
            self.database.close()


def open_core(folder: Path, knobs: Knobs[DatabricksSettings]) -> Core:
    """Open the state kept in a folder, or begin it.

    Args:
        folder: Where the state is kept; it must exist.
        knobs: The settings.
    """
    schemas = sorted(
        (
            item
            for item in files("dovetail.sandbox.databricks").joinpath("schema").iterdir()
            if item.name.endswith(".sql")
        ),
        key=lambda item: (item.name != "core.sql", item.name),
    )
    database = Database(folder / "databricks.sqlite3", "\n".join(item.read_text("utf-8") for item in schemas))
    with database.write() as connection:
        connection.execute("INSERT OR IGNORE INTO settings VALUES ('page_secret', ?)", (secrets.token_hex(16),))
        [secret] = connection.execute("SELECT value FROM settings WHERE name = 'page_secret'").fetchone()
    clock = Clock(knobs)
    ids = Ids(database, clock, knobs)
    users = Users(database, ids)
    tokens = PersonalTokens(database, clock)
    return Core(
        folder=folder,
        knobs=knobs,
        database=database,
        clock=clock,
        ids=ids,
        pages=Pages(knobs, secret.encode()),
        users=users,
        rights=Rights(database, users),
        tokens=tokens,
        gate=Gate(database, users, tokens, WORKSPACE),
    )
