"""The virtual environments that cases run in, so that nobody pays for packages it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What to install in each; ``peers.txt`` pins the published packages, which Dovetail itself never depends on.
INSTALLED = {
    "dovetail": ("-e", "."),
    "dovetail-sds": ("-e", ".[sds]"),
    "peers": ("-r", "benchmarks/peers.txt"),
}


def python_of(environment: str) -> str:
    """The interpreter of an environment, which is made first when it has to be.

    Args:
        environment: ``dovetail`` (the core dependencies alone), ``dovetail-sds`` (and those of that extra), ``peers``
            (the published packages) or ``dev``, which is the one that runs this.
    """
    if environment == "dev":
        return sys.executable
    directory = f".venv-bench/{environment}"
    command = [sys.executable, "scripts/bootstrap.py", directory, "--install", *INSTALLED[environment]]
    subprocess.run(command, cwd=ROOT, check=True)
    return str(ROOT / directory / "bin" / "python")
