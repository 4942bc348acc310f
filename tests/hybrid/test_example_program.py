"""The example of a runner runs, against the sandboxes of a runner and of Spark, as its first lines say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from support.engine import the_engine

EXAMPLE = Path(__file__).parents[2] / "examples" / "hybrid_runner.py"
SANDBOX = [sys.executable, "-m", "dovetail.cli.main", "sandbox"]


def test_the_example_of_a_runner_prints_what_the_engine_calculates() -> None:
    the_engine()
    command = [*SANDBOX, "spark", "--", *SANDBOX, "hybrid", "--", sys.executable, str(EXAMPLE)]

    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)

    assert done.returncode == 0, done.stderr
    assert "volume with the defaults: 615.752" in done.stdout
    assert "volume of radius 1, height 2: 6.283" in done.stdout
    assert "30 loans by runner and by saas: the same payments" in done.stdout
