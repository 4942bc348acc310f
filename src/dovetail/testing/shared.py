"""Sandboxes that serve all tests of a session, and are put back as they were after each of them."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from dovetail.sandbox.server import Sandbox


class _Shared:
    """A sandbox of the session, as it was at first."""

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


_SHARED: Final = pytest.StashKey[list[_Shared]]()


@contextmanager
def shared(sandbox: Sandbox, config: pytest.Config) -> Generator[None, None, None]:
    """Put a sandbox back as it was after every test, as long as the block lasts."""
    every = config.stash.setdefault(_SHARED, [])
    mine = _Shared(sandbox)
    every.append(mine)
    yield
    every.remove(mine)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """Put the shared sandboxes back as they were, after the fixtures of the test have ended."""
    try:
        return (yield)
    finally:
        every = item.config.stash.get(_SHARED, None)
        for each in every or ():
            each.put_back()
