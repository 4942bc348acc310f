"""What a spool does by itself, beside what its writer asks of it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from time import monotonic
from typing import Final

_LOGGER: Final = logging.getLogger("dovetail.panoply")


SYNC_EVERY: Final = 1.0


class Housekeeping:
    """A thread that forces to the disk what was written, once a second, and looks for orphans now and then.

    Args:
        sync: Forces to the disk; None if that is not for this thread.
        look: Looks for orphans; None if nobody should.
        look_every: Seconds between looks.
    """

    def __init__(self, sync: Callable[[], None] | None, look: Callable[[], None] | None, look_every: float) -> None:
        self._sync = sync
        self._look = look
        self._look_every = look_every
        self._stop = threading.Event()
        self._failed: set[str] = set()
        self._thread: threading.Thread | None = None
        if sync is not None or look is not None:
            self._thread = threading.Thread(target=self._run, name="dovetail-panoply-spool", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End the thread."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        step = self._look_every if self._sync is None else min(SYNC_EVERY, self._look_every)
        due = monotonic() + self._look_every
        while not self._stop.wait(step):
            if self._sync is not None:
                self._try(self._sync, "forced to the disk")
            if self._look is not None and monotonic() >= due:
                self._try(self._look, "searched for what others left")
                due = monotonic() + self._look_every

    def _try(self, do: Callable[[], None], what: str) -> None:
        try:
            do()
        except Exception as error:  # whatever it is, the disk is tried again in a second
            if what not in self._failed:  # once is enough: it may go on for days
                _LOGGER.error("Panoply spool: cannot be %s: %s", what, error)
            self._failed.add(what)
        else:
            self._failed.discard(what)
