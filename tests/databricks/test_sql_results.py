"""Results of statements that are not whole, that Python cannot hold, or that keep their exact values in tables."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pytest
from support.behaviours import respond, stall
from support.fault_server import FaultServer

from dovetail.databricks import StatementLost, StatementTimeout
from dovetail.databricks._async import sql as waiting_async
from dovetail.databricks._sync import sql as waiting
from dovetail.databricks.statement_tables import table_of_rows
from dovetail.runtime import DecodeError, InvalidInput

from .conftest import Connect

STATEMENTS = "/api/2.0/sql/statements"
PENDING = respond(json={"statement_id": "s-1", "status": {"state": "PENDING"}})
HUGE = 2**53 + 1
"""The least whole number that a floating-point number does not hold."""

Serve = Callable[..., Any]


@pytest.fixture
def result_of(connect: Connect, server: FaultServer, other: FaultServer) -> Serve:
    """Executes a statement whose rows come in the answer, or as a chunk behind a link."""

    def given(columns: dict[str, str], chunk: bytes | list[Any], rows: int, **manifest: Any) -> Any:
        kind = "ARROW_STREAM" if isinstance(chunk, bytes) and not chunk.startswith((b"[", b"{")) else "JSON_ARRAY"
        told = [
            {"name": name.strip(), "position": place, "type_text": text}
            for place, (name, text) in enumerate(columns.items())
        ]
        whole = {"format": kind, "schema": {"columns": told}, "total_chunk_count": 1, "total_row_count": rows}
        result: dict[str, Any] = {"data_array": chunk}
        if isinstance(chunk, bytes):
            other.on("GET", "/chunk", respond(body=chunk))
            result = {"external_links": [{"external_link": f"{other.url}/chunk", "chunk_index": 0}]}
        status = {"state": "SUCCEEDED"}
        body = {"statement_id": "s-1", "status": status, "manifest": whole | manifest, "result": result}
        server.on("POST", STATEMENTS, respond(json=body))
        return connect(server).sql.execute("SELECT", warehouse_id="w")

    return given


def arrow(*batches: Any, cut: int | None = None) -> bytes:
    """A stream of batches, cut off behind some of them."""
    sink = io.BytesIO()
    with pa.ipc.new_stream(sink, batches[0].schema) as writer:
        for place, batch in enumerate(batches):
            if place == cut:
                return sink.getvalue()
            writer.write_batch(batch)
    return sink.getvalue()


BATCH = pa.record_batch({"n": pa.array([1], pa.int32()), "t": ["a"]})
TWO = {"n": "INT", "t": "STRING"}


@pytest.mark.parametrize(
    "chunk",
    [[["1", "a"]], b'[["1","a"]]', b"[]", arrow(BATCH), arrow(BATCH, BATCH, cut=1)],
    ids=["inline", "json", "no rows", "arrow", "arrow that ends early"],
)
def test_rows_that_are_missing_are_missed(result_of: Serve, chunk: Any) -> None:
    result = result_of(TWO, chunk, 2)
    for take in (result.rows, result.dicts, lambda: list(result), lambda: result.table("pyarrow")):
        with pytest.raises(DecodeError, match=r"has 2 rows, but [01] came"):
            take()


def test_rows_that_a_limit_cut_off_are_not_missed(result_of: Serve) -> None:
    assert result_of(TWO, [["1", "a"]], 2, truncated=True).rows() == [(1, "a")]


def test_chunks_are_counted_when_nobody_tells_how_many_there_are(result_of: Serve, server: FaultServer) -> None:
    server.on("GET", f"{STATEMENTS}/s-1/result/chunks/1", respond(json={"data_array": [["2", "b"]]}))
    result = result_of(TWO, [["1", "a"]], 2, total_chunk_count=0, chunks=[{"chunk_index": 0}, {"chunk_index": 1}])
    assert result.rows() == [(1, "a"), (2, "b")]


@pytest.mark.parametrize(
    ("chunk", "told"),
    [
        ([["1"]], "has 1 columns, and the result 2"),
        ([["1", "a", "x"]], "has 3 columns, and the result 2"),
        ([["1", "a"], ["2"]], "rows of different lengths"),
        (b"{}", "not JSON rows"),
        (b'[["1", {}]]', "not JSON rows"),
        (arrow(BATCH.select(["n"])), "has 1 columns, and the result 2"),
    ],
)
def test_rows_of_other_columns_are_refused(result_of: Serve, chunk: Any, told: str) -> None:
    result = result_of(TWO, chunk, 1)
    with pytest.raises(DecodeError, match=told):
        result.rows()
    with pytest.raises(DecodeError, match=told):
        result.table("pyarrow")


@pytest.mark.parametrize(
    ("kind", "column"),
    [
        ("DATE", pa.array([4_000_000], pa.date32())),
        ("TIMESTAMP", pa.array([2**61], pa.timestamp("us", "UTC"))),
        ("ARRAY<DATE>", pa.array([[-4_000_000]], pa.list_(pa.date32()))),
        ("MAP<ARRAY<INT>, INT>", pa.array([[([1], 2)]], pa.map_(pa.list_(pa.int32()), pa.int32()))),
    ],
)
def test_a_value_that_python_does_not_have_names_its_column(result_of: Serve, kind: str, column: Any) -> None:
    result = result_of({"far": kind}, arrow(pa.record_batch({"far": column})), 1)
    with pytest.raises(DecodeError, match=r"'far' has a value that is no .* within Python's bounds.*CAST it AS STRING"):
        result.rows()
    assert result.table("pyarrow").num_rows == 1


def test_decimals_within_others_keep_all_their_digits(result_of: Serve) -> None:
    digits = "1234567890123456789012345678.0123456789"
    columns = {"a": "ARRAY<DECIMAL(38,10)>", "s": "STRUCT<d: DECIMAL(38,10), f: DOUBLE>", "v": "ARRAY<VARIANT>"}
    row = [f"[{digits}]", f'{{"d": {digits}, "f": 1.5}}', '[{"x": 1.5}]']
    [(listed, struct, variants)] = result_of(columns, [row], 1).rows()
    assert [str(value) for value in (*listed, struct["d"])] == [digits] * 2
    assert (struct["f"], variants) == (1.5, ['{"x": 1.5}'])


@pytest.mark.parametrize("travels", ["json", "arrow"])
def test_integers_stay_exact_in_a_data_frame_though_null_is_among_them(result_of: Serve, travels: str) -> None:
    chunk: Any = [[str(HUGE), "1", f"[{HUGE}, null]"], [None, "2", None]]
    if travels == "arrow":
        values = {
            "n": pa.array([HUGE, None], pa.int64()),
            "m": pa.array([1, 2], pa.int32()),
            "l": pa.array([[HUGE, None], None], pa.list_(pa.int64())),
        }
        chunk = arrow(pa.record_batch(values))
    frame = result_of({"n": "BIGINT", "m": "INT", "l": "ARRAY<BIGINT>"}, chunk, 2).table("pandas")
    assert (frame["n"][0], str(frame["n"].dtype), str(frame["m"].dtype)) == (HUGE, "Int64", "int32")
    assert frame["n"].isna().tolist() == [False, True]
    assert list(frame["l"][0]) == [HUGE, None]


def test_without_pyarrow_too(monkeypatch: pytest.MonkeyPatch, result_of: Serve) -> None:
    result = result_of({"n": "BIGINT", "x": "DOUBLE"}, [[str(HUGE), "1.5"], [None, None]], 2)
    rows, columns = result.rows(), result.columns
    monkeypatch.setattr("dovetail.databricks.statement_tables.find_spec", lambda name: None)
    frame = table_of_rows(rows, columns, "pandas")
    assert (frame["n"][0], str(frame["n"].dtype), str(frame["x"].dtype)) == (HUGE, "Int64", "float64")


@pytest.mark.parametrize("kind", ["pyarrow", "pandas", "polars"])
def test_tables_have_the_types_of_the_columns_though_rows_came_as_text(result_of: Serve, kind: str) -> None:
    columns = {"i": "INT", "d": "DECIMAL(10,2)", "m": "MAP<DATE, INT>"}
    result = result_of(columns, [["1", "1.50", '{"2026-01-01": 1}'], [None, None, None]], 2)
    table = result.table(kind)
    if kind == "pyarrow":
        types = [pa.int32(), pa.decimal128(10, 2), pa.map_(pa.date32(), pa.int32())]
        assert table.schema.types == types
    assert len(table) == 2


def test_two_columns_of_one_name_are_two_columns_of_a_table_but_in_polars(result_of: Serve) -> None:
    columns = {"n": "INT", "n ": "INT"}
    batch = pa.RecordBatch.from_arrays([pa.array([1], pa.int32()), pa.array([2], pa.int32())], names=["n", "n"])
    for chunk in ([["1", "2"]], arrow(batch)):
        result = result_of(columns, chunk, 1)
        assert [column.to_pylist() for column in result.table("pyarrow").columns] == [[1], [2]]
        assert result.table("pandas").values.tolist() == [[1, 2]]
        with pytest.raises(InvalidInput, match="several columns of the name 'n'"):
            result.table("polars")


@pytest.mark.parametrize("expiration", ["soon", ""])
def test_an_expiration_that_cannot_be_read_is_left_to_the_storage(
    connect: Connect, server: FaultServer, other: FaultServer, expiration: str
) -> None:
    link = {"external_link": f"{other.url}/chunk", "chunk_index": 0, "expiration": expiration}
    manifest = {"schema": {"columns": [{"name": "n", "type_text": "INT"}]}, "total_chunk_count": 1}
    body = {"statement_id": "s-1", "status": {"state": "SUCCEEDED"}, "manifest": manifest}
    server.on("POST", STATEMENTS, respond(json=body | {"result": {"external_links": [link]}}))
    other.on("GET", "/chunk", respond(body=b'[["1"]]'))
    assert connect(server).sql.execute("SELECT", warehouse_id="w").rows() == [(1,)]


def test_a_link_that_is_no_web_address_is_not_opened(connect: Connect, server: FaultServer) -> None:
    link = {"external_link": "ftp://example.test/chunk", "chunk_index": 0}
    manifest = {"schema": {"columns": [{"name": "n", "type_text": "INT"}]}, "total_chunk_count": 1}
    body = {"statement_id": "s-1", "status": {"state": "SUCCEEDED"}, "manifest": manifest}
    server.on("POST", STATEMENTS, respond(json=body | {"result": {"external_links": [link]}}))
    result = connect(server).sql.execute("SELECT", warehouse_id="w")
    with pytest.raises(DecodeError, match="no web address"):
        result.rows()


def test_an_answer_without_id_is_refused(connect: Connect, server: FaultServer) -> None:
    server.on("POST", STATEMENTS, respond(json={"status": {"state": "PENDING"}}))
    with pytest.raises(DecodeError, match="no statement_id"):
        connect(server).sql.execute("SELECT", warehouse_id="w")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sending and looking may take less time than usual."""
    for module in (waiting, waiting_async):
        monkeypatch.setattr(module, "_LEAST_SENDING", 0.1)
        monkeypatch.setattr(module, "_LEAST_LOOK", 0.05)


def test_a_service_that_says_nothing_does_not_outlast_the_callers_time(
    connect: Connect, server: FaultServer, impatient: None
) -> None:
    server.on("POST", STATEMENTS, PENDING)
    server.on("GET", f"{STATEMENTS}/s-1", stall())
    server.on("POST", f"{STATEMENTS}/s-1/cancel", respond(json={}))
    with pytest.raises(StatementTimeout, match="it was cancelled") as caught:
        connect(server).sql.execute("SELECT", warehouse_id="w", timeout=0.3)
    assert (caught.value.cancelled, server.requests[-1].path) == (True, f"{STATEMENTS}/s-1/cancel")


def test_nor_does_one_that_takes_the_statement_and_says_nothing(
    connect: Connect, server: FaultServer, impatient: None
) -> None:
    server.on("POST", STATEMENTS, stall())
    with pytest.raises(StatementLost, match="may be running"):
        connect(server).sql.execute("SELECT", warehouse_id="w", timeout=0.3)
    assert len(server.requests) == 1
