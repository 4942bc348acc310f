"""The page says what was found, and what does not meet a target."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from corpus import state, table
from corpus.row import Row

NOW = "0123abcd"
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
    generator=NOW,
)


def unmet(row: Row) -> list[str]:
    return [target.name for target in table.TARGETS if target.applies(row) and not target.met(row)]


def test_a_good_document_meets_every_target() -> None:
    assert unmet(GOOD) == []
    assert "Nothing." in table.page([GOOD], None, NOW)


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
    text = table.page([bad], None, NOW)
    assert "| petstore | 2,000 | 19/20 |" in text
    assert "**petstore**: not met:" in text


def test_what_was_not_taken_is_no_failure() -> None:
    assert unmet(dataclasses.replace(GOOD, peers={}, ready=None, examples={})) == []


def test_an_engine_that_gives_up_is_not_compared_with() -> None:
    engines = {**ENGINES, "openapi-python-client": {"cpu": 0.1, "rss": 60.0, "errors": ["OverflowError"]}}
    assert unmet(dataclasses.replace(GOOD, peers=engines)) == []


def test_the_page_and_its_json_are_written(tmp_path: Path) -> None:
    page = tmp_path / "corpus.md"
    home = Path(table.__file__).parent.parent
    bad = dataclasses.replace(GOOD, name="bad", problem=f'File "{home}/corpus/row.py", line 1', faults=[f"{home}/a"])
    table.write([GOOD, bad], table.totals([GOOD]), NOW, page)
    assert str(home) not in page.read_text(encoding="utf-8") + page.with_suffix(".json").read_text(encoding="utf-8")
    assert "## Everything" in page.read_text(encoding="utf-8")
    told = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert told["documents"][0]["name"] == "petstore"
    assert told["everything"]["built"] == 1
    assert (told["generator"], told["documents"][0]["generator"]) == (NOW, NOW)


def test_the_page_names_no_folder_of_the_machine_that_wrote_it(tmp_path: Path) -> None:
    failed = dataclasses.replace(GOOD, problem=f'File "{Path(table.__file__).resolve()}", line 1')
    page = tmp_path / "corpus.md"
    table.write([failed], None, NOW, page)
    told = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert told["documents"][0]["problem"] == 'File "corpus/table.py", line 1'


def test_rows_of_another_state_of_the_generator_are_marked() -> None:
    old = dataclasses.replace(GOOD, name="mastodon", generator="earlier")

    assert f"All 1 rows are of one state of the generator, `{NOW}`." in table.page([GOOD], None, NOW)
    text = table.page([GOOD, old, dataclasses.replace(old, name="changed meanwhile", generator="")], None, NOW)
    assert f"1 of 3 rows are of the generator as it is, `{NOW}`" in text
    assert "| petstore | 25 |" in text
    assert "| mastodon † | 25 |" in text
    assert "| changed meanwhile † | 25 |" in text


def test_the_state_of_the_generator_is_that_of_its_sources_and_templates(tmp_path: Path) -> None:
    for home in ("one", "two"):
        folder = tmp_path / home / "templates"
        folder.mkdir(parents=True)
        (folder / "client.jinja").write_text("{{ name }}")
        (folder.parent / "words.py").write_text("WORDS = 1")
    one, two = tmp_path / "one", tmp_path / "two"
    first = state.of_sources([one])
    (two / "words.pyc").write_bytes(b"compiled")

    assert state.of_sources([two]) == first
    for change in ("templates/client.jinja", "words.py", "new.py"):
        (two / change).write_text("changed")
        assert state.of_sources([two]) != first
        first = state.of_sources([two])
