"""`SDK`: records in, nothing lost."""

from __future__ import annotations

import os
import weakref
from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from dovetail.panoply.credentials import Credentials, at_endpoint, check_queue_url, given
from dovetail.panoply.events import Emitter, check_handler
from dovetail.panoply.options import Fsync, writer_options
from dovetail.panoply.writer.bulk import write_many, write_table
from dovetail.panoply.writer.encoding import EncodeHook, RecordEncoder
from dovetail.panoply.writer.handlers import logger
from dovetail.panoply.writer.intake import WhenFull
from dovetail.panoply.writer.queue_transport import QueueTransport
from dovetail.panoply.writer.store_choice import store_of
from dovetail.panoply.writer.writer import Writer
from dovetail.runtime.errors import InvalidInput

if TYPE_CHECKING:
    import logging

    from dovetail.panoply.writer.frames import Missing
    from dovetail.panoply.writer.reports import Dropped, FlushReport, Stats
    from dovetail.panoply.writer.transport import Transport
    from dovetail.runtime.auth import Auth

_KEY: Final = "PANOPLY_API_KEY"
_SECRET: Final = "PANOPLY_API_SECRET"  # noqa: S105 - the name of a variable
_ENDPOINT: Final = "PANOPLY_ENDPOINT"


class SDK(Emitter):
    """Writes records to tables of a Panoply account.

    ``write()`` puts a record in a bounded buffer and returns; threads send what is there, several requests at a time.
    Every record that was accepted is delivered, or reported: to ``on_drop``, to the dead-letter file, to handlers of
    ``error`` and in ``stats``. Delivery is at least once: give records an ``id``, by which Panoply recognises doubles.

    Events (`on`): ``send``, before each request, with ``{"req": Request}``; ``flush``, after each that was answered,
    with ``{"req": Request, "res": Response}``; ``error``, with the exception itself: `SendError` for an attempt that
    failed, `RecordsDropped` for records given up. Handlers run in the sending threads, one at a time; what they raise
    is logged and stays there.

    Args:
        apikey: The API key, ``ACCOUNT/RAND1``; the environment's ``PANOPLY_API_KEY`` when left out.
        apisecret: The API secret; ``PANOPLY_API_SECRET`` when left out.
        qurl: The queue's URL, in place of the one that key and secret stand for. ``PANOPLY_ENDPOINT`` in the
            environment (scheme, host and port) takes the place of their host.
        max_records: Most records that are not delivered yet; 500,000, without limit with a spool.
        max_bytes: Most bytes of them; 64 MiB, 1 GiB with a spool.
        when_full: What ``write()`` does without room: ``"block"`` waits, ``"raise"`` raises `BufferFull`,
            ``"drop_oldest"`` drops the oldest records that wait, and reports them.
        block_timeout: Seconds that ``"block"`` waits before it raises `BufferFull`; None for as long as it takes.
        linger: Seconds that a record waits for others, so that they travel together.
        message_bytes: Most bytes of a message, its attributes included: 262,144, which every queue takes, up to
            1,048,576. A queue that takes less is found out.
        in_flight: How many requests at a time.
        ordered: Whether the records of each table are sent in the order in which they were written.
        delivery_timeout: Seconds after which a record that could not be delivered is dropped; 600, never with a spool.
        request_timeout: Seconds for one request.
        longest_pause: Seconds between two attempts at most; five minutes where the queue asks for more.
        on_drop: Called with a `Dropped` for records that were accepted and will not be delivered.
        dead_letters: A file to which such records are appended as JSON lines; any number of processes share it.
        spool: A folder in which records wait, in place of memory: they outlive the process, however it ends.
        fsync: When the spool's records are safe from the machine's failure, too: ``"interval"`` within a second,
            ``"always"`` when ``write()`` returns, ``"never"`` when the operating system likes.
        default: Called with values that have no form in JSON, as in ``json.dumps``; raises TypeError for what it does
            not know either.
        exit_timeout: Seconds for sending what is left at the program's end, on SIGTERM, and in ``close()``.
        handle_sigterm: Whether to send what is left on SIGTERM, where the application leaves it alone.
        auth: Signs requests (`SigV4`), for queues that are not open to everybody.
        transport: How messages leave, in place of HTTP; `MemoryTransport` keeps them, for tests.

    Attributes:
        apikey: The API key.
        apisecret: The API secret.
        account: The account that the key names.
        logger: The ``logging`` logger that says what goes wrong, ``dovetail.panoply``.

    Raises:
        PanoplyCredentialError: Key or secret is missing or malformed.
        InvalidInput: An option makes no sense.
        OSError: The spool cannot be used.

    Source: Panoply Python SDK, SDK

    Example:
        >>> with SDK("acme/4f9k2p7q1x8m3z6c", secret) as conn:
        ...     conn.write("users", {"id": 1, "name": "Zoë"})
    """

    def __init__(
        self,
        apikey: str | bytes | None = None,
        apisecret: str | bytes | None = None,
        *,
        qurl: str | None = None,
        max_records: int | None = None,
        max_bytes: int | None = None,
        when_full: WhenFull = "block",
        block_timeout: float | None = None,
        linger: float = 2.0,
        message_bytes: int = 262_144,
        in_flight: int = 4,
        ordered: bool = False,
        delivery_timeout: float | None = None,
        request_timeout: float = 30.0,
        longest_pause: float = 20.0,
        on_drop: Callable[[Dropped], object] | None = None,
        dead_letters: str | os.PathLike[str] | None = None,
        spool: str | os.PathLike[str] | None = None,
        fsync: Fsync = "interval",
        default: EncodeHook | None = None,
        exit_timeout: float = 10.0,
        handle_sigterm: bool = True,
        auth: Auth | None = None,
        transport: Transport | None = None,
    ) -> None:
        super().__init__()
        if on_drop is not None:
            check_handler(on_drop, "on_drop")
        options = writer_options(
            max_records=max_records,
            max_bytes=max_bytes,
            when_full=when_full,
            block_timeout=block_timeout,
            linger=linger,
            message_bytes=message_bytes,
            in_flight=in_flight,
            ordered=ordered,
            delivery_timeout=delivery_timeout,
            request_timeout=request_timeout,
            longest_pause=longest_pause,
            dead_letters=dead_letters,
            spool=spool,
            fsync=fsync,
            exit_timeout=exit_timeout,
            handle_sigterm=handle_sigterm,
        )
        credentials = Credentials(given(apikey, _KEY, "apikey"), given(apisecret, _SECRET, "apisecret"))
        self.apikey: str = credentials.apikey
        self.apisecret: str = credentials.apisecret
        self.account: str = credentials.account
        self.logger: logging.Logger = logger
        if qurl is None:
            endpoint = os.environ.get(_ENDPOINT, "").strip()
            qurl = at_endpoint(credentials.queue_url, endpoint) if endpoint else credentials.queue_url
        load: Callable[[], None] | None = None
        check_queue_url(qurl)
        if transport is None:
            transport = queue_transport = QueueTransport(credentials, auth)
            load = queue_transport.load
        elif auth is not None:
            raise InvalidInput("auth: a transport of your own signs its requests itself.", at="auth")
        self._encoder = RecordEncoder(default)
        self._spooled = options.spool is not None
        # Apart from this object, so that a writer that nobody uses any more does not keep it alive.
        self._events = Emitter()
        self._writer = Writer(
            options,
            lambda under_lock: store_of(options, qurl, under_lock),
            transport,
            self._events,
            queue_url=qurl,
            kept_in=None if options.spool is None else str(options.spool),
            on_drop=on_drop,
            shown=f"the queue of {self.account}",
            load=load,
        )
        self._buffer: Final[_Buffer] = _Buffer(self._writer)
        self._finalizer: weakref.finalize[Any, Any] = weakref.finalize(self, self._writer.retire)
        self._finalizer.atexit = False  # the exit hook sees to it

    # Records.

    def write(self, table: str, data: Mapping[str, Any]) -> None:
        """Write a record to a table.

        It returns when the record is accepted, in memory or in the spool. The dict is not changed, and may be changed
        afterwards.

        Args:
            table: The table's name.
            data: The record: a dict of columns. datetime, Decimal, UUID, bytes, sets, enums, dataclasses and the like
                may stand in it; NaN and the infinities may not, since no JSON can hold them.

        Raises:
            RecordError: The record cannot be sent as it is; the place is named.
            BufferFull: There is no room, and no waiting for it.
            WriterClosed: After ``close()``.
            OSError: The spool's disk is full.

        Source: Panoply Python SDK, SDK.write

        Example:
            >>> conn.write("users", {"id": 1, "name": "Zoë"})
        """
        self._writer.intake.accept(table, self._encoder.line(table, data))

    def write_many(self, table: str, rows: Iterable[Mapping[str, Any]]) -> int:
        """Write records: those of a list together, those of a generator as it yields them.

        Args:
            table: The table's name.
            rows: The records; see `write`.

        Returns:
            How many were accepted.

        Raises:
            RecordError: A record cannot be sent as it is; a note says how many were accepted before it.
            BufferFull: There is no room, and no waiting for it; its ``accepted`` says how many were accepted.
            WriterClosed: After ``close()``.

        Example:
            >>> conn.write_many("users", [{"id": 1}, {"id": 2}])
            2
        """
        return write_many(self._writer.intake, self._encoder, table, rows)

    def write_table(self, table: str, data: Any, *, missing: Missing = "null") -> int:
        """Write the rows of a data frame, for about half of what `write` costs a row.

        Args:
            table: The table's name.
            data: A data frame of pandas, polars, pyarrow or whatever narwhals reads (extra ``dataframe``), eager or
                lazy, or a stream of Arrow batches; an iterable of dicts is left to `write_many`. pandas' index is not
                a column.
            missing: What becomes of None, NaN, NaT and NA: ``"null"``, or ``"omit"`` to leave their columns out.

        Returns:
            How many rows were accepted.

        Raises:
            RecordError: A row cannot be sent as it is, and is named; a note says how many were accepted before.
            BufferFull: There is no room, and no waiting for it; its ``accepted`` says how many were accepted.
            WriterClosed: After ``close()``.

        Example:
            >>> import polars
            >>> conn.write_table("users", polars.DataFrame({"id": [1, 2], "name": ["Zoë", None]}))
            2
        """
        return write_table(self._writer.intake, self._encoder, table, data, missing)

    def flush(self, timeout: float | None = None) -> FlushReport:
        """Send what has been written without delay, and wait until it is delivered, or dropped and reported.

        Handlers of ``flush`` have returned by then, unless one takes longer than ten seconds.

        Args:
            timeout: Seconds to wait; None for as long as it takes, which is at most about ``delivery_timeout``.

        Returns:
            Whether all of it is, and how much is left.

        Raises:
            WouldDeadlock: A handler called it.

        Example:
            >>> conn.flush(timeout=10).complete
            True
        """
        return self._writer.flush(timeout)

    def close(self, timeout: float | None = None) -> FlushReport:
        """Send what is left, and end; ``with`` does it. More than once does no harm.

        What could not be sent in time stays in the spool; without one it is dropped and reported.

        Args:
            timeout: Seconds for it; ``exit_timeout`` when left out, ``math.inf`` for as long as it takes.

        Returns:
            Whether all was delivered, and how much is left or was dropped.

        Raises:
            WouldDeadlock: A handler called it.

        Example:
            >>> conn.close().left
            0
        """
        if timeout is None:
            timeout = self._writer.exit_timeout
        return self._writer.close(None if timeout == float("inf") else timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # What becomes of them.

    @property
    def stats(self) -> Stats:
        """Counters at this moment: ``written + recovered == delivered + pending + dropped``."""
        return self._writer.stats

    def position(self) -> int:
        """A place among the records, to be waited for.

        Returns:
            How many records have been accepted so far, those recovered from the spool included.

        Example:
            >>> conn.write("users", {"id": 2})
            >>> conn.wait_settled(conn.position(), timeout=10)
            True
        """
        return self._writer.ledger.position()

    def settled_position(self) -> int:
        """How far delivery has come.

        Returns:
            The position up to which every record is delivered, or dropped and reported.

        Example:
            >>> conn.settled_position()
            0
        """
        return self._writer.ledger.settled_position()

    def wait_settled(self, position: int, timeout: float | None = None) -> bool:
        """Wait until every record up to a position is delivered, or dropped and reported; nothing is hurried.

        Args:
            position: As ``position()`` gave it.
            timeout: Seconds; 0 only looks, None waits for as long as it takes.

        Returns:
            Whether they all are.

        Raises:
            WouldDeadlock: A handler called it, and would have to wait.

        Example:
            >>> conn.wait_settled(0)
            True
        """
        return self._writer.wait_settled(position, timeout)

    @property
    def qurl(self) -> str:
        """The queue's URL. It may be assigned: requests go there from then on.

        Raises:
            InvalidInput: On assignment with a spool, whose records belong to one queue: give ``qurl`` to `SDK`.

        Source: Panoply Python SDK, SDK.qurl
        """
        return self._writer.queue_url

    @qurl.setter
    def qurl(self, url: str) -> None:
        if self._spooled and url != self._writer.queue_url:
            raise InvalidInput(
                "qurl: the records in the spool belong to the queue that the SDK was made for.",
                at="qurl",
                remedy="Give qurl= to SDK.",
            )
        self._writer.queue_url = url

    # Events.

    def on(self, name: str, fn: Callable[..., object]) -> Self:
        """Add a handler of an event: ``send``, ``flush``, ``error``, or ``*`` for each of them.

        Args:
            name: The event.
            fn: Called as ``fn(data)``; of ``*`` as ``fn(name, data)``.

        Returns:
            This object.

        Raises:
            TypeError: The handler cannot be called, or is a coroutine function.

        Source: Panoply Python SDK, SDK.on

        Example:
            >>> conn.on("error", print)
            <SDK of acme>
        """
        self._events.on(name, fn)
        return self

    def off(self, name: str, fn: Callable[..., object]) -> Self:
        """Remove a handler; nothing happens when it is not there.

        Args:
            name: The event.
            fn: What `on` was given.

        Returns:
            This object.

        Example:
            >>> conn.on("error", print).off("error", print)
            <SDK of acme>
        """
        self._events.off(name, fn)
        return self

    def calls(self, name: str, data: Any) -> tuple[Callable[[], object], ...]:
        """What ``fire`` would call.

        Args:
            name: The event.
            data: What happened.

        Returns:
            Functions without arguments, those of ``*`` first.
        """
        return self._events.calls(name, data)

    def __repr__(self) -> str:
        return f"<SDK of {self.account}>"

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("An SDK cannot be pickled: its threads, records and secret stay in this process. Make another.")


class _Buffer:
    """Looks like the queue that programs ask for the number of records not sent yet."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def qsize(self) -> int:
        """Records that are not delivered yet."""
        return self._writer.ledger.store.records

    def empty(self) -> bool:
        """Whether there are none."""
        return not self.qsize()
