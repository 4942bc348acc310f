"""What calls about services send to a runner and what they make of its answers, on real sockets."""

from __future__ import annotations

import gzip
import io
import json
import pickle
from pathlib import Path
from typing import Any

import msgspec
import pytest
from support.behaviours import malformed_json, respond
from support.fault_server import FaultServer

import dovetail.hybrid as Hybrid  # noqa: N812
from dovetail_api.hybrid import models as m

from .conftest import Connect
from .stand_in import PACKAGE

V3 = {
    "status": "Success",
    "error": None,
    "response_data": {"outputs": {"volume": 1.5}, "warnings": None, "errors": None, "service_chain": None},
    "response_meta": {"version_id": "v-id", "version": "0.1.0", "process_time": 3, "newer": "key"},
}
V4 = {
    "outputs": [{"volume": 1.5}, {"volume": 2.5}],
    "process_time": [2, 1],
    "warnings": [None, "rounded"],
    "errors": [None, {"message": "no radius"}],
    "service_chain": [None, None],
    "request_timestamp": "2026-05-04T09:30:15Z",
    "summary_output": None,
}
EXECUTE = "/acme/api/v3/folders/f/services/s/execute"
MISSING = {
    "status": "Error",
    "response_data": None,
    "response_meta": None,
    "error": {
        "error_category": "missing_model_error",
        "error_type": "error.MISSING_MODEL_ERROR",
        "message": "no model",
    },
}
P = Hybrid.UriParams


@pytest.mark.parametrize(
    ("uri", "path", "meta"),
    [
        ("f/s", EXECUTE, {}),
        ("f/s[1.2]", EXECUTE, {"version": "1.2"}),
        ("my folder/s", "/acme/api/v3/folders/my%20folder/services/s/execute", {}),
        ("service/s-id", "/acme/api/v3/service/s-id", {"service_id": "s-id"}),
        ("version/v-id", "/acme/api/v3/version/v-id", {"version_id": "v-id"}),
        (P(version_id="v-id"), "/acme/api/v3/version/v-id", {"version_id": "v-id"}),
    ],
)
def test_every_locator_leads_to_its_operation(
    server: FaultServer, connect: Connect, uri: Any, path: str, meta: dict[str, str]
) -> None:
    server.on("POST", path, respond(json=V3))

    answer = connect(server).services.execute(uri, inputs={"radius": 1})

    [request] = server.requests
    body = request.json()
    assert body["request_data"] == {"inputs": {"radius": 1}}
    assert {key: body["request_meta"][key] for key in meta} == meta
    assert request.header("x-tenant-name") == "acme"
    assert request.header("user-agent").startswith("dovetail-hybrid/")
    assert request.header("authorization") is None
    assert request.header("x-synthetic-key") is None
    assert answer.outputs == [{"volume": 1.5}]
    assert isinstance(answer.value, m.ExecuteV3Response)
    assert answer.meta.version_id == "v-id"


def test_a_path_prefix_stands_before_every_path(server: FaultServer, connect: Connect) -> None:
    server.on("*", "*", respond(json=V3))
    server.on("GET", "/runner/api/healthcheck", respond(json={"msg": "ok"}))
    server.on("POST", "/runner/api/api/v3/upload", respond(json=PACKAGE))
    hybrid = connect(server, prefix="runner/api")

    hybrid.health.check()
    hybrid.services.upload(b"PK")
    hybrid.services.execute("f/s")
    hybrid.services.validate("version/v-id")

    assert [request.path for request in server.requests] == [
        "/runner/api/healthcheck",
        "/runner/api/api/v3/upload",
        f"/runner/api{EXECUTE}",
        "/runner/api/acme/api/v3/validation",
    ]


@pytest.mark.parametrize("uri", ["proxy/a/b", P("f", "s", public=True), P(service_id="s-id", public=True)])
@pytest.mark.parametrize("inputs", [{"radius": 1}, [{"radius": 1}, {"radius": 2}]])
def test_what_a_runner_does_not_know_is_refused(server: FaultServer, connect: Connect, uri: Any, inputs: Any) -> None:
    with pytest.raises(Hybrid.SparkInputError) as caught:
        connect(server).services.execute(uri, inputs=inputs)

    assert caught.value.at == "uri"
    assert server.requests == []


def test_many_records_go_by_v4_in_the_form_they_have(server: FaultServer, connect: Connect) -> None:
    server.on("POST", "/acme/api/v4/execute", respond(json=V4))
    services = connect(server).services

    records = services.execute("f/s", inputs=[{"radius": 1}, {"radius": 2}])
    rows = services.execute("version/v-id", inputs=Hybrid.Columns({"radius": [1, 2]}))

    first, second = (request.json() for request in server.requests)
    assert (first["service"], first["inputs"]) == ("f/s", [{"radius": 1}, {"radius": 2}])
    assert (second["version_id"], second["inputs"]) == ("v-id", [["radius"], [1], [2]])
    assert records.outputs == rows.outputs == [{"volume": 1.5}, {"volume": 2.5}]
    assert records.warnings == [[], [m.ExecutionWarning(message="rounded")]]
    assert records.errors == [[], [m.ExecutionError(message="no radius")]]
    assert records.table(to="pyarrow").to_pydict() == {"volume": [1.5, 2.5]}


def test_records_are_divided_and_their_answers_joined(server: FaultServer, connect: Connect) -> None:
    def calculated(request: Any) -> Any:
        inputs = request.json()["inputs"]
        outputs = [{"volume": record["radius"] * 10} for record in inputs]
        return respond(json={"outputs": outputs, "warnings": [None] * len(outputs), "version_id": "v-id"})

    server.on("POST", "/acme/api/v4/execute", calculated)
    inputs = [{"radius": number} for number in range(7)]

    answer = connect(server).services.execute("f/s", inputs=inputs, chunk_size=3, concurrency=2)

    assert [output["volume"] for output in answer.outputs] == [number * 10 for number in range(7)]
    assert isinstance(answer.value, m.ExecuteV4Response)
    assert sorted(len(request.json()["inputs"]) for request in server.requests) == [1, 3, 3]


def test_a_null_response_data_is_no_crash(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXECUTE, respond(json=MISSING))

    answer = connect(server).services.execute("f/s")

    assert answer.outputs == [None]
    assert answer.errors == [
        [
            m.ExecutionError(
                error_category="missing_model_error", error_type="error.MISSING_MODEL_ERROR", message="no model"
            )
        ]
    ]
    assert answer.data["outputs"] == [None]


@pytest.mark.parametrize("chunk_size", [1, 2])
def test_a_refusal_of_many_records_is_not_taken_for_no_outputs(
    server: FaultServer, connect: Connect, chunk_size: int
) -> None:
    server.on("POST", "/acme/api/v4/execute", respond(json=MISSING))
    services = connect(server).services

    with pytest.raises(Hybrid.NotFoundError, match="no such service or version"):
        services.execute("f/s", [{"a": 1}, {"a": 2}], chunk_size=chunk_size)

    server.on("POST", "/acme/api/v4/execute", respond(json=MISSING | {"error": {"message": "out of memory"}}))
    with pytest.raises(Hybrid.SparkSdkError, match="out of memory"):
        services.execute("f/s", [{"a": 1}, {"a": 2}], chunk_size=chunk_size)


def test_an_answer_of_another_shape_is_shown_as_it_is(server: FaultServer, connect: Connect) -> None:
    server.on("POST", "/acme/api/v4/execute", respond(json={"response_data": [None]}))

    assert connect(server).services.execute("f/s", [{"a": 1}]).data == {"response_data": [None]}


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (404, MISSING, Hybrid.NotFoundError),
        (404, {"type": "invalid_input", "code": "SERVICE_NOT_FOUND", "message": "none"}, Hybrid.NotFoundError),
        (401, {"status": "Error", "errorCode": "INVALID_TOKEN"}, Hybrid.UnauthorizedError),
        (413, {"error": "too large"}, Hybrid.UnknownApiError),
        (500, "not an object", Hybrid.InternalServerError),
    ],
)
def test_errors_have_the_names_of_sparks_whatever_their_bodies(
    server: FaultServer, connect: Connect, status: int, body: Any, kind: type[Hybrid.SparkApiError]
) -> None:
    server.on("POST", "*", respond(status, json=body))

    for inputs in ({}, [{"radius": 1}, {"radius": 2}]):
        with pytest.raises(kind) as caught:
            connect(server, max_retries=0).services.execute("f/s", inputs=inputs)
        assert caught.value.status == status
        assert pickle.loads(pickle.dumps(caught.value)).status == status


@pytest.mark.parametrize("text", ['{"radius": 1', "radius", "[1, 2"])
def test_malformed_json_text_is_an_error_of_the_client(server: FaultServer, connect: Connect, text: str) -> None:
    with pytest.raises(Hybrid.SparkInputError):
        connect(server).services.execute("f/s", inputs=text)
    assert server.requests == []


def test_an_answer_that_is_no_json_is_told_as_such(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXECUTE, malformed_json())

    with pytest.raises(Hybrid.SparkDecodeError) as caught:
        connect(server).services.execute("f/s")
    assert caught.value.status == 200


def test_a_workbook_cannot_be_asked_of_a_runner(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(Hybrid.SparkInputError, match="downloadable"):
        connect(server).services.execute("f/s", downloadable=True)
    assert server.requests == []


def test_requests_are_compressed_when_asked_for(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXECUTE, respond(json=V3))

    connect(server).services.execute("f/s", inputs={"radius": 1}, encoding="gzip")

    [request] = server.requests
    assert json.loads(gzip.decompress(request.body))["request_data"] == {"inputs": {"radius": 1}}


def test_the_shape_of_the_data_is_as_asked_for(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXECUTE, respond(json=V3))
    services = connect(server).services

    assert services.execute("f/s", response_format="original").data == V3
    assert services.execute("f/s").data["outputs"] == [{"volume": 1.5}]


ID_BODY = {"request_data": {"inputs": None}, "request_meta": {"version_id": "v-id"}}


@pytest.mark.parametrize("spelling", ["text", "parameters", "keyword"])
def test_rules_and_metadata_are_asked_for_by_id_in_the_body(
    server: FaultServer, connect: Connect, spelling: str
) -> None:
    rules = {"radius": {"validation_allow": "Decimal", "min": 0, "default_value": 7}}
    server.on("POST", "/acme/api/v3/validation", respond(json={**V3, "response_data": {"outputs": rules}}))
    server.on("POST", "/acme/api/v3/metadata", respond(json=V3))
    services = connect(server).services
    uri = {"text": ("version/v-id",), "parameters": (P(version_id="v-id"),), "keyword": ()}[spelling]
    named = {"version_id": "v-id"} if spelling == "keyword" else {}

    validated = services.validate(*uri, **named, inputs={"radius": 1}, validation_type="Dynamic", metadata={"x": 1})
    described = services.get_metadata(*uri, **named)

    first, second = (request.json() for request in server.requests)
    assert first == {
        "request_data": {"inputs": {"radius": 1}},
        "request_meta": {"x": 1, "version_id": "v-id", "validation_type": "dynamic"},
    }
    assert second == ID_BODY
    assert validated.rules["radius"] == m.ValidationRule(validation_allow="Decimal", min=0, default_value=7)
    assert described.value.response_data.outputs == {"volume": 1.5}


@pytest.mark.parametrize("kind", ["static", None, "default_values"])
def test_any_other_kind_of_validation_is_that_of_the_workbook(
    server: FaultServer, connect: Connect, kind: str | None
) -> None:
    server.on("POST", "*", respond(json=V3))

    connect(server).services.validate("service/s-id[1.2]", validation_type=kind)

    assert server.requests[0].json() == {
        "request_data": {"inputs": None},
        "request_meta": {"service_id": "s-id", "version": "1.2", "validation_type": "default_values"},
    }


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ({"uri": "f/s"}, "uri"),
        ({"uri": P("f", "s")}, "uri"),
        ({"uri": "proxy/a"}, "uri"),
        ({"uri": P(version_id="v", public=True)}, "uri"),
        ({}, "uri"),
        ({"uri": "version/v", "version_id": "v"}, "uri"),
        ({"version_id": "v", "service_id": "s"}, "uri"),
        ({"version_id": "v", "metadata": {"service_id": "s"}}, "metadata.service_id"),
        ({"version_id": "v", "metadata": 5}, "metadata"),
        ({"version_id": "v", "metadata": ["a"]}, "metadata"),
        ({"version_id": "v", "inputs": [{"a": 1}, {"a": 2}]}, "inputs"),
    ],
)
def test_folder_and_name_locate_no_service_here_and_are_refused_with_the_remedy(
    server: FaultServer, connect: Connect, arguments: dict[str, Any], place: str
) -> None:
    services = connect(server).services

    for method in (services.validate, services.get_metadata):
        with pytest.raises(Hybrid.SparkInputError) as caught:
            method(**arguments)
        assert caught.value.at == place
    assert server.requests == []


def test_the_remedy_says_where_ids_come_from(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(Hybrid.SparkInputError, match=r"Give version_id= or service_id=; the answer to the upload"):
        connect(server).services.validate("my-folder/my-service")
    with pytest.raises(Hybrid.SparkInputError, match=r"nothing says which service .* Give version_id= or service_id="):
        connect(server).services.get_metadata()


def test_arguments_of_another_type_are_refused_by_name(server: FaultServer, connect: Connect) -> None:
    services = connect(server).services

    with pytest.raises(Hybrid.SparkInputError, match="validation_type: 5 is not text"):
        services.validate(version_id="v", validation_type=5)
    with pytest.raises(Hybrid.SparkInputError, match="extras: 5 is no mapping"):
        services.execute("f/s", extras=5)
    with pytest.raises(Hybrid.SparkInputError, match="file_name: 5 is not text"):
        services.upload(b"PK", 5)
    assert server.requests == []


def test_metadata_of_a_version_number_are_refused(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(Hybrid.SparkInputError, match="Give version_id"):
        connect(server).services.get_metadata("service/s-id[1.2]")
    assert server.requests == []


@pytest.mark.parametrize("form", ["path", "text", "bytes", "open file"])
def test_a_package_is_taken_in_every_form_of_a_file(
    server: FaultServer, connect: Connect, tmp_path: Path, form: str
) -> None:
    server.on("POST", "/api/v3/upload", respond(json=PACKAGE))
    package = tmp_path / "my package.zip"
    package.write_bytes(b"PK\x03\x04 package")
    file = {
        "path": package,
        "text": str(package),
        "bytes": package.read_bytes(),
        "open file": io.BytesIO(b"PK\x03\x04 package"),
    }[form]

    uploaded = connect(server).services.upload(file=file)

    [request] = server.requests
    assert b'name="file"; filename="package.zip"' in request.body
    assert b"Content-Type: application/zip" in request.body
    assert b"PK\x03\x04 package" in request.body
    assert uploaded.data == PACKAGE
    record = uploaded.value.response_data[0].services[0]
    assert uploaded.services == [record]
    assert (record.version_id, record.engine_information.service_name) == (
        "91299a5d-9328-4435-911b-4e5f7783f5d4",
        "volume-cylinder",
    )
    assert [(row.input_name, row.address) for row in record.x_input_table] == [("height", "B3"), ("radius", "B2")]
    assert record.engine_information.service_guid is None


def test_a_package_may_have_another_name(server: FaultServer, connect: Connect) -> None:
    server.on("POST", "/api/v3/upload", respond(json={"response_data": None}))

    uploaded = connect(server).services.upload(b"PK", "mine.zip")

    assert b'filename="mine.zip"' in server.requests[0].body
    assert uploaded.services == []


@pytest.mark.parametrize("file", ["not-there.zip", Path("not-there.zip"), 7])
def test_what_is_no_file_is_refused(server: FaultServer, connect: Connect, file: Any) -> None:
    with pytest.raises(Hybrid.SparkInputError):
        connect(server).services.upload(file)
    assert server.requests == []


def test_prepared_calls_are_sent_many_at_once(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXECUTE, respond(json=V3))
    hybrid = connect(server)

    calls = [hybrid.services.prepare("f/s", inputs={"radius": number}) for number in range(3)]
    answers = hybrid.send_many([pickle.loads(pickle.dumps(call)) for call in calls], concurrency=2)

    assert [answer.response_data.outputs for answer in answers] == [{"volume": 1.5}] * 3


def test_services_need_a_tenant(server: FaultServer, connect: Connect) -> None:
    hybrid = connect(server, base_url=Hybrid.RunnerUrl.no_tenant(server.url), tenant=None)

    with pytest.raises(Hybrid.SparkInputError, match="Give the client tenant="):
        hybrid.services.execute("f/s")
    assert server.requests == []


def test_what_has_no_method_is_sent_with_the_same_credentials(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "/acme/api/v9/news", respond(json={"new": True}))

    answer = connect(server, token="a-bearer-token").services.request("/acme/api/v9/news")

    assert answer.data == {"new": True}
    assert server.requests[0].header("authorization") == "Bearer a-bearer-token"


def test_answers_show_what_the_contract_does_not_know(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXECUTE, respond(json=V3))

    answer = connect(server).services.execute("f/s", response_format="original")

    assert answer.data["response_meta"]["newer"] == "key"
    assert msgspec.to_builtins(answer.value)["response_meta"] == {
        "version_id": "v-id",
        "version": "0.1.0",
        "process_time": 3.0,
    }
