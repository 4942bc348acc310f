"""What executions send and what they make of the answers, on real sockets."""

from __future__ import annotations

import gzip
import json
import pickle
import zlib
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812

from .conftest import Connect

V3 = {
    "status": "Success",
    "error": None,
    "response_data": {"outputs": {"payment": 1.5}, "warnings": None, "errors": None, "service_chain": None},
    "response_meta": {
        "service_id": "s-id",
        "version_id": "v-id",
        "version": "1.4.2",
        "process_time": 3,
        "call_id": "c",
    },
}
V4 = {
    "outputs": [{"payment": 1.5}, {"payment": 2.5}],
    "process_time": [2, 1],
    "warnings": [None, [{"message": "rounded"}]],
    "errors": [None, {"message": "no rate"}],
    "service_chain": [None, None],
    "version": "1.4.2",
}
EXECUTE = "/acme/api/v3/folders/f/services/s/execute"

P = Spark.UriParams


@pytest.mark.parametrize(
    ("uri", "path", "meta"),
    [
        ("f/s", "/acme/api/v3/folders/f/services/s/execute", {}),
        ("folders/f/services/s", "/acme/api/v3/folders/f/services/s/execute", {}),
        ("f/s[1.2]", "/acme/api/v3/folders/f/services/s/execute", {"version": "1.2"}),
        ("f/s?1.2", "/acme/api/v3/folders/f/services/s/execute", {"version": "1.2"}),
        ("my folder/s", "/acme/api/v3/folders/my%20folder/services/s/execute", {}),
        ("service/s-id", "/acme/api/v3/service/s-id", {"service_id": "s-id"}),
        ("version/v-id", "/acme/api/v3/version/v-id", {"version_id": "v-id"}),
        ("proxy/quotes/loan", "/acme/api/v3/proxy/quotes/loan", {}),
        (P("f", "s", public=True), "/acme/api/v3/public/folders/f/services/s/execute", {}),
        (P(service_id="s-id", public=True), "/acme/api/v3/public/service/s-id", {"service_id": "s-id"}),
        (P(version_id="v-id", public=True), "/acme/api/v3/public/version/v-id", {"version_id": "v-id"}),
        (P(proxy="a/b", public=True), "/acme/api/v3/public/proxy/a/b", {}),
    ],
)
def test_every_locator_leads_to_its_operation(
    server: FaultServer, connect: Connect, uri: Any, path: str, meta: dict[str, str]
) -> None:
    server.on("POST", path, respond(json=V3))

    connect(server).services.execute(uri, inputs={"value": 42})

    [request] = server.requests
    body = request.json()
    assert body["request_data"] == {"inputs": {"value": 42}}
    told = {key: body["request_meta"].get(key) for key in ("service_id", "version_id", "version")}
    assert {key: value for key, value in told.items() if value} == meta
    assert (request.header("x-synthetic-key") is None) == ("/public/" in path)


@pytest.mark.parametrize(
    ("uri", "path", "named"),
    [
        ("f/s[1.2]", "/acme/api/v4/execute", {"service": "f/s[1.2]"}),
        ("service/s-id", "/acme/api/v4/execute", {"service": "s-id"}),
        ("version/v-id", "/acme/api/v4/execute", {"version_id": "v-id"}),
        (P("f", "s", public=True), "/acme/api/v4/public/execute", {"service": "f/s"}),
    ],
)
@pytest.mark.parametrize("inputs", [[{"a": 1}, {"a": 2}], [["a"], [1], [2]], '[{"a": 1}]'])
def test_lists_go_to_v4_as_they_are(
    server: FaultServer, connect: Connect, uri: Any, path: str, named: dict[str, str], inputs: Any
) -> None:
    server.on("POST", path, respond(json=V4))

    connect(server).services.execute(uri, inputs=inputs)

    body = server.requests[0].json()
    assert body["inputs"] == (json.loads(inputs) if isinstance(inputs, str) else inputs)
    assert {key: body[key] for key in ("service", "version_id") if key in body} == named
    assert body["call_purpose"] == "Sync Batch Execution"


@pytest.mark.parametrize("inputs", [None, [], {}])
def test_no_inputs_mean_the_defaults_of_the_workbook(server: FaultServer, connect: Connect, inputs: Any) -> None:
    server.on("POST", EXECUTE, respond(json=V3))

    connect(server).services.execute("f/s", inputs=inputs)

    assert server.requests[0].json()["request_data"] == {"inputs": {}}


@pytest.mark.parametrize(
    ("uri", "options"),
    [
        ("f", {}),
        ("f/..", {}),
        (P("f", "s", service_id="x"), {}),
        ("proxy/a", {"inputs": [{"a": 1}]}),
        ("f/s", {"inputs": 5}),
        ("f/s", {"inputs": "{"}),
        ("f/s", {"inputs": {"a": float("nan")}}),
        ("f/s", {"encoding": "br"}),
        ("f/s", {"response_format": "other"}),
        ("f/s", {"compiler_type": "gcc"}),
        ("f/s", {"active_since": "yesterday"}),
    ],
)
def test_what_cannot_be_sent_is_refused_before_sending(
    server: FaultServer, connect: Connect, uri: Any, options: dict[str, Any]
) -> None:
    with pytest.raises(Spark.SparkInputError):
        connect(server).services.execute(uri, **options)

    assert server.requests == []


def test_metadata_keywords_have_their_wire_names(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXECUTE, respond(json=V3))

    connect(server).services.execute(
        "f/s",
        active_since=1777887000000,
        source_system="desk",
        correlation_id="c-1",
        call_purpose="quote",
        compiler_type="type3",
        subservices=["a", "b"],
        debug_solve=True,
        downloadable=True,
        echo_inputs=True,
        tables_as_array="t",
        selected_outputs="x, y",
        outputs_filter="^z",
        extras={"random_seed": 7},
    )

    assert server.requests[0].json()["request_meta"] == {
        "transaction_date": "2026-05-04T09:30:00+00:00",
        "source_system": "desk",
        "correlation_id": "c-1",
        "call_purpose": "quote",
        "compiler_type": "Type3",
        "service_category": "a,b",
        "debug_solve": True,
        "excel_file": True,
        "response_data_inputs": True,
        "array_outputs": "t",
        "requested_output": ["x", "y"],
        "requested_output_regex": "^z",
        "random_seed": 7,
    }


@pytest.mark.parametrize(("encoding", "decode"), [("gzip", gzip.decompress), ("deflate", zlib.decompress)])
def test_a_request_may_be_compressed(server: FaultServer, connect: Connect, encoding: str, decode: Any) -> None:
    server.on("POST", EXECUTE, respond(json=V3))

    connect(server).services.execute("f/s", inputs={"value": 42}, encoding=encoding)

    [request] = server.requests
    assert request.header("content-encoding") == encoding
    assert json.loads(decode(request.body))["request_data"] == {"inputs": {"value": 42}}


def test_one_record_is_answered_alike_many_unless_asked_for_the_original(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXECUTE, respond(json=V3))
    services = connect(server).services

    alike = services.execute("f/s")
    original = services.execute("f/s", response_format="original")

    assert alike.data["outputs"] == [{"payment": 1.5}]
    assert (alike.data["process_time"], alike.data["version"]) == ([3], "1.4.2")
    assert original.data == V3
    assert alike.outputs == original.outputs == [{"payment": 1.5}]
    assert alike.meta.call_id == "c"
    assert alike.meta.process_time == (3,)
    assert (alike.status, alike.buffer) == (200, original.buffer)
    assert alike.value.response_meta.version_id == "v-id"
    assert alike.headers["content-type"] == "application/json"


@pytest.mark.parametrize("outputs", [V4["outputs"], [["payment"], [1.5], [2.5]]])
def test_the_outputs_of_many_records_are_records_in_whatever_shape_they_came(
    server: FaultServer, connect: Connect, outputs: Any
) -> None:
    server.on("POST", "/acme/api/v4/execute", respond(json={**V4, "outputs": outputs}))

    response = connect(server).services.execute("f/s", inputs=[{}, {}])

    assert response.data["outputs"] == outputs
    assert response.outputs == [{"payment": 1.5}, {"payment": 2.5}]
    assert [[warning.message for warning in some] for some in response.warnings] == [[], ["rounded"]]
    assert [[error.message for error in some] for some in response.errors] == [[], ["no rate"]]
    assert response.meta.process_time == (2, 1)
    assert "<td>2.5</td>" in response._repr_html_()


def test_a_null_response_data_is_no_crash(server: FaultServer, connect: Connect) -> None:
    failed = {
        "status": "Error",
        "response_data": None,
        "response_meta": None,
        "error": {"error_category": "application_error", "message": "broken"},
    }
    server.on("POST", EXECUTE, respond(json=failed))

    response = connect(server).services.execute("f/s")

    assert response.data["outputs"] == [None]
    assert (response.outputs, response.warnings, response.service_chain) == ([None], [[]], [[]])
    assert response.errors[0][0].message == "broken"


@pytest.mark.parametrize("place", ["response_data", "response_meta"])
def test_the_service_chain_is_found_in_both_places(server: FaultServer, connect: Connect, place: str) -> None:
    chain = [{"service_name": "child", "run_if": True}]
    answer: dict[str, Any] = json.loads(json.dumps(V3))
    answer[place]["service_chain"] = chain
    server.on("POST", EXECUTE, respond(json=answer))

    response = connect(server).services.execute("f/s")

    assert response.data["service_chain"] == [chain]
    assert response.service_chain[0][0].service_name == "child"


def test_a_request_that_made_no_sense_as_a_whole_has_no_outputs(server: FaultServer, connect: Connect) -> None:
    answer = {"outputs": None, "errors": ["Error: No inputs found"]}
    server.on("POST", "/acme/api/v4/execute", respond(json=answer))

    response = connect(server).services.execute("f/s", inputs=[{}])

    assert response.outputs == []
    assert response.errors[0][0].message == "Error: No inputs found"


def test_results_pickle(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXECUTE, respond(json=V3))

    response = pickle.loads(pickle.dumps(connect(server).services.execute("f/s")))

    assert (response.outputs, response.data["version"]) == ([{"payment": 1.5}], "1.4.2")


def test_prepared_executions_are_sent_at_once_and_a_failure_stops_none(server: FaultServer, connect: Connect) -> None:
    def answer(request: Any) -> Any:
        value = request.json()["request_data"]["inputs"]["value"]
        if value == 3:
            return respond(404, json={"status": "Error", "error": {"message": "gone"}})
        return respond(json={**V3, "response_data": {"outputs": {"double": 2 * value}}})

    server.on("POST", EXECUTE, answer)
    spark = connect(server)
    calls = [spark.services.prepare("f/s", inputs={"value": value}) for value in range(5)]

    results = spark.send_many(calls, concurrency=3)

    assert isinstance(results[3], Spark.NotFoundError)
    doubled = [result.response_data.outputs["double"] for index, result in enumerate(results) if index != 3]
    assert doubled == [0, 2, 4, 8]
