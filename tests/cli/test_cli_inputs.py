"""What commands are given: JSON from anywhere, pairs, headers, files of records."""

from __future__ import annotations

import io
import os
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from dovetail.cli.exits import CommandFailed
from dovetail.cli.inputs import headers_of, json_of, pairs_of
from dovetail.cli.records import Missing, format_of, records_of, writing
from dovetail.cli.resuming import ResumableLines

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


@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_the_mark_that_some_shells_put_in_front_of_json_is_skipped(form: str) -> None:
    Path(f"rows.{form}").write_bytes(b'\xef\xbb\xbf{"a": 1}')
    assert list(records_of(f"rows.{form}", form)) == [{"a": 1}]
    assert json_of(f"rows.{form}", "--inputs") == {"a": 1}


@pytest.mark.parametrize("given", ["[" * 10_000, '{"a": "\udcff'])
def test_what_breaks_the_reader_of_json_is_refused_too(given: str) -> None:
    with pytest.raises(CommandFailed, match="--inputs: there is no JSON"):
        json_of(given, "--inputs")
    assert pairs_of([f"a={'[' * 10_000}"], "--param") == {"a": "[" * 10_000}
    Path("deep.jsonl").write_text("[" * 10_000)
    with pytest.raises(CommandFailed, match="line 1: there is no JSON"):
        list(records_of("deep.jsonl", "jsonl"))


def test_a_long_text_and_all_kinds_of_line_ends_come_back_from_csv() -> None:
    rows = [{"a": "x" * 200_000, "b": 'one\rtwo\nthree\r\nfour, "five"', "c": "käse"}]
    with writing("out.csv", "csv") as write:
        write(rows)
    assert list(records_of("out.csv", "csv")) == rows


def test_a_column_without_a_name_may_hold_nothing() -> None:
    Path("rows.csv").write_text("a,b,\n1,2,\n")
    assert list(records_of("rows.csv", "csv")) == [{"a": 1, "b": 2}]
    Path("rows.csv").write_text(",a\n0,1\n")
    with pytest.raises(CommandFailed, match=r"rows.csv: record 1: column 1 has a value, but no name"):
        list(records_of("rows.csv", "csv"))


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_columns_that_come_up_later_are_in_the_file_too(form: str) -> None:
    with writing(f"out.{form}", form) as write:
        write([{"_error": "no answer"}])
        write([{"pay": 2.5, "_error": None}, {"pay": 3.5, "rest": "a\nb", "_error": None}])
    missing: Missing = "blank"
    assert list(records_of(f"out.{form}", form, missing)) == [
        {"pay": None, "rest": None, "_error": "no answer"},
        {"pay": 2.5, "rest": None, "_error": None},
        {"pay": 3.5, "rest": "a\nb", "_error": None},
    ]


def test_a_stream_that_has_its_heading_takes_no_more_columns() -> None:
    # A device: written into like a pipe.
    with writing(os.devnull, "csv") as write:
        write([{"a": 1}])
        with pytest.raises(CommandFailed, match="'b' that the first ones had not"):
            write([{"a": 1, "b": 2}])


def test_numbers_among_excel_errors_are_a_column_of_texts_in_parquet() -> None:
    with writing("out.parquet", "parquet") as write:
        write([{"a": "#VALUE!", "b": True, "c": 1, "d": None}])
        write([{"a": 1.5, "b": False, "c": 2.5, "d": None}, {"a": None, "b": None, "c": None, "d": None}])
    assert list(records_of("out.parquet", "parquet")) == [
        {"a": "#VALUE!", "b": True, "c": 1.0, "d": None},
        {"a": "1.5", "b": False, "c": 2.5, "d": None},
        {"a": None, "b": None, "c": None, "d": None},
    ]


@pytest.mark.parametrize(
    ("path", "complaint"), [("folder", "folder: it is a directory"), ("no/out.csv", "there is no directory no")]
)
def test_a_place_for_no_file_is_refused_before_the_work(path: str, complaint: str) -> None:
    Path("folder").mkdir()
    with pytest.raises(CommandFailed, match=complaint), writing(path, "csv"):
        raise AssertionError
    with pytest.raises(CommandFailed, match=complaint):
        ResumableLines(path)


def test_a_file_that_is_replaced_keeps_its_permissions() -> None:
    Path("out.csv").touch(0o600)
    with writing("out.csv", "csv") as write:
        write(ROWS)
    assert Path("out.csv").stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes")
def test_a_named_pipe_is_written_into_and_not_replaced() -> None:
    os.mkfifo("pipe")
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(Path("pipe").read_bytes()))
    reader.start()
    with writing("pipe", "csv") as write:
        write([{"a": 1}])
    reader.join()
    assert got == [b"a\n1\n"]
    assert Path("pipe").is_fifo()
