"""From a workbook to a service: upload, compile, publish, and what is known about it afterwards."""

from __future__ import annotations

import io
from typing import Any

import httpx
import pytest
from openpyxl import load_workbook
from sandbox_steps import QUOTE, execute, new_folder, progress, publish, publish_request, upload

from dovetail.sandbox import Sandbox
from dovetail.sandbox.message import Refusal
from dovetail.sandbox.spark.examples import loan_quote
from dovetail.sandbox.spark.locators import Locator, parse_locator
from dovetail.sandbox.spark.versions import Number, following

UUID = "5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810"


@pytest.fixture
def folder(bearer: httpx.Client) -> str:
    return new_folder(bearer)


def versions(http: httpx.Client, folder: str, service: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = http.get(f"/api/v1/product/{folder}/engines/getversions/{service}").json()["data"]
    return rows


def test_upload_counts_what_it_found_and_names_the_version_to_be(http: httpx.Client, folder: str) -> None:
    uploaded = upload(http, folder, "quote", loan_quote())
    assert (uploaded["no_of_inputs"], uploaded["no_of_outputs"], uploaded["no_of_sheets"]) == (3, 2, 1)
    assert uploaded["meta"]["version"] == "0.1.0"
    published = publish_request("quote", uploaded)
    while progress(http, folder, "quote", uploaded["nodegen_compilation_jobid"])["progress"] < 100:
        pass
    answer = http.post(f"/acme/api/v3/folders/{folder}/services/quote/publish", json=published)
    assert answer.json()["response_data"] == {"version_id": uploaded["meta"]["version_id"]}


def test_progress_moves_on_with_every_poll(sandbox: Sandbox, http: httpx.Client, folder: str) -> None:
    sandbox.knobs.turn({"compile_steps": [0, 10, 70, 100]})
    job_id = upload(http, folder, "quote", loan_quote())["nodegen_compilation_jobid"]
    told = [progress(http, folder, "quote", job_id) for _ in range(5)]
    assert [state["progress"] for state in told] == [0, 10, 70, 100, 100]
    assert [state["status"] for state in told] == ["InProgress"] * 3 + ["Success"] * 2
    assert told[-1]["last_error_message"] == "null"


@pytest.mark.parametrize("workbook", [b"no workbook at all", b""])
def test_a_workbook_that_cannot_be_compiled_fails_with_a_reason(
    http: httpx.Client, folder: str, workbook: bytes
) -> None:
    uploaded = upload(http, folder, "broken", workbook)
    while (state := progress(http, folder, "broken", uploaded["nodegen_compilation_jobid"]))["progress"] < 100:
        assert state["status"] == "InProgress"
    assert state["status"] == "Failed"
    assert "broken.xlsx" in state["last_error_message"]
    path = f"/acme/api/v3/folders/{folder}/services/broken/publish"
    refused = http.post(path, json=publish_request("broken", uploaded))
    assert (refused.status_code, refused.json()["error"]["message"]) == (400, "COMPILATION_FAILED")


def test_publishing_before_the_compilation_is_done_is_refused(http: httpx.Client, folder: str) -> None:
    uploaded = upload(http, folder, "quote", loan_quote())
    path = f"/acme/api/v3/folders/{folder}/services/quote/publish"
    refused = http.post(path, json=publish_request("quote", uploaded))
    assert (refused.status_code, refused.json()["error"]["message"]) == (400, "COMPILATION_IN_PROGRESS")


def test_publishing_documents_of_another_upload_is_refused(http: httpx.Client, folder: str) -> None:
    one, other = (upload(http, folder, "quote", loan_quote()) for _ in range(2))
    mixed = {**one, "original_file_documentid": other["original_file_documentid"]}
    refused = http.post(f"/acme/api/v3/folders/{folder}/services/quote/publish", json=publish_request("quote", mixed))
    assert (refused.status_code, refused.json()["error"]["message"]) == (400, "DOCUMENT_NOT_FOUND")


def test_upload_needs_its_folder(http: httpx.Client) -> None:
    answer = http.post(
        "/acme/api/v3/folders/nothing/services/quote/upload",
        data={"engineUploadRequestEntity": '{"request_data":{"effective_start_date":"2026","effective_end_date":"2"}}'},
        files={"serviceFile": ("quote.xlsx", b"")},
    )
    assert (answer.status_code, answer.json()["error"]["message"]) == (404, "PRODUCT_NOT_FOUND")


def test_a_job_that_is_not_there_is_404(http: httpx.Client, folder: str) -> None:
    answer = http.get(f"/acme/api/v3/folders/{folder}/services/quote/getcompilationprogess/{UUID}")
    assert (answer.status_code, answer.json()["error"]["message"]) == (404, "INVALID_JOB_ID")


def test_versions_count_up_by_the_difference_asked_for(http: httpx.Client, folder: str) -> None:
    for difference in ("major", "minor", "patch", "major"):
        publish(http, folder, "quote", loan_quote(), version_difference=difference)
    publish(http, folder, "quote", loan_quote(), version_difference="custom", version="1.4.2")
    assert [row["revision"] for row in versions(http, folder, "quote")] == [
        "1.4.2",
        "1.0.0",
        "0.2.1",
        "0.2.0",
        "0.1.0",
    ]


def test_a_window_that_ends_before_it_starts_is_refused(http: httpx.Client, folder: str) -> None:
    uploaded = upload(http, folder, "quote", loan_quote())
    request = publish_request("quote", uploaded, effective_end_date="2020-01-01")
    refused = http.post(f"/acme/api/v3/folders/{folder}/services/quote/publish", json=request)
    assert list(refused.json()["error"]["additional_details"]) == ["/request_data/effective_end_date"]


def test_the_answering_version_is_the_newest_that_fits(http: httpx.Client, folder: str) -> None:
    path = f"/acme/api/v3/folders/{folder}/services/quote/execute"
    numbers = ["0.1.0", "1.0.0", "1.4.0", "1.4.9", "1.10.0", "2.0.0"]
    ids = {
        number: publish(http, folder, "quote", loan_quote(), version_difference="custom", version=number)
        for number in numbers
    }
    future = {"effective_start_date": "2090-01-01T00:00:00Z", "effective_end_date": "2095-01-01T00:00:00Z"}
    publish(http, folder, "quote", loan_quote(), version_difference="custom", version="9.0.0", **future)

    def answering(**meta: str) -> str:
        meta_of_answer = execute(http, path, **meta).json()["response_meta"]
        return str(meta_of_answer["version"])

    assert answering() == "2.0.0"
    assert answering(version="1") == "1.10.0"
    assert answering(version="1.4") == "1.4.9"
    assert answering(version="1.4.0") == "1.4.0"
    assert answering(version="9") == "9.0.0"
    assert answering(version_id=ids["0.1.0"], version="2") == "0.1.0"
    assert answering(transaction_date="2092-06-01") == "9.0.0"
    assert answering(transaction_date="2030-06-01T12:00:00Z") == "2.0.0"
    assert execute(http, path, version="3").json()["error"]["message"] == "SERVICE_NOT_FOUND"
    assert execute(http, path, transaction_date="2010-01-01").status_code == 404
    nonsense = execute(http, path, transaction_date="soon")
    assert list(nonsense.json()["error"]["additional_details"]) == ["/request_meta/transaction_date"]


def test_what_was_published_is_listed(http: httpx.Client, folder: str) -> None:
    version_id = publish(
        http, folder, "quote", loan_quote(), version_label="first", release_note="The first one.", tags="a,b"
    )
    [row] = versions(http, folder, "quote")
    assert (row["id"], row["engine"], row["product"]) == (version_id, "quote", folder)
    assert (row["versionLabel"], row["releaseNote"], row["tags"]) == ("first", "The first one.", "a,b")
    assert (row["isActive"], row["originalFileName"]) == (True, "quote.xlsx")
    listed = http.post(f"/api/v1/product/{folder}/engines", json={"page": 1, "pageSize": 10, "sort": "name1"}).json()
    assert [(item["serviceName"], item["revision"]) for item in listed["data"]] == [("quote", "0.1.0")]


def test_the_schema_describes_the_workbook(http: httpx.Client) -> None:
    detail = http.get("/api/v1/product/lending/engines/get/loan-quote").json()["data"]
    assert [field["xjName"] for field in detail["xlInputs"]] == ["principal", "annual_rate", "years"]
    assert len(detail["bookSummary"]["bookFileHash"]) == 32
    assert detail["bookSummary"]["bookFileHash"].isupper()
    assert len(detail["bookSummary"]["universalFileHash"]) == 64
    version_id = detail["bookSummary"]["versionId"]
    by_id = http.post(f"/acme/api/v3/GetEngineDetailByVersionId/versionid/{version_id}").json()["data"]
    by_path = http.get(f"/api/v1/product/lending/engines/get/loan-quote/{version_id}").json()["data"]
    assert by_id["xlInputs"] == by_path["xlInputs"] == detail["xlInputs"]


def test_the_workbook_comes_back_byte_for_byte(http: httpx.Client, folder: str) -> None:
    workbook = loan_quote()
    version_id = publish(http, folder, "quote", workbook)
    base = f"/api/v1/product/{folder}/engines/quote/download"
    latest = http.get(base, params={"filename": "", "type": ""})
    assert latest.content == workbook
    assert latest.headers["content-disposition"] == 'attachment; filename="quote.xlsx"'
    named = http.get(f"{base}/{version_id}", params={"filename": "mine.xlsx"})
    assert named.content == workbook
    assert named.headers["content-disposition"] == 'attachment; filename="mine.xlsx"'
    assert http.get(f"{base}/{UUID}").status_code == 404


def test_the_workbook_with_details_opens_and_knows_its_version(http: httpx.Client, folder: str) -> None:
    version_id = publish(http, folder, "quote", loan_quote())
    content = http.get(f"/api/v1/product/{folder}/engines/quote/download?type=withmetadata").content
    book: Any = load_workbook(io.BytesIO(content))
    assert book.custom_doc_props["SparkVersionId"].value == version_id
    assert book.worksheets[0]["B3"].value == 25000


def test_deleting_a_service_deletes_all_versions(http: httpx.Client, folder: str) -> None:
    publish(http, folder, "quote", loan_quote())
    exists = f"/acme/api/v3/folders/{folder}/services/quote/exists"
    assert http.get(exists).json()["response_data"] == {"is_exists": True}
    assert http.delete(f"/api/v1/product/{folder}/engines/delete/quote").json()["status"] == "Success"
    assert http.get(exists).json()["response_data"] == {"is_exists": False}
    again = http.delete(f"/api/v1/product/{folder}/engines/delete/quote")
    assert (again.status_code, again.json()["errorCode"]) == (200, "SERVICE_NOT_FOUND")
    publish(http, folder, "quote", loan_quote())
    assert [row["revision"] for row in versions(http, folder, "quote")] == ["0.1.0"]


def test_a_version_keeps_calculating_with_its_own_workbook(http: httpx.Client, folder: str) -> None:
    first = publish(http, folder, "quote", loan_quote())
    book = load_workbook(io.BytesIO(loan_quote()))
    book.worksheets[0]["B7"].value = "=ROUND(2*exact_payment,2)"  # type: ignore[index]
    changed = io.BytesIO()
    book.save(changed)
    publish(http, folder, "quote", changed.getvalue())
    path = f"/acme/api/v3/folders/{folder}/services/quote/execute"
    assert execute(http, path).json()["response_data"]["outputs"]["monthly_payment"] == 966.64
    assert execute(http, f"/acme/api/v3/version/{first}").json()["response_data"]["outputs"] == QUOTE


@pytest.mark.parametrize(
    ("text", "locator"),
    [
        ("f/s", Locator(folder="f", service="s")),
        ("/f//s/", Locator(folder="f", service="s")),
        ("f/s[1.4]", Locator(folder="f", service="s", version="1.4")),
        ("f/s[]", Locator(folder="f", service="s")),
        ("/folders/f/services/s", Locator(folder="f", service="s")),
        ("f/s/x", Locator(folder="f", service="s/x")),
        ("team-folders/my-services", Locator(folder="team-folders", service="my-services")),
        (UUID.upper(), Locator(service_id=UUID)),
        (f"service/{UUID}", Locator(service_id=UUID)),
        (f"version/{UUID}", Locator(version_id=UUID)),
    ],
)
def test_locators(text: str, locator: Locator) -> None:
    assert parse_locator(text, "/service") == locator


@pytest.mark.parametrize("text", ["", "f", "f/", "///", "f/s[1", "f/s[1][2]", "f/s]1["])
def test_what_is_no_locator(text: str) -> None:
    with pytest.raises(Refusal, match="no service") as refused:
        parse_locator(text, "/service")
    assert refused.value.place == "/service"


def test_a_custom_number_must_be_whole_and_free() -> None:
    assert following([], "major") == Number(0, 1, 0)
    for custom in (None, "1.4", "v1.4.2"):
        with pytest.raises(Refusal, match=r"1\.4\.2"):
            following([], "custom", custom)
    with pytest.raises(Refusal, match="is there already"):
        following([Number(1, 0, 0)], "custom", "1.0.0")
