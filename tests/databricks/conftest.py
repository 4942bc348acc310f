"""Servers, and clients of a workspace of both kinds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from anyio.from_thread import start_blocking_portal
from spark.driving import Blocking
from support.fault_server import FaultServer

from dovetail.databricks import AsyncClient, Client
from dovetail.sandbox import Sandbox, serve

TOKEN = "dapi-s3cret"


class Connect(Protocol):
    """Makes a client of a server, a sandbox or a host; with a personal access token unless told otherwise."""

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


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A workspace of its own for a test; whatever it answers keeps to the contract."""
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest) -> Iterator[Connect]:
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
