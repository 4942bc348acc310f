"""The examples in the guide for Spark users run, section by section, against the sandbox."""

from __future__ import annotations

import doctest
import pathlib
import re
from collections.abc import Iterator

import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox, serve

GUIDE = (pathlib.Path(__file__).parents[2] / "docs" / "spark" / "guide.md").read_text(encoding="utf-8")
SECTIONS = {
    section.partition("\n")[0]: section for section in re.split(r"^## ", GUIDE, flags=re.MULTILINE) if ">>> " in section
}


@pytest.fixture(scope="module")
def own_sandbox() -> Iterator[Sandbox]:
    """Of its own: the examples leave folders and services behind."""
    with serve("spark") as running:
        yield running
        assert running.violations == ()


@pytest.mark.parametrize("title", SECTIONS)
def test_the_examples_of_a_section_of_the_guide_run(
    own_sandbox: Sandbox, title: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in own_sandbox.environment.items():
        if value is not None:
            monkeypatch.setenv(name, value)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    with Spark.Client(retry_interval=0.05) as spark:
        names = {"Spark": Spark, "spark": spark}
        test = doctest.DocTestParser().get_doctest(SECTIONS[title], names, title, "guide.md", 0)
        said: list[str] = []
        result = doctest.DocTestRunner(verbose=False).run(test, out=said.append)

    assert result.failed == 0, "".join(said)
