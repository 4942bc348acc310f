"""A transport that keeps messages in memory, for tests of programs that write."""

from __future__ import annotations

import threading
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, TypeAlias, get_args

import msgspec

from dovetail.panoply.constants import MOST_MESSAGE_BYTES
from dovetail.panoply.writer.encoding import TABLE
from dovetail.panoply.writer.transport import Failed, Message, Refusal, Request, Response, SendError
from dovetail.runtime.errors import InvalidInput

Fault: TypeAlias = "Refusal | Exception | Failed | Callable[[Request], Response | None] | None"
"""What becomes of one request: a word of `Refusal`, an exception that is raised, a reason for which every message of it
is refused, a function that answers it (None: as usual), or None for none."""

_REFUSALS: Final = frozenset[str](get_args(Refusal))
_decode: Final = msgspec.json.Decoder(dict[str, Any]).decode


class MemoryTransport:
    """Takes the place of the queue: what was delivered is there to be looked at, and nothing leaves the program.

    Args:
        faults: What becomes of the first requests, one for each; the others arrive.
        message_bytes: The longest message that is taken, in bytes with its attributes; a longer one is refused as
            ``too_long``.
        batches: Whether several messages in one request are taken.

    Attributes:
        requests: Every request that was sent, also those that failed.
        messages: The messages that arrived, in the order in which they did.

    Example:
        >>> import dovetail.panoply as panoply
        >>> from dovetail.panoply import MemoryTransport
        >>> queue = MemoryTransport(faults=["throttled"])
        >>> with panoply.SDK("acme/4f9k2p7q1x8m3z6c", secret, transport=queue) as conn:
        ...     conn.write("users", {"id": 1})
        >>> queue.tables["users"]
        [{'id': 1}]
    """

    overhead: int = 180

    def __init__(
        self, faults: Iterable[Fault] = (), *, message_bytes: int = MOST_MESSAGE_BYTES, batches: bool = True
    ) -> None:
        self.requests: list[Request] = []
        self.messages: list[Message] = []
        self._message_bytes = message_bytes
        self._batches = batches
        self._faults: deque[Fault] = deque()
        self._changed = threading.Condition()
        self._paused = False
        self._closed = False
        self.fail(*faults)

    @property
    def records(self) -> list[dict[str, Any]]:
        """The records that arrived, in the order in which they did, each with its ``__table``; doubles included."""
        with self._changed:
            bodies = [message.body for message in self.messages]
        return [_decode(line) for body in bodies for line in body.split(b"\n") if line]

    @property
    def tables(self) -> dict[str, list[dict[str, Any]]]:
        """The records that arrived, by table and without ``__table``."""
        found: dict[str, list[dict[str, Any]]] = {}
        for record in self.records:
            found.setdefault(record.pop(TABLE), []).append(record)
        return found

    def fail(self, *faults: Fault) -> None:
        """Let the next requests fail, one for each fault, behind those that were asked for already.

        Args:
            *faults: What becomes of one request each; None for nothing.

        Raises:
            InvalidInput: A word is none of `Refusal`.

        Example:
            >>> queue = MemoryTransport()
            >>> queue.fail("passing", None, "throttled")
        """
        for fault in faults:
            if isinstance(fault, str) and fault not in _REFUSALS:
                raise InvalidInput(
                    f"faults: {fault!r} is none of {', '.join(sorted(_REFUSALS))}.", value=fault, at="faults"
                )
        with self._changed:
            self._faults.extend(faults)

    def pause(self) -> None:
        """Let requests wait for their answer from now on, until `resume` or until their time is over.

        Example:
            >>> queue = MemoryTransport()
            >>> queue.pause()
            >>> with panoply.SDK("acme/4f9k2p7q1x8m3z6c", secret, transport=queue, linger=0) as conn:
            ...     conn.write("users", {"id": 1})
            ...     conn.flush(timeout=0.01).complete
            ...     queue.resume()
            False
            >>> len(queue.records)
            1
        """
        with self._changed:
            self._paused = True

    def resume(self) -> None:
        """Answer the requests that wait, and those to come."""
        with self._changed:
            self._paused = False
            self._changed.notify_all()

    def wait(self, records: int, timeout: float = 30.0) -> bool:
        """Wait until at least so many records have arrived.

        Args:
            records: How many.
            timeout: The longest wait, in seconds.

        Returns:
            Whether they have.

        Example:
            >>> MemoryTransport().wait(1, timeout=0)
            False
        """
        with self._changed:
            return self._changed.wait_for(
                lambda: sum(message.body.count(b"\n") for message in self.messages) >= records, timeout
            )

    def prepare(self, queue_url: str, messages: Sequence[Message]) -> Request:
        """A request whose body are the records.

        Args:
            queue_url: The queue that they are for.
            messages: What it carries.

        Returns:
            The request; its ``data`` are the records as they are.
        """
        return Request(messages, full_url=queue_url, data=b"".join(message.body for message in messages), headers={})

    def send(self, request: Request, timeout: float) -> Response:
        """Keep what a request carries, or do what the next fault says.

        Args:
            request: The request.
            timeout: Seconds that it may wait while paused.

        Returns:
            The answer: all is stored, or what a fault says.

        Raises:
            SendError: A fault says so, or a limit was passed.
        """
        with self._changed:
            self.requests.append(request)
            self._changed.notify_all()
            if not self._changed.wait_for(lambda: not self._paused or self._closed, timeout) or self._closed:
                raise SendError("No answer came in time.", refusal="passing")
            fault = self._faults.popleft() if self._faults else None
        answer = (
            fault(request) if callable(fault) and not isinstance(fault, Exception) else self._answer(request, fault)
        )
        return self._arrived(request) if answer is None else answer

    def close(self) -> None:
        """Let requests that wait fail; those that come later arrive again."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _answer(self, request: Request, fault: Fault) -> Response | None:
        if isinstance(fault, Exception):
            raise fault
        if isinstance(fault, Failed):
            return Response({}, {message.id: fault for message in request.messages})
        if fault is not None and not callable(fault):
            raise SendError(f"The queue was told to refuse this request: {fault}.", refusal=fault, code=fault)
        if len(request.messages) > 1 and not self._batches:
            raise SendError("This queue takes no batches.", refusal="no_batches", code="UnsupportedOperation")
        if any(len(message.body) + self.overhead > self._message_bytes for message in request.messages):
            if len(request.messages) > 1:
                raise SendError("The batch is too long.", refusal="batch_too_long", code="BatchRequestTooLong")
            raise SendError("The message is too long.", refusal="too_long", code="InvalidParameterValue")
        return None

    def _arrived(self, request: Request) -> Response:
        with self._changed:
            self.messages.extend(request.messages)
            self._changed.notify_all()
        return Response({message.id: str(uuid.uuid4()) for message in request.messages})
