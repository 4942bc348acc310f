"""What `read()` may return, as rows."""

from __future__ import annotations

import base64
import re
from types import MappingProxyType
from typing import Any

import pytest

from dovetail.panoply.runner.batches import Batch, Row, batch_of
from dovetail.panoply.runner.failures import BadBatch

METADATA = {"resource_id": "users", "timestamp": "2026-01-02T03:04:05.678Z"}


def rows_of(returned: object) -> list[Row]:
    batch = batch_of(returned)
    assert batch is not None
    return batch.rows


def test_none_is_the_end_and_an_empty_list_is_not() -> None:
    assert batch_of(None) is None
    assert batch_of([]) == Batch([], set())


def test_rows_are_the_dicts_of_the_source_themselves() -> None:
    row = {"id": 1, "__table": "users"}
    assert rows_of([row])[0].data is row
    assert rows_of((row,)) == [Row(row)]
    assert rows_of([MappingProxyType(row)]) == [Row(row)]


def test_a_group_of_records_gives_its_rows_with_their_resource_alone_or_in_a_list() -> None:
    group = {"data": [{"id": 1}, {"id": 2}], "metadata": METADATA}
    expected = [Row({"id": 1}, "users"), Row({"id": 2}, "users")]
    assert rows_of(group) == expected
    assert rows_of([group]) == expected
    assert rows_of([{"data": {"id": 3}, "metadata": METADATA}]) == [Row({"id": 3}, "users")]


def test_a_row_with_columns_of_those_names_is_a_row() -> None:
    rows: list[dict[str, Any]] = [{"data": 1, "metadata": 2}, {"data": [], "metadata": {"of": "mine"}}]
    assert rows_of(rows) == [Row(row) for row in rows]
    message = {"type": "raw", "tag": 1, "raw": 2, "metadata": {}}
    assert rows_of([message]) == [Row(message)]


def test_a_raw_message_is_a_row_with_its_metadata_as_columns_and_its_state() -> None:
    encoded = base64.b64encode(b"hello")
    for raw in (encoded, encoded.decode()):
        message = {"type": "raw", "tag": "a.txt", "raw": raw, "metadata": {"__state": "s1"}}
        for returned in (message, [message]):
            batch = batch_of(returned)
            assert batch is not None
            assert batch.rows == [Row({"type": "raw", "tag": "a.txt", "raw": "aGVsbG8=", "__state": "s1"})]
            assert batch.state_ids == {"s1"}


@pytest.mark.parametrize(
    "chunk", ["héllo", "héllo".encode(), bytearray("héllo".encode()), memoryview("héllo".encode())]
)
def test_a_chunk_of_a_file_is_one_row_that_can_carry_no_state(chunk: object) -> None:
    batch = batch_of(chunk)
    assert batch is not None
    assert not batch.carries_ids
    assert base64.b64decode(batch.rows[0].data["raw"]).decode() == "héllo"


def test_the_ids_of_all_states_in_a_batch_are_found() -> None:
    batch = batch_of([{"__state": "a"}, {"__state": "a"}, {"id": 1}, {"__state": 7}, {"__state": "a"}])
    assert batch is not None
    assert batch.state_ids == {"a", 7}


@pytest.mark.parametrize(
    ("returned", "told"),
    [
        ({"id": 1}, "read() returned a dict; it may return .* Return a list with it."),
        (7, "read() returned an int;"),
        ([{"id": 1}, "x"], "read() returned a str at index 1 of its list; every item must be a dict."),
        ({"data": [{"id": 1}, 2], "metadata": METADATA}, r"an int at data[1] of the record group at index 0"),
        ([{"__state": {"n": 1}}], "a row whose __state is a dict"),
    ],
)
def test_anything_else_is_refused_with_its_place(returned: object, told: str) -> None:
    pattern = re.escape(told).replace(r"\.\*", ".*")
    with pytest.raises(BadBatch, match=pattern) as caught:
        batch_of(returned)
    assert caught.value.retryable is False
