"""Steps that several specifications take."""

from __future__ import annotations

import itertools
import json
from typing import Any

import httpx

EXECUTE = "/acme/api/v3/folders/lending/services/loan-quote/execute"
V4 = "/acme/api/v4/execute"
INPUTS = {"principal": 25000, "annual_rate": 0.06, "years": 5}
QUOTE = {"monthly_payment": 483.32, "total_interest": 3999.2}
WINDOW = {"effective_start_date": "2026-01-01T00:00:00", "effective_end_date": "2126-01-01T00:00:00"}
_numbers = itertools.count(1)


def new_folder(bearer: httpx.Client) -> str:
    """Make a folder of a name that is not taken."""
    name = f"folder-{next(_numbers)}"
    form = {"Name": name, "Category": "Other", "Description": "", "Status": "Design"}
    answer = bearer.post("/api/v1/product/create", data=form).json()
    assert answer["status"] == "Success", answer
    return name


def upload(http: httpx.Client, folder: str, service: str, workbook: bytes, **more: Any) -> dict[str, Any]:
    """Upload a workbook and return `response_data` with `response_meta` under `meta`."""
    entity = json.dumps({"request_data": {**WINDOW, **more}})
    answer = http.post(
        f"/acme/api/v3/folders/{folder}/services/{service}/upload",
        data={"engineUploadRequestEntity": entity},
        files={"serviceFile": (f"{service}.xlsx", workbook)},
    )
    assert answer.status_code == 200, answer.text
    body = answer.json()
    return {**body["response_data"], "meta": body["response_meta"]}


def progress(http: httpx.Client, folder: str, service: str, job_id: str) -> dict[str, Any]:
    path = f"/acme/api/v3/folders/{folder}/services/{service}/getcompilationprogess/{job_id}"
    data: dict[str, Any] = http.get(path).json()["response_data"]
    return data


def publish_request(service: str, uploaded: dict[str, Any], **more: Any) -> dict[str, Any]:
    ids = {name: uploaded[name] for name in ("original_file_documentid", "engine_file_documentid")}
    return {"request_data": {"draft_service_name": service, **WINDOW, **ids, **more}}


def publish(http: httpx.Client, folder: str, service: str, workbook: bytes, **more: Any) -> str:
    """Upload, compile and publish; returns the version's id."""
    uploaded = upload(http, folder, service, workbook)
    while progress(http, folder, service, uploaded["nodegen_compilation_jobid"])["progress"] < 100:
        pass
    answer = http.post(
        f"/acme/api/v3/folders/{folder}/services/{service}/publish", json=publish_request(service, uploaded, **more)
    )
    assert answer.status_code == 200, answer.text
    version_id: str = answer.json()["response_data"]["version_id"]
    return version_id


def execute(http: httpx.Client, path: str = EXECUTE, inputs: Any = None, **meta: Any) -> httpx.Response:
    return http.post(path, json={"request_data": {"inputs": inputs or INPUTS}, "request_meta": meta})
