"""The same calls through executors of every kind: threads, processes, a Dask cluster."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox

URI = "lending/loan-quote"
EXAMPLE = Path(__file__).parents[2] / "examples" / "dask_cluster.py"

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


@pytest.fixture
def spark(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Spark.Client]:
    """A client whose key stands in the environment, where workers find it, too."""
    monkeypatch.setenv("CSPARK_API_KEY", sandbox.credentials["api_key"])
    with Spark.Client(base_url=sandbox.base_url) as client:
        yield client


def calls(spark: Spark.Client) -> list[Any]:
    inputs = [{"years": years} for years in range(1, 13)]
    return [spark.services.prepare(URI, inputs=one) for one in inputs]


def payments(results: list[Any]) -> list[float]:
    return [result.response_data.outputs["monthly_payment"] for result in results]


def dask() -> Any:
    from distributed import Client, LocalCluster

    local: Any = LocalCluster
    remote: Any = Client
    cluster = local(n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None)
    return cluster, remote(cluster)


@pytest.mark.parametrize("kind", ["threads", "spawn", "fork", "forkserver"])
def test_a_pool_gives_what_the_client_gives_itself(spark: Spark.Client, kind: str) -> None:
    executor: Executor = (
        ThreadPoolExecutor(3)
        if kind == "threads"
        else ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(kind))
    )
    with executor:
        there = spark.send_many(calls(spark), executor=executor)

    assert payments(there) == payments(spark.send_many(calls(spark)))


def test_a_dask_cluster_runs_the_same_calls(spark: Spark.Client) -> None:
    missing = spark.services.prepare("lending/nothing", inputs={"years": 5})
    cluster, client = dask()
    with cluster, client:
        executor = client.get_executor()
        there = spark.send_many(calls(spark), executor=executor)
        [failed] = spark.send_many([missing], executor=executor)
        workers = set(executor.map(_process, range(8)))

    assert payments(there) == payments(spark.send_many(calls(spark)))
    # Errors come back whole, from processes that are not this one.
    assert isinstance(failed, Spark.NotFoundError)
    assert os.getpid() not in workers


def _process(_: int) -> int:
    return os.getpid()


def test_what_travels_holds_no_credential(sandbox: Sandbox, spark: Spark.Client) -> None:
    assert sandbox.credentials["api_key"].encode() not in pickle.dumps((spark, calls(spark)))


def test_a_client_with_a_key_of_its_own_does_not_travel(sandbox: Sandbox) -> None:
    key = sandbox.credentials["api_key"]
    with (
        Spark.Client(base_url=sandbox.base_url, api_key=key) as spark,
        ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as executor,
    ):
        [refused] = spark.send_many(calls(spark)[:1], executor=executor)

    assert isinstance(refused, TypeError)
    assert "literal secret" in str(refused)
    assert "environment" in str(refused)
    assert key not in str(refused)


def test_an_execution_may_run_twice_so_it_takes_no_key(spark: Spark.Client) -> None:
    with pytest.raises(Exception, match="takes no idempotency key"):
        calls(spark)[0].once()


def test_the_example_of_a_dask_cluster(sandbox: Sandbox) -> None:
    environment = {
        **os.environ,
        "CSPARK_BASE_URL": sandbox.base_url,
        "CSPARK_API_KEY": sandbox.credentials["api_key"],
    }
    done = subprocess.run([sys.executable, EXAMPLE], capture_output=True, text=True, timeout=120, env=environment)

    assert done.returncode == 0, done.stderr
    assert "400 loans priced by Dask workers: the same payments" in done.stdout
