"""A record becomes one line of JSON that a queue takes and a reader reads the same from, or is refused by its place."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import json
import math
import uuid
from collections import OrderedDict, UserDict, deque
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

import attrs
import msgspec
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.panoply import RecordError
from dovetail.panoply.writer.encoding import RecordEncoder

encode = RecordEncoder().line
NAN = float("nan")


class Colour(enum.Enum):
    RED = "red"


class Text(str):
    __slots__ = ()


@dataclasses.dataclass
class Point:
    x: Any = 1
    y: Any = None


@attrs.define
class Pair:
    left: Any = 1
    right: Any = None


class Unknown:
    pass


def value_of(value: object) -> Any:
    """What a reader gets for a value in a record."""
    record = json.loads(encode("t", {"v": value}))
    assert record.pop("__table") == "t"
    return record["v"]


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**62), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.text(min_size=1), st.dictionaries(st.text(), plain, max_size=6))
def test_a_reader_gets_what_was_written(table: str, data: dict[str, Any]) -> None:
    before = dict(data)
    line = encode(table, data)
    assert json.loads(line) == {**data, "__table": table}
    assert data == before
    assert list(json.loads(line)) == list({**data, "__table": table})


@given(st.text(alphabet=st.characters(categories=None), min_size=1), st.text(alphabet=st.characters(categories=None)))
def test_every_character_gets_through_in_a_form_that_a_queue_takes(table: str, text: str) -> None:
    line = encode(table, {"v": text, text: 1, "n": [{"x": text}]})
    body = line.decode()
    assert all(c in "\t\r" or "\x20" <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c >= "\U00010000" for c in body)
    record = json.loads(line)
    assert (record["v"] if text != "v" else record["v"] == 1 and text, record["__table"]) == (text, table)
    assert record["n"] == [{"x": text}]


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC), "2026-01-02T03:04:05Z"),
        (datetime.datetime(2026, 1, 2, 3, 4, 5, 6), "2026-01-02T03:04:05.000006"),
        (datetime.date(2026, 1, 2), "2026-01-02"),
        (datetime.time(3, 4), "03:04:00"),
        (datetime.timedelta(hours=1), "PT3600S"),
        (Decimal("12.50"), 12.5),
        (uuid.UUID(int=5), "00000000-0000-0000-0000-000000000005"),
        (b"ab", "YWI="),
        (bytearray(b"ab"), "YWI="),
        ({3}, [3]),
        (frozenset({3}), [3]),
        (Colour.RED, "red"),
        ((1, 2), [1, 2]),
        (deque([1, 2]), [1, 2]),
        (range(3), [0, 1, 2]),
        (OrderedDict(a=1), {"a": 1}),
        (UserDict(a=1), {"a": 1}),
        ({1: 2}, {"1": 2}),
        (Text("x"), "x"),
        (PurePosixPath("a/b"), "a/b"),
        (Point(), {"x": 1, "y": None}),
        (Pair(right=[Colour.RED]), {"left": 1, "right": ["red"]}),
        (2**70, 2**70),
        (np.int64(3), 3),
        (np.float64(1.5), 1.5),
        (np.float32(1.5), 1.5),
        (np.bool_(True), True),
        (np.str_("x"), "x"),
        (np.datetime64("2026-01-02"), "2026-01-02"),
        (np.datetime64("2026-01-02T03:04:05.123456789"), "2026-01-02T03:04:05.123456"),
        (np.array([1, 2]), [1, 2]),
        (pd.Timestamp("2026-01-02", tz="UTC"), "2026-01-02T00:00:00Z"),
        (pd.NaT, None),
        (pd.NA, None),
        (msgspec.Raw(b'{"a":\n 1}'), {"a": 1}),
        ("NaN", "NaN"),
        (["Infinity", None, "null"], ["Infinity", None, "null"]),
    ],
)
def test_values_of_many_types_have_a_form(value: object, read: object) -> None:
    assert value_of(value) == read


def test_a_decimal_keeps_all_its_digits() -> None:
    assert encode("t", {"v": Decimal("0.12345678901234567890")}) == b'{"v":0.12345678901234567890,"__table":"t"}'


@pytest.mark.parametrize("number", [NAN, math.inf, -math.inf, Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity")])
@pytest.mark.parametrize(
    ("data", "place"),
    [
        (lambda n: {"v": n}, "data.v"),
        (lambda n: {"a b": n}, "data['a b']"),
        (lambda n: {"x": None, "v": [1, {"w": n}]}, "data.v[1].w"),
        (lambda n: {"v": (n,)}, "data.v[0]"),
        (lambda n: {"v": Point(y=[n])}, "data.v.y[0]"),
        (lambda n: {"v": Pair(right=n)}, "data.v.right"),
        (lambda n: {3: n}, "data[3]"),
    ],
)
def test_what_is_no_number_is_refused_by_its_place(data: Any, place: str, number: object) -> None:
    with pytest.raises(RecordError) as refused:
        encode("t", data(number))
    assert refused.value.at == place
    assert place in str(refused.value)


def test_numpys_not_a_number_is_refused_too() -> None:
    with pytest.raises(RecordError, match=r"data\.v\[1\]"):
        encode("t", {"v": np.array([1.0, np.nan])})


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (Unknown(), "data.v"),
        ([1, Unknown()], "data.v[1]"),
        ({"k": {"x": Unknown()}}, "data.v.k.x"),
        (Point(y=Unknown()), "data.v.y"),
        (1 + 2j, "data.v"),
        (iter([1]), "data.v"),
        ({(1, 2): 3}, "data.v"),
        ({None: 3}, "data.v"),
    ],
)
def test_what_has_no_form_is_refused_by_its_place(value: object, place: str) -> None:
    with pytest.raises(RecordError) as refused:
        encode("t", {"fine": 1, "v": value})
    assert refused.value.at == place


def test_what_holds_itself_is_refused() -> None:
    circle: dict[str, Any] = {}
    circle["me"] = circle
    with pytest.raises(RecordError, match="holds itself"):
        encode("t", circle)


@pytest.mark.parametrize("table", [None, "", 7, b"users", ["users"]])
def test_what_is_no_name_of_a_table_is_refused(table: Any) -> None:
    with pytest.raises(RecordError) as refused:
        encode(table, {"id": 1})
    assert refused.value.at == "table"


@pytest.mark.parametrize("data", [None, [], [("a", 1)], "text", 7, {"a"}])
def test_what_is_no_record_is_refused(data: Any) -> None:
    with pytest.raises(RecordError, match="a record is a dict"):
        encode("t", data)


def test_a_table_in_the_record_gives_way_in_its_place() -> None:
    data = {"__table": "other", "a": 1}
    assert encode("t", data) == b'{"__table":"t","a":1}'
    assert data["__table"] == "other"


def test_a_record_that_no_message_can_hold_is_refused() -> None:
    with pytest.raises(RecordError, match="no message is longer"):
        encode("t", {"v": "x" * 1_048_576})


def test_a_hook_comes_first_and_leaves_to_us_what_it_does_not_know() -> None:
    def hook(value: object) -> object:
        if isinstance(value, (Unknown, np.ndarray)):
            return {"kind": type(value).__name__}
        raise TypeError

    line = RecordEncoder(hook).line("t", {"a": Unknown(), "b": np.array([1]), "c": deque([1])})
    assert json.loads(line) == {"a": {"kind": "Unknown"}, "b": {"kind": "ndarray"}, "c": [1], "__table": "t"}


def test_what_a_hook_makes_is_looked_at_too() -> None:
    with pytest.raises(RecordError, match=r"data\.v\.n"):
        RecordEncoder(lambda value: {"n": NAN}).line("t", {"v": Unknown()})
