"""SCIM filters: what can be written, what it lets through, and that nothing else breaks them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.sandbox.databricks.scim_filter import (
    OPERATORS,
    Comparison,
    Filter,
    FilterError,
    parse_comparisons,
    parse_filter,
)
from dovetail.sandbox.databricks.scim_kinds import USER

ADA: dict[str, Any] = {
    "id": "7",
    "userName": "Ada@example.test",
    "displayName": 'Ada "the first" Example',
    "active": True,
    "name": {"givenName": "Ada", "familyName": "Example"},
    "emails": [{"type": "work", "value": "ada@example.test"}, {"type": "home", "value": "ada@home.test"}],
}


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ('userName eq "ada@example.test"', True),
        ('USERNAME EQ "ADA@EXAMPLE.TEST"', True),
        ('userName eq "ada"', False),
        ('userName ne "ada"', True),
        ('externalId ne "x"', True),
        ('externalId eq "x"', False),
        ('displayName co "FIRST"', True),
        (r'displayName eq "ada \"the first\" example"', True),
        ('displayName sw "ada"', True),
        ('displayName sw "example"', False),
        ("active eq true", True),
        ("active eq false", False),
        ("id eq 7", True),
        ('name.familyName eq "example"', True),
        ('emails eq "ada@home.test"', True),
        ('emails.value co "home"', True),
        ('emails.type eq "other"', False),
        ('id eq "1" or userName sw "ada" and active eq true', True),
        ('userName sw "ada" and id eq "1" or id eq "2"', False),
        ('id eq "a or b"', False),
    ],
)
def test_a_filter_lets_through_what_fits(text: str, fits: bool) -> None:
    assert parse_filter(text, USER).fits(ADA) is fits


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "the end"),
        ("userName", "is no comparison like"),
        ('userName is "x"', "is is no comparison; there are eq, ne, co, sw"),
        ("userName eq ada", "is no comparison like"),
        ('userName eq "ada', "is no comparison like"),
        ('userName eq "a" userName eq "b"', "begins with neither and nor or"),
        ('userName eq "a"and userName eq "b"', "begins with neither and nor or"),
        ('userName eq "a" and', "neither and nor or"),
        ('userName eq "a" and ', "the end"),
        ('shoeSize eq "44"', "shoeSize is no attribute of a User; known are id, userName"),
        (r'userName eq "\x"', "is no value"),
        ('emails..value eq "a"', "is no attribute"),
    ],
)
def test_what_is_no_filter_is_refused_with_the_place(text: str, complaint: str) -> None:
    with pytest.raises(FilterError, match=complaint):
        parse_filter(text, USER)


_NAMES = st.from_regex(r"[A-Za-z$][A-Za-z0-9_$-]{0,8}", fullmatch=True)
_COMPARISONS = st.builds(
    Comparison,
    path=st.lists(_NAMES, min_size=1, max_size=3).map(tuple),
    operator=st.sampled_from(OPERATORS),
    value=st.one_of(st.text(), st.booleans(), st.integers()),
)
_FILTERS = st.lists(st.lists(_COMPARISONS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(
    lambda alternatives: Filter(tuple(alternatives))
)


def _written(comparison: Comparison, ascii_only: bool) -> str:
    value = json.dumps(comparison.value, ensure_ascii=ascii_only)
    return f"{'.'.join(comparison.path)} {comparison.operator} {value}"


@given(_FILTERS, st.booleans())
def test_what_is_written_is_what_is_read(filter_: Filter, ascii_only: bool) -> None:
    text = " or ".join(
        " and ".join(_written(comparison, ascii_only) for comparison in each) for each in filter_.alternatives
    )
    assert parse_comparisons(text) == filter_


@given(st.text(alphabet='ab."\\ eqndor[]()1$'))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        filter_ = parse_comparisons(text)
    except FilterError:
        return
    assert filter_.alternatives


@given(st.text(), st.text())
def test_every_name_is_found_by_all_that_it_begins_with_and_contains(name: str, rest: str) -> None:
    whole = name + rest
    record = {"displayName": whole}
    for operator, value, fits in (
        ("eq", whole, True),
        ("ne", whole, False),
        ("sw", name, True),
        ("co", rest, True),
        ("eq", whole + "x", False),
    ):
        assert parse_filter(f"displayName {operator} {json.dumps(value)}", USER).fits(record) is fits
