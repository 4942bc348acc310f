"""Fixtures of a Hybrid Runner sandbox, and of clients of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypedDict

import pytest

from dovetail.testing.shared import shared

if TYPE_CHECKING:
    from dovetail.hybrid import Client, PackageUploaded
    from dovetail.sandbox.server import Sandbox


class HybridOptions(TypedDict):
    """Arguments of a runner's client, sync or async, that connect it to the sandbox."""

    base_url: str
    tenant: str
    token: str
    retry_interval: float
    proxy: None


class UploadPackage(Protocol):
    """Hands a package to the runner."""

    def __call__(self, package: str | os.PathLike[str] | bytes) -> PackageUploaded:
        """Upload it.

        Args:
            package: The file, or its bytes.

        Returns:
            What the runner says of it: ``.services`` has a record for each version.
        """
        ...


@pytest.fixture(scope="session")
def hybrid_sandbox(pytestconfig: pytest.Config) -> Iterator[Sandbox]:
    """A sandbox of the Hybrid Runner for all tests.

    Packages that were uploaded stay for the session. Its faults and knobs are put back after every test, and a test
    after which one of its answers broke the contract has an error.
    """
    from dovetail.sandbox import serve

    with serve("hybrid") as sandbox, shared(sandbox, pytestconfig):
        yield sandbox


@pytest.fixture
def fresh_hybrid_sandbox() -> Iterator[Sandbox]:
    """A sandbox of the Hybrid Runner for one test alone, without any package."""
    from dovetail.sandbox import serve

    with serve("hybrid") as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def hybrid_tenant(hybrid_sandbox: Sandbox) -> str:
    """The tenant of the clients; override it with that of your packages."""
    return hybrid_sandbox.tenant


@pytest.fixture
def hybrid_options(hybrid_sandbox: Sandbox, hybrid_tenant: str) -> HybridOptions:
    """Arguments for clients of your own: ``Hybrid.AsyncClient(**hybrid_options)``."""
    return {
        "base_url": hybrid_sandbox.url,
        "tenant": hybrid_tenant,
        "token": "open",
        "retry_interval": 0.01,
        "proxy": None,
    }


@pytest.fixture
def hybrid_client(hybrid_options: HybridOptions) -> Iterator[Client]:
    """A client of the sandbox that waits but briefly between attempts."""
    from dovetail.hybrid import Client

    with Client(**hybrid_options) as client:
        yield client


@pytest.fixture
def hybrid_environment(hybrid_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Environment variables that lead every runner's client of the test to the sandbox."""
    variables = {name: value for name, value in hybrid_sandbox.environment.items() if value is not None}
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables


@pytest.fixture
def hybrid_upload(hybrid_client: Client) -> UploadPackage:
    """A function that hands a package to the runner."""

    def upload(package: str | os.PathLike[str] | bytes) -> PackageUploaded:
        return hybrid_client.services.upload(package if isinstance(package, bytes) else Path(package))

    return upload
