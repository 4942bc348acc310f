"""Calls a second that a runner gives eight threads of one client: ``runner_calls.py RECORDS SECONDS URL``."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import dovetail.hybrid

THREADS = 8
URI = "my-folder/volume-cylinder"


def repeat(execute: Callable[[], object], end: float) -> int:
    """Call until then; at least twice."""
    calls = 0
    while calls < 2 or time.perf_counter() < end:
        execute()
        calls += 1
    return calls


def main(records: int, seconds: float, url: str) -> float:
    """Measure one number of records a call; one goes as a v3 call, more as a v4 call."""
    rows = [[1 + number / 100, 4] for number in range(records)]
    inputs: Any = [["radius", "height"], *rows] if records > 1 else {"radius": 1, "height": 4}
    client = dovetail.hybrid.Client(base_url=url, tenant="fieldengineering", token="open", logger=False)

    def execute() -> None:
        first = client.services.execute(URI, inputs=inputs).data["outputs"][1 if records > 1 else 0]
        assert 12.566 in (first if records > 1 else first.values())

    with client, ThreadPoolExecutor(THREADS) as threads:
        # So many at once that every engine is started and has loaded the model.
        list(threads.map(lambda _: repeat(execute, 0), range(THREADS)))
        started = time.perf_counter()
        calls = sum(threads.map(lambda _: repeat(execute, started + seconds), range(THREADS)))
        return calls / (time.perf_counter() - started)


records, seconds, url = sys.argv[1:]
print(main(int(records), float(seconds), url))
