"""10,000 records through ``execute``, again and again: ``execute.py CLIENT FORM cpu|rate|memory``.

Prints CPU seconds of the client for one record, or seconds for all by the clock, or the most bytes resident.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from typing import Any

from execution_server import running
from timing import cpu_per_call

COUNT = 10_000
NAMES = ("principal", "annual_rate", "years")
CHUNK = 1_000
ROUNDS = 5


def records(form: str) -> Any:
    """The records in a form; every value differs."""
    columns = {
        "principal": [25_000 + number / 3 for number in range(COUNT)],
        "annual_rate": [0.01 + number / 1e6 for number in range(COUNT)],
        "years": [1 + number % 40 for number in range(COUNT)],
    }
    if form in ("rows", "chunks", "one-call"):
        return [list(NAMES), *(list(row) for row in zip(*columns.values(), strict=True))]
    if form == "columns":
        import dovetail.spark

        return dovetail.spark.Columns(columns)
    if form == "pandas":
        import pandas

        return pandas.DataFrame(columns)
    import polars

    return polars.DataFrame(columns)


def execution(client: str, form: str, url: str) -> Callable[[], object]:
    """A function that executes all records and reads the outputs of each; of a table, as a table."""
    inputs = records(form)
    if client == "cspark":
        from cspark.sdk import BaseUrl
        from cspark.sdk import Client as SparkClient

        spark = SparkClient(base_url=BaseUrl(url, "bench"), api_key="synthetic-key", logger=False)
        if form == "pandas":
            return lambda: by_hand(spark, inputs)
        # Alone, it sends one call whatever the number; what the server can do in its 55 seconds is up to the caller.
        size = COUNT if form == "rows" else CHUNK
        chunks = [[inputs[0], *inputs[start : start + size]] for start in range(1, COUNT + 1, size)]
        return lambda: [spark.services.execute("lending/loan-quote", inputs=part).data["outputs"] for part in chunks]
    import dovetail.spark

    ours = dovetail.spark.Client(base_url=f"{url}/bench", api_key="synthetic-key", logger=False)
    if form in ("pandas", "polars"):
        return lambda: ours.services.execute("lending/loan-quote", inputs=inputs).table()
    if form == "one-call":
        return lambda: ours.services.execute(
            "lending/loan-quote", inputs=inputs, chunk_size=None, response_format="original"
        ).data["outputs"]
    if form == "chunks":
        return lambda: ours.services.execute("lending/loan-quote", inputs=inputs).data["outputs"]
    return lambda: ours.services.execute("lending/loan-quote", inputs=inputs).outputs


def by_hand(spark: Any, frame: Any) -> object:
    """What it takes to give cspark a table and to get one: rows of it, in one call, and a table of rows."""
    import pandas

    rows = [list(frame.columns), *frame.values.tolist()]
    names, *found = spark.services.execute("lending/loan-quote", inputs=rows).data["outputs"]
    return pandas.DataFrame(found, columns=names, index=frame.index)


def main(client: str, form: str, reading: str) -> float:
    """Measure one client."""
    with running() as url:
        execute = execution(client, form, url)
        execute()
        if reading == "cpu":
            return cpu_per_call(execute) / COUNT
        if reading == "memory":
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        started = time.perf_counter()
        for _ in range(ROUNDS):
            execute()
        return (time.perf_counter() - started) / ROUNDS


print(main(*sys.argv[1:]))
