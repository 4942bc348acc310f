"""What was asked of a sandbox: every request that reached it, for tests that look at what a client really sends."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Mapping
from typing import Any, Final

import attrs

_KEPT: Final = 5000
"""How many requests are kept, the newest."""
_BODIES_KEPT: Final = 64 * 1024 * 1024
"""How much their bodies may take in all, in bytes."""
BODY_KEPT: Final = 64 * 1024
"""How much of a body is kept, in bytes."""
_SECRET: Final = frozenset(
    {
        "authorization",
        "cookie",
        "proxy-authorization",
        "x-amz-security-token",
        "x-databricks-azure-sp-management-token",
        "x-synthetic-key",
    }
)
_SECRET_ENDS: Final = (".StringValue", ".BinaryValue", "QueueName", "QueueUrl")
"""How the names end under which forms in the query of an address carry credentials."""


@attrs.frozen
class Seen:
    """A request that reached the sandbox.

    Attributes:
        path: As sent, percent-encoded.
        headers: As sent, with names in lower case; credentials are in them.
        body: The beginning of the body; empty where the connection was cut before it was read.
        body_size: How many bytes the body had.
        status: What was answered, also where the answer was kept back; 0 when nothing was.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str] = attrs.field(repr=False)
    body: bytes = attrs.field(repr=False)
    body_size: int
    status: int

    def told(self) -> dict[str, Any]:
        """The request for people to read: without credentials and without the body."""
        return {
            "method": self.method,
            "path": self.path,
            "query": [[name, "***" if name.endswith(_SECRET_ENDS) else value] for name, value in self.query],
            "headers": {name: "***" if name in _SECRET else value for name, value in self.headers.items()},
            "body_size": self.body_size,
            "status": self.status,
        }


class RequestLog:
    """The newest requests, oldest first; in memory only. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: deque[Seen] = deque()
        self._bytes = 0

    def add(
        self,
        method: str,
        path: str,
        query: tuple[tuple[str, str], ...],
        headers: Mapping[str, str],
        body: bytes,
        body_size: int,
        status: int,
    ) -> None:
        """Remember a request; of its body the beginning is enough."""
        seen = Seen(method, path, query, headers, body[:BODY_KEPT], body_size, status)
        with self._lock:
            self._seen.append(seen)
            self._bytes += len(seen.body)
            while len(self._seen) > _KEPT or self._bytes > _BODIES_KEPT:
                self._bytes -= len(self._seen.popleft().body)

    def all(self, method: str = "", path: str = "") -> tuple[Seen, ...]:
        """The requests with a method and with a path that ends like this; all of them when left out."""
        with self._lock:
            kept = tuple(self._seen)
        return tuple(seen for seen in kept if method in ("", seen.method) and seen.path.endswith(path))

    def clear(self) -> None:
        """Forget them."""
        with self._lock:
            self._seen.clear()
            self._bytes = 0
