"""A loopback server that answers executions, v3 and v4: two outputs for each record that came; see ``running``.

In a process of its own, it counts the rows of a request and answers with bytes it made before for that number.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

META = {
    "service_id": "5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810",
    "version_id": "c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
    "version": "1.4.2",
    "call_id": "77b0d5c8-1c39-4f0a-a2a5-2d7c6f1f8e11",
    "compiler_version": "1.23.1",
    "correlation_id": None,
    "request_timestamp": "2026-05-04T09:30:15.120Z",
}


@lru_cache
def answer(records: int) -> bytes:
    """A whole answer with columnar outputs."""
    none = [None] * records
    rows = [[round(483.32 + number / 7, 2), round(3999.2 + number / 3, 2)] for number in range(records)]
    document = {
        "outputs": [["monthly_payment", "total_interest"], *rows],
        "process_time": [1] * records,
        "warnings": none,
        "errors": none,
        "service_chain": none,
        **META,
    }
    return message(document)


@lru_cache
def answer_to_one() -> bytes:
    """A whole answer of v3."""
    outputs = {"monthly_payment": 483.32, "total_interest": 3999.2}
    data = {"outputs": outputs, "warnings": None, "errors": None, "service_chain": None}
    return message(
        {"status": "Success", "error": None, "response_data": data, "response_meta": {"process_time": 1, **META}}
    )


def message(document: dict[str, Any]) -> bytes:
    """An answer with its head."""
    body = json.dumps(document, separators=(",", ":")).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer the requests of one connection."""
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
            body = await reader.readexactly(length)
            if b"/api/v3/" in head:
                writer.write(answer_to_one())
                continue
            # A bracket opens the list, another the row of names, and one each record.
            writer.write(answer(body.count(b"[") - 2))
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def serve() -> None:
    """Print the port, then serve until whoever started this is gone."""
    server = await asyncio.start_server(connected, "127.0.0.1", 0, limit=2**26)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    os._exit(0)


@contextmanager
def running() -> Generator[str]:
    """The server as a process, for the length of a ``with`` block; yields its base URL."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, str(Path(__file__))], stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"


if __name__ == "__main__":
    asyncio.run(serve())
