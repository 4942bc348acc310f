"""Servers, and clients of a runner of both kinds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import pytest
from anyio.from_thread import start_blocking_portal
from spark.driving import Blocking
from support.engine import the_engine
from support.fault_server import FaultServer

import dovetail.hybrid as Hybrid  # noqa: N812 - as users write it
from dovetail.sandbox import Sandbox, serve

from .packages import package
from .stand_in import StandIn

TENANT = "acme"


class Connect(Protocol):
    """Makes a client of a server, or of a URL; without credentials and with quick retries unless told otherwise."""

    def __call__(self, server: FaultServer | str, **options: Any) -> Any: ...


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("BASE_URL", "API_KEY", "BEARER_TOKEN", "CLIENT_ID", "CLIENT_SECRET", "OAUTH_PATH", "RUNNER_URL")
    for name in names:
        monkeypatch.delenv(f"CSPARK_{name}", raising=False)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture
def other() -> Iterator[FaultServer]:
    """A server of another origin."""
    with FaultServer() as running:
        yield running


@pytest.fixture(scope="session")
def runner() -> Iterator[StandIn]:
    """A runner that holds ``my-folder/volume-cylinder`` of ``my-tenant``."""
    with StandIn() as running:
        yield running


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """A runner that executes the genuine package, under the names that the stand-in has too."""
    the_engine()
    with serve("hybrid") as running:
        with Hybrid.Client(base_url=Hybrid.RunnerUrl.no_tenant(running.url), token="open", proxy=None) as hybrid:
            hybrid.services.upload(package("my-service"))
            hybrid.services.upload(package("volume-cylinder"))
        yield running
        assert running.violations == ()


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest) -> Iterator[Connect]:
    with start_blocking_portal() as portal:
        made: list[Any] = []

        def connected(server: FaultServer | str, **options: Any) -> Any:
            given: dict[str, Any] = {"retry_interval": 0.01, "proxy": None, "tenant": TENANT}
            given["base_url"] = server if isinstance(server, str) else server.url
            if not {"api_key", "token", "oauth"} & options.keys():
                given["token"] = "open"
            given |= options
            if request.param == "sync":
                client: Any = Hybrid.Client(**given)
                made.append(client.close)
            else:
                client = Blocking(Hybrid.AsyncClient(**given), portal)
                made.append(client.aclose)
            return client

        yield connected
        for close in made:
            close()
