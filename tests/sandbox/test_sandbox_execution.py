"""Running services: one record, many records, rules and metadata."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from sandbox_steps import EXECUTE, INPUTS, QUOTE, V4, execute

from dovetail.sandbox import Sandbox

V3 = "/acme/api/v3"


def ids(http: httpx.Client, service: str = "lending/loan-quote") -> tuple[str, str]:
    """The ids of a service and of its version."""
    meta = execute(http, f"{V3}/folders/{service.replace('/', '/services/')}/execute").json()["response_meta"]
    return meta["service_id"], meta["version_id"]


def many(http: httpx.Client, inputs: Any, **more: Any) -> dict[str, Any]:
    answer = http.post(V4, json={"inputs": inputs, "service": "lending/loan-quote", **more})
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def test_every_locator_leads_to_the_same_calculation(http: httpx.Client, nobody: httpx.Client) -> None:
    service_id, version_id = ids(http)
    tails = ["folders/lending/services/loan-quote/execute", f"service/{service_id}", f"version/{version_id}"]
    for tail in (*tails, "proxy/quotes/loan"):
        assert execute(http, f"{V3}/{tail}").json()["response_data"]["outputs"] == QUOTE
        assert execute(nobody, f"{V3}/public/{tail}").json()["response_data"]["outputs"] == QUOTE


def test_the_envelope_tells_who_answered(http: httpx.Client) -> None:
    body = execute(http, correlation_id="mine").json()
    assert (body["status"], body["error"]) == ("Success", None)
    meta = body["response_meta"]
    assert (meta["version"], meta["correlation_id"], meta["system"]) == ("0.1.0", "mine", "SPARK")
    assert meta["process_time"] >= 1


def test_an_empty_body_calculates_with_defaults_and_complains(http: httpx.Client) -> None:
    data = http.post(EXECUTE, json={}).json()["response_data"]
    assert data["outputs"] == QUOTE
    assert [item["source_path"] for item in data["warnings"]] == ["Default Values"] * 3
    assert data["errors"][0]["source_path"] == "request_data.inputs"


def test_null_inputs_calculate_with_defaults_and_no_complaint(http: httpx.Client) -> None:
    body = {"request_data": {"inputs": None}, "request_meta": {}}
    data = http.post(EXECUTE, json=body).json()["response_data"]
    assert data["outputs"] == QUOTE
    assert [item["source_path"] for item in data["warnings"]] == ["Default Values"] * 3
    assert data["errors"] is None


def test_a_broken_rule_is_an_error_item_inside_http_200(http: httpx.Client) -> None:
    answer = execute(http, inputs={**INPUTS, "years": 99})
    assert answer.status_code == 200
    [error] = answer.json()["response_data"]["errors"]
    assert (error["source_path"], error["error_category"]) == ("inputs.years", "validation_error")


def test_outputs_are_chosen_by_name(http: httpx.Client) -> None:
    data = execute(http, requested_output=["total_interest"]).json()["response_data"]
    assert data["outputs"] == {"total_interest": QUOTE["total_interest"]}
    assert execute(http, requested_output=["nothing"]).json()["response_data"]["outputs"] is None
    assert execute(http, requested_output_regex="monthly.*").json()["response_data"]["outputs"] == {
        "monthly_payment": QUOTE["monthly_payment"]
    }


def test_inputs_are_repeated_on_request(http: httpx.Client) -> None:
    data = execute(http, inputs={"years": 4}, response_data_inputs=True).json()["response_data"]
    assert data["inputs"] == {**INPUTS, "years": 4}


def test_a_table_goes_in_and_comes_out(http: httpx.Client) -> None:
    path = f"{V3}/folders/lending/services/repayment-plan/execute"
    extra = [{"year": 1, "amount": 1000}, {"year": 2, "amount": 0}]
    rows = execute(http, path, inputs={"extra_payments": extra}).json()["response_data"]["outputs"]["plan"]
    assert rows[0] == {"year": 1, "due": "2026-12-31", "interest": 600, "paid": 4000, "balance": 8600}
    outputs = execute(http, path, inputs={"extra_payments": extra}, array_outputs="plan").json()["response_data"]
    assert outputs["outputs"]["plan"][:2] == [["year", "due", "interest", "paid", "balance"], list(rows[0].values())]


def test_subservices_are_calculated_on_their_own(http: httpx.Client) -> None:
    path = f"{V3}/folders/insurance/services/household-cover/execute"
    outputs = execute(http, path, service_category="contents").json()["response_data"]["outputs"]
    assert outputs == {"contents.premium": 80}


def test_metadata(http: httpx.Client) -> None:
    service_id, version_id = ids(http, "insurance/household-cover")
    for tail in ("folders/insurance/services/household-cover", f"service/{service_id}", f"version/{version_id}"):
        outputs = http.get(f"{V3}/{tail}/metadata").json()["response_data"]["outputs"]
        assert outputs == {"Metadata.PrimaryColor": "#0B5FFF", "Metadata.Font": "Inter"}


def test_validation_rules(http: httpx.Client, nobody: httpx.Client) -> None:
    path = f"{V3}/folders/lending/services/loan-quote/validation"
    rules = http.post(path, json={}).json()["response_data"]["outputs"]
    assert (rules["years"]["validation_allow"], rules["years"]["min"], rules["years"]["max"]) == ("Whole", 1, 40)
    assert rules["years"]["default_value"] == 5
    dynamic = {"request_data": {"inputs": INPUTS}, "request_meta": {"validation_type": "dynamic"}}
    assert http.post(path, json=dynamic).json()["response_data"]["outputs"] == {}
    assert nobody.post(path.replace("/v3/", "/v3/public/"), json={}).json()["response_data"]["outputs"] == rules


def test_a_link_to_a_filled_workbook_that_expires(sandbox: Sandbox, http: httpx.Client, nobody: httpx.Client) -> None:
    def link() -> str:
        outputs = execute(http, excel_file=True).json()["response_data"]["outputs"]
        return str(outputs["excel_file"])

    good = link()
    assert good.startswith(f"{sandbox.url}/docstore/api/v1/documents/versions/tokens/")
    assert nobody.get(good).content.startswith(b"PK")
    sandbox.knobs.turn({"download_lifetime_seconds": 0.001})
    late = link()
    time.sleep(0.01)
    assert (nobody.get(late).status_code, nobody.get(late).json()["errorCode"]) == (410, "TOKEN_EXPIRED")
    assert nobody.get(good.replace("/tokens/", "/tokens/x")).json()["errorCode"] == "DOCUMENT_NOT_FOUND"


def test_always_error_and_always_slow(http: httpx.Client) -> None:
    data = execute(http, f"{V3}/folders/samples/services/always-error/execute").json()["response_data"]
    assert data["outputs"] == {"result": "#DIV/0!"}
    assert data["errors"][0]["message"] == "This service always complains."
    started = time.monotonic()
    assert execute(http, f"{V3}/folders/samples/services/always-slow/execute").status_code == 200
    assert time.monotonic() - started >= 1


def test_objects_in_objects_out(http: httpx.Client) -> None:
    body = many(http, [INPUTS, {**INPUTS, "principal": 18000, "annual_rate": 0.05, "years": 4}])
    assert body["outputs"] == [QUOTE, {"monthly_payment": 414.53, "total_interest": 1897.3}]
    assert len(body["process_time"]) == len(body["warnings"]) == len(body["service_chain"]) == 2
    assert (body["version"], body["errors"]) == ("0.1.0", [None, None])


def test_rows_in_rows_out(http: httpx.Client) -> None:
    body = many(http, [list(INPUTS), list(INPUTS.values())], service="lending/loan-quote[0]")
    assert body["outputs"] == [list(QUOTE), list(QUOTE.values())]


def test_a_row_of_names_alone_gives_nothing(http: httpx.Client) -> None:
    body = many(http, [["principal"]])
    assert [body[name] for name in ("outputs", "process_time", "warnings", "errors")] == [None] * 4


def test_what_a_row_is_too_short_for_takes_its_default(http: httpx.Client) -> None:
    body = many(http, [list(INPUTS), list(INPUTS.values())[:1], []])
    assert body["outputs"] == [list(QUOTE), list(QUOTE.values()), list(QUOTE.values())]
    assert [len(items) for items in body["warnings"]] == [2, 3]


def test_outputs_begin_with_the_record_key(http: httpx.Client) -> None:
    names = ["ref", *INPUTS]
    body = many(http, [names, ["a", *INPUTS.values()]], unique_record_key="ref", output=["monthly_payment"])
    assert body["outputs"] == [["ref", "monthly_payment"], ["a", 483.32]]
    unknown = many(http, [INPUTS], unique_record_key="nothing")
    assert unknown["outputs"] is None
    assert "nothing was not found in inputs" in unknown["errors"][0]


@pytest.mark.parametrize("form", ["/folders/lending/services/loan-quote", "{service_id}", "lending/loan-quote[0.1.0]"])
def test_v4_locators(http: httpx.Client, form: str) -> None:
    service_id, version_id = ids(http)
    assert many(http, [{}], service=form.format(service_id=service_id))["version_id"] == version_id
    assert many(http, [{}], service="nothing/at-all", version_id=version_id)["version_id"] == version_id


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"inputs": [INPUTS], "service": "lending/nothing"}, 404, "SERVICE_NOT_FOUND"),
        ({"inputs": [INPUTS], "service": "lending/loan-quote[7]"}, 404, "SERVICE_NOT_FOUND"),
        ({"inputs": [INPUTS], "service": "loan-quote"}, 400, "BAD_REQUEST"),
        ({"inputs": [INPUTS]}, 400, "BAD_REQUEST"),
        ({"inputs": [], "service": "lending/loan-quote"}, 400, "BAD_REQUEST"),
        ({"service": "lending/loan-quote"}, 400, "BAD_REQUEST"),
    ],
)
def test_v4_refusals(http: httpx.Client, body: dict[str, Any], status: int, code: str) -> None:
    answer = http.post(V4, json=body)
    assert (answer.status_code, answer.json()["code"], answer.json()["type"]) == (status, code, "invalid_input")


def test_an_unknown_service_is_404(http: httpx.Client) -> None:
    answer = execute(http, f"{V3}/folders/lending/services/nothing/execute")
    assert answer.status_code == 404
    error = answer.json()["error"]
    assert (error["message"], error["error_category"]) == ("SERVICE_NOT_FOUND", "application_error")
    assert error["additional_details"] == "there is no service lending/nothing"


def test_twenty_threads_at_once_get_each_their_own_answer(sandbox: Sandbox, http: httpx.Client) -> None:
    start = threading.Barrier(20)
    years = [1 + number % 40 for number in range(20)]
    expected = {n: many(http, [{**INPUTS, "years": n}])["outputs"][0] for n in set(years)}

    def work(number: int) -> list[dict[str, Any]]:
        with httpx.Client(base_url=sandbox.url, headers=http.headers, trust_env=False, verify=False) as client:
            start.wait()
            inputs = {**INPUTS, "years": years[number]}
            return [execute(client, inputs=inputs).json()["response_data"]["outputs"] for _ in range(10)]

    with ThreadPoolExecutor(20) as pool:
        for number, answers in enumerate(pool.map(work, range(20))):
            assert answers == [expected[years[number]]] * 10
