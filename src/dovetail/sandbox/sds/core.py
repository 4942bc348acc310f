"""The parts of a sandbox of the gateway, put together."""

from __future__ import annotations

import threading
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import TypeVar, cast

import attrs

from dovetail.sandbox.app import Asked
from dovetail.sandbox.database import Database
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.sds.clock import Clock
from dovetail.sandbox.sds.contents import Contents
from dovetail.sandbox.sds.files import Files
from dovetail.sandbox.sds.gate import Gate
from dovetail.sandbox.sds.settings import SdsSettings
from dovetail.sandbox.sds.users import User, Users

T = TypeVar("T")


@attrs.frozen
class Core:
    """What the routes work with."""

    folder: Path
    knobs: Knobs[SdsSettings]
    database: Database
    clock: Clock
    users: Users
    gate: Gate
    contents: Contents
    files: Files
    _states: dict[type, object] = attrs.field(factory=dict[type, object], repr=False)
    _lock: threading.RLock = attrs.field(factory=threading.RLock, repr=False)

    def state(self, kind: Callable[[Core], T]) -> T:
        """The state of an area, made when it is first asked for: the same for all who ask with the same class."""
        key = cast("type", kind)
        with self._lock:
            if key not in self._states:
                self._states[key] = kind(self)
            return cast("T", self._states[key])

    def user(self, asked: Asked) -> User:
        """Who sent a request."""
        user = self.users.by_email(asked.caller.user)
        assert user is not None
        return user

    def close(self) -> None:
        """Let go of everything."""
        self.database.close()


def open_core(folder: Path, knobs: Knobs[SdsSettings]) -> Core:
    """Open the state kept in a folder, or begin it.

    Args:
        folder: Where the state is kept; it must exist.
        knobs: The settings.
    """
    schemas = sorted(
        (item for item in files("dovetail.sandbox.sds").joinpath("schema").iterdir() if item.name.endswith(".sql")),
        key=lambda item: (item.name != "core.sql", item.name),
    )
    database = Database(folder / "sds.sqlite3", "\n".join(item.read_text("utf-8") for item in schemas))
    with database.read() as connection:
        [newest] = connection.execute("SELECT max(updated_at) FROM files").fetchone()
    clock, users, contents = Clock(newest or 0), Users(database), Contents(database, folder / "contents")
    return Core(
        folder=folder,
        knobs=knobs,
        database=database,
        clock=clock,
        users=users,
        gate=Gate(users, clock, knobs),
        contents=contents,
        files=Files(database, contents, clock),
    )
