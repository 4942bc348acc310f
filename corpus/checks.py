"""What other programs say of a package: ruff, mypy, pyright, and a fresh interpreter."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus.callers import MARK
from corpus.catalogue import ROOM

ROOT = Path(__file__).parent.parent
_SOURCES = [str(ROOT / folder) for folder in ("", "src", "generated", "generator")]
_MYPY_LINE = re.compile(r"^(.*?):(\d+): error: (.*)$", re.MULTILINE)
_READY_RUNS = 3
_READY = """
import time
{code}
cpu = time.process_time() * 1e3
try:
    # Not that of getrusage, which remembers the process that this one was forked from.
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) / 1e3 for line in status if line.startswith("VmHWM"))
except OSError:
    import resource, sys
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
print(cpu, peak)
"""


class CheckFailed(Exception):
    """A program did not do its work."""


@dataclass(frozen=True)
class Typed:
    """What the type checkers say.

    Attributes:
        mypy: Errors of strict mypy in the package.
        complete: Share of the public names whose types pyright knows, in percent; None where it was not asked.
        lines: Lines of the caller file that must fail.
        missed: Those that a checker lets pass, and right ones that it refuses.
    """

    mypy: list[str]
    complete: float | None
    lines: int = 0
    missed: list[str] = field(default_factory=list[str])


def environment(folder: Path) -> dict[str, str]:
    """The environment in which a package in a folder can be imported.

    Args:
        folder: The folder that holds the import package.
    """
    path = os.pathsep.join([*_SOURCES, str(folder)])
    return {**os.environ, "PYTHONPATH": path, "MYPYPATH": path, "PYTHONHASHSEED": "0"}


def fresh(module: str, *arguments: str, folder: Path, limit: float) -> str:
    """Run a module in a fresh interpreter that can import a package.

    Args:
        module: A module of the corpus.
        arguments: Its arguments.
        folder: The folder that holds the import package.
        limit: Seconds.

    Returns:
        What it printed.

    Raises:
        CheckFailed: It did not end well.
    """
    done = _run([sys.executable, "-m", module, *arguments], folder, limit)
    if done.returncode:
        raise CheckFailed(f"{module}: {done.stderr.strip().splitlines()[-1:] or done.returncode}")
    return done.stdout


def ruff(package: Path, limit: float) -> list[str]:
    """Errors of ``ruff check --select E9,F`` in a package.

    Args:
        package: The folder of the import package.
        limit: Seconds.
    """
    arguments = [
        "check",
        "--isolated",
        "--no-cache",
        "--select",
        "E9,F",
        "--target-version",
        "py311",
        "--output-format",
        "json",
    ]
    done = _run([sys.executable, "-m", "ruff", *arguments, str(package)], package.parent, limit)
    try:
        found: list[dict[str, Any]] = json.loads(done.stdout)
    except ValueError:
        raise CheckFailed(f"ruff: {done.stderr.strip()}") from None
    return [f"{Path(one['filename']).name}:{one['location']['row']}: {one['code']} {one['message']}" for one in found]


def typed(package: Path, caller: Path | None, limit: float) -> Typed:
    """What mypy and pyright say of a package and of the file that calls it.

    Args:
        package: The folder of the import package.
        caller: The file; none to ask about the package alone.
        limit: Seconds for each of them.
    """
    files = [str(package), *([str(caller)] if caller else [])]
    options = [
        "--strict",
        "--python-version",
        "3.11",
        "--no-error-summary",
        "--hide-error-context",
        "--no-color-output",
    ]
    cache = ["--cache-dir", str(ROOM / "mypy")]
    done = _run(
        [sys.executable, "-m", "mypy", "--config-file", os.devnull, *options, *cache, *files], package.parent, limit
    )
    if done.returncode not in (0, 1):
        raise CheckFailed(f"mypy: {(done.stdout + done.stderr).strip().splitlines()[-1:]}")
    errors, refused = list[str](), set[int]()
    for file, line, message in _MYPY_LINE.findall(done.stdout):
        if caller and Path(file).name == caller.name:
            refused.add(int(line))
        else:
            errors.append(f"{Path(file).name}:{line}: {message}")
    complete = _completeness(package, limit)
    if caller is None:
        return Typed(errors, complete)
    wanted, text = _wrong_lines(caller)
    missed = [*_missed("mypy", wanted, refused, text), *_missed("pyright", wanted, _pyright(caller, limit), text)]
    return Typed(errors, complete, len(wanted), missed)


def _wrong_lines(caller: Path) -> tuple[set[int], list[str]]:
    text = caller.read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(text, 1) if MARK in line}, text


def _missed(checker: str, wanted: set[int], refused: set[int], text: list[str]) -> list[str]:
    said = [f"{checker} takes: {text[line - 1].strip()}" for line in sorted(wanted - refused)]
    return [*said, *(f"{checker} refuses: {text[line - 1].strip()}" for line in sorted(refused - wanted))]


def _pyright(caller: Path, limit: float) -> set[int]:
    settings = {"typeCheckingMode": "strict", "include": [caller.name], "reportUnusedImport": False}
    (caller.parent / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    told = _json_of_pyright(["--project", "pyrightconfig.json"], caller.parent, limit)
    return {
        diagnostic["range"]["start"]["line"] + 1
        for diagnostic in told["generalDiagnostics"]
        if diagnostic["severity"] == "error"
    }


def _completeness(package: Path, limit: float) -> float:
    told = _json_of_pyright(["--ignoreexternal", "--verifytypes", package.name], package.parent, limit)
    return float(told["typeCompleteness"]["completenessScore"]) * 100


def _json_of_pyright(arguments: Sequence[str], folder: Path, limit: float) -> Any:
    done = _run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, *arguments], folder, limit
    )
    try:
        return json.loads(done.stdout)
    except ValueError:
        raise CheckFailed(f"pyright: {(done.stdout + done.stderr).strip()[-300:]}") from None


def ready(folder: Path, code: str, limit: float) -> tuple[float, float]:
    """What a program takes that does nothing but get a package ready: the least of several runs.

    Args:
        folder: The folder that holds the import package.
        code: What it does.
        limit: Seconds.

    Returns:
        Milliseconds of CPU and megabytes, of the whole process.

    Raises:
        CheckFailed: It did not end well.
    """
    least: list[tuple[float, float]] = []
    for _ in range(_READY_RUNS):
        done = _run([sys.executable, "-c", _READY.format(code=code)], folder, limit)
        if done.returncode:
            raise CheckFailed(f"ready: {done.stderr.strip().splitlines()[-1:]}")
        cpu, rss = done.stdout.split()[-2:]
        least.append((float(cpu), float(rss)))
    return min(cpu for cpu, _ in least), min(rss for _, rss in least)


def _run(command: list[str], folder: Path, limit: float) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            ["nice", *command],
            cwd=folder,
            env=environment(folder),
            capture_output=True,
            text=True,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise CheckFailed(f"{command[2] if len(command) > 2 else command[0]} took more than {limit:.0f} s") from None
