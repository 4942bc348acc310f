"""Where accepted records wait: what the engine asks of the memory store and of the spool on disk.

The engine calls every method and reads every attribute while it holds its one lock, unless the docstring says
otherwise: a store needs no lock of its own for them. So none may wait for the network or for ``fsync``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import msgspec


class Pack(msgspec.Struct, frozen=True, gc=False):
    """Records that travel together as one message, taken from a store and not settled yet.

    Attributes:
        id: Identifies the message in a batch; the same over all its retries. Up to 80 letters, digits, ``-`` and ``_``.
        lines: The records, each a JSON object in UTF-8 without a line end, in the order in which they were accepted.
        size: Bytes of the message's body: those of the lines, and one for the line feed after each.
        accepted: When its youngest record was accepted, in seconds of `time.monotonic`; its time to be delivered
            counts from here. A record of another process counts from when this one found it.
        token: What the store knows it by; nobody else looks at it.
    """

    id: str
    lines: tuple[bytes, ...]
    size: int
    accepted: float
    token: Any = None

    @property
    def body(self) -> bytes:
        """The body of the message: one record a line."""
        return b"\n".join(self.lines) + b"\n"


class RecordStore(Protocol):
    """Holds every accepted record until it is settled.

    A record is **waiting** until `take` gives it away in a pack, then **in flight** until `settle`. Packs are settled
    in any order. A store made with ``ordered=True`` never has records of one table in two packs at a time (the two
    halves of a pack that was split count as one: the engine sends them in turn).
    """

    @property
    def records(self) -> int:
        """Records that are not settled: waiting and in flight."""
        ...

    @property
    def size(self) -> int:
        """Their bytes, one for the line feed of each included."""
        ...

    @property
    def waiting(self) -> int:
        """Records that no pack has; 0 or more, also while an ordered store cannot give them away."""
        ...

    @property
    def waiting_size(self) -> int:
        """Their bytes, one for the line feed of each included."""
        ...

    @property
    def oldest(self) -> float | None:
        """When the oldest waiting record was accepted (`time.monotonic`; may be a little early); None without one."""
        ...

    @property
    def recovered(self) -> int:
        """Records of other processes that this store has taken over since it was made; 0 in memory."""
        ...

    @property
    def lost(self) -> int:
        """Records that turned out to be unreadable, set aside and not pending any more; 0 in memory."""
        ...

    @property
    def persistent(self) -> bool:
        """Whether what is not settled outlives the process."""
        ...

    @property
    def must_commit(self) -> bool:
        """Whether `commit` has anything to do for each record (``fsync="always"``)."""
        ...

    def append(self, table: str, line: bytes) -> int:
        """Accept a record.

        Args:
            table: Its table.
            line: It as JSON in UTF-8, without a line end and with ``__table``.

        Returns:
            How many records this store has accepted so far, this one and recovered ones included: its position.

        Raises:
            OSError: It could not be kept (a full disk); nothing was accepted.
        """
        ...

    def commit(self, position: int) -> None:
        """Return when the records up to a position are as safe as the store promises.

        Called **without** the lock, by `SDK.write` before it returns, and only if `must_commit` is true.

        Raises:
            OSError: It is not known to be safe.
        """
        ...

    def take(self, limit: int) -> Pack | None:
        """The oldest waiting records, as many as fit a message; in flight from now on.

        Args:
            limit: Most bytes of the body. A single record that is longer is a pack of its own.

        Returns:
            A pack of at least one record; None when nothing waits, or when everything that waits is of tables that
            are in flight in an ordered store.

        Raises:
            OSError: They cannot be read at this moment; they wait, and are asked for again.
        """
        ...

    def split(self, pack: Pack, count: int) -> tuple[Pack, Pack]:
        """A pack in flight as two, each with an id of its own, settled separately; the pack itself is no more.

        Args:
            pack: A pack of two records or more.
            count: Records of the first; at least one less than the pack has.
        """
        ...

    def settle(self, pack: Pack) -> None:
        """Forget records: they were delivered, or given up and reported, and are not this store's any more."""
        ...

    def drop_oldest(self, records: int, size: int) -> Pack | None:
        """Take the oldest waiting records away, for room; they are reported, so `settle` follows.

        Args:
            records: At least so many, and
            size: of at least so many bytes; fewer when fewer wait.

        Returns:
            They; None when nothing waits.
        """
        ...

    def settled_position(self) -> int:
        """The position up to which every record is settled: the greatest N so that the first N are."""
        ...

    def forked(self) -> RecordStore:
        """A new, empty store for a forked child, where this one is the parent's.

        Called in the child right after the fork, so it must be quick and never raise: a file is made at the first
        record. Closes what this process has open of the parent's and changes nothing of it, neither on disk nor in
        shared memory. Called without the lock, which may have been held by a thread that the child does not have.
        """
        ...

    def close(self) -> None:
        """Let go of everything; a persistent store keeps what is not settled. Called without the lock, once."""
        ...


StoreFactory = Callable[[], RecordStore]
"""Makes the store of a writer."""
