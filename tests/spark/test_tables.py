"""Inputs of any form as records: what each value becomes, what is refused, and how records are cut."""

from __future__ import annotations

import dataclasses
import enum
import json
import math
import subprocess
import sys
import uuid
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any, cast

import attrs
import msgspec
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dovetail.spark as Spark  # noqa: N812
from dovetail.spark.merged import rows_to_records
from dovetail.spark.output_tables import columns_of, made_frame
from dovetail.spark.tables import records_of

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
FRAMES = [pd.DataFrame, pl.DataFrame, pa.table]


class Term(enum.IntEnum):
    SHORT = 5


@dataclasses.dataclass
class Loan:
    principal: float
    years: int | None = None


@attrs.frozen
class AttrsLoan:
    principal: float
    years: int | None = None


class StructLoan(msgspec.Struct):
    principal: float = msgspec.field(name="Principal")
    years: int | msgspec.UnsetType | None = msgspec.UNSET


def sent(value: Any, **options: Any) -> Any:
    """What would be on the wire."""
    return json.loads(records_of(value, **options).json())


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (True, True),
        (Term.SHORT, 5),
        (Decimal("1.10"), 1.1),
        (date(2026, 5, 4), "2026-05-04"),
        (time(9, 30), "09:30:00"),
        (datetime(2026, 5, 4, 9, 30), "2026-05-04 09:30:00"),
        (datetime(2026, 5, 4, 9, 30, 0, 250), "2026-05-04 09:30:00.000250"),
        (datetime(2026, 5, 4, 9, 30, tzinfo=UTC), "2026-05-04T09:30:00.000Z"),
        (datetime(2026, 5, 4, 9, 30, 0, 1999, tzinfo=timezone(timedelta(hours=2))), "2026-05-04T07:30:00.001Z"),
        (timedelta(hours=6), 0.25),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (np.int64(3), 3),
        (np.float64(1.5), 1.5),
        (np.float32(0.5), 0.5),
        (np.bool_(True), True),
        (np.str_("a"), "a"),
        (np.datetime64("2026-05-04T09:30", "ns"), "2026-05-04 09:30:00"),
        (np.timedelta64(6, "h"), 0.25),
        (np.array([[1, 2], [3, 4]]), [[1, 2], [3, 4]]),
        (pd.Timestamp("2026-05-04 09:30"), "2026-05-04 09:30:00"),
        (pd.Timedelta("6h"), 0.25),
        (Spark.ExcelError.NA, "#N/A"),
        ({1}, [1]),
        (Loan(1.5, 2), {"principal": 1.5, "years": 2}),
        (pl.DataFrame({"a": [1, 2]}), [{"a": 1}, {"a": 2}]),
    ],
)
def test_each_kind_of_value_has_one_form_on_the_wire(value: Any, plain: Any) -> None:
    assert sent({"x": value}) == [{"x": plain}]
    assert sent([["x"], [value]]) == [["x"], [plain]]


@pytest.mark.parametrize(
    "value",
    [
        math.inf,
        -math.inf,
        np.float64("inf"),
        Decimal("Infinity"),
        Decimal("0.12345678901234567890"),
        Decimal("1e400"),
        b"bytes",
        1j,
        object(),
        np.complex128(1j),
        [1, {"deep": math.inf}],
    ],
)
@pytest.mark.parametrize("missing", ["error", "default", "blank"])
def test_what_has_no_sound_form_is_refused_whatever_is_done_with_missing_values(value: Any, missing: Any) -> None:
    for inputs in ({"rate": value}, [["rate"], [value]], [{"rate": value}], Spark.Columns({"rate": [value]})):
        with pytest.raises(Spark.SparkInputError, match="rate") as caught:
            records_of(inputs, missing)
        assert "rate" in caught.value.at


LOSSY = [2**53 + 1, -(2**53) - 1, 123_456_789_012_345_678, 2**63 - 1]


@pytest.mark.parametrize("value", LOSSY)
def test_a_whole_number_that_a_double_does_not_hold_is_refused_as_a_decimal_is(value: int) -> None:
    for inputs in (
        Spark.Columns({"principal": [1, value]}),
        Spark.Columns({"principal": [1.5, np.int64(value)]}),
        pl.DataFrame({"principal": [1, value]}),
        pd.DataFrame({"principal": [1, value]}),
        [Loan(1, 1), Loan(value, 2)],
        Loan(value, 1),
        {"principal": Decimal(value)},
    ):
        with pytest.raises(Spark.SparkInputError, match=r"principal: .* doubles"):
            records_of(inputs)

    assert sent({"x": value}) == [{"x": value}]
    assert sent([["x"], [value]]) == [["x"], [value]]


@pytest.mark.parametrize("value", [2**53, -(2**53), 2**60, 10**18])
def test_a_whole_number_that_a_double_holds_is_sent(value: int) -> None:
    assert sent(Spark.Columns({"x": [value]})) == [["x"], [value]]
    assert sent(pl.DataFrame({"x": [value]})) == [["x"], [value]]
    assert sent({"x": Decimal(value)}) == [{"x": value}]


MISSING = [float("nan"), np.float64("nan"), pd.NaT, pd.NA, np.datetime64("NaT"), Decimal("NaN"), msgspec.UNSET]


@pytest.mark.parametrize("value", MISSING)
def test_a_missing_value_is_refused_by_row_and_column_unless_it_is_said_what_it_means(value: Any) -> None:
    with pytest.raises(Spark.SparkInputError, match=r"inputs\[1\]\.rate") as caught:
        records_of(Spark.Columns({"rate": [1, value]}))
    assert "missing='default'" in caught.value.remedy
    assert sent(Spark.Columns({"rate": [1, value]}), missing="default") == [{"rate": 1}, {}]
    assert sent(Spark.Columns({"rate": [1, value]}), missing="blank") == [["rate"], [1], [None]]
    with pytest.raises(Spark.SparkInputError, match=r"inputs\.rate"):
        records_of({"rate": value})


def test_none_in_plain_data_is_the_null_that_somebody_wrote() -> None:
    forms: list[Any] = [{"a": None}, [{"a": None}], [["a"], [None]], '{"a": null}', b'[["a"], [null]]']
    for plain in forms:
        assert "null" in records_of(plain).json().decode()
        with pytest.raises(Spark.SparkInputError, match="None is no value"):
            records_of(plain, missing="error")
    assert sent([["a", "b"], [None, 1]], missing="default") == [{"b": 1}]


@pytest.mark.parametrize("one", [Loan(1.5), AttrsLoan(1.5)])
def test_none_in_a_typed_object_is_missing(one: Any) -> None:
    with pytest.raises(Spark.SparkInputError, match=r"inputs\.years"):
        records_of(one)
    assert sent(one, missing="default") == [{"principal": 1.5}]
    assert sent([one, one], missing="blank") == [["principal", "years"], [1.5, None], [1.5, None]]


def test_typed_objects_have_their_wire_names_and_leave_out_what_is_unset() -> None:
    assert sent(StructLoan(1.5)) == [{"Principal": 1.5}]
    assert sent([StructLoan(1.5), StructLoan(2.5)]) == [["Principal"], [1.5], [2.5]]
    assert sent([StructLoan(1.5), StructLoan(2.5, 5)]) == [{"Principal": 1.5}, {"Principal": 2.5, "years": 5}]
    with pytest.raises(Spark.SparkInputError, match=r"inputs\[1\]"):
        records_of([StructLoan(1.5), {"Principal": 2}])


@pytest.mark.parametrize("frame", FRAMES)
def test_a_table_goes_in_rows_or_as_objects_when_values_are_left_out(frame: Any) -> None:
    table = frame({"n": [1, 2], "x": [0.5, None], "s": ["a", None], "d": [datetime(2026, 5, 4), None]})

    with pytest.raises(Spark.SparkInputError, match=r"inputs\[1\]\.x"):
        records_of(table)
    first = [1, 0.5, "a", "2026-05-04 00:00:00"]
    assert sent(table, missing="blank") == [["n", "x", "s", "d"], first, [2, None, None, None]]
    assert sent(table, missing="default") == [dict(zip("nxsd", first, strict=True)), {"n": 2}]


@pytest.mark.parametrize("kind", [pl.DataFrame, pd.DataFrame, pa.table])
def test_infinity_in_a_table_is_refused(kind: Any) -> None:
    with pytest.raises(Spark.SparkInputError, match=r"inputs\[1\]\.x: inf"):
        records_of(kind({"x": [1.0, math.inf]}), "blank")


def test_nullable_decimal_and_categorical_columns() -> None:
    frame = pd.DataFrame({"i": pd.array([1, None], dtype="Int64"), "c": pd.Categorical(["a", "b"])})
    assert sent(frame, missing="blank") == [["i", "c"], [1, "a"], [None, "b"]]
    assert sent(pl.DataFrame({"d": [Decimal("1.10")], "t": [timedelta(hours=12)]})) == [["d", "t"], [1.1, 0.5]]
    assert sent(pa.RecordBatch.from_pydict({"a": [1]})) == [["a"], [1]]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (pd.DataFrame([[1, 2]]), "column 0 has the name 0"),
        (pd.DataFrame([[1, 2]], columns=["a", "a"]), "two columns have the name 'a'"),
        (pd.DataFrame({"a": []}), "no rows"),
        (pd.Series([1]), "pandas Series has no named columns"),
        (pl.LazyFrame({"a": [1]}), "polars LazyFrame has no named columns"),
        (np.array([[1, 2]]), "numpy ndarray has no named columns"),
        ((number for number in range(3)), "generator holds no inputs"),
    ],
)
def test_what_is_no_table_of_inputs_is_refused_with_a_remedy(value: Any, why: str) -> None:
    with pytest.raises(Spark.SparkInputError, match=why) as caught:
        records_of(value)
    assert caught.value.remedy or "two columns" in why


def test_columns_are_told_from_one_record_by_their_type() -> None:
    assert sent({"years": [5, 10]}) == [{"years": [5, 10]}]
    assert sent(Spark.Columns({"years": np.array([5, 10]), "rate": pd.Series([1.5, 2.5])})) == [
        ["years", "rate"],
        [5, 1.5],
        [10, 2.5],
    ]
    for wrong in ({}, {"a": 5}, {"a": "text"}, {"a": [1], "b": [1, 2]}):
        with pytest.raises(Spark.SparkInputError):
            Spark.Columns(wrong)


def test_plain_rows_and_records_are_sent_as_they_are() -> None:
    rows = [["a", "b"], [1, "x"], (2.5,), [None, {"deep": [1]}]]
    assert sent(rows) == json.loads(json.dumps(rows))
    assert sent([{"a": 1}, {"b": None}, {}]) == [{"a": 1}, {"b": None}, {}]


def test_a_piece_knows_where_it_stands() -> None:
    records = records_of(Spark.Columns({"a": list(range(5))}))

    assert [(piece.start, len(piece), piece.rows()[1:]) for piece in records.slices(2)] == [
        (0, 2, [(0,), (1,)]),
        (2, 2, [(2,), (3,)]),
        (4, 1, [(4,)]),
    ]
    assert records_of(records) is records
    assert [piece.start for piece in next(iter(records.slices(4))).slices(2)] == [0, 2]


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(Spark.SparkInputError, match="missing: 'zero' is no rule"):
        records_of({"a": 1}, "zero")  # type: ignore[arg-type]


@pytest.mark.parametrize("missing", ["blank", "nonsense"])
def test_a_rule_that_comes_after_the_check_is_refused(missing: Any) -> None:
    records = records_of([{"a": 1}])
    with pytest.raises(Spark.SparkInputError, match="missing: these records were checked already"):
        records_of(records, missing)


def test_no_table_library_is_loaded_unless_a_table_is_given() -> None:
    program = (
        "import sys; from dovetail.spark.tables import Columns, records_of;"
        "records_of([{'a': 1}]); records_of(Columns({'a': [1]}));"
        "print({'narwhals', 'pandas', 'polars', 'pyarrow', 'numpy'} & sys.modules.keys())"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


CELLS = {
    "int": st.integers(-(2**53), 2**53),
    "float": st.floats(allow_nan=False, allow_infinity=False),
    "text": st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    "bool": st.booleans(),
}
NAMES = st.text("abcdefgh_", min_size=1, max_size=4)


@st.composite
def tables(draw: st.DrawFn) -> dict[str, list[Any]]:
    size = draw(st.integers(1, 6))
    kinds = draw(st.dictionaries(NAMES, st.sampled_from(sorted(CELLS)), min_size=1, max_size=4))
    return {name: draw(st.lists(CELLS[kind], min_size=size, max_size=size)) for name, kind in kinds.items()}


@UNHURRIED
@given(tables(), st.sampled_from(FRAMES), st.integers(1, 7))
def test_any_table_arrives_with_the_same_values_however_it_is_cut(
    columns: dict[str, list[Any]], frame: Any, size: int
) -> None:
    for value in (frame(columns), Spark.Columns(columns)):
        arrived: list[Any] = []
        for piece in records_of(value).slices(size):
            header, *rows = json.loads(piece.json())
            assert header == list(columns)
            arrived += rows
        assert arrived == [list(row) for row in zip(*columns.values(), strict=True)]


@UNHURRIED
@given(tables(), st.data())
def test_rows_and_records_are_two_forms_of_the_same(columns: dict[str, list[Any]], data: st.DataObject) -> None:
    rows = [list(columns), *(list(row) for row in zip(*columns.values(), strict=True))]
    records = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    assert rows_to_records(rows) == records
    assert columns_of(rows_to_records(rows)) == columns
    cut = data.draw(st.integers(0, len(columns)))
    ragged = rows_to_records([rows[0], rows[1][:cut]])[0]
    assert ragged == {name: records[0][name] if index < cut else None for index, name in enumerate(rows[0])}


@UNHURRIED
@given(tables(), st.sampled_from(["pandas", "polars", "pyarrow"]))
def test_a_table_that_is_made_can_be_sent_again(columns: dict[str, list[Any]], kind: Any) -> None:
    assert sent(made_frame(kind, columns)) == sent(Spark.Columns(columns))


@pytest.mark.parametrize("unit", ["s", "us", "ns"])
def test_moments_and_durations_in_arrays_of_numpy_are_sent_as_such(unit: str) -> None:
    moments = np.array(["2026-05-04T09:30"], dtype=f"datetime64[{unit}]")
    hours = np.array([6], dtype="timedelta64[h]").astype(f"timedelta64[{unit}]")

    assert sent(Spark.Columns({"at": moments, "for": hours})) == [["at", "for"], ["2026-05-04 09:30:00", 0.25]]
    assert sent({"at": moments, "for": hours}) == [{"at": ["2026-05-04 09:30:00"], "for": [0.25]}]


def test_a_moment_that_is_none_in_an_array_of_numpy_is_missing() -> None:
    nothing = np.array(["NaT"], dtype="datetime64[ns]")

    for value in ({"at": nothing}, Spark.Columns({"at": nothing})):
        with pytest.raises(Spark.SparkInputError, match="NaT"):
            records_of(value)
    assert sent(Spark.Columns({"at": nothing}), missing="blank") == [["at"], [None]]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ([[25000, 5], [18000, 4]], "column 0 has the name 25000, which is no text"),
        ([["years", None], [5, 4]], "column 1 has the name None"),
        ([["years", "years"], [5, 4]], "two columns have the name 'years'"),
        (Spark.Columns(cast("Any", {1: [5], "years": [5]})), "column 0 has the name 1"),
        ([["years"]], "the table has no rows"),
    ],
)
def test_rows_need_names_that_are_texts_and_something_below_them(value: Any, told: str) -> None:
    with pytest.raises(Spark.SparkInputError, match=told):
        records_of(value)


def test_a_tuple_of_records_or_rows_is_many_records() -> None:
    assert sent(({"years": 5}, {"years": 10})) == [{"years": 5}, {"years": 10}]
    assert sent((("years",), (5,))) == [["years"], [5]]


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ([{"x": "a"}, {"x": "\ud800"}], "inputs[1].x"),
        ([["x"], ["a"], ["\ud800"]], "inputs[2].x"),
        (Spark.Columns({"x": ["a", "\ud800"]}), "inputs[1].x"),
        ({"x": ["\ud800"]}, "inputs.x[0]"),
        ([{"x": "a"}, {"\ud800": "a"}], "inputs[1]"),
        ([["x", "\ud800"], [1, 2]], "inputs[1]"),
        (Spark.Columns({"\ud800": [1]}), "inputs[0]"),
    ],
)
def test_half_a_surrogate_pair_is_refused_by_record_before_anything_is_cut(value: Any, place: str) -> None:
    with pytest.raises(Spark.SparkInputError, match="half a surrogate pair") as caught:
        records_of(value)
    assert caught.value.at == place


def test_two_names_that_are_one_on_the_wire_are_refused() -> None:
    for value, place in (({1: 2, "1": 3}, "inputs"), ([{"a": 1}, {1: 2, "1": 3}], r"inputs\[1\]")):
        with pytest.raises(Spark.SparkInputError, match=f"{place}: the name '1' cannot be sent: two names"):
            records_of(cast("Any", value))


def test_what_holds_itself_is_refused_and_what_is_there_twice_is_not() -> None:
    record: dict[str, Any] = {"x": 1}
    record["again"] = [record]
    with pytest.raises(Spark.SparkInputError, match=r"inputs\[1\]\.again.* it holds itself"):
        records_of([{"x": 1}, record])
    shared = [1]
    assert sent({"a": shared, "b": [shared, shared]}) == [{"a": [1], "b": [[1], [1]]}]


# Deeper than the limit of recursion that some libraries set for the whole process.
@pytest.mark.parametrize(
    "deep", ["[" * 20_000 + "]" * 20_000, '{"a":' * 20_000 + "1" + "}" * 20_000], ids=["lists", "objects"]
)
def test_what_is_nested_very_deeply_is_refused_with_its_place(deep: str) -> None:
    value: Any = 1
    for _ in range(20_000):
        value = [value] if deep.startswith("[") else {"a": value}

    with pytest.raises(Spark.SparkInputError, match=r"inputs\[1\]\.x.*nested 100 levels deep") as caught:
        records_of([{"x": 1}, {"x": value}])
    assert caught.value.at.startswith("inputs[1].x")
    with pytest.raises(Spark.SparkInputError, match="the text is nested too deeply"):
        records_of(f'[{{"x": {deep}}}]')


@pytest.mark.parametrize(
    ("inputs", "place"),
    [
        ({"radius": 1, "Radius": 2}, "inputs"),
        ([{"radius": 1}, {"radius": 1, "RADIUS": 2}], "inputs[1]"),
        ([["radius", "Radius"], [1, 2]], "inputs"),
        ([["radius", "Radius"], ["a", None]], "inputs"),
        (Spark.Columns({"radius": [1], "Radius": [2]}), "inputs"),
        (pd.DataFrame({"radius": [1], "Radius": [2]}), "inputs"),
    ],
    ids=["record", "records", "rows of numbers", "rows", "columns", "frame"],
)
def test_names_that_differ_in_letter_case_alone_are_refused(inputs: Any, place: str) -> None:
    """They are one input to the server, which takes one of the values and says nothing of the other."""
    with pytest.raises(Spark.SparkInputError, match=r"'radius' and '\w+' differ in letter case alone") as caught:
        records_of(inputs)
    assert str(caught.value.at).startswith(f"{place}.")


def test_records_may_write_a_name_in_either_letter_case() -> None:
    assert sent([{"radius": 1}, {"Radius": 2}]) == [{"radius": 1}, {"Radius": 2}]


def test_a_moment_beyond_all_years_in_utc_is_refused() -> None:
    with pytest.raises(Spark.SparkInputError, match=r"inputs\.at: .*in UTC it is in a year"):
        records_of({"at": datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=2)))})


def test_long_doubles_are_sent_when_a_double_holds_them() -> None:
    assert sent({"a": np.longdouble("1.5")}) == [{"a": 1.5}]
    # Where they are no longer than doubles, nothing is lost.
    for lost in ("1.1", "1e400") if np.dtype(np.longdouble).itemsize > 8 else ():
        with pytest.raises(Spark.SparkInputError, match=r"inputs\.a: cannot be sent: .*doubles.* Give float"):
            records_of({"a": np.longdouble(lost)})
