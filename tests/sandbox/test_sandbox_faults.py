"""Faults on order, as a client meets them."""

from __future__ import annotations

import http.client
import json
import socket
import sys
import time

import httpx
import pytest
from sandbox_steps import EXECUTE, execute

from dovetail.sandbox import Sandbox


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/v1/product/list", {"status": "Error", "data": None, "errorCode": "SERVICE_UNAVAILABLE"}),
        (EXECUTE, {"status": "Error", "response_data": None, "response_meta": None}),
        ("/acme/api/v4/execute", {"type": "internal_error", "code": "SERVICE_UNAVAILABLE"}),
    ],
)
def test_a_status_comes_in_the_shape_of_the_api_and_is_used_up(
    sandbox: Sandbox, http: httpx.Client, path: str, body: dict[str, object]
) -> None:
    sandbox.faults.add("503x2")
    for _ in range(2):
        answer = http.post(path, json={})
        assert answer.status_code == 503
        assert body.items() <= answer.json().items()
    assert http.post(path, json={}).status_code != 503


def test_retry_after_goes_into_both_headers(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.faults.add("429 once:retry-after=1")
    answer = execute(http)
    assert (answer.status_code, answer.headers["retry-after"], answer.headers["x-retry-after"]) == (429, "1", "1")


def test_401_once_looks_like_an_expired_token(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.faults.add("401 once")
    assert execute(http).json()["error"]["message"] == "INVALID_TOKEN"
    assert execute(http).status_code == 200


def test_a_page_of_html_instead_of_json(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.faults.add("200 once:body=html")
    answer = execute(http)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html")


@pytest.mark.parametrize(("fault", "made"), [("drop-before once", False), ("drop-after once", True)])
def test_dropping_before_and_after_the_work_is_done(
    sandbox: Sandbox, bearer: httpx.Client, fault: str, made: bool
) -> None:
    name = f"dropped-{made}"
    sandbox.faults.add(f"{fault}@POST /api/v1/product/create")
    with pytest.raises(httpx.TransportError):
        bearer.post(
            "/api/v1/product/create", data={"Name": name, "Category": "Other", "Description": "", "Status": "Design"}
        )
    assert bearer.post(f"/api/v1/product/isproductexists/{name}").json()["data"] is made


def test_a_truncated_body_keeps_its_full_content_length(sandbox: Sandbox, http: httpx.Client) -> None:
    whole = len(http.get("/health").content)
    sandbox.faults.add("truncate once:keep=4")
    with (
        httpx.Client(base_url=sandbox.url, trust_env=False, verify=False) as client,
        client.stream("GET", "/health") as answer,
    ):
        assert int(answer.headers["content-length"]) == whole
        parts = answer.iter_raw()
        assert next(parts) == b'{"st'
        with pytest.raises(httpx.RemoteProtocolError):
            next(parts)


def test_a_throttled_body_arrives_whole_but_slowly(sandbox: Sandbox, http: httpx.Client) -> None:
    whole = http.get("/health").content
    sandbox.faults.add("throttle once:bytes=40")
    started = time.monotonic()
    assert http.get("/health").content == whole
    assert time.monotonic() - started > 0.2


def test_latency_delays_every_answer(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.faults.add("latency:ms=120")
    started = time.monotonic()
    http.get("/health")
    http.get("/health")
    assert time.monotonic() - started >= 0.24


def test_faults_are_steered_over_http(sandbox: Sandbox, nobody: httpx.Client) -> None:
    ordered = nobody.post("/_sandbox/faults", json={"faults": ["503 once@/health"]})
    assert ordered.json() == {"faults": ["503x1:body=api@/health"]}
    assert nobody.get("/health").status_code == 503
    assert nobody.get("/_sandbox/faults").json() == {"faults": []}
    nobody.post("/_sandbox/faults", json={"faults": ["503"]})
    assert nobody.delete("/_sandbox/faults").json() == {"faults": []}
    assert nobody.get("/health").status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        '{"faults": ["explode"]}',
        '{"faults": [5]}',
        '{"faults": 1}',
        "{}",
        "[]",
        "no json",
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(nobody: httpx.Client, body: str) -> None:
    answer = nobody.post("/_sandbox/faults", content=body)
    assert answer.status_code == 400
    assert "503x2" in answer.json()["error"]


def test_pages_from_elsewhere_cannot_steer_the_sandbox(sandbox: Sandbox, nobody: httpx.Client) -> None:
    """Neither by a request of their own nor under a name of theirs that leads here."""
    order = {"faults": ["503"]}
    by_page = nobody.post("/_sandbox/faults", json=order, headers={"origin": "https://elsewhere.example"})
    by_name = nobody.post("/_sandbox/faults", json=order, headers={"host": "elsewhere.example"})

    assert by_page.status_code == 403
    assert "https://elsewhere.example" in by_page.json()["error"]
    assert by_name.status_code == 400
    assert sandbox.faults.waiting() == []
    assert nobody.get("/_sandbox/faults", headers={"origin": sandbox.url}).status_code == 200


def test_a_dropped_keep_alive_connection_can_be_opened_anew(sandbox: Sandbox) -> None:
    host, _, port = sandbox.url.removeprefix("http://").partition(":")
    connection = http.client.HTTPConnection(host, int(port))
    connection.request("GET", "/health")
    assert json.loads(connection.getresponse().read()) == {"status": "UP"}
    sandbox.faults.add("drop-before once")
    connection.request("GET", "/health")
    with pytest.raises((http.client.BadStatusLine, ConnectionError)):
        connection.getresponse()
    connection.close()
    connection.request("GET", "/health")
    assert connection.getresponse().status == 200
    connection.close()


@pytest.mark.skipif(sys.platform != "linux", reason="needs a second loopback address")
def test_only_loopback_can_reach_the_sandbox(sandbox: Sandbox) -> None:
    port = int(sandbox.url.rpartition(":")[2])
    with socket.socket() as outside:
        # The port is still free on every other address of this machine.
        outside.bind(("127.0.0.2", port))
