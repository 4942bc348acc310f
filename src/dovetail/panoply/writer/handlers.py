"""Calling users' functions from the threads that send: one at a time, and what they raise stays here."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import Any

from dovetail.panoply.events import Emitter

logger: logging.Logger = logging.getLogger("dovetail.panoply")


class Handlers:
    """Event handlers and callbacks of one writer.

    Args:
        emitter: Where they are registered.

    Attributes:
        failures: How many exceptions they have raised.
    """

    def __init__(self, emitter: Emitter) -> None:
        self.failures: int = 0
        self._emitter = emitter
        self._turn = threading.RLock()
        self._owner: int | None = None
        self._told = threading.Condition()
        self._owed: set[object] = set()

    def forked(self) -> Handlers:
        """The same handlers in a forked child, where nobody would give the lock back."""
        return Handlers(self._emitter)

    @property
    def inside(self) -> bool:
        """Whether this thread is in a handler now."""
        return self._owner == threading.get_ident()

    @contextmanager
    def owing(self) -> Generator[None]:
        """Around what handlers are to be told of, and telling them: `wait_told` waits for it."""
        debt = object()
        with self._told:
            self._owed.add(debt)
        try:
            yield
        finally:
            with self._told:
                self._owed.discard(debt)
                self._told.notify_all()

    @property
    def owes(self) -> bool:
        """Whether there is anything to wait for."""
        with self._told:
            return bool(self._owed)

    def wait_told(self, timeout: float) -> None:
        """Wait until handlers have been told what they are owed by now.

        Args:
            timeout: The longest wait, in seconds.
        """
        with self._told:
            owed = set(self._owed)
            self._told.wait_for(lambda: owed.isdisjoint(self._owed), timeout)

    def tell(self, name: str, data: Any, patience: float = -1) -> None:
        """Tell the handlers of an event.

        Args:
            name: The event.
            data: What happened.
            patience: Seconds to wait for another thread's handler; -1 for as long as it takes.
        """
        calls = self._emitter.calls(name, data)
        if calls:
            self._run(name, calls, patience)

    def call(self, name: str, function: Callable[[Any], object], value: Any, patience: float = -1) -> None:
        """Call a callback; see `tell`."""
        self._run(name, (lambda: function(value),), patience)

    def _run(self, name: str, calls: Iterable[Callable[[], object]], patience: float) -> None:
        if not self._turn.acquire(timeout=patience):
            self.failures += 1
            logger.error("a handler has not returned; those of %r are not called", name)
            return
        before, self._owner = self._owner, threading.get_ident()
        try:
            for call in calls:
                try:
                    call()
                except Exception:
                    self.failures += 1
                    logger.exception("a handler of %r failed; sending goes on", name)
        finally:
            self._owner = before
            self._turn.release()
