"""Reading log records: one at a time, from JSON and CSV, whole or not at all."""

from __future__ import annotations

import csv
import io
import json
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dovetail.spark as Spark  # noqa: N812
from dovetail.spark.log_archives import array_items, read_log_records

LOG = {
    "EngineCallId": "call-1",
    "LogTime": "2026-05-04T09:30:15.120",
    "TransactionDate": "2026-05-04T09:30:15.120Z",
    "SourceSystem": "desk",
    "Purpose": "Single Execution",
    "UserName": "dev@example.test",
    "Service": "loan-quote",
    "Product": "lending",
    "EngineDetails": {
        "request_data": {"inputs": {"years": 5}},
        "request_meta": {"correlation_id": "order-7", "requested_output": None},
        "response_data": {
            "outputs": {"payment": 1.5},
            "warnings": [{"message": "careful", "source_path": "inputs.years"}],
            "errors": None,
        },
        "response_meta": {"version_id": "v-1", "spark_total_time": 5},
    },
    "CalcTime": "3",
    "SparkTotalTime": 5,
    "ServiceRevision": "1.4.2",
    "APIVersion": "V3",
    "SomethingNew": {"a": 1},
}
ROW = {
    "Description": "lending/loan-quote",
    "Log Time": "2026-05-04T17:30:15.120+08:00",
    "Version": "1.4.2",
    "Version ID": "v-1",
    "Call ID": "call-1",
    "Calc time (ms)": "3",
    "years": "5",
    "code": "007",
    "note": 'two\nlines, "quoted"',
    "active": "TRUE",
    "rows": '[{"a": 1}]',
    "blank": "",
    "payment": "1.5e0",
    "Error Details": "It did not work.",
    "Warning Details": '[{"message": "careful", "source_path": "inputs.years"}]',
}


def zipped(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def as_csv(*rows: dict[str, str]) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


@pytest.mark.parametrize("how", ["bytes", "path", "open file"])
@pytest.mark.parametrize("pack", [True, False])
def test_a_json_archive_gives_typed_records(tmp_path: Path, how: str, pack: bool) -> None:
    content = json.dumps([LOG, {}]).encode()
    content = zipped("log.json", content) if pack else content
    file: Any = content
    if how != "bytes":
        file = tmp_path / "log"
        file.write_bytes(content)
    with io.BytesIO(content) as opened:
        first, second = read_log_records(opened if how == "open file" else file)

    assert (first.call_id, first.folder, first.service, first.version) == ("call-1", "lending", "loan-quote", "1.4.2")
    assert (first.inputs, first.outputs) == ({"years": 5}, {"payment": 1.5})
    assert [(item.message, item.source_path) for item in first.warnings] == [("careful", "inputs.years")]
    assert first.errors == ()
    # A time without a zone is in UTC.
    assert first.logged_at == first.transaction_date == datetime(2026, 5, 4, 9, 30, 15, 120_000, UTC)
    assert (first.calc_time, first.total_time, first.version_id) == (3.0, 5.0, "v-1")
    assert (first.correlation_id, first.source_system, first.user) == ("order-7", "desk", "dev@example.test")
    assert second == Spark.LogRecord()


def test_a_csv_archive_gives_typed_records() -> None:
    [record] = read_log_records(zipped("log.csv", as_csv(ROW)), outputs=["payment"])

    assert record.outputs == {"payment": 1.5}
    assert record.inputs == {
        "years": 5,
        "code": "007",
        "note": 'two\nlines, "quoted"',
        "active": True,
        "rows": [{"a": 1}],
        "blank": None,
    }
    assert (record.folder, record.service, record.version) == ("lending", "loan-quote", "1.4.2")
    assert [item.message for item in record.errors] == ["It did not work."]
    assert [item.source_path for item in record.warnings] == ["inputs.years"]
    assert record.logged_at is not None
    assert record.logged_at.utcoffset() == timedelta(hours=8)


def test_inputs_and_outputs_of_a_csv_are_told_apart_only_by_names() -> None:
    [neither] = read_log_records(as_csv(ROW))
    [named] = read_log_records(as_csv(ROW), inputs=["years", "gone"])

    assert (neither.inputs, neither.outputs) == ({}, None)
    assert neither.values["payment"] == 1.5
    assert named.inputs == {"years": 5}
    assert named.outputs is not None
    assert "payment" in named.outputs
    assert named.values == {}


@pytest.mark.parametrize(
    ("file", "complaint"),
    [
        (b"", "ends early"),
        (b"[", "ends early"),
        (b'[{"EngineCallId": "a"}', "ends early"),
        (b'[{"EngineCallId": "a"}, {"EngineCall', "ends early"),
        (b'[{"EngineCallId": "a', "ends early"),
        (b'[{"EngineCallId": "a"}] more', "ends early"),
        (b"[[]]", "no JSON array of log records"),
        (b"[1]", "no log record"),
        (b'["a"]', "no log record"),
        (b'[{"EngineCallId": {}}]', r"Record 0 .*EngineCallId"),
        (b'[{"EngineCallId": "a"} x {}]', "no log record"),
        (b"[{}{}]", "no log record"),
        (b"[{},,{}]", "no log record"),
        (b"[,{}]", "no log record"),
        (b"[{},]", "no log record"),
        (b"[{}}", "no log record"),
        (b"[{}]]", "no log record"),
        (b"[{}][{}]", "no log record"),
        (b"<html>Sorry</html>", "no column 'Call ID'"),
        (b"Call ID,years\nx,5\ny", "Line 3 .* 1 cells, not 2"),
        (b'Call ID,years\nx,"5', "Line 2"),
        (b"Call ID\n\xff", "cannot be read"),
        (zipped("log.json", b'[{"EngineCallId": "a"}'), "ends early"),
    ],
)
def test_what_is_damaged_is_an_error_and_not_a_short_list(file: bytes, complaint: str) -> None:
    with pytest.raises(Spark.SparkDecodeError, match=complaint):
        list(read_log_records(file))


def test_a_damaged_zip_is_an_error() -> None:
    archive = bytearray(zipped("log.json", json.dumps([LOG] * 50).encode()))
    archive[60] ^= 0xFF
    for file in (archive, archive[:100]):
        with pytest.raises(Spark.SparkDecodeError, match="damaged"):
            list(read_log_records(bytes(file)))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Spark.SparkInputError, match="No such file"):
        list(read_log_records(tmp_path / "nothing.zip"))


@pytest.fixture
def usual_limit_of_cells() -> Iterator[None]:
    """Python's own; it counts for the whole process, and commands that ran in it have raised it."""
    before = csv.field_size_limit(131_072)
    yield
    csv.field_size_limit(before)


@pytest.mark.usefixtures("usual_limit_of_cells")
def test_a_cell_beyond_the_limit_names_the_remedy() -> None:
    with pytest.raises(Spark.SparkDecodeError, match="field_size_limit"):
        list(read_log_records(as_csv({"Call ID": "x", "rows": "y" * 200_000})))


VALUES = st.text() | st.integers() | st.lists(st.text()) | st.dictionaries(st.text(), st.text())


@given(st.lists(st.dictionaries(st.text(), VALUES)), st.integers(1, 9), st.booleans())
def test_an_array_is_divided_wherever_its_pieces_end(items: list[Any], size: int, ascii_only: bool) -> None:
    text = json.dumps(items, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    assert [json.loads(item.decode("utf-8", "surrogatepass")) for item in array_items(pieces)] == items


def test_a_long_text_is_read_once_whatever_its_pieces() -> None:
    text = b'[{"a": "' + b'x\\"' * 700_000 + b'"}]'
    pieces = [text[at : at + 100] for at in range(0, len(text), 100)]

    began = time.monotonic()
    [item] = array_items(pieces)

    assert item == text[1:-1]
    assert time.monotonic() - began < 10  # reading it again for each piece takes minutes


def test_memory_holds_one_record_at_a_time() -> None:
    item = json.dumps(LOG).encode()

    def pieces(count: int) -> Iterator[bytes]:
        yield b"["
        for number in range(count):
            yield item if not number else b"," + item
        yield b"]"

    def peak(count: int) -> int:
        tracemalloc.start()
        assert sum(1 for _ in array_items(pieces(count))) == count
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    # What the interpreter itself keeps comes and goes; 2,000 records would be some forty times as much.
    assert peak(2_000) < peak(20) + 50 * len(item)
