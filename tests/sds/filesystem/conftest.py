"""A gateway that the environment leads to, and the account's file system there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import fsspec
import pytest

from dovetail.sandbox import Sandbox, serve
from dovetail.sds.filesystem import SdsFileSystem
from sds.contract_steps import clear


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def gateway(shared: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """The environment leads to the sandbox, and the protocol to our class, as the entry point makes it."""
    monkeypatch.setenv("SDS_HOST", shared.url)
    monkeypatch.setenv("SDS_SECRET_TOKEN", shared.credentials["api_key"])
    registry: Any = sys.modules["fsspec.registry"]
    kept = dict(registry._registry)
    fsspec.register_implementation("sds", SdsFileSystem, clobber=True)
    before = shared.knobs.values()
    yield shared
    shared.faults.clear()
    shared.knobs.turn(before)
    registry._registry.clear()
    registry._registry.update(kept)


@pytest.fixture
def files(gateway: Sandbox) -> Iterator[SdsFileSystem]:
    """An empty file system."""
    made = fsspec.filesystem("sds")
    assert isinstance(made, SdsFileSystem)
    yield made
    gateway.faults.clear()
    clear(made.client)
    made.close()


@pytest.fixture(params=[False, True], ids=["whole", "ranges"])
def ranges(gateway: Sandbox, request: pytest.FixtureRequest) -> bool:
    """A gateway that gives files whole, as the public one does, and one that gives pieces of them."""
    gateway.knobs.turn({"range_downloads": request.param})
    return bool(request.param)
