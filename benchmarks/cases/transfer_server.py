"""A stand-in for an SDS gateway that is never what a client waits for: ``transfer_server.py KIND LATENCY``.

It runs in a process of its own, answers each request LATENCY seconds after it has come whole, forgets what is uploaded,
and counts requests and how many transfers were under way at once. It serves until whoever started it is gone.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from transfer_store import KINDS, OWNER, Store

API = "/api/v1"
AUTH = f"{API}/auth/"
FILES = f"{API}/assets/files/"
CHECK = f"{API}/assets/utils/check_contents_exist/"
COUNTERS = "/counters"
HEAD_END = b"\r\n\r\n"
PIECE = 2**18
FORM = 2**16
"""So much of a multipart body is looked at, in which all fields and the head of the contents have to be."""

_received = memoryview(bytearray(PIECE))  # of all connections: what comes is taken out of it at once


class Counts:
    """Requests by what they are for, and how many transfers were under way at once."""

    def __init__(self) -> None:
        self.requests: Counter[str] = Counter()
        self.connections = 0
        self.most = 0
        self._now = 0

    def begin(self) -> None:
        """A transfer begins."""
        self._now += 1
        self.most = max(self.most, self._now)

    def end(self) -> None:
        """A transfer has ended."""
        self._now -= 1

    def told(self) -> dict[str, Any]:
        """All of it as data."""
        kinds = dict(self.requests)
        return {"requests": self.requests.total(), "most": self.most, "connections": self.connections, "kinds": kinds}


class Connection(asyncio.BufferedProtocol):
    """One connection: a request comes whole, waits, and is answered; contents are counted and not kept."""

    def __init__(self, store: Store, counts: Counts, latency: float) -> None:
        self._store = store
        self._counts = counts
        self._latency = latency
        self._kept = bytearray()
        self._head: Message | None = None
        self._method = self._target = ""
        self._length = self._left = 0
        self._transfers = False
        self._answering: asyncio.Task[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._counts.connections += 1

    def connection_lost(self, exc: Exception | None) -> None:
        """What was under way has ended."""
        if self._transfers:
            self._end()
        if self._answering:
            self._answering.cancel()

    def get_buffer(self, sizehint: int) -> memoryview:
        """Where to write what has come."""
        return _received

    def buffer_updated(self, nbytes: int) -> None:
        """Take what has come; whatever is past the fields of a form is counted and let go."""
        room = FORM - len(self._kept) if self._head else nbytes
        self._kept += _received[: min(nbytes, max(room, 0))]
        self._left -= nbytes
        if self._head is None and HEAD_END in self._kept:
            self._begin()
        if self._head is not None and self._left <= 0:
            asyncio.get_running_loop().call_later(self._latency, self._answer)

    def _begin(self) -> None:
        raw, _, rest = bytes(self._kept).partition(HEAD_END)
        line, _, headers = raw.decode("latin-1").partition("\r\n")
        self._method, self._target, _ = line.split(" ", 2)
        self._head = HeaderParser().parsestr(headers)
        self._length = int(self._head.get("Content-Length", 0))
        self._left = self._length - len(rest)
        self._kept = bytearray(rest[:FORM])
        multipart = self._head.get_content_type() == "multipart/form-data"
        self._transfers = multipart or self._target.endswith("/download/")
        if self._transfers:
            self._counts.begin()

    def _end(self) -> None:
        self._transfers = False
        self._counts.end()

    def _answer(self) -> None:
        assert self._head is not None
        head, self._head = self._head, None
        body, self._kept = bytes(self._kept), bytearray()
        if self._transport.is_closing():
            return
        if self._target.endswith("/download/"):
            self._counts.requests["download"] += 1
            self._answering = asyncio.get_running_loop().create_task(self._send(self._target.split("/")[-3]))
        elif self._target == FILES and self._method == "POST":
            self._counts.requests["upload"] += 1
            answer = self._store.upload(*_multipart(head, body, self._length))
            self._end()
            self._say(answer, "201 Created")
        else:
            self._say(self._told(head, body))

    def _told(self, head: Message, body: bytes) -> dict[str, Any]:
        """The answer to what moves no contents."""
        url = urlsplit(self._target)
        if url.path == COUNTERS:
            return self._counts.told()
        if url.path == CHECK:
            self._counts.requests["check"] += 1
            return self._store.check(_fields(head, body))
        if url.path == FILES:
            self._counts.requests["list"] += 1
            query = {name: values[0] for name, values in parse_qs(url.query).items()}
            page, size = int(query.get("page", 1)), int(query.get("page_size", 30))
            return self._store.page(page, size, f"http://{head['Host']}{FILES}")
        if url.path.startswith(FILES):
            self._counts.requests["retrieve"] += 1
            return self._store.rows[self._store.number_of(url.path.split("/")[-2])]
        self._counts.requests["account"] += 1
        return {"message": f"API key is valid for {OWNER['email']}"} if url.path == AUTH else {**OWNER, "url": ""}

    def _say(self, document: object, status: str = "200 OK") -> None:
        body = json.dumps(document, separators=(",", ":")).encode()
        told = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        self._transport.write(told.encode() + body)

    async def _send(self, uuid: str) -> None:
        """One file, straight from the disk's cache."""
        path = self._store.paths[self._store.number_of(uuid)]
        told = (
            "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
            f'Content-Disposition: attachment; filename="{path.name}"\r\nContent-Length: {path.stat().st_size}\r\n\r\n'
        )
        with path.open("rb") as file:
            if path.stat().st_size < PIECE:
                self._transport.write(told.encode() + file.read())
            else:
                self._transport.write(told.encode())
                await asyncio.get_running_loop().sendfile(self._transport, file)
        self._end()


def _fields(head: Message, body: bytes) -> dict[str, str]:
    """What a small body says: JSON or a form."""
    if head.get_content_type() == "application/json":
        told: dict[str, str] = json.loads(body)
        return told
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}


def _multipart(head: Message, body: bytes, length: int) -> tuple[dict[str, str], str, int]:
    """The fields of a form, the name of the file in it and its size; its contents have to come last."""
    boundary = f"--{head.get_boundary()}".encode()
    fields: dict[str, str] = {}
    at = 0
    while True:
        at = body.index(boundary, at) + len(boundary)
        start = body.index(HEAD_END, at) + len(HEAD_END)
        told = body[at:start].decode()
        if named := re.search(r'filename="([^"]*)"', told):
            return fields, named[1], length - start - len(b"\r\n" + boundary + b"--\r\n")
        at = body.index(b"\r\n" + boundary, start)
        fields[re.findall(r'name="?([^";\r]*)', told)[0]] = body[start:at].decode()


async def serve(kind: str, latency: float) -> None:
    """Print the port, then serve until whoever started this is gone."""
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory() as folder:
        store, counts = Store(Path(folder) / "files", KINDS[kind]), Counts()
        server = await loop.create_server(lambda: Connection(store, counts, latency), "127.0.0.1", 0, backlog=1024)
        print(server.sockets[0].getsockname()[1], flush=True)
        await loop.run_in_executor(None, sys.stdin.read)
    sys.stdout.flush()
    os._exit(0)


@contextmanager
def running(kind: str, latency: float = 0.0) -> Generator[int]:
    """The server as a process, for the length of a ``with`` block; yields its port."""
    command = [sys.executable, str(Path(__file__)), kind, str(latency)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline())


def counted(port: int) -> dict[str, Any]:
    """What the server has counted so far."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{COUNTERS}") as answer:
        told: dict[str, Any] = json.load(answer)
    return told


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], float(sys.argv[2])))
