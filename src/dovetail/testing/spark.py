"""Fixtures of a Spark sandbox, and of clients of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypedDict

import pytest

from dovetail.testing.shared import shared

if TYPE_CHECKING:
    from dovetail.sandbox.server import Sandbox
    from dovetail.spark import Client

_VARIABLES: Final = (
    "CSPARK_BASE_URL",
    "CSPARK_API_KEY",
    "CSPARK_BEARER_TOKEN",
    "CSPARK_CLIENT_ID",
    "CSPARK_CLIENT_SECRET",
    "CSPARK_OAUTH_PATH",
)


class SparkOptions(TypedDict):
    """Arguments of a Spark client, sync or async, that connect it to the sandbox."""

    base_url: str
    oauth: dict[str, str]
    retry_interval: float
    proxy: None


class UploadWorkbook(Protocol):
    """Makes a service of a workbook for one test."""

    def __call__(self, workbook: str | os.PathLike[str] | bytes, *, folder: str = "tests", name: str = "") -> str:
        """Upload it.

        Args:
            workbook: The file, or its bytes.
            folder: The folder, made when it is not there.
            name: The service's name; that of the file by default.

        Returns:
            The locator, ``folder/name``.
        """
        ...


@pytest.fixture(scope="session")
def spark_sandbox(pytestconfig: pytest.Config) -> Iterator[Sandbox]:
    """A sandbox of Spark for all tests.

    What is stored in it stays for the session. Its faults and knobs are put back after every test, and a test after
    which one of its answers broke the contract has an error.
    """
    from dovetail.sandbox import serve

    with serve("spark") as sandbox, shared(sandbox, pytestconfig):
        yield sandbox


@pytest.fixture
def fresh_spark_sandbox() -> Iterator[Sandbox]:
    """A sandbox of Spark for one test alone, with nothing in it but its samples."""
    from dovetail.sandbox import serve

    with serve("spark") as sandbox:
        yield sandbox


@pytest.fixture
def spark_options(spark_sandbox: Sandbox) -> SparkOptions:
    """Arguments for clients of your own: ``Spark.AsyncClient(**spark_options)``."""
    return _options(spark_sandbox)


@pytest.fixture
def spark_client(spark_options: SparkOptions) -> Iterator[Client]:
    """A client of the sandbox that may do everything, and waits but briefly between attempts."""
    from dovetail.spark import Client

    with Client(**spark_options) as client:
        yield client


@pytest.fixture
def spark_environment(spark_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Environment variables that lead every client of the test to the sandbox, and no other credentials."""
    for name in _VARIABLES:
        monkeypatch.delenv(name, raising=False)
    variables = {name: value for name, value in spark_sandbox.environment.items() if value is not None}
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables


@pytest.fixture
def spark_upload(spark_client: Client) -> Iterator[UploadWorkbook]:
    """A function that makes a service of a workbook; the service is deleted after the test."""
    with ExitStack() as made:

        def upload(workbook: str | os.PathLike[str] | bytes, *, folder: str = "tests", name: str = "") -> str:
            uri = upload_workbook(spark_client, workbook, folder=folder, name=name)
            made.callback(spark_client.services.delete, uri)
            return uri

        yield upload


def upload_workbook(
    client: Client, workbook: str | os.PathLike[str] | bytes, *, folder: str = "tests", name: str = ""
) -> str:
    """Make a service of a workbook: for fixtures of a wider scope than one test.

    Args:
        client: A client of the sandbox.
        workbook: The file, or its bytes.
        folder: The folder, made when it is not there.
        name: The service's name; that of the file by default.

    Returns:
        The locator, ``folder/name``.
    """
    file = workbook if isinstance(workbook, bytes) else Path(workbook)
    service = name or (file.stem if isinstance(file, Path) else "workbook")
    if not client.folders.exists(folder):
        client.folders.create(folder)
    client.services.create(service, folder=folder, file=file, retry_interval=0.01)
    return f"{folder}/{service}"


def _options(sandbox: Sandbox) -> SparkOptions:
    credentials = sandbox.credentials
    return {
        "base_url": sandbox.base_url,
        "oauth": {"client_id": credentials["client_id"], "client_secret": credentials["client_secret"]},
        "retry_interval": 0.01,
        "proxy": None,
    }
