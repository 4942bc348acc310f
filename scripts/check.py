"""Run the checks of ``make check`` and print one line for each; what a failing one said follows its line.

python scripts/check.py            # all
python scripts/check.py types      # those whose name starts with "types"
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
# The environment's own commands come first, as if it were activated: pyright finds the installed packages by it.
ENVIRONMENT = {**os.environ, "PATH": f"{Path(PYTHON).parent}{os.pathsep}{os.environ['PATH']}"}
SHOWN = 60


class Check(NamedTuple):
    """One command that must end with status 0."""

    name: str
    command: tuple[str, ...]


CHECKS = (
    Check("types: pyright strict", ("pyright",)),
    Check(
        "types: mypy strict", ("mypy", "src", "generated", "generator", "scripts", "benchmarks", "behaviour", "corpus")
    ),
    Check(
        "types: complete, dovetail",
        ("pyright", "--verifytypes", "dovetail", "--ignoreexternal"),
    ),
    Check(
        "types: complete, dovetail_api",
        ("pyright", "--verifytypes", "dovetail_api", "--ignoreexternal"),
    ),
    Check("types: a project that uses it", (PYTHON, "scripts/check_downstream.py")),
    Check("generated code is up to date", (PYTHON, "-m", "dovetail_generator", "check")),
    Check("contracts are valid", (PYTHON, "-m", "pytest", "-q", "-n", "0", "tests/contracts")),
    Check("ruff check", ("ruff", "check", "--quiet")),
    Check("ruff format", ("ruff", "format", "--check", "--quiet")),
    Check("import directions", (PYTHON, "scripts/check_imports.py")),
    Check("tidiness", (PYTHON, "scripts/check_tidy.py")),
)


def main() -> None:
    """Command line entry."""
    prefix = sys.argv[1] if len(sys.argv) > 1 else ""
    chosen = [check for check in CHECKS if check.name.startswith(prefix)]
    if not chosen:
        sys.exit(f"no check starts with {prefix!r}; there are: {', '.join(check.name for check in CHECKS)}")
    # The slow ones stand first in the list, so that two at a time end at about the same moment.
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        passed = list(pool.map(run, chosen))
    if not all(passed):
        sys.exit(f"{passed.count(False)} of {len(passed)} checks failed")


def run(check: Check) -> bool:
    """Run one check and print its line.

    Returns:
        Whether it passed.
    """
    started = time.perf_counter()
    finished = subprocess.run(
        check.command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    passed = finished.returncode == 0
    line = f"{'ok  ' if passed else 'FAIL'} {check.name:<32}{time.perf_counter() - started:6.1f} s"
    print(
        line if passed else f"{line}\n{_shortened(finished.stdout)}\n  again: {' '.join(check.command)}\n", flush=True
    )
    return passed


def _shortened(output: str) -> str:
    lines = output.rstrip().splitlines()
    return "\n".join(lines if len(lines) <= SHOWN else [*lines[:SHOWN], f"... and {len(lines) - SHOWN} more lines"])


if __name__ == "__main__":
    main()
