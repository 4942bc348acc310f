"""What a client calls itself, the way its requests take, and settings that change how they travel."""

from __future__ import annotations

import base64
import logging
import re
import sys
import time
from collections.abc import Iterator

import pytest
from support.behaviours import respond, stall
from support.fault_server import FaultServer

from dovetail import __version__
from dovetail.databricks import ConfigError, RequestTimeout, with_partner, with_user_agent_extra
from dovetail.databricks import user_agent as module
from dovetail.databricks.user_agent import Product, user_agent
from dovetail_api.databricks.operations import clusters, secrets

from .conftest import Connect

LIST = "/api/2.1/clusters/list"


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for _, variables, _ in module._CI:
        for name in variables.split():
            monkeypatch.delenv(name, raising=False)
    for name in ("AGENT", "AI_AGENT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(module, "_process_wide", {})


@pytest.fixture
def server(server: FaultServer) -> FaultServer:
    server.on("GET", LIST, respond(json={}))
    return server


def test_the_whole_of_it_in_order(server: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABRICKS_SDK_UPSTREAM", "my upstream")
    monkeypatch.setenv("DATABRICKS_SDK_UPSTREAM_VERSION", "2.0")
    monkeypatch.setenv("DATABRICKS_RUNTIME_VERSION", "15.4")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("AGENT", "my agent")
    monkeypatch.setenv("AI_AGENT", "other")
    with_partner("acme")
    with_user_agent_extra("partner", "acme")
    client = connect(server).with_product("etl", "1.2.3", job="nightly", partner="acme")
    client.send(clusters.list())
    python = ".".join(str(part) for part in sys.version_info[:3])
    assert server.requests[0].header("User-Agent") == (
        f"etl/1.2.3 dovetail-databricks/{__version__} python/{python} os/{sys.platform} auth/pat "
        "job/nightly partner/acme upstream/my-upstream upstream-version/2.0 runtime/15.4 cicd/github agent/my-agent"
    )


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({"GITHUB_ACTIONS": "true"}, "github"),
        ({"GITHUB_ACTIONS": "false"}, None),
        ({"GITLAB_CI": "true"}, "gitlab"),
        ({"JENKINS_URL": "http://x"}, "jenkins"),
        ({"TF_BUILD": "True"}, "azure-devops"),
        ({"CIRCLECI": "true"}, "circle"),
        ({"TRAVIS": "true"}, "travis"),
        ({"BITBUCKET_BUILD_NUMBER": "7"}, "bitbucket"),
        ({"PROJECT_ID": "a", "BUILD_ID": "b", "PROJECT_NUMBER": "c", "LOCATION": "d"}, "google-cloud-build"),
        ({"PROJECT_ID": "a"}, None),
        ({"CODEBUILD_BUILD_ARN": "a"}, "aws-code-build"),
        ({"TFC_RUN_ID": "a"}, "tf-cloud"),
        ({}, None),
    ],
)
def test_the_builder_is_named(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], name: str | None) -> None:
    for variable, text in environment.items():
        monkeypatch.setenv(variable, text)
    found = re.search(r"cicd/(\S+)", user_agent(Product(), "pat"))
    assert (None if found is None else found[1]) == name


def test_unknown_products_and_pairs_that_do_not_fit() -> None:
    assert user_agent(Product(), "pat").startswith("unknown/0.0.0 ")
    for name, version in (("", "1.0.0"), ("a b", "1.0.0"), ("a/b", "1.0.0"), ("a", "1"), ("a", "1.0"), ("a", "01.0.0")):
        with pytest.raises(ConfigError, match="product"):
            Product(name, version)
    for key, value in (("a b", "c"), ("a", "b c"), ("a", ""), ("a", "ü")):
        with pytest.raises(ConfigError, match="user_agent"):
            with_user_agent_extra(key, value)


@pytest.fixture
def proxy() -> Iterator[FaultServer]:
    """A proxy that answers in the place of the workspace."""
    with FaultServer() as running:
        running.on("*", "*", respond(json={"clusters": []}))
        yield running


ENGINES = ["pyreqwest", "httpx"]
PAIR = f"Basic {base64.b64encode(b'user:s3cret').decode()}"


@pytest.mark.parametrize("engine", ENGINES)
def test_requests_go_by_a_proxy_with_its_credentials(proxy: FaultServer, connect: Connect, engine: str) -> None:
    address = proxy.url.replace("http://", "http://user:s3cret@")
    client = connect("http://workspace.invalid", proxy=address, engine=engine)
    client.send(clusters.list())
    (request,) = proxy.requests
    assert request.target == b"http://workspace.invalid/api/2.1/clusters/list"
    assert request.header("Proxy-Authorization") == PAIR
    shown = repr(client) + repr(client.settings) + client.curl(clusters.list())
    assert "s3cret" not in shown


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("exempt", "asked"), [("", True), ("workspace.invalid", False)])
def test_the_environment_names_the_proxy_and_who_needs_none(
    proxy: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch, engine: str, exempt: str, asked: bool
) -> None:
    for name in ("HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, proxy.url)
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, exempt)
    client = connect("http://workspace.invalid", proxy="environment", engine=engine)
    if asked:
        client.send(clusters.list())
    else:
        with pytest.raises(Exception, match=r"workspace\.invalid"):
            client.send(clusters.list(), retries=0)
    assert bool(proxy.requests) is asked


def test_a_service_of_this_machine_is_asked_past_any_proxy(
    server: FaultServer, proxy: FaultServer, other: FaultServer, connect: Connect
) -> None:
    other.on(
        "GET", "/token", respond(json={"access_token": "t", "token_type": "Bearer", "expires_on": time.time() + 3600})
    )
    client = connect(server.url, token=None, metadata_service_url=f"{other.url}/token", proxy=proxy.url)
    client.send(clusters.list())
    assert [request.path for request in other.requests] == ["/token"]
    assert [request.header("Authorization") for request in proxy.requests] == ["Bearer t"]


@pytest.mark.parametrize("address", ["proxy:3128", "ftp://proxy", "http//user:s3cret@x"])
def test_what_is_no_proxy_is_refused_unseen(connect: Connect, address: str) -> None:
    with pytest.raises(ValueError, match="proxy") as caught:
        connect("x", proxy=address)
    assert "s3cret" not in str(caught.value)


def test_the_workspace_is_named_where_its_id_is_known(server: FaultServer, connect: Connect) -> None:
    connect(server, workspace_id=7).send(clusters.list())
    connect(server).send(clusters.list())
    assert [request.header("X-Databricks-Workspace-Id") for request in server.requests] == ["7", None]


def test_silence_is_limited(server: FaultServer, connect: Connect) -> None:
    server.on("GET", LIST, stall(server.gate()))
    with pytest.raises(RequestTimeout):
        connect(server, http_timeout_seconds=0.2).send(clusters.list(), retries=0)
    with pytest.raises(RequestTimeout):
        connect(server, retry_timeout_seconds=0.5).send(clusters.list())


def test_the_rate_is_limited(server: FaultServer, connect: Connect) -> None:
    client = connect(server, rate_limit=20)
    began = time.monotonic()
    for _ in range(5):
        client.send(clusters.list())
    assert time.monotonic() - began >= 4 / 20


def test_settings_that_reach_the_engine() -> None:
    from dovetail.databricks import Client

    settings = Client(host="x", token="t", skip_verify=True, max_connections_per_pool=3).settings
    assert (settings.verify, settings.max_connections) == (False, 3)


def test_headers_and_bodies_are_logged_when_that_is_asked_for(
    server: FaultServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    server.on("POST", "/api/2.0/secrets/put", respond(json={}))
    call = secrets.put_secret(body={"scope": "s", "key": "k" * 50, "string_value": "s3cret-value"})
    with caplog.at_level(logging.DEBUG, "dovetail"):
        connect(server).send(call)
        quiet = caplog.text
        connect(server, debug_headers=True, debug_truncate_bytes=30).send(call)
    assert "kkkk" not in quiet
    told = caplog.text[len(quiet) :]
    assert "User-Agent: unknown/0.0.0" in told
    assert "Authorization: ********" in told
    assert "kkkk" in told
    assert "more)" in told
    assert "secret" not in told.replace("/secrets/put", "").replace("secrets_put", "")
