"""The examples in the guide for users of a runner run, section by section."""

from __future__ import annotations

import doctest
import pathlib
import re

import pytest

import dovetail.hybrid as Hybrid  # noqa: N812

from .stand_in import TENANT, StandIn

HERE = pathlib.Path(__file__).parent
GUIDE = (HERE.parents[1] / "docs" / "hybrid" / "guide.md").read_text(encoding="utf-8")
SECTIONS = {
    section.partition("\n")[0]: section for section in re.split(r"^## ", GUIDE, flags=re.MULTILINE) if ">>> " in section
}


@pytest.mark.parametrize("title", SECTIONS)
def test_the_examples_of_a_section_of_the_guide_run(
    runner: StandIn, title: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pathlib.Path("package.zip").write_bytes(b"PK")
    monkeypatch.setenv("CSPARK_RUNNER_URL", runner.url)

    with Hybrid.Client(tenant=TENANT, token="open") as hybrid:
        test = doctest.DocTestParser().get_doctest(
            SECTIONS[title], {"Hybrid": Hybrid, "hybrid": hybrid}, title, "guide.md", 0
        )
        said: list[str] = []
        result = doctest.DocTestRunner(verbose=False).run(test, out=said.append)

    assert result.failed == 0, "".join(said)
