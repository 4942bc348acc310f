"""The package made of the kit's contract, once for all workers, and a stage for each way of driving it."""

from __future__ import annotations

import fcntl
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from behaviour.drivers.dovetail import driver_of
from behaviour.sides import WAYS, Contestant, build_package, ours
from behaviour.stage import LocalSide, Stage
from tests.support.fault_server import FaultServer


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the package is; it can be imported from there."""
    # Workers that run side by side have their folders in one that is theirs together, and make it once.
    shared = tmp_path_factory.getbasetemp().parent
    folder = shared / "behaviour-package"
    with (shared / "behaviour-package.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "made").exists():
            build_package(folder)
            (folder / "made").touch()
    return folder


@pytest.fixture(scope="module")
def stages(package: Path) -> Iterator[dict[str, Stage]]:
    """A stage for each way, in this process."""
    sys.path.insert(0, str(package))
    with ExitStack() as opened:
        stages: dict[str, Stage] = {}
        for way in WAYS:
            server, stranger = opened.enter_context(FaultServer()), opened.enter_context(FaultServer())
            side = LocalSide(driver_of(way), server.url)
            opened.callback(side.close)
            stages[way] = Stage(side, server, stranger)
            stages[way].rehearse()
        yield stages
    sys.path.remove(str(package))


@pytest.fixture(scope="module")
def contestant(package: Path) -> Contestant:
    """Our package in processes of its own."""
    return ours(package)[0]
