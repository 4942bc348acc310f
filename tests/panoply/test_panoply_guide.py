"""The examples in the guide run, section by section."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from dovetail.sandbox import Sandbox

GUIDE = (Path(__file__).parents[2] / "docs" / "panoply" / "guide.md").read_text(encoding="utf-8")
SECTIONS = {
    section.partition("\n")[0]: section for section in re.split(r"^## ", GUIDE, flags=re.MULTILINE) if ">>> " in section
}
ARRIVED = {
    "First calls": {"users": [1, 2, 3]},
    "What a record may hold": {"sales": [1]},
    "When the queue does not answer": {"users": [4, 5]},
    "Many records at a time": {"users": [*range(10, 20)], "prices": ["fig", "pear"]},
    "On an event loop": {"users": [6]},
    "Logs and metrics": {"logs": 1},
}


@pytest.mark.parametrize("title", SECTIONS)
def test_the_examples_of_a_section_of_the_guide_run(
    panoply: Sandbox, title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in panoply.environment.items():
        monkeypatch.setenv(name, text or "")
    import dovetail.panoply

    names = {"panoply": dovetail.panoply, "sandbox": panoply, "secret": panoply.credentials["api_secret"]}
    test = doctest.DocTestParser().get_doctest(SECTIONS[title], names, title, "guide.md", 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS).run(test, out=said.append)
    assert result.failed == 0, "".join(said)

    for table, ids in ARRIVED.get(title, {}).items():
        found = [row["id"] for row in panoply.enter("rows", table=table)["rows"]]
        assert (len(found) if isinstance(ids, int) else sorted(found)) == ids
