"""Data sources into Panoply: states wait for the queue, whatever happens on the way."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from runner_sources import Pages

from dovetail.panoply import SDK, PanoplyDestination, Progress, RunFailed, RunReport, run_source
from dovetail.sandbox import Sandbox

LIBRARY = Path(__file__).parents[2] / "examples" / "library_source.py"


@pytest.fixture(autouse=True)
def environment(panoply: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in panoply.environment.items():
        monkeypatch.setenv(name, str(value))


@pytest.fixture
def sdk() -> Iterator[SDK]:
    with SDK(linger=0.01, longest_pause=0.01, exit_timeout=0.1) as sdk:
        yield sdk


def run(sdk: SDK, state: Path, **options: Any) -> RunReport:
    source = {"rows": 300, "page": 20, "destination": "numbers"}
    return run_source(Pages, source, destination=PanoplyDestination(sdk), state=state, name="pages", **options)


def arrived(panoply: Sandbox) -> list[int]:
    return sorted(row["id"] for row in panoply.enter("rows", table="numbers")["rows"])


def test_rows_arrive_in_the_tables_and_their_states_are_saved(panoply: Sandbox, sdk: SDK, tmp_path: Path) -> None:
    report = run(sdk, tmp_path / "state.json")
    assert arrived(panoply) == list(range(300))
    assert (report.delivered, report.states_saved, report.finished) == (300, 15, True)
    assert report.bytes == panoply.enter("counts")["bytes"]
    assert report.destination == f"panoply:acme@{urlsplit(sdk.qurl).netloc}"
    assert json.loads((tmp_path / "state.json").read_text())["state"] == {"next": 300}


def test_faults_of_the_queue_lose_nothing(panoply: Sandbox, sdk: SDK, tmp_path: Path) -> None:
    for fault in ("503 every3", "drop-after every4"):
        panoply.faults.add(fault)
    assert run(sdk, tmp_path / "state.json").finished
    assert arrived(panoply) == list(range(300))


def test_a_destination_at_the_platform_is_named_after_the_account_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PANOPLY_ENDPOINT")
    with SDK() as sdk:
        assert PanoplyDestination(sdk).name == "panoply:acme"


def test_a_state_waits_until_the_queue_has_its_rows(panoply: Sandbox, sdk: SDK, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    panoply.faults.add("503")
    with pytest.raises(RunFailed, match=r"300 rows have not arrived at panoply:acme@127\.0\.0\.1:\d+ within") as caught:
        run(sdk, state, drain_timeout=0.2)
    assert caught.value.phase == "deliver"
    assert not state.exists()
    panoply.faults.clear()
    assert run(sdk, state).finished
    assert arrived(panoply) == list(range(300))


def test_records_that_are_given_up_end_the_run_and_no_state_counts_them(panoply: Sandbox, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    panoply.faults.add("403")
    with (
        SDK(linger=0.01, longest_pause=0.01, delivery_timeout=0.05, exit_timeout=0.1) as sdk,
        pytest.raises(RunFailed, match="records were given up"),
    ):
        run(sdk, state)
    assert not state.exists()


def test_what_a_state_counts_has_arrived_whenever_one_looks(panoply: Sandbox, sdk: SDK, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    seen: list[tuple[int, int]] = []

    def look(progress: Progress) -> None:
        saved = json.loads(state.read_text())["state"]["next"] if state.exists() else 0
        seen.append((saved, panoply.enter("counts")["lines"]))

    run(sdk, state, on_progress=look)
    assert all(saved <= lines for saved, lines in seen)


def test_the_command_runs_a_source_into_panoply(panoply: Sandbox, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "dovetail.cli", "panoply", "run", str(LIBRARY), "--set", "branch=north", "--quiet"]
    done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert json.loads(done.stdout)["delivered"] == 360
    counts = panoply.enter("counts")["lines_by_table"]
    assert counts == {"library_maps": 120, "library_poetry": 120, "library_travel": 120}


def test_runs_that_are_killed_lose_nothing(panoply: Sandbox, tmp_path: Path) -> None:
    words = [sys.executable, str(Path(__file__).with_name("runner_panoply_child.py")), str(tmp_path / "state.json")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([*sys.path, os.environ.get("PYTHONPATH", "")])}
    dice = random.Random(8)
    kills = 0
    while True:
        with subprocess.Popen(words, stdout=subprocess.PIPE, env=environment) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"begun\n"
            if kills < 5:
                time.sleep(dice.uniform(0.0, 0.1))
                child.kill()
        if child.returncode == 0:
            break
        assert child.returncode == -signal.SIGKILL
        kills += 1
        state = tmp_path / "state.json"
        saved = json.loads(state.read_text())["state"]["next"] if state.exists() else 0
        tables = panoply.enter("tables")["tables"]
        there = set(arrived(panoply)) if "numbers" in tables else set[int]()
        assert there >= set(range(saved))
    assert kills
    assert arrived(panoply) == list(range(600))
