"""Fixtures of a Databricks sandbox, and of clients of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypedDict

import pytest

from dovetail.testing.shared import shared

if TYPE_CHECKING:
    from dovetail.databricks import Client
    from dovetail.sandbox.server import Sandbox


class DatabricksOptions(TypedDict):
    """Arguments of a workspace's client, sync or async, that connect it to the sandbox."""

    host: str
    token: str
    proxy: None


@pytest.fixture(scope="session")
def databricks_sandbox(pytestconfig: pytest.Config) -> Iterator[Sandbox]:
    """A workspace for all tests, where states move on with every look, so that no test has to wait.

    What is made in it stays for the session. Its faults and knobs are put back after every test, and a test after which
    one of its answers broke the contract has an error.
    """
    from dovetail.sandbox import serve

    with serve("databricks", knobs={"clock": "steps"}) as sandbox, shared(sandbox, pytestconfig):
        yield sandbox


@pytest.fixture
def fresh_databricks_sandbox() -> Iterator[Sandbox]:
    """A workspace for one test alone, with nothing in it, where states move on with every look."""
    from dovetail.sandbox import serve

    with serve("databricks", knobs={"clock": "steps"}) as sandbox:
        yield sandbox


@pytest.fixture
def databricks_options(databricks_sandbox: Sandbox) -> DatabricksOptions:
    """Arguments for clients of your own, of an administrator: ``AsyncClient(**databricks_options)``."""
    return {"host": databricks_sandbox.url, "token": databricks_sandbox.credentials["admin_token"], "proxy": None}


@pytest.fixture
def databricks_client(databricks_options: DatabricksOptions) -> Iterator[Client]:
    """A client of the workspace that may do everything."""
    from dovetail.databricks import Client

    with Client(**databricks_options) as client:
        yield client


@pytest.fixture
def databricks_environment(databricks_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Environment variables that lead every client of the test to the workspace, and no other credentials."""
    for name in databricks_sandbox.environment:
        monkeypatch.delenv(name, raising=False)
    variables = {name: value for name, value in databricks_sandbox.environment.items() if value is not None}
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables
