"""Transform documents, and services executed through them."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from sandbox_steps import INPUTS, QUOTE

BASE = "/acme/api/v4/transforms"
TO_V3 = {
    "transform_type": "JSONtransforms_v1.0.1",
    "target_api_version": "v3",
    "input_body_transform": '{"request_data": {"inputs": {"principal": amount, "annual_rate": rate, "years": 5}}}',
    "output_body_transform": '{"payment": response_data.outputs.monthly_payment}',
}
TO_V4 = {
    "transform_type": "JSONtransforms_v1.0.1",
    "target_api_version": "v4",
    "input_body_transform": '{"inputs": amounts.{"principal": $, "annual_rate": 0.06, "years": 5}}',
    "output_body_transform": "outputs.monthly_payment",
}
NODE = {
    "transform_type": "Nodejs22_v1.0.0",
    "transform_code": "export const handler = async (event) => ({});",
    "transform_log_level": "INFO",
}
LOAN = {"amount": 25000, "rate": 0.06}


def save(http: httpx.Client, name: str, document: dict[str, Any], base: str = f"{BASE}/lending") -> httpx.Response:
    return http.post(f"{base}/{name}", json={"transform_content": json.dumps(document)})


def run(http: httpx.Client, name: str, data: Any, **headers: str) -> httpx.Response:
    return http.post(f"{BASE}/lending/{name}/for/lending/loan-quote", json=data, headers=headers)


def test_a_document_is_kept_listed_and_deleted(http: httpx.Client) -> None:
    assert save(http, "kept", TO_V3).json()["outputs"] == {"name": "kept", "transform_uri": "lending/kept"}

    found = http.get(f"{BASE}/lending/kept").json()["outputs"]
    assert json.loads(found["transform_document"]) == TO_V3
    [row] = http.post(f"{BASE}/list/lending", json={"search": [{"field": "name", "value": "KEPT"}]}).json()["outputs"][
        "result"
    ]
    assert (row["name"], row["transform_type"], row["updatedAt"]) == (
        "kept",
        "JSONtransforms_v1.0.1",
        found["updatedAt"],
    )
    assert http.delete(f"{BASE}/lending/kept").status_code == 200
    gone = http.get(f"{BASE}/lending/kept")
    assert (gone.status_code, gone.json()["code"]) == (404, "TRANSFORM_NOT_FOUND")


def test_lists_come_in_pages(http: httpx.Client) -> None:
    for number in range(5):
        save(http, f"t{number}", TO_V3, f"{BASE}/paged")
    page = http.post(f"{BASE}/list/paged", json={"page": 2, "pageSize": 2, "sort": "-name"}).json()["outputs"]

    assert [row["name"] for row in page.pop("result")] == ["t2", "t1"]
    assert page == {"count": 5, "page": 2, "pageSize": 2}


def test_the_spellings_of_clients_in_use_are_understood(http: httpx.Client) -> None:
    singular = BASE.removesuffix("s")
    save(http, "spelt", TO_V3, f"{singular}/lending")

    assert http.get(f"{singular}/lending/spelt").status_code == 200
    wrapped = {"request_data": {"page": 1, "pageSize": 100, "search": [{"field": "name", "value": "spelt"}]}}
    listed = http.post(f"{singular}/list/lending", json=wrapped).json()["outputs"]
    assert [row["name"] for row in listed["result"]] == ["spelt"]


def test_a_document_comes_in_a_file_too(http: httpx.Client) -> None:
    files = {"file": ("from-a-file_transform.json", json.dumps(TO_V3).encode())}
    assert http.post(f"{BASE}/lending", files=files).json()["outputs"]["transform_uri"] == "lending/from-a-file"
    assert http.get(f"{BASE}/lending/from-a-file").status_code == 200
    assert http.post(f"{BASE}/lending", files={"file": ("other.json", b"{}")}).status_code == 400


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{", "INVALID_JSON"),
        ("[]", "INVALID_JSON"),
        ("{}", "INVALID_TYPE"),
        ({**TO_V3, "transform_type": "x"}, "INVALID_TYPE"),
        ({**TO_V3, "target_api_version": "v1"}, "INVALID_FIELD"),
        ({**TO_V3, "input_body_transform": "a."}, "INVALID_JSONATA"),
        ({**TO_V3, "output_body_transform": 7}, "INVALID_FIELD"),
        ({**NODE, "transform_code": ""}, "INVALID_FIELD"),
        ({**NODE, "transform_log_level": "LOUD"}, "INVALID_FIELD"),
    ],
)
def test_what_is_wrong_with_a_document_is_told_and_keeps_it_out(http: httpx.Client, document: Any, code: str) -> None:
    text = document if isinstance(document, str) else json.dumps(document)
    verdict = http.post(f"{BASE}/validation", json={"transform_content": text}).json()["outputs"]
    assert (verdict["isValid"], verdict["error"][0]["code"]) == (False, code)

    refused = http.post(f"{BASE}/lending/bad", json={"transform_content": text})
    assert (refused.status_code, refused.json()["code"]) == (400, "INVALID_TRANSFORM")


@pytest.mark.parametrize("document", [TO_V3, TO_V4, NODE])
def test_a_valid_document_is_told_so(http: httpx.Client, document: Any) -> None:
    verdict = http.post(f"{BASE}/validation", json={"transform_content": json.dumps(document)}).json()["outputs"]
    assert verdict == {"isValid": True, "error": []}


def test_a_service_is_executed_through_a_transform(http: httpx.Client) -> None:
    save(http, "v3", TO_V3)
    save(http, "v4", TO_V4)

    assert run(http, "v3", LOAN).json() == {"payment": 483.32}
    assert run(http, "v4", {"amounts": [25000, 50000]}).json() == [483.32, 966.64]


def test_without_expressions_a_transform_passes_everything_on(http: httpx.Client) -> None:
    save(http, "plain", {"transform_type": "JSONtransforms_v1.0.1", "target_api_version": "v3"})

    assert run(http, "plain", INPUTS).json()["response_data"]["outputs"] == QUOTE
    assert run(http, "plain", {"request_data": {"inputs": INPUTS}}).json()["response_data"]["outputs"] == QUOTE


def test_metadata_comes_in_a_header_between_apostrophes(http: httpx.Client) -> None:
    save(http, "meta", {**TO_V3, "output_body_transform": "response_meta.correlation_id"})
    header = "'" + json.dumps({"correlation_id": "mine"}) + "'"

    assert run(http, "meta", LOAN, **{"x-request-meta": header}).json() == "mine"
    for unquoted in (header.strip("'"), "'{'", "''", "'[]'"):
        refused = run(http, "meta", LOAN, **{"x-request-meta": unquoted})
        assert (refused.status_code, refused.json()["code"]) == (400, "BAD_REQUEST")


def test_a_transform_may_name_its_service_itself(http: httpx.Client) -> None:
    named = {"request_meta": {"service_uri": "folders/lending/services/loan-quote"}}
    expression = f'{{"request_data": {{"inputs": $}}, "request_meta": {json.dumps(named["request_meta"])}}}'
    save(http, "own", {**TO_V3, "input_body_transform": expression})
    save(http, "own4", {**TO_V4, "input_body_transform": '{"service": "lending/loan-quote", "inputs": [$]}'})

    assert http.post(f"{BASE}/lending/own/run", json=INPUTS).json() == {"payment": 483.32}
    assert http.post(f"{BASE}/lending/own4/run", json=INPUTS).json() == 483.32
    save(http, "v3", TO_V3)
    assert http.post(f"{BASE}/lending/v3/run", json=LOAN).json()["code"] == "TRANSFORM_FAILED"


@pytest.mark.parametrize(
    ("document", "data", "code"),
    [
        ({**TO_V3, "input_body_transform": "$error('no')"}, {}, "TRANSFORM_FAILED"),
        ({**TO_V3, "input_body_transform": "($f := function($x) { $f($x) + 1 }; $f(1))"}, {}, "TRANSFORM_FAILED"),
        ({**TO_V3, "input_body_transform": "1 + 1"}, {}, "TRANSFORM_FAILED"),
        ({**TO_V4, "input_body_transform": "amount"}, LOAN, "TRANSFORM_FAILED"),
        (NODE, {}, "UNSUPPORTED_TRANSFORM"),
    ],
)
def test_a_transform_that_fails_says_why(http: httpx.Client, document: Any, data: Any, code: str) -> None:
    save(http, "failing", document)

    refused = run(http, "failing", data)

    assert (refused.status_code, refused.json()["code"]) == (400, code)
    assert refused.json()["message"]


def test_a_transform_of_the_tenant_is_called_by_its_name_alone(http: httpx.Client) -> None:
    save(http, "shared", TO_V3, f"{BASE}/apps")

    answer = http.post(f"{BASE}/shared/for/folders/lending/services/loan-quote", json=LOAN)
    assert answer.json() == {"payment": 483.32}


def test_an_unknown_transform_or_service_is_not_found(http: httpx.Client) -> None:
    save(http, "v3", TO_V3)

    assert run(http, "nothing", LOAN).json()["code"] == "TRANSFORM_NOT_FOUND"
    assert http.post(f"{BASE}/lending/v3/for/lending/nothing", json=LOAN).json()["code"] == "SERVICE_NOT_FOUND"
    legacy = http.post(f"{BASE}/nothing/for/folders/lending/services/loan-quote", json=LOAN)
    assert (legacy.status_code, legacy.json()["code"]) == (404, "TRANSFORM_NOT_FOUND")


def test_documents_are_a_tenants_own_and_need_credentials(http: httpx.Client, nobody: httpx.Client) -> None:
    save(http, "v3", TO_V3)

    assert nobody.get(f"{BASE}/lending/v3").json() == {"status": "Error", "errorCode": "INVALID_TOKEN"}
    assert run(nobody, "v3", LOAN).status_code == 401


@pytest.mark.parametrize(
    "expression",
    [
        "(" * 5_000 + "1" + ")" * 5_000,
        "$power(10, 400)",
        "$formatInteger(5, '[')",
        "$number('nan')",
        "function($x) { $x }",
        "{'a': $sum}",
        "/a/",
        "'\\ud800'",
    ],
    ids=lambda text: text[:20],
)
def test_an_expression_that_breaks_or_gives_no_json_is_the_callers_fault(http: httpx.Client, expression: str) -> None:
    saved = save(http, "breaking", {**TO_V3, "output_body_transform": expression})
    if saved.status_code == 200:
        failed = run(http, "breaking", LOAN)
        assert (failed.status_code, failed.json()["code"]) == (400, "TRANSFORM_FAILED")
    else:
        assert (saved.status_code, saved.json()["code"]) == (400, "INVALID_TRANSFORM")
    assert http.get("/acme/api/v4/transforms/lending/nowhere").status_code == 404


def test_null_and_nothing_stay_what_they_are(http: httpx.Client) -> None:
    save(http, "nulls", {**TO_V3, "output_body_transform": "{'a': null, 'b': [null, 1], 'c': nowhere}"})
    assert run(http, "nulls", LOAN).json() == {"a": None, "b": [None, 1]}
