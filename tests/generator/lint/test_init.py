"""``dovetail-generate init``: a project around a document, never over what is there."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import yaml

from dovetail_generator.cli import main

CONTRACT = """\
openapi: 3.1.0
info: {title: Clock, version: "1"}
paths:
  /time:
    get:
      operationId: get
      tags: [time]
      responses:
        "200": {description: It., content: {application/json: {schema: {$ref: "parts/time.yaml#/Time"}}}}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "time.yaml").write_text("Time: {type: object, properties: {now: {type: string}}}\n")
    (tmp_path / "my-clock.yaml").write_text(CONTRACT)
    return tmp_path


def test_a_project_has_all_that_it_needs_and_its_check_passes(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "my-clock.yaml"]) == 0

    assert "Next: pip install ./my_clock" in capsys.readouterr().out
    project = here / "my_clock"
    assert (project / "openapi/parts/time.yaml").is_file()
    for name in ("pyproject.toml", "README.md", "names.lock", "manifest.json", "my_clock/client.py", ".gitignore"):
        assert (project / name).is_file(), name
    assert "dovetail-generate check $(SPEC) --out . --name $(NAME)" in (project / "Makefile").read_text()
    assert yaml.safe_load((project / ".github/workflows/package.yml").read_text())["jobs"]["check"]["steps"]
    assert "client.time.get()" in ast.unparse(ast.parse((project / "first_call.py").read_text()))
    assert main(["check", "my_clock/openapi/my-clock.yaml", "--out", "my_clock", "--name", "my_clock", "-q"]) == 0
    assert main(["init", "my-clock.yaml", "-q"]) == 0, "the same again is no change"


def test_nothing_is_overwritten(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    makefile = here / "mine" / "Makefile"
    makefile.parent.mkdir()
    makefile.write_text("all:\n")

    assert main(["init", "my-clock.yaml", "mine"]) == 1

    assert "mine/Makefile: there already" in capsys.readouterr().err
    assert [path.name for path in makefile.parent.iterdir()] == ["Makefile"]
    assert makefile.read_text() == "all:\n"


@pytest.mark.parametrize("name", ["no where.yaml", "nowhere.yaml"])
def test_a_document_that_is_not_there_or_that_no_makefile_can_name(here: Path, name: str) -> None:
    if " " in name:
        (here / name).write_text(CONTRACT)

    assert main(["init", name]) == 2


def test_a_document_that_cannot_be_built_leaves_nothing(here: Path) -> None:
    (here / "bad.yaml").write_text("[]")

    assert main(["init", "bad.yaml"]) == 1
    assert not (here / "bad").exists()
