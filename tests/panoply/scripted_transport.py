"""A transport that does what a test says, request by request, and an SDK on it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from typing import Any

from dovetail.panoply import SDK, Failed, Message, Request, Response, SendError

KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
PATIENCE = 60.0
"""Seconds after which something that should have happened has failed; on a slow machine all is slow."""

Step = Callable[[Request], Response]


class ScriptedTransport:
    """Answers requests by a script, and then stores whatever comes.

    Args:
        script: What happens with each request in turn: a function of it, or an exception.
        otherwise: What happens when the script has run out.
    """

    overhead = 180

    def __init__(self, *script: Step | Exception, otherwise: Step | None = None) -> None:
        self.requests: list[Request] = []
        self.timeouts: list[float] = []
        self.records: list[dict[str, Any]] = []
        """Every record that was stored, doubles included."""
        self.closed = threading.Event()
        self._script = list(script)
        self._otherwise = otherwise or self.store
        self._lock = threading.Lock()
        self._came = threading.Condition(self._lock)

    def prepare(self, queue_url: str, messages: Sequence[Message]) -> Request:
        return Request(messages, full_url=queue_url, data=b"".join(m.body for m in messages), headers={"A": "b"})

    def send(self, request: Request, timeout: float) -> Response:
        with self._lock:
            self.requests.append(request)
            self.timeouts.append(timeout)
            step = self._script.pop(0) if self._script else self._otherwise
            self._came.notify_all()
        if isinstance(step, Exception):
            raise step
        return step(request)

    def store(self, request: Request) -> Response:
        """Store all of a request."""
        return self.partly(request, {})

    def partly(self, request: Request, failed: dict[str, Failed]) -> Response:
        """Store the messages of a request that are not named as failed."""
        with self._lock:
            for message in request.messages:
                if message.id not in failed:
                    self.records += records_of(message)
            self._came.notify_all()
        return Response({m.id: f"stored-{m.id}" for m in request.messages if m.id not in failed}, failed)

    def wait_for_requests(self, count: int) -> None:
        with self._lock:
            assert self._came.wait_for(lambda: len(self.requests) >= count, PATIENCE), len(self.requests)

    def close(self) -> None:
        self.closed.set()

    @property
    def ids(self) -> list[Any]:
        """The ids of the stored records, in the order in which they came."""
        with self._lock:
            return [record["id"] for record in self.records]


class Gate:
    """A step that is under way until the test opens the gate."""

    def __init__(self, then: Step | Exception) -> None:
        self.reached = threading.Event()
        self.opened = threading.Event()
        self._then = then

    def __call__(self, request: Request) -> Response:
        self.reached.set()
        assert self.opened.wait(PATIENCE)
        if isinstance(self._then, Exception):
            raise self._then
        return self._then(request)


def records_of(message: Message) -> list[dict[str, Any]]:
    """The records of a message."""
    return [json.loads(line) for line in message.body.splitlines()]


def ids_of(request: Request) -> list[Any]:
    """The ids of the records in a request."""
    return [record["id"] for message in request.messages for record in records_of(message)]


def unavailable() -> SendError:
    """The queue is not to be had now."""
    return SendError("503: the queue is away", refusal="passing", code="ServiceUnavailable", status=503)


def sdk_on(transport: ScriptedTransport, **options: Any) -> SDK:
    """An SDK that is quick to send and to try again."""
    return SDK(
        KEY, SECRET, transport=transport, **{"linger": 0.0, "longest_pause": 0.005, "handle_sigterm": False, **options}
    )
