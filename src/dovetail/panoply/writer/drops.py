"""Giving records up: they are kept and reported before they are forgotten."""

from __future__ import annotations

import threading
from collections.abc import Callable

from dovetail.panoply.writer.dead_letters import DeadLetterFile
from dovetail.panoply.writer.handlers import Handlers, logger
from dovetail.panoply.writer.reports import Dropped, Reason, RecordsDropped
from dovetail.panoply.writer.store import Pack

_WORDS: dict[Reason, tuple[str, str]] = {
    "full": ("made room for a newer one", "made room for newer ones"),
    "expired": ("was not delivered in time", "were not delivered in time"),
    "refused": ("was refused by the queue", "were refused by the queue"),
    "too_long": ("is longer than the queue takes", "are longer than the queue takes"),
    "closed": ("was not delivered when the writer had to end", "were not delivered when the writer had to end"),
}


class Drops:
    """Reports dropped records: to the dead-letter file, to ``on_drop``, to handlers of ``error``, and to the log.

    Args:
        handlers: Whom to tell.
        on_drop: A function that gets the records; None for nobody.
        dead_letters: Where they are kept; None for nowhere.
    """

    def __init__(
        self,
        handlers: Handlers,
        on_drop: Callable[[Dropped], object] | None,
        dead_letters: DeadLetterFile | None,
    ) -> None:
        self.handlers: Handlers = handlers
        self.dead_letters: DeadLetterFile | None = dead_letters
        self._on_drop = on_drop
        self._reporting: set[int] = set()  # threads

    @property
    def reporting(self) -> bool:
        """Whether this thread is in the middle of a report."""
        return threading.get_ident() in self._reporting

    def report(
        self,
        pack: Pack,
        reason: Reason,
        error: Exception | None = None,
        *,
        maybe_delivered: bool = False,
        patience: float = -1,
    ) -> None:
        """Report records; in this order, and each whatever becomes of the others.

        Args:
            pack: They.
            reason: Why they are dropped.
            error: The last error of sending them.
            maybe_delivered: Whether they may have arrived all the same.
            patience: Seconds to wait for another thread's handler; -1 for as long as it takes.
        """
        dropped = Dropped(pack.lines, reason, error, maybe_delivered)
        kept = ""
        if self.dead_letters is not None:
            try:
                self.dead_letters.append(dropped)
                kept = f"; they are in {self.dead_letters.path}"
            except OSError as failure:
                logger.error("the dead-letter file %s cannot be written: %s", self.dead_letters.path, failure)
        count = len(pack.lines)
        message = f"{count} record{'s' * (count != 1)} {_WORDS[reason][count != 1]}{kept}"
        logger.warning("dropped: %s%s", message, f" ({error})" if error is not None else "")
        self._reporting.add(threading.get_ident())
        try:
            if self._on_drop is not None:
                self.handlers.call("on_drop", self._on_drop, dropped, patience)
            told = RecordsDropped(message, dropped=dropped)
            told.__cause__ = error
            self.handlers.tell("error", told, patience)
        finally:
            self._reporting.discard(threading.get_ident())
