"""Chunks of records for a batch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, cast
from uuid import uuid4

import msgspec

from dovetail.spark.errors import SparkInputError

IfDuplicated = Literal["replace", "ignore", "throw"]


class ChunkData(msgspec.Struct):
    """The records of a chunk.

    Attributes:
        inputs: A row of names and a row of values for each record, or records as objects.
        parameters: Inputs that all records share.
        summary: What to sum up over the records, as ``{"ignore_error": False, "aggregation": [{"output_name": …,
            "operator": "SUM"}]}``; nothing by default.
    """

    inputs: list[Any]
    parameters: dict[str, Any] | None = None
    summary: dict[str, Any] | None = None

    def __post_init__(self) -> None:
        self.parameters = self.parameters or {}

    @property
    def records(self) -> int:
        """How many records there are; a row of names is none."""
        rows = len(self.inputs)
        return max(rows - 1, 0) if rows and _is_row(self.inputs[0]) else rows

    def to_dict(self) -> dict[str, Any]:
        """The data as it is sent."""
        return {"inputs": self.inputs, "parameters": self.parameters or {}, "summary": self.summary}

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> ChunkData:
        """The data in a mapping with ``inputs``, ``parameters`` and ``summary``, each optional.

        Raises:
            SparkInputError: One of them is of the wrong type.
        """
        inputs: Any = data.get("inputs")
        if inputs is None:
            inputs = []
        if not isinstance(inputs, list):
            raise SparkInputError("chunk: its inputs are no list.", value=inputs, at="data.inputs")
        parts: list[dict[str, Any] | None] = []
        for name in ("parameters", "summary"):
            part = data.get(name)
            if part is not None and not isinstance(part, Mapping):
                raise SparkInputError(f"chunk: its {name} are no object.", value=part, at=f"data.{name}")
            parts.append(None if part is None else dict(cast("Mapping[str, Any]", part)))
        return ChunkData(inputs, *parts)  # pyright: ignore[reportUnknownArgumentType]

    @staticmethod
    def from_str(data: str | bytes) -> ChunkData:
        """The data in JSON text.

        Raises:
            SparkInputError: The text is no JSON object.
        """
        return ChunkData.from_dict(_object(parsed_json(data), data))


class BatchChunk(msgspec.Struct):
    """Records with the id by which their results are known again.

    Attributes:
        id: The id; any text that is unique in the batch.
        data: The records.
        size: How many records; counted when left out.
    """

    id: str
    data: ChunkData
    size: int | None = None

    def __post_init__(self) -> None:
        if self.size is None:
            self.size = self.data.records

    def to_dict(self) -> dict[str, Any]:
        """The chunk as it is sent."""
        return {"id": self.id, "size": self.size, "data": self.data.to_dict()}

    @staticmethod
    def from_dict(data: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> list[BatchChunk]:
        """The chunks in a chunk, a list of chunks, or an object with ``chunks``; those without an id get one.

        Raises:
            SparkInputError: It is none of these.
        """
        found: object = cast("object", data.get("chunks", [data])) if isinstance(data, Mapping) else data
        if not isinstance(found, Sequence) or isinstance(found, str | bytes):
            raise SparkInputError("chunks: this is no list of chunks.", value=found, at="chunks")
        return [_chunk(_object(item, item)) for item in cast("Sequence[object]", found)]

    @staticmethod
    def from_str(data: str | bytes) -> list[BatchChunk]:
        """The chunks in JSON text; see `from_dict`.

        Raises:
            SparkInputError: The text is no JSON, or holds no chunks.
        """
        parsed = parsed_json(data)
        if not isinstance(parsed, Mapping | list):
            raise SparkInputError("chunks: the text holds no chunks.", value=data, at="chunks")
        return BatchChunk.from_dict(cast("Mapping[str, Any]", parsed))


def create_chunks(
    dataset: Sequence[Sequence[Any]],
    *,
    headers: Sequence[str] | None = None,
    chunk_size: int = 200,
    parameters: Mapping[str, Any] | None = None,
    summary: Mapping[str, Any] | None = None,
) -> list[BatchChunk]:
    """Rows divided into chunks; the rows are left as they are.

    Args:
        dataset: The rows; the first is the row of names unless ``headers`` is given.
        headers: The names.
        chunk_size: Most records a chunk.
        parameters: Inputs that all records share.
        summary: What to sum up over the records of each chunk.

    Raises:
        SparkInputError: There are no names, or the chunk size is not positive.

    Example:
        >>> [chunk.size for chunk in create_chunks([["years"], [5], [10], [15]], chunk_size=2)]
        [2, 1]
    """
    if chunk_size < 1:
        raise SparkInputError(f"chunk_size: {chunk_size!r} is not positive.", value=chunk_size, at="chunk_size")
    first = 0 if headers else 1
    names = list(headers) if headers else list(dataset[0]) if dataset else []
    if not names:
        raise SparkInputError(
            "dataset: there is no row of names.",
            value=dataset,
            at="dataset",
            remedy="Give headers=, or names in the first row.",
        )
    return [
        BatchChunk(
            str(uuid4()),
            ChunkData(
                [names, *dataset[start : start + chunk_size]],
                dict(parameters) if parameters else None,
                dict(summary) if summary else None,
            ),
        )
        for start in range(first, len(dataset), chunk_size)
    ]


def unique_chunks(
    chunks: Sequence[BatchChunk], known: set[str], if_duplicated: IfDuplicated
) -> tuple[list[BatchChunk], list[str]]:
    """Chunks whose ids are new, and the ids of those left out.

    Args:
        chunks: The chunks.
        known: Ids that were pushed before; not changed.
        if_duplicated: Give a chunk whose id is known another one (``replace``), leave it out (``ignore``) or raise
            (``throw``).

    Raises:
        SparkInputError: An id is known and ``throw`` was asked for, or the word is none of the three.
    """
    if if_duplicated not in ("replace", "ignore", "throw"):
        raise SparkInputError(
            f"if_chunk_id_duplicated: {if_duplicated!r} means nothing.",
            value=if_duplicated,
            at="if_chunk_id_duplicated",
            remedy="Use 'replace', 'ignore' or 'throw'.",
        )
    seen = set(known)
    unique: list[BatchChunk] = []
    left_out: list[str] = []
    for chunk in chunks:
        wanted = chunk
        if chunk.id in seen:
            if if_duplicated == "throw":
                raise SparkInputError(f"chunks: the id {chunk.id!r} was used before.", value=chunk.id, at="chunks.id")
            if if_duplicated == "ignore":
                left_out.append(chunk.id)
                continue
            wanted = BatchChunk(str(uuid4()), chunk.data, chunk.size)
        seen.add(wanted.id)
        unique.append(wanted)
    return unique, left_out


def parsed_json(text: str | bytes) -> object:
    """JSON text as plain data.

    Raises:
        SparkInputError: It is no JSON.
    """
    try:
        return msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        raise SparkInputError(f"chunks: the text is no JSON: {error}.", value=text, at="chunks") from None


def _chunk(item: Mapping[str, Any]) -> BatchChunk:
    size = item.get("size")
    if size is not None and (isinstance(size, bool) or not isinstance(size, int) or size < 0):
        raise SparkInputError(f"chunks: the size {size!r} is no number of records.", value=size, at="chunks.size")
    data = ChunkData.from_dict(_object(item.get("data") or {}, item))
    return BatchChunk(str(item.get("id") or uuid4()), data, size)


def _object(value: object, shown: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise SparkInputError("chunks: a chunk is an object with id and data.", value=shown, at="chunks")
    return cast("Mapping[str, Any]", value)


def _is_row(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)
