"""Running any number of records through a batch, against the sandbox: in order, bounded, and nothing lost."""

from __future__ import annotations

import csv
from collections.abc import AsyncIterator, Iterator
from typing import Any

import anyio
import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox

from .conftest import Connect

URI = "lending/loan-quote"
PUSH = "POST /*/api/v4/batch/*/chunks"
PULL = "GET /*/api/v4/batch/*/chunkresults"


@pytest.fixture
def spark(sandbox: Sandbox, connect: Connect) -> Any:
    return connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])


def loans(count: int) -> list[dict[str, Any]]:
    return [{"principal": 1000 + 7 * number, "years": 1 + number % 30} for number in range(count)]


def expected(spark: Any, records: list[dict[str, Any]]) -> list[Any]:
    outputs: list[Any] = spark.services.execute(URI, inputs=records).outputs
    return outputs


def status_of(spark: Any, run: Any) -> str:
    word: str = spark.batches.of(run.batch_id).get_status().value.batch_status
    return word


def test_results_come_record_by_record_in_the_order_of_the_records(spark: Any) -> None:
    records = loans(250)

    with spark.batches.run(URI, iter(records), chunk_size=20) as run:
        results = list(run)

    assert [result.index for result in results] == list(range(250))
    assert [result.outputs for result in results] == expected(spark, records)
    assert results[7]["monthly_payment"] == results[7].outputs["monthly_payment"]
    assert (run.stats.done, run.stats.pushed, run.stats.lost, run.stats.waiting) == (250, 13, 0, 0)
    assert status_of(spark, run) == "completed"


def test_whole_chunks_with_their_columns(spark: Any) -> None:
    records = loans(50)

    chunks = list(spark.batches.run(URI, records, chunk_size=20).chunks())

    assert [(chunk.start, len(chunk)) for chunk in chunks] == [(0, 20), (20, 20), (40, 10)]
    payments = [payment for chunk in chunks for payment in chunk.columns["monthly_payment"]]
    assert payments == [outputs["monthly_payment"] for outputs in expected(spark, records)]
    assert chunks[0].outputs == [record.outputs for record in chunks[0]]
    assert [record.index for record in chunks[1][-2:]] == [38, 39]
    assert "monthly_payment" in chunks[0]._repr_html_()


@pytest.mark.parametrize("form", ["rows", "tuples", "names", "csv", "generator", "dict reader"])
def test_records_come_in_many_forms(spark: Any, form: str) -> None:
    text = ["principal,years", "25000,5", "18000,4"]
    options: dict[str, Any] = {"names": ["principal", "years"]} if form == "names" else {}
    records: Any = {
        "rows": [["principal", "years"], [25000, 5], [18000, 4]],
        "tuples": iter([("principal", "years"), (25000, 5), (18000, 4)]),
        "names": [[25000, 5], [18000, 4]],
        "csv": csv.reader(text),
        "generator": ({"principal": principal, "years": years} for principal, years in [(25000, 5), (18000, 4)]),
        "dict reader": csv.DictReader(text),
    }[form]

    results = list(spark.batches.run(URI, records, **options))

    assert [result["monthly_payment"] for result in results] == [483.32, 422.73]


@pytest.mark.parametrize("kind", ["pandas", "polars", "columns"])
def test_a_table_is_a_stream_of_records(spark: Any, kind: str) -> None:
    columns = {"principal": [25000, 18000], "years": [5, 4]}
    table: Any = Spark.Columns(columns) if kind == "columns" else pytest.importorskip(kind).DataFrame(columns)

    run = spark.batches.run(URI, table, chunk_size=1)

    assert [result["monthly_payment"] for result in run] == [483.32, 422.73]
    assert run.stats.total == 2


def test_missing_values_of_a_table_have_a_stated_rule(spark: Any) -> None:
    table = Spark.Columns({"principal": [25000, None], "years": [5, 5]})
    with pytest.raises(Spark.SparkInputError, match="principal"):
        spark.batches.run(URI, table)

    first, second = spark.batches.run(URI, table, missing="default")

    assert first.outputs == second.outputs
    with pytest.raises(Spark.SparkInputError, match="missing"):
        spark.batches.run(URI, [{"years": 5}], missing="default")


def test_an_input_that_some_records_leave_out_takes_its_default(spark: Any) -> None:
    first, second = spark.batches.run(URI, [{"principal": 25000, "years": 5}, {"years": 5}])

    assert first.outputs == second.outputs == {"monthly_payment": 483.32, "total_interest": 3999.2}
    assert [warning.source_path for warning in second.warnings] == ["Default Values"] * 2


def test_no_records_at_all(spark: Any) -> None:
    with spark.batches.run(URI, []) as run:
        assert list(run) == []
    assert run.stats.total == 0


def test_full_buffers_on_both_sides_only_slow_it_down(sandbox: Sandbox, spark: Any) -> None:
    sandbox.knobs.turn({"batch_input_buffer_bytes": 2_000, "batch_output_buffer_bytes": 1_500})
    records = loans(600)

    with spark.batches.run(URI, records, chunk_size=10) as run:
        results = [result.outputs for result in run]

    assert results == expected(spark, records)


def test_records_are_read_only_as_far_ahead_as_the_window(spark: Any) -> None:
    read = 0

    def counted() -> Iterator[dict[str, Any]]:
        nonlocal read
        for record in loans(500):
            read += 1
            yield record

    ahead = 0
    with spark.batches.run(URI, counted(), chunk_size=5, window=8) as run:
        for result in run:
            ahead = max(ahead, read - result.index)

    assert read == 500
    # The window, and the chunk in hand.
    assert ahead <= 9 * 5


def test_without_order_each_chunk_comes_when_it_is_there(spark: Any) -> None:
    results = list(spark.batches.run(URI, loans(200), chunk_size=10, ordered=False))

    assert sorted(result.index for result in results) == list(range(200))
    assert [result.index for result in results] != list(range(200))


def test_parameters_and_figures_over_each_chunk(spark: Any) -> None:
    figures = {"aggregation": [{"output_name": "total_interest", "operator": "SUM"}]}
    run = spark.batches.run(
        URI, [{"years": 5}] * 3, chunk_size=2, parameters={"principal": 25000, "annual_rate": 0.06}, summary=figures
    )

    chunks = list(run.chunks())

    assert [chunk.summary for chunk in chunks] == [{"total_interest_sum": 7998.4}, {"total_interest_sum": 3999.2}]
    assert chunks[1][0]["monthly_payment"] == 483.32


def test_complaints_about_a_record_are_typed_and_stop_nothing(spark: Any) -> None:
    good, bad = spark.batches.run(URI, [{"years": 5}, {"years": 99}])

    assert good.errors == []
    assert "years" in bad.errors[0].source_path
    assert good.process_time >= 1


def test_outputs_that_are_tables_or_texts(spark: Any) -> None:
    table = [{"Period": 1, "Extra": 100.0}]
    [result] = spark.batches.run("lending/repayment-plan", [{"Extra payments": table}])
    [failed] = spark.batches.run("samples/always-error", [{}])

    single = spark.services.execute("lending/repayment-plan", inputs={"Extra payments": table}).outputs[0]
    assert set(result.outputs) == set(single)
    assert "#DIV/0!" in failed.outputs.values()


class Told(Exception):
    """What a program raises for reasons of its own."""


def leave_early(run: Any) -> None:
    with run:
        for _ in run:
            raise Told


@pytest.mark.parametrize(
    ("on_exit", "then"), [(None, "cancelled"), ("cancel", "cancelled"), ("close", "closed"), ("keep", "in_progress")]
)
def test_leaving_early_ends_the_batch_as_asked(sandbox: Sandbox, spark: Any, on_exit: Any, then: str) -> None:
    sandbox.knobs.turn({"chunk_latency_ms": 50})
    run = spark.batches.run(URI, loans(500), chunk_size=10, on_exit=on_exit)

    with pytest.raises(Told):
        leave_early(run)

    assert status_of(spark, run) == then


def test_a_run_whose_last_result_was_taken_is_closed_not_cancelled(spark: Any) -> None:
    with spark.batches.run(URI, loans(3)) as run:
        results = [result.index for _, result in zip(loans(3), run, strict=False)]

    assert results == [0, 1, 2]
    assert status_of(spark, run) == "completed"


def test_an_error_of_the_records_is_the_callers_own_and_cancels(spark: Any) -> None:
    def broken() -> Iterator[Any]:
        yield from loans(100)
        raise Told

    run = spark.batches.run(URI, broken(), chunk_size=10)
    with pytest.raises(Told):
        list(run)

    assert status_of(spark, run) == "cancelled"


def test_a_record_that_cannot_be_sent_stops_the_run_by_its_number(spark: Any) -> None:
    records = [*loans(25), {"principal": float("nan"), "years": 1}]

    with pytest.raises(Spark.SparkInputError, match=r"records\[25\].principal: nan"):
        list(spark.batches.run(URI, records, chunk_size=10))


def test_a_failed_batch_raises_at_once(sandbox: Sandbox, spark: Any) -> None:
    sandbox.knobs.turn({"batch_fails_on_errors": True})
    run = spark.batches.run(URI, [{"years": 99}] * 50, chunk_size=10)

    with pytest.raises(Spark.SparkJobError, match="ended as failed") as caught:
        list(run)

    assert getattr(caught.value.answer, "batch_status", None) == "failed"


def test_a_batch_that_somebody_else_cancels_raises(sandbox: Sandbox, spark: Any) -> None:
    run = spark.batches.run(URI, loans(400), chunk_size=10, window=8)
    results = iter(run)
    next(results)
    spark.batches.of(run.batch_id).cancel()

    with pytest.raises((Spark.SparkJobError, Spark.ConflictError)):
        list(results)


def test_a_batch_that_closed_itself_goes_on_in_another(sandbox: Sandbox, spark: Any) -> None:
    records = loans(300)
    batches: set[str] = set()
    results: list[Any] = []
    for result in (run := spark.batches.run(URI, records, chunk_size=10, window=8)):
        results.append(result.outputs)
        batches.add(run.batch_id)
        if result.index == 35:
            sandbox.knobs.turn({"batch_idle_seconds": 0.001})
            word = ""
            while word not in ("closed_by_timeout", "completed_by_timeout"):
                word = status_of(spark, run)
            sandbox.knobs.turn({"batch_idle_seconds": 1800})

    assert results == expected(spark, records)
    assert len(batches) == 2


@pytest.mark.parametrize("fault", ["drop-after", "drop-before", "503", "truncate"])
def test_a_push_without_answer_loses_and_doubles_nothing(sandbox: Sandbox, spark: Any, fault: str) -> None:
    records = loans(120)
    sandbox.faults.add(f"{fault} x2@{PUSH}")

    with spark.batches.run(URI, records, chunk_size=10) as run:
        results = [result.outputs for result in run]

    assert results == expected(spark, records)
    assert spark.batches.of(run.batch_id).get_info().value.data.summary.records_submitted == 120


@pytest.mark.parametrize(("fault", "gone"), [("drop-after", True), ("truncate", True), ("503", False)])
def test_results_lost_on_the_way_are_calculated_again(sandbox: Sandbox, spark: Any, fault: str, gone: bool) -> None:
    records = loans(120)
    sandbox.faults.add(f"{fault} x2@{PULL}")

    with spark.batches.run(URI, records, chunk_size=10) as run:
        results = [result.outputs for result in run]

    assert results == expected(spark, records)
    assert (run.stats.lost > 0) == gone


def test_a_server_that_never_answers_a_pull_is_given_up(sandbox: Sandbox, spark: Any) -> None:
    sandbox.faults.add(f"drop-after @{PULL}")

    with pytest.raises(Spark.SparkTransportError):
        list(spark.batches.run(URI, loans(20), chunk_size=10))


def test_a_pull_that_answers_with_the_status_alone(sandbox: Sandbox, spark: Any) -> None:
    sandbox.knobs.turn({"status_only_pull": True, "chunk_latency_ms": 20})

    assert len(list(spark.batches.run(URI, loans(30), chunk_size=10))) == 30


def test_a_chunk_larger_than_the_input_buffer_is_refused_with_the_remedy(sandbox: Sandbox, spark: Any) -> None:
    sandbox.knobs.turn({"batch_input_buffer_bytes": 100})

    with pytest.raises(Spark.SparkInputError, match=r"records\[0\].*input buffer.*chunk_size smaller"):
        list(spark.batches.run(URI, loans(50)))


def test_waiting_is_bounded(sandbox: Sandbox, spark: Any) -> None:
    sandbox.knobs.turn({"chunk_latency_ms": 3000})

    with pytest.raises(Spark.RetryTimeoutError, match=r"within 0\.2 seconds"):
        list(spark.batches.run(URI, loans(3), limit=0.2))


def test_progress_is_told(spark: Any) -> None:
    told: list[Any] = []

    list(spark.batches.run(URI, loans(40), chunk_size=10, progress=told.append))

    assert told == [("run", 25.0), ("run", 50.0), ("run", 75.0), ("run", 100.0), ("done", 100.0)]
    assert [one.records for one in told[:-1]] == [10, 20, 30, 40]


@pytest.mark.parametrize(
    ("records", "options", "message"),
    [
        ("years", {}, "records: str is no stream"),
        ({"years": 5}, {}, "records: dict is no stream"),
        (5, {}, "records: int is no stream"),
        ([], {"chunk_size": 0}, "chunk_size: 0"),
        ([], {"window": True}, "window: True"),
        ([], {"on_exit": "leave"}, "on_exit: 'leave'"),
        ([], {"skip": 3}, "skip"),
        ([], {"resume": " "}, "batch_id"),
        ([], {"resume": "b1", "state": "f"}, "resume and state"),
        ([], {"resume": "b1", "ordered": False}, "ordered"),
        ([], {"parameters": [1]}, "parameters"),
        ([], {"parameters": {"a": float("nan")}}, r"parameters\.a"),
        ([], {"summary": {"aggregation": [{"operator": "SUM"}]}}, "output_name"),
        ([], {"limit": -1}, "limit"),
        ([], {"min_runner": 1}, "min_runner"),
        ([], {"names": ["a", 1]}, "names"),
    ],
)
def test_a_run_that_makes_no_sense_is_refused_before_anything_is_sent(
    spark: Any, records: Any, options: Any, message: str
) -> None:
    with pytest.raises(Spark.SparkInputError, match=message):
        spark.batches.run(URI, records, **options)


def test_a_run_is_iterated_once(spark: Any) -> None:
    run = spark.batches.run(URI, loans(1))
    list(run)

    with pytest.raises(Spark.SparkSdkError, match="given once"):
        list(run)


def test_records_may_come_from_an_async_iterable(sandbox: Sandbox) -> None:
    async def records() -> AsyncIterator[dict[str, Any]]:
        for record in loans(30):
            yield record

    async def indexes() -> list[int]:
        async with (
            Spark.AsyncClient(base_url=sandbox.base_url, api_key=sandbox.credentials["api_key"]) as spark,
            spark.batches.run(URI, records(), chunk_size=10) as run,
        ):
            return [result.index async for result in run]

    assert anyio.run(indexes) == list(range(30))


def test_a_cancelled_task_still_cancels_its_batch(sandbox: Sandbox) -> None:
    sandbox.knobs.turn({"chunk_latency_ms": 100})

    async def word() -> Any:
        async with Spark.AsyncClient(base_url=sandbox.base_url, api_key=sandbox.credentials["api_key"]) as spark:
            run = spark.batches.run(URI, loans(500), chunk_size=5)
            with anyio.CancelScope() as scope:
                async with run:
                    async for _ in run:
                        scope.cancel()
            status = await spark.batches.of(run.batch_id or "").get_status()
            return status.value.batch_status

    assert anyio.run(word) == "cancelled"
