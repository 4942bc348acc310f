"""A second build touches what the first one made, as long as nobody edited it, and nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dovetail_generator import writing
from dovetail_generator.cli import main
from dovetail_generator.commands import build, steps
from dovetail_generator.writing import STAGING, Change, alone, finish, write

CONTRACT = """\
openapi: 3.1.0
info: {title: Clock, version: "1"}
paths:
  /time:
    get:
      operationId: time_get
      tags: [time]
      responses:
        "200":
          description: The time.
          content: {application/json: {schema: {$ref: "#/components/schemas/Time"}}}
components:
  schemas:
    Time:
      type: object
      properties: {now: {type: string}}
"""


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    spec = tmp_path / "clock.yaml"
    spec.write_text(CONTRACT)
    assert _build() == 0
    return spec


def _build(*more: str) -> int:
    return main(["build", "clock.yaml", "--out", "out", "--quiet", *more])


def _tree(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_a_file_that_was_edited_stops_the_build_with_a_diff(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edited = Path("out/clock/operations/time.py")
    built = edited.read_text()
    edited.write_text(built.replace("def get()", "def get_now()"))
    spec.write_text(CONTRACT.replace("now:", "then:"))
    before = _tree(Path("out"))

    assert _build() == 1

    said = capsys.readouterr().err
    assert "edited: out/clock/operations/time.py" in said
    assert "    -def get_now()" in said
    assert "--force" in said
    assert _tree(Path("out")) == before
    assert _build("--force") == 0
    assert edited.read_text() == built
    assert "then:" in Path("out/clock/models/time.py").read_text()


def test_a_file_of_somebody_else_is_not_overwritten_and_what_no_build_made_is_left_alone(spec: Path) -> None:
    own = Path("out/clock/models/notes.py")
    own.write_text("# Made from clock.yaml by dovetail-generate; do not edit.\n")
    in_the_way = Path("out/clock/operations/hours.py")
    in_the_way.write_text("mine = 1\n")
    spec.write_text(CONTRACT + "    Unused: {type: object, properties: {a: {type: string}}}\n")
    assert _build() == 0
    spec.write_text(CONTRACT.replace("/time:", "/hours:").replace("time_get", "hours_get").replace("[time]", "[hours]"))
    Path("out/names.lock").unlink()

    assert _build() == 1
    assert in_the_way.read_text() == "mine = 1\n"
    assert _build("--force") == 0

    assert own.is_file()
    assert not Path("out/clock/operations/time.py").exists(), "what is no longer made goes"


def test_what_is_no_longer_made_but_was_edited_stays_until_it_is_forced(spec: Path) -> None:
    edited = Path("out/clock/operations/time.py")
    edited.write_text("mine = 1\n")
    spec.write_text(CONTRACT.replace("/time:", "/hours:").replace("time_get", "hours_get").replace("[time]", "[hours]"))

    assert _build() == 1
    assert edited.read_text() == "mine = 1\n"
    assert _build("--force") == 0
    assert not edited.exists()


@pytest.mark.parametrize("content", ["{", "[]", '{"format": 1, "files": {"../../etc/passwd": "x"}}'])
def test_a_damaged_manifest_is_a_clear_error(spec: Path, content: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("out/manifest.json").write_text(content)

    assert _build() == 1

    said = capsys.readouterr().err
    assert "out/manifest.json:1:" in said
    assert "restore it from version control" in said


def test_check_says_that_a_file_was_edited(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("out/clock/index.py").write_text("")

    assert main(["check", "clock.yaml", "--out", "out", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["steps"][0]["edited"] == ["out/clock/index.py"]


# --- all or none ------------------------------------------------------------------------------------------------------


def _plan(home: Path) -> list[Change]:
    (home / "sub").mkdir()
    (home / "sub" / "old.py").write_text("old")
    (home / "kept.py").write_text("before")
    return [
        Change(home / "kept.py", "changed", "before", "after"),
        Change(home / "new" / "deep.py", "added", "", "new"),
        Change(home / "sub" / "old.py", "removed", "old", ""),
    ]


NEW = {"kept.py": b"after", "new/deep.py": b"new"}
OLD = {"kept.py": b"before", "sub/old.py": b"old"}


@pytest.mark.parametrize("steps", range(12))
def test_a_build_that_is_killed_leaves_the_old_or_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    plan = _plan(tmp_path)
    _killed_after(steps, monkeypatch)
    try:
        write(plan, tmp_path)
    except KeyboardInterrupt:
        monkeypatch.undo()
        finish(tmp_path)

    assert _tree(tmp_path) in (NEW, OLD)
    assert not (tmp_path / STAGING).exists()


def _killed_after(steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process ends before one of its steps on files."""
    left = [steps]

    def dying(real: object) -> object:
        def call(*args: object, **options: object) -> object:
            if left[0] == 0:
                raise KeyboardInterrupt
            left[0] -= 1
            return real(*args, **options)  # type: ignore[operator]  # pyright: ignore[reportCallIssue, reportUnknownVariableType]

        return call

    monkeypatch.setattr(os, "replace", dying(os.replace))
    monkeypatch.setattr(Path, "write_text", dying(Path.write_text))
    monkeypatch.setattr(Path, "unlink", dying(Path.unlink))
    monkeypatch.setattr(writing.shutil, "rmtree", dying(writing.shutil.rmtree))


def test_a_place_that_cannot_be_written_leaves_everything_as_it_was(tmp_path: Path) -> None:
    plan = _plan(tmp_path)
    (tmp_path / "new").write_text("a file where a folder has to be")

    with pytest.raises(OSError, match="new"):
        write(plan, tmp_path)

    assert _tree(tmp_path) == {**OLD, "new": b"a file where a folder has to be"}


def test_builds_of_one_folder_wait_for_each_other(tmp_path: Path) -> None:
    home = tmp_path / "out"
    events: list[str] = []
    inside, leave = threading.Event(), threading.Event()

    def first() -> None:
        with alone(home):
            inside.set()
            leave.wait()
            events.append("first")

    def second() -> None:
        with alone(home):
            events.append("second")

    threads = [threading.Thread(target=first), threading.Thread(target=second)]
    threads[0].start()
    inside.wait()
    threads[1].start()
    leave.set()
    for thread in threads:
        thread.join()

    assert events == ["first", "second"]
    assert list(home.rglob("*") if home.exists() else ()) == []


def test_nothing_stays_behind_where_nothing_was_written(tmp_path: Path) -> None:
    with alone(tmp_path / "out" / "deep"):
        pass

    assert not (tmp_path / "out").exists()


def test_another_document_in_the_same_place_is_another_build(spec: Path) -> None:
    Path("later.yaml").write_text(CONTRACT.replace("now:", "then:"))

    assert main(["build", "later.yaml", "--out", "out", "--name", "clock", "--quiet"]) == 0

    assert "then:" in Path("out/clock/models/time.py").read_text()


def test_two_builds_at_once_do_not_mix(spec: Path) -> None:
    other = Path("later.yaml")
    other.write_text(CONTRACT.replace("now:", "then:").replace("The time.", "The time that was."))
    builds = [
        subprocess.Popen(  # both write the same package
            [sys.executable, "-m", "dovetail_generator", "build", name, "--out", "out", "--name", "clock", "--quiet"]
        )
        for name in ("clock.yaml", "later.yaml")
    ]

    assert [build.wait() for build in builds] == [0, 0]

    last = "then:" in Path("out/clock/models/time.py").read_text()
    assert last == ("The time that was." in Path("out/clock/operations/time.py").read_text())
    assert main(["check", "later.yaml" if last else "clock.yaml", "--out", "out", "--name", "clock", "-q"]) == 0


# --- what happens while a build goes on -------------------------------------------------------------------------------


def _meanwhile(monkeypatch: pytest.MonkeyPatch, edit: Callable[[], object]) -> None:
    """Do something when the next build has read everything and has not written yet."""
    assemble = steps.assemble

    def assembled(*args: object) -> object:
        made = assemble(*args)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        edit()
        monkeypatch.setattr(steps, "assemble", assemble)
        return made

    monkeypatch.setattr(steps, "assemble", assembled)


def test_a_document_edited_while_it_is_built_is_built_by_the_next(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec.write_text(CONTRACT.replace("now:", "then:"))
    _meanwhile(monkeypatch, lambda: spec.write_text(CONTRACT.replace("now:", "soon:")))

    assert _build() == 0
    assert "then:" in Path("out/clock/models/time.py").read_text()
    assert _build() == 0
    assert "soon:" in Path("out/clock/models/time.py").read_text()


def test_what_is_the_users_own_may_be_edited_while_a_build_goes_on(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = Path("out/clock/_extra.py")
    text = own.read_text() + "# mine\n"
    spec.write_text(CONTRACT.replace("now:", "then:"))
    _meanwhile(monkeypatch, lambda: own.write_text(text))

    assert _build() == 0

    assert own.read_text() == text


def test_files_that_another_build_is_putting_there_were_not_edited(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec.write_text(CONTRACT.replace("now:", "then:"))
    file = Path("out/clock/models/time.py")
    built = file.read_text()
    looked, ended = threading.Event(), list[int]()

    @contextmanager
    def waiting(home: Path) -> Generator[None]:
        looked.set()
        with alone(home):
            yield

    def second() -> None:
        try:
            ended.append(_build())
        finally:
            looked.set()

    monkeypatch.setattr(build, "alone", waiting)
    thread = threading.Thread(target=second)
    with alone(Path("out")):
        file.write_text(built.replace("now", "ever"))  # the manifest comes last
        thread.start()
        looked.wait()
        file.write_text(built)
    thread.join()

    assert ended == [0]
    assert "then:" in file.read_text()
