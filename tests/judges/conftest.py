"""The vendors' own clients, each in an environment of its own, and what they say they got from the sandbox."""

from __future__ import annotations

import fcntl
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from judging import PROGRAMS, Side, Told, ToldTo, run_program, run_side
from support.recordings import write_recording

from dovetail.sandbox.spark.examples import loan_quote

PINNED = {
    "cspark": "cspark==0.3.3",
    # Later releases ask for a newer `certifi` than there is.
    "databricks": "databricks-sdk==0.156.0",
    "spectrumx": "spectrumx==0.2.4",
    "spectrumx-0.1": "spectrumx==0.1.13",
}
"""What is installed in which environment."""
LISTED = {"boto3": "tests/judges/boto3.txt", "boto3-query": "tests/judges/boto3-query.txt"}
"""Environments that have nothing in common with the project, each with a file that pins everything in it."""
ROOT = Path(__file__).parents[2]
HOMES = ROOT / ".venv-judges"


@pytest.fixture(scope="session")
def python() -> Path:
    """The interpreter of an environment that has the client of Spark's vendor and nothing of ours."""
    return interpreter_of("cspark")


@pytest.fixture(scope="session")
def databricks_python() -> Path:
    """The interpreter of an environment that has the official Databricks client and nothing of ours."""
    return interpreter_of("databricks")


def interpreter_of(environment: str) -> Path:
    """The interpreter of a vendor's environment, which is made first when it has to be."""
    home = HOMES / environment
    HOMES.mkdir(exist_ok=True)
    if environment in LISTED:
        wanted = ["--constraints", LISTED[environment], "--install", "-r", LISTED[environment]]
    else:
        wanted = ["--install", PINNED[environment]]
    make = [sys.executable, ROOT / "scripts" / "bootstrap.py", home.relative_to(ROOT), *wanted]
    with home.with_suffix(".lock").open("w") as lock:
        # Test workers that run side by side make it once.
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = subprocess.run(make, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"{' '.join(wanted)} cannot be installed: {done.stderr.strip()}")
    return home / "bin" / "python"


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


@pytest.fixture(scope="session")
def told_to(databricks_python: Path) -> ToldTo:
    """Runs a program on the official Databricks client or on ours, once for all tests; gives what it says it got."""
    return _told_by("databricks", {"vendor": databricks_python, "ours": Path(sys.executable)})


@pytest.fixture(scope="session")
def told_of_sds() -> ToldTo:
    """Runs a program on one of two releases of the vendor's SDS client or on ours, once for all tests."""
    vendors = {"vendor": interpreter_of("spectrumx"), "vendor-0.1": interpreter_of("spectrumx-0.1")}
    return _told_by("sds", {**vendors, "ours": Path(sys.executable)})


@pytest.fixture(scope="session")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of two channels, written by Digital RF itself."""
    return write_recording(tmp_path_factory.mktemp("recordings") / "run", ("ch0", "ch1"), seconds=3, metadata=True)


def _told_by(api: str, pythons: Mapping[str, Path]) -> ToldTo:
    answers: dict[str, dict[str, Any]] = {}

    def told(side: Side, program: str, given: Path | None = None, **knobs: Any) -> dict[str, Any]:
        run = repr((side, program, given, sorted(knobs.items())))
        if run not in answers:
            answers[run] = run_side(api, side, pythons[side], program, given=given, knobs=knobs)
        return answers[run]

    return told
