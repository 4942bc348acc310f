"""MLflow's model registry in the sandbox: models, versions, stages, requests, comments and webhooks."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
import queue
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest
from databricks_steps import caller, done, refused

from dovetail.sandbox import Sandbox, serve

MLFLOW = "/api/2.0/mlflow"
NAMES = (f"churn-{number}" for number in itertools.count())
Told = queue.Queue[tuple[dict[str, str], bytes]]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        client.base_url = f"{sandbox.url}{MLFLOW}/"
        yield client


@pytest.fixture
def model(http: httpx.Client) -> str:
    return str(ok(http.post("registered-models/create", json={"name": next(NAMES)}))["registered_model"]["name"])


@pytest.fixture
def target() -> Iterator[tuple[str, Told]]:
    """A server on loopback that webhooks can tell, and what it was told."""
    told: Told = queue.Queue()

    class Target(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            told.put(({name.lower(): value for name, value in self.headers.items()}, body))
            self.send_response(202)
            self.send_header("content-length", "6")
            self.end_headers()
            self.wfile.write(b"thanks")

        def log_message(self, *words: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Target) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/hook", told
        server.shutdown()
        thread.join()


def ok(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def versioned(http: httpx.Client, model: str, **more: Any) -> dict[str, str]:
    """A new version; its name and number."""
    body = {"name": model, "source": "dbfs:/models/churn", **more}
    version = ok(http.post("model-versions/create", json=body))["model_version"]
    return {"name": version["name"], "version": version["version"]}


def moved(http: httpx.Client, version: dict[str, str], stage: str, *, archive: bool = False) -> dict[str, Any]:
    body = {**version, "stage": stage, "archive_existing_versions": archive}
    found: dict[str, Any] = ok(http.post("databricks/model-versions/transition-stage", json=body))
    return dict(found["model_version_databricks"])


def stage(http: httpx.Client, version: dict[str, str]) -> str:
    return str(ok(http.get("model-versions/get", params=version))["model_version"]["current_stage"])


def test_a_model_is_made_found_changed_renamed_and_deleted(http: httpx.Client) -> None:
    name = next(NAMES)
    made = ok(http.post("registered-models/create", json={"name": name, "tags": [{"key": "a", "value": "b"}]}))
    refused(http.post("registered-models/create", json={"name": name}), 400, "RESOURCE_ALREADY_EXISTS")
    got = ok(http.get("databricks/registered-models/get", params={"name": name}))["registered_model_databricks"]

    assert made["registered_model"]["tags"] == [{"key": "a", "value": "b"}]
    assert (got["name"], got["permission_level"], got["user_id"]) == (name, "CAN_MANAGE", "ada@example.test")
    changed = ok(http.patch("registered-models/update", json={"name": name, "description": "Who leaves."}))
    assert changed["registered_model"]["description"] == "Who leaves."
    version = versioned(http, name)
    ok(http.post("registered-models/rename", json={"name": name, "new_name": f"{name}-2"}))
    assert stage(http, {**version, "name": f"{name}-2"}) == "None"
    done(http.post("registered-models/set-tag", json={"name": f"{name}-2", "key": "c", "value": "d"}))
    done(http.delete("registered-models/delete-tag", params={"name": f"{name}-2", "key": "a"}))
    done(http.delete("registered-models/delete", params={"name": f"{name}-2"}))
    refused(http.get("databricks/registered-models/get", params={"name": f"{name}-2"}), 404, "RESOURCE_DOES_NOT_EXIST")
    refused(http.post("registered-models/create", json={"name": "a/b"}), 400, "INVALID_PARAMETER_VALUE")


def test_models_are_searched_in_pages(http: httpx.Client) -> None:
    names = [f"paged-{next(NAMES)}" for _ in range(3)]
    for name in names:
        ok(http.post("registered-models/create", json={"name": name}))
    asked: dict[str, Any] = {"filter": "name LIKE 'paged-%'", "max_results": 2, "order_by": "name DESC"}
    first = ok(http.get("registered-models/search", params=asked))
    second = ok(http.get("registered-models/search", params={**asked, "page_token": first["next_page_token"]}))

    found = [each["name"] for each in first["registered_models"] + second["registered_models"]]
    assert found == sorted(names, reverse=True)
    assert ok(http.get("registered-models/list", params={"max_results": 1}))["next_page_token"]


def test_versions_count_from_one_and_no_number_is_given_twice(http: httpx.Client, model: str) -> None:
    first, second = versioned(http, model, run_id="r1", description="One."), versioned(http, model, run_id="r2")
    assert (first["version"], second["version"]) == ("1", "2")
    done(http.delete("model-versions/delete", params=second))
    assert versioned(http, model)["version"] == "3"

    got = ok(http.get("model-versions/get", params=first))["model_version"]
    assert (got["status"], got["current_stage"], got["description"]) == ("READY", "None", "One.")
    changed = ok(http.patch("model-versions/update", json={**first, "description": "Uno."}))["model_version"]
    assert changed["description"] == "Uno."
    assert ok(http.get("model-versions/get-download-uri", params=first)) == {"artifact_uri": "dbfs:/models/churn"}
    done(http.post("model-versions/set-tag", json={**first, "key": "a", "value": "b"}))
    found = ok(http.get("model-versions/search", params={"filter": f"name = '{model}' AND tags.a = 'b'"}))
    assert [each["version"] for each in found["model_versions"]] == ["1"]
    by_run = ok(http.get("model-versions/search", params={"filter": "run_id IN ('r1', 'r2')"}))
    assert [each["version"] for each in by_run["model_versions"]] == ["1"]
    done(http.delete("model-versions/delete-tag", params={**first, "key": "a"}))
    refused(http.get("model-versions/get", params=second), 404, "RESOURCE_DOES_NOT_EXIST")
    refused(http.get("model-versions/get", params={**first, "version": "one"}), 400, "INVALID_PARAMETER_VALUE")


def test_a_version_moves_and_sends_the_others_of_the_stage_to_the_archive(http: httpx.Client, model: str) -> None:
    first, second = versioned(http, model), versioned(http, model)
    assert moved(http, first, "Production")["current_stage"] == "Production"
    now = moved(http, second, "Production", archive=True)

    assert (now["current_stage"], now["permission_level"]) == ("Production", "CAN_MANAGE")
    assert stage(http, first) == "Archived"
    latest = ok(http.post("registered-models/get-latest-versions", json={"name": model}))["model_versions"]
    assert [(each["version"], each["current_stage"]) for each in latest] == [("2", "Production"), ("1", "Archived")]
    asked = {"name": model, "stages": ["archived"]}
    assert len(ok(http.post("registered-models/get-latest-versions", json=asked))["model_versions"]) == 1
    told = refused(http.delete("registered-models/delete", params={"name": model}), 400, "INVALID_PARAMETER_VALUE")
    assert "version 2 is in stage Production" in told
    moved(http, second, "None")
    done(http.delete("registered-models/delete", params={"name": model}))


def test_a_request_is_approved_rejected_or_taken_back(http: httpx.Client, model: str) -> None:
    version = versioned(http, model)
    asked = {**version, "stage": "Staging"}

    def ask() -> None:
        made = ok(http.post("transition-requests/create", json={**asked, "comment": "Please."}))["request"]
        assert (made["to_stage"], made["user_id"]) == ("Staging", "ada@example.test")

    ask()
    refused(http.post("transition-requests/create", json=asked), 400, "RESOURCE_ALREADY_EXISTS")
    [waiting] = ok(http.get("transition-requests/list", params=version))["requests"]
    assert (waiting["activity_type"], waiting["comment"]) == ("REQUESTED_TRANSITION", "Please.")
    rejected = ok(http.post("transition-requests/reject", json={**asked, "comment": "Not yet."}))["activity"]
    assert (rejected["activity_type"], rejected["from_stage"], rejected["to_stage"]) == (
        "REJECTED_REQUEST",
        "None",
        "Staging",
    )
    assert stage(http, version) == "None"
    ask()
    gone = ok(http.delete("transition-requests/delete", params={**asked, "creator": "ada@example.test"}))["activity"]
    assert gone["activity_type"] == "CANCELLED_REQUEST"
    assert "requests" not in ok(http.get("transition-requests/list", params=version))
    ask()
    approved = ok(http.post("transition-requests/approve", json={**asked, "archive_existing_versions": False}))
    assert approved["activity"]["activity_type"] == "APPROVED_REQUEST"
    assert stage(http, version) == "Staging"
    refused(http.post("transition-requests/reject", json=asked), 404, "RESOURCE_DOES_NOT_EXIST")


def test_comments_are_written_reworded_and_deleted(http: httpx.Client, model: str) -> None:
    made = ok(http.post("comments/create", json={**versioned(http, model), "comment": "Nice."}))["comment"]
    changed = ok(http.patch("comments/update", json={"id": made["id"], "comment": "Very nice."}))["comment"]

    assert (changed["comment"], changed["user_id"]) == ("Very nice.", "ada@example.test")
    done(http.delete("comments/delete", params={"id": made["id"]}))
    refused(http.delete("comments/delete", params={"id": made["id"]}), 404, "RESOURCE_DOES_NOT_EXIST")


def test_others_may_do_with_a_model_what_they_are_let(sandbox: Sandbox, http: httpx.Client, model: str) -> None:
    headers = {"authorization": f"Bearer {sandbox.credentials['token']}"}
    name = {"name": model}
    version = versioned(http, model)
    refused(http.get("databricks/registered-models/get", params=name, headers=headers), 403, "PERMISSION_DENIED")
    user = httpx.get(f"{sandbox.url}/api/2.0/preview/scim/v2/Me", headers=headers, trust_env=False).json()["userName"]
    number = ok(http.get("databricks/registered-models/get", params=name))["registered_model_databricks"]["id"]
    let = {"access_control_list": [{"user_name": user, "permission_level": "CAN_MANAGE_STAGING_VERSIONS"}]}
    ok(http.patch(f"{sandbox.url}/api/2.0/permissions/registered-models/{number}", json=let))

    got = ok(http.get("databricks/registered-models/get", params=name, headers=headers))
    assert got["registered_model_databricks"]["permission_level"] == "CAN_MANAGE_STAGING_VERSIONS"
    asked = {**version, "archive_existing_versions": False}
    path = "databricks/model-versions/transition-stage"
    ok(http.post(path, json={**asked, "stage": "Staging"}, headers=headers))
    refused(http.post(path, json={**asked, "stage": "Production"}, headers=headers), 403, "PERMISSION_DENIED")


def test_a_webhook_tells_its_target_of_events_and_signs_what_it_says(
    http: httpx.Client, model: str, target: tuple[str, Told]
) -> None:
    url, told = target
    spec = {"url": url, "secret": "s3cret", "authorization": "Bearer open"}
    asked = {"model_name": model, "events": ["MODEL_VERSION_TRANSITIONED_TO_STAGING"], "http_url_spec": spec}
    webhook = ok(http.post("registry-webhooks/create", json=asked))["webhook"]
    moved(http, versioned(http, model), "Staging")
    headers, body = told.get(timeout=60)

    assert webhook["http_url_spec"] == {"url": url, "enable_ssl_verification": True}
    assert headers["x-databricks-signature"] == hmac.digest(b"s3cret", body, hashlib.sha256).hex()
    assert headers["authorization"] == "Bearer open"
    event = json.loads(body)
    assert (event["event"], event["webhook_id"]) == ("MODEL_VERSION_TRANSITIONED_TO_STAGING", webhook["id"])
    assert (event["model_name"], event["version"], event["to_stage"]) == (model, "1", "Staging")


def test_a_webhook_is_tested_changed_listed_and_deleted(
    http: httpx.Client, model: str, target: tuple[str, Told]
) -> None:
    url, told = target
    asked = {"model_name": model, "events": ["MODEL_VERSION_CREATED"], "http_url_spec": {"url": url}}
    number = ok(http.post("registry-webhooks/create", json={**asked, "status": "TEST_MODE"}))["webhook"]["id"]
    assert ok(http.post("registry-webhooks/test", json={"id": number})) == {"status_code": 202, "body": "thanks"}
    assert json.loads(told.get(timeout=60)[1])["event"] == "MODEL_VERSION_CREATED"

    changed = ok(http.patch("registry-webhooks/update", json={"id": number, "events": ["COMMENT_CREATED"]}))["webhook"]
    assert (changed["events"], changed["status"]) == (["COMMENT_CREATED"], "TEST_MODE")
    listed = {"model_name": model, "events": "COMMENT_CREATED"}
    assert [each["id"] for each in ok(http.get("registry-webhooks/list", params=listed))["webhooks"]] == [number]
    assert "webhooks" not in ok(
        http.get("registry-webhooks/list", params={**listed, "events": "MODEL_VERSION_CREATED"})
    )
    done(http.delete("registry-webhooks/delete", params={"id": number}))
    refused(http.post("registry-webhooks/test", json={"id": number}), 404, "RESOURCE_DOES_NOT_EXIST")
    # Nothing is told in test mode but by a test.
    versioned(http, model)
    assert told.empty()


def test_a_webhook_calls_no_other_machine(http: httpx.Client, model: str) -> None:
    asked = {"model_name": model, "events": ["COMMENT_CREATED"], "http_url_spec": {"url": "http://hooks.example/x"}}
    number = ok(http.post("registry-webhooks/create", json=asked))["webhook"]["id"]

    tested = ok(http.post("registry-webhooks/test", json={"id": number}))
    assert tested == {"status_code": 0, "body": "The sandbox calls addresses of this machine only."}


def test_a_webhook_has_one_target_and_none_of_one_model_waits_for_new_models(http: httpx.Client, model: str) -> None:
    url = {"http_url_spec": {"url": "http://127.0.0.1:9/x"}}
    for asked in (
        {"events": ["COMMENT_CREATED"]},
        {"events": ["COMMENT_CREATED"], **url, "job_spec": {"job_id": "1", "access_token": "t"}},
        {"events": ["REGISTERED_MODEL_CREATED"], "model_name": model, **url},
    ):
        refused(http.post("registry-webhooks/create", json=asked), 400, "INVALID_PARAMETER_VALUE")


def test_the_secrets_of_a_webhook_are_sealed_while_they_are_kept(tmp_path: Path) -> None:
    spec = {"url": "http://127.0.0.1:9/x", "secret": "written-in-the-clear"}
    with serve("databricks", state=tmp_path) as sandbox, caller(sandbox) as http:
        asked = {"events": ["COMMENT_CREATED"], "http_url_spec": spec}
        answer = http.post(f"{MLFLOW}/registry-webhooks/create", json=asked)
    ok(answer)
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())

    assert b"COMMENT_CREATED" in kept
    assert b"written-in-the-clear" not in kept + answer.content
