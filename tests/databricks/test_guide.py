"""The examples in the guide run, section by section."""

from __future__ import annotations

import doctest
import pathlib
import re
from collections.abc import Iterator

import pytest

from dovetail.databricks import Client
from dovetail.sandbox import Sandbox, serve

GUIDE = (pathlib.Path(__file__).parents[2] / "docs" / "databricks" / "guide.md").read_text(encoding="utf-8")
SECTIONS = {
    section.partition("\n")[0]: section for section in re.split(r"^## ", GUIDE, flags=re.MULTILINE) if ">>> " in section
}
AT_ONCE = {"clock": "wall", "run_seconds": 0, "cluster_seconds": 0, "termination_seconds": 0, "warehouse_seconds": 0}


@pytest.fixture(scope="module")
def fresh() -> Iterator[Sandbox]:
    """A workspace in which there is nothing but what the guide makes."""
    with serve("databricks", knobs=AT_ONCE) as sandbox:
        yield sandbox
        assert sandbox.violations == ()


@pytest.mark.parametrize("title", SECTIONS)
def test_the_examples_of_a_section_of_the_guide_run(
    fresh: Sandbox, title: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in fresh.environment.items():
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)

    with Client(proxy=None) as client:
        test = doctest.DocTestParser().get_doctest(SECTIONS[title], {"client": client}, title, "guide.md", 0)
        said: list[str] = []
        result = doctest.DocTestRunner(verbose=False).run(test, out=said.append)

    assert result.failed == 0, "".join(said)
