"""The answers to parts of an execution, as if it had been one call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec import UNSET

from dovetail.runtime.plain import is_dict, is_list
from dovetail.spark.flat_rows import records_of_columns

if TYPE_CHECKING:
    from dovetail.runtime.response import Response
    from dovetail_api.spark import models as m

_BY_RECORD: Final = ("process_time", "warnings", "errors", "service_chain")


class Merged:
    """Answers to the parts of one execution, in order.

    Args:
        answers: The answers; None for a part that has none.
        sizes: How many records each part had.
        order: Which record each one of the parts is, where they are not in the order of the records.

    Attributes:
        answers: The answers that there are.
    """

    def __init__(
        self, answers: Sequence[Response[Any] | None], sizes: Sequence[int], order: Sequence[int] | None = None
    ) -> None:
        self.answers: tuple[Response[Any], ...] = tuple(filter(None, answers))
        self._answered: list[bool] = [answer is not None for answer in answers]
        self._sizes = list(sizes)
        self._order = order

    def value(self) -> m.ExecuteV4Response:
        """The typed answer; ids and times are those of the first."""
        from dovetail.spark.unread_answers import whole

        values: list[m.ExecuteV4Response] = [whole(answer).value for answer in self.answers]
        # Of the answers' own API: a Hybrid Runner's are models of its contract.
        kind = type(values[0])
        return kind(**self._whole([_members(value) for value in values]))

    def data(self) -> dict[str, Any]:
        """The plain answer, with what the contract does not know of the first."""
        return self._whole([answer.json() for answer in self.answers])

    def by_record(self, name: str) -> list[Any] | None:
        """A list of the answer with an entry for each record, such as ``warnings``; None when no part has it."""
        return self._aligned(name, [_members(answer.value) for answer in self.answers])

    def columns(self) -> dict[str, list[Any]] | None:
        """The outputs of all parts as columns, when they are rows of numbers below the same names; None otherwise."""
        from dovetail.spark.unread_answers import flat_outputs

        parts = [flat_outputs(answer.value) for answer in self.answers]
        first = parts[0]
        if first is None or not all(self._answered):
            return None
        found = first.columns()
        for part in parts[1:]:
            if part is None or part.names != first.names:
                return None
            for name, column in part.columns().items():
                found[name] += column
        return {name: self._in_order(column) for name, column in found.items()}

    def _whole(self, documents: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        whole = dict(documents[0])
        outputs = [part and part.get("outputs") for part in self._parts(documents)]
        header, records = _outputs(outputs, self._sizes)
        whole["outputs"] = [*header, *self._in_order(records)]
        for name in _BY_RECORD:
            items = self._aligned(name, documents)
            if items is not None:
                whole[name] = items
        return whole

    def _aligned(self, name: str, documents: Sequence[Mapping[str, Any]]) -> list[Any] | None:
        if not any(document.get(name) for document in documents):
            return None
        found: list[Any] = []
        for part, size in zip(self._parts(documents), self._sizes, strict=True):
            found += _aligned(part and part.get(name), size)
        return self._in_order(found)

    def _in_order(self, items: list[Any]) -> list[Any]:
        """An entry for each record of the parts, one after the other, in the order of the records."""
        if self._order is None:
            return items
        found: list[Any] = [None] * len(items)
        for position, item in zip(self._order, items, strict=True):
            found[position] = item
        return found

    def _parts(self, documents: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any] | None]:
        left = iter(documents)
        return [next(left) if answered else None for answered in self._answered]


def output_count(answer: Response[Any]) -> int | None:
    """For how many records an answer has outputs; None when it has none at all."""
    from dovetail.spark.unread_answers import flat_outputs

    flat = flat_outputs(answer.value)
    if flat is not None:
        return flat.size
    outputs = _members(answer.value).get("outputs")
    if not is_list(outputs):
        return None
    return len(outputs) - (1 if outputs and is_list(outputs[0]) else 0)


def rows_to_records(rows: Sequence[Any]) -> list[dict[str, Any] | None]:
    """Records, also when they come as rows below a row of names; a short row lacks its last values.

    Example:
        >>> rows_to_records([["a", "b"], [1, 2], [3], None])
        [{'a': 1, 'b': 2}, {'a': 3, 'b': None}, None]
    """
    if not rows or not is_list(rows[0]):
        return [row if is_dict(row) else None for row in rows]
    names = [str(name) for name in rows[0]]
    size = len(names)
    following = rows[1:]
    if set(map(type, following)) == {list} and set(map(len, following)) == {size} and len(set(names)) == size > 0:
        columns = dict(zip(names, zip(*following, strict=True), strict=True))
        return [*records_of_columns(columns)]
    return [_record(names, size, row) for row in following]


def _record(names: list[str], size: int, row: Any) -> dict[str, Any] | None:
    if not is_list(row):
        return row if is_dict(row) else None
    return dict(zip(names, row if len(row) >= size else row + [None] * (size - len(row)), strict=False))


def _outputs(parts: Sequence[Any], sizes: Sequence[int]) -> tuple[list[Any], list[Any]]:
    """The one header, in a list, and rows, where all parts have the same; no header, and records, otherwise."""
    headers = [part[0] for part in parts if part and is_list(part[0])]
    in_rows = bool(headers) and all(header == headers[0] for header in headers)
    found: list[Any] = []
    for part, size in zip(parts, sizes, strict=True):
        items: list[Any] = list(part or ())
        if items and is_list(items[0]):
            items = items[1:] if in_rows else [*rows_to_records(items)]
        found.extend(items)
        found.extend([None] * (size - len(items)))
    return headers[:1] if in_rows else [], found


def _aligned(items: Any, size: int) -> list[Any]:
    """An entry for each record; a remark about the part as a whole is about every record of it."""
    if not items or items is UNSET:
        return [None] * size
    if len(items) == size:
        return list(items)
    return list(items) * size if len(items) == 1 else [*items, *[None] * size][:size]


def _members(value: msgspec.Struct) -> dict[str, Any]:
    return {name: member for name in value.__struct_fields__ if (member := getattr(value, name)) is not UNSET}
