"""Servers, workspaces whose clock moves in steps, and clients of both kinds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from anyio.from_thread import start_blocking_portal
from spark.driving import Blocking
from support.fault_server import FaultServer

from dovetail.databricks import AsyncClient, Client, connection
from dovetail.runtime import RetryPolicy
from dovetail.sandbox import Sandbox, serve

TOKEN = "dapi-secret"


class Connect(Protocol):
    """Makes a client of a server, a sandbox or a host.

    It has a personal access token unless told otherwise, and tries again within milliseconds.
    """

    def __call__(self, server: Any = None, **options: Any) -> Any: ...


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of this machine: no variables, no profiles, no kept logins, no programs that know tokens."""
    for name in list(os.environ):
        if name.startswith(("DATABRICKS_", "ARM_", "ACTIONS_ID_TOKEN_", "SYSTEM_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))


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
def shared_workspace() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"clock": "steps"}) as sandbox:
        yield sandbox


@pytest.fixture
def workspace(shared_workspace: Sandbox) -> Iterator[Sandbox]:
    """A workspace whose states move with every look; none of its answers broke the contract."""
    before = shared_workspace.knobs.values()
    yield shared_workspace
    shared_workspace.faults.clear()
    shared_workspace.knobs.turn(before)
    assert shared_workspace.violations == ()


@pytest.fixture
def quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clients made from here on wait some milliseconds before they try again, and not a second."""

    def quick(retries: int, *, lost: int, **_: float) -> RetryPolicy:
        return RetryPolicy(retries, base=0.002, longest=0.004, lost=lost)

    monkeypatch.setattr(connection, "RetryPolicy", quick)


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest, quick_retries: None) -> Iterator[Connect]:
    with start_blocking_portal() as portal:
        made: list[Any] = []

        def connected(server: Any = None, **options: Any) -> Any:
            given: dict[str, Any] = {"proxy": None}
            if isinstance(server, str):
                given["host"] = server
            elif isinstance(server, Sandbox):
                given |= {"host": server.url, "token": server.credentials["admin_token"]}
            elif server is not None:
                given["host"] = server.url
            if server is not None and not _AUTHENTICATES & options.keys() and "token" not in given:
                given["token"] = TOKEN
            given |= options
            if request.param == "sync":
                client: Any = Client(**given)
                made.append(client.close)
            else:
                client = Blocking(AsyncClient(**given), portal)
                made.append(client.aclose)
            return client

        yield connected
        for close in made:
            close()


_AUTHENTICATES = {
    "auth",
    "auth_method",
    "auth_type",
    "azure_client_id",
    "azure_use_msi",
    "client_id",
    "config",
    "metadata_service_url",
    "personal_access_token",
    "profile",
    "token",
    "username",
}
