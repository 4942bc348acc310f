"""Executions of tables: divided into calls, joined in order, and given back as tables."""

from __future__ import annotations

import json
import pickle
import threading
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox

from .conftest import Connect

V4 = "/acme/api/v4/execute"
COLUMNS = {"value": [0, 1, 2, 3, 4], "name": list("abcde")}


def doubled(request: Any) -> Any:
    """Answers in the form of the request; a value of 13 is a bad record, 99 ends the call."""
    inputs = request.json()["inputs"]
    values = [row[0] for row in inputs[1:]] if isinstance(inputs[0], list) else [row.get("value", 7) for row in inputs]
    if 99 in values:
        return respond(400, json={"type": "invalid_input", "code": "BAD", "message": "99 is too much"})
    outputs = ["#VALUE!" if value == 13 else 2 * value for value in values]
    in_rows = isinstance(inputs[0], list)
    return respond(
        json={
            "outputs": [["double"], *([item] for item in outputs)] if in_rows else [{"double": i} for i in outputs],
            "process_time": values,
            "warnings": [[{"message": f"w{value}"}] if value % 2 else None for value in values],
            "errors": [{"message": "bad"} if value == 13 else None for value in values],
            "service_chain": None,
            "call_id": f"call-{values[0]}",
            "later_field": 1,
        }
    )


def test_records_are_divided_and_their_answers_joined_in_order(server: FaultServer, connect: Connect) -> None:
    first_waits = threading.Event()

    def answer(request: Any) -> Any:
        if request.json()["inputs"][1][0] == 0:
            assert first_waits.wait(30)
        else:
            first_waits.set()
        return doubled(request)

    server.on("POST", V4, answer)

    response = connect(server).services.execute("f/s", inputs=Spark.Columns(COLUMNS), chunk_size=2, concurrency=2)

    assert sorted(len(request.json()["inputs"]) - 1 for request in server.requests) == [1, 2, 2]
    assert all(request.json()["service"] == "f/s" for request in server.requests)
    assert response.outputs == [{"double": 2 * value} for value in range(5)]
    assert response.data["outputs"] == [["double"], [0], [2], [4], [6], [8]]
    assert response.data["later_field"] == 1
    assert [[one.message for one in some] for some in response.warnings] == [[], ["w1"], [], ["w3"], []]
    assert response.meta.process_time == (0, 1, 2, 3, 4)
    assert [meta.call_id for meta in response.metas] == ["call-0", "call-2", "call-4"]
    assert len(response.responses) == 3
    assert pickle.loads(pickle.dumps(response)).outputs == response.outputs


@pytest.mark.parametrize("inputs", [[{"value": n} for n in range(3)], [["value"], [0], [1], [2]]])
def test_plain_lists_are_divided_too_and_keep_their_form(server: FaultServer, connect: Connect, inputs: Any) -> None:
    server.on("POST", V4, doubled)

    response = connect(server).services.execute("f/s", inputs=inputs, chunk_size=2)

    assert len(server.requests) == 2
    assert all(isinstance(request.json()["inputs"][0], type(inputs[0])) for request in server.requests)
    assert type(response.data["outputs"][0]) is type(inputs[0])
    assert response.outputs == [{"double": 0}, {"double": 2}, {"double": 4}]


def test_without_a_chunk_size_there_is_one_call(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, doubled)

    response = connect(server).services.execute(
        "f/s", inputs=[["value"]] + [[n] for n in range(100, 1600)], chunk_size=None
    )

    assert len(server.requests) == 1
    assert len(response.outputs) == 1500


def test_a_failed_part_is_told_by_its_rows_and_the_others_are_kept(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, doubled)
    frame = pd.DataFrame({"value": [1, 2, 99, 4, 5]}, index=list("abcde"))

    with pytest.raises(
        Spark.SparkPartialError, match=r"Of 5 records these failed: 2 to 3 \(400 .*99 is too much"
    ) as it:
        connect(server).services.execute("f/s", inputs=frame, chunk_size=2, concurrency=1)

    error = it.value
    assert list(error.failures) == [range(2, 4)]
    assert isinstance(error.failures[range(2, 4)], Spark.BadRequestError)
    assert error.cause is error.__cause__ is error.failures[range(2, 4)]
    assert error.partial.outputs == [{"double": 2}, {"double": 4}, None, None, {"double": 10}]
    table = error.partial.table()
    assert table.index.tolist() == list("abcde")
    assert table["double"].isna().tolist() == [False, False, True, True, False]
    assert pickle.loads(pickle.dumps(error)).partial.outputs == error.partial.outputs


@pytest.mark.parametrize("told", [0, 1, 3])
@pytest.mark.parametrize("in_rows", [True, False])
def test_a_part_with_other_than_an_output_a_record_fails_and_shifts_nothing(
    server: FaultServer, connect: Connect, told: int, in_rows: bool
) -> None:
    def answer(request: Any) -> Any:
        values = [record["value"] for record in request.json()["inputs"]]
        if values[0] == 2:
            values = [9] * told
        return respond(json={"outputs": [["v"], *([v] for v in values)] if in_rows else [{"v": v} for v in values]})

    server.on("POST", V4, answer)
    records = [{"value": number} for number in range(6)]

    with pytest.raises(Spark.SparkPartialError, match=f"2 to 3 .*has {told}, but 2 records were sent") as caught:
        connect(server).services.execute("f/s", inputs=records, chunk_size=2, concurrency=1)

    assert list(caught.value.failures) == [range(2, 4)]
    assert caught.value.partial.outputs == [{"v": 0}, {"v": 1}, None, None, {"v": 4}, {"v": 5}]


def test_when_nothing_succeeds_the_first_failure_is_raised_and_the_rest_is_not_sent(
    server: FaultServer, connect: Connect
) -> None:
    server.on("POST", V4, respond(404, json={"type": "invalid_input", "code": "SERVICE_NOT_FOUND", "message": "no"}))

    with pytest.raises(Spark.NotFoundError):
        connect(server).services.execute("f/s", inputs=[["value"], *([n] for n in range(50))], chunk_size=1)

    assert len(server.requests) < 50


def test_a_part_that_fails_first_keeps_no_other_from_being_sent(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, doubled)

    with pytest.raises(Spark.SparkPartialError) as it:
        connect(server).services.execute("f/s", inputs=[["value"], [99], [1], [2]], chunk_size=1, concurrency=1)

    assert list(it.value.failures) == [range(1)]
    assert it.value.partial.outputs == [None, {"double": 2}, {"double": 4}]


@pytest.mark.parametrize("status", [400, 500])
def test_when_each_part_fails_on_its_own_all_are_tried_and_the_first_failure_is_raised(
    server: FaultServer, connect: Connect, status: int
) -> None:
    server.on("POST", V4, respond(status, json={"message": "no"}))

    with pytest.raises(Spark.SparkApiError):
        connect(server, max_retries=0).services.execute("f/s", inputs=[["value"], [1], [2], [3]], chunk_size=1)

    assert len(server.requests) == 3


def of_version(version: str, request: Any) -> Any:
    rows = request.json()["inputs"][1:]
    outputs = [["value", "by"], *([row[0], version] for row in rows)]
    return respond(json={"outputs": outputs, "process_time": [1] * len(rows), "version_id": version, "version": "1"})


def test_later_parts_ask_for_the_version_that_answered_first(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, lambda request: of_version(request.json().get("version_id", "v1"), request))

    response = connect(server).services.execute(
        "f/s",
        inputs=[["value"], [0], [1], [2]],
        chunk_size=1,
        concurrency=1,
        active_since="2026-01-01",
        call_purpose="Test",
    )

    first, *later = [request.json() for request in server.requests]
    assert first["service"] == "f/s"
    assert "version_by_timestamp" in first
    for body in later:
        assert body["version_id"] == "v1"
        assert body["call_purpose"] == "Test"
        assert not {"service", "version_by_timestamp"} & body.keys()
    assert [meta.version_id for meta in response.metas] == ["v1"] * 3


def test_a_part_under_way_that_another_version_answered_is_sent_again(server: FaultServer, connect: Connect) -> None:
    both_there = threading.Barrier(2)

    def answer(request: Any) -> Any:
        body = request.json()
        if "version_id" in body:
            return of_version(body["version_id"], request)
        both_there.wait(30)
        return of_version(f"v{body['inputs'][1][0]}", request)

    server.on("POST", V4, answer)

    response = connect(server).services.execute("f/s", inputs=[["value"], [0], [1]], chunk_size=1, concurrency=2)

    assert len(server.requests) == 3
    assert [record["value"] for record in response.outputs] == [0, 1]
    assert len({record["by"] for record in response.outputs}) == 1


def test_versions_are_never_mixed_without_a_word(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, lambda request: of_version(f"v{request.json()['inputs'][1][0]}", request))

    with pytest.raises(Spark.SparkPartialError, match=r"1 to 1 \(version 1 \(v1\) answered, and version_id v0") as it:
        connect(server).services.execute("f/s[1]", inputs=[["value"], [0], [1]], chunk_size=1, concurrency=1)

    assert list(it.value.failures) == [range(1, 2)]
    assert [record["by"] for record in it.value.partial.outputs] == ["v0", "v1"]
    assert all(request.json()["service"] == "f/s[1]" for request in server.requests)


@pytest.mark.parametrize(("kind", "frame"), [("pandas", pd.DataFrame), ("polars", pl.DataFrame), ("pyarrow", pa.table)])
def test_a_table_comes_back_as_one_of_its_own_kind(
    server: FaultServer, connect: Connect, kind: str, frame: Any
) -> None:
    server.on("POST", V4, doubled)
    response = connect(server).services.execute("f/s", inputs=frame({"value": [1, 13]}), chunk_size=1)

    whole = response.table(inputs=True, remarks=True)
    assert type(whole).__module__.partition(".")[0] == kind
    named = {
        name: whole[name].to_pylist() if kind == "pyarrow" else whole[name].to_list()
        for name in ("value", "double", "warnings", "errors")
    }
    assert list(whole.column_names if kind == "pyarrow" else whole.columns) == list(named)
    assert named["value"] == [1, 13]
    assert [str(value) for value in named["double"]] == ["2", "#VALUE!"]
    assert named["warnings"] == ["w1", "w13"]
    assert pd.isna(named["errors"][0])
    assert named["errors"][1] == "bad"
    nulls = response.table(to="polars", errors="null")
    assert nulls["double"].to_list() == [2, None]
    with pytest.raises(Spark.SparkSdkError, match=r"outputs\[1\]\.double: #VALUE!"):
        response.table(errors="raise")


def test_outputs_called_like_inputs_get_another_name(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, respond(json={"outputs": [["value"], [9]], "process_time": [1]}))

    response = connect(server).services.execute("f/s", inputs=[["value"], [1]])

    assert response.table("polars", inputs=True).to_dicts() == [{"value": 1, "value_output": 9}]
    with pytest.raises(Spark.SparkInputError, match="the inputs were no table"):
        response.table()
    with pytest.raises(Spark.SparkInputError, match="'excel' is no kind"):
        response.table("excel")


def test_excel_errors_are_objects_that_equal_their_text(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, doubled)

    [record] = connect(server).services.execute("f/s", inputs=[{"value": 13}]).outputs

    assert record["double"] == "#VALUE!"
    assert record["double"] is Spark.ExcelError.VALUE


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"chunk_size": 0}, "chunk_size"),
        ({"chunk_size": 1.5}, "chunk_size"),
        ({"concurrency": 0}, "concurrency"),
        ({"missing": "zero"}, "missing"),
        ({"extras": {"inputs": []}}, r"extras: inputs="),
    ],
)
def test_options_that_mean_nothing_are_refused(
    server: FaultServer, connect: Connect, options: dict[str, Any], why: str
) -> None:
    with pytest.raises(Spark.SparkInputError, match=why):
        connect(server).services.execute("f/s", inputs=[["value"], [1]], **options)
    assert not server.requests


def test_a_prepared_call_takes_a_table_too(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, doubled)
    spark = connect(server)

    call = spark.services.prepare("f/s", inputs=pl.DataFrame({"value": [1, None]}), missing="blank")

    assert json.loads(call.body)["inputs"] == [["value"], [1], [None]]
    assert spark.send(spark.services.prepare("f/s", inputs=pl.DataFrame({"value": [1]}))).outputs == [["double"], [2]]


def test_the_data_frame_that_is_refused_elsewhere_is_calculated_here(sandbox: Sandbox, connect: Connect) -> None:
    spark = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])
    frame = pd.DataFrame({"principal": [25000.0, 18000.0], "annual_rate": [0.06, 0.05], "years": [5, 4]}, index=[7, 9])

    table = spark.services.execute("lending/loan-quote", inputs=frame).table()

    assert table.to_dict("index") == {
        7: {"monthly_payment": 483.32, "total_interest": 3999.2},
        9: {"monthly_payment": 414.53, "total_interest": 1897.3},
    }


def test_null_counts_as_nothing_at_the_server_so_a_missing_value_is_no_null_by_itself(
    sandbox: Sandbox, connect: Connect
) -> None:
    spark = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])
    frame = pl.DataFrame({"principal": [25000.0, None]})

    with pytest.raises(Spark.SparkInputError, match=r"inputs\[1\]\.principal"):
        spark.services.execute("lending/loan-quote", inputs=frame)
    default = spark.services.execute("lending/loan-quote", inputs=frame, missing="default").table()
    blank = spark.services.execute("lending/loan-quote", inputs=frame, missing="blank").table()

    assert default["monthly_payment"].to_list() == [483.32, 483.32]
    assert blank["monthly_payment"].to_list() == [483.32, 0]


def test_dates_in_a_table_are_dates_to_the_workbook(sandbox: Sandbox, connect: Connect) -> None:
    spark = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])

    [record] = spark.services.execute(
        "lending/loan-quote", inputs=pd.DataFrame({"principal": pd.to_datetime(["1968-06-11"])})
    ).outputs

    assert record["monthly_payment"] == pytest.approx(483.32)


@pytest.mark.parametrize("answered", [1, 3])
def test_outputs_that_are_not_as_many_as_the_records_make_no_table(
    server: FaultServer, connect: Connect, answered: int
) -> None:
    server.on("POST", V4, respond(json={"outputs": [["v"], *([1] for _ in range(answered))]}))

    response = connect(server).services.execute("f/s", inputs=pd.DataFrame({"value": [1, 2]}))

    with pytest.raises(Spark.SparkSdkError, match=f"has {answered}, but 2 records"):
        response.table()
