"""Fixtures of an SDS sandbox, and of clients of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypedDict

import pytest

from dovetail.testing.shared import shared

if TYPE_CHECKING:
    from dovetail.sandbox.server import Sandbox
    from dovetail.sds import Client


class SdsOptions(TypedDict):
    """Arguments of a client, sync or async, that connect it to the sandbox and let it do things for real."""

    host: str
    env_config: dict[str, object]
    dry_run: bool
    proxy: None


@pytest.fixture(scope="session")
def sds_sandbox(pytestconfig: pytest.Config) -> Iterator[Sandbox]:
    """A gateway for all tests, with the users Ada and Bo.

    Files that are uploaded stay for the session. Its faults and knobs are put back after every test, and a test after
    which one of its answers broke the contract has an error.
    """
    from dovetail.sandbox import serve

    with serve("sds") as sandbox, shared(sandbox, pytestconfig):
        yield sandbox


@pytest.fixture
def fresh_sds_sandbox() -> Iterator[Sandbox]:
    """A gateway for one test alone, without any file."""
    from dovetail.sandbox import serve

    with serve("sds") as sandbox:
        yield sandbox


@pytest.fixture
def sds_options(sds_sandbox: Sandbox) -> SdsOptions:
    """Arguments for clients of your own, of Ada: ``AsyncClient(**sds_options)``."""
    token = sds_sandbox.credentials["api_key"]
    # What is given like this comes before the environment and any env file.
    config: dict[str, object] = {"SDS_HOST": sds_sandbox.url, "SDS_SECRET_TOKEN": token}
    return {"host": sds_sandbox.url, "env_config": config, "dry_run": False, "proxy": None}


@pytest.fixture
def sds_client(sds_options: SdsOptions) -> Iterator[Client]:
    """A client of the gateway, of Ada, that does things for real."""
    from dovetail.sds import Client

    with Client(**sds_options) as client:
        yield client


@pytest.fixture
def sds_environment(sds_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Environment variables that lead every client of the test to the gateway; in dry run, until a program ends it."""
    variables = {name: value for name, value in sds_sandbox.environment.items() if value is not None}
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables
