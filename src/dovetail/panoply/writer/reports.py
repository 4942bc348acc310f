"""What the writer tells: counters, what a flush came to, and what was dropped."""

from __future__ import annotations

from collections import Counter
from typing import Any, Literal

import msgspec

from dovetail.panoply.writer.encoding import TABLE
from dovetail.runtime.errors import DovetailError

Reason = Literal["full", "expired", "refused", "too_long", "closed"]
"""Why records were dropped:

| | |
| --- | --- |
| ``full`` | the oldest made room (``when_full="drop_oldest"``) |
| ``expired`` | not delivered within ``delivery_timeout`` |
| ``refused`` | the queue does not take this record, or said that sending it again is no use |
| ``too_long`` | longer than this queue takes |
| ``closed`` | not delivered when ``close()`` or the program's end had no more time |
"""


class Dropped(msgspec.Struct, frozen=True):
    """Records that were accepted and will not be delivered; ``on_drop`` gets them.

    Attributes:
        lines: They, each as the JSON that would have been sent.
        reason: Why.
        error: The last error that sending them ended with; None when they were never sent.
        maybe_delivered: Whether a request that carried them went unanswered, so that they may have arrived.

    Example:
        >>> dropped = Dropped((b'{"id":1,"__table":"users"}',), "too_long")
        >>> len(dropped), dropped.tables, dropped.records
        (1, {'users': 1}, [{'id': 1, '__table': 'users'}])
    """

    lines: tuple[bytes, ...]
    reason: Reason
    error: Exception | None = None
    maybe_delivered: bool = False

    @property
    def records(self) -> list[dict[str, Any]]:
        """They as dicts, with ``__table``; dates, decimals and the like as they were written."""
        return [msgspec.json.decode(line) for line in self.lines]

    @property
    def tables(self) -> dict[str, int]:
        """How many of each table."""
        return dict(Counter(record[TABLE] for record in self.records))

    def __len__(self) -> int:
        return len(self.lines)


class RecordsDropped(DovetailError):
    """Records were dropped: what handlers of ``error`` get then, after ``on_drop``; ``__cause__`` is the last error.

    Attributes:
        dropped: They, and why.

    Example:
        >>> def tell(error):
        ...     if isinstance(error, RecordsDropped):
        ...         print(error.dropped.reason, error.dropped.tables)
        >>> conn.on("error", tell)
        <SDK of acme>
    """

    def __init__(self, message: str = "", *, dropped: Dropped | None = None) -> None:
        super().__init__(message)
        self.dropped: Dropped = dropped if dropped is not None else Dropped((), "closed")


class FlushReport(msgspec.Struct, frozen=True):
    """What a flush or a close came to.

    Attributes:
        complete: Whether everything that had been written is delivered or dropped; nothing is left.
        left: Records that are neither yet, those written meanwhile included; 0 when complete.
        left_bytes: Their bytes.
        dropped: Records dropped meanwhile.
        kept: Where what is left or was dropped is kept: the spool's folder or the dead-letter file; None in memory.
        error: The last error of sending; None when there was none since the last success.

    Example:
        >>> conn.write("users", {"id": 1})
        >>> report = conn.flush(timeout=30)
        >>> report.complete, report.left, report.dropped
        (True, 0, 0)
    """

    complete: bool
    left: int = 0
    left_bytes: int = 0
    dropped: int = 0
    kept: str | None = None
    error: Exception | None = None


class Stats(msgspec.Struct, frozen=True):
    """Counters of a writer at one moment: ``written + recovered == delivered + pending + dropped``.

    Attributes:
        written: Records that ``write()`` accepted.
        written_bytes: Their bytes, a line feed after each included.
        recovered: Records of other processes, taken over from the spool.
        delivered: Records that the queue has stored.
        dropped: Records that were given up and reported.
        pending: Records that are neither; ``in_flight`` of them are on their way.
        pending_bytes: Their bytes.
        in_flight: Records in requests, or waiting to be tried again.
        requests: Requests sent.
        messages: Messages that the queue has stored.
        sent_bytes: Bytes of the bodies of all requests.
        retries: Requests that carried what an earlier one had carried.
        errors: Requests that failed, and messages of batches.
        maybe_twice: Records that may be stored twice: sent again after a request whose outcome is not known.
        handler_errors: Exceptions of event handlers and ``on_drop``; they were logged.

    Example:
        >>> conn.write("users", {"id": 1})
        >>> stats = conn.stats
        >>> stats.written == stats.delivered + stats.pending + stats.dropped == 1
        True
    """

    written: int = 0
    written_bytes: int = 0
    recovered: int = 0
    delivered: int = 0
    dropped: int = 0
    pending: int = 0
    pending_bytes: int = 0
    in_flight: int = 0
    requests: int = 0
    messages: int = 0
    sent_bytes: int = 0
    retries: int = 0
    errors: int = 0
    maybe_twice: int = 0
    handler_errors: int = 0

    def _repr_html_(self) -> str:
        """The counters that say something, for notebooks."""
        told = {name: getattr(self, name) for name in self.__struct_fields__}
        kept = ("written", "delivered", "pending", "dropped")
        rows = (f"<tr><th>{name}</th><td>{count:,}</td></tr>" for name, count in told.items() if count or name in kept)
        return f"<table>{''.join(rows)}</table>"
