"""The vendor's own client in an environment of its own, and what it says it got from the sandbox."""

from __future__ import annotations

import fcntl
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from judging import PROGRAMS, Told, run_program

from dovetail.sandbox.spark.examples import loan_quote

PINNED = "cspark==0.3.3"
ROOT = Path(__file__).parents[2]
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
def vendor(python: Path, workbook: Path) -> Callable[[str], dict[str, Any]]:
    """Runs a program on the vendor's client, once for all tests; gives what it says it got."""
    answers: dict[str, dict[str, Any]] = {}

    def told(program: str) -> dict[str, Any]:
        if program not in answers:
            answers[program] = run_program(python, PROGRAMS / f"{program}.py", workbook)
        return answers[program]

    return told


@pytest.fixture(scope="session")
def ours(workbook: Path, tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Runs a program on our client with only its import changed; lines that hold one of `without` are left out."""

    def told(program: str, without: tuple[str, ...] = ()) -> dict[str, Any]:
        lines = (PROGRAMS / f"{program}.py").read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not any(word in line for word in without)]
        changed = tmp_path_factory.mktemp("ours") / f"{program}.py"
        changed.write_text("\n".join(kept).replace("import cspark.sdk as spark", "import dovetail.spark as spark"))
        return run_program(Path(sys.executable), changed, workbook, ours=True)

    return told
