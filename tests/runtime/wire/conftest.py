"""Fixtures: a fault server, and clients driven in every way."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Iterator
from typing import Any, Protocol

import pytest
from support.fault_server import FaultServer

from dovetail.runtime import DovetailError, RetryPolicy, Settings, Timeouts

from .drivers import WAYS, Driver, Way, drivers

QUICK = RetryPolicy(retries=1, base=0.002, longest=0.004)
GENEROUS = Timeouts(connect=5.0, read=10.0, total=20.0, transfer=60.0)
ENDLESS = Timeouts(connect=60.0, read=120.0, total=120.0, transfer=120.0)  # for crowds on a busy machine


class Connect(Protocol):
    """Makes a client of a server, or of base URLs by label; with one retry and short waits unless told otherwise."""

    def __call__(self, server: FaultServer | str, **settings: Any) -> Driver: ...


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture
def other() -> Iterator[FaultServer]:
    """A server of another origin."""
    with FaultServer() as running:
        yield running


@pytest.fixture(params=WAYS, ids=lambda way: way.name)
def way(request: pytest.FixtureRequest) -> Way:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def connect(way: Way) -> Iterator[Connect]:
    with drivers(way) as make:

        def connected(server: FaultServer | str, **settings: Any) -> Driver:
            url = server if isinstance(server, str) else server.url
            given: dict[str, Any] = {
                "hosts": {"": url},
                "engine": way.engine,
                "retry": QUICK,
                "timeouts": GENEROUS,
                "proxy": None,
            }
            return make(Settings(**(given | settings)))

        yield connected


def everything_shown(error: BaseException) -> str:
    """All that an error gives away: its texts, its traceback, its pickle, and those of the errors behind it."""
    shown = ["".join(traceback.format_exception(error))]
    seen: BaseException | None = error
    while seen is not None:
        shown += [str(seen), repr(seen), repr(vars(seen))]
        seen = seen.__cause__ or seen.__context__
    if isinstance(error, DovetailError):
        shown.append(repr(pickle.dumps(error)))
    return "\n".join(shown)
