"""Servers, and Spark clients of both kinds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import pytest
from anyio.from_thread import start_blocking_portal
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812 - as users write it
from dovetail.sandbox import Sandbox, serve

from .driving import Blocking
from .two_places import EXECUTE, MANY, v3, v4
from .two_places import TENANT as TENANT

KEY = "a-synthetic-key"


class Connect(Protocol):
    """Makes a client of a server, or of a base URL; with an API key and quick retries unless told otherwise."""

    def __call__(self, server: FaultServer | str, **options: Any) -> Any: ...


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BASE_URL", "API_KEY", "BEARER_TOKEN", "CLIENT_ID", "CLIENT_SECRET", "OAUTH_PATH"):
        monkeypatch.delenv(f"CSPARK_{name}", raising=False)


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture
def other() -> Iterator[FaultServer]:
    """A server of another origin."""
    with FaultServer() as running:
        yield running


@pytest.fixture
def saas(server: FaultServer) -> FaultServer:
    """A server that executes as the SaaS does."""
    server.on("POST", EXECUTE, respond(json=v3()))
    server.on("POST", MANY, v4())
    return server


@pytest.fixture
def runner(other: FaultServer) -> FaultServer:
    """A server that executes as a Hybrid Runner does."""
    other.on("POST", EXECUTE, respond(json=v3()))
    other.on("POST", MANY, v4())
    return other


@pytest.fixture(scope="session")
def shared_sandbox() -> Iterator[Sandbox]:
    with serve("spark") as running:
        yield running


@pytest.fixture
def sandbox(shared_sandbox: Sandbox) -> Iterator[Sandbox]:
    """The sandbox without faults, its knobs untouched; and none of its answers broke the contract."""
    before = shared_sandbox.knobs.values()
    yield shared_sandbox
    shared_sandbox.faults.clear()
    shared_sandbox.knobs.turn(before)
    assert shared_sandbox.violations == ()


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest) -> Iterator[Connect]:
    with start_blocking_portal() as portal:
        made: list[Any] = []

        def connected(server: FaultServer | str, **options: Any) -> Any:
            given: dict[str, Any] = {"retry_interval": 0.01, "proxy": None}
            given["base_url"] = server if isinstance(server, str) else f"{server.url}/{TENANT}"
            if not {"api_key", "token", "oauth"} & options.keys():
                given["api_key"] = KEY
            given |= options
            if request.param == "sync":
                client: Any = Spark.Client(**given)
                made.append(client.close)
            else:
                client = Blocking(Spark.AsyncClient(**given), portal)
                made.append(client.aclose)
            return client

        yield connected
        for close in made:
            close()
