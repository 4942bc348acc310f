"""Rows of numbers: known by their text alone, read as columns, and the same as any other rows."""

from __future__ import annotations

import math
import pickle
from decimal import Decimal
from enum import IntEnum
from typing import Any

import msgspec
import pytest

from dovetail.runtime import codec
from dovetail.runtime.headers import Headers
from dovetail.runtime.response import Response
from dovetail.spark.errors import SparkInputError
from dovetail.spark.flat_rows import flat_rows, plain_row_count, records_of_columns
from dovetail.spark.merged import Merged, rows_to_records
from dovetail.spark.results import ServiceExecuted
from dovetail.spark.tables import records_of
from dovetail.spark.unread_answers import UnreadAnswer, flat_outputs, read_outputs
from dovetail_api.spark import models as m


class Years(IntEnum):
    FIVE = 5


FLAT = [
    [["a"], [1]],
    [["a", "b"], [1, 2.5], [-3e-7, 1e300]],
    [["a", "b", "c"], [True, None, False], [None, None, None]],
    [["a, b", "ä"], [0, 12345678901234567890]],
]
OTHER: list[Any] = [
    [["a", "b"], [1, "text"]],
    [["a", "b"], [1, [2]]],
    [["a", "b"], [1, {"c": 2}]],
    [["a", "b"], [1]],
    [["a", "b"], [1], [2, 3, 4]],  # as many values as whole rows would have
    [["a"], []],
    [["a", "a"], [1, 2]],
    [["a]", "b"], [1, 2]],
    [["a"]],
    [["a"], [1], None],
    [["a"], {"a": 1}],
    [[], []],
    [[1], [2]],
    [{"a": 1}],
    [],
]


@pytest.mark.parametrize("rows", FLAT)
def test_rows_of_numbers_are_read_as_columns(rows: list[Any]) -> None:
    flat = flat_rows(msgspec.Raw(msgspec.json.encode(rows)))
    assert flat is not None
    assert flat.size == len(rows) - 1
    assert records_of_columns(flat.columns()) == rows_to_records(rows)


@pytest.mark.parametrize("rows", OTHER)
def test_anything_else_is_not(rows: list[Any]) -> None:
    assert flat_rows(msgspec.Raw(msgspec.json.encode(rows))) is None


def test_a_number_that_no_double_holds_is_found_when_the_answer_comes() -> None:
    assert flat_rows(msgspec.Raw(b'[["a"],[1e999]]')) is None
    with pytest.raises(msgspec.DecodeError):
        _answer(b'{"outputs":[["a"],[1e999]]}')


def test_blanks_between_values_are_no_obstacle() -> None:
    assert read_outputs(_answer(b'{"outputs": [ ["a"], [ 1 ] ]}').value) == [["a"], [1]]


@pytest.mark.parametrize("rows", [*FLAT, *OTHER])
def test_an_unread_answer_gives_what_the_whole_one_gives(rows: list[Any]) -> None:
    raw = msgspec.json.encode({"outputs": rows, "warnings": [None] * len(rows), "version": "1.2", "later": 1})
    unread = ServiceExecuted(_answer(raw), is_batch=True)
    whole = ServiceExecuted(Response(codec.decoder(m.ExecuteV4Response).decode(raw), 200, Headers(), raw), True)
    for view in (unread, pickle.loads(pickle.dumps(unread))):
        assert view.outputs == whole.outputs
        assert view.value == whole.value
        assert type(view.value) is type(view.response.value) is type(view.responses[0].value) is m.ExecuteV4Response
        assert (view.data, view.warnings, view.errors, view.meta) == (
            whole.data,
            whole.warnings,
            whole.errors,
            whole.meta,
        )


@pytest.mark.parametrize("outputs", [b"[1]", b'["a"]', b"{}", b"3", b'[["a"],1]'])
def test_outputs_that_break_the_contract_are_refused_on_arrival_with_their_place(outputs: bytes) -> None:
    raw = b'{"outputs":%b}' % outputs
    with pytest.raises(msgspec.ValidationError) as expected:
        codec.decoder(m.ExecuteV4Response).decode(raw)
    with pytest.raises(msgspec.ValidationError) as found:
        _answer(raw)
    assert str(found.value) == str(expected.value)


@pytest.mark.parametrize("raw", [b"{}", b'{"outputs":null}'])
def test_no_outputs_are_no_outputs(raw: bytes) -> None:
    whole = codec.decoder(m.ExecuteV4Response).decode(raw)
    assert read_outputs(_answer(raw).value) is whole.outputs


def test_parts_are_joined_as_columns_only_when_all_have_the_same_names() -> None:
    parts = [_answer(b'{"outputs":[["a"],[%d]]}' % number) for number in range(3)]
    assert Merged(parts, [1, 1, 1]).columns() == {"a": [0, 1, 2]}
    other = _answer(b'{"outputs":[["b"],[9]]}')
    assert Merged([*parts, other], [1, 1, 1, 1]).columns() is None
    assert Merged([*parts, None], [1, 1, 1, 1]).columns() is None
    records = ServiceExecuted(parts[0], True, merged=Merged([*parts, None, other], [1, 1, 1, 2, 1])).outputs
    assert records == [{"a": 0}, {"a": 1}, {"a": 2}, None, None, {"b": 9}]


def test_what_is_read_is_the_callers_own() -> None:
    executed = ServiceExecuted(_answer(b'{"outputs":[["a"],[1]]}'), is_batch=True)
    executed.data["outputs"][1][0] = 2
    assert executed.outputs == [{"a": 1}]
    assert flat_outputs(executed.raw_response.value) is None


SENT: list[tuple[list[Any], list[Any]]] = [
    ([1, 2.5], [1, 2.5]),
    ([True, Years.FIVE], [True, 5]),
    ([10**30, -0.0], [10**30, -0.0]),
    ([Decimal("0.1"), 1], [0.1, 1]),
    ([None, "u"], [None, "u"]),
]


@pytest.mark.parametrize(("row", "sent"), SENT)
@pytest.mark.parametrize("count", [1, 999, 1000, 2500])
def test_rows_are_sent_the_same_however_they_are_divided(row: list[Any], sent: list[Any], count: int) -> None:
    records = records_of([["a", "b"], *([row] * count)])
    for size in (1, 700, 1000, 2000, 5000):
        pieces = [msgspec.json.decode(piece.json()) for piece in records.slices(size)]
        assert [piece[0] for piece in pieces] == [["a", "b"]] * len(pieces)
        assert [row for piece in pieces for row in piece[1:]] == [sent] * count


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, 1j, b"x", object()])
@pytest.mark.parametrize("others", [[1.0], ["text"], [10**400], [1.7e308] * 9])
def test_what_cannot_be_sent_is_found_among_any_others(value: object, others: list[Any]) -> None:
    rows = [["a"], *([other] for other in others), [value]]
    with pytest.raises(SparkInputError, match=rf"inputs\[{len(others) + 1}\]\.a"):
        records_of(rows)


def test_finite_numbers_whose_sum_is_not_are_sent() -> None:
    assert len(records_of([["a", "b"], *([[1.7e308, 10**400]] * 3)])) == 3


def test_a_row_of_another_width_is_no_plain_row() -> None:
    bodies = (b"[1,2]", b"[1]", b"[1,2,3]", b"", b"[1,2],", b"1,2")
    assert [plain_row_count(body, 2) for body in bodies] == [1, 0, 0, 0, 0, 0]


def _answer(raw: bytes) -> Response[Any]:
    return Response(codec.decoder(UnreadAnswer).decode(raw), 200, Headers(), raw)
