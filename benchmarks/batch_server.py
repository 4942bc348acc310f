"""A stand-in for Spark's batches that is never what a client waits for.

It runs in a process of its own, takes chunks as fast as they come, and has the results of each ready at once: two
numbers for each record, always the same. Results are handed out newest first, as batches may. Whatever a client has to
do is real: chunks, their ids, bodies of full size, pulls, order. The calculation is not.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import parse_qs

ROOM = 450 * 2**20


@lru_cache(maxsize=64)
def results_for(size: int) -> str:
    """The results of so many records, without the id of their chunk."""
    rows = [[round(483.32 + number / 7, 2), round(3999.2 + number / 3, 2)] for number in range(size)]
    document = {
        "summary_output": None,
        "outputs": [["monthly_payment", "total_interest"], *rows],
        "warnings": [None] * size,
        "errors": [None] * size,
        "process_time": [1] * size,
    }
    return json.dumps(document, separators=(",", ":"))[1:]


class Batch:
    """The one batch there is."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Forget the last one."""
        self.word = "created"
        self.ready: list[tuple[str, int]] = []
        self.submitted = 0
        self.records = 0

    def answer(self, method: str, path: str, query: str, body: bytes) -> str:
        """What a request is answered with."""
        if method == "POST" and path.endswith("/batch"):
            self.begin()
            return self.described()
        if method == "PATCH":
            self.word = "completed" if json.loads(body)["batch_status"] == "closed" else "cancelled"
            return self.described()
        if method == "POST":
            chunks = [(chunk["id"], chunk["size"]) for chunk in json.loads(body)["chunks"]]
            self.ready += chunks
            self.submitted += len(chunks)
            self.records += sum(size for _, size in chunks)
            self.word = "in_progress"
            return self.status()
        if path.endswith("/chunkresults"):
            most = int(parse_qs(query).get("max", ["50"])[0])
            taken = [self.ready.pop() for _ in range(min(most, len(self.ready)))]
            data = ",".join(f'{{"id":"{name}",{results_for(size)}' for name, size in taken)
            return f'{{"data":[{data}],"status":{self.status()}}}'
        return self.status()

    def described(self) -> str:
        """The batch as it is created and closed."""
        return json.dumps({"object": "batch", "id": "b1", "data": {"batch_status": self.word}})

    def status(self) -> str:
        """How far it is."""
        return json.dumps(
            {
                "batch_status": self.word,
                "pipeline_status": "idle",
                "chunks_available": len(self.ready),
                "chunks_submitted": self.submitted,
                "chunks_completed": self.submitted,
                "record_submitted": self.records,
                "records_completed": self.records,
                "records_available": sum(size for _, size in self.ready),
                "compute_time_ms": self.records,
                "input_buffer_used_bytes": 0,
                "input_buffer_remaining_bytes": ROOM,
                "output_buffer_used_bytes": 0,
                "output_buffer_remaining_bytes": ROOM,
                "workers_in_use": 1,
            }
        )


async def connected(batch: Batch, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer the requests of one connection."""
    while True:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
        except (asyncio.IncompleteReadError, ConnectionError):
            break
        method, target, _ = head.split(" ", 2)
        path, _, query = target.partition("?")
        length = next((line[15:] for line in head.lower().split("\r\n") if line.startswith("content-length:")), "0")
        answer = batch.answer(method, path, query, await reader.readexactly(int(length))).encode()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(answer))
        writer.write(answer)
        await writer.drain()
    writer.close()


async def serve() -> None:
    """Print the port, then serve until the process is ended."""
    batch = Batch()
    server = await asyncio.start_server(
        lambda reader, writer: connected(batch, reader, writer), "127.0.0.1", 0, limit=2**24
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


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
