"""Locks that a fork waits for: the child would have nobody to finish what is half made, and the lock for ever."""

from __future__ import annotations

import os
import threading
from typing import Final

importing: Final = threading.RLock()
"""Held while a thread imports what others will need at once; taken before `making`."""

making: Final = threading.RLock()
"""Held while something is made that other threads may take up as soon as it is begun."""

_forking: Final = threading.local()


def _before() -> None:
    importing.acquire()
    making.acquire()
    _forking.waited = True


def _after() -> None:
    # Nothing is held where this module was imported while the fork had begun.
    if getattr(_forking, "waited", False):
        _forking.waited = False
        making.release()
        importing.release()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_before, after_in_parent=_after, after_in_child=_after)
