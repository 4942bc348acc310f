"""The page says what was found, and what does not meet a target."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from corpus import table
from corpus.row import Row

ENGINES = {
    "openapi-python-client": {"cpu": 2.0, "rss": 60.0, "operations": 3, "modules": 9, "unimported": 1, "errors": []},
    "datamodel-code-generator": {"cpu": 1.0, "rss": 70.0, "models": 4, "modules": 1, "unimported": 0, "errors": []},
}
GOOD = Row(
    "petstore",
    25_000,
    operations=20,
    emitted=20,
    modules=30,
    cpu=2.5,
    longest=40,
    examples={"valid same": 5, "open other": 2},
    peers=ENGINES,
    ready=(80.0, 25.0, 15.0),
    reports={"media-type-unused": 3},
)


def unmet(row: Row) -> list[str]:
    return [target.name for target in table.TARGETS if target.applies(row) and not target.met(row)]


def test_a_good_document_meets_every_target() -> None:
    assert unmet(GOOD) == []
    assert "Nothing." in table.page([GOOD], None)


def test_every_target_can_be_missed() -> None:
    bad = dataclasses.replace(
        GOOD,
        size=2_000_000,
        ratio=2.1,
        emitted=19,
        unimported=["m: ImportError"],
        faults=["mypy took more than 9 s"],
        ruff=["a.py:1: F821"],
        mypy=["a.py:1: no"],
        complete=99.9,
        wrong=3,
        missed=["mypy takes: x"],
        examples={"valid same": 5, "valid other": 1},
        docstrings=2,
        broken=["a"],
        cpu=3.1,
        ready=(101.0, 31.0, 15.0),
        longest=101,
    )
    missed = {*unmet(bad), *unmet(dataclasses.replace(GOOD, problem="no paths"))}
    assert missed == {target.name for target in table.TARGETS}
    text = table.page([bad], None)
    assert "| petstore | 2,000 | 19/20 |" in text
    assert "**petstore**: not met:" in text


def test_what_was_not_taken_is_no_failure() -> None:
    assert unmet(dataclasses.replace(GOOD, peers={}, ready=None, examples={})) == []


def test_an_engine_that_gives_up_is_not_compared_with() -> None:
    engines = {**ENGINES, "openapi-python-client": {"cpu": 0.1, "rss": 60.0, "errors": ["OverflowError"]}}
    assert unmet(dataclasses.replace(GOOD, peers=engines)) == []


def test_the_page_and_its_json_are_written(tmp_path: Path) -> None:
    page = tmp_path / "corpus.md"
    table.write([GOOD], table.totals([GOOD]), page)
    assert "## Everything" in page.read_text(encoding="utf-8")
    told = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert told["documents"][0]["name"] == "petstore"
    assert told["everything"]["built"] == 1
