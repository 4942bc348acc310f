"""Records of executions: one, a list, archives to download, and workbooks made from them."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import Any
from uuid import uuid4

import attrs
import httpx
import pytest
from openpyxl import load_workbook
from sandbox_steps import EXECUTE, INPUTS, QUOTE, V4, execute, new_folder, publish

from dovetail.sandbox import Sandbox
from dovetail.sandbox.spark.call_records import record_at, records_of
from dovetail.sandbox.spark.calls import Call
from dovetail.sandbox.spark.examples import loan_quote

SERVICE = "/acme/api/v3/folders/lending/services/loan-quote"
FIND = "/api/v1/product/lending/engines/loan-quote/logs"


def call_of(http: httpx.Client, **meta: Any) -> str:
    call_id: str = execute(http, **meta).json()["response_meta"]["call_id"]
    return call_id


def many(http: httpx.Client, **more: Any) -> str:
    """A call with two records, written as rows; returns its id."""
    rows = [["principal", "years"], [10000, 5], [20000, 5]]
    answer = http.post(V4, json={"inputs": rows, "service": "lending/loan-quote", **more})
    call_id: str = answer.json()["call_id"]
    return call_id


def record(http: httpx.Client, call_id: str, index: int | None = None) -> dict[str, Any]:
    query = {} if index is None else {"index": index}
    answer = http.get(f"/acme/api/v3/log/getexecutionhistorybycallid/{call_id}", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = json.loads(answer.json()["response_data"])
    return found


def collected(http: httpx.Client, kind: str = "json", meta: Any = None, **data: Any) -> bytes:
    """The one file inside the archive that a download gives."""
    body = {"request_data": data, "request_meta": meta or {}}
    job_id = http.post(f"{SERVICE}/log/download{kind}", json=body).json()["response_data"]["job_id"]
    told = []
    while not told or told[-1]["progress"] < 100:
        answer = http.get(f"{SERVICE}/log/download{kind}/status/{job_id}").json()
        assert answer["status"] is None
        told.append(answer["response_data"])
    assert [state["progress"] for state in told] == [0, 40, 100]
    assert [state["download_url"] for state in told[:2]] == [None, None]
    with zipfile.ZipFile(io.BytesIO(httpx.get(told[-1]["download_url"]).content)) as archive:
        [name] = archive.namelist()
        assert name == f"loan-quote.{kind}"
        return archive.read(name)


def ids(http: httpx.Client, meta: Any = None, **data: Any) -> list[str]:
    return [found["EngineCallId"] for found in json.loads(collected(http, "json", meta, **data))]


def test_an_execution_is_recorded_with_all_that_is_known_of_it(http: httpx.Client) -> None:
    call_id = call_of(http, correlation_id="order-7", source_system="desk", call_purpose="Test")

    found = record(http, call_id)

    details = found["EngineDetails"]
    assert (found["EngineCallId"], found["APIVersion"]) == (call_id, "V3")
    assert (found["Product"], found["Service"], found["ServiceRevision"]) == ("lending", "loan-quote", "0.1.0")
    assert (found["SourceSystem"], found["Purpose"]) == ("desk", "Test")
    assert details["request_data"]["inputs"] == INPUTS
    assert details["response_data"]["outputs"] == QUOTE
    assert details["request_meta"]["correlation_id"] == "order-7"
    assert details["response_meta"]["call_id"] == call_id


def test_an_index_chooses_a_record_of_a_call_with_many(http: httpx.Client) -> None:
    call_id = many(http, correlation_id="both")

    first, second, last = (record(http, call_id, index) for index in (0, 1, None))

    assert first["EngineDetails"]["request_data"]["inputs"] == {"principal": 10000, "years": 5}
    assert first["EngineDetails"]["response_data"]["outputs"] == {"monthly_payment": 193.33, "total_interest": 1599.7}
    assert second == last
    assert last["EngineDetails"]["request_data"]["inputs"]["principal"] == 20000
    assert last["APIVersion"] == "V4"


def test_an_index_beyond_the_last_record_is_refused(http: httpx.Client) -> None:
    path = f"/acme/api/v3/log/getexecutionhistorybycallid/{many(http)}"
    answer = http.get(path, params={"index": 2})
    assert answer.status_code == 400
    assert "2 records, none with index 2" in answer.json()["error"]["message"]
    assert http.get(f"/acme/api/v3/log/getexecutionhistorybycallid/{uuid4()}").status_code == 404


def test_records_are_found_by_their_fields_a_page_at_a_time(http: httpx.Client) -> None:
    purpose = f"purpose-{uuid4()}"
    made = [call_of(http, call_purpose=purpose) for _ in range(3)]
    search = [{"field": "CallPurpose", "value": purpose}]

    first = http.post(FIND, json={"search": search, "page": 1, "pageSize": 2, "sort": "-updated"}).json()
    second = http.post(FIND, json={"search": search, "page": 2, "pageSize": 2, "sort": "-updated"}).json()

    assert (first["count"], first["next"], second["next"]) == (3, 2, None)
    rows = first["data"] + second["data"]
    assert {row["callGUID"] for row in rows} == set(made)
    assert [row["timeStamp"] for row in rows] == sorted((row["timeStamp"] for row in rows), reverse=True)
    assert all(row["isBatchCall"] is False and int(row["totalTime"]) >= 0 for row in rows)


def test_every_field_to_search_by_narrows_the_list(http: httpx.Client) -> None:
    call_id = many(http, correlation_id="narrow", call_purpose="Narrow")
    row = record(http, call_id)
    version = row["EngineDetails"]["response_meta"]["version_id"]

    def count(*search: dict[str, Any]) -> int:
        narrowed = [{"field": "search", "value": "NARROW"}, *search]
        found: int = http.post(FIND, json={"search": narrowed}).json()["count"]
        return found

    assert count() == 1
    assert count({"field": "StartDate", "value": row["LogTime"]}, {"field": "EndDate", "value": row["LogTime"]}) == 1
    assert count({"field": "EndDate", "value": "2020-01-01T00:00:00Z"}) == 0
    assert count({"field": "version", "id": version}) == 1
    assert count({"field": "version", "id": str(uuid4())}) == 0
    assert count({"field": "username", "value": row["UserName"]}) == 1
    assert count({"field": "username", "value": "nobody"}) == 0
    complaint = http.post(FIND, json={"search": [{"field": "colour", "value": "red"}]}).json()
    assert (complaint["status"], complaint["message"]) == ("Error", "a record has no field colour")


def test_a_download_holds_every_record_that_meets_all_conditions(http: httpx.Client) -> None:
    mine = f"mine-{uuid4()}"
    one = call_of(http, correlation_id=mine, source_system=f"{mine}-desk", call_purpose=f"{mine}-p")
    warned = http.post(EXECUTE, json={"request_data": {"inputs": {}}, "request_meta": {"correlation_id": mine}})
    two = warned.json()["response_meta"]["call_id"]
    batch = many(http, correlation_id=mine)
    found = record(http, one)

    assert ids(http, call_ids=[mine]) == [one, two, batch, batch]
    assert ids(http, call_ids=[one, two]) == [one, two]
    assert ids(http, call_ids=[f"{mine}-desk"]) == [one]
    assert ids(http, call_ids=[mine], callpurpose=f"{mine}-p") == [one]
    assert ids(http, call_ids=[mine], userName="nobody") == []
    assert ids(http, call_ids=[mine], has_warnings=False) == [one]
    assert ids(http, call_ids=[mine], has_warnings=True, has_errors=True) == []
    assert ids(http, call_ids=[mine], end_date=found["LogTime"]) == [one]
    assert ids(http, call_ids=[mine], start_date="2100-01-01T00:00:00") == []
    version = found["EngineDetails"]["response_meta"]["version_id"]
    assert len(ids(http, {"version_id": version}, call_ids=[mine])) == 4
    assert ids(http, {"version_id": str(uuid4())}, call_ids=[mine]) == []


def test_a_csv_has_a_column_for_each_input_and_output(http: httpx.Client) -> None:
    call_id = call_of(http, correlation_id="in-a-table")

    text = collected(http, "csv", call_ids=[call_id], timezone_offset="+08:00").decode()

    [row] = csv.DictReader(io.StringIO(text))
    assert list(row)[:2] == ["Description", "Log Time"]
    assert list(row)[-2:] == ["Error Details", "Warning Details"]
    assert (row["Description"], row["Version"], row["Call ID"]) == ("lending/loan-quote", "0.1.0", call_id)
    assert (row["principal"], row["years"], row["monthly_payment"]) == ("25000", "5", "483.32")
    assert row["Log Time"].endswith("+08:00")


def test_a_download_that_would_be_too_large_fails(http: httpx.Client, sandbox: Sandbox) -> None:
    call_of(http)
    sandbox.knobs.turn({"log_download_limit_bytes": 10})
    started = http.post(f"{SERVICE}/log/downloadjson", json={"request_data": {}}).json()
    path = f"{SERVICE}/log/downloadjson/status/{started['response_data']['job_id']}"

    assert http.get(path).json()["status"] is None
    failed = http.get(path).json()

    assert (failed["status"], failed["response_data"]["download_url"]) == ("Error", None)
    assert "do not fit into 10 bytes" in failed["error"]["message"]


def test_jobs_and_features_are_kept_apart(http: httpx.Client, sandbox: Sandbox) -> None:
    job = http.post(f"{SERVICE}/log/downloadjson", json={"request_data": {}}).json()["response_data"]["job_id"]
    assert http.get(f"{SERVICE}/log/downloadcsv/status/{job}").status_code == 404
    assert http.post(f"{SERVICE}-x/log/downloadcsv", json={"request_data": {}}).status_code == 404
    offset = {"request_data": {"timezone_offset": "tomorrow"}}
    assert http.post(f"{SERVICE}/log/downloadcsv", json=offset).status_code == 400
    limited = {"x-synthetic-key": sandbox.credentials["limited_api_key"]}
    assert http.post(f"{SERVICE}/log/downloadjson", json={"request_data": {}}, headers=limited).status_code == 403


@pytest.mark.parametrize(("verb", "way"), [("POST", "download/xml"), ("POST", "download"), ("GET", "download")])
def test_a_workbook_is_made_with_the_inputs_of_a_call(http: httpx.Client, verb: str, way: str) -> None:
    call_id = many(http)

    answer = http.request(verb, f"{SERVICE}/{way}/{call_id}", params={"index": 0}, json={} if verb == "POST" else None)

    assert answer.json()["status"] is None
    book = load_workbook(io.BytesIO(httpx.get(answer.json()["response_data"]["download_url"]).content))
    place = next(iter(book.defined_names["Xinput_principal"].destinations))
    assert book[place[0]][place[1].replace("$", "")].value == 10000


def test_only_records_of_the_service_are_made_into_its_workbook(http: httpx.Client) -> None:
    call_id = call_of(http)
    other = SERVICE.replace("loan-quote", "repayment-plan")
    assert http.post(f"{other}/download/xml/{call_id}", json={}).status_code == 404
    assert http.post(f"{SERVICE}/download/xml/{call_id}", params={"index": 1}, json={}).status_code == 400


def test_a_link_to_a_workbook_expires(http: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.knobs.turn({"download_lifetime_seconds": 1e-6})
    answer = http.post(f"{SERVICE}/download/xml/{call_of(http)}", json={}).json()
    assert httpx.get(answer["response_data"]["download_url"]).status_code == 410


def test_records_outlive_their_service(http: httpx.Client, bearer: httpx.Client) -> None:
    folder = new_folder(bearer)
    publish(http, folder, "quote", loan_quote())
    path = f"/acme/api/v3/folders/{folder}/services/quote/execute"
    call_id = execute(http, path).json()["response_meta"]["call_id"]

    http.delete(f"/api/v1/product/{folder}/engines/delete/quote")

    assert record(http, call_id)["ServiceRevision"] == "0.1.0"


def test_a_call_of_many_thousand_records_is_read_once() -> None:
    rows = [["years"], *([number] for number in range(20_000))]
    answer = {"outputs": rows, "warnings": None, "errors": None, "process_time": None}
    names = [field.name for field in attrs.fields(Call)][:10]
    call = Call(**dict.fromkeys(names, ""), called_at="", total_ms=1, request={"inputs": rows}, response=answer)
    v4 = attrs.evolve(call, api="v4")

    # Read anew for each record this would take hours.
    found = records_of(v4)

    assert len(found) == 20_000
    assert found[-1]["EngineDetails"]["request_data"]["inputs"] == {"years": 19_999}
    assert found[-1] == record_at(v4, 19_999)
