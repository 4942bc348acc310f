"""Accepting records within bounds, and what happens without room."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from time import monotonic
from typing import Final, Literal

from dovetail.panoply.writer.errors import BufferFull, WouldDeadlock, WriterClosed
from dovetail.panoply.writer.ledger import Ledger
from dovetail.panoply.writer.store import Pack

_TOGETHER: Final = 256  # records that are accepted before another thread has its turn

WhenFull = Literal["block", "raise", "drop_oldest"]
"""What ``write()`` does without room: wait for it, raise `BufferFull`, or drop the oldest records that wait."""


class Intake:
    """The way into a ledger.

    Args:
        ledger: The books.
        when_full: What to do without room.
        block_timeout: Seconds to wait for room at most; None for as long as it takes.
        evict: Called without the lock with what ``drop_oldest`` took away: reports and settles it.
        may_wait: Whether this thread may wait for others; a handler may not.
        load: Called without the lock while the senders do not run, before they are started.
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        when_full: WhenFull,
        block_timeout: float | None,
        evict: Callable[[Pack], None],
        may_wait: Callable[[], bool],
        load: Callable[[], None] | None = None,
    ) -> None:
        self._ledger = ledger
        self._when_full: WhenFull = when_full
        self._block_timeout = block_timeout
        self._evict = evict
        self._may_wait = may_wait
        self._load = load

    def accept(self, table: str, line: bytes, *, wait: bool = True) -> int:
        """Accept a record.

        Args:
            table: Its table.
            line: It, encoded.
            wait: Whether it may wait for room.

        Returns:
            Its position: how many have been accepted.

        Raises:
            BufferFull: No room, and no waiting for it.
            WriterClosed: The writer was closed.
            WouldDeadlock: A handler would have to wait for room.
            OSError: It could not be kept.
        """
        ledger = self._ledger
        if not ledger.open and self._load is not None:
            self._load()
        size = len(line) + 1
        evicted: Pack | None = None
        with ledger.lock:
            store = ledger.store
            if store.waiting < ledger.easy_records and store.waiting_size + size <= ledger.easy_size:
                position = store.append(table, line)
            else:
                position, evicted = self._accept_slowly(table, line, size, wait)
                ledger.notice()
            ledger.written += 1
            ledger.written_bytes += size
        if evicted is not None:
            self._evict(evicted)
        if store.must_commit:
            store.commit(position)
        return position

    def accept_many(self, table: str, lines: Sequence[bytes], *, wait: bool = True) -> int:
        """Accept records, as many at a time as there is room for.

        Args:
            table: Their table.
            lines: They, encoded.
            wait: Whether it may wait for room.

        Returns:
            The position of the last; 0 without any.

        Raises:
            BufferFull: There was room for the first ``accepted`` only.
        """
        ledger = self._ledger
        position = done = 0
        while done < len(lines):
            full = False
            with ledger.lock:
                store = ledger.store
                append = store.append
                records = ledger.max_records - store.records if ledger.open else 0
                room = ledger.max_size - store.size
                count = size = 0
                try:
                    for line in lines[done : done + _TOGETHER]:
                        more = size + len(line) + 1
                        if count >= records or more > room:
                            full = True
                            break
                        position = append(table, line)
                        count += 1
                        size = more
                finally:
                    ledger.written += count
                    ledger.written_bytes += size
                    ledger.notice(count)
            done += count
            if full:
                try:
                    position = self.accept(table, lines[done], wait=wait)
                except BufferFull as error:
                    error.accepted = done
                    raise
                done += 1
            elif store.must_commit:
                store.commit(position)
        return position

    def _accept_slowly(self, table: str, line: bytes, size: int, wait: bool) -> tuple[int, Pack | None]:
        """Accept a record where there may be no room; with the lock held."""
        ledger = self._ledger
        end = math.inf if self._block_timeout is None else monotonic() + self._block_timeout
        while True:
            if ledger.frozen:
                # The process is about to end, and what is written now could not be kept: this does not come back.
                self._check_may_wait()
                ledger.room.wait()
                continue
            if ledger.closed:
                raise WriterClosed("The writer is closed; this record was not accepted.")
            ledger.begin()
            store = ledger.store
            records = store.records - ledger.leaving_records
            filled = store.size - ledger.leaving_size
            if not records or (records < ledger.max_records and filled + size <= ledger.max_size):
                return store.append(table, line), None
            if self._when_full == "drop_oldest":
                # The new record is the last to go; but where all others are on their way, it goes.
                position = store.append(table, line)
                return position, self._evicted(records, filled + size)
            left = end - monotonic()
            if self._when_full == "raise" or not wait or left <= 0:
                raise BufferFull(
                    f"No room: {records:,} records of {filled:,} bytes are not delivered yet, and this one of "
                    f"{size:,} bytes was not accepted.",
                    records=records,
                    size=filled,
                )
            self._check_may_wait()
            ledger.blocked += 1
            ledger.notice_blocked()
            ledger.room.wait(None if left == math.inf else left)
            ledger.blocked -= 1

    def _evicted(self, records: int, size: int) -> Pack | None:
        ledger = self._ledger
        evicted = ledger.store.drop_oldest(
            1 if math.isinf(ledger.max_records) else int(records + 1 - ledger.max_records),
            0 if math.isinf(ledger.max_size) else int(size - ledger.max_size),
        )
        if evicted is not None:
            ledger.leaving_records += len(evicted.lines)
            ledger.leaving_size += evicted.size
            ledger.flying[evicted.id] = evicted
        return evicted

    def _check_may_wait(self) -> None:
        if not self._may_wait():
            raise WouldDeadlock(
                "A handler of this writer wrote to a full buffer, and would wait for room that its own thread makes."
            )
