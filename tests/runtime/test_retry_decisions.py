"""When a call may be tried again, and how long to wait: tables."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.headers import Headers
from dovetail.runtime.operation import Operation
from dovetail.runtime.retry import RetryPolicy, asked_wait, is_passing_failure, is_passing_status, may_repeat


@pytest.mark.parametrize(
    ("status", "repeatable", "again"),
    [
        *[(status, repeatable, True) for status in (425, 429) for repeatable in (True, False)],
        *[(status, True, True) for status in (408, 500, 502, 503, 504, 507, 599)],
        *[(status, False, False) for status in (408, 500, 502, 503, 504, 507, 599)],
        *[
            (status, repeatable, False)
            for status in (200, 301, 400, 401, 403, 404, 409, 413, 422, 501, 505, 511)
            for repeatable in (True, False)
        ],
    ],
)
def test_statuses(status: int, repeatable: bool, again: bool) -> None:
    assert is_passing_status(status, repeatable) is again


@pytest.mark.parametrize(
    ("sent", "repeatable", "again"),
    [(False, False, True), (False, True, True), (True, True, True), (True, False, False)],
)
def test_failures(sent: bool, repeatable: bool, again: bool) -> None:
    assert is_passing_failure(sent, repeatable) is again


@pytest.mark.parametrize(
    ("method", "options", "repeatable"),
    [
        *[(method, {}, True) for method in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS")],
        ("POST", {}, False),
        ("PATCH", {}, False),
        ("POST", {"retry": "idempotent"}, True),
        ("PUT", {"retry": "never"}, False),
        ("POST", {"idempotency_header": "Idempotency-Key"}, True),
        ("POST", {"idempotency_field": "/token"}, True),
    ],
)
def test_operations(method: str, options: dict[str, Any], repeatable: bool) -> None:
    operation: Operation[object] = Operation(__name__, "", "op", method, "/x", returns=lambda: object, **options)
    assert may_repeat(operation) is repeatable


NOW = 1_445_412_400.0  # Wed, 21 Oct 2015 07:26:40 GMT


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("2.5", 2.5),
        (" 7 ", 7.0),
        ("-3", 0.0),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 80.0),
        ("Wed, 21 Oct 2015 07:28:00 -0000", 80.0),
        ("Wed, 21 Oct 2015 07:26:00 GMT", 0.0),
        ("nan", None),
        ("inf", None),
        ("1e999", None),
        ("soon", None),
        ("", None),
        ("Wed, 99 Oct 2015 07:28:00 GMT", None),
    ],
)
def test_what_a_server_asks(text: str, seconds: float | None) -> None:
    assert asked_wait(Headers([("Retry-After", text)]), ("retry-after",), NOW) == seconds


def test_the_first_usable_header_wins() -> None:
    headers = Headers([("x-wait", "soon"), ("retry-after", "3"), ("x-last", "9")])
    assert asked_wait(headers, ("x-none", "x-wait", "retry-after", "x-last"), NOW) == 3.0
    assert asked_wait(headers, (), NOW) is None


@given(st.integers(1, 10_000), st.floats(0, 100), st.floats(0, 100))
def test_a_wait_is_jittered_within_its_bounds(attempt: int, base: float, longest: float) -> None:
    wait = RetryPolicy(base=base, longest=longest).wait(attempt)
    assert 0 <= wait <= longest
    assert wait <= base * 2.0 ** min(attempt - 1, 60)


def test_waits_differ() -> None:
    policy = RetryPolicy()
    assert len({policy.wait(3) for _ in range(20)}) > 10


def test_what_the_server_asks_is_waited_exactly() -> None:
    assert RetryPolicy(longest=1.0).wait(1, asked=42.0) == 42.0
    assert RetryPolicy(longest=1.0).wait(7, asked=42.0) == 42.0
    assert RetryPolicy().wait(1, asked=0.0) == 0.0


def test_a_server_that_keeps_asking_to_be_tried_at_once_is_not_run_down() -> None:
    policy = RetryPolicy(retries=10_000, base=1.0, longest=10.0)
    assert sum(policy.wait(attempt, asked=0.0) for attempt in range(1, 101)) > 100
    assert all(policy.wait(attempt, asked=0.5) >= 0.5 for attempt in range(1, 101))


@pytest.mark.parametrize("name", ["retries", "base", "longest", "lost"])
@pytest.mark.parametrize("value", [-1, math.nan, math.inf])
def test_a_policy_that_cannot_be_followed_is_refused(name: str, value: float) -> None:
    with pytest.raises(InvalidInput, match=f"retry.{name}"):
        RetryPolicy(**{name: value})  # type: ignore[arg-type]


def test_only_the_attempts_without_an_answer_may_be_left_open() -> None:
    assert RetryPolicy(lost=None).lost is None
    with pytest.raises(InvalidInput, match=r"retry.retries: None"):
        RetryPolicy(retries=None)  # type: ignore[arg-type]
