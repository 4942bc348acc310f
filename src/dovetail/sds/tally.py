"""How far a transfer is, for who started it: a function, a bar, lines, or nothing."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Generator
from typing import NamedTuple, TypeAlias

from dovetail.progress import Counter, counting


class TransferProgress(NamedTuple):
    """How far a transfer is.

    Attributes:
        files: Files that are done with, whatever became of them.
        total_files: Files in all; None while nobody knows.
        bytes_done: Bytes that are done with.
        total_bytes: Bytes in all; None while nobody knows.

    Example:
        >>> def show(now: TransferProgress) -> None:
        ...     print(f"{now.files} of {now.total_files} files")
        >>> show(TransferProgress(files=3, total_files=10, bytes_done=0, total_bytes=None))
        3 of 10 files
    """

    files: int
    total_files: int | None
    bytes_done: int
    total_bytes: int | None


ProgressListener: TypeAlias = Callable[[TransferProgress], object]


class Tally:
    """Counts files and bytes as they move; any thread may tell it.

    Args:
        count: Shows the bytes.
        listener: Told whenever something has moved.

    Attributes:
        bytes_moved: Bytes that went over the wire.
    """

    def __init__(self, count: Counter, listener: ProgressListener | None) -> None:
        self.bytes_moved: int = 0
        self._count = count
        self._listener = listener
        self._lock = threading.Lock()
        self._now = TransferProgress(0, None, 0, None)

    def expect(self, files: int | None, total_bytes: int | None) -> None:
        """There is so much to do in all."""
        with self._lock:
            self._count.expect(total_bytes)
            self._set(self._now._replace(total_files=files, total_bytes=total_bytes))

    def moved(self, count: int) -> None:
        """So many bytes more went over the wire; fewer than none for what has to be sent again."""
        with self._lock:
            self.bytes_moved += count
            self._add(0, count)

    def ended(self, saved: int = 0) -> None:
        """One file is done with.

        Args:
            saved: Bytes of it that need not go over the wire.
        """
        with self._lock:
            self._add(1, saved)

    def _add(self, files: int, count: int) -> None:
        if count:
            self._count(count)
        now = self._now
        self._set(now._replace(files=now.files + files, bytes_done=now.bytes_done + count))

    def _set(self, now: TransferProgress) -> None:
        self._now = now
        if self._listener is not None:
            self._listener(now)


@contextlib.contextmanager
def tallying(
    what: str, *, verbose: bool, listener: ProgressListener | None = None, every: float = 30.0
) -> Generator[Tally]:
    """Show how far a transfer is while it goes on.

    Args:
        what: What is moved, for people.
        verbose: Whether to show a bar or lines.
        listener: Told whenever something has moved.
        every: Seconds between two lines, where there is no bar.
    """
    with counting(what, unit="bytes", quiet=not verbose, every=every) as count:
        yield Tally(count, listener)
