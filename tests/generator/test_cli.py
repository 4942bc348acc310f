"""``dovetail-generate build|check``: what it writes, what it leaves alone, what it says, how it exits."""

from __future__ import annotations

import ast
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from dovetail_generator.cli import main
from dovetail_generator.progress import progress_on

CONTRACT = """\
openapi: 3.1.0
info: {title: Clock, version: "1"}
paths:
  /time:
    get:
      operationId: time_get
      tags: [time]
      summary: Tell the time.
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
SHELL = "async def wait() -> None:\n    await sleep(1)\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "project"
    (root / "openapi").mkdir(parents=True)
    (root / "pyproject.toml").touch()
    (root / "openapi" / "clock.yaml").write_text(CONTRACT)
    shell = root / "src" / "dovetail" / "runtime" / "_async" / "waiting.py"
    shell.parent.mkdir(parents=True)
    shell.write_text(SHELL)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(root)
    return root


def _tree(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_build_makes_packages_and_twins_and_check_agrees(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 0

    said = capsys.readouterr().out
    assert "clock: 1 operations, 1 types" in said
    assert (project / "generated/dovetail_api/clock/operations/time.py").is_file()
    assert (project / "generated/dovetail_api/py.typed").is_file()
    assert "def wait() -> None:\n    sleep(1)" in (project / "src/dovetail/runtime/_sync/waiting.py").read_text()
    assert main(["check"]) == 0


def test_a_second_build_changes_no_byte(project: Path) -> None:
    main(["build"])
    before = _tree(project)
    times = {path: path.stat().st_mtime_ns for path in project.rglob("*.py")}

    assert main(["build"]) == 0

    assert _tree(project) == before
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*.py")} == times


def test_a_build_elsewhere_from_nothing_gives_the_same_bytes(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["build"])
    other = tmp_path / "somewhere" / "else"
    other.mkdir(parents=True)
    for name in ("openapi", "src"):
        (project / name).rename(other / name)
    (other / "pyproject.toml").touch()
    (other / "src/dovetail/runtime/_sync/waiting.py").unlink()
    monkeypatch.chdir(other)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "empty"))

    assert main(["build"]) == 0

    assert _tree(other / "generated") == _tree(project / "generated")


def test_check_shows_what_would_change_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build"])
    contract = project / "openapi/clock.yaml"
    contract.write_text(contract.read_text().replace("Tell the time.", "Tell the hour."))
    before = _tree(project)
    capsys.readouterr()

    assert main(["check"]) == 1

    said = capsys.readouterr().out
    assert "changed: generated/dovetail_api/clock/operations/time.py" in said
    assert '+    """Tell the hour.' in said
    assert "make generate" in said
    assert _tree(project) == before


@pytest.mark.parametrize(
    "file", ["generated/dovetail_api/clock/operations/time.py", "src/dovetail/runtime/_sync/waiting.py"]
)
def test_check_notices_an_edited_file_and_build_repairs_it(project: Path, file: str) -> None:
    main(["build"])
    edited = project / file
    good = edited.read_text()
    edited.write_text(good.replace("def ", "def  "))

    assert main(["check"]) == 1
    assert main(["build"]) == 0
    assert edited.read_text() == good


def test_names_are_kept_beside_the_contract_when_a_tag_changes(project: Path) -> None:
    main(["build"])
    contract = project / "openapi/clock.yaml"
    contract.write_text(contract.read_text().replace("tags: [time]", "tags: [hours]"))

    assert main(["build"]) == 0

    assert '"time.get"' in (project / "openapi/clock.names.lock").read_text()
    assert (project / "generated/dovetail_api/clock/operations/time.py").is_file()


def test_a_removed_operation_takes_its_module_along_and_nothing_else(project: Path) -> None:
    main(["build"])
    own = project / "generated/dovetail_api/clock/notes.py"
    own.write_text("# mine\n")
    contract = project / "openapi/clock.yaml"
    other = contract.read_text().replace("/time:", "/hours:").replace("time_get", "hours_tell")
    contract.write_text(other.replace("tags: [time]", "tags: [hours]"))

    assert main(["build"]) == 0

    operations = project / "generated/dovetail_api/clock/operations"
    assert sorted(path.name for path in operations.glob("*.py")) == ["__init__.py", "hours.py"]
    assert own.is_file()


def test_an_invalid_contract_names_its_place_and_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["build"])
    before = _tree(project / "generated")
    (project / "openapi/other.yaml").write_text(CONTRACT.replace("Clock", "Other"))
    contract = project / "openapi/clock.yaml"
    contract.write_text(contract.read_text().replace("openapi: 3.1.0", "openapi: 4.0.0"))
    capsys.readouterr()

    assert main(["build"]) == 1

    said = capsys.readouterr().out
    assert "openapi/clock.yaml:1: #/openapi: OpenAPI '4.0.0' is not supported" in said
    assert "Nothing was written." in said
    assert _tree(project / "generated") == before


def test_json_says_the_same_for_programs(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--json"]) == 0

    steps = {step["name"]: step for step in json.loads(capsys.readouterr().out)["steps"]}
    assert steps["clock"]["state"] == "changed"
    assert {"path": "generated/dovetail_api/clock/index.py", "change": "added"} in steps["clock"]["files"]


def test_a_foreign_contract_becomes_a_package_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    spec = tmp_path / "my-clock 2.yaml"
    spec.write_text(CONTRACT)

    assert main(["build", str(spec), "--out", str(tmp_path / "out"), "--name", "shop.clock"]) == 0
    assert main(["check", str(spec), "--out", str(tmp_path / "out"), "--name", "shop.clock"]) == 0

    code = "from shop.clock.operations import time; print(time.get().path)"
    paths = [str(tmp_path / "out"), *sys.path]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:] = {paths!r}; {code}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "/time\n", done.stderr


@pytest.mark.parametrize(
    ("arguments", "remedy"),
    [
        (["build", "nowhere.yaml"], "there is no such file"),
        (["build", "--out", "x"], "go with a SPEC"),
        (["build", "elsewhere.yaml"], "--out DIR"),
    ],
)
def test_a_command_that_says_too_little_exits_with_2(
    project: Path, arguments: list[str], remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "elsewhere.yaml").write_text(CONTRACT)

    assert main(arguments) == 2
    assert remedy in capsys.readouterr().err


def test_outside_a_project_it_says_what_to_give(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 2
    assert "Give a contract and --out DIR" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_half_done(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "generated").mkdir()
    (project / "generated" / "dovetail_api").write_text("a file where a folder has to be")
    before = _tree(project)

    assert main(["build"]) == 1

    said = capsys.readouterr()
    assert "generated/dovetail_api" in said.err
    assert "Make the place writable" in said.err
    assert "clock: 1 operations, 1 types; would be 10 added" in said.out, "nothing is told as done that was not"
    assert said.out.endswith("Nothing was written.\n")
    assert _tree(project) == before


def test_strict_turns_notes_into_failure_also_when_nothing_changed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contract = project / "openapi/clock.yaml"
    contract.write_text(
        contract.read_text().replace("{type: string}", "{type: string, if: {minLength: 1}, then: {maxLength: 3}}")
    )

    assert main(["build", "--strict"]) == 1
    assert not (project / "generated").exists()
    assert main(["build"]) == 0
    capsys.readouterr()
    assert main(["build", "--strict"]) == 1

    said = capsys.readouterr()
    assert "note: openapi/clock.yaml:" in said.out
    assert "--strict" in said.err


def test_quiet_says_nothing_but_what_went_wrong(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
    (project / "openapi/clock.yaml").write_text(CONTRACT.replace("openapi: 3.1.0", "openapi: 4.0.0"))
    assert main(["build", "--quiet"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "openapi/clock.yaml:1: #/openapi" in said.err


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("dovetail-generate ")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_that_is_gone_in_the_end() -> None:
    terminal = _Terminal()

    with progress_on(terminal, steps=2) as progress:
        progress.step("orders")
        progress.step("users")
        progress.phase("models", 0.5)

    said = terminal.getvalue()
    assert "75%  users: models" in said
    assert said.endswith("\r\x1b[K")
    assert "\n" not in said


def test_elsewhere_progress_is_a_line_when_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, 4.0, 5.0])
    monkeypatch.setattr("dovetail_generator.progress.monotonic", lambda: next(clock))
    stream = io.StringIO()

    with progress_on(stream, steps=1) as progress:
        progress.step("orders")
        progress.phase("models", 0.5)
        progress.phase("formatting", 0.9)

    assert stream.getvalue() == "orders: models (50%)\n"


def test_no_text_of_a_contract_becomes_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    breakout = '"""; breakout() #\n\\""""\nbreakout()\n\'; breakout()'
    document = yaml.safe_load(CONTRACT)
    document["info"] = {"title": breakout, "version": breakout, "description": breakout}
    document["tags"] = [{"name": "time", "description": breakout}]
    operation = document["paths"]["/time"]["get"]
    operation |= {"summary": breakout, "description": breakout}
    operation["parameters"] = [{"name": breakout, "in": "query", "description": breakout, "schema": {"type": "string"}}]
    document["components"]["schemas"]["Time"] |= {"title": breakout, "description": breakout}
    document["components"]["schemas"]["Time"]["properties"]["now"] |= {"description": breakout, "enum": [breakout]}
    spec = tmp_path / "evil.json"
    spec.write_text(json.dumps(document))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert main(["build", str(spec), "--out", str(tmp_path / "out"), "--name", "evil"]) == 0
    modules = list((tmp_path / "out").rglob("*.py"))
    assert len(modules) > 5
    for module in modules:
        names = {node.id for node in ast.walk(ast.parse(module.read_text())) if isinstance(node, ast.Name)}
        assert "breakout" not in names, module
