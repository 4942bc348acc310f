"""The moments at which requests may leave when there is a most of them a second."""

from __future__ import annotations

import math
import threading

import pytest

from dovetail.runtime import InvalidInput, Settings
from dovetail.runtime.engines import forks
from dovetail.runtime.pace import Pace


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    moments = [100.0]
    monkeypatch.setattr("time.monotonic", lambda: moments[0])
    return moments


def test_moments_lie_at_even_distances(clock: list[float]) -> None:
    pace = Pace(4.0)
    assert [pace.wait(9.0) for _ in range(3)] == [0.0, 0.25, 0.5]
    clock[0] += 10.0
    assert [pace.wait(9.0) for _ in range(2)] == [0.0, 0.25], "what was not used is not made up for"


def test_what_cannot_wait_for_its_turn_takes_none_from_others(clock: list[float]) -> None:
    pace = Pace(1.0)
    assert [pace.wait(9.0), pace.wait(9.0)] == [0.0, 1.0]
    assert pace.wait(1.5) is None
    assert pace.wait(9.0) == 2.0


def test_a_lock_that_was_held_at_a_fork_holds_up_nobody_in_the_child(monkeypatch: pytest.MonkeyPatch) -> None:
    pace = Pace(1000.0)
    pace._lock.acquire()  # pyright: ignore[reportPrivateUsage]
    monkeypatch.setattr(forks, "generation", forks.generation + 1)
    waits: list[float | None] = []
    child = threading.Thread(target=lambda: waits.append(pace.wait(9.0)), daemon=True)
    child.start()
    child.join(20.0)
    assert len(waits) == 1


@pytest.mark.parametrize("rate", [0, -1.0, math.nan])
def test_a_rate_that_is_none_is_refused(rate: float) -> None:
    with pytest.raises(InvalidInput, match="rate"):
        Settings(hosts={"": "http://127.0.0.1:1"}, rate=rate)
