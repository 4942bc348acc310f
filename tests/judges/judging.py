"""Running one program on two clients, and comparing what they were told.

A program stands in ``programs/``. It imports ``cspark.sdk as spark`` or ``cspark.wasm as hybrid``, gets two arguments,
the sandbox's details as JSON and the path of a workbook or a package, and prints one JSON object.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any, Protocol

from dovetail.sandbox import serve

PROGRAMS = Path(__file__).with_name("programs")


class Told(Protocol):
    """Runs a program by name and gives what it printed."""

    def __call__(self, program: str, without: tuple[str, ...] = ...) -> dict[str, Any]: ...


def run_program(python: Path, program: Path, given: Path, *, api: str = "spark", ours: bool = False) -> dict[str, Any]:
    """What a program says it got from a sandbox of its own, whose every answer kept to the contract."""
    environment = {name: value for name, value in os.environ.items() if ours or name != "PYTHONPATH"}
    with serve(api) as sandbox:
        done = subprocess.run(
            [python, program, json.dumps(dict(sandbox.details)), given],
            capture_output=True,
            text=True,
            timeout=180,
            env=environment,
        )
        assert done.returncode == 0, done.stderr
        assert sandbox.violations == ()
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def comparable(value: object) -> str:
    """An answer without what differs from run to run: ids, hashes, moments and durations."""
    text = json.dumps(value, sort_keys=True)
    text = re.sub(r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "ID", text)
    text = re.sub(r"\b([0-9a-fA-F]{64}|[0-9a-fA-F]{32})\b", "HASH", text)
    text = re.sub(r"\b20\d\d-\d\d-\d\d[T ][0-9:.]+Z?", "MOMENT", text)
    return re.sub(r'("\w*[tT]ime\w*": )(\[[^\]]*\]|[\d.]+)', r"\1SPAN", text)
