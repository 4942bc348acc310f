"""One writer: its store, its senders, and how both begin and end."""

from __future__ import annotations

import contextlib
import math
import threading
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Final, NamedTuple

from dovetail.panoply.writer import ending
from dovetail.panoply.writer.dead_letters import DeadLetterFile
from dovetail.panoply.writer.drops import Drops
from dovetail.panoply.writer.errors import WouldDeadlock, WriterClosed
from dovetail.panoply.writer.handlers import Handlers, logger
from dovetail.panoply.writer.intake import Intake
from dovetail.panoply.writer.ledger import Ledger
from dovetail.panoply.writer.limits import Limits
from dovetail.panoply.writer.reports import Dropped, FlushReport, Stats
from dovetail.panoply.writer.senders import Senders
from dovetail.panoply.writer.store import Pack, RecordStore
from dovetail.panoply.writer.transport import Transport

if TYPE_CHECKING:
    from dovetail.panoply.events import Emitter
    from dovetail.panoply.options import WriterOptions

_FAREWELL: Final = 1.0
_MOST_TELLING: Final = 10.0


class Flushing(NamedTuple):
    """A flush under way.

    Attributes:
        position: Up to where records were written when it began.
        dropped: How many had been dropped by then.
        deadline: When it is over.
        handlers: Who is told before it returns.
    """

    position: int
    dropped: int
    deadline: float
    handlers: Handlers

    def time_to_tell(self) -> float:
        """Seconds that handlers have: not for ever, since one may wait for the program that waits here."""
        return max(0.0, min(self.deadline - monotonic(), _MOST_TELLING))


class Writer:
    """Takes encoded records and sees to it that each is delivered, or dropped and reported.

    Args:
        options: How.
        store: Makes the place where records wait; given a function that runs another one under the writer's lock.
        transport: How messages leave.
        emitter: Who is told.
        queue_url: Where to, and
        kept_in: where a persistent store is, for reports.
        on_drop: Gets dropped records.
        shown: The name of the queue in messages.
        load: Called by whoever writes the first record, before the senders start: imports what they need.

    Attributes:
        queue_url: Where to; looked at for every request.
    """

    def __init__(
        self,
        options: WriterOptions,
        store: Callable[[Callable[[Callable[[], None]], bool]], RecordStore],
        transport: Transport,
        emitter: Emitter,
        *,
        queue_url: str,
        kept_in: str | None = None,
        on_drop: Callable[[Dropped], object] | None = None,
        shown: str = "",
        load: Callable[[], None] | None = None,
    ) -> None:
        self.queue_url: str = queue_url
        self.exit_timeout: float = options.exit_timeout
        self._options = options
        self._transport = transport
        self._kept_in = kept_in
        self._on_drop = on_drop
        self._shown = shown
        self._dead_letters = None if options.dead_letters is None else DeadLetterFile(options.dead_letters)
        self._drops = Drops(Handlers(emitter), on_drop, self._dead_letters)
        self._report: FlushReport | None = None
        self._over = threading.Event()
        self._settling = threading.Lock()
        self._ends_here = False
        self.ledger: Ledger = Ledger(
            store(self._under_lock),
            Limits(options.message_bytes),
            overhead=transport.overhead,
            max_records=options.max_records,
            max_size=options.max_bytes,
            linger=options.linger,
            start=self._start,
        )
        self.intake: Intake = Intake(
            self.ledger,
            when_full=options.when_full,
            block_timeout=options.block_timeout,
            evict=self._evict,
            may_wait=lambda: not self._drops.handlers.inside,
            load=load,
        )
        self._senders = Senders(
            self.ledger,
            transport,
            self._drops,
            lambda: self.queue_url,
            threads=options.in_flight,
            delivery_timeout=options.delivery_timeout,
            request_timeout=options.request_timeout,
            longest_pause=options.longest_pause,
        )
        if options.handle_sigterm:
            ending.handle_sigterm()
        ending.register(self)
        if load is not None and self.ledger.store.persistent:
            load()  # records of another process may turn up at any moment
        if self.ledger.store.records:  # what another process has left in the spool
            with self.ledger.lock:
                self.ledger.begin()

    def _under_lock(self, apply: Callable[[], None]) -> bool:
        """For a store that takes over records while others are written; False if this writer cannot send them."""
        ledger = self.ledger
        with ledger.lock:
            if ledger.closed or ledger.frozen:
                return False
            try:
                ledger.begin()  # nothing may have been written here so far
            except WriterClosed:
                return False
            before = ledger.store.waiting
            apply()
            ledger.notice(ledger.store.waiting - before)
            return True

    def _start(self) -> None:
        try:
            self._senders.start()
            ending.started(self._options.handle_sigterm)
        except RuntimeError:
            raise WriterClosed("The program is ending: nothing can be sent any more, so nothing is accepted.") from None

    def _evict(self, pack: Pack) -> None:
        if self.ledger.claim(pack):
            self._drops.report(pack, "full")
            self.ledger.dropped(pack, evicted=True)

    @property
    def stats(self) -> Stats:
        """The counters at this moment."""
        return self.ledger.stats(self._drops.handlers.failures)

    @property
    def closed(self) -> bool:
        """Whether nothing is accepted any more."""
        return self.ledger.closed

    def flush(self, timeout: float | None) -> FlushReport:
        """Send what has been written without delay, and wait until it is settled.

        Raises:
            WouldDeadlock: A handler called it.
        """
        self._check_outside("flush()")
        begun = self.begin_flush(timeout)
        complete = self.ledger.wait_settled(begun.position, timeout, urgent=True)
        if complete:
            begun.handlers.wait_told(begun.time_to_tell())
        return self.end_flush(begun, complete)

    def begin_flush(self, timeout: float | None) -> Flushing:
        """What is to be waited for now.

        Args:
            timeout: Seconds for it; None for as long as it takes.
        """
        deadline = math.inf if timeout is None else monotonic() + timeout
        return Flushing(self.ledger.position(), self.ledger.dropped_count(), deadline, self._drops.handlers)

    def end_flush(self, begun: Flushing, complete: bool) -> FlushReport:
        """What a flush came to.

        Args:
            begun: As it began.
            complete: Whether all of it is settled.
        """
        return self._reported(complete, begun.dropped)

    def wait_settled(self, position: int, timeout: float | None) -> bool:
        """Wait until all records up to a position are settled, without hurry.

        Raises:
            WouldDeadlock: A handler called it, and would have to wait.
        """
        if timeout != 0:
            self._check_outside("wait_settled()")
        return self.ledger.wait_settled(position, timeout)

    def _check_outside(self, what: str) -> None:
        if self._drops.handlers.inside:
            raise WouldDeadlock(f"A handler of this writer called {what}, which would wait for the handler to return.")

    def _reported(self, complete: bool, dropped_before: int) -> FlushReport:
        stats = self.stats
        dropped = self.ledger.dropped_count() - dropped_before
        kept = None
        if not complete or dropped:
            kept = self._kept_in or (self._dead_letters.path if self._dead_letters and dropped else None)
        return FlushReport(
            complete=complete,
            left=0 if complete else stats.pending,
            left_bytes=0 if complete else stats.pending_bytes,
            dropped=dropped,
            kept=kept,
            error=self._senders.last_error,
        )

    def close(self, timeout: float | None) -> FlushReport:
        """Accept nothing more, send what is there, and end; more than once does no harm.

        Args:
            timeout: Seconds for it; None for as long as it takes.

        Raises:
            WouldDeadlock: A handler called it.
        """
        self._check_outside("close()")
        deadline = None if timeout is None else monotonic() + timeout
        if not self.ledger.close():
            self._over.wait(None if deadline is None else max(0.0, deadline - monotonic()) + _FAREWELL)
            return self._report or self._reported(complete=False, dropped_before=self.stats.dropped)
        return self._finish(deadline)

    def _finish(self, deadline: float | None) -> FlushReport:
        before = self.ledger.dropped_count()
        self._senders.deadline = deadline
        try:
            timeout = None if deadline is None else max(0.0, deadline - monotonic())
            self.ledger.wait_settled(self.ledger.position(), timeout, urgent=True)
        finally:
            report = self._settle_rest(before)
        return report

    def _settle_rest(self, before: int) -> FlushReport:
        """Drop and report what is left, and end; where two threads come to it, the second waits for the first."""
        with self._settling:
            if self._over.is_set() and self._report is not None:
                return self._report
            error = self._senders.last_error
            for pack, in_flight in self.ledger.end():
                self._drops.report(pack, "closed", error, maybe_delivered=in_flight, patience=_FAREWELL)
                self.ledger.dropped(pack)
            try:
                self._transport.close()
                self._senders.join(_FAREWELL)
            finally:  # counted last: until then a sender may be at reporting what it drops
                self._report = self._reported(complete=not self.stats.pending, dropped_before=before)
                try:
                    self.ledger.store.close()
                finally:
                    self._over.set()
            self.ledger.call_the_rest()
            return self._report

    def retire(self) -> None:
        """Nobody can write any more, since the object that did is gone: send what is left, and end.

        Called by the garbage collector, in any thread at any moment: another thread does the work.
        """
        ledger = self.ledger
        if not ledger.closed and (ledger.open or ledger.store.persistent):
            threading.Thread(target=self.close, args=(None,), name="dovetail-panoply-retire", daemon=True).start()

    # What the end of the process asks for.

    def forked(self) -> None:
        """Begin anew in a forked child: the parent's records are the parent's."""
        self._drops = Drops(self._drops.handlers.forked(), self._on_drop, self._dead_letters)
        self._over = threading.Event()
        self._settling = threading.Lock()
        self._senders.deadline = None
        self.ledger.forked()
        self._senders.forked(self._drops)

    def freeze(self) -> None:
        """Let whoever writes wait for the end."""
        self.ledger.freeze()

    def begin_end(self) -> None:
        """Accept nothing more, and send what is there without delay."""
        # Not taken back: SIGTERM and the end of the main thread may both come to it.
        self._ends_here = self._ends_here or (self.ledger.used and self.ledger.close())

    def end(self, deadline: float) -> str:
        """Close; what could not be sent, in words."""
        if self._ends_here:
            with contextlib.suppress(KeyboardInterrupt):  # no more time then; what is left is settled all the same
                self._finish(deadline)
            report = self._report
            if report is None:
                return "interrupted"
        elif not self.ledger.used:
            return ""
        else:
            # Another thread closes it, with more time than the process has: one of its own that `retire` started, or
            # one of the program's that nobody will hear of any more.
            before = self.ledger.dropped_count()
            closing_until = self._senders.deadline
            self._senders.deadline = deadline if closing_until is None else min(closing_until, deadline)
            if self._over.wait(max(0.0, deadline - monotonic())):
                return ""  # it has the report
            report = self._settle_rest(before)
        count = report.left + report.dropped
        if not count:
            return ""
        where = f"kept in {report.kept}" if report.kept else "lost"
        why = f" (last error: {report.error})" if report.error is not None else ""
        words = (
            f"{count} record{'s' * (count != 1)} for {self._shown} could not be sent before the program ended: "
            f"{where}{why}"
        )
        logger.error("%s", words)
        return words
