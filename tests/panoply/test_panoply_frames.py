"""Data frames as records: what becomes of their values, and which are refused."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import duckdb
import narwhals as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from dovetail.panoply.writer import frames
from dovetail.panoply.writer.encoding import RecordEncoder
from dovetail.panoply.writer.errors import RecordError
from dovetail.panoply.writer.frames import Missing, is_table, lines_of

ENCODER = RecordEncoder()
PLUS_TWO = dt.timezone(dt.timedelta(hours=2))


def records(data: Any, missing: Missing = "null") -> list[dict[str, Any]]:
    found = [json.loads(line) for piece in lines_of("t", data, ENCODER, missing) for line in piece]
    assert all(list(record)[-1] == "__table" or "__table" in data.columns for record in found)
    return [{name: value for name, value in record.items() if name != "__table"} for record in found]


SIMPLE = {"id": [1, 2], "name": ["Zoë", "a\nb"], "price": [1.5, 2.0], "ok": [True, False]}
ROWS = [
    {"id": 1, "name": "Zoë", "price": 1.5, "ok": True},
    {"id": 2, "name": "a\nb", "price": 2.0, "ok": False},
]


class Stream:
    """Speaks Arrow's C stream interface and nothing else."""

    columns = tuple(SIMPLE)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return pa.table(SIMPLE).__arrow_c_stream__(requested_schema)


@pytest.mark.parametrize(
    "data",
    [
        pd.DataFrame(SIMPLE),
        pd.DataFrame(SIMPLE).convert_dtypes(),
        pl.DataFrame(SIMPLE),
        pl.DataFrame(SIMPLE).lazy(),
        pa.table(SIMPLE),
        pa.RecordBatch.from_pydict(SIMPLE),
        nw.from_native(pl.DataFrame(SIMPLE)),
        Stream(),
    ],
    ids=lambda data: f"{type(data).__module__.partition('.')[0]}-{type(data).__name__}",
)
@pytest.mark.filterwarnings("ignore::polars.exceptions.PerformanceWarning")
def test_a_table_of_any_library_is_written_row_by_row(data: Any) -> None:
    assert is_table(data)
    assert records(data) == ROWS


def test_a_query_of_duckdb_and_a_stream_of_batches_are_tables() -> None:
    with duckdb.connect() as connection:
        assert records(connection.sql("SELECT 1 AS id, 'x' AS name")) == [{"id": 1, "name": "x"}]
    batches = pa.table(SIMPLE).to_batches(max_chunksize=1)
    reader = pa.RecordBatchReader.from_batches(batches[0].schema, iter(batches))
    found = [json.loads(line) for piece in lines_of("t", reader, ENCODER) for line in piece]
    assert found == [{**row, "__table": "t"} for row in ROWS]


def test_the_lines_are_those_that_single_records_have() -> None:
    lines = [line for piece in lines_of("t", pl.DataFrame(SIMPLE), ENCODER) for line in piece]
    assert lines == [ENCODER.line("t", row) for row in ROWS]


@pytest.mark.parametrize(
    ("column", "values"),
    [
        (pd.Series([1.5, None]), [1.5, None]),
        (pd.Series([1, None], dtype="Int64"), [1, None]),
        (pd.Series(["a", None]), ["a", None]),
        (pd.Series(["a", np.nan], dtype=object), ["a", None]),
        (pd.Series([True, pd.NA], dtype="boolean"), [True, None]),
        (
            pd.Series([pd.Timestamp("2026-01-02T03:04:05.123456789+02:00"), pd.NaT]),
            ["2026-01-02T03:04:05.123456+02:00", None],
        ),
        (pd.Series(pd.to_timedelta(["1s", None])), ["PT1S", None]),
        (pd.Series(["x", None], dtype="category"), ["x", None]),
        (pd.Series([1, 2], dtype="category"), [1, 2]),
        (pd.Series([{"k": 1}, [1, None]]), [{"k": 1}, [1, None]]),
        (pd.Series([np.int64(1), np.float32(0.5)], dtype=object), [1, 0.5]),
        (pd.Series([Decimal("1.10"), None], dtype=object), [1.10, None]),
        (pd.Series([np.array([1, 2]), None], dtype=object), [[1, 2], None]),
        (pl.Series([float("nan"), 1.0]), [None, 1.0]),
        (pl.Series([dt.datetime(2026, 1, 2, tzinfo=dt.UTC), None]), ["2026-01-02T00:00:00Z", None]),
        (pl.Series([dt.date(2026, 1, 2), None]), ["2026-01-02", None]),
        (pl.Series(["x", None], dtype=pl.Categorical), ["x", None]),
        (pl.Series([[1, 2], None]), [[1, 2], None]),
        (pl.Series([{"k": 1}, {"k": None}]), [{"k": 1}, {"k": None}]),
        (pl.Series([Decimal("1.10"), None]), [1.10, None]),
        (pl.Series([b"\x00", None]), ["AA==", None]),
        (pl.Series([2**63 - 1, None]), [2**63 - 1, None]),
        (pl.Series([None, None]), [None, None]),
    ],
    ids=lambda value: f"{type(value).__module__.partition('.')[0]}-{value.dtype}" if hasattr(value, "dtype") else "",
)
def test_values_are_what_they_mean(column: Any, values: list[Any]) -> None:
    frame = pd.DataFrame({"v": column}) if isinstance(column, pd.Series) else pl.DataFrame({"v": column})
    assert records(frame) == [{"v": value} for value in values]
    assert records(frame, "omit") == [{} if value is None else {"v": value} for value in values]


def test_digits_of_decimals_are_kept() -> None:
    [[line]] = lines_of("t", pl.DataFrame({"v": [Decimal("0.10000000000000000001")]}), ENCODER)
    assert line == b'{"v":0.10000000000000000001,"__table":"t"}'


def test_names_of_columns_are_text() -> None:
    frame = pd.DataFrame([[1, 2, 3]], columns=[0, 'q"', "__table"])
    assert [line for piece in lines_of("t", frame, ENCODER) for line in piece] == [b'{"0":1,"q\\"":2,"__table":"t"}']
    assert [line for piece in lines_of("t", pl.DataFrame({"__table": ["x"], "a": [1]}), ENCODER) for line in piece] == [
        b'{"__table":"t","a":1}'
    ]


def test_characters_that_a_queue_refuses_are_escaped() -> None:
    [[first, second]] = lines_of("t", pl.DataFrame({"v": ["\ufffe", "\uffff"]}), ENCODER)
    assert (first, second) == (b'{"v":"\\ufffe","__table":"t"}', b'{"v":"\\uffff","__table":"t"}')


def test_a_long_frame_comes_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "ROWS", 10)
    pieces = list(lines_of("t", pl.DataFrame({"n": range(25)}), ENCODER))
    assert [len(piece) for piece in pieces] == [10, 10, 5]
    assert [json.loads(line)["n"] for piece in pieces for line in piece] == list(range(25))
    assert list(lines_of("t", pl.DataFrame({"n": []}), ENCODER)) == []


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (pl.DataFrame({"v": [1.0, float("inf")]}), r"row 1: data\.v: inf is not a number"),
        (pd.DataFrame({"v": [1, object()]}), r"row 1: data\.v: object cannot be sent"),
        (pl.DataFrame({"v": ["x", "y" * 2_000_000]}), r"row 1: This record for table 't' is 2,000,0\d\d bytes long"),
        (pd.DataFrame([[1, 2]], columns=["a", "a"]), r"this DataFrame is no table .*'a' 2 times"),
        (pd.Series([1]), "this Series is no table"),
        (5, "this int is no table"),
    ],
    ids=["infinity", "object", "long", "twice", "series", "number"],
)
def test_what_cannot_be_sent_is_refused_with_its_row(data: Any, why: str) -> None:
    with pytest.raises(RecordError, match=rf"(?s){why}"):
        list(lines_of("t", data, ENCODER))


def test_a_table_needs_a_name() -> None:
    with pytest.raises(RecordError, match="'' is not the name of a table"):
        list(lines_of("", pl.DataFrame(SIMPLE), ENCODER))
