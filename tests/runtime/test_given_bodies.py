"""A body as a method of a resource is given it, and what becomes of it."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import UNSET

from dovetail.runtime import InvalidInput
from dovetail.runtime.given import Given
from dovetail.runtime.model import RequestModel
from dovetail.runtime.operation import JsonBody, Operation, Unchecked


class Order(RequestModel):
    number: str
    note: str = ""


ORDER: Operation[Any] = Operation(
    __name__, "ORDER", "orders_make", "POST", "/orders", returns=lambda: Any, body=JsonBody(lambda: Order)
)
SECRET: Operation[Any] = Operation(
    __name__,
    "SECRET",
    "orders_hide",
    "POST",
    "/orders",
    returns=lambda: Any,
    body=JsonBody(lambda: Order, secrets=frozenset({"note"})),
)


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (Given({"number": "1"}, {}), {"number": "1"}),
        (Given(Order(number="1"), {}), Order(number="1")),
        (Given(UNSET, {"number": "1", "note": UNSET}), {"number": "1"}),
        (Given(UNSET, {}), {}),
        (Given("1", {}, only="number"), {"number": "1"}),
        (Given(["1"], {}, only="number"), {"number": ["1"]}),
        (Given("1", {"note": "x"}, only="number"), {"number": "1", "note": "x"}),
        (Given({"number": "1"}, {}, only="number"), {"number": "1"}),
        (Given(Order(number="1"), {}, only="number"), Order(number="1")),
        (Given({"anything": 1}, {}, force=True), Unchecked({"anything": 1})),
        (Given(UNSET, {"anything": 1}, force=True), Unchecked({"anything": 1})),
    ],
)
def test_what_becomes_of_it(given: Given, value: object) -> None:
    assert given.value(ORDER) == value


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (Given({"number": "1"}, {"note": "x"}), "orders_make: the body is given as a whole, and note beside it"),
        (Given("1", {"number": "2"}, only="number"), "the body is given as a whole, and number beside it"),
        (Given("1", {}, force=True, only="number"), "the body is a dictionary, not str"),
        (Given(Order(number="1"), {}, force=True), "the body is a dictionary, not Order"),
        (Given("1", {}), r"or a typed object, not str\. Give its members as keywords"),
        (Given(["1"], {}), "or a typed object, not list"),
        (Given(None, {}), "or a typed object, not NoneType"),
    ],
)
def test_what_is_refused(given: Given, why: str) -> None:
    with pytest.raises(InvalidInput, match=why):
        given.value(ORDER)


def test_an_unchecked_body_is_written_as_any_other() -> None:
    call = ORDER.call(body=Unchecked({"number": 1, "more": None}))
    assert (call.body, call.content_type) == (b'{"number":1,"more":null}', "application/json")
    assert call == ORDER.call({}, Unchecked({"number": 1, "more": None}))


def test_what_json_cannot_hold_is_refused_in_an_unchecked_body_too() -> None:
    with pytest.raises(InvalidInput, match=r"body\.number: nan is not a finite number"):
        ORDER.call(body=Unchecked({"number": float("nan")}))


def test_an_unchecked_body_keeps_its_secrets() -> None:
    assert "hush" not in repr(SECRET.call(body=Unchecked({"note": "hush", "x": 1})))
    with pytest.raises(InvalidInput) as caught:
        SECRET.call(body=Unchecked({"note": {"hush"}, "x": object()}))
    assert "hush" not in f"{caught.value!r}"


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("given", [({"number": "hidden"}, {}), (UNSET, {"number": "hidden"}), ("hidden", {})])
def test_no_value_is_shown(given: tuple[object, dict[str, object]], force: bool) -> None:
    body = Given(*given, force)
    assert "hidden" not in repr(body)
    if force and given[0] != "hidden":
        assert repr(body.value(ORDER)) == "Unchecked(number)"
