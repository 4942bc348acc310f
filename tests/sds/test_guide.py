"""The examples in the guide run, section by section."""

from __future__ import annotations

import doctest
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import Client

GUIDE = (Path(__file__).parents[2] / "docs" / "sds" / "guide.md").read_text(encoding="utf-8")
SECTIONS = {
    section.partition("\n")[0]: section for section in re.split(r"^## ", GUIDE, flags=re.MULTILINE) if ">>> " in section
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three files."""
    recording = tmp_path_factory.mktemp("guide") / "recording"
    recording.mkdir()
    for number in range(3):
        (recording / f"part_{number}.csv").write_text(f"{number} 0.25 0.5", encoding="utf-8")
        (recording / f"part_{number}.csv").chmod(0o644)
    return recording


@pytest.fixture(scope="module")
def gateway(folder: Path) -> Iterator[Sandbox]:
    """A gateway that has the files of the guide already."""
    with serve("sds") as sandbox:
        config = {"SDS_SECRET_TOKEN": sandbox.credentials["api_key"]}
        with Client(sandbox.url, env_config=config, dry_run=False, proxy=None) as client:
            assert not client.upload(local_path=folder, sds_path="/runs/monday", verbose=False).failed
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def empty_gateway() -> Iterator[Sandbox]:
    with serve("sds") as sandbox:
        yield sandbox
        assert sandbox.violations == ()


@pytest.mark.parametrize("title", SECTIONS)
def test_the_examples_of_a_section_of_the_guide_run(
    title: str, folder: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(folder, "recording")
    fixture = "empty_gateway" if title == "The first call" else "gateway"
    sandbox: Sandbox = request.getfixturevalue(fixture)
    for name, value in sandbox.environment.items():
        if title != "Settings":
            monkeypatch.setenv(name, str(value))
    # What the section on settings puts into the environment is taken out again.
    monkeypatch.setenv("SDS_SECRET_TOKEN", str(sandbox.environment["SDS_SECRET_TOKEN"]))

    test = doctest.DocTestParser().get_doctest(SECTIONS[title], {}, title, "guide.md", 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(test, out=said.append)

    assert result.failed == 0, "".join(said)
