"""What all areas of the Databricks sandbox have in common: who calls, how it refuses, pages, limits, surprises."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from databricks_clusters_steps import SMALL, created
from databricks_steps import caller, refused

from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.databricks.api import DatabricksApi

CLUSTERS = "/api/2.1/clusters"
ME = "/api/2.0/preview/scim/v2/Me"


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"clock": "steps"}) as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def sandbox(shared: Sandbox) -> Iterator[Sandbox]:
    before = shared.knobs.values()
    yield shared
    shared.knobs.turn(before)
    shared.faults.clear()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        yield client


@pytest.fixture
def nobody(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.url, trust_env=False, verify=False) as client:
        yield client


def test_every_operation_has_a_handler(tmp_path: Path) -> None:
    api = DatabricksApi(tmp_path)
    try:
        assert api.unanswered == ()
    finally:
        api.close()


@pytest.mark.parametrize(
    ("token", "user"),
    [("admin_token", "admin_user"), ("token", "user"), ("service_principal_token", "client_id")],
)
def test_tokens_stand_for_different_people(sandbox: Sandbox, token: str, user: str) -> None:
    with caller(sandbox, token) as client:
        assert client.get(ME).json()["userName"] == sandbox.credentials[user]


@pytest.mark.parametrize("value", ["dapi0123", "a.b.c"])
def test_a_token_that_is_none_is_refused(nobody: httpx.Client, value: str) -> None:
    answer = nobody.get(f"{CLUSTERS}/list", headers={"authorization": f"Bearer {value}"})
    assert (answer.status_code, answer.json()) == (403, {"error_code": 403, "message": "Invalid access token."})


def test_an_expired_token_is_refused(sandbox: Sandbox) -> None:
    with caller(sandbox, "expired_token") as client:
        assert client.get(f"{CLUSTERS}/list").json() == {"error_code": 403, "message": "Invalid access token."}


def test_without_credentials_the_code_is_the_status_as_text(nobody: httpx.Client) -> None:
    answer = nobody.get(f"{CLUSTERS}/list")
    message = "Credential was not sent or was of an unsupported type for this API."
    assert (answer.status_code, answer.json()) == (401, {"error_code": "401", "message": message})


def test_a_password_and_a_token_in_its_place(sandbox: Sandbox, nobody: httpx.Client) -> None:
    known = sandbox.credentials
    for name, password in (("token", known["token"]), (known["admin_user"], known["password"])):
        assert nobody.get(ME, auth=(name, password)).status_code == 200
    assert nobody.get(ME, auth=(known["admin_user"], "guessed")).status_code == 401


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code", "message"),
    [
        ("GET", "/api/2.0/nothing", None, 404, "ENDPOINT_NOT_FOUND", "No API found for 'GET /api/2.0/nothing'"),
        ("PUT", f"{CLUSTERS}/list", None, 405, "ENDPOINT_NOT_FOUND", f"No API found for 'PUT {CLUSTERS}/list'"),
        ("POST", f"{CLUSTERS}/delete", "{}", 400, "INVALID_PARAMETER_VALUE", "Missing required field: cluster_id"),
        ("GET", f"{CLUSTERS}/get", None, 400, "INVALID_PARAMETER_VALUE", "Missing required field: cluster_id"),
        (
            "POST",
            f"{CLUSTERS}/delete",
            '{"cluster_id": 3}',
            400,
            "MALFORMED_REQUEST",
            "Could not parse request object:",
        ),
        ("POST", f"{CLUSTERS}/delete", "[]", 400, "MALFORMED_REQUEST", "Invalid JSON given in the body of the request"),
        ("POST", f"{CLUSTERS}/delete", "{", 400, "MALFORMED_REQUEST", "Invalid JSON given in the body of the request"),
    ],
)
def test_what_cannot_be_read(
    http: httpx.Client, method: str, path: str, body: str | None, status: int, code: str, message: str
) -> None:
    answer = http.request(method, path, content=body)
    assert refused(answer, status, code).startswith(message)


def test_the_oldest_api_has_errors_of_its_own(http: httpx.Client) -> None:
    assert http.get("/api/1.2/contexts/status").json() == {"error": "requirement failed: missing clusterId"}


def test_every_answer_carries_an_id_and_the_workspace(sandbox: Sandbox, http: httpx.Client) -> None:
    answers = [http.get(ME), http.get("/api/2.0/nothing"), http.get("/.well-known/databricks-config")]
    assert {each.headers["x-databricks-org-id"] for each in answers} == {sandbox.tenant}
    assert len({each.headers["x-request-id"] for each in answers}) == 3


def test_unknown_parameters_are_ignored(http: httpx.Client) -> None:
    assert http.get(f"{CLUSTERS}/list", params={"colour": "blue"}).status_code == 200
    assert http.post(f"{CLUSTERS}/create", json={**SMALL, "colour": "blue"}).status_code == 200


def test_a_list_can_begin_with_an_empty_page(sandbox: Sandbox, http: httpx.Client) -> None:
    created(http)
    sandbox.knobs.turn({"empty_pages": True})
    first = http.get(f"{CLUSTERS}/list").json()
    assert list(first) == ["next_page_token"]
    assert http.get(f"{CLUSTERS}/list", params={"page_token": first["next_page_token"]}).json()["clusters"]


def test_a_rate_limit_holds_for_each_caller(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.knobs.turn({"rate_limit": 2, "rate_limit_seconds": 3600.0, "rate_limit_retry_after": "1"})
    answers = [http.get(f"{CLUSTERS}/spark-versions") for _ in range(3)]
    assert [each.status_code for each in answers] == [200, 200, 429]
    message = refused(answers[-1], 429, "REQUEST_LIMIT_EXCEEDED")
    assert "RPC token bucket limit has been exceeded" in message
    assert answers[-1].headers["retry-after"] == "1"
    assert http.get(f"{CLUSTERS}/list-zones").status_code == 200
    with caller(sandbox, "token") as other:
        assert other.get(f"{CLUSTERS}/spark-versions").status_code == 200


def test_answers_of_newer_servers(sandbox: Sandbox, http: httpx.Client) -> None:
    cluster_id = created(http)
    sandbox.knobs.turn({"unknown_fields": True, "unknown_word": "HIBERNATING", "big_integers_as_text": True})
    cluster = http.get(f"{CLUSTERS}/get", params={"cluster_id": cluster_id}).json()
    assert (cluster["state"], "x_sandbox_new_field" in cluster) == ("HIBERNATING", True)
    assert int(cluster["start_time"]) > 0
    assert isinstance(cluster["start_time"], str)
    listed = http.get(f"{CLUSTERS}/list").json()["clusters"]
    assert all("x_sandbox_new_field" in each for each in listed)


def test_the_log_shows_what_was_sent(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.requests.clear()
    http.get(f"{CLUSTERS}/list", params={"page_size": 3}, headers={"user-agent": "tester/1.0"})
    http.post(f"{CLUSTERS}/delete", json={"cluster_id": "none"})
    [listed] = sandbox.requests.all("GET", "/clusters/list")
    assert (listed.query, listed.headers["user-agent"], listed.status) == ((("page_size", "3"),), "tester/1.0", 200)
    [deleted] = sandbox.requests.all("POST")
    assert (deleted.body, deleted.status) == (b'{"cluster_id":"none"}', 400)
    told = http.get("/_sandbox/requests").json()["requests"]
    assert [each["headers"]["authorization"] for each in told] == ["***", "***"]
    assert all("body" not in each for each in told)


def test_executions_are_counted_where_they_were_carried_out(sandbox: Sandbox, http: httpx.Client) -> None:
    before = sandbox.executions.get("clusters_create", 0)
    sandbox.faults.add(f"504 once:when=after@POST {CLUSTERS}/create")
    sandbox.faults.add(f"503 once@POST {CLUSTERS}/create")
    body = {**SMALL, "idempotency_token": "counted"}
    statuses = [http.post(f"{CLUSTERS}/create", json=body).status_code for _ in range(3)]
    assert statuses == [504, 503, 200]
    assert http.get("/_sandbox/executions").json()["executions"]["clusters_create"] == before + 2
    cut = sandbox.requests.all("POST", "/clusters/create")[-3:]
    assert [each.status for each in cut] == statuses


@pytest.mark.parametrize(
    ("fault", "status", "content"),
    [
        ("429 once:message=RPC%20token%20bucket%20limit%20has%20been%20exceeded", 429, "RPC token bucket limit"),
        ("400 once:code=INVALID_STATE:message=Unknown%20worker%20environment", 400, '"error_code":"INVALID_STATE"'),
        ("500 once:body=text:code=IO_ERROR:message=too%20slow", 500, "IO_ERROR: too slow"),
        ("502 once:body=html:message=Worker%20environment%20not%20ready", 502, "<pre>Worker environment not ready"),
        ("500 once:body=empty", 500, ""),
        ("500 once:body=list", 500, "[]"),
    ],
)
def test_faults_in_every_shape(sandbox: Sandbox, http: httpx.Client, fault: str, status: int, content: str) -> None:
    sandbox.faults.add(fault)
    answer = http.get(f"{CLUSTERS}/list")
    assert answer.status_code == status
    assert content in answer.text
    assert bool(answer.text) is bool(content)
    assert http.get(f"{CLUSTERS}/list").status_code == 200


def test_the_environment_leads_a_client_here_and_nowhere_else(sandbox: Sandbox) -> None:
    variables = sandbox.environment
    assert variables["DATABRICKS_HOST"] == sandbox.url
    assert variables["DATABRICKS_TOKEN"] == sandbox.credentials["admin_token"]
    elsewhere = {name for name, value in variables.items() if value is None}
    assert elsewhere >= {"DATABRICKS_CONFIG_PROFILE", "DATABRICKS_CLIENT_SECRET", "ARM_CLIENT_SECRET"}


def test_ids_and_moments_are_the_same_each_time() -> None:
    def some() -> list[dict[str, Any]]:
        with serve("databricks", knobs={"clock": "steps", "seed": 7}) as own, caller(own) as client:
            created(client)
            return [dict(each) for each in client.get(f"{CLUSTERS}/list").json()["clusters"]]

    assert some() == some()


def test_state_and_tokens_outlive_the_sandbox(tmp_path: Path) -> None:
    with serve("databricks", state=tmp_path) as own, caller(own) as client:
        cluster_id, credentials = created(client), dict(own.credentials)
    with serve("databricks", state=tmp_path) as again:
        headers = {
            "authorization": "Basic " + base64.b64encode(b"token:" + credentials["admin_token"].encode()).decode()
        }
        answer = httpx.get(f"{again.url}{CLUSTERS}/get", params={"cluster_id": cluster_id}, headers=headers)
        assert answer.json()["cluster_id"] == cluster_id
