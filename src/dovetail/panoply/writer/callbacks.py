"""Functions that are to be called when records are settled."""

from __future__ import annotations

from collections.abc import Callable

from dovetail.panoply.writer.handlers import logger

Callback = Callable[[], object]


class Callbacks:
    """Functions, each with the position at which it is called; guarded by whoever has them."""

    def __init__(self) -> None:
        self._waiting: list[tuple[int, Callback]] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, position: int, callback: Callback) -> None:
        """Call a function when all up to a position are settled."""
        self._waiting.append((position, callback))

    def take(self, position: float) -> list[Callback]:
        """Those whose time has come, which are forgotten."""
        due = [call for wanted, call in self._waiting if wanted <= position]
        self._waiting = [(wanted, call) for wanted, call in self._waiting if wanted > position]
        return due

    def forget(self, callback: Callback) -> None:
        """Do not call a function."""
        self._waiting = [(wanted, call) for wanted, call in self._waiting if call is not callback]


def call_all(calls: list[Callback]) -> None:
    """Call functions; one that fails, since nobody waits for it any more, does not keep the others from being told."""
    for call in calls:
        try:
            call()
        except Exception:
            logger.debug("a callback failed", exc_info=True)
