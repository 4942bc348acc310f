"""One package, built once, and a server for its clients."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.fault_server import FaultServer

from dovetail_generator.package import assemble
from dovetail_generator.project import external_target
from dovetail_generator.writing import changes, write

DOCUMENT = Path(__file__).with_name("zoo.yaml")
PACKAGE = "zoo_sdk"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the distribution."""
    out = tmp_path_factory.mktemp("zoo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        write(changes(assemble(external_target(DOCUMENT, out, PACKAGE)).files), out)
    return out


@pytest.fixture(autouse=True)
def _nothing_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("ZOO_SDK_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def zoo(built: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The package, imported from its folder."""
    monkeypatch.setattr(sys, "path", [str(built), *sys.path])
    return importlib.import_module(PACKAGE)


@pytest.fixture(scope="session", autouse=True)
def _forget_it() -> Iterator[None]:
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running
