"""What commands are given: JSON from anywhere, pairs, headers, files of records."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import pytest

from dovetail.cli.exits import CommandFailed
from dovetail.cli.inputs import headers_of, json_of, pairs_of
from dovetail.cli.records import Missing, format_of, records_of, writing

ROWS = [{"name": "Ann", "age": 41, "share": 0.5}, {"name": "Bob, the 2nd", "age": 7, "share": -1e-3}]


@pytest.mark.parametrize("given", ['{"years": 5}', "@inputs.json", "inputs.json", "-"])
def test_json_is_given_inline_as_a_file_or_on_standard_input(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("inputs.json").write_text('{"years": 5}')
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"years": 5}')))
    assert json_of(given, "--inputs") == {"years": 5}


@pytest.mark.parametrize(
    ("given", "complaint"),
    [("{years: 5}", "--inputs: there is no JSON"), ("@nowhere.json", "nowhere.json: it cannot be read")],
)
def test_what_is_no_json_is_refused_with_its_place(given: str, complaint: str) -> None:
    with pytest.raises(CommandFailed, match=complaint):
        json_of(given, "--inputs")


def test_values_of_pairs_are_what_they_look_like() -> None:
    texts = ["years:5", "rate=0.06", "zip=00501", "on=true", "off=null", "name=Ann: x", 'text="5"', "list=[1, 2]"]
    assert pairs_of(texts, "--param") == {
        "years": 5,
        "rate": 0.06,
        "zip": "00501",
        "on": True,
        "off": None,
        "name": "Ann: x",
        "text": "5",
        "list": [1, 2],
    }


@pytest.mark.parametrize("text", ["nan", "inf", "-inf", "1e", "0x10", "1_000", "+5", ".5"])
def test_what_json_has_no_number_for_stays_text(text: str) -> None:
    assert pairs_of([f"a={text}"], "--param") == {"a": text}


def test_headers() -> None:
    assert headers_of(["x-one: 1", "x-two:a: b"]) == {"x-one": "1", "x-two": "a: b"}
    with pytest.raises(CommandFailed, match="it is no header") as refused:
        headers_of(["a-secret-token"])
    assert "a-secret" not in str(refused.value)


@pytest.mark.parametrize("ending", ["csv", "jsonl", "json", "parquet"])
def test_records_come_back_as_they_were_written(ending: str) -> None:
    path = f"rows.{ending}"
    with writing(path, format_of(path, None)) as write:
        write(ROWS[:1])
        write(ROWS[1:])
    assert list(records_of(path, format_of(path, None))) == ROWS


def test_rows_below_a_row_of_names_are_records_too() -> None:
    Path("rows.json").write_text('[["a", "b"], [1, 2], [3, 4]]')
    assert list(records_of("rows.json", "json")) == [{"a": 1, "b": 2}, {"a": 3, "b": 4}]


def test_a_file_of_results_is_whole_or_untouched() -> None:
    Path("out.csv").write_text("before")
    with pytest.raises(TypeError), writing("out.csv", "csv") as write:
        write([*ROWS, 5])  # type: ignore[list-item]
    assert Path("out.csv").read_text() == "before"
    assert [path.name for path in Path().iterdir()] == ["out.csv"]


def test_a_column_that_begins_with_nothing_takes_texts_later() -> None:
    with writing("out.parquet", "parquet") as write:
        write([{"a": 1, "_error": None}])
        write([{"a": 1.5, "_error": "too large"}])
    assert list(records_of("out.parquet", "parquet")) == [{"a": 1.0, "_error": None}, {"a": 1.5, "_error": "too large"}]


@pytest.mark.parametrize(("missing", "record"), [("default", {"a": 1}), ("blank", {"a": 1, "b": None})])
def test_an_empty_cell_is_the_default_or_a_blank_when_that_is_asked_for(missing: Missing, record: Any) -> None:
    Path("rows.csv").write_text("a,b\n1,\n")
    assert list(records_of("rows.csv", "csv", missing)) == [record]


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("rows.csv", "a,b\n1,\n", r"rows.csv: record 1: 'b' is empty. Give --missing default"),
        ("rows.csv", "a,b\n1,2\n1,2,3\n", "record 2 has 3 cells, but there are 2 columns"),
        ("rows.csv", "a,a\n1,2\n", "two columns have the same name"),
        ("rows.csv", "a\n", "there are no records"),
        ("rows.csv", b"a\n\xff\n", "no CSV in UTF-8"),
        ("rows.jsonl", '{"a": 1}\n{"a": \n', "rows.jsonl, line 2: there is no JSON"),
        ("rows.jsonl", "[1]\n", "record 1 is no object"),
        ("rows.json", "[1]", "record 1 is no object"),
        ("rows.parquet", "PAR1", "it is no Parquet"),
        ("rows.txt", "a", "its format is not known"),
    ],
)
def test_what_are_no_records_is_refused_with_its_place(name: str, content: str | bytes, complaint: str) -> None:
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(CommandFailed, match=complaint):
        list(records_of(name, format_of(name, None)))


def test_a_column_can_stay_text_and_the_mark_of_a_spreadsheet_is_skipped() -> None:
    Path("rows.csv").write_bytes("\ufeffzip,n\n501,5\n".encode())
    assert list(records_of("rows.csv", "csv", text_columns=["zip"])) == [{"zip": "501", "n": 5}]
