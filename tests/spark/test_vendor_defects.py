"""What the vendor's client gets wrong around credentials, settings and errors, and what has no better place."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import close, respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812

from .conftest import TENANT, Connect

HEALTH = "/health"
VERSIONS = "/api/v1/product/f/engines/getversions/s"
TOKEN_PATH = f"/auth/realms/{TENANT}/protocol/openid-connect/token"
EMPTY: dict[str, Any] = {"status": "Success", "data": [], "message": None, "errorCode": None}
SECRET = "s3cr3t-and-long-enough"

ENVIRONMENTS = {
    "oauth": {"CSPARK_CLIENT_ID": "env", "CSPARK_CLIENT_SECRET": SECRET},
    "oauth file": {"CSPARK_OAUTH_PATH": "missing.json"},
    "api key": {"CSPARK_API_KEY": SECRET},
    "token": {"CSPARK_BEARER_TOKEN": SECRET},
    "all": {
        "CSPARK_CLIENT_ID": "env",
        "CSPARK_CLIENT_SECRET": SECRET,
        "CSPARK_API_KEY": SECRET,
        "CSPARK_BEARER_TOKEN": SECRET,
    },
}
ARGUMENTS = {
    "api_key": ("mine-mine-mine", ("mine-mine-mine", None)),
    "token": ("mine-mine-mine", (None, "Bearer mine-mine-mine")),
    "oauth": ({"client_id": "mine", "client_secret": "mine-mine-mine"}, (None, "Bearer mine-token")),
    "api_key=open": ("open", (None, None)),
    "token=open": ("open", (None, None)),
}


@pytest.mark.parametrize("environment", ENVIRONMENTS)
@pytest.mark.parametrize("argument", ARGUMENTS)
def test_no_variable_of_the_environment_beats_an_argument(
    server: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch, environment: str, argument: str
) -> None:
    for name, text in ENVIRONMENTS[environment].items():
        monkeypatch.setenv(name, text)
    server.on("GET", VERSIONS, respond(json=EMPTY))
    server.on("POST", TOKEN_PATH, respond(json={"access_token": "mine-token", "expires_in": 600}))
    value, sent = ARGUMENTS[argument]

    spark = connect(server, **{argument.partition("=")[0]: value})
    spark.services.get_versions("f/s")

    request = server.requests[-1]
    assert (request.header("x-synthetic-key"), request.header("authorization")) == sent
    assert spark.config.auth.type == argument.partition("=")[0]
    assert not any(SECRET in f"{request.headers}{request.body!r}" for request in server.requests)


@pytest.mark.parametrize(
    ("arguments", "full"),
    [
        ({"env": "jp", "tenant": "mine"}, "https://excel.jp.coherent.global/mine"),
        ({"base_url": "https://excel.jp.coherent.global/mine"}, "https://excel.jp.coherent.global/mine"),
        ({"base_url": "https://excel.jp.coherent.global", "tenant": "mine"}, "https://excel.jp.coherent.global/mine"),
        ({"base_url": Spark.BaseUrl("https://proxy.example.test", "mine")}, "https://proxy.example.test/mine"),
        ({"tenant": "mine"}, "https://excel.us.coherent.global/mine"),
        ({}, "https://excel.us.coherent.global/theirs"),
    ],
)
def test_the_address_of_the_environment_does_not_beat_env_and_tenant(
    monkeypatch: pytest.MonkeyPatch, arguments: dict[str, Any], full: str
) -> None:
    monkeypatch.setenv("CSPARK_BASE_URL", "https://excel.us.coherent.global/theirs")

    with Spark.Client(api_key="open", **arguments) as spark:
        assert spark.config.base_url.full == full


@pytest.mark.parametrize("status", [300, 302, 304, 307])
def test_a_redirect_that_leads_nowhere_is_no_success(server: FaultServer, connect: Connect, status: int) -> None:
    server.on("GET", VERSIONS, respond(status))

    with pytest.raises(Spark.UnknownApiError) as caught:
        connect(server).services.get_versions("f/s")

    assert caught.value.status == status


@pytest.mark.parametrize("credentials", [{"api_key": SECRET}, {"token": SECRET}])
@pytest.mark.parametrize("fault", [respond(500, body=SECRET.encode()), respond(401), close()])
def test_no_error_holds_a_credential(
    server: FaultServer, connect: Connect, credentials: dict[str, str], fault: Any
) -> None:
    server.on("GET", VERSIONS, fault)

    with pytest.raises(Spark.SparkError) as caught:
        connect(server, max_retries=0, **credentials).services.get_versions("f/s")

    error = caught.value
    shown = f"{error!r}{error}{error.details}{error.to_dict()}{error.__cause__!r}{error.__context__!r}"
    assert SECRET not in shown
    assert SECRET.encode() not in pickle.dumps(error)


def test_causes_made_of_requests_hold_no_credential() -> None:
    import httpx

    request = httpx.Request(
        "POST", f"https://h/x?sig={SECRET}", headers={"Authorization": f"Bearer {SECRET}"}, content=SECRET
    )
    response = httpx.Response(404, text="no", headers={"set-cookie": SECRET})

    cause = Spark.SparkApiError.to_cause(request, response)

    assert SECRET not in f"{cause}{Spark.SparkApiError.no_response(request)}"
    assert cause["response"] == {
        "headers": {"content-length": "2", "content-type": "text/plain; charset=utf-8", "set-cookie": "********"},
        "body": "no",
        "raw": b"no",
    }
    assert list(Spark.SparkApiError.no_response(request)) == ["request"]
    assert Spark.ApiErrorCause.from_dict(cause).to_dict() == cause
    assert Spark.SparkError.api(404, {"message": "m", "cause": cause}).cause == cause


def test_a_copy_with_a_changed_setting_keeps_client_credentials_and_logger(server: FaultServer) -> None:
    server.on("GET", VERSIONS, respond(json=EMPTY))
    server.on("POST", TOKEN_PATH, respond(json={"access_token": "tok", "expires_in": 600}))
    oauth = {"client_id": "desk", "client_secret": SECRET}
    config = Spark.Config(base_url=f"{server.url}/{TENANT}", oauth=oauth, logger={"context": "mine"})

    copy = config.copy_with(timeout=5000)
    with Spark.Client.use(copy, proxy=None) as spark:
        spark.services.get_versions("f/s")

    assert (copy.logger.context, copy.timeout) == ("mine", 5000)
    assert SECRET.encode() in server.requests[0].body


def test_a_token_is_renewed_even_where_nothing_is_retried(server: FaultServer, connect: Connect) -> None:
    server.on("POST", TOKEN_PATH, respond(json={"access_token": "old"}), respond(json={"access_token": "new"}))
    server.on("GET", VERSIONS, respond(401), respond(json=EMPTY))

    connect(server, oauth={"client_id": "a", "client_secret": SECRET}, max_retries=0).services.get_versions("f/s")

    assert server.requests[-1].header("authorization") == "Bearer new"


def test_a_broken_json_body_is_an_error_that_keeps_the_bytes(server: FaultServer, connect: Connect) -> None:
    server.on("GET", VERSIONS, respond(body=b'{"status": ', headers=[("content-type", "application/json")]))

    with pytest.raises(Spark.SparkDecodeError) as caught:
        connect(server).services.get_versions("f/s")

    assert (caught.value.raw, caught.value.status) == (b'{"status": ', 200)


def test_malformed_inputs_are_an_error_of_the_client(connect: Connect, server: FaultServer) -> None:
    with pytest.raises(Spark.SparkInputError, match="inputs"):
        connect(server).services.execute("f/s", inputs='{"a": ')

    assert server.requests == []


def test_a_file_of_client_credentials_is_no_working_directory_riddle(
    server: FaultServer, connect: Connect, tmp_path: Path
) -> None:
    file = tmp_path / "oauth.json"
    file.write_text(json.dumps({"client_id": "desk"}))

    for path in (file, tmp_path / "missing.json"):
        with pytest.raises(Spark.SparkCredentialError, match=path.name):
            connect(server, oauth=str(path))


def test_a_changed_answer_keeps_what_was_not_changed(server: FaultServer, connect: Connect) -> None:
    server.on("GET", HEALTH, respond(json={"status": "UP"}, headers=[("x-a", "1")]))
    answer = connect(server).health.check()

    changed = answer.copy_with(status=202, headers={"x-b": "2"}, buffer=b"{}")

    assert (changed.status, changed.data, changed.buffer) == (202, {"status": "UP"}, b"{}")
    assert dict(changed.headers) == {"x-b": "2"}
    assert (answer.status, answer.buffer) == (200, b'{"status": "UP"}')
    assert answer.raw_response.status == 200
