"""A client of a Databricks workspace at work: ``workspace.py CLIENT WHAT``.

CLIENT is dovetail, databricks-sdk, requests or pyreqwest; the last two leave what they got as plain data or bytes. WHAT
is main, thread, async (one cluster), jobs (10,000 of them), decode (5,000 clusters), runs (1,000 at once), download,
upload (256 MiB: CPU seconds), download-memory, upload-memory (by how many bytes the peak rises).
"""

from __future__ import annotations

import asyncio
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import workspace_clients as clients
from timing import cpu_per_call, cpu_per_call_in_tasks, cpu_per_call_in_thread
from workspace_server import FILE_BYTES, JOBS, PIECE, clusters_answer, running

CLUSTERS = 5_000
RUNS = 1_000


def measured(client: str, what: str, url: str, folder: Path) -> float:
    """What the case gives: CPU seconds, or bytes."""
    if what == "main":
        return cpu_per_call(clients.one_cluster(client, url))
    if what == "thread":
        return cpu_per_call_in_thread(clients.one_cluster(client, url))
    if what == "async":
        return asyncio.run(_in_a_task(client, url))
    if what == "runs":
        return asyncio.run(_runs(client, url))
    if what == "jobs":
        listed = clients.all_jobs(client, url)
        assert listed() == JOBS
        return _cpu_of(listed)
    if what == "decode":
        raw, decode = clusters_answer(CLUSTERS), clients.cluster_decoder(client)
        return cpu_per_call(lambda: decode(raw)) / CLUSTERS
    transfer, _, kind = what.partition("-")
    clients.one_cluster(client, url)()  # what a first call loads is no part of a transfer
    call = _transfer(client, transfer, url, folder / "file")
    return _peak_of(call) if kind == "memory" else _cpu_of(call)


def _transfer(client: str, what: str, url: str, file: Path) -> Callable[[], object]:
    if what == "upload":
        with file.open("wb") as written:
            for _ in range(FILE_BYTES // len(PIECE)):
                written.write(PIECE)
        return clients.upload(client, url, file)
    return clients.download(client, url, file)


def _cpu_of(call: Callable[[], object]) -> float:
    started = time.process_time()
    call()
    return time.process_time() - started


def _peak_of(call: Callable[[], object]) -> float:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    call()
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024


async def _in_a_task(client: str, url: str) -> float:
    return await cpu_per_call_in_tasks(clients.one_cluster_async(client, url), 1)


async def _runs(client: str, url: str) -> float:
    """CPU seconds for each of many runs that are asked for at once; the second time, when connections stand."""
    get = clients.one_run_async(client, url)
    for _ in range(2):
        started = time.process_time()
        await asyncio.gather(*(get() for _ in range(RUNS)))
        taken = time.process_time() - started
    return taken / RUNS


if __name__ == "__main__":
    with running() as address, tempfile.TemporaryDirectory() as temporary:
        print(measured(sys.argv[1], sys.argv[2], address, Path(temporary)))
    # pyreqwest's own thread may still be letting go of the last answers; a process that ends right then can abort.
    time.sleep(0.02)
