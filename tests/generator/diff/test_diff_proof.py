"""`diff` says that a change breaks users exactly when the calls that they make no longer pass a type checker."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from tests.generator.diff.kinds_of_change import CASES, Case, documents, random_case

from dovetail_generator.cli import main
from dovetail_generator.diff import Finding, compare, read_surface
from dovetail_generator.diff.calls import call_file

ROOT = Path(__file__).parents[3]
EVERY: list[Case] = [*CASES, *(random_case(seed) for seed in range(24))]


class Verdicts:
    """What `diff` and the type checker say of every case.

    Attributes:
        found: Number of a case → what `diff` found.
        refused: Number of a case → what the type checker refuses.
    """

    def __init__(self, folder: Path, cases: list[Case]) -> None:
        self.found: dict[int, list[Finding]] = {number: [] for number in range(len(cases))}
        self.refused: dict[int, list[str]] = {number: [] for number in range(len(cases))}
        before, after = documents(cases)
        surfaces = []
        for document in (before, after):
            (folder / "cases.json").write_text(json.dumps(document))
            assert main(["build", str(folder / "cases.json"), "--out", str(folder), "--name", "cases", "-q"]) == 0
            package = folder / "cases"
            files = {path.relative_to(package).as_posix(): path.read_text() for path in package.rglob("*.py")}
            surfaces.append(read_surface(files))
        old, new = surfaces
        for finding in compare(old, new):
            self.found[_number(finding.name)].append(finding)
        calls = call_file(old, "cases")
        (folder / "calls.py").write_text(calls)
        for line, message in _pyright(folder, "calls.py"):
            self.refused[_number(_owner(calls, line))].append(message)


def _number(name: str) -> int:
    found = re.search(r"[cC](\d+)[zZ]", name)
    assert found is not None, name
    return int(found[1])


def _owner(text: str, line: int) -> str:
    """The import or the function that a line belongs to."""
    lines = text.splitlines()[:line]
    return next(each for each in reversed(lines) if each.startswith(("def ", "from ", "import ")))


def _pyright(folder: Path, name: str) -> Iterator[tuple[int, str]]:
    paths = [str(ROOT / part) for part in ("src", "generated")]
    settings = {"include": [name], "extraPaths": paths, "typeCheckingMode": "basic", "pythonVersion": "3.11"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    for each in json.loads(done.stdout)["generalDiagnostics"]:
        if each["severity"] == "error":
            yield each["range"]["start"]["line"] + 1, each["message"]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> Verdicts:
    folder = tmp_path_factory.mktemp("proof")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        return Verdicts(folder, EVERY)


def _rows() -> list[ParameterSet]:
    return [pytest.param(number, case, id=case.name) for number, case in enumerate(EVERY)]


@pytest.mark.parametrize(("number", "case"), _rows())
def test_it_breaks_exactly_when_the_calls_no_longer_pass(number: int, case: Case, verdicts: Verdicts) -> None:
    breaking = [each for each in verdicts.found[number] if each.effect == "breaking"]

    assert bool(breaking) == bool(verdicts.refused[number]), (breaking, verdicts.refused[number])
    if case.breaks is not None:
        assert bool(breaking) == case.breaks, breaking
