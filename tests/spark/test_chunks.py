"""Chunks of a batch: how they are counted, divided, read and told apart."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.spark.chunks import BatchChunk, ChunkData, create_chunks, unique_chunks
from dovetail.spark.errors import SparkInputError


def test_a_row_of_names_is_no_record() -> None:
    assert BatchChunk("1", ChunkData([["a"], [1], [2]])).size == 2
    assert BatchChunk("1", ChunkData([{"a": 1}, {"a": 2}])).size == 2
    assert BatchChunk("1", ChunkData([])).size == 0
    assert BatchChunk("1", ChunkData([["a"]]), size=7).size == 7


@given(st.lists(st.lists(st.integers(), min_size=1, max_size=1)), st.integers(1, 5), st.booleans())
def test_chunks_hold_every_row_once_in_order_and_leave_the_rows_alone(rows: list[Any], size: int, named: bool) -> None:
    dataset = rows if named else [["a"], *rows]
    before = [list(row) for row in dataset]
    chunks = create_chunks(dataset, headers=["a"] if named else None, chunk_size=size)
    assert dataset == before
    assert [row for chunk in chunks for row in chunk.data.inputs[1:]] == rows
    assert all(chunk.data.inputs[0] == ["a"] for chunk in chunks)
    assert all(chunk.size == len(chunk.data.inputs) - 1 and 1 <= (chunk.size or 0) <= size for chunk in chunks)
    assert len({chunk.id for chunk in chunks}) == len(chunks) == -(-len(rows) // size)


def test_chunks_without_names_or_size_are_refused() -> None:
    with pytest.raises(SparkInputError, match="no row of names"):
        create_chunks([])
    with pytest.raises(SparkInputError, match="chunk_size"):
        create_chunks([["a"], [1]], chunk_size=0)


def test_every_chunk_gets_parameters_and_summary_of_its_own() -> None:
    parameters = {"rate": 0.06}
    first, second = create_chunks(
        [["a"], [1], [2]], chunk_size=1, parameters=parameters, summary={"ignore_error": True}
    )
    assert first.to_dict()["data"] == {
        "inputs": [["a"], [1]],
        "parameters": {"rate": 0.06},
        "summary": {"ignore_error": True},
    }
    assert first.data.parameters is not second.data.parameters


@pytest.mark.parametrize(
    "text",
    [
        '{"id": "1", "size": 1, "data": {"inputs": [["a"], [1]]}}',
        '[{"id": "1", "data": {"inputs": [["a"], [1]], "parameters": {}, "summary": null}}]',
        b'{"chunks": [{"id": "1", "data": {"inputs": [["a"], [1]]}}]}',
    ],
)
def test_chunks_are_read_from_text_in_three_forms(text: str | bytes) -> None:
    assert BatchChunk.from_str(text) == [BatchChunk("1", ChunkData([["a"], [1]]), 1)]


def test_a_chunk_without_an_id_gets_one_and_without_data_is_empty() -> None:
    first, second = BatchChunk.from_dict([{}, {}])
    assert first.id
    assert first.id != second.id
    assert first.data == ChunkData.from_str("{}") == ChunkData([], {}, None)


@pytest.mark.parametrize("text", ["", "{", "3", "[1]", '{"chunks": 3}', '[{"data": 3}]', '[{"size": "x"}]'])
def test_text_that_holds_no_chunks_is_refused(text: str) -> None:
    with pytest.raises(SparkInputError):
        BatchChunk.from_str(text)


@pytest.mark.parametrize("text", ["[]", '{"inputs": 3}', '{"parameters": []}', '{"summary": 1}'])
def test_text_that_holds_no_data_is_refused(text: str) -> None:
    with pytest.raises(SparkInputError):
        ChunkData.from_str(text)


def test_ids_used_before_are_replaced_left_out_or_refused() -> None:
    chunks = [BatchChunk("1", ChunkData([])), BatchChunk("2", ChunkData([])), BatchChunk("2", ChunkData([]))]
    replaced, left_out = unique_chunks(chunks, {"1"}, "replace")
    assert not left_out
    assert len({chunk.id for chunk in replaced} | {"1"}) == 4
    assert chunks[0].id == "1"

    kept, left_out = unique_chunks(chunks, {"1"}, "ignore")
    assert ([chunk.id for chunk in kept], left_out) == (["2"], ["1", "2"])

    with pytest.raises(SparkInputError, match="'1' was used before"):
        unique_chunks(chunks, {"1"}, "throw")
    with pytest.raises(SparkInputError, match="'drop' means nothing"):
        unique_chunks(chunks, set(), "drop")  # type: ignore[arg-type]
