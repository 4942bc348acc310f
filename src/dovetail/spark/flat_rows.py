"""Outputs that are rows of numbers, read as columns: no list is made of a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import msgspec

# What numbers, true, false and null are written with. Quotes, braces and blanks are not among it.
_OF_PLAIN_VALUES: Final = b"0123456789+-.Eaeflnrstu"


class FlatRows(msgspec.Struct, frozen=True):
    """Where the rows of an answer's outputs are.

    Attributes:
        names: The names above the rows.
        size: How many rows there are.
        raw: The outputs, as they came.
        begin: Where the rows begin.
    """

    names: list[str]
    size: int
    raw: msgspec.Raw
    begin: int

    def columns(self) -> dict[str, list[Any]]:
        """The values by name."""
        values = _values(bytes(self.raw)[self.begin : -1])
        return {name: values[place :: len(self.names)] for place, name in enumerate(self.names)}


def flat_rows(raw: msgspec.Raw) -> FlatRows | None:
    """Where the rows are; None when the outputs are something else, or hold more than numbers, truth values and nulls.

    Args:
        raw: Outputs whose JSON is sound.

    Example:
        >>> flat_rows(msgspec.Raw(b'[["a","b"],[1,2],[3,4]]')).columns()
        {'a': [1, 3], 'b': [2, 4]}
        >>> flat_rows(msgspec.Raw(b'[["a"],["text"]]'))
    """
    text = bytes(raw)
    begin = text.find(b"]") + 2
    if not text.startswith(b'[["') or begin >= len(text):
        return None
    names = _names(text[1 : begin - 1])
    body = text[begin:-1]
    size = plain_row_count(body, len(names))
    if not size:
        return None
    if b"e" in body or b"E" in body:
        try:
            _values(body)
        except msgspec.DecodeError:
            return None  # a number that no double holds
    return FlatRows(names, size, raw, begin)


def plain_row_count(body: bytes, width: int) -> int:
    """How many rows there are; 0 unless all hold so many numbers, truth values and nulls, and nothing else.

    Args:
        body: The JSON of rows, one after the other.
        width: How many values each row is to have.

    Example:
        >>> plain_row_count(b"[1,2],[3,4]", 2), plain_row_count(b"[1,2],[3]", 2)
        (2, 0)
    """
    # Without its values, a row leaves its brackets and the commas between the values.
    row = b"[" + b"," * (width - 1) + b"],"
    left = body.translate(None, _OF_PLAIN_VALUES)
    size, rest = divmod(len(left) + 1, len(row))
    if not width or rest or left + b"," != row * size or (width == 1 and b"[]" in body):
        return 0
    return size


def records_of_columns(columns: Mapping[str, Sequence[Any]]) -> list[dict[str, Any]]:
    """Columns of one length as a dictionary for each row.

    Example:
        >>> records_of_columns({"a": [1, 3], "b": [2, 4]})
        [{'a': 1, 'b': 2}, {'a': 3, 'b': 4}]
    """
    size = len(next(iter(columns.values()), ()))
    # A copy that is filled in is made in a third of the time of a dictionary of pairs.
    blank: dict[str, Any] = dict.fromkeys(columns)
    records = [blank.copy() for _ in range(size)]
    for name, column in columns.items():
        for record, value in zip(records, column):  # noqa: B905 - strict= doubles the time
            record[name] = value
    return records


def _names(text: bytes) -> list[str]:
    """The names above the rows; none when they are no texts, each once."""
    try:
        names: list[str] = msgspec.json.decode(text, type=list[str])
    except msgspec.DecodeError:
        return []  # a bracket in a name
    return names if len(set(names)) == len(names) else []


def _values(body: bytes) -> list[Any]:
    """The values of all rows, one after the other."""
    values: list[Any] = msgspec.json.decode(b"[%b]" % body.translate(None, b"[]"))
    return values
