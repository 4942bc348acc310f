"""The books of a writer: which record is where, under one lock.

Every accepted record is waiting, in flight, or settled, and a settled one was delivered or dropped. Whoever settles a
pack has claimed it before, so that nothing is counted twice when a sender and ``close()`` meet.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from time import monotonic
from typing import Final

from dovetail.panoply.writer.handlers import logger
from dovetail.panoply.writer.limits import Limits
from dovetail.panoply.writer.reports import Stats
from dovetail.panoply.writer.store import Pack, RecordStore

_UNREADABLE_PAUSE: Final = 1.0


class Ledger:
    """Gives packs to senders when they are due, and settles them.

    Args:
        store: Where records wait.
        limits: How much a message and a request take.
        overhead: Bytes of a message beside its body.
        max_records: Most records that are not settled.
        max_size: Most bytes of them.
        linger: Seconds that a record waits for others.
        start: Called once before the first record is accepted, with the lock held: makes the senders.

    Attributes:
        lock: Guards all of it.
        room: For whoever waits for room; ``blocked`` of them do.
        open: Whether a record may be accepted just so: senders run, and nothing has been closed.
        closed: Whether no record is accepted any more.
        frozen: Whether the process is ended by a signal, and whoever writes waits for that.
        ended: Whether the senders are to end.
        flying: Packs that are taken and not claimed by whoever settles them.
        written: Records accepted, and
        written_bytes: their bytes.
        easy_records: While fewer records wait than this, and
        easy_size: fewer bytes with the new one, a record is just appended: there is room, and nobody to wake.
        leaving_records: Of those in the store, how many are being reported as dropped for room;
        leaving_size: and their bytes.
    """

    def __init__(
        self,
        store: RecordStore,
        limits: Limits,
        *,
        overhead: int,
        max_records: float,
        max_size: float,
        linger: float,
        start: Callable[[], None],
    ) -> None:
        self.store: RecordStore = store
        self.limits: Limits = limits
        self.max_records: float = max_records
        self.max_size: float = max_size
        self._overhead = overhead
        self._linger = linger
        self._start = start
        self._full = limits.request(overhead)
        # A buffer that is half full is sent, so that there is room before it is needed.
        self._enough_records = max_records / 2
        self._begin()

    def _begin(self) -> None:
        self.lock: threading.Lock = threading.Lock()
        self._work = threading.Condition(self.lock)  # senders wait for something to do
        self.room: threading.Condition = threading.Condition(self.lock)
        self._done = threading.Condition(self.lock)  # flush() waits for packs to be settled
        self._rest = threading.Condition(self.lock)  # senders wait between two attempts
        self.open: bool = False
        self.closed: bool = False
        self.frozen: bool = False
        self.ended: bool = False
        self._woken = False
        self.flying: dict[str, Pack] = {}
        self._waiters = 0
        self._urgent = 0
        self.blocked: int = 0
        self.easy_records: float = -1
        self.easy_size: float = 0
        self.leaving_records: int = 0
        self.leaving_size: int = 0
        self.written: int = 0
        self.written_bytes: int = 0
        self._callbacks: list[tuple[int, Callable[[], object]]] = []
        self._delivered = self._dropped = self._messages = 0
        self._requests = self._sent_bytes = self._retries = self._errors = self._twice = 0

    def forked(self) -> None:
        """Begin anew in a forked child: what was there is the parent's."""
        closed = self.closed
        self.store = self.store.forked()
        self._begin()
        self.closed = closed

    # Records in: see `Intake`.

    def begin(self) -> None:
        """Start the senders, unless they run; with the lock held.

        Raises:
            WriterClosed: No threads are to be had any more.
        """
        if not self.open:
            self._start()
            self.open = True
            self.fit()

    def notice(self, count: int = 1) -> None:
        """Wake a sender, if there is something new for one; with the lock held.

        Args:
            count: How many records have come: where all that wait are new, somebody has to begin to watch the clock.
        """
        store = self.store
        if not self._woken and (
            0 < store.waiting <= count
            or store.waiting_size >= self._full
            or store.waiting >= self._enough_records
            or store.waiting_size * 2 >= self.max_size
        ):
            self._woken = True
            self._work.notify()
        self.fit()

    def fit(self) -> None:
        """Say anew what is easy, after anything has changed; with the lock held."""
        store = self.store
        if not self.open:
            self.easy_records = -1
            return
        records = self.max_records - (store.records - store.waiting)
        size = self.max_size - (store.size - store.waiting_size)
        if not self._woken:
            records = min(records, self._enough_records) if store.waiting else 0
            size = min(size, self._full, self.max_size / 2)
        self.easy_records, self.easy_size = records, size

    def notice_blocked(self) -> None:
        """Wake all senders, since somebody waits for room; with the lock held."""
        self._work.notify_all()

    # Packs out, and what becomes of them.

    def next_packs(self) -> list[Pack]:
        """Wait until messages are due, and take them: together one request; none when there is nothing more to do."""
        while True:
            with self.lock:
                packs, calls = self._look()
            for call in calls:
                call()
            if packs is not None:
                return packs

    def _look(self) -> tuple[list[Pack] | None, Sequence[Callable[[], object]]]:
        """What is due, after a wait if nothing was and nothing became of anything; None to look again."""
        self._woken = False
        lost = self.store.lost
        packs, pause = self._due(), None
        if packs is None:
            packs, pause = [], _UNREADABLE_PAUSE
        # What turned out to be lost is not waited for any more.
        calls = self._settled() if self.store.lost != lost else ()
        self.fit()
        if packs:
            if self.store.waiting:
                self._work.notify()  # another sender watches the clock for what is left
            return packs, calls
        if self.ended:
            return [], calls
        if not calls:
            oldest = self.store.oldest
            left = None if oldest is None else oldest + self._linger - monotonic()
            # Due and yet not to be had: its table is in flight, and its sender will tell.
            self._work.wait(pause or (left if left is not None and left > 0 else None))
        return None, calls

    def _due(self) -> list[Pack] | None:
        """What is to be sent now; None if it cannot be read at this moment."""
        store = self.store
        limit = self.limits.message - self._overhead
        urgent = bool(self._urgent or self.blocked or self.closed or self.frozen or self._callbacks)
        oldest = store.oldest
        if self.ended or not (
            store.waiting_size >= self._full
            or store.waiting >= self._enough_records
            or store.waiting_size * 2 >= self.max_size
            or urgent
            or (oldest is not None and monotonic() >= oldest + self._linger)
        ):
            return []
        packs: list[Pack] = []
        room = self.limits.batch
        while store.waiting and len(packs) < self.limits.entries:
            if packs and min(store.waiting_size, limit) + self._overhead > room:
                break
            try:
                pack = store.take(limit)
            except OSError as error:
                logger.warning("records that wait cannot be read, they are tried again: %s", error)
                return packs or None
            if pack is None:
                break
            packs.append(pack)
            self.flying[pack.id] = pack
            room -= pack.size + self._overhead
        return packs

    def learned(self) -> None:
        """Take account of new limits."""
        with self.lock:
            self._full = self.limits.request(self._overhead)

    def owned(self, packs: Iterable[Pack]) -> list[Pack]:
        """Those of some packs that are still in flight: ``close()`` may have settled them."""
        with self.lock:
            return [pack for pack in packs if pack.id in self.flying]

    def split(self, pack: Pack, counts: Iterable[int]) -> list[Pack]:
        """A pack in flight as several; nothing when it is not in flight any more.

        Args:
            pack: The pack.
            counts: Records of each part but the last, which has the rest.
        """
        with self.lock:
            if self.flying.pop(pack.id, None) is None:
                return []
            parts: list[Pack] = []
            for count in counts:
                head, pack = self.store.split(pack, count)
                parts.append(head)
            parts.append(pack)
            self.flying.update((part.id, part) for part in parts)
            return parts

    def delivered(self, packs: Iterable[Pack]) -> None:
        """Settle packs that the queue has stored."""
        with self.lock:
            for pack in packs:
                if self.flying.pop(pack.id, None) is not None:
                    self.store.settle(pack)
                    self._delivered += len(pack.lines)
                    self._messages += 1
            calls = self._settled()
        for call in calls:
            call()

    def claim(self, pack: Pack) -> bool:
        """Whether a pack that is to be dropped is the caller's to report; `dropped` follows."""
        with self.lock:
            return self.flying.pop(pack.id, None) is not None

    def dropped(self, pack: Pack, *, evicted: bool = False) -> None:
        """Settle a pack that was dropped and reported.

        Args:
            pack: The pack.
            evicted: Whether it went to make room.
        """
        with self.lock:
            self.store.settle(pack)
            self._dropped += len(pack.lines)
            if evicted:
                self.leaving_records -= len(pack.lines)
                self.leaving_size -= pack.size
            calls = self._settled()
        for call in calls:
            call()

    def _settled(self) -> Sequence[Callable[[], object]]:
        """Tell those who wait; what is to be called when the lock is free."""
        self.fit()
        if self.blocked:
            self.room.notify_all()
        if self._waiters:
            self._done.notify_all()
        if self.store.waiting:
            self._work.notify()
        if not self._callbacks:
            return ()
        position = self.store.settled_position()
        due = [call for wanted, call in self._callbacks if wanted <= position]
        self._callbacks = [(wanted, call) for wanted, call in self._callbacks if wanted > position]
        return due

    def call_when_settled(self, position: int, callback: Callable[[], object]) -> None:
        """Call a function, once, when the records up to a position are settled, or none will be any more.

        Args:
            position: As `accept` gives it; 0 for the next time that anything is settled.
            callback: Called without the lock, in whatever thread; it must not raise.
        """
        with self.lock:
            settled = 0 < position <= self.store.settled_position() or (not position and not self.store.records)
            now = settled or self.ended
            if not now:
                self._callbacks.append((position, callback))
                self._work.notify_all()
        if now:
            callback()

    def call_the_rest(self) -> None:
        """Call those who wait for what will not be settled any more, after `end`: a spool has kept it."""
        with self.lock:
            calls, self._callbacks = self._callbacks, []
        for _, call in calls:
            call()

    def forget(self, callback: Callable[[], object]) -> None:
        """Do not call a function that `call_when_settled` was given."""
        with self.lock:
            self._callbacks = [(wanted, call) for wanted, call in self._callbacks if call is not callback]

    def pause(self, seconds: float) -> None:
        """Wait between two attempts, unless the writer ends or is in a hurry."""
        with self.lock:
            if not self.ended:
                self._rest.wait(seconds)

    # The end of it.

    def position(self) -> int:
        """How many records have been accepted."""
        with self.lock:
            return self.written + self.store.recovered

    def settled_position(self) -> int:
        """The position up to which all are settled."""
        with self.lock:
            return self.store.settled_position()

    def wait_settled(self, position: int, timeout: float | None, *, urgent: bool = False) -> bool:
        """Wait until all records up to a position are settled; False when time was up first.

        Args:
            position: As `accept` gives it.
            timeout: Seconds; None for as long as it takes.
            urgent: Whether nothing lingers meanwhile.
        """
        with self.lock:
            if self.store.settled_position() >= position:
                return True
            self._waiters += 1
            self._urgent += urgent
            self._work.notify_all()
            try:
                self._done.wait_for(lambda: self.ended or self.store.settled_position() >= position, timeout)
                return self.store.settled_position() >= position
            finally:
                self._urgent -= urgent
                self._waiters -= 1

    def count(
        self, *, requests: int = 0, sent_bytes: int = 0, retries: int = 0, errors: int = 0, twice: int = 0
    ) -> None:
        """Count what senders did."""
        with self.lock:
            self._requests += requests
            self._sent_bytes += sent_bytes
            self._retries += retries
            self._errors += errors
            self._twice += twice

    def freeze(self) -> None:
        """Let every ``write()`` from now on wait for the end of the process, and send what is there without delay."""
        with self.lock:
            self.frozen = True
            self.open = False
            self.fit()
            self._work.notify_all()
            self._rest.notify_all()

    @property
    def used(self) -> bool:
        """Whether there is, or was, anything to send."""
        return bool(self.written or self.store.records)

    def close(self) -> bool:
        """Accept nothing more, and send what is there without delay; False when this was done before."""
        with self.lock:
            first = not self.closed
            self.closed = True
            self.open = False
            self.fit()
            self.room.notify_all()
            self._work.notify_all()
            self._rest.notify_all()
            return first

    def end(self) -> list[tuple[Pack, bool]]:
        """Let the senders end.

        Returns:
            What a store that is not persistent still has: packs, claimed for being dropped, and whether each was in
            flight.
        """
        with self.lock:
            self.ended = True
            left: list[tuple[Pack, bool]] = []
            if not self.store.persistent:
                left += [(pack, True) for pack in self.flying.values()]
                waiting = self.store.drop_oldest(self.store.waiting, self.store.waiting_size)
                if waiting is not None:
                    left.append((waiting, False))
            self.flying.clear()
            for condition in (self._work, self._rest, self.room, self._done):
                condition.notify_all()
            return left

    def dropped_count(self) -> int:
        """How many records have been dropped."""
        with self.lock:
            return self._dropped + self.store.lost

    def stats(self, handler_errors: int) -> Stats:
        """The counters."""
        with self.lock:
            store = self.store
            return Stats(
                written=self.written,
                written_bytes=self.written_bytes,
                recovered=store.recovered,
                delivered=self._delivered,
                dropped=self._dropped + store.lost,
                pending=store.records,
                pending_bytes=store.size,
                in_flight=store.records - store.waiting,
                requests=self._requests,
                messages=self._messages,
                sent_bytes=self._sent_bytes,
                retries=self._retries,
                errors=self._errors,
                maybe_twice=self._twice,
                handler_errors=handler_errors,
            )
