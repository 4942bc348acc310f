"""Rows in files of JSON lines: whole pieces, whatever happens; state and config documents."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import stat
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dovetail.panoply import (
    DeliveryFailed,
    DuckDBDestination,
    JsonLinesDestination,
    PlacedRow,
    RecordError,
    open_destination,
)
from dovetail.panoply.commands.source import ConfigFile
from dovetail.panoply.runner.documents import read_document, write_document
from dovetail.runtime.errors import InvalidInput
from dovetail.warehouse import Warehouse

NAMES = ("rows.jsonl", "rows.jsonl.gz")


def rows_of(path: Path) -> list[dict[str, Any]]:
    content = path.read_bytes()
    if path.suffix == ".gz":
        content = gzip.decompress(content)
    return [json.loads(line) for line in content.splitlines()]


def written(path: Path, *ids: int) -> None:
    destination = open_destination(path)
    destination.write([PlacedRow("users", {"id": each}) for each in ids])
    assert destination.flush()
    assert destination.delivered() == len(ids)
    destination.close()


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_added_to_the_file_with_their_table(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    written(path, 1, 2)
    written(path, 3)
    assert rows_of(path) == [{"id": each, "__table": "users"} for each in (1, 2, 3)]


@pytest.mark.parametrize("name", NAMES)
def test_a_piece_that_was_cut_off_at_any_byte_is_removed_and_nothing_before_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    written(path, 1, 2)
    whole = path.read_bytes()
    written(path, 3)
    longer = path.read_bytes()
    for end in range(len(whole), len(longer)):
        path.write_bytes(longer[:end])
        written(path, 4)
        # A row that lacks nothing but its line end is kept.
        whole_row = [3] if name == "rows.jsonl" and end == len(longer) - 1 else []
        assert [row["id"] for row in rows_of(path)] == [1, 2, *whole_row, 4], end


@pytest.mark.parametrize("name", NAMES)
def test_rows_count_as_arrived_when_the_disk_has_them(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    destination = JsonLinesDestination(path, longest=3600.0)
    size = destination.write([PlacedRow("users", {"id": 1})])
    assert size == len(b'{"id":1,"__table":"users"}\n')
    assert destination.delivered() == 0
    assert path.read_bytes() == b""
    destination.flush()
    assert destination.delivered() == 1
    destination.close()
    at_once = JsonLinesDestination(path, longest=0.0)
    at_once.write([PlacedRow("users", {"id": 2})])
    assert at_once.delivered() == 1
    at_once.close()


def test_a_long_last_line_is_found_beyond_what_is_looked_at_at_once(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    written(path, 1)
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"id": 2, "text": "' + b"x" * 200_000)
    written(path, 3)
    assert [row["id"] for row in rows_of(path)] == [1, 3]


def test_values_are_written_as_the_writer_writes_them_and_nan_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    destination = open_destination(path)
    destination.write([PlacedRow("t", {"at": dt.datetime(2026, 1, 2, tzinfo=dt.UTC), "price": Decimal("1.50")})])
    with pytest.raises(RecordError, match="data"):
        destination.write([PlacedRow("t", {"id": 1}), PlacedRow("t", {"value": float("nan")})])
    destination.flush()
    destination.close()
    assert path.read_text() == '{"at":"2026-01-02T00:00:00Z","price":1.50,"__table":"t"}\n'


@pytest.mark.parametrize(
    ("name", "content"),
    [("rows.jsonl", "a letter"), ("rows.jsonl", '{"id": 1}\na note'), ("rows.jsonl.gz", '{"id": 1}\n')],
)
def test_a_file_that_holds_something_else_is_refused_and_left_as_it_is(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content)
    with pytest.raises(DeliveryFailed, match=name):
        open_destination(path)
    assert path.read_text() == content


def test_a_last_row_without_a_line_end_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": 1}\n{"id": 2}')
    written(path, 3)
    assert [row["id"] for row in rows_of(path)] == [1, 2, 3]


def test_a_file_that_another_run_writes_is_refused(tmp_path: Path) -> None:
    first = open_destination(tmp_path / "rows.jsonl")
    with pytest.raises(DeliveryFailed, match="another run writes it"):
        open_destination(tmp_path / "rows.jsonl")
    first.close()
    open_destination(tmp_path / "rows.jsonl").close()


def test_rows_are_kept_as_they_were_although_the_source_uses_its_dicts_again(tmp_path: Path) -> None:
    destination = DuckDBDestination(tmp_path / "rows.duckdb", longest=3600.0)
    row: dict[str, Any] = {"id": 1, "tags": {"first": 1}}
    for number in (1, 2):
        row["id"] = row["tags"]["first"] = number
        destination.write([PlacedRow("users", row)])
    destination.flush()
    destination.close()
    with Warehouse(tmp_path / "rows.duckdb") as warehouse:
        assert warehouse.query("SELECT id FROM users ORDER BY id") == [{"id": 1}, {"id": 2}]
        assert warehouse.query("SELECT first FROM users_tags ORDER BY first") == [{"first": 1}, {"first": 2}]


def test_a_row_that_no_table_takes_fails_the_delivery_of_its_piece(tmp_path: Path) -> None:
    destination = DuckDBDestination(tmp_path / "rows.duckdb", longest=0.0)
    destination.write([PlacedRow("users", {"id": 1}), PlacedRow("users", {"id": 1, "name": "Ada"})])
    assert destination.delivered() == 2
    with pytest.raises(DeliveryFailed, match="table"):
        destination.write([PlacedRow("users", {"id": 2}), PlacedRow(" ", {"id": 3})])
    destination.close()
    with Warehouse(tmp_path / "rows.duckdb") as warehouse:
        assert warehouse.query("SELECT id, name FROM users") == [{"id": 1, "name": "Ada"}]


def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    with pytest.raises(DeliveryFailed, match="No such file or directory"):
        open_destination(tmp_path / "missing" / "rows.jsonl")


def test_a_name_that_says_nothing_of_what_to_write_is_refused() -> None:
    with pytest.raises(InvalidInput, match=r"'rows\.csv' says nothing of what to write. Give 'panoply', '-'"):
        open_destination("rows.csv")


@pytest.mark.parametrize("name", ["config.json", "config.yaml", "config.toml"])
def test_documents_are_read_and_written_as_their_names_say_for_their_owner_alone(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    document = {"host": "db", "port": 5432, "tables": ["a", "b"], "tunnel": {"active": False}}
    write_document(path, document, "config")
    assert read_document(path, "config") == document
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", '{"password": "open sesame'),
        ("a.yaml", "password: [open sesame"),
        ("a.toml", 'password = "open sesame'),
        ("a.json", '["open sesame"]'),
        ("a.yaml", "open sesame"),
    ],
)
def test_a_document_that_is_none_is_refused_without_a_word_of_what_it_holds(
    tmp_path: Path, name: str, content: str
) -> None:
    path = tmp_path / name
    path.write_text(content)
    with pytest.raises(InvalidInput, match=name) as caught:
        read_document(path, "config")
    assert "sesame" not in str(caught.value)


def test_a_parameter_that_becomes_again_what_it_was_is_kept_too_and_what_the_command_line_gave_is_not(
    tmp_path: Path,
) -> None:
    path = tmp_path / "config.json"
    path.write_text('{"cursor": "a", "tables": ["x"]}')
    given: dict[str, Any] = {"cursor": "a", "tables": ["x"], "branch": "north"}
    config = ConfigFile(path, given)
    for cursor in ("b", "a"):
        given["cursor"] = cursor
        given["tables"].append(cursor)
        config.save(given)
        assert json.loads(path.read_text()) == {"cursor": cursor, "tables": given["tables"]}
