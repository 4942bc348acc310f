"""The transport to the queue, which is made when the first record is written.

What it needs takes longer to import than all the rest of a writer, and many a program that makes a writer has nothing
to write. A fork waits for an import that is under way: it would leave a child that hangs.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dovetail.panoply.constants import SDK_ATTRIBUTE
from dovetail.panoply.writer.transport import Message, Request, Response
from dovetail.runtime.fork_locks import importing

if TYPE_CHECKING:
    from dovetail.panoply.credentials import Credentials
    from dovetail.panoply.writer.http_transport import HttpTransport
    from dovetail.runtime.auth import Auth


def attributes_of(credentials: Credentials) -> dict[str, str]:
    """The attributes of every message, all of type String."""
    return {"key": credentials.apikey, "secret": credentials.apisecret, "sdk": SDK_ATTRIBUTE}


def overhead_of(attributes: dict[str, str]) -> int:
    """Bytes that attributes count beside the body of a message."""
    return sum(len(name) + len("String") + len(text.encode()) for name, text in attributes.items())


class QueueTransport:
    """An `HttpTransport` from `load` on.

    Args:
        credentials: The key and the secret, which go with every message.
        auth: A strategy that signs; None to sign nothing.

    Attributes:
        overhead: Bytes that the attributes of every message count.
    """

    def __init__(self, credentials: Credentials, auth: Auth | None = None) -> None:
        self.overhead: int = overhead_of(attributes_of(credentials))
        self._credentials = credentials
        self._auth = auth
        self._loading: int | None = None
        self._transport: HttpTransport | None = None

    def load(self) -> None:
        """Import what sending needs, in the thread that writes, before the senders run.

        Does nothing when that was done; neither where an import of its own writes, as by a handler of log records, nor
        at the very end of the interpreter, when nothing can be imported any more.
        """
        if self._transport is None and self._loading != threading.get_ident() and not sys.is_finalizing():
            self._loaded()

    def _loaded(self) -> HttpTransport:
        if self._transport is None:
            with importing:
                if self._transport is None:
                    self._loading = threading.get_ident()
                    try:
                        from dovetail.panoply.writer.http_transport import HttpTransport

                        self._transport = HttpTransport(self._credentials, auth=self._auth)
                    finally:
                        self._loading = None
        return self._transport

    def prepare(self, queue_url: str, messages: Sequence[Message]) -> Request:
        """The request that carries messages; see `Transport`."""
        return self._loaded().prepare(queue_url, messages)

    def send(self, request: Request, timeout: float) -> Response:
        """Send a request once; see `Transport`."""
        return self._loaded().send(request, timeout)

    def close(self) -> None:
        """Close all connections; see `Transport`."""
        if self._transport is not None:
            self._transport.close()
