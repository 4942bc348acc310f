"""One program on two places that compute for real: a second sandbox stands in for the runner."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox, serve

from .conftest import Connect


@pytest.fixture(scope="module")
def second() -> Iterator[Sandbox]:
    with serve("spark") as running:
        yield running


@pytest.fixture
def runner(second: Sandbox) -> Iterator[Spark.Runner]:
    yield Spark.Runner(second.url, api_key=second.credentials["api_key"])
    second.faults.clear()


def test_both_places_give_the_same_typed_results(sandbox: Sandbox, runner: Spark.Runner, connect: Connect) -> None:
    spark = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"], runner=runner)
    records = Spark.Columns({"years": [5, 10, 15]})

    here, there = (
        spark.services.execute("lending/loan-quote", inputs=records, chunk_size=2, prefer=place, fallback=False)
        for place in ("runner", "saas")
    )

    assert (here.places, there.places) == (("runner", "runner"), ("saas", "saas"))
    assert here.outputs == there.outputs
    assert here.table(to="polars").equals(there.table(to="polars"))
    assert here.meta.version == there.meta.version


def test_an_execution_outlives_its_runner(
    sandbox: Sandbox, second: Sandbox, runner: Spark.Runner, connect: Connect
) -> None:
    spark = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"], runner=runner)
    assert spark.services.execute("lending/loan-quote", inputs={"years": 5}).place == "runner"
    second.faults.add("drop-before@POST /*/api/v4/execute")

    answer = spark.services.execute(
        "lending/loan-quote[0.1]", inputs=[["years"], [5], [10]], chunk_size=1, concurrency=1
    )

    assert answer.places == ("saas", "saas")
    assert [record["monthly_payment"] for record in answer.outputs] == [483.32, 277.55]
