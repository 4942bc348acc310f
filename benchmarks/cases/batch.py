"""Many rows through a batch: ``batch.py CLIENT ROWS WHAT``.

CLIENT is dovetail, dovetail-chunks or cspark; WHAT is cpu (seconds a row), clock (seconds a row) or memory (peak
resident bytes). Each reads rows from a generator, keeps no more of them than it needs, and adds up one output of every
record in the order of the rows.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from batch_server import running

NAMES = ["principal", "annual_rate", "years"]
CHUNK = 1000
CHUNKS_A_PUSH = 4
URI = "lending/loan-quote"


def rows(count: int) -> Iterator[list[Any]]:
    """So many rows, one at a time; the same thousand again and again, since making them is nobody's merit."""
    some = [[1000 + number * 90, 0.01 + number / 10_000, 1 + number % 30] for number in range(1000)]
    return islice(cycle(some), count)


def dovetail(url: str, count: int) -> float:
    """The sum, record by record."""
    import spark_client

    client: Any = spark_client.sync_client(url)
    total = 0.0
    with client.batches.run(URI, rows(count), names=NAMES, chunk_size=CHUNK) as run:
        for record in run:
            total += record["monthly_payment"]
    return total


def dovetail_chunks(url: str, count: int) -> float:
    """The sum, chunk by chunk."""
    import spark_client

    client: Any = spark_client.sync_client(url)
    total = 0.0
    with client.batches.run(URI, rows(count), names=NAMES, chunk_size=CHUNK) as run:
        for chunk in run.chunks():
            total += sum(chunk.columns["monthly_payment"])
    return total


def cspark(url: str, count: int) -> float:
    """The sum, as cspark's own tools have it: chunks made a push at a time, pulled and brought into order by hand."""
    from cspark.sdk import BaseUrl, Client, create_chunks

    client = Client(base_url=BaseUrl(url, "bench"), api_key="synthetic-key", logger=False)
    pipeline = client.batches.of(client.batches.create(URI).data["id"])
    source = rows(count)
    total = 0.0
    while block := list(islice(source, CHUNK * CHUNKS_A_PUSH)):
        chunks = create_chunks(block, headers=NAMES, chunk_size=CHUNK)
        pipeline.push(chunks=chunks)
        results: dict[str, Any] = {}
        while len(results) < len(chunks):
            for result in pipeline.pull().data["data"]:
                results[result["id"]] = result["outputs"]
        for chunk in chunks:
            names, *records = results[chunk.id]
            column = names.index("monthly_payment")
            for record in records:
                total += record[column]
    pipeline.dispose()
    return total


def peak() -> int:
    """The most memory this process ever held, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) * 1024
    import resource

    # Bytes on macOS, kibibytes elsewhere.
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def main() -> None:
    """Print what was asked for."""
    with running() as url:
        print(measured(sys.argv[1], int(sys.argv[2]), sys.argv[3], url))
        time.sleep(0.02)


def measured(client: str, count: int, what: str, url: str) -> float:
    """What was asked for; the server is a process of its own, whose time and memory do not count."""
    run = {"dovetail": dovetail, "dovetail-chunks": dovetail_chunks, "cspark": cspark}[client]
    if what != "memory":
        run(url, 1000)  # modules are loaded, connections open
    cpu, clock = time.process_time(), time.perf_counter()
    run(url, count)
    cpu, clock = time.process_time() - cpu, time.perf_counter() - clock
    return {"cpu": cpu / count, "clock": clock / count, "memory": peak()}[what]


main()
