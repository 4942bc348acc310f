"""What a forked child does before anything else: it closes what its parent holds."""

from __future__ import annotations

import os
import weakref
from typing import Protocol


class _Forkable(Protocol):
    def abandon(self) -> None: ...


_alive: weakref.WeakSet[_Forkable] = weakref.WeakSet()


def watch(one: _Forkable) -> None:
    """See to it that a forked child does not keep files of this process open, for as long as this object lives."""
    _alive.add(one)


def _abandon_all() -> None:
    for one in tuple(_alive):
        one.abandon()
    _alive.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_abandon_all)
