"""A queue that forgets what it is sent and is never what a client waits for: ``record_sink.py answer|hang``.

It runs in a process of its own, counts connections, requests, messages and records, and answers every message with the
real MD5 of its body, so that a client which looks at it is content. ``hang`` takes everything and answers nothing, as a
queue in an outage does. It serves until whoever started it is gone.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote_to_bytes

COUNTERS = b"/counters"
HEAD_END = b"\r\n\r\n"
_PIECE = memoryview(bytearray(2**20))  # of all connections: what comes is taken out of it at once
_USUAL = tuple((b"%%%02X" % byte, bytes((byte,))) for byte in b'",:{}/ \n[]')
"""What JSON is full of; the per cent sign is not among it, since it would begin new escapes."""
_NAMESPACE = 'xmlns="http://queue.amazonaws.com/doc/2012-11-05/"'
_BODIES = re.compile(rb"(?:^|&)(?:SendMessageBatchRequestEntry\.(\d+)\.)?MessageBody=([^&]*)")
_IDS = re.compile(rb"SendMessageBatchRequestEntry\.(\d+)\.Id=([^&]*)")
_ATTRIBUTES = re.compile(rb"MessageAttribute\.(\d)\.(Name|Value\.DataType|Value\.StringValue)=([^&]*)")


class Connection(asyncio.BufferedProtocol):
    """One connection: each request is counted and, unless this hangs, answered."""

    def __init__(self, counts: dict[str, int], answers: bool) -> None:
        self._counts = counts
        self._answers = answers
        self._kept = bytearray()
        self._head = b""
        self._left = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def get_buffer(self, sizehint: int) -> memoryview:
        """Where to write what has come."""
        return _PIECE

    def buffer_updated(self, nbytes: int) -> None:
        """Take what has come, and answer when that is a whole request."""
        self._kept += _PIECE[:nbytes]
        self._left -= nbytes
        if not self._head and HEAD_END in self._kept:
            head, _, rest = bytes(self._kept).partition(HEAD_END)
            self._head, self._kept = head, bytearray(rest)
            length = re.search(rb"(?i)content-length: *(\d+)", head)
            self._left = (int(length[1]) if length else 0) - len(rest)
        if self._head and self._left <= 0:
            head, self._head = self._head, b""
            body, self._kept = bytes(self._kept), bytearray()
            self._take(head, body)

    def _take(self, head: bytes, body: bytes) -> None:
        path = head.split(b" ", 2)[1]
        if path == COUNTERS:
            self._say(json.dumps(self._counts), "application/json")
            return
        self._counts["requests"] += 1
        if b"x-www-form-urlencoded" not in head.lower():  # of Segment
            self._counts["messages"] += 1
            self._counts["records"] += body.count(b'"messageId"')
            if self._answers:
                self._say('{"success": true}', "application/json")
            return
        bodies = [(number, decoded(each)) for number, each in _BODIES.findall(body)]
        self._counts["messages"] += len(bodies)
        self._counts["records"] += sum(each.count(b"\n") - each.count(b"\n\n") for _, each in bodies)
        if self._answers:
            self._say(_stored(body, bodies), "text/xml")
            if b"connection: close" in head.lower():
                self._transport.close()

    def _say(self, told: str, kind: str) -> None:
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(told)}\r\n\r\n"
        self._transport.write((head + told).encode())


def _stored(form: bytes, bodies: list[tuple[bytes, bytes]]) -> str:
    """What the queue answers to one message or to several."""
    attributes = f"<MD5OfMessageAttributes>{_md5_of_attributes(form)}</MD5OfMessageAttributes>"
    ids = {number: name.decode() for number, name in _IDS.findall(form)}
    results = ""
    for number, body in bodies:
        md5 = hashlib.md5(body, usedforsecurity=False).hexdigest()
        told = f"<MessageId>{md5}</MessageId><MD5OfMessageBody>{md5}</MD5OfMessageBody>{attributes}"
        entry = f"<Id>{ids[number]}</Id>" if number else ""
        results += f"<SendMessageBatchResultEntry>{entry}{told}</SendMessageBatchResultEntry>" if number else told
    action = "SendMessageBatch" if ids else "SendMessage"
    return (
        f"<{action}Response {_NAMESPACE}><{action}Result>{results}</{action}Result>"
        f"<ResponseMetadata><RequestId>sink</RequestId></ResponseMetadata></{action}Response>"
    )


def decoded(value: bytes) -> bytes:
    """A value of a form, decoded; a few passes over the whole of it cost less than one step for each escape."""
    value = value.replace(b"+", b" ")
    for code, single in _USUAL:
        value = value.replace(code, single)
    return unquote_to_bytes(value)  # next to nothing is left


def _md5_of_attributes(form: bytes) -> str:
    """The MD5 of the attributes of a message, which are the same for all messages of a request."""
    found: dict[bytes, dict[bytes, bytes]] = {}
    for number, part, value in _ATTRIBUTES.findall(form):
        found.setdefault(number, {})[part] = decoded(value)
    digest = hashlib.md5(usedforsecurity=False)
    for each in sorted(found.values(), key=lambda each: each[b"Name"]):
        name, kind, value = (each[part] for part in (b"Name", b"Value.DataType", b"Value.StringValue"))
        digest.update(len(name).to_bytes(4, "big") + name + len(kind).to_bytes(4, "big") + kind + b"\1")
        digest.update(len(value).to_bytes(4, "big") + value)
    return digest.hexdigest()


async def serve(answers: bool) -> None:
    """Print the port, then serve until whoever started this is gone."""
    loop = asyncio.get_running_loop()
    counts = {"connections": 0, "requests": 0, "messages": 0, "records": 0}

    def connected() -> Connection:
        counts["connections"] += 1
        return Connection(counts, answers)

    server = await loop.create_server(connected, "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


@contextmanager
def running(how: str = "answer") -> Generator[int]:
    """The server as a process, for the length of a ``with`` block; yields its port."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, __file__, how], stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline())


def counted(port: int) -> dict[str, Any]:
    """What the server has counted so far."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{COUNTERS.decode()}") as answer:
        told: dict[str, Any] = json.load(answer)
    return told


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1] == "answer"))
