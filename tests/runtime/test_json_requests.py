"""JSON out: what is refused before it is sent, and how the refusal reads."""

from __future__ import annotations

import dataclasses
import datetime
import json
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime import codec
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.model import Model, RequestModel


class Login(RequestModel):
    user: str
    password: Annotated[str, Meta(min_length=8)] | UnsetType = UNSET
    kind: Literal["basic", "token"] | UnsetType = UNSET


class Job(RequestModel):
    name: Annotated[str, Meta(min_length=1)]
    retries: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    rows: list[list[int]] | UnsetType = UNSET
    inputs: dict[str, dict[str, int]] | UnsetType = UNSET
    logins: dict[str, Login] | UnsetType = UNSET
    login: Login | UnsetType = UNSET
    spark_version: str | UnsetType = msgspec.field(name="spark.version", default=UNSET)
    odd: list[int] | UnsetType = msgspec.field(name="odd[key]", default=UNSET)
    size: float | UnsetType = UNSET


def refusal(value: object, secrets: frozenset[str] = frozenset()) -> InvalidInput:
    with pytest.raises(InvalidInput) as caught:
        codec.encode_checked(value, Job, secrets)
    return caught.value


@pytest.mark.parametrize(
    ("value", "at", "offending"),
    [
        ({"name": ""}, "body.name", ""),
        ({"name": 5}, "body.name", 5),
        ({"name": "a", "retries": -1}, "body.retries", -1),
        ({"name": "a", "rows": [[1], [2, "x"]]}, "body.rows[1][1]", "x"),
        ({"name": "a", "inputs": {"ok": {"n": 1}, "Sheet 1": {"n": 1, "m": "x"}}}, "body.inputs['Sheet 1'].m", "x"),
        ({"name": "a", "logins": {"b": {"user": 5}}}, "body.logins.b.user", 5),
        ({"name": "a", "spark.version": 3}, "body.spark.version", 3),
        ({"name": "a", "odd[key]": [1, "x"]}, "body['odd[key]'][1]", "x"),
        ({"name": None}, "body.name", None),
        ([], "body", []),
    ],
)
def test_a_misfit_is_named_with_its_place_and_value(value: object, at: str, offending: object) -> None:
    error = refusal(value)
    if at == "body.spark.version":
        at = "body['spark.version']"
    assert (error.at, error.value) == (at, offending)
    assert str(error).startswith(f"{at}: ")
    assert f"got {offending!r}" in str(error)


def test_a_misfit_says_what_was_expected_once() -> None:
    assert str(refusal({"name": "a", "retries": "5"})) == "body.retries: expected `int`, got '5'."
    assert str(refusal({"name": "a", "retries": -1})) == "body.retries: expected `int` >= 0, got -1."


def test_a_missing_field_is_named() -> None:
    error = refusal({"name": "a", "login": {}})
    assert str(error) == "body.login.user: it is required. Give it a value."
    assert error.at == "body.login.user"


def test_a_misspelt_field_is_named_with_a_remedy() -> None:
    error = refusal({"name": "a", "login": {"user": "x", "pasword": "x"}})
    assert error.at == "body.login.pasword"
    assert "no such field" in str(error)
    assert "spelling" in error.remedy


def test_a_typed_object_is_checked_too() -> None:
    assert refusal(Job(name="")).at == "body.name"


def test_a_map_key_that_does_not_fit_is_named() -> None:
    with pytest.raises(InvalidInput) as caught:
        codec.encode_checked({"1": 1, "x": 2}, dict[int, int])
    assert caught.value.value == "x"
    assert caught.value.at == "body.x"


def test_a_long_value_is_shortened_in_the_text_but_not_in_the_error() -> None:
    error = refusal({"name": ["x" * 500]})
    assert len(str(error)) < 200
    assert error.value == ["x" * 500]


@pytest.mark.parametrize(
    ("value", "secrets"),
    [
        ({"name": "a", "login": {"user": "u", "password": "s3cret"}}, {"login.password"}),
        ({"name": "a", "login": {"user": 5, "password": "s3cret"}}, {"login"}),
        ({"name": "a", "login": ["s3cret"]}, {"login.password"}),
        ({"name": "a", "login": {"password": "s3cret-long"}}, {"login.password"}),
        ({"name": "a", "logins": {"x": {"user": "u", "password": "s3cret"}}}, {"logins.*.password"}),
        ({"name": "a", "logins": {"x": {"user": 1}, "y": "s3cret"}}, {"logins.*"}),
        ({"name": "a", "login": {"user": "u", "kind": "s3cret"}}, {"login.kind"}),
        (["s3cret"], {"login.password"}),
        ({"name": "a", "login": {"user": "u", "password": object()}}, {"login.password"}),
    ],
)
def test_a_secret_is_in_no_refusal(value: object, secrets: set[str]) -> None:
    error = refusal(value, frozenset(secrets))
    assert "s3cret" not in str(error)
    assert error.value is None


def test_what_is_beside_a_secret_is_shown() -> None:
    error = refusal({"name": "a", "login": {"user": 5, "password": "s3cret-long"}}, frozenset({"login.password"}))
    assert error.value == 5


class Numbers(Model):
    values: list[float]


@dataclasses.dataclass
class Point:
    x: float


@pytest.mark.parametrize(
    ("value", "at"),
    [
        (float("nan"), "body"),
        ({"a": [1, {"b c": float("inf")}]}, "body.a[1]['b c']"),
        (Numbers(values=[1.0, float("-inf")]), "body.values[1]"),
        ({"a": None, "b": Decimal("NaN")}, "body.b"),
        ([Decimal("-Infinity")], "body[0]"),
        ([Point(1.0), Point(float("nan"))], "body[1].x"),
        ((None, float("nan")), "body[1]"),
    ],
)
def test_numbers_that_are_not_finite_are_refused_however_deep(value: object, at: str) -> None:
    with pytest.raises(InvalidInput, match="finite") as caught:
        codec.encode(value)
    assert caught.value.at == at


def test_null_and_words_that_look_like_nan_are_fine() -> None:
    value = {"a": None, "b": "NaN null Infinity", "c": [None]}
    assert json.loads(codec.encode(value)) == value


@pytest.mark.parametrize(
    ("value", "at"),
    [
        ({"a": [object()]}, "body.a[0]"),
        ({"a": {"b": iter([1])}}, "body.a.b"),
        (Login(user=1 + 2j), "body.user"),  # type: ignore[arg-type]
    ],
)
def test_what_has_no_json_form_is_refused_with_its_place(value: object, at: str) -> None:
    with pytest.raises(InvalidInput, match="no JSON form") as caught:
        codec.encode(value)
    assert caught.value.at == at


def test_data_that_holds_itself_is_refused() -> None:
    value: list[Any] = []
    value.append(value)
    with pytest.raises(InvalidInput, match="holds itself"):
        codec.encode(value)


class NumpyLike:
    dtype = "float64"

    def __init__(self, value: object, ndim: int = 0) -> None:
        self._value = value
        self.ndim = ndim

    def item(self) -> object:
        return self._value


def test_scalars_of_numeric_libraries_are_numbers() -> None:
    assert codec.encode({"a": NumpyLike(2.5), "b": NumpyLike(True)}) == b'{"a":2.5,"b":true}'
    with pytest.raises(InvalidInput, match="finite"):
        codec.encode([NumpyLike(float("nan"))])
    with pytest.raises(InvalidInput, match="no JSON form"):
        codec.encode([NumpyLike(2.5, ndim=1)])


def test_decimals_and_dates_are_exact() -> None:
    value = {"a": Decimal("0.10000000000000000001"), "d": datetime.date(2024, 1, 2)}
    assert codec.encode(value) == b'{"a":0.10000000000000000001,"d":"2024-01-02"}'


_text = st.text(st.characters(exclude_categories=["Cs"]))
_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_text, inner, max_size=3),
    max_leaves=8,
)


@given(_json)
def test_plain_data_is_sent_as_it_is(value: object) -> None:
    assert json.loads(codec.encode_checked(value, Any)) == value


def test_half_a_surrogate_pair_is_no_character() -> None:
    with pytest.raises(InvalidInput, match=r"^body\.a\[0\]: "):
        codec.encode({"a": ["\ud800"]})


class Deep(RequestModel):
    leaf: int | UnsetType = UNSET
    deep: Deep | UnsetType = UNSET
    many: list[Deep] | UnsetType = UNSET
    named: dict[str, Deep] | UnsetType = UNSET


@given(st.lists(st.sampled_from(["deep", "many", "named"]) | st.text(min_size=1, max_size=4), max_size=5))
def test_the_named_place_leads_to_the_offending_value(way: list[str]) -> None:
    value: Any = {"leaf": "wrong"}
    place = ".leaf"
    for step in way:
        if step == "deep":
            value, place = {"deep": value}, f".deep{place}"
        elif step == "many":
            value, place = {"many": [{"leaf": 1}, value]}, f".many[1]{place}"
        else:
            member = f".{step}" if step.isascii() and step.replace("-", "_").isidentifier() and step[0] != "-" else None
            value = {"named": {"fine": {"leaf": 1}, step: value}}
            place = f".named{member or f'[{step!r}]'}{place}"
    with pytest.raises(InvalidInput) as caught:
        codec.encode_checked(value, Deep)
    assert caught.value.value == "wrong"
    assert caught.value.at == f"body{place}"
