"""Schemas as a service gives them: read by both clients, against the sandbox and on the wire."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox

from .conftest import Connect
from .typed_workbooks import every_kind

URI = "typed/every-kind"


@pytest.fixture
def client(sandbox: Sandbox, connect: Connect) -> Iterator[Any]:
    oauth = {name: sandbox.credentials[name] for name in ("client_id", "client_secret")}
    spark = connect(sandbox.base_url, oauth=oauth)
    if not spark.services.exists(URI):
        spark.folders.create("typed")
        spark.services.create("every-kind", folder="typed", file=every_kind())
    return spark


def test_inputs_and_outputs_have_kinds_defaults_and_descriptions(client: Any) -> None:
    schema = client.services.schema(URI)

    assert {field.name: (field.kind, field.default) for field in schema.inputs if field.kind != "table"} == {
        "amount": ("number", 10),
        "count": ("number", 3),
        "colour": ("text", "red"),
        "size": ("number", 2),
        "due": ("date", "2026-05-04"),
        "at": ("time", "09:30:00"),
        "seen_at": ("datetime", "2026-05-04 09:30:00"),
        "code": ("text", "abc"),
        "even": ("number", 4),
        "limited": ("number", 1),
        "agreed": ("boolean", True),
        "note": ("any", None),
        "home.zone": ("text", "A"),
        "Prämie": ("number", 1.5),
    }
    assert {field.name: field.kind for field in schema.outputs} == {
        "total": "number",
        "agreed": "boolean",
        "next_day": "date",
        "at": "time",
        "seen_at": "datetime",
        "words": "text",
        "class": "text",
        "ratio": "any",
        "home.zone": "text",
        "doubled": "table",
    }
    assert schema.input("amount").description == 'How much; "quoted" \\ and\nin two lines'
    assert (schema.input("payments").address, schema.input("payments").rows) == ("F1:H6", 5)
    assert (schema.uri, schema.version, schema.description) == (URI, "0.1.0", "Every kind of input.")
    assert pickle.loads(pickle.dumps(schema)) == schema


def test_rules_of_every_kind_arrive(client: Any) -> None:
    schema = client.services.schema(URI)

    assert {field.name: str(field.rule) for field in schema.inputs if field.rule} == {
        "amount": "number ≥ 0.5 ≤ 100",
        "count": "whole number ≥ 1 ≤ 9",
        "colour": "one of red, green, blue",
        "size": "one of 1, 2, 5",
        "due": "date ≥ 2026-01-01 ≤ 2026-12-31",
        "at": "time ≥ 08:00:00 ≤ 18:00:00",
        "code": "length ≤ 5",
        "even": "Custom, left to the server",
        "limited": "Decimal, left to the server (depends on count)",
    }
    assert schema.left_to_server == ("even", "limited")
    columns = {column.name: (column.kind, str(column.rule)) for column in schema.input("payments").columns}
    assert columns == {"day": ("date", "None"), "amount paid": ("number", "number ≥ 0"), "label": ("text", "None")}
    assert schema.input("colour").rule.input_message == "Of the roof."


GOOD: list[dict[str, Any]] = [
    {"amount": 0.5, "count": 9, "colour": "blue", "size": 5, "due": "2026-12-31", "at": "18:00:00"},
    {"code": "", "even": 2, "limited": 30, "agreed": False, "note": None, "payments": [{"amount paid": 0}]},
    {"amount": None, "payments": [["label", "day"], ["a", "2026-03-31"]], "home.zone": "B", "Prämie": -1},
]
BAD: list[dict[str, Any]] = [
    {"amount": 0.4},
    {"amount": 101},
    {"count": 1.5},
    {"count": 10},
    {"count": None},
    {"colour": "Red"},
    {"size": 3},
    {"due": "2027-01-01"},
    {"at": "07:59:59"},
    {"code": "abcdef"},
    {"payments": [{"amount paid": -1}]},
    {"payments": [{"label": "x"}] * 6},
]


def test_what_the_schema_refuses_the_service_refuses_too(client: Any) -> None:
    schema = client.services.schema(URI)

    assert [schema.check(record) for record in GOOD] == [()] * len(GOOD)
    assert [len(schema.check(record)) for record in BAD] == [1] * len(BAD)
    assert client.services.execute(URI, inputs=GOOD).errors == [[]] * len(GOOD)
    assert [len(errors) for errors in client.services.execute(URI, inputs=BAD).errors] == [1] * len(BAD)
    assert schema.check(schema.defaults) == ()


def test_an_execution_with_a_schema_is_checked_before_anything_is_sent(
    client: Any, server: FaultServer, connect: Connect
) -> None:
    schema = client.services.schema(URI)

    with pytest.raises(Spark.SparkInputError, match=r"inputs\[1\].amount: 0.4 is less than 0.5") as caught:
        connect(server).services.execute(URI, inputs=[{"amount": 1}, {"amount": 0.4}], schema=schema)

    assert [problem.record for problem in caught.value.value] == [1]
    assert server.requests == []
    assert client.services.execute(URI, inputs={"even": 6}, schema=schema).errors == [[]]


def test_the_schema_of_another_service_is_refused(server: FaultServer, connect: Connect) -> None:
    spark = connect(server)
    other = Spark.ServiceSchema(folder="lending", service="other")

    for uri in ("lending/loan", Spark.UriParams(folder="lending", service="loan", version="1.0")):
        with pytest.raises(Spark.SparkInputError, match=r"schema: it is that of lending/other, not of lending/loan\."):
            spark.services.execute(uri, inputs={}, schema=other)
    told = Spark.ServiceSchema(folder="lending", service="loan", service_id="0a-1")
    with pytest.raises(Spark.SparkInputError, match=r"schema: it is that of service/0a-1, not of service/0b-2\."):
        spark.services.execute("service/0b-2", inputs={}, schema=told)
    with pytest.raises(Spark.SparkInputError, match="schema: 'q' is no schema"):
        spark.services.execute("lending/loan", inputs={}, schema="q")
    with pytest.raises(Spark.SparkInputError, match="schema: 'q' is no schema"):
        spark.batches.of("b").push(inputs=[["a"], [1]], schema="q")

    assert server.requests == []


def test_a_push_with_a_schema_is_checked_before_anything_is_sent(
    client: Any, server: FaultServer, connect: Connect
) -> None:
    schema = client.services.schema(URI)
    pipeline = connect(server).batches.of("b")
    chunks = Spark.create_chunks([["amount"], [1], [2], [0.4]], chunk_size=2)

    with pytest.raises(Spark.SparkInputError, match=r"inputs\[3\].amount: 0.4") as caught:
        pipeline.push(chunks=chunks, schema=schema)
    with pytest.raises(Spark.SparkInputError, match=r"inputs.colour: 'pink'"):
        pipeline.push(data=Spark.ChunkData([["amount"], [1]], parameters={"colour": "pink"}), schema=schema)

    assert [problem.record for problem in caught.value.value] == [2]
    assert (server.requests, pipeline.stats) == ([], {"chunks": 0, "records": 0})


def test_bounds_that_depend_on_other_inputs_are_asked_for(client: Any) -> None:
    record = {"count": 2, "limited": 21}
    asked = client.services.schema(URI, inputs=record)

    assert client.services.schema(URI).check(record) == ()
    assert [str(problem) for problem in asked.check(record)] == ["inputs.limited: 21 is more than 20."]
    assert asked.check({"count": 3, "limited": 21}) == ()
    assert asked.left_to_server == ("even",)
    [errors] = client.services.execute(URI, inputs=record).errors
    assert [error.source_path for error in errors] == ["inputs.limited"]


def test_what_bounds_were_asked_for_is_kept_as_it_is_sent(client: Any) -> None:
    asked = client.services.schema(URI, inputs={"count": Decimal(2), "due": date(2026, 5, 4)})

    assert Spark.ServiceSchema.from_json(asked.to_json()) == asked
    assert [problem.rule for problem in asked.check({"count": 2, "limited": 21})] == ["max"]


def test_a_subservice_is_picked_by_name(client: Any) -> None:
    home = client.services.schema(URI, subservice="home")

    assert ([field.name for field in home.inputs], home.picked) == (["home.zone"], ("home",))
    assert home.subservices == ("#Default#", "home")
    assert len(client.services.schema(URI, subservice=["home", "#Default#"]).inputs) == 15
    with pytest.raises(Spark.SparkInputError, match=r"there is no 'attic'. Known are: #Default#, home"):
        client.services.schema(URI, subservice="attic")


def test_one_version_is_described_by_every_locator_of_it(client: Any) -> None:
    schema = client.services.schema(URI)

    for uri in (f"{URI}[0.1.0]", f"{URI}[0]", f"version/{schema.version_id}", f"service/{schema.service_id}"):
        assert client.services.schema(uri) == schema
    assert client.services.execute(f"service/{schema.service_id}", inputs={}, schema=schema).outputs
    with pytest.raises(Spark.NotFoundError):
        client.services.schema("typed/nothing")


@pytest.mark.parametrize("uri", ["proxy/x", Spark.UriParams("f", "s", public=True), "nothing"])
def test_locators_without_a_schema_are_refused_before_anything_is_sent(
    server: FaultServer, connect: Connect, uri: Any
) -> None:
    with pytest.raises(Spark.SparkInputError):
        connect(server).services.schema(uri)

    assert server.requests == []


def answering(server: FaultServer) -> Callable[[dict[str, Any], dict[str, Any], str | None], None]:
    """A service that tells a schema in the words given, whatever they are."""

    def answer(detail: dict[str, Any], rules: dict[str, Any], version_id: str | None) -> None:
        envelope = {"status": "Success", "error": None, "response_data": {"outputs": rules}}
        meta = {"response_meta": {"version_id": version_id}}
        server.on("POST", "/acme/api/v3/folders/f/services/s/validation", respond(json=envelope | meta))
        told = respond(json={"status": "Success", "data": detail, "message": None, "errorCode": None})
        server.on("POST", "/acme/api/v3/GetEngineDetailByVersionId/versionid/v-1", told)
        server.on("GET", "/api/v1/product/f/engines/get/s", told)

    return answer


def test_rules_and_schema_are_of_the_same_version(server: FaultServer, connect: Connect) -> None:
    answering(server)({}, {}, "v-1")
    connect(server).services.schema("f/s")
    assert server.requests[1].path == "/acme/api/v3/GetEngineDetailByVersionId/versionid/v-1"


def test_a_service_that_tells_little_still_has_a_schema(server: FaultServer, connect: Connect) -> None:
    inputs = [
        {"name": "Xinput_a", "dataType": "NUMBER", "rawValue": 25000, "value": "25,000"},
        {"xjName": "b", "dataType": "NUMBER", "numberFormat": 'dd/mm/yyyy;@"h"', "rawValue": "2026-05-04"},
        {"xjName": "c", "dataType": "NUMBER", "numberFormat": "[h]:mm"},
        {"xjName": "d", "dataType": None},
        {"xjName": "e", "rows": 3, "rawValue": [{"x": 1, "y": 2}]},
        {"xjName": "f", "rows": 3, "headerSpecs": ["x", "y"]},
        {"xjName": "g", "dataType": "NUMBER", "numberFormat": "hh:mm AM/PM"},
    ]
    rules = {
        "a": {"validation_allow": "List", "options": ["1", "2.5"], "validation_type": "static"},
        "b": {"validation_allow": "Date", "min": 46023, "max": "=TODAY()", "default_value": "2026-05-05"},
        "c": {"validation_allow": "Decimal", "min": "0.5"},
        "d": {"validation_allow": "Whole", "min": 1},
        "picture": {"validation_allow": None, "default_value": "x"},
    }
    answering(server)({"xlInputs": inputs}, rules, None)

    schema = connect(server).services.schema("f/s")

    assert [(field.name, field.kind, field.default) for field in schema.inputs] == [
        ("a", "number", 25000),
        ("b", "date", "2026-05-05"),
        ("c", "number", None),
        ("d", "number", None),
        ("e", "table", [{"x": 1, "y": 2}]),
        ("f", "table", None),
        ("g", "time", None),
        ("picture", "any", "x"),
    ]
    assert schema.input("a").rule.options == (1, 2.5)
    assert (schema.input("b").rule.min, schema.input("b").rule.max) == ("2026-01-01", None)
    assert schema.input("c").rule.min == 0.5
    assert [column.name for column in schema.input("e").columns] == ["x", "y"]
    assert server.requests[1].path == "/api/v1/product/f/engines/get/s"
