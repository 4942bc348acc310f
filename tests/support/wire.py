"""HTTP/1.1 as bytes on a socket: read a request exactly as it was sent, and break a connection in a chosen way."""

from __future__ import annotations

import contextlib
import hashlib
import json
import select
import socket
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

READ_SIZE = 1 << 16
BodyReading = Literal["keep", "digest", "leave"]


class DisconnectedError(Exception):
    """The other side went away, or the server is closing."""


@dataclass(eq=False)
class Recorded:
    """A request as the server saw it; nothing is decoded or normalised."""

    method: str
    target: bytes
    headers: list[tuple[str, str]]
    connection_id: int
    at: float = field(default_factory=time.monotonic)
    body: bytes = b""
    body_length: int = 0
    body_sha256: str | None = None
    complete: bool = False
    """Whether the body was read to its end: a behaviour may leave it, and a client may break off."""
    dropped_next: bool = False
    """Whether a further request arrived on this connection and was dropped unread (see `drop_next`)."""

    @property
    def path(self) -> str:
        return self.target.partition(b"?")[0].decode("latin-1")

    @property
    def query(self) -> str:
        return self.target.partition(b"?")[2].decode("latin-1")

    def header(self, name: str) -> str | None:
        """The only value of a header, `None` when absent; more than one is an error, since a test should say so."""
        values = self.header_all(name)
        if len(values) > 1:
            raise ValueError(f"{name} was sent {len(values)} times: {values}")
        return values[0] if values else None

    def header_all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def json(self) -> Any:
        return json.loads(self.body)


class Wire:
    """One accepted connection."""

    def __init__(self, sock: socket.socket, connection_id: int) -> None:
        self.sock = sock
        self.id = connection_id
        self.open = True
        self._buffer = bytearray()

    def read_head(self) -> Recorded | None:
        """The next request without its body; `None` when the client closed between two requests."""
        while (end := self._buffer.find(b"\r\n\r\n")) < 0:
            if not self._fill():
                if self._buffer:
                    raise DisconnectedError("within the head of a request")
                return None
        head = self._take(end + 4)[:-4]
        request_line, *lines = head.split(b"\r\n")
        method, target, _version = request_line.split(b" ")
        fields = (line.partition(b":") for line in lines)
        headers = [(name.decode("latin-1"), value.strip().decode("latin-1")) for name, _, value in fields]
        return Recorded(method=method.decode("ascii"), target=target, headers=headers, connection_id=self.id)

    def read_body(self, request: Recorded, how: BodyReading) -> None:
        """Read the body to its end into `request`; `digest` keeps its length and SHA-256 only."""
        digest = hashlib.sha256()
        kept = bytearray()
        try:
            for piece in self._body_pieces(request):
                request.body_length += len(piece)
                if how == "digest":
                    digest.update(piece)
                else:
                    kept += piece
            request.complete = True
        finally:
            request.body = bytes(kept)
            if how == "digest":
                request.body_sha256 = digest.hexdigest()

    def send(self, data: bytes) -> None:
        try:
            self.sock.sendall(data)
        except OSError as error:
            raise DisconnectedError(str(error)) from error

    def reset(self) -> None:
        """Close with RST: the other side reads `ECONNRESET`, and loses what it had not read yet."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.open = False
        self.sock.close()

    def close(self) -> None:
        """Close with FIN after everything sent so far (RST when the client sent something nobody read)."""
        if self.open:
            self.open = False
            # Not by close() alone: a forked child may hold the same connection open.
            with contextlib.suppress(OSError):
                self.sock.shutdown(socket.SHUT_WR)
            self.sock.close()

    def wait_for_bytes(self) -> bool:
        """Wait until the client sends something, leaving it unread; false when it closed instead."""
        try:
            return bool(self._buffer) or bool(self.sock.recv(1, socket.MSG_PEEK))
        except OSError:
            return False

    def wait_for_disconnect(self) -> None:
        """Wait until the client goes away (or the server closes), reading nothing."""
        poll = select.poll()
        poll.register(self.sock, getattr(select, "POLLRDHUP", select.POLLHUP) | select.POLLHUP)
        poll.poll()
        raise DisconnectedError("while the server stalled")

    def _body_pieces(self, request: Recorded) -> Iterator[bytes]:
        if "chunked" in (request.header("Transfer-Encoding") or ""):
            while (size := int(self._line().partition(b";")[0], 16)) > 0:
                yield from self._exactly(size)
                self._line()
            while self._line():
                pass  # trailers
        else:
            yield from self._exactly(int(request.header("Content-Length") or 0))

    def _exactly(self, size: int) -> Iterator[bytes]:
        while size > 0:
            if not self._buffer:
                self._need()
            piece = self._take(min(size, len(self._buffer)))
            size -= len(piece)
            yield piece

    def _line(self) -> bytes:
        while (end := self._buffer.find(b"\r\n")) < 0:
            self._need()
        return self._take(end + 2)[:-2]

    def _take(self, size: int) -> bytes:
        piece = bytes(self._buffer[:size])
        del self._buffer[:size]
        return piece

    def _need(self) -> None:
        if not self._fill():
            raise DisconnectedError("within the body of a request")

    def _fill(self) -> bool:
        try:
            data = self.sock.recv(READ_SIZE)
        except OSError as error:
            raise DisconnectedError(str(error)) from error
        self._buffer += data
        return bool(data)
