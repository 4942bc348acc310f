"""The contract is what the sandbox serves: every operation, nothing else, and every message checked."""

from __future__ import annotations

import gzip
import json
import zlib
from pathlib import Path
from typing import Any

import brotli
import httpx
import pytest
from sandbox_steps import EXECUTE, INPUTS, QUOTE, V4, execute

from dovetail.sandbox import Sandbox
from dovetail.sandbox.app import Asked, Dispatcher
from dovetail.sandbox.contract import Contract, ContractError, contract_path
from dovetail.sandbox.message import Answer, Incoming
from dovetail.sandbox.routing import Match, NoMatch, Router
from dovetail.sandbox.spark.api import SparkApi


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract.load(contract_path("spark"))


def test_every_operation_has_a_handler_and_every_handler_an_operation(contract: Contract, tmp_path: Path) -> None:
    api = SparkApi(tmp_path)
    try:
        assert set(api.handlers) == {operation.id for operation in contract.operations}
    finally:
        api.close()


@pytest.mark.parametrize(
    ("method", "path", "operation", "values"),
    [
        ("GET", "/health", "health_check", {}),
        ("GET", "/HEALTH/", "health_check", {}),
        ("GET", "/api/v1/Product/a/ENGINES/getVersions/b", "services_get_versions", {"folder": "a", "service": "b"}),
        (
            "GET",
            "/api/v1/product/a/engines/get/download",
            "services_get_schema",
            {"folder": "a", "service": "download"},
        ),
        ("GET", "/api/v1/product/a/engines/b/download/", "services_download", {"folder": "a", "service": "b"}),
        (
            "POST",
            "/t/api/v3/folders/my%20f/services/a%2Fb/execute",
            "services_execute",
            {"tenant": "t", "folder": "my f", "service": "a/b"},
        ),
        ("POST", "/t/api/v3/proxy/a/b/c", "services_execute_by_proxy", {"tenant": "t", "proxy": "a/b/c"}),
        ("GET", "/t/api/v4/batch/status", "batches_describe", {"tenant": "t"}),
        ("GET", "/t/api/v4/batch/7", "batches_get", {"tenant": "t", "batch_id": "7"}),
    ],
)
def test_paths_lead_to_operations(
    contract: Contract, method: str, path: str, operation: str, values: dict[str, str]
) -> None:
    match = Router(contract.operations).find(method, path)
    assert isinstance(match, Match)
    assert (match.operation.id, match.path) == (operation, values)


@pytest.mark.parametrize(
    ("path", "operation", "values"),
    [
        ("/permissions/jobs/7", "permissions_get", {"kind": "jobs", "id": "7"}),
        ("/permissions/sql/warehouses/7", "permissions_get", {"kind": "sql/warehouses", "id": "7"}),
        ("/permissions/jobs/7/levels", "permissions_get_levels", {"kind": "jobs", "id": "7"}),
        ("/permissions/sql/warehouses/7/levels", "permissions_get_levels", {"kind": "sql/warehouses", "id": "7"}),
    ],
)
def test_several_segments_may_stand_in_the_middle_of_a_path(
    tmp_path: Path, path: str, operation: str, values: dict[str, str]
) -> None:
    shared: dict[str, Any] = {"in": "path", "required": True, "schema": {}}
    parameters = [{"name": "kind", "x-multi-segment": True} | shared, {"name": "id"} | shared]

    def get(name: str) -> dict[str, Any]:
        return {"get": {"operationId": name, "parameters": parameters, "responses": {"200": {"description": "Yes."}}}}

    paths = {
        "/permissions/{kind}/{id}": get("permissions_get"),
        "/permissions/{kind}/{id}/levels": get("permissions_get_levels"),
    }
    root = tmp_path / "rights.yaml"
    root.write_text(json.dumps({"openapi": "3.1.0", "info": {"title": "Rights", "version": "1"}, "paths": paths}))
    router = Router(Contract.load(root).operations)

    match = router.find("GET", path)

    assert isinstance(match, Match)
    assert (match.operation.id, match.path) == (operation, values)
    assert router.find("GET", "/permissions/jobs") == NoMatch(())


@pytest.mark.parametrize(
    ("path", "allowed"), [("/nothing", ()), ("/t/api/v3/proxy/", ()), ("/t/api/v4/batch/7", ("GET", "PATCH"))]
)
def test_a_path_that_leads_nowhere_tells_the_methods_it_knows(
    contract: Contract, path: str, allowed: tuple[str, ...]
) -> None:
    match = Router(contract.operations).find("PUT", path)
    assert isinstance(match, NoMatch)
    assert sorted(match.allowed) == sorted(allowed)


def test_unknown_routes_are_404_and_unknown_methods_405_in_the_shape_of_the_path(http: httpx.Client) -> None:
    assert http.get("/acme/api/v3/nothing").json()["error"]["message"] == "NOT_FOUND"
    assert http.get("/acme/api/v4/nothing").json()["code"] == "NOT_FOUND"
    assert http.get("/api/v1/nothing").json()["errorCode"] == "NOT_FOUND"
    wrong = http.put(EXECUTE)
    assert (wrong.status_code, wrong.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"request_data": {"inputs": [1]}}, "/request_data/inputs"),
        ({"request_data": 5}, "/request_data"),
        ({"request_meta": {"version_id": "not-a-uuid"}}, "/request_meta/version_id"),
        ({"request_meta": {"excel_file": "yes"}}, "/request_meta/excel_file"),
        ([], ""),
    ],
)
def test_a_v3_body_that_breaks_the_contract_names_the_place(http: httpx.Client, body: Any, pointer: str) -> None:
    answer = http.post(EXECUTE, json=body)
    assert answer.status_code == 400
    error = answer.json()["error"]
    assert error["message"]
    assert not pointer or list(error["additional_details"]) == [pointer]


def test_a_v4_body_that_breaks_the_contract_names_the_place(http: httpx.Client) -> None:
    answer = http.post(V4, json={"service": 5, "inputs": [{"a": 1}]})
    assert answer.status_code == 400
    assert answer.json()["type"] == "invalid_input"
    assert answer.json()["message"].startswith("/service: ")


def test_a_v1_body_that_breaks_the_contract_names_the_place(http: httpx.Client) -> None:
    answer = http.post("/api/v1/product/list", json={"page": 0})
    assert (answer.status_code, answer.json()["errorCode"]) == (400, "BAD_REQUEST")
    assert answer.json()["message"].startswith("/page: ")


@pytest.mark.parametrize("body", [b"{", b'{"request_data": {"inputs": {"a": NaN}}}', b"\xff", b""])
def test_what_is_not_json_is_refused(http: httpx.Client, body: bytes) -> None:
    assert http.post(EXECUTE, content=body, headers={"content-type": "application/json"}).status_code == 400


def test_the_media_type_must_be_one_of_the_contract(http: httpx.Client) -> None:
    answer = http.post(EXECUTE, content=b"{}", headers={"content-type": "text/plain"})
    assert answer.status_code == 400
    assert list(answer.json()["error"]["additional_details"]) == ["header:content-type"]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/acme/api/v4/batch/x/chunkresults?max=0", "query:max"),
        ("/acme/api/v4/batch/x/chunkresults?max=101", "query:max"),
        ("/acme/api/v4/batch/x/chunkresults?max=many", "query:max"),
        ("/acme/api/v4/batch/x/chunkresults?maximum=5", "query:maximum"),
    ],
)
def test_query_parameters_are_checked(http: httpx.Client, path: str, place: str) -> None:
    answer = http.get(path)
    assert answer.status_code == 400
    assert answer.json()["message"].startswith(place)


def test_a_path_parameter_is_checked(http: httpx.Client) -> None:
    answer = http.post("/acme/api/v3/version/not-a-uuid", json={})
    assert answer.status_code == 400
    assert list(answer.json()["error"]["additional_details"]) == ["path:version_id"]


def test_form_bodies_are_checked(http: httpx.Client) -> None:
    path = "/acme/api/v3/folders/lending/services/new/upload"
    without_file = http.post(path, files={"engineUploadRequestEntity": (None, '{"request_data": {}}')})
    assert without_file.status_code == 400
    bad_json = http.post(path, files={"engineUploadRequestEntity": (None, "{"), "serviceFile": ("a.xlsx", b"")})
    assert list(bad_json.json()["error"]["additional_details"]) == ["/engineUploadRequestEntity"]


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "identity"])
def test_request_bodies_may_be_compressed(http: httpx.Client, coding: str) -> None:
    body = json.dumps({"request_data": {"inputs": INPUTS}}).encode()
    compress = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "identity": bytes}[coding]
    headers = {"content-type": "application/json", "content-encoding": coding}
    assert http.post(EXECUTE, content=compress(body), headers=headers).json()["response_data"]["outputs"] == QUOTE


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zip"])
def test_a_body_that_is_not_in_the_coding_it_claims_is_refused(http: httpx.Client, coding: str) -> None:
    headers = {"content-type": "application/json", "content-encoding": coding}
    answer = http.post(EXECUTE, content=b"{}", headers=headers)
    assert answer.status_code == 400
    assert coding in answer.json()["error"]["message"]


def test_long_answers_are_compressed_if_the_caller_likes(http: httpx.Client) -> None:
    path = "/api/v1/product/lending/engines/get/loan-quote"
    assert http.get(path, headers={"accept-encoding": "gzip"}).headers["content-encoding"] == "gzip"
    assert "content-encoding" not in http.get(path, headers={"accept-encoding": "gzip;q=0"}).headers
    assert "content-encoding" not in http.get(path, headers={"accept-encoding": "identity"}).headers


def test_the_request_id_comes_back(http: httpx.Client) -> None:
    answer = http.get("/health", headers={"x-request-id": "4a8c"})
    assert answer.headers["x-request-id"] == "4a8c"


def _dispatch(tmp_path: Path, answer: Answer) -> tuple[Answer, Dispatcher]:
    """What becomes of a health answer of one's own making."""
    api = SparkApi(tmp_path)

    def health(asked: Asked) -> Answer:
        return answer

    api.handlers = {**api.handlers, "health_check": health}
    dispatcher = Dispatcher(api)
    try:
        return dispatcher.answer(Incoming("GET", "/health", (), {}, b"", "http://here")), dispatcher
    finally:
        api.close()


@pytest.mark.parametrize(
    ("answer", "place", "complaint"),
    [
        (Answer.of_json({"status": 5}), "/status", "is not"),
        (Answer.of_json({}), "", '"status" is a required property'),
        (Answer.of_json({"status": "UP"}, 201), "", "status 201 is not among 200, 503"),
        (Answer(200, b"UP", "text/plain"), "", "media type text/plain is not among application/json"),
    ],
)
def test_an_answer_that_breaks_the_contract_is_a_500_and_is_remembered(
    tmp_path: Path, answer: Answer, place: str, complaint: str
) -> None:
    sent, dispatcher = _dispatch(tmp_path, answer)
    assert sent.status == 500
    assert json.loads(sent.body)["errorCode"] == "ANSWER_BREAKS_CONTRACT"
    [violation] = dispatcher.violations
    assert (violation.operation, violation.place) == ("health_check", place)
    assert complaint in violation.message


def test_a_handler_that_fails_is_a_500_in_the_shape_of_the_api(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    api = SparkApi(tmp_path)

    def broken(asked: Asked) -> Answer:
        raise ZeroDivisionError("a secret detail")

    api.handlers = {**api.handlers, "services_execute_v4_public": broken}
    try:
        body = json.dumps({"service": "a/b", "inputs": [{}]}).encode()
        incoming = Incoming(
            "POST", "/acme/api/v4/public/execute", (), {"content-type": "application/json"}, body, "http://here"
        )
        answer = Dispatcher(api).answer(incoming)
    finally:
        api.close()
    assert answer.status == 500
    assert json.loads(answer.body)["type"] == "internal_error"
    assert b"secret" not in answer.body
    assert "a secret detail" in caplog.text


def test_violations_are_shown_over_http(nobody: httpx.Client) -> None:
    assert nobody.get("/_sandbox/violations").json() == {"violations": []}


def test_a_reference_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("paths:\n  /x:\n    $ref: 'b.yaml#/nothing'\n")
    (tmp_path / "b.yaml").write_text("components: {}\n")
    with pytest.raises(ContractError, match=r"a.yaml#/paths/~1x: b.yaml#/nothing leads nowhere"):
        Contract.load(tmp_path / "a.yaml")


def test_a_field_called_ref_and_its_example_refer_to_nothing(tmp_path: Path) -> None:
    member = {"type": "object", "properties": {"$ref": {"type": "string"}, "example": {"type": "string"}}}
    content = {"application/json": {"schema": member, "example": {"$ref": "Users/1", "example": "of what"}}}
    get = {"operationId": "members_get", "responses": {"200": {"description": "Yes.", "content": content}}}
    root = tmp_path / "members.yaml"
    root.write_text(json.dumps({"openapi": "3.1.0", "paths": {"/members": {"get": get}}}))

    [operation] = Contract.load(root).operations

    validator = (operation.answers_to(200) or {})["application/json"]
    assert validator is not None
    assert validator.is_valid({"$ref": "Users/1"})
    assert not validator.is_valid({"$ref": 1})


def test_an_api_without_a_contract_is_named() -> None:
    with pytest.raises(ContractError, match=r"no contract nothing.yaml"):
        contract_path("nothing")


def test_knobs_are_steered_over_http(sandbox: Sandbox, nobody: httpx.Client) -> None:
    assert nobody.post("/_sandbox/knobs", json={"status_only_pull": True}).json()["knobs"]["status_only_pull"] is True
    assert sandbox.knobs.settings.status_only_pull is True


@pytest.mark.parametrize(
    ("knobs", "complaint"),
    [
        ({"colour": 1}, "there is no knob 'colour'; known are: compile_steps"),
        ({"compile_steps": [0, 40]}, "must end with 100"),
        ({"compile_steps": []}, "compile_steps"),
        ({"chunk_latency_ms": "slow"}, "chunk_latency_ms"),
        ({"token_lifetime_seconds": 0}, "token_lifetime_seconds"),
        (5, "given by name"),
    ],
)
def test_a_knob_that_does_not_turn_says_why(nobody: httpx.Client, knobs: Any, complaint: str) -> None:
    answer = nobody.post("/_sandbox/knobs", json=knobs)
    assert answer.status_code == 400
    assert complaint in answer.json()["error"]


def test_executing_leaves_no_violation_behind(sandbox: Sandbox, http: httpx.Client) -> None:
    assert execute(http).status_code == 200
    assert sandbox.violations == ()
