"""The repository itself: pinned versions, tidiness, the sample project's marks, environments made once."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from scripts import bootstrap, check_downstream, check_tidy

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"[a-z0-9][a-z0-9-]*==[0-9][\w.!+]*( ; [\w\"'. <>=]+)?")


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_constraints_are_sorted_pins_without_addresses() -> None:
    pins = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if not line.startswith("#")]

    assert [pin for pin in pins if not PIN.fullmatch(pin)] == []
    assert [pin.partition("==")[0] for pin in pins] == sorted(pin.partition("==")[0] for pin in pins)


def test_everything_the_project_asks_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"].values()
    texts = [*project["dependencies"], *(text for extra in extras for text in extra)]
    asked = {canonical(re.split(r"[\[<>=;! ]", text)[0]) for text in texts}
    pinned = {line.partition("==")[0] for line in (ROOT / "constraints.txt").read_text().splitlines()}

    assert asked - {"dovetail"} - pinned == set()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("see " + "/home" + "/somebody/notes", "a path of one machine"),
        ("index: " + "file://" + "/wheels", "a path of one machine"),
        ("# TO" + "DO later", "a note to self"),
        ("https://pypi.org" + "/simple", "an address of a package index"),
    ],
)
def test_an_untidy_line_is_found(tmp_path: Path, line: str, what: str) -> None:
    path = tmp_path / "module.py"
    path.write_text(f"first = 1\n{line}\n")

    [problem] = check_tidy.problems("module.py", path)

    assert problem.startswith(f"module.py:2: {what}")


@pytest.mark.parametrize("line", ["dbfs:/tmp/run", "GET /api/tmp/x", "a */tmp/ b", "https://host/home/x"])
def test_a_path_on_a_server_is_tidy(tmp_path: Path, line: str) -> None:
    path = tmp_path / "module.py"
    path.write_text(line)

    assert check_tidy.problems("module.py", path) == []


def test_a_module_too_long_to_read_is_found_unless_it_is_generated(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text("x = 1\n" * 1000)

    assert len(check_tidy.problems("src/dovetail/module.py", path)) == 1
    assert check_tidy.problems("generated/module.py", path) == []


def test_a_sample_line_that_fails_unmarked_or_passes_marked_is_found(tmp_path: Path) -> None:
    (tmp_path / "use.py").write_text("one()\ntwo()  # must fail\nthree()  # must fail\n")

    found = check_downstream.problems(tmp_path, "mypy", {("use.py", 1): "no such name", ("use.py", 3): "bad type"})

    assert found == ["use.py:1: mypy: no such name", "use.py:2: mypy accepts what must fail"]


def test_an_environment_of_another_python_is_made_anew_and_then_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = tmp_path / "environment"
    (environment / "bin").mkdir(parents=True)
    (environment / "bin" / "python").symlink_to(sys.executable)
    (environment / "pyvenv.cfg").write_text("version = 3.9.1\n")
    (environment / "leftover").write_text("of the old one")
    bootstrap.ensure(environment, ["--no-index", "--no-deps", "pip"])

    assert not (environment / "leftover").exists()
    assert (environment / "bin" / "python").exists()

    def refuse(*arguments: object, **options: object) -> None:
        raise AssertionError("it ran pip again")

    monkeypatch.setattr(subprocess, "run", refuse)
    bootstrap.ensure(environment, ["--no-index", "--no-deps", "pip"])
