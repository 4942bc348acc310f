"""Many executions on a Dask cluster, through the same calls as on one machine.

Prices a book of loans three times: here, in a pool of threads, and on a local Dask cluster; a real cluster's address
takes its place. Calls and client travel to the workers; the credentials do not: each worker reads them from its own
environment. Run it against the sandbox, or against a tenant of your own:

    dovetail sandbox spark -- python examples/dask_cluster.py
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from distributed import Client as DaskClient
from distributed import LocalCluster

import dovetail.spark as Spark

URI = "lending/loan-quote"
LOANS = 400
LOANS_A_CALL = 50


def main() -> int:
    """Price all loans in three ways; 0 when they agree."""
    loans = [{"principal": 1_000 + 250 * number, "years": 1 + number % 30} for number in range(LOANS)]
    with Spark.Client() as spark, local_workers() as dask, ThreadPoolExecutor(4) as threads:
        here = monthly_payments(spark, loans, None)
        print(f"{len(here)} loans priced here")
        same = True
        for name, executor in (("threads", threads), ("Dask workers", dask.get_executor())):
            there = monthly_payments(spark, loans, executor)
            print(f"{len(there)} loans priced by {name}: {'the same' if there == here else 'other'} payments")
            same = same and there == here
    return 0 if same else 1


@contextmanager
def local_workers() -> Generator[Any]:
    """A Dask client of two worker processes on this machine, without a dashboard."""
    options: dict[str, Any] = {"host": "127.0.0.1", "dashboard_address": None}
    cluster: Any = LocalCluster(n_workers=2, threads_per_worker=2, processes=True, **options)
    with cluster, DaskClient(cluster) as dask:
        yield dask


def monthly_payments(spark: Spark.Client, loans: list[dict[str, int]], executor: Executor | None) -> list[float]:
    """The monthly payment of each loan, in order."""
    calls = [
        spark.services.prepare(URI, inputs=loans[start : start + LOANS_A_CALL])
        for start in range(0, len(loans), LOANS_A_CALL)
    ]
    answers: list[Any] = spark.send_many(calls, executor=executor, stop_on_error=True)
    return [record["monthly_payment"] for answer in answers for record in answer.outputs or ()]


if __name__ == "__main__":
    sys.exit(main())
