"""The virtual environments that cases run in, so that nobody pays for packages it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What to install in each; ``peers.txt`` and ``writers.txt`` pin published packages, which Dovetail itself never depends
# on. What has nothing in common with the project brings constraints of its own.
INSTALLED = {
    "dovetail": ("--install", "-e", "."),
    "dovetail-sds": ("--install", "-e", ".[sds]"),
    "peers": ("--install", "-r", "benchmarks/peers.txt"),
    "writers": ("--constraints", "benchmarks/writers.txt", "--install", "-r", "benchmarks/writers.txt"),
}


def python_of(environment: str) -> str:
    """The interpreter of an environment, which is made first when it has to be.

    Args:
        environment: ``dovetail`` (the core dependencies alone), ``dovetail-sds`` (and those of that extra), ``peers``
            (the published packages), ``writers`` (those that send records) or ``dev``, which is the one that runs this.
    """
    if environment == "dev":
        return sys.executable
    directory = f".venv-bench/{environment}"
    command = [sys.executable, "scripts/bootstrap.py", directory, *INSTALLED[environment]]
    subprocess.run(command, cwd=ROOT, check=True)
    return str(ROOT / directory / "bin" / "python")
