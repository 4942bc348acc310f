"""A loopback HTTP/1.1 server that answers every request at once with the same bytes.

It runs in a process of its own, keeps connections open, and reads no more of a request than where it ends, so that it
is never what a client waits for. The benchmarks send GET only, so a request ends where its head ends.
"""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

VERSION = {
    "id": "c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
    "createdAt": "2026-05-04T09:28:40.310000Z",
    "engine": "loan-quote",
    "revision": "1.4.2",
    "effectiveStartDate": "2026-05-04T00:00:00.000Z",
    "effectiveEndDate": "2036-05-04T00:00:00.000Z",
    "isActive": True,
    "releaseNote": "Rounds to cents.",
    "childEngines": None,
    "versionLabel": None,
    "defaultEngineType": "Neuron",
    "tags": "loans,quotes",
    "product": "lending",
    "author": "dev@example.test",
    "originalFileName": "loan-quote.xlsx",
}


def versions_answer(count: int) -> bytes:
    """The answer to ``services_get_versions`` for a service with that many versions."""
    document = {"status": "Success", "message": None, "errorCode": None, "data": [VERSION] * count}
    return json.dumps(document, separators=(",", ":")).encode()


class Connection(asyncio.Protocol):
    """One connection: an answer for each end of a head."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer
        self._unread = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every request that is complete now."""
        self._unread += data
        ends = self._unread.count(b"\r\n\r\n")
        if ends:
            self._unread = self._unread.rpartition(b"\r\n\r\n")[2]
            self._transport.write(self._answer * ends)


async def serve() -> None:
    """Print the port, then serve until SIGTERM."""
    body = versions_answer(1)
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    answer = head.encode() + body
    loop = asyncio.get_running_loop()
    stopped = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stopped.set)
    server = await loop.create_server(lambda: Connection(answer), "127.0.0.1", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await stopped.wait()
    server.close()


@contextmanager
def running() -> Generator[str]:
    """The server as a process, for the length of a ``with`` block.

    Yields:
        Its base URL.
    """
    process = subprocess.Popen([sys.executable, str(Path(__file__))], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    asyncio.run(serve())
