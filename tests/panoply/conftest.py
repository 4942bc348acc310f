"""A Panoply to write to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.support.spools import QUEUE, Open

from dovetail.panoply.writer.spool import Spool
from dovetail.sandbox import Sandbox, serve


@pytest.fixture(scope="session")
def shared_panoply() -> Iterator[Sandbox]:
    with serve("panoply") as sandbox:
        yield sandbox


@pytest.fixture
def panoply(shared_panoply: Sandbox) -> Iterator[Sandbox]:
    """The sandbox as it is by default: no tables, no counts, no faults; and none of its answers broke the contract.

    ``panoply.enter("rows", table="users")["rows"]`` and ``panoply.enter("counts")`` wait until all that was sent is in.
    """
    before = shared_panoply.knobs.values()
    shared_panoply.enter("forget")
    shared_panoply.requests.clear()
    yield shared_panoply
    shared_panoply.faults.clear()
    shared_panoply.knobs.turn(before)
    assert shared_panoply.violations == ()


@pytest.fixture
def fresh_panoply() -> Iterator[Sandbox]:
    """A sandbox for one test alone, which may stop it or have it kept."""
    with serve("panoply") as sandbox:
        yield sandbox


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a spool, which is not there yet."""
    return tmp_path / "spool"


@pytest.fixture
def open_spool(folder: Path) -> Iterator[Open]:
    """Opens spools there, and closes them."""
    opened: list[Spool] = []

    def open_one(identity: str = QUEUE, **options: Any) -> Spool:
        spool = Spool(folder, identity, **options)
        opened.append(spool)
        return spool

    yield open_one
    for one in opened:
        one.close()
