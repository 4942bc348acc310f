"""A running sandbox, and plain HTTP clients that talk to it.

`verify=False` only saves the time to load certificates, which loopback has no use for.
"""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from dovetail.sandbox import Sandbox, serve


@pytest.fixture(scope="session")
def shared_sandbox() -> Iterator[Sandbox]:
    with serve("spark") as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(shared_sandbox: Sandbox) -> Iterator[Sandbox]:
    """The sandbox as it is by default: no faults, knobs untouched; and none of its answers broke the contract."""
    before = shared_sandbox.knobs.values()
    yield shared_sandbox
    shared_sandbox.faults.clear()
    shared_sandbox.knobs.turn(before)
    assert shared_sandbox.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A client with an API key."""
    headers = {"x-synthetic-key": sandbox.credentials["api_key"], "x-tenant-name": sandbox.tenant}
    with httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, verify=False) as client:
        yield client


@pytest.fixture
def bearer(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A client with a bearer token."""
    headers = {"authorization": f"Bearer {sandbox.credentials['bearer_token']}"}
    with httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, verify=False) as client:
        yield client


@pytest.fixture
def nobody(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A client without credentials."""
    with httpx.Client(base_url=sandbox.url, trust_env=False, verify=False) as client:
        yield client


@pytest.fixture(scope="session")
def shared_panoply() -> Iterator[Sandbox]:
    with serve("panoply") as sandbox:
        yield sandbox


@pytest.fixture
def panoply(shared_panoply: Sandbox) -> Iterator[Sandbox]:
    """A Panoply as it is by default: no tables, no messages, no faults; and none of its answers broke the contract."""
    before = shared_panoply.knobs.values()
    shared_panoply.enter("forget")
    yield shared_panoply
    shared_panoply.faults.clear()
    shared_panoply.knobs.turn(before)
    assert shared_panoply.violations == ()


@pytest.fixture
def anybody(panoply: Sandbox) -> Iterator[httpx.Client]:
    """A client of Panoply without credentials."""
    with httpx.Client(base_url=panoply.url, trust_env=False, verify=False) as client:
        yield client
