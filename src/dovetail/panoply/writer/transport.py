"""How messages leave: what the engine asks of a transport, and what it learns from it.

The HTTP transport posts to the queue; `memory_transport` keeps the messages, for tests. A transport makes
**one** attempt: retries, splitting and giving up are the engine's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Literal, Protocol

import msgspec

from dovetail.runtime.errors import DovetailError
from dovetail.runtime.model import MASK

Refusal = Literal["passing", "throttled", "too_long", "batch_too_long", "no_batches", "contents", "refused"]
"""Why nothing of a request was stored, and so what the engine does:

| | meaning | then |
| --- | --- | --- |
| ``passing`` | no answer, a broken connection, 5xx | the same again, after a wait |
| ``throttled`` | too fast, or over a limit of the queue | the same again, after a longer wait |
| ``too_long`` | a message is longer than this queue takes | split; a smaller limit from now on |
| ``batch_too_long`` | the messages together are, or too many | fewer in one request from now on |
| ``no_batches`` | the queue takes no batches | one message a request from now on |
| ``contents`` | this message is not taken as it is | split until the guilty record is alone, and give it up |
| ``refused`` | no right to send, no such queue | again, slowly: somebody may put it right |
"""


class Message(msgspec.Struct, frozen=True, gc=False):
    """One message of a request.

    Attributes:
        id: Names it in a batch.
        body: Records as JSON, one a line, in UTF-8; only characters that a queue takes.

    Example:
        >>> panoply.MemoryTransport().prepare(conn.qurl, [Message("m1", b'{"id":1}')]).data
        b'{"id":1}'
    """

    id: str
    body: bytes


class Request:
    """What is about to be sent; event handlers get it as ``{"req": …}``.

    ``repr`` shows neither the queue's name nor any body, since both carry secrets.

    Attributes:
        messages: What it carries.
        full_url: Where it goes.
        data: The body of the HTTP request.
        headers: Its headers.

    Example:
        >>> conn.on("send", lambda event: print(event["req"].headers, len(event["req"].data)))
        <SDK of acme>
    """

    __slots__ = ("call", "data", "full_url", "headers", "messages")

    def __init__(
        self,
        messages: Sequence[Message],
        *,
        full_url: str,
        data: bytes,
        headers: Mapping[str, str],
        call: Any = None,
    ) -> None:
        self.messages: Final[tuple[Message, ...]] = tuple(messages)
        self.full_url: Final[str] = full_url
        self.data: Final[bytes] = data
        self.headers: Final[Mapping[str, str]] = headers
        self.call: Final[Any] = call
        """What the transport needs to send it; its own."""

    def get_method(self) -> str:
        """The method of the HTTP request.

        Returns:
            ``POST``.
        """
        return "POST"

    def __repr__(self) -> str:
        host = self.full_url.partition("://")[2].partition("/")[0]
        return f"<Request POST {host}/{MASK}: {len(self.messages)} messages, {len(self.data)} bytes>"


class Failed(msgspec.Struct, frozen=True, gc=False):
    """A message that was not stored, in a batch of which others may have been.

    Attributes:
        code: What the queue calls it (``InternalError``); ``MD5Mismatch`` when the queue stored something else.
        message: What it says about it.
        sender_fault: Whether sending it again is no use.

    Example:
        >>> queue = panoply.MemoryTransport(faults=[Failed("InvalidMessageContents", "no", sender_fault=True)])
    """

    code: str
    message: str = ""
    sender_fault: bool = False


class Response:
    """The answer to a request that was not refused as a whole; event handlers get it as ``{"res": …}``.

    Attributes:
        status: HTTP status.
        headers: Its headers.
        stored: Entry id → the id that the queue gave the message.
        failed: Entry id → why it was not stored. Every message of the request is in one of both.

    Example:
        >>> conn.on("flush", lambda event: print(event["res"].status, event["res"].stored))
        <SDK of acme>
    """

    __slots__ = ("_body", "failed", "headers", "status", "stored")

    def __init__(
        self,
        stored: Mapping[str, str],
        failed: Mapping[str, Failed] | None = None,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
    ) -> None:
        self.stored: Final[Mapping[str, str]] = stored
        self.failed: Final[Mapping[str, Failed]] = failed or {}
        self.status: Final[int] = status
        self.headers: Final[Mapping[str, str]] = headers or {}
        self._body = body

    @property
    def code(self) -> int:
        """HTTP status, by its older name."""
        return self.status

    def getcode(self) -> int:
        """HTTP status, by its oldest name.

        Returns:
            As `status`.
        """
        return self.status

    def read(self) -> bytes:
        """The body of the answer.

        Returns:
            All of it, as often as asked.
        """
        return self._body

    def __iter__(self) -> Iterator[bytes]:
        """The lines of the body."""
        return iter(self._body.splitlines(keepends=True))

    def __repr__(self) -> str:
        return f"<Response {self.status}: {len(self.stored)} stored, {len(self.failed)} failed>"


class SendError(DovetailError):
    """A request of which nothing is known to have been stored; ``__cause__`` is what the network or the queue said.

    A transport raises it with the first five; the engine adds the rest before handlers of ``error`` get it.

    Attributes:
        refusal: What kind it is, and so what is done (see `Refusal`).
        code: What the queue calls it (``AccessDenied``); empty without an answer.
        status: HTTP status; 0 without an answer.
        retry_after: Seconds that the queue asks to wait; None when it says nothing.
        sent: False only when it is proven that the request never left, so that nothing can be stored twice.
        attempt: Which attempt it was, from 1.
        records: How many records the request carried.
        will_retry: Whether they are tried again; otherwise they were given up and reported.
        request: The request; it shows no secrets.

    Example:
        >>> def tell(error):
        ...     if isinstance(error, SendError):
        ...         print(error.code, error.records, error.will_retry)
        >>> conn.on("error", tell)
        <SDK of acme>
    """

    def __init__(
        self,
        message: str = "",
        *,
        refusal: Refusal = "passing",
        code: str = "",
        status: int = 0,
        retry_after: float | None = None,
        sent: bool = True,
    ) -> None:
        super().__init__(message)
        self.refusal: Refusal = refusal
        self.code: str = code
        self.status: int = status
        self.retry_after: float | None = retry_after
        self.sent: bool = sent
        self.attempt: int = 0
        self.records: int = 0
        self.will_retry: bool = True
        self.request: Request | None = None


class Transport(Protocol):
    """Sends messages; used by several threads at once, and again in a forked child.

    Example:
        >>> class Counting(panoply.MemoryTransport):
        ...     def send(self, request, timeout):
        ...         print(len(request.messages), "messages")
        ...         return super().send(request, timeout)
        >>> with panoply.SDK("acme/4f9k2p7q1x8m3z6c", secret, transport=Counting()) as own:
        ...     own.write("users", {"id": 1})
        1 messages
    """

    overhead: int
    """Bytes of a message beside its body that count against limits: its attributes (about 180)."""

    def prepare(self, queue_url: str, messages: Sequence[Message]) -> Request:
        """The request that carries messages: one alone as SendMessage, several as SendMessageBatch. No I/O.

        Args:
            queue_url: Where the queue is: ``SDK.qurl`` as it stands now.
            messages: One to ten, of different ids.

        Returns:
            What `send` is given, and what handlers of ``send`` get.
        """
        ...

    def send(self, request: Request, timeout: float) -> Response:
        """Send a request once, over a connection that is kept for the next one.

        Args:
            request: As `prepare` made it.
            timeout: Seconds for all of it, until the answer is here.

        Returns:
            What was stored and what was not: every message of the request is in one of both.

        Raises:
            SendError: Nothing is known to have been stored.
        """
        ...

    def close(self) -> None:
        """Let go of connections; `send` under way in other threads may fail. More than once does no harm."""
        ...
