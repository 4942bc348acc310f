"""Files that are put or got together: several at a time, as many as turn out well."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from dovetail.runtime.in_flight import REQUEST_WORK, InFlight
from dovetail.runtime.sync_primitives import Pool


class Batch:
    """Pairs of a source and a target that fsspec has found.

    Attributes:
        pairs: The pairs.
    """

    def __init__(self) -> None:
        self.pairs: list[tuple[str, str]] = []
        self._lock = threading.Lock()

    def run(self, move: Callable[[str, str], int], callback: Any) -> None:
        """Do it. The first failure ends what was not begun yet, and is raised.

        Args:
            move: Moves one file, or makes one folder; gives how many bytes that were.
            callback: Told how many there are, and of each that is done.
        """
        callback.set_size(len(self.pairs))

        def moved(pair: tuple[str, str]) -> float:
            size = move(*pair)
            with self._lock:
                callback.relative_update(1)
            return float(size + REQUEST_WORK)

        Pool(InFlight()).run(moved, self.pairs)
