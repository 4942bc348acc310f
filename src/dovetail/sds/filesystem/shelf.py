"""Whole files kept on disk for a while: most gateways give no pieces, and the contents of a file never change."""

from __future__ import annotations

import tempfile
import threading
import weakref
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import IO


class Kept:
    """A file on disk, which goes away with the last that holds it.

    Args:
        path: Where it is.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        self._lock = threading.Lock()
        self.size: int = path.stat().st_size
        weakref.finalize(self, _gone, self._file, path)

    def read(self, start: int, end: int) -> bytes:
        """A piece of it."""
        with self._lock:
            self._file.seek(start)
            return self._file.read(max(0, end - start))


class Shelf:
    """The files that were fetched last.

    Args:
        limit: How many bytes to keep; the file that was fetched last is kept whatever its size.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        self._fetching: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def get(self, key: str) -> Kept | None:
        """A file that is kept; None when it is not."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def fetched(self, key: str, fetch: Callable[[Path], object]) -> Kept:
        """A file that is kept, or else is fetched, once for all threads that want it.

        Args:
            key: What it is known by.
            fetch: Writes it to a path.
        """
        with self._lock:
            one_at_a_time = self._fetching.setdefault(key, threading.Lock())
        with one_at_a_time:
            kept = self.get(key)
            if kept is None:
                kept = _fetched(fetch)
                with self._lock:
                    self._kept[key] = kept
                    while len(self._kept) > 1 and sum(each.size for each in self._kept.values()) > self._limit:
                        self._kept.popitem(last=False)
        with self._lock:
            self._fetching.pop(key, None)
        return kept

    def clear(self) -> None:
        """Keep nothing any more; what is being read stays until it was read."""
        with self._lock:
            self._kept.clear()


def temporary() -> Path:
    """An empty file of this process's own."""
    with tempfile.NamedTemporaryFile(prefix="dovetail-", delete=False) as file:
        return Path(file.name)


def _fetched(fetch: Callable[[Path], object]) -> Kept:
    path = temporary()
    try:
        fetch(path)
        return Kept(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _gone(file: IO[bytes], path: Path) -> None:
    file.close()
    path.unlink(missing_ok=True)
