"""The examples in the document on the runner run, as one program."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from dovetail.testing.source_rules import RULES

DOCUMENT = (Path(__file__).parents[2] / "docs" / "panoply" / "runner.md").read_text(encoding="utf-8")


def test_the_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = re.sub(r"^```.*$", "", DOCUMENT, flags=re.MULTILINE)
    test = doctest.DocTestParser().get_doctest(text, {"__name__": "guide"}, "runner.md", "runner.md", 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS).run(test, out=said.append)
    assert result.failed == 0, "".join(said)
    assert result.attempted > 10


def test_every_rule_of_the_contract_is_told() -> None:
    table = DOCUMENT.rpartition("| rule | |")[2]
    assert set(re.findall(r"`([a-z-]+)`", table.replace("`close()`", ""))) >= set(RULES)
