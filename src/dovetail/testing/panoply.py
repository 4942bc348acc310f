"""Fixtures of a Panoply sandbox, and of what points a writer there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, Protocol, TypedDict

import pytest

from dovetail.testing.shared import shared

if TYPE_CHECKING:
    from dovetail.panoply import SDK
    from dovetail.sandbox.server import Sandbox

_CLOSING_SECONDS: Final = 5


class PanoplyOptions(TypedDict):
    """Arguments of a writer, sync or async, that has it send to the sandbox."""

    apikey: str
    apisecret: str
    qurl: str


class PanoplyRows(Protocol):
    """Gives the rows of a table once all that was sent is there: at most a thousand, in the order of their ids."""

    def __call__(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table; none where there is no such table."""
        ...


@pytest.fixture(scope="session")
def panoply_sandbox(pytestconfig: pytest.Config) -> Iterator[Sandbox]:
    """A Panoply for all tests, with the account acme.

    What is written stays for the session; ``panoply_rows`` begins with empty tables. Faults and knobs are put back
    after every test, and a test after which one of its answers broke the contract has an error.
    """
    from dovetail.sandbox import serve

    with serve("panoply") as sandbox, shared(sandbox, pytestconfig):
        yield sandbox


@pytest.fixture
def fresh_panoply_sandbox() -> Iterator[Sandbox]:
    """A Panoply for one test alone, without any table."""
    from dovetail.sandbox import serve

    with serve("panoply") as sandbox:
        yield sandbox


@pytest.fixture
def panoply_options(panoply_sandbox: Sandbox) -> PanoplyOptions:
    """Arguments for writers of your own: ``SDK(**panoply_options)``."""
    credentials = panoply_sandbox.credentials
    return {
        "apikey": credentials["api_key"],
        "apisecret": credentials["api_secret"],
        "qurl": panoply_sandbox.details["queue_url"],
    }


@pytest.fixture
def panoply_sdk(panoply_options: PanoplyOptions) -> Iterator[SDK]:
    """A writer that sends to the sandbox at once; what it could not send within seconds is left when the test ends."""
    from dovetail.panoply import SDK

    writer = SDK(**panoply_options, linger=0.01, handle_sigterm=False)
    try:
        yield writer
    finally:
        writer.close(_CLOSING_SECONDS)


@pytest.fixture
def panoply_rows(panoply_sandbox: Sandbox) -> PanoplyRows:
    """What is in the tables of the sandbox, which have nothing in them at first."""
    panoply_sandbox.enter("forget")

    def rows(table: str) -> list[dict[str, Any]]:
        if table not in panoply_sandbox.enter("tables")["tables"]:
            return []
        found: list[dict[str, Any]] = panoply_sandbox.enter("rows", table=table)["rows"]
        return found

    return rows


@pytest.fixture
def panoply_environment(panoply_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Environment variables that lead every writer of the test to the sandbox."""
    variables = {name: value for name, value in panoply_sandbox.environment.items() if value is not None}
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables
