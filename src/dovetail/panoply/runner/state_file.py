"""How far a source has come, kept in a file from one run to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Literal, Self

import msgspec

from dovetail.panoply.runner.documents import read_document, write_document
from dovetail.panoply.runner.failures import StateFileError
from dovetail.panoply.runner.file_lock import FileLock

Resume = Literal["unfinished", "always", "never"]
"""Which saved states a run goes on from: those of runs that broke off, all, or none."""
_VERSION: Final = 1


class _Saved(msgspec.Struct):
    """What the file holds.

    Attributes:
        stream: Whose state it is.
        destination: Where the rows went that the state counts as read.
        version: Of this layout.
        finished: Whether that run came to the end of the data.
        last_success: When a run last did, in UTC.
        state: All states that were reported, merged.
    """

    stream: str
    destination: str
    version: int = _VERSION
    finished: bool = False
    last_success: str | None = None
    state: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])


class StateFile:
    """Keeps the merged state of one source and one destination; only one run at a time may use a file.

    Args:
        path: The file; JSON, or what its name says. It need not be there.

    Raises:
        StateFileError: Another run uses it, or it holds something else.

    Example:
        >>> with StateFile("state.json") as state:
        ...     before = state.begin("numbers", "rows.jsonl")
        ...     state.save([{"users": {"loaded": 500}}])
        ...     before, state.state
        ({}, {'users': {'loaded': 500}})
    """

    def __init__(self, path: str | Path) -> None:
        self.path: Path = Path(path)
        self._lock = FileLock(self.path)
        try:
            self._saved = self._read()
        except BaseException:
            self._lock.close()
            raise

    @property
    def state(self) -> dict[str, Any]:
        """All states that were saved, merged: later values in place of earlier ones of the same name."""
        return {} if self._saved is None else dict(self._saved.state)

    @property
    def last_success(self) -> str | None:
        """When a run last came to the end of its data, as ``2026-01-02T03:04:05Z``; None when none did."""
        return None if self._saved is None else self._saved.last_success

    def begin(self, stream: str, destination: str, resume: Resume = "unfinished") -> dict[str, Any]:
        """Begin a run.

        Args:
            stream: Name of the source.
            destination: What tells the destination from others.
            resume: Whether to go on from what is saved.

        Returns:
            The state to go on from; empty to begin with the first row.

        Raises:
            StateFileError: What is saved is of another source, or its rows went elsewhere.
        """
        saved = self._saved
        if saved is not None and saved.stream != stream:
            raise self._refused(f"is of the source {saved.stream!r}, not of {stream!r}", "Give a file of its own.")
        goes_on = saved is not None and resume != "never" and (resume == "always" or not saved.finished)
        if saved is None or not goes_on:
            last = None if saved is None else saved.last_success
            self._saved = _Saved(stream, destination, last_success=last)
            return {}
        if saved.state and saved.destination != destination:
            raise self._refused(
                f"counts rows as read that went to {saved.destination}, not to {destination}",
                "Give the same destination, or begin anew with resume='never' (--resume never).",
            )
        saved.destination = destination
        saved.finished = False
        return dict(saved.state)

    def save(self, states: Iterable[Mapping[str, Any]]) -> None:
        """Merge states into what is saved, by their names at the top, and write the file.

        Args:
            states: The states whose rows have arrived, in the order in which they were reported.
        """
        saved = self._begun()
        for state in states:
            saved.state.update(state)
        self._write(saved)

    def finish(self) -> None:
        """Note that the run came to the end of the data, and all of it arrived."""
        saved = self._begun()
        saved.finished = True
        saved.last_success = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._write(saved)

    def close(self) -> None:
        """Let other runs use the file."""
        self._lock.close()

    def _begun(self) -> _Saved:
        if self._saved is None:
            raise self._refused("was not begun", "Call begin() first.")
        return self._saved

    def _write(self, saved: _Saved) -> None:
        members = msgspec.to_builtins(saved)
        known = {name: value for name, value in members.items() if value is not None}
        write_document(self.path, known, "state", alone=True)

    def _read(self) -> _Saved | None:
        if not self.path.exists():
            return None
        document = read_document(self.path, "state")
        try:
            saved = msgspec.convert(document, _Saved)
        except msgspec.ValidationError as error:
            raise self._refused(f"is no state of a run: {error}", "Give a file of your own for each source.") from None
        if saved.version != _VERSION:
            raise self._refused(
                f"is of version {saved.version}, and this is version {_VERSION}", "Use the version that wrote it."
            )
        return saved

    def _refused(self, reason: str, remedy: str) -> StateFileError:
        return StateFileError(f"{self.path} {reason}.", value=str(self.path), at="state", remedy=remedy)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
