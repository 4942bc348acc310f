"""Services searched, described, compiled again, and found by what the body says."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from sandbox_steps import INPUTS, QUOTE, execute, new_folder, progress, publish

from dovetail.sandbox import Sandbox
from dovetail.sandbox.spark.examples import loan_quote

SERVICE = "/acme/api/v3/folders/lending/services/loan-quote"
SWAGGER = f"{SERVICE}/downloadswagger"


def search(http: httpx.Client, **request: Any) -> dict[str, Any]:
    answer = http.post("/acme/api/v3/services/search", json={"request_data": request})
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def folder_with(http: httpx.Client, bearer: httpx.Client, *services: str) -> str:
    name = new_folder(bearer)
    for service in services:
        publish(http, name, service, loan_quote())
    return name


def in_folder(name: str) -> list[dict[str, str]]:
    return [{"field": "foldername", "value": name}]


def test_a_search_goes_through_all_folders(http: httpx.Client, bearer: httpx.Client) -> None:
    name = folder_with(http, bearer, "b", "a")

    found = search(http, page=1, page_size=-1, sort="name1_co", search=[], fields=[])

    rows = {(row["folderName"], row["fileName"]): row for row in found["response_data"]}
    assert {("lending", "loan-quote"), ("insurance", "household-cover"), (name, "a"), (name, "b")} <= rows.keys()
    assert rows[name, "a"]["version"] == "0.1.0"
    meta = found["response_meta"]
    assert (meta["count"], meta["page_total"], meta["next"], meta["previous"]) == (len(rows), 1, None, None)
    names = [row["fileName"] for row in found["response_data"]]
    assert names == sorted(names)


def test_a_search_is_narrowed_sorted_and_cut_into_pages(http: httpx.Client, bearer: httpx.Client) -> None:
    name = folder_with(http, bearer, "alpha", "beta", "gamma")

    page = search(http, page=1, page_size=2, sort="-name1_co", search=in_folder(name), fields=["FileName"])
    assert page["response_data"] == [{"fileName": "gamma"}, {"fileName": "beta"}]
    assert {key: page["response_meta"][key] for key in ("count", "next", "previous", "page_total")} == {
        "count": 3,
        "next": 2,
        "previous": None,
        "page_total": 2,
    }
    last = search(http, page=2, page_size=2, sort="-name1_co", search=in_folder(name), fields=["FileName"])
    assert last["response_data"] == [{"fileName": "alpha"}]
    assert (last["response_meta"]["next"], last["response_meta"]["previous"]) == (None, 1)
    both = [*in_folder(name), {"field": "filename", "value": "ALPH"}]
    assert [row["fileName"] for row in search(http, search=both)["response_data"]] == ["alpha"]


def test_a_page_that_holds_nothing_is_refused(http: httpx.Client) -> None:
    answer = http.post("/acme/api/v3/services/search", json={"request_data": {"page_size": 0}})
    assert list(answer.json()["error"]["additional_details"]) == ["/request_data/page_size"]


def test_swagger_is_made_from_the_workbook(sandbox: Sandbox, http: httpx.Client) -> None:
    document = http.get(f"{SWAGGER}/All/false/").json()
    assert (document["swagger"], document["info"]["title"]) == ("2.0", "loan-quote")
    assert document["definitions"]["Inputs"]["properties"].keys() == INPUTS.keys()
    assert document["definitions"]["Outputs"]["properties"].keys() == QUOTE.keys()
    assert document["definitions"]["Outputs"]["properties"]["monthly_payment"]["type"] == "number"
    [path] = document["paths"]
    url = f"{document['schemes'][0]}://{document['host']}{document['basePath']}{path}"
    assert execute(http, url).json()["response_data"]["outputs"] == QUOTE


@pytest.mark.parametrize("word", ["true", "True", "TRUE"])
def test_swagger_comes_as_a_file_when_asked_for(http: httpx.Client, word: str) -> None:
    answer = http.get(f"{SWAGGER}/All/{word}")
    assert answer.headers["content-disposition"] == 'attachment; filename="loan-quote.json"'
    assert answer.json()["swagger"] == "2.0"


def test_swagger_of_one_version_and_of_one_subservice(http: httpx.Client, bearer: httpx.Client) -> None:
    name = new_folder(bearer)
    first = publish(http, name, "quote", loan_quote())
    publish(http, name, "quote", loan_quote())
    path = f"/acme/api/v3/folders/{name}/services/quote/downloadswagger"
    assert http.get(f"{path}/All/false").json()["info"]["version"] == "0.2.0"
    assert http.get(f"{path}/All/false/{first}").json()["info"]["version"] == "0.1.0"

    cover = "/acme/api/v3/folders/insurance/services/household-cover/downloadswagger"
    everything = http.get(f"{cover}/All/false").json()["definitions"]["Outputs"]["properties"]
    part = http.get(f"{cover}/home/false").json()["definitions"]["Outputs"]["properties"]
    assert set(part) < set(everything)
    assert part


@pytest.mark.parametrize(
    "path",
    [f"{SWAGGER}/nothing/false", "/acme/api/v3/folders/lending/services/nothing/downloadswagger/All/false"],
)
def test_swagger_of_what_is_not_there(http: httpx.Client, path: str) -> None:
    assert http.get(path).status_code == 404


def recompile(http: httpx.Client, folder: str, **request: Any) -> httpx.Response:
    path = f"/acme/api/v3/folders/{folder}/services/quote/recompileNodgen"
    return http.post(path, json={"request_data": request})


def versions(http: httpx.Client, folder: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = http.get(f"/api/v1/product/{folder}/engines/getversions/quote").json()["data"]
    return rows


def test_a_recompilation_makes_a_version_when_its_job_is_done(http: httpx.Client, bearer: httpx.Client) -> None:
    name = new_folder(bearer)
    first = publish(http, name, "quote", loan_quote())

    begun = recompile(
        http,
        name,
        versionId=first,
        upgradeType="major",
        neuronCompilerVersion="ReleaseCandidate",
        versionLabel="spring",
        releaseNotes="Again.",
        effectiveStartDate="2026-01-01T00:00:00",
        effectiveEndDate="2126-01-01T00:00:00",
        tags="a,b",
    ).json()["response_data"]

    assert begun["revision"] == "1.0.0"
    assert [row["revision"] for row in versions(http, name)] == ["0.1.0"]
    while progress(http, name, "quote", begun["jobId"])["progress"] < 100:
        pass
    assert progress(http, name, "quote", begun["jobId"])["status"] == "Success"
    newest, old = versions(http, name)
    assert (newest["id"], newest["revision"]) == (begun["versionId"], "1.0.0")
    assert (newest["versionLabel"], newest["releaseNote"], newest["tags"]) == ("spring", "Again.", "a,b")
    summary = http.get(f"/api/v1/product/{name}/engines/get/quote").json()["data"]["bookSummary"]
    assert summary["compilerVersion"] == "Neuron_v1.24.0"
    answer = execute(http, f"/acme/api/v3/folders/{name}/services/quote/execute").json()
    assert answer["response_data"]["outputs"] == QUOTE
    assert answer["response_meta"]["compiler_version"] == "1.24.0"
    batch = http.post("/acme/api/v4/batch", json={"service": f"{name}/quote"}).json()
    assert batch["data"]["compiler_version"] == "Neuron_v1.24.0"
    http.patch(f"/acme/api/v4/batch/{batch['id']}", json={"batch_status": "cancelled"})
    assert old["id"] == first


@pytest.mark.parametrize(
    ("request_data", "status"),
    [
        ({"neuronCompilerVersion": "Neuron_v0.0.1"}, 400),
        ({"versionId": "00000000-0000-4000-8000-000000000000"}, 404),
        ({"effectiveStartDate": "2030-01-01", "effectiveEndDate": "2029-01-01"}, 400),
    ],
)
def test_a_recompilation_that_makes_no_sense(
    http: httpx.Client, bearer: httpx.Client, request_data: dict[str, Any], status: int
) -> None:
    name = folder_with(http, bearer, "quote")
    assert recompile(http, name, **request_data).status_code == status
    assert len(versions(http, name)) == 1


def test_the_body_may_name_the_service(http: httpx.Client, bearer: httpx.Client) -> None:
    version = execute(http).json()["response_meta"]
    for meta in (
        {"service_uri": "folders/lending/services/loan-quote"},
        {"service_uri": "lending/loan-quote", "version": "0.1"},
        {"service_id": version["service_id"]},
        {"version_id": version["version_id"]},
    ):
        assert execute(http, "/acme/api/v3/execute", **meta).json()["response_data"]["outputs"] == QUOTE
    at_root = execute(bearer, "/acme/api/v3", service_uri="folders/lending/services/loan-quote")
    assert at_root.json()["response_data"]["outputs"] == QUOTE


def test_the_shortest_path_takes_no_api_key(http: httpx.Client) -> None:
    assert execute(http, "/acme/api/v3", service_uri="lending/loan-quote").status_code == 401


def test_a_body_that_names_no_service_is_refused(http: httpx.Client) -> None:
    answer = execute(http, "/acme/api/v3/execute")
    assert answer.status_code == 400
    assert list(answer.json()["error"]["additional_details"]) == ["/request_meta"]


def test_the_older_path_to_a_schema(http: httpx.Client) -> None:
    version_id = execute(http).json()["response_meta"]["version_id"]
    paths = [f"/api/v1/product/lending/engines/{word}/loan-quote/{version_id}" for word in ("get", "getbyversionid")]
    first, second = (http.get(path).json()["data"]["bookSummary"] for path in paths)
    assert first == second


def test_a_knob_says_which_services_are_public(sandbox: Sandbox, nobody: httpx.Client) -> None:
    path = "/acme/api/v3/public/folders/{}/services/{}/execute"
    assert execute(nobody, path.format("lending", "loan-quote")).status_code == 200
    sandbox.knobs.turn({"public_services": ["samples/always-error"]})
    assert execute(nobody, path.format("samples", "always-error")).status_code == 200
    assert execute(nobody, path.format("lending", "loan-quote")).status_code == 401
