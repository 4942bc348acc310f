"""The vendor's own client in an environment of its own, and what it says it got from the sandbox."""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dovetail.sandbox import serve
from dovetail.sandbox.spark.examples import loan_quote

PINNED = "cspark==0.3.3"
HERE = Path(__file__).parent
ROOT = HERE.parents[1]
HOME = ROOT / ".venv-judges" / "cspark"


@pytest.fixture(scope="session")
def python() -> Path:
    """The interpreter of an environment that has the vendor's package and nothing of ours."""
    interpreter = HOME / "bin" / "python"
    HOME.parent.mkdir(exist_ok=True)
    make = [sys.executable, ROOT / "scripts" / "bootstrap.py", HOME.relative_to(ROOT), "--install", PINNED]
    with HOME.with_suffix(".lock").open("w") as lock:
        # Test workers that run side by side make it once.
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = subprocess.run(make, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"{PINNED} cannot be installed: {done.stderr.strip()}")
    return interpreter


@pytest.fixture(scope="session")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook that is uploaded."""
    file = tmp_path_factory.mktemp("judge") / "quote.xlsx"
    file.write_bytes(loan_quote())
    return file


@pytest.fixture(scope="session")
def told(python: Path, workbook: Path) -> dict[str, Any]:
    """What the script says it got; see `cspark_script.py`."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    with serve("spark") as sandbox:
        done = subprocess.run(
            [python, HERE / "cspark_script.py", json.dumps(dict(sandbox.details)), workbook],
            capture_output=True,
            text=True,
            timeout=120,
            env=environment,
        )
        assert done.returncode == 0, done.stderr
        assert sandbox.violations == ()
    told: dict[str, Any] = json.loads(done.stdout)
    return told
