"""A workspace with a clock in steps, and clients of both kinds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import pytest
from anyio.from_thread import start_blocking_portal
from spark.driving import Blocking
from support.fault_server import FaultServer

from dovetail.databricks import AsyncClient, Client, connection
from dovetail.runtime import RetryPolicy
from dovetail.sandbox import Sandbox, serve


class Connect(Protocol):
    """Makes a client of a sandbox or a server, with quick retries."""

    def __call__(self, server: Sandbox | FaultServer | str, **options: Any) -> Any: ...


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
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


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

        def connected(server: Sandbox | FaultServer | str, **options: Any) -> Any:
            given: dict[str, Any] = {"host": server if isinstance(server, str) else server.url, "proxy": None}
            token = server.credentials["admin_token"] if isinstance(server, Sandbox) else "dapi-secret"
            given |= {"token": token, **options}
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
