"""Running one program on two clients, and comparing what they were told.

A program stands in ``programs/`` and prints one JSON object. Its first argument are the sandbox's details as JSON.

* A program for `cspark` imports ``cspark.sdk as spark`` or ``cspark.wasm as hybrid``, and gets the path of a workbook
  or a package as well. It runs on our client with that import changed.
* A program for `databricks-sdk` or `spectrumx` imports ``side``, of which there is one for each client in
  ``sides/API/``. Its environment leads to the sandbox; further credentials are in the details.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, Protocol

from dovetail.sandbox import serve

PROGRAMS = Path(__file__).with_name("programs")
SIDES = Path(__file__).with_name("sides")
PREFIXES = {"databricks": "DATABRICKS_", "sds": "SDS_"}
"""What the environment variables of an API begin with: none of the machine's own reaches a program."""

Side = Literal["vendor", "vendor-0.1", "ours"]
"""A client: the vendor's newest, an older one of theirs, or ours."""


class Told(Protocol):
    """Runs a program by name and gives what it printed."""

    def __call__(self, program: str, without: tuple[str, ...] = ...) -> dict[str, Any]: ...


class ToldTo(Protocol):
    """Runs a program by name on one of the clients, and gives what it printed.

    It is given the path of a file or folder where it needs one; knobs are turned first.
    """

    def __call__(self, side: Side, program: str, given: Path | None = None, **knobs: Any) -> dict[str, Any]: ...


def run_program(python: Path, program: Path, given: Path, *, api: str = "spark", ours: bool = False) -> dict[str, Any]:
    """What a program says it got from a sandbox of its own, whose every answer kept to the contract."""
    environment = {name: value for name, value in os.environ.items() if ours or name != "PYTHONPATH"}
    with serve(api) as sandbox:
        told = _told_by([python, program, json.dumps(dict(sandbox.details)), given], environment)
        assert sandbox.violations == ()
    return told


def run_side(
    api: str,
    side: Side,
    python: Path,
    program: str,
    *,
    given: Path | None = None,
    knobs: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """What a program says a client got from a sandbox of its own, which kept to the contract."""
    with serve(api, knobs=knobs) as sandbox:
        leading_here = {name: value for name, value in sandbox.environment.items() if value is not None}
        told = run_side_at(api, side, python, program, leading_here, details=sandbox.details, given=given)
        assert sandbox.violations == ()
    return told


def run_side_at(
    api: str,
    side: Side,
    python: Path,
    program: str,
    leading_there: Mapping[str, str],
    *,
    details: Mapping[str, Any] | None = None,
    given: Path | None = None,
) -> dict[str, Any]:
    """What a program says a client got from a server to which an environment leads."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(PREFIXES[api])}
    home = SIDES / api / ("ours" if side == "ours" else "vendor")
    environment["PYTHONPATH"] = os.pathsep.join([str(home), *(sys.path if side == "ours" else ())])
    command = [python, PROGRAMS / f"{program}.py", json.dumps(dict(details or {})), *([given] if given else [])]
    with tempfile.TemporaryDirectory() as state:
        # Where a client keeps records from run to run.
        environment |= {"XDG_STATE_HOME": state, "XDG_CACHE_HOME": state, **leading_there}
        return _told_by(command, environment)


def _told_by(command: list[str | Path], environment: Mapping[str, str]) -> dict[str, Any]:
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, env=environment)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def run_told(python: Path, program: str, details: Mapping[str, Any]) -> dict[str, Any]:
    """What a program says it got from a server that the details lead to, with nothing of ours in its environment."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "PYTHON"))}
    return _told_by([python, PROGRAMS / f"{program}.py", json.dumps(dict(details))], environment)


@contextmanager
def moto_server(python: Path) -> Generator[str]:
    """A server of moto in a process of its own, for the length of a ``with`` block; yields its address."""
    command = [python, PROGRAMS / "moto_server.py"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"


def comparable(value: object) -> str:
    """An answer without what differs from run to run: ids, hashes, moments and durations."""
    text = json.dumps(value, sort_keys=True)
    text = re.sub(r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "ID", text)
    text = re.sub(r"\b([0-9a-fA-F]{64}|[0-9a-fA-F]{32})\b", "HASH", text)
    text = re.sub(r"\b20\d\d-\d\d-\d\d[T ][0-9:.]+Z?", "MOMENT", text)
    return re.sub(r'("\w*[tT]ime\w*": )(\[[^\]]*\]|[\d.]+)', r"\1SPAN", text)
