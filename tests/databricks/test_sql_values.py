"""Values of SQL: parameters as typed text, types as text, and that what goes in comes out (property tests)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import numpy
import pandas
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dovetail.databricks import SqlParameter
from dovetail.databricks.sql_parameters import statement_parameters
from dovetail.databricks.sql_types import read_type, text_reader
from dovetail.databricks.statement_rows import Column, RowReader
from dovetail.runtime import InvalidInput
from dovetail.sandbox.databricks.sql.columns import described
from dovetail.sandbox.databricks.sql.dialect import Parameter
from dovetail.sandbox.databricks.sql.encoding import encode
from dovetail.sandbox.databricks.sql.engine import Engine, Job


class Colour(str, Enum):  # noqa: UP042 - older programs have them
    RED = "red"


NO_SURROGATES = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
MOMENTS = st.datetimes(datetime(1600, 1, 1), datetime(9990, 1, 1))
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(),
    st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**30), max_value=10**30),
    st.text(NO_SURROGATES),
    st.dates(date(1600, 1, 1), date(9990, 1, 1)),
    MOMENTS,
    MOMENTS.map(lambda moment: moment.replace(tzinfo=UTC)),
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder: Path = tmp_path_factory.mktemp("catalogs")
    made = Engine(folder)
    made.open_catalog("main")
    made.create_schema("main", "default")
    yield made
    made.close()


def asked(engine: Engine, statement: str, parameters: list[dict[str, Any]]) -> tuple[list[Column], list[Any]]:
    given_ = {each["name"]: Parameter(each.get("type", "STRING"), each.get("value")) for each in parameters}
    running = engine.begin()
    try:
        rows = engine.run(running, Job(statement, given_), 1000)
        columns = [described(field.name, place, field.type) for place, field in enumerate(rows.schema)]
        return [Column(each["name"], each["type_text"], each["position"]) for each in columns], list(rows.batches)
    finally:
        running.close()


def same(left: object, right: object) -> bool:
    if isinstance(left, float) and isinstance(right, float) and math.isnan(left):
        return math.isnan(right)
    return left == right and type(left) is type(right)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(VALUES, min_size=1, max_size=6))
def test_what_goes_in_comes_out_however_it_travels(engine: Engine, values: list[object]) -> None:
    parameters = statement_parameters({f"p{place}": value for place, value in enumerate(values)})
    statement = f"SELECT {', '.join(f':p{place} AS c{place}' for place in range(len(values)))}"
    columns, [batch] = asked(engine, statement, parameters)
    reader = RowReader(columns)
    by_text = reader.of_json(encode(batch, "JSON_ARRAY", first=True))
    by_arrow = reader.of_arrow(encode(batch, "ARROW_STREAM", first=True))
    for [row] in (by_text, by_arrow):
        assert all(same(given_, got) for given_, got in zip(values, row, strict=True)), (values, row)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.none(), st.text(NO_SURROGATES)), max_size=4), st.text(NO_SURROGATES, min_size=1))
def test_texts_within_lists_maps_and_structures_stay_whole(engine: Engine, texts: list[str | None], key: str) -> None:
    given_ = {"key": key, **{f"p{place}": text for place, text in enumerate(texts)}}
    listed = ", ".join(f":p{place}" for place in range(len(texts)))
    statement = f"SELECT CAST([{listed}] AS VARCHAR[]) AS l, map([:key], [1]) AS m, {{'a b': :key, 'n': 1.5}} AS s"
    columns, [batch] = asked(engine, statement, statement_parameters(given_))
    reader = RowReader(columns)
    expected = [(texts, {key: 1}, {"a b": key, "n": Decimal("1.5")})]
    assert reader.of_json(encode(batch, "JSON_ARRAY", first=True)) == expected
    assert reader.of_arrow(encode(batch, "ARROW_STREAM", first=True)) == expected


@pytest.mark.parametrize(
    ("value", "text", "kind"),
    [
        (True, "true", "BOOLEAN"),
        (2**31 - 1, "2147483647", "INT"),
        (2**31, "2147483648", "BIGINT"),
        (2**63, "9223372036854775808", "DECIMAL(38,0)"),
        (0.1, "0.1", "DOUBLE"),
        (float("-inf"), "-Infinity", "DOUBLE"),
        (Decimal("1E+3"), "1000", "DECIMAL(4,0)"),
        (Decimal("0.001"), "0.001", "DECIMAL(3,3)"),
        (Decimal(0), "0", "DECIMAL(1,0)"),
        (date(2026, 1, 31), "2026-01-31", "DATE"),
        (datetime(2026, 1, 31, 12, tzinfo=timezone(timedelta(hours=2))), "2026-01-31T10:00:00Z", "TIMESTAMP"),
        (datetime(2026, 1, 31, 12), "2026-01-31T12:00:00", "TIMESTAMP_NTZ"),
        (Colour.RED, "red", "STRING"),
        (numpy.int64(7), "7", "INT"),
        (numpy.bool_(True), "true", "BOOLEAN"),
        (pandas.Timestamp("2026-01-31T12:00:00Z"), "2026-01-31T12:00:00Z", "TIMESTAMP"),
        (numpy.float32(0.5), "0.5", "DOUBLE"),
        (SqlParameter("7", "BIGINT"), "7", "BIGINT"),
        (SqlParameter(Decimal("1.5"), "DECIMAL(18,2)"), "1.5", "DECIMAL(18,2)"),
    ],
)
def test_a_value_is_sent_as_text_with_its_type(value: object, text: str, kind: str) -> None:
    assert statement_parameters({"x": value}) == [{"name": "x", "value": text, "type": kind}]


def test_no_moment_is_not_guessed_to_be_null() -> None:
    with pytest.raises(InvalidInput, match="Give None"):
        statement_parameters({"x": pandas.NaT})


def test_null_has_no_value() -> None:
    assert statement_parameters({"x": None}) == [{"name": "x"}]
    assert statement_parameters({"x": SqlParameter(None, "DATE")}) == [{"name": "x", "type": "DATE"}]


@pytest.mark.parametrize("name", ["", "a b", ":a", "1a", 1])
def test_a_name_is_a_word(name: Any) -> None:
    with pytest.raises(InvalidInput, match="no name of a marker"):
        statement_parameters({name: 1})


def test_parameters_have_names() -> None:
    with pytest.raises(InvalidInput, match="has no names"):
        statement_parameters([1, 2])


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("ARRAY<INT>", "[1,null]", [1, None]),
        ("ARRAY<INT>", '["1",null]', [1, None]),
        ("MAP<INT, ARRAY<DATE>>", '{"1":["2026-01-31"]}', {1: [date(2026, 1, 31)]}),
        (
            "STRUCT<a: BIGINT NOT NULL, `b ``c`: STRUCT<d: DECIMAL(10,2)> COMMENT 'x, > y'>",
            '{"a":"1","b `c":{"d":1.50}}',
            {"a": 1, "b `c": {"d": Decimal("1.5")}},
        ),
        ("STRUCT<a: BOOLEAN>", '{"a":true}', {"a": True}),
        ("TIMESTAMP", "2026-01-31T12:00:00.123456789+02:00", datetime(2026, 1, 31, 10, 0, 0, 123456, tzinfo=UTC)),
        ("TIMESTAMP_NTZ", "2026-01-31 12:00:00", datetime(2026, 1, 31, 12)),
        ("INTERVAL DAY TO SECOND", "1 00:00:00", "1 00:00:00"),
        ("STRING COLLATE UTF8_LCASE", "x", "x"),
        ("CHAR(3)", "abc", "abc"),
        ("VARIANT", '{"a":1}', '{"a":1}'),
        ("BINARY", "aGk=", b"hi"),
    ],
)
def test_text_becomes_the_value_of_its_type(kind: str, text: str, value: object) -> None:
    assert text_reader(read_type(kind))(text) == value
    assert text_reader(read_type(kind))(None) is None


@pytest.mark.parametrize("text", ["", "ARRAY<INT", "STRUCT<a", "DECIMAL(10", "<INT>", "INT>", "'x'!"])
def test_what_is_no_type_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="no SQL type"):
        read_type(text)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ARYMPSTUC<>(),:` 1'")))
def test_reading_a_type_ends(text: str) -> None:
    try:
        read_type(text)
    except InvalidInput:
        return
