"""Replaying recorded executions: on the version that answered, on another, and what the report says."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import anyio
import pytest
from openpyxl import load_workbook
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox
from dovetail.sandbox.spark.examples import loan_quote
from dovetail.spark.differences import Difference
from dovetail.spark.replay import Replayed

from .conftest import Connect

EXECUTE = "/acme/api/v3/folders/f/services/s/execute"


@pytest.fixture
def spark(sandbox: Sandbox, connect: Connect) -> Any:
    oauth = {name: sandbox.credentials[name] for name in ("client_id", "client_secret")}
    return connect(sandbox.base_url, oauth=oauth)


@pytest.fixture
def service(spark: Any) -> str:
    """A service of its own."""
    name = f"quote-{uuid4().hex[:8]}"
    spark.services.create(name, folder="lending", file=loan_quote())
    return f"lending/{name}"


def dearer() -> bytes:
    """The workbook with a formula that gives another payment."""
    book = load_workbook(io.BytesIO(loan_quote()))
    ((sheet, place),) = book.defined_names["Xoutput_monthly_payment"].destinations
    cell = book[sheet][place.replace("$", "")]
    cell.value = f"{cell.value}+1"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def record(call_id: str = "call-1", **fields: Any) -> Spark.LogRecord:
    return Spark.LogRecord(call_id=call_id, **{"inputs": {"years": 5}, "outputs": {"payment": 1.5}, **fields})


def answering(outputs: Any) -> Any:
    return respond(json={"status": "Success", "response_data": {"outputs": outputs}, "response_meta": {}})


def test_recorded_executions_give_the_same_outputs_again(spark: Any, service: str) -> None:
    spark.services.execute(service, inputs={"principal": 10000, "years": 5})
    spark.services.execute(service, inputs=[["principal"], [15000], [20000]])
    spark.services.execute(service, inputs={"years": "five"})

    report = spark.services.replay(service, records=list(spark.logs.records(service)), tolerance=0)

    assert report
    assert (report.total, report.same, report.items) == (4, 4, [])
    report.raise_for_difference()
    again = spark.logs.find(service, call_purpose="Log Replay").value
    assert again.count == 4


def test_another_version_is_compared_with_what_was_recorded(spark: Any, service: str) -> None:
    answer = spark.services.execute(service, inputs={"principal": 10000, "years": 5})
    spark.services.create(service.partition("/")[2], folder="lending", file=dearer())
    recorded = list(spark.logs.records(service))

    new = spark.services.replay(service, records=recorded)
    old = spark.services.replay(f"version/{answer.meta.version_id}", records=recorded)

    [item] = new.items
    assert (item.outcome, item.record.call_id) == ("different", answer.meta.call_id)
    assert "/monthly_payment" in [found.path for found in item.differences]
    assert item.differences[0].delta == pytest.approx(1)
    assert not new
    assert old
    assert spark.services.replay(service, records=recorded, tolerance=Spark.Tolerance(absolute=100)).same == 1
    ignored = spark.services.replay(service, records=recorded, ignore=["/monthly_payment", "/total_interest"])
    assert ignored.same == 1


def test_records_of_a_csv_are_replayed_once_their_inputs_are_named(spark: Any, service: str) -> None:
    spark.services.execute(service, inputs={"principal": 10000, "years": 5})
    named = list(spark.logs.records(service, type="csv", inputs=["principal", "years"]))
    unnamed = list(spark.logs.records(service, type="csv"))

    assert spark.services.replay(service, records=named)
    [item] = spark.services.replay(service, records=unnamed).items
    assert item.outcome == "failed"
    assert "does not tell inputs from outputs" in str(item.error)


def test_an_execution_is_asked_for_as_it_was_recorded(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXECUTE, answering({"payment": 1.5}))
    asked = {"service_category": "Tax,Fee", "requested_output": ["payment"], "array_outputs": None}

    connect(server).services.replay("f/s", records=[record(request_meta=asked)])

    sent = server.requests[0].json()
    assert sent["request_data"]["inputs"] == {"years": 5}
    meta = sent["request_meta"]
    assert (meta["service_category"], meta["requested_output"]) == ("Tax,Fee", ["payment"])
    assert (meta["call_purpose"], meta["correlation_id"]) == ("Log Replay", "call-1")
    assert "array_outputs" not in meta


def test_one_failure_stops_nothing_and_is_told(server: FaultServer, connect: Connect) -> None:
    broken = {"status": "Error", "error": {"message": "no"}, "response_data": None, "response_meta": None}
    server.on("POST", EXECUTE, answering({"payment": 1.5}), respond(400, json=broken), answering({"payment": "#N/A"}))
    records = [record(f"call-{number}") for number in range(3)]

    report = connect(server).services.replay("f/s", records=records, concurrency=1)

    assert (report.total, report.same, report.different, report.failed) == (3, 1, 1, 1)
    failed, different = report.items
    assert isinstance(failed.error, Spark.BadRequestError)
    assert different.differences == (Difference("/payment", 1.5, "#N/A", "error"),)
    with pytest.raises(AssertionError, match=r"call-1: failed.*\n.*call-2: /payment: 1.5 became '#N/A'") as caught:
        report.raise_for_difference()
    assert isinstance(caught.value, Spark.ReplayDifferenceError)
    assert isinstance(pickle.loads(pickle.dumps(caught.value)), Spark.ReplayDifferenceError)


def test_a_report_keeps_the_first_and_counts_the_rest(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXECUTE, answering({"payment": 2}))
    told: list[Any] = []
    records = [record(f"call-{number}") for number in range(40)]

    report = connect(server).services.replay("f/s", records=records, keep=2, concurrency=2, progress=told.append)

    assert (report.different, len(report.items)) == (40, 2)
    assert [(each.step, each.percent) for each in told] == [("run", 40), ("run", 80), ("run", 100), ("done", 100)]
    with pytest.raises(Spark.ReplayDifferenceError, match="… and 38 more"):
        report.raise_for_difference()


def test_records_are_taken_a_few_at_a_time(server: FaultServer, connect: Connect) -> None:
    taken: list[int] = []

    def sent() -> int:
        return len(server.requests)

    def source() -> Iterator[Spark.LogRecord]:
        for number in range(64):
            taken.append(number - sent())
            yield record()

    server.on("POST", EXECUTE, answering({"payment": 1.5}))
    assert connect(server).services.replay("f/s", records=source(), concurrency=2).same == 64
    assert max(taken) < 32


def test_nothing_to_replay_is_no_success(server: FaultServer, connect: Connect) -> None:
    report = connect(server).services.replay("f/s", records=[])
    assert not report
    with pytest.raises(Spark.ReplayDifferenceError, match="no recorded execution"):
        report.raise_for_difference()


@pytest.mark.parametrize(
    ("uri", "options", "complaint"),
    [
        ("f", {}, "uri"),
        ("f/s", {"tolerance": -1}, "tolerance"),
        ("f/s", {"ignore": ["payment"]}, "no JSON pointer"),
        ("f/s", {"concurrency": 0}, "concurrency"),
    ],
)
def test_an_option_that_makes_no_sense_is_refused_before_anything_is_taken(
    server: FaultServer, connect: Connect, uri: str, options: dict[str, Any], complaint: str
) -> None:
    source = iter([record()])
    with pytest.raises(Spark.SparkInputError, match=complaint):
        connect(server).services.replay(uri, records=source, **options)
    assert len(list(source)) == 1


def test_a_notebook_shows_the_differences_as_a_table() -> None:
    report = Spark.ReplayReport("f/s", Spark.Tolerance())
    report.add(Replayed(record(), "different", (Difference("/a<b", 1, 2, "value"),), {}))
    report.add(Replayed(record("call-2"), "failed", error=ValueError("no")))

    shown = report._repr_html_()

    assert "<td>/a&lt;b</td><td>1</td><td>2</td>" in shown
    assert "<td>call-2</td><td>failed</td>" in shown
    assert repr(pickle.loads(pickle.dumps(report))) == repr(report)


def test_an_async_client_takes_records_as_they_come(sandbox: Sandbox) -> None:
    async def replayed() -> int:
        async with Spark.AsyncClient(base_url=sandbox.base_url, api_key=sandbox.credentials["api_key"]) as spark:
            mine = f"mine-{uuid4()}"
            await spark.services.execute("lending/loan-quote", inputs={}, correlation_id=mine)
            recorded = spark.logs.records("lending/loan-quote", correlation_id=mine)
            return (await spark.services.replay("lending/loan-quote", records=recorded)).same

    assert anyio.run(replayed) == 1
