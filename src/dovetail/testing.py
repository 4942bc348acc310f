"""Fixtures for pytest: code that uses Dovetail, tested against a real server on loopback.

Put ``pytest_plugins = ["dovetail.testing"]`` into the ``conftest.py`` at the root of your tests. Nothing is loaded for
test runs that do not ask for it, and no server starts before a test wants one.

Example:
    ```python
    def test_a_quote(spark_client: Spark.Client) -> None:
        answer = spark_client.services.execute("lending/loan-quote", inputs={"years": 5})
        assert answer.outputs == [{"monthly_payment": 483.32, "total_interest": 3999.2}]
    ```
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypedDict

import pytest

if TYPE_CHECKING:
    from dovetail.sandbox.server import Sandbox
    from dovetail.spark import Client

__all__ = [
    "SparkOptions",
    "UploadWorkbook",
    "fresh_spark_sandbox",
    "spark_client",
    "spark_environment",
    "spark_options",
    "spark_sandbox",
    "spark_upload",
    "upload_workbook",
]

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


class _Shared:
    """The sandbox of the session, as it was at first."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._knobs = sandbox.knobs.values()
        self._told = 0

    def put_back(self) -> None:
        """Take faults and knobs back; fail if an answer broke the contract since the last time."""
        self._sandbox.faults.clear()
        self._sandbox.knobs.turn(self._knobs)
        broken = self._sandbox.violations[self._told :]
        self._told += len(broken)
        if broken:
            pytest.fail(f"the sandbox broke its contract: {broken[0]}", pytrace=False)


_SHARED: Final = pytest.StashKey[_Shared]()


@pytest.fixture(scope="session")
def spark_sandbox(pytestconfig: pytest.Config) -> Iterator[Sandbox]:
    """A sandbox of Spark for all tests.

    What is stored in it stays for the session. Its faults and knobs are put back after every test, and a test after
    which one of its answers broke the contract has an error.
    """
    from dovetail.sandbox import serve

    with serve("spark") as sandbox:
        pytestconfig.stash[_SHARED] = _Shared(sandbox)
        yield sandbox
        del pytestconfig.stash[_SHARED]


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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """Put the shared sandbox back as it was, after the fixtures of the test have ended."""
    try:
        return (yield)
    finally:
        if _SHARED in item.config.stash:
            item.config.stash[_SHARED].put_back()


def _options(sandbox: Sandbox) -> SparkOptions:
    credentials = sandbox.credentials
    return {
        "base_url": sandbox.base_url,
        "oauth": {"client_id": credentials["client_id"], "client_secret": credentials["client_secret"]},
        "retry_interval": 0.01,
        "proxy": None,
    }
