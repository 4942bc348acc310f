"""Exports and imports of the sandbox: jobs, packages, and what becomes of the services in them."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from sandbox_steps import INPUTS, QUOTE, execute, new_folder, publish

from dovetail.sandbox import Sandbox
from dovetail.sandbox.spark.examples import loan_quote

V4 = "/acme/api/v4"
RUNNING = {"transfer_steps": ["created", "in_progress", "closed"]}


@pytest.fixture(autouse=True)
def quick(sandbox: Sandbox, http: httpx.Client) -> Iterator[None]:
    """Jobs end at the first poll, and none is left over for the next test."""
    sandbox.knobs.turn({"transfer_steps": ["closed"]})
    yield
    for row in http.get(f"{V4}/export/status").json()["in_progress_exports"]:
        http.patch(f"{V4}/export/{row['id']}", json={"export_status": "cancelled"})


@pytest.fixture
def place(http: httpx.Client, bearer: httpx.Client) -> str:
    """A folder with one service, `quote` 0.1.0 and 0.2.0."""
    folder = new_folder(bearer)
    for _ in range(2):
        publish(http, folder, "quote", loan_quote())
    return folder


def started(http: httpx.Client, **inputs: Any) -> dict[str, Any]:
    options = {key: inputs.pop(key) for key in ("file_filter", "version_filter", "file_name") if key in inputs}
    answer = http.post(f"{V4}/export", json={"inputs": inputs, **options})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def told(http: httpx.Client, kind: str, job_id: str) -> dict[str, Any]:
    return dict(http.get(f"{V4}/{kind}/{job_id}/status").json())


def exported(http: httpx.Client, **inputs: Any) -> bytes:
    status = told(http, "export", started(http, **inputs)["id"])
    [file] = status["outputs"]["files"]
    content = http.get(file["file"]).content
    assert hashlib.sha256(content).hexdigest() == file["file_hash"]
    return content


def imported(http: httpx.Client, package: bytes, *mappings: tuple[str, str], **options: Any) -> dict[str, Any]:
    answer = sent(http, package, *mappings, **options)
    assert answer.status_code == 200, answer.text
    return told(http, "import", answer.json()["id"])


def sent(http: httpx.Client, package: bytes, *mappings: tuple[str, str], **options: Any) -> httpx.Response:
    modify = [{"service_uri_source": source, "service_uri_destination": target} for source, target in mappings]
    for mapping in modify:
        mapping |= {"update_version_type": options.pop("upgrade")} if "upgrade" in options else {}
    entity = json.dumps({"inputs": {"services_modify": modify}, **options})
    return http.post(
        f"{V4}/import",
        data={"importRequestEntity": entity},
        files={"file": ("package.zip", package, "application/zip")},
    )


def names(package: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return set(archive.namelist())


def versions(http: httpx.Client, folder: str, service: str = "quote") -> list[str]:
    rows = http.get(f"/api/v1/product/{folder}/engines/getversions/{service}").json()["data"] or []
    return [row["revision"] for row in rows]


def test_a_package_has_the_documented_files(http: httpx.Client, place: str) -> None:
    package = exported(http, services=[f"{place}/quote[0.1]"])

    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        manifest = json.loads(archive.read("acme/manifest.json"))
        [version] = manifest["outputs"]["service_versions"]
        base = f"acme/{place}/quote/0.1.0"
        record = json.loads(archive.read(f"{base}/ModelMetaData.json"))
        rules = json.loads(archive.read(f"{base}/DefaultValidations.json"))
        assert json.loads(archive.read(f"{base}/WASMMetaData.json")) == {"Revision": "0.1.0"}
        assert archive.read(f"{base}/quote.xlsx") == loan_quote_as_uploaded(http, place)
        assert f"{base}/{version['version_id_source']}.zip" in archive.namelist()
    assert (manifest["object"], manifest["outputs"]["files"]) == ("export", None)
    assert record["VersionId"] == version["version_id_source"]
    assert record["EngineInformation"]["ProductName"] == place
    assert [row["Input Name"] for row in record["XInputTable"]] == ["principal", "annual_rate", "years"]
    assert rules["outputs"]["principal"]["max"] == 10_000_000


def loan_quote_as_uploaded(http: httpx.Client, folder: str) -> bytes:
    [newest] = http.get(f"/api/v1/product/{folder}/engines/getversions/quote").json()["data"][-1:]
    return http.get(f"/api/v1/product/{folder}/engines/quote/download/{newest['id']}").content


def test_a_package_for_runners_has_no_workbook_beside_the_module(http: httpx.Client, place: str) -> None:
    package = exported(http, folders=[place], file_filter="onpremises")

    assert not any(name.endswith(".xlsx") for name in names(package))


def test_latest_or_all_versions(http: httpx.Client, place: str) -> None:
    def found(**selection: Any) -> set[str]:
        package = exported(http, **selection)
        return {name.split("/")[3] for name in names(package) if name.endswith("/ModelMetaData.json")}

    assert found(folders=[place]) == {"0.2.0"}
    assert found(folders=[place], version_filter="all") == {"0.1.0", "0.2.0"}
    assert found(services=[f"{place}/quote"]) == {"0.2.0"}
    assert found(services=[f"{place}/quote"], version_filter="all") == {"0.1.0", "0.2.0"}
    assert found(services=[f"{place}/quote[0.1.0]"], version_filter="all") == {"0.1.0"}


def test_a_version_by_its_id(http: httpx.Client, place: str) -> None:
    row = http.get(f"/api/v1/product/{place}/engines/getversions/quote").json()["data"][1]

    assert f"acme/{place}/quote/0.1.0/{row['id']}.zip" in names(exported(http, version_ids=[row["id"]]))


def test_a_job_moves_a_step_with_every_poll(http: httpx.Client, sandbox: Sandbox, place: str) -> None:
    sandbox.knobs.turn(RUNNING)
    job = started(http, folders=[place], file_name="mine")["id"]

    words = [told(http, "export", job)["status"] for _ in range(4)]

    assert words == ["created", "in_progress", "closed", "closed"]
    assert told(http, "export", job)["outputs"]["files"][0]["file"].endswith("/mine.zip")


def test_one_export_at_a_time(http: httpx.Client, sandbox: Sandbox, place: str) -> None:
    sandbox.knobs.turn(RUNNING)
    job = started(http, folders=[place])["id"]

    refused = http.post(f"{V4}/export", json={"inputs": {"folders": [place]}})

    assert (refused.status_code, refused.json()["code"]) == (409, "JOB_LIMIT_EXCEEDED")
    assert job in refused.json()["message"]
    described = http.get(f"{V4}/export/status").json()
    assert [row["id"] for row in described["in_progress_exports"]] == [job]
    assert described["tenant"]["status"]["export_api_jobs_in_progress"] == 1
    cancelled = http.patch(f"{V4}/export/{job}", json={"export_status": "cancelled"}).json()
    assert cancelled["data"]["export_status"] == "cancelled"
    assert told(http, "export", job)["status"] == "cancelled"
    assert started(http, folders=[place])


def test_a_job_that_nobody_follows_makes_room(http: httpx.Client, sandbox: Sandbox, place: str) -> None:
    sandbox.knobs.turn({**RUNNING, "transfer_idle_seconds": 0.001})
    left = started(http, folders=[place])["id"]

    started(http, folders=[place])

    assert told(http, "export", left)["status"] == "cancelled"


def test_what_has_ended_cannot_be_cancelled(http: httpx.Client, place: str) -> None:
    job = started(http, folders=[place])["id"]
    told(http, "export", job)

    answer = http.patch(f"{V4}/export/{job}", json={"export_status": "cancelled"})

    assert (answer.status_code, answer.json()["code"]) == (409, "JOB_ENDED")


def test_a_failure_on_order(http: httpx.Client, sandbox: Sandbox, place: str) -> None:
    sandbox.knobs.turn({"transfer_steps": ["in_progress", "failed"]})
    job = started(http, folders=[place])["id"]

    assert [told(http, "export", job)["status"] for _ in range(2)] == ["in_progress", "failed"]
    assert told(http, "export", job)["errors"][0]["code"] == "FAILED_ON_ORDER"


@pytest.mark.parametrize("kind", ["export", "import"])
def test_an_unknown_job(http: httpx.Client, kind: str) -> None:
    answer = http.get(f"{V4}/{kind}/nothing/status")

    assert (answer.status_code, answer.json()["code"]) == (500, "INVALID_JOB_ID")


@pytest.mark.parametrize(
    ("inputs", "status", "code"),
    [
        ({}, 400, "BAD_REQUEST"),
        ({"folders": ["nothing"]}, 404, "PRODUCT_NOT_FOUND"),
        ({"services": ["lending/nothing"]}, 404, "SERVICE_NOT_FOUND"),
        ({"services": ["lending"]}, 400, "BAD_REQUEST"),
        ({"version_ids": ["nothing"]}, 404, "SERVICE_NOT_FOUND"),
    ],
)
def test_what_cannot_be_exported(http: httpx.Client, inputs: dict[str, Any], status: int, code: str) -> None:
    answer = http.post(f"{V4}/export", json={"inputs": inputs})

    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_an_empty_folder_makes_no_package(http: httpx.Client, bearer: httpx.Client) -> None:
    status = told(http, "export", started(http, folders=[new_folder(bearer)])["id"])

    assert (status["status"], status["outputs"]["files"]) == ("closed", [])


def test_a_package_beyond_the_limit(http: httpx.Client, sandbox: Sandbox, place: str) -> None:
    package = exported(http, folders=[place])
    sandbox.knobs.turn({"transfer_limit_bytes": len(package) // 2})

    status = told(http, "export", started(http, folders=[place])["id"])
    refused = sent(http, package)

    assert status["errors"][0]["code"] == "EXCEEDED_FILE_SIZE"
    assert (refused.status_code, refused.json()["code"]) == (400, "EXCEEDED_FILE_SIZE")


@pytest.mark.parametrize("file_filter", ["migrate", "onpremises"])
def test_what_was_exported_runs_where_it_is_imported(
    http: httpx.Client, bearer: httpx.Client, place: str, file_filter: str
) -> None:
    package = exported(http, folders=[place], version_filter="all", file_filter=file_filter)
    other = new_folder(bearer)

    status = imported(http, package, (f"{place}/quote", f"{other}/copy"))

    assert (status["status"], status["errors"]) == ("closed", None)
    [service] = status["outputs"]["services"]
    assert (service["service_uri_destination"], service["status"]) == (f"{other}/copy", "added")
    assert versions(http, other, "copy") == ["0.2.0", "0.1.0"]
    path = f"/acme/api/v3/folders/{other}/services/copy/execute"
    assert execute(http, path, INPUTS).json()["response_data"]["outputs"] == QUOTE


def test_ids_are_kept_where_they_are_free(http: httpx.Client, place: str) -> None:
    package = exported(http, folders=[place])
    copied = imported(http, package, services_existing="add_version")["outputs"]["service_versions"][0]
    assert copied["version_id_destination"] != copied["version_id_source"]

    http.delete(f"/api/v1/product/{place}/engines/delete/quote")
    restored = imported(http, package)["outputs"]["service_versions"][0]

    for name in ("service_id", "version_id", "version"):
        assert restored[f"{name}_destination"] == restored[f"{name}_source"]


@pytest.mark.parametrize(("upgrade", "number"), [("major", "1.0.0"), ("minor", "0.3.0"), ("patch", "0.2.1")])
def test_a_version_is_added(http: httpx.Client, place: str, upgrade: str, number: str) -> None:
    package = exported(http, services=[f"{place}/quote[0.1.0]"])
    uri = f"{place}/quote"

    status = imported(http, package, (uri, uri), services_existing="add_version", upgrade=upgrade)

    assert status["outputs"]["service_versions"][0]["version_destination"] == number
    assert versions(http, place) == sorted({number, "0.2.0", "0.1.0"}, reverse=True)


def test_the_versions_there_are_replaced(http: httpx.Client, place: str) -> None:
    package = exported(http, services=[f"{place}/quote[0.1.0]"])

    imported(http, package, services_existing="replace")

    assert versions(http, place) == ["0.1.0"]


@pytest.mark.parametrize("options", [{}, {"services_existing": "abort"}])
def test_an_import_stops_at_a_service_that_is_there(http: httpx.Client, place: str, options: dict[str, Any]) -> None:
    status = imported(http, exported(http, folders=[place]), **options)

    assert status["errors"][0]["code"] == "SERVICE_ALREADY_EXISTS"
    assert status["outputs"] == {"services": [], "service_versions": []}
    assert versions(http, place) == ["0.2.0", "0.1.0"]


def test_all_services_of_a_package_or_none(http: httpx.Client, bearer: httpx.Client, place: str) -> None:
    publish(http, place, "other", loan_quote())
    package = exported(http, folders=[place])
    target = new_folder(bearer)

    status = imported(http, package, (f"{place}/quote", f"{target}/quote"))

    assert [error["code"] for error in status["errors"]] == ["SERVICE_ALREADY_EXISTS"]
    assert versions(http, target) == []


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("{place}/quote", "no-such-folder/quote", "PRODUCT_NOT_FOUND"),
        ("{place}/nothing", "{place}/nothing", "SERVICE_NOT_FOUND"),
        ("{place}/quote[0.2.0]", "{place}/quote", "BAD_REQUEST"),
    ],
)
def test_an_import_that_leads_nowhere(http: httpx.Client, place: str, source: str, target: str, code: str) -> None:
    mapping = (source.format(place=place), target.format(place=place))

    status = imported(http, exported(http, folders=[place]), mapping, services_existing="replace")

    assert status["errors"][0]["code"] == code
    assert versions(http, place) == ["0.2.0", "0.1.0"]


def archive(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in files.items():
            made.writestr(name.replace("__", "/"), content)
    return out.getvalue()


NO_FILES = json.dumps(
    {
        "object": "export",
        "outputs": {
            "service_versions": [
                {
                    "folder_source": "f",
                    "service_source": "s",
                    "version_source": "1.0.0",
                    "service_id_source": "a",
                    "version_id_source": "b",
                }
            ]
        },
    }
)


@pytest.mark.parametrize(
    ("package", "said"),
    [
        (b"nothing of the kind", "no ZIP archive"),
        (archive(readme="hello"), "no {tenant}/manifest.json"),
        (archive(**{"acme__manifest.json": "{"}), "no JSON"),
        (archive(**{"acme__manifest.json": "{}"}), "names no versions"),
        (archive(**{"acme__manifest.json": NO_FILES}), "acme/f/s/1.0.0/ModelMetaData.json"),
    ],
)
def test_what_is_no_package(http: httpx.Client, package: bytes, said: str) -> None:
    answer = sent(http, package)

    assert (answer.status_code, answer.json()["code"]) == (400, "INVALID_IMPORT_ZIP")
    assert said in answer.json()["message"]


def test_an_import_that_is_too_early(http: httpx.Client, sandbox: Sandbox, place: str) -> None:
    package = exported(http, folders=[place])
    sandbox.knobs.turn(RUNNING)
    job = sent(http, package).json()["id"]

    refused = sent(http, package)

    assert refused.status_code == 409
    described = http.get(f"{V4}/import/status").json()
    assert [row["data"]["import_status"] for row in described["in_progress_imports"]] == ["created"]
    while told(http, "import", job)["status"] != "closed":
        pass


@pytest.fixture
def compiled_elsewhere(http: httpx.Client, place: str) -> bytes:
    """A package as the platform makes it for runners: with a compiled module and without a workbook."""
    with zipfile.ZipFile(io.BytesIO(exported(http, folders=[place], file_filter="onpremises"))) as made:
        files = {name: made.read(name) for name in made.namelist()}
    [inner] = [name for name in files if name.endswith(".zip")]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as module:
        module.writestr("_quote.wasm", b"\0asm compiled")
        module.writestr("_quote.data", b"constants")
    files[inner] = out.getvalue()
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archived:
        for name, content in files.items():
            archived.writestr(name, content)
    return whole.getvalue()


def test_a_package_without_a_workbook_keeps_its_module(
    http: httpx.Client, bearer: httpx.Client, place: str, compiled_elsewhere: bytes
) -> None:
    target = new_folder(bearer)

    status = imported(http, compiled_elsewhere, (f"{place}/quote", f"{target}/quote"))

    assert status["warnings"][0]["code"] == "NO_WORKBOOK"
    module = http.get(f"/acme/api/v3/nodegen/getnodegenzipbyId/folders/{target}/services/quote").content
    assert names(module) == {"_quote.wasm", "_quote.data"}
    refused = execute(http, f"/acme/api/v3/folders/{target}/services/quote/execute")
    assert (refused.status_code, refused.json()["error"]["message"]) == (400, "NO_WORKBOOK")
    assert f"acme/{target}/quote/0.2.0/ModelMetaData.json" in names(exported(http, folders=[target]))
