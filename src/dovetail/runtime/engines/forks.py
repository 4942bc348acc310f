"""Counting forks: an engine never crosses one, and the native engine cannot start again beyond one."""

from __future__ import annotations

import os
import threading

lock: threading.Lock = threading.Lock()
"""Held while something is made anew beyond a fork; a new one in every child, where nobody would release the old."""

generation: int = 0
"""How many forks lie between the process that imported Dovetail and this one."""

_native_started_at: int | None = None


def note_native_start() -> None:
    """Remember that the native engine's threads run in this process."""
    global _native_started_at
    if _native_started_at is None:
        _native_started_at = generation


def crossed_since_native_start() -> bool:
    """Whether this process is a forked child of one in which the native engine ran."""
    return _native_started_at is not None and _native_started_at < generation


def _count() -> None:
    global generation, lock
    lock = threading.Lock()
    generation += 1


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_count)
