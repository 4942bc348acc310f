"""Every kind of credentials on the wire, and where they must never go."""

from __future__ import annotations

import json
import pickle
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer
from support.wire import Recorded

import dovetail.spark as Spark  # noqa: N812
from dovetail.runtime import Client, Settings
from dovetail.runtime.credentials import EnvironmentSecret

from .conftest import KEY, TENANT, Connect

TOKEN_PATH = f"/auth/realms/{TENANT}/protocol/openid-connect/token"
VERSIONS = "/api/v1/product/f/engines/getversions/s"
OAUTH = {"client_id": "desk", "client_secret": "a-long-client-secret"}
EMPTY: dict[str, Any] = {"status": "Success", "data": [], "message": None, "errorCode": None}


def token(text: str = "tok-1", lifetime: int = 7200) -> Any:
    return respond(json={"access_token": text, "expires_in": lifetime, "token_type": "Bearer", "scope": "email"})


def credentials_of(request: Recorded) -> tuple[str | None, str | None]:
    return request.header("x-synthetic-key"), request.header("authorization")


def test_an_api_key_travels_with_the_tenant(server: FaultServer, connect: Connect) -> None:
    server.on("GET", VERSIONS, respond(json=EMPTY))

    connect(server).services.get_versions("f/s")

    [request] = server.requests
    assert credentials_of(request) == (KEY, None)
    assert request.header("x-tenant-name") == TENANT


@pytest.mark.parametrize("given", ["my-token", "Bearer my-token", "bearer my-token"])
def test_a_bearer_token_may_be_given_with_its_prefix(server: FaultServer, connect: Connect, given: str) -> None:
    server.on("GET", VERSIONS, respond(json=EMPTY))

    connect(server, token=given).services.get_versions("f/s")

    assert credentials_of(server.requests[0]) == (None, "Bearer my-token")


def test_without_credentials_nothing_but_the_tenant_is_sent(server: FaultServer, connect: Connect) -> None:
    server.on("GET", VERSIONS, respond(json=EMPTY))

    connect(server, api_key="open").services.get_versions("f/s")

    [request] = server.requests
    assert credentials_of(request) == (None, None)
    assert request.header("x-tenant-name") == TENANT


def test_an_oauth_token_is_fetched_before_the_first_call_and_kept(server: FaultServer, connect: Connect) -> None:
    server.on("POST", TOKEN_PATH, token())
    server.on("GET", VERSIONS, respond(json=EMPTY))
    spark = connect(server, oauth=OAUTH)

    for _ in range(3):
        spark.services.get_versions("f/s")

    fetch, *calls = server.requests
    assert fetch.path == TOKEN_PATH
    assert parse_qs(fetch.body.decode()) == {
        "client_id": ["desk"],
        "client_secret": ["a-long-client-secret"],
        "grant_type": ["client_credentials"],
    }
    assert [credentials_of(call) for call in calls] == [(None, "Bearer tok-1")] * 3


def test_the_token_call_carries_no_bearer_none(server: FaultServer, connect: Connect) -> None:
    server.on("POST", TOKEN_PATH, token())
    server.on("GET", VERSIONS, respond(json=EMPTY))

    connect(server, oauth=OAUTH).services.get_versions("f/s")

    assert credentials_of(server.requests[0]) == (None, None)
    assert not any("None" in text for request in server.requests for _, text in request.headers)


def test_oauth_credentials_may_stand_in_a_file(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    file = tmp_path / "credentials.json"
    file.write_text(json.dumps(OAUTH))
    server.on("POST", TOKEN_PATH, token())
    server.on("GET", VERSIONS, respond(json=EMPTY))

    connect(server, oauth=str(file)).services.get_versions("f/s")

    assert credentials_of(server.requests[1]) == (None, "Bearer tok-1")


def test_wrong_oauth_credentials_are_an_error_after_one_request_and_no_recursion(
    server: FaultServer, connect: Connect
) -> None:
    refusal = {"error": "unauthorized_client", "error_description": "Invalid client secret"}
    server.on("POST", TOKEN_PATH, respond(401, json=refusal))

    with pytest.raises(Spark.SparkCredentialError, match="Invalid client secret") as caught:
        connect(server, oauth=OAUTH).services.get_versions("f/s")

    assert [request.path for request in server.requests] == [TOKEN_PATH]
    assert "a-long-client-secret" not in f"{caught.value!r}{caught.value}{caught.value.to_dict()}"


def test_a_refused_token_is_renewed_once(server: FaultServer, connect: Connect) -> None:
    server.on("POST", TOKEN_PATH, token("tok-1"), token("tok-2"))
    server.on("GET", VERSIONS, respond(401, json={"status": "Error", "errorCode": "INVALID_TOKEN"}))

    with pytest.raises(Spark.UnauthorizedError):
        connect(server, oauth=OAUTH).services.get_versions("f/s")

    sent = [credentials_of(request)[1] for request in server.requests if request.path == VERSIONS]
    assert sent == ["Bearer tok-1", "Bearer tok-2"]


def test_one_fetch_serves_all_threads(server: FaultServer) -> None:
    gate = threading.Event()

    def slow(_: Recorded) -> Any:
        gate.wait(5)
        return token()

    server.on("POST", TOKEN_PATH, slow)
    server.on("GET", VERSIONS, respond(json=EMPTY))
    with (
        Spark.Client(base_url=f"{server.url}/{TENANT}", oauth=OAUTH, proxy=None) as spark,
        ThreadPoolExecutor(16) as pool,
    ):
        calls = [pool.submit(spark.services.get_versions, "f/s") for _ in range(16)]
        server.wait_for_requests(1)
        gate.set()
        assert all(call.result().data == [] for call in calls)

    assert [request.path for request in server.requests].count(TOKEN_PATH) == 1


def test_a_token_is_retrieved_on_demand_and_used_from_then_on(server: FaultServer, connect: Connect) -> None:
    server.on("POST", TOKEN_PATH, token("tok-1"), token("tok-2"))
    server.on("GET", VERSIONS, respond(json=EMPTY))
    spark = connect(server, oauth=OAUTH)

    assert spark.auth.oauth.retrieve_token().access_token == "tok-1"
    assert spark.auth.oauth.retrieve_token().access_token == "tok-2"
    spark.services.get_versions("f/s")

    assert credentials_of(server.requests[-1]) == (None, "Bearer tok-2")
    assert spark.config.auth.oauth.access_token == "tok-2"
    assert spark.config.auth.oauth.token.expires_in == 7200


def test_credentials_retrieve_a_token_by_themselves(server: FaultServer) -> None:
    server.on("POST", TOKEN_PATH, token())
    config = Spark.Config(base_url=f"{server.url}/{TENANT}", oauth=OAUTH)

    assert config.auth.oauth is not None
    assert config.auth.oauth.retrieve_token(config).access_token == "tok-1"


def test_without_oauth_credentials_there_is_no_token_to_retrieve(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(Spark.SparkCredentialError, match="oauth="):
        connect(server).auth.oauth.retrieve_token()


@pytest.mark.parametrize(
    ("variables", "argument", "expected"),
    [
        ({"CSPARK_API_KEY": "env-key"}, {"token": "given"}, (None, "Bearer given")),
        ({"CSPARK_BEARER_TOKEN": "env-token"}, {"api_key": "given"}, ("given", None)),
        ({"CSPARK_CLIENT_ID": "a", "CSPARK_CLIENT_SECRET": "b"}, {"api_key": "given"}, ("given", None)),
        ({"CSPARK_API_KEY": "env-key"}, {"api_key": "open"}, (None, None)),
    ],
)
def test_an_argument_beats_the_environment(
    server: FaultServer,
    connect: Connect,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    argument: dict[str, str],
    expected: tuple[str | None, str | None],
) -> None:
    for name, text in variables.items():
        monkeypatch.setenv(name, text)
    server.on("GET", VERSIONS, respond(json=EMPTY))

    connect(server, **argument).services.get_versions("f/s")

    assert [credentials_of(request) for request in server.requests] == [expected]


def test_an_address_given_beats_the_one_of_the_environment(
    server: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CSPARK_BASE_URL", "https://excel.us.coherent.global/elsewhere")
    server.on("GET", VERSIONS, respond(json=EMPTY))

    connect(server).services.get_versions("f/s")

    assert len(server.requests) == 1


@pytest.mark.parametrize("credentials", [{"api_key": KEY}, {"token": "my-token"}])
def test_no_credentials_go_to_a_foreign_host(
    server: FaultServer, other: FaultServer, connect: Connect, credentials: dict[str, str]
) -> None:
    other.on("GET", "/file", respond(json={}))

    connect(server, **credentials).request("GET", f"{other.url}/file")

    [request] = other.requests
    assert credentials_of(request) == (None, None)
    assert request.header("x-tenant-name") is None


def test_a_folder_is_not_fetched_from_the_url_that_an_answer_names(
    server: FaultServer, other: FaultServer, connect: Connect
) -> None:
    created = {"status": "Success", "data": {"folderId": "1", "get_product_url": f"{other.url}/steal"}}
    server.on("POST", "/api/v1/product/create", respond(json=created))
    folder = {"status": "Success", "data": {"id": "1", "name": "f"}}
    server.on("GET", "/api/v1/product/getproduct/f", respond(json=folder))

    assert connect(server, token="my-token").folders.create("f").data == folder

    assert other.requests == []


@pytest.mark.parametrize(
    "action",
    [
        lambda spark: spark.folders.create("f"),
        lambda spark: spark.folders.get("f"),
        lambda spark: spark.folders.update("1", description="d"),
        lambda spark: spark.folders.delete("1"),
    ],
)
def test_what_only_a_bearer_token_opens_is_refused_to_an_api_key_before_sending(
    server: FaultServer, connect: Connect, action: Any
) -> None:
    with pytest.raises(Spark.SparkCredentialError, match="bearerAuth or oauth2") as caught:
        action(connect(server))

    assert server.requests == []
    assert KEY not in str(caught.value)


def test_every_request_says_who_asks(server: FaultServer, connect: Connect) -> None:
    server.on("GET", VERSIONS, respond(503), respond(json=EMPTY))

    connect(server).services.get_versions("f/s")

    first, again = server.requests
    assert str(first.header("user-agent")).startswith("dovetail-spark/")
    assert str(first.header("x-spark-ua")).startswith("agent=dovetail-spark/")
    assert first.header("x-request-id") == again.header("x-request-id") != None  # noqa: E711


def test_extra_headers_are_sent_but_replace_none_of_the_clients_own(server: FaultServer) -> None:
    server.on("GET", VERSIONS, respond(json=EMPTY))
    config = Spark.Config(base_url=f"{server.url}/{TENANT}", api_key=KEY)
    config.extra_headers.update({"x-trace": "1", "X-Tenant-Name": "other", "x-synthetic-key": "other"})

    with Spark.Client.use(config, proxy=None) as spark:
        spark.services.get_versions("f/s")

    [request] = server.requests
    assert request.header("x-trace") == "1"
    assert (request.header("x-tenant-name"), request.header("x-synthetic-key")) == (TENANT, KEY)


def test_a_client_with_another_ones_configuration_has_its_real_key(server: FaultServer, connect: Connect) -> None:
    server.on("GET", VERSIONS, respond(json=EMPTY))
    config = connect(server).config

    with Spark.Client.use(config.copy_with(timeout=5000), proxy=None) as spark:
        spark.services.get_versions("f/s")

    assert credentials_of(server.requests[0]) == (KEY, None)


def test_making_a_client_touches_no_network(server: FaultServer) -> None:
    for credentials in ({"api_key": KEY}, {"oauth": OAUTH}, {"token": "t"}):
        Spark.Client(base_url=f"{server.url}/{TENANT}", **credentials).close()

    assert server.connections == 0


def test_a_client_from_the_environment_pickles_and_one_from_a_literal_does_not(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CSPARK_API_KEY", KEY)
    server.on("GET", VERSIONS, respond(json=EMPTY))
    url = f"{server.url}/{TENANT}"
    stored = pickle.dumps(Spark.Client(base_url=url, api_key=EnvironmentSecret("CSPARK_API_KEY"), proxy=None))

    with pickle.loads(stored) as spark:
        assert spark.services.get_versions("f/s").data == []
    assert KEY.encode() not in stored
    with pytest.raises(TypeError, match="environment variable"):
        pickle.dumps(Spark.Client(base_url=url, api_key=KEY))


def test_no_secret_is_shown(connect: Connect, server: FaultServer) -> None:
    for credentials in ({"api_key": KEY}, {"oauth": OAUTH}, {"token": "my-bearer-token"}):
        spark = connect(server, **credentials)
        shown = f"{spark.config!r}{getattr(spark, 'target', spark)!r}{spark.curl(_call())}"
        assert not any(secret in shown for secret in (KEY, "a-long-client-secret", "my-bearer-token"))


def _call() -> Any:
    from dovetail_api.spark.operations import services

    return services.get_versions(folder="f", service="s")


def test_http_client_and_engine_exclude_each_other(server: FaultServer) -> None:
    with pytest.raises(Spark.SparkInputError, match="engine and http_client"):
        Spark.Client(base_url=f"{server.url}/{TENANT}", api_key=KEY, http_client=object(), engine="httpx")


def test_an_http_client_of_ones_own_sends(server: FaultServer) -> None:
    import httpx

    server.on("GET", VERSIONS, respond(json=EMPTY))
    with httpx.Client(trust_env=False) as http:
        Spark.Client(base_url=f"{server.url}/{TENANT}", api_key=KEY, http_client=http).services.get_versions("f/s")

    assert len(server.requests) == 1


def test_the_health_of_an_environment_needs_no_client_and_no_tenant(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "/health", respond(json={"status": "UP"}), respond(500), respond(json={"status": "DOWN"}))

    assert Spark.Client.health_check(server.url).data == {"status": "UP"}

    assert credentials_of(server.requests[0]) == (None, None)
    assert connect(server, max_retries=0).health.ok() is False
    assert connect(server).health.ok() is False


def test_the_log_asked_for_shows_requests_and_no_secret(
    server: FaultServer, connect: Connect, capsys: pytest.CaptureFixture[str]
) -> None:
    server.on("GET", VERSIONS, respond(503), respond(json=EMPTY))

    connect(server, logger={"context": "mine", "timestamp": False}).services.get_versions("f/s")

    shown = capsys.readouterr().err
    assert f"[mine] DEBUG - GET {server.url}{VERSIONS}" in shown
    assert "-> 503" in shown
    assert KEY not in shown


def _with_header(name: str) -> Spark.Client:
    config = Spark.Config(base_url="https://excel.my-env.coherent.global/acme", api_key=EnvironmentSecret("A_KEY"))
    config.extra_headers[name] = "s3cret"
    return Spark.Client.use(config)


def _with(**options: Any) -> Spark.Client:
    return Spark.Client(env="my-env", tenant="acme", api_key=EnvironmentSecret("A_KEY"), **options)


@pytest.mark.parametrize(
    "client",
    [
        lambda: _with_header("Authorization"),
        lambda: _with_header("x-api-key"),
        lambda: _with(proxy="http://me:s3cret@proxy:3128"),
        lambda: _with(runner=Spark.Runner("http://localhost:3000", headers={"Authorization": "Bearer s3cret"})),
        lambda: _with(runner=Spark.Runner("http://localhost:3000", proxy="http://me:s3cret@proxy:3128")),
        lambda: _with(runner=Spark.Runner("http://localhost:3000", token="s3cret")),
        lambda: Client(Settings(hosts={"": "http://localhost"}, headers={"X-Session-Token": "s3cret"})),
    ],
    ids=["authorization", "key", "proxy", "header of a runner", "proxy of a runner", "token of a runner", "runtime"],
)
def test_no_secret_leaves_the_process_by_a_pickle(client: Callable[[], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_KEY", "s3cret")
    with client() as made, pytest.raises(TypeError, match="cannot be pickled") as caught:
        pickle.dumps(made)
    assert "s3cret" not in str(caught.value)


def test_a_client_with_a_header_that_is_no_secret_pickles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_KEY", "s3cret")
    stored = pickle.dumps(_with_header("x-team"))
    with pickle.loads(stored) as spark:
        assert spark.config.extra_headers == {"x-team": "s3cret"}
