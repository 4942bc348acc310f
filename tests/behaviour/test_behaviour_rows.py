"""What `make behave` shows, without the published packages: ours is right in every row, in all four ways."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from behaviour.rows import ROWS
from behaviour.sides import Contestant
from behaviour.stage import Stage
from behaviour.verdicts import Row

HERE = [row for row in ROWS if not row.alone]
# How memory grows shows after many more calls than there is time for here.
ALONE = [row for row in ROWS if row.alone and row.name != "memory"]


@pytest.mark.parametrize("row", HERE, ids=[row.name for row in HERE])
def test_ours_is_right_in_all_four_ways(stages: dict[str, Stage], row: Row) -> None:
    # Most of the time passes in waits: the ways wait side by side.
    with ThreadPoolExecutor(len(stages)) as pool:
        verdicts = dict(zip(stages, pool.map(row.play, stages.values()), strict=True))
    assert {way: verdict.mark for way, verdict in verdicts.items()} == dict.fromkeys(stages, "right"), verdicts


@pytest.mark.parametrize("row", ALONE, ids=[row.name for row in ALONE])
def test_ours_is_right_in_a_process_of_its_own(contestant: Contestant, row: Row) -> None:
    with contestant.on_stage() as stage:
        verdict = row.play(stage)
    assert verdict.mark == "right", verdict
