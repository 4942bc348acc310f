"""Gateways and clients of both kinds, in an environment in which nothing of this machine is seen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from anyio.from_thread import start_blocking_portal
from spark.driving import Blocking
from support.fault_server import FaultServer

from dovetail.runtime import RetryPolicy
from dovetail.sds import AsyncClient, Client, connection, setting_layers

KEY = "k3yPref1.abcdefghijklmnopqrstuvwxyz012345"


class Connect(Protocol):
    """Makes a client of a server, a sandbox or a host.

    It has a key unless told otherwise, does things for real, and tries again within milliseconds.
    """

    def __call__(self, server: Any = None, **options: Any) -> Any: ...


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings of this machine, and a home and a current folder of the test's own."""
    for name in list(os.environ):
        if setting_layers.normal_key(name) in setting_layers.KEYS:
            monkeypatch.delenv(name)
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "127.0.0.1,localhost")
    monkeypatch.chdir(home)


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture
def quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Clients made from here on wait some milliseconds before they try again, and not a second."""

    def quick(retries: int, **_: float) -> RetryPolicy:
        return RetryPolicy(retries, base=0.002, longest=0.004)

    monkeypatch.setattr(connection, "RetryPolicy", quick)


@pytest.fixture(params=["sync", "async"])
def connect(request: pytest.FixtureRequest, quick_retries: None) -> Iterator[Connect]:
    with start_blocking_portal() as portal:
        made: list[Any] = []

        def connected(server: Any = None, **options: Any) -> Any:
            given: dict[str, Any] = {"proxy": None, "dry_run": False}
            if server is not None:
                given["host"] = server if isinstance(server, str) else server.url
            if "env_config" not in options and "env_file" not in options:
                key = getattr(server, "environment", {"SDS_SECRET_TOKEN": KEY})["SDS_SECRET_TOKEN"]
                given["env_config"] = {"SDS_SECRET_TOKEN": key}
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
