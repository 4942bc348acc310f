"""Records that give different inputs go in calls of their own; answers come back in the order of the records."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pandas as pd
import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812

from .conftest import Connect

V4 = "/acme/api/v4/execute"
RECORDS = [{"a": 0}, {"b": 1}, {"a": 2, "b": 2}, {"a": 3}, {"b": 4}, {}]


def summed(request: Any) -> Any:
    """Answers with the sum of each record's values and with its inputs' names, in the form of the request; 99 fails."""
    inputs = request.json()["inputs"]
    in_rows = isinstance(inputs[0], list)
    records = [dict(zip(inputs[0], row, strict=True)) for row in inputs[1:]] if in_rows else inputs
    sums = [sum(record.values()) for record in records]
    if 99 in sums:
        return respond(400, json={"type": "invalid_input", "code": "BAD", "message": "99 is too much"})
    version = request.json().get("version_id") or "v-1"
    return respond(
        json={
            "outputs": [["sum"], *([one] for one in sums)] if in_rows else [{"sum": one} for one in sums],
            "process_time": sums,
            "warnings": [[{"message": "".join(record)}] for record in records],
            "errors": None,
            "service_chain": None,
            "version_id": version,
            "version": "1.0",
            "call_id": f"call-{sums[0]}",
        }
    )


def sent(server: FaultServer) -> list[Any]:
    return [request.json()["inputs"] for request in server.requests]


def test_each_call_holds_records_that_give_the_same_inputs(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, summed)

    answer = connect(server).services.execute("f/s", inputs=RECORDS, concurrency=1)

    assert sent(server) == [[{"a": 0}, {"a": 3}], [{"b": 1}, {"b": 4}], [{"a": 2, "b": 2}], [{}]]
    assert answer.outputs == [{"sum": one} for one in (0, 1, 4, 3, 4, 0)]
    assert answer.data["outputs"] == answer.outputs
    assert answer.value.outputs == answer.outputs
    assert [[one.message for one in warnings] for warnings in answer.warnings] == [
        ["a"], ["b"], ["ab"], ["a"], ["b"], [""],
    ]  # fmt: skip
    assert answer.errors == []
    assert answer.meta.process_time == (0, 1, 4, 3, 4, 0)
    assert [meta.call_id for meta in answer.metas] == ["call-0", "call-1", "call-4", "call-0"]
    assert len(answer.responses) == len(answer.places) == 4
    assert pickle.loads(pickle.dumps(answer)).outputs == answer.outputs
    table = answer.table(to="pandas", inputs=True)
    assert table["sum"].tolist() == [0, 1, 4, 3, 4, 0]
    assert table["b"].isna().tolist() == [True, False, False, True, False, True]


def test_the_first_answers_version_answers_all_of_them(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, summed)

    connect(server).services.execute("f/s", inputs=RECORDS, concurrency=1)

    assert [request.json().get("version_id") for request in server.requests] == [None, "v-1", "v-1", "v-1"]


def test_a_group_is_divided_like_any_other_records(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, summed)
    records = [{"a": n} if n % 2 else {"b": n} for n in range(7)]

    answer = connect(server).services.execute("f/s", inputs=records, chunk_size=3, concurrency=1)

    assert [[sum(record.values()) for record in call] for call in sent(server)] == [[0, 2, 4], [6], [1, 3, 5]]
    assert [record["sum"] for record in answer.outputs] == list(range(7))


def test_records_that_give_the_same_inputs_are_one_call_in_whatever_order(
    server: FaultServer, connect: Connect
) -> None:
    server.on("POST", V4, summed)
    spark = connect(server)

    for inputs in ([{"a": 1, "b": 2}, {"b": 3, "a": None}], [{}, {}], [["a"], [1], [2]], [{"a": None}]):
        call = spark.services.prepare("f/s", inputs=inputs)
        assert json.loads(call.body)["inputs"] == inputs


def test_short_rows_stay_rows_below_as_many_names(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, summed)

    answer = connect(server).services.execute("f/s", inputs=[["a", "b"], [1, 2], [3], [], (4,)], concurrency=1)

    assert sent(server) == [[["a", "b"], [1, 2]], [["a"], [3], [4]], [[], []]]
    assert answer.data["outputs"] == [["sum"], [3], [3], [0], [4]]
    assert answer.outputs == [{"sum": 3}, {"sum": 3}, {"sum": 0}, {"sum": 4}]


def test_a_frame_comes_back_with_its_index(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, summed)
    frame = pd.DataFrame({"a": [1.0, None, 3.0], "b": [1.0, 2.0, None]}, index=[7, 8, 9])

    table = connect(server).services.execute("f/s", inputs=frame, missing="default").table()

    assert table["sum"].to_dict() == {7: 2.0, 8: 2.0, 9: 3.0}


def test_what_failed_is_told_by_the_records_own_positions(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, summed)
    records = [{"a": 1}, {"b": 1}, {"b": 99}, {"a": 2}, {"b": 3}]

    with pytest.raises(Spark.SparkPartialError, match=r"Of 5 records these failed: 1 to 2 \(400.*; 4 to 4 \(400") as it:
        connect(server).services.execute("f/s", inputs=records, concurrency=1)

    error = it.value
    assert list(error.failures) == [range(1, 3), range(4, 5)]
    assert error.partial.outputs == [{"sum": 1}, None, None, {"sum": 2}, None]
    assert error.partial.meta.process_time == (1, None, None, 2, None)


def test_of_many_places_that_failed_the_first_are_told(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, summed)
    records = [{"a": 1}, {"b": 99}] * 30

    with pytest.raises(Spark.SparkPartialError, match=r"39 to 39 \(400 [^;]*; and 10 more$") as it:
        connect(server).services.execute("f/s", inputs=records)

    assert len(it.value.failures) == 30


def test_a_piece_of_records_cut_by_hand_is_sorted_too(server: FaultServer, connect: Connect) -> None:
    server.on("POST", V4, summed)
    piece = Spark.records_of([{"c": 1}, *RECORDS]).part(1, 4)

    answer = connect(server).services.execute("f/s", inputs=piece, concurrency=1)

    assert sent(server) == [[{"a": 0}], [{"b": 1}], [{"a": 2, "b": 2}]]
    assert [record["sum"] for record in answer.outputs] == [0, 1, 4]


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        ([{"a": 1, "b": 2}, {"a": 3}], r"^inputs\[1\]: it leaves out b, which inputs\[0\] gives"),
        ([{"a": 1}, {"a": 2}, {"a": 3, "b": 4}], r"^inputs\[0\]: it leaves out b, which inputs\[2\] gives"),
        ([["a", "b"], [1, 2], [3, 4], [5]], r"^inputs\[3\]: it leaves out b, which inputs\[1\] gives"),
        (json.dumps([{"a": 1}, {}]), r"^inputs\[1\]: it leaves out a, which inputs\[0\] gives"),
    ],
)
def test_one_prepared_call_cannot_hold_such_records(
    server: FaultServer, connect: Connect, inputs: Any, message: str
) -> None:
    with pytest.raises(Spark.SparkInputError, match=message) as it:
        connect(server).services.prepare("f/s", inputs=inputs)

    assert "execute" in (it.value.remedy or "")
    assert not server.requests
