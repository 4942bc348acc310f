"""Runs that are killed: nothing is lost, and only rows whose state was not saved come twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def test_runs_killed_at_random_moments_lose_nothing_and_double_only_what_was_not_saved(tmp_path: Path) -> None:
    finished = subprocess.run(
        [sys.executable, HERE / "runner_kill_child.py", tmp_path, "60"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")])},
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    seen = json.loads(finished.stdout)
    assert seen["kills"] >= 3
    assert seen["lost"] == 0
    assert seen["rows"] == 4_000
    assert seen["doubles"] == seen["doubles_expected"]
    names = {path.name for path in tmp_path.iterdir()} - {".state.json.new"}
    assert names == {"rows.jsonl", "state.json", ".state.json.lock"}
