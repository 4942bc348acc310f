"""Which of two places is asked first after an outage, and what can be no runner; without a network."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.spark.places import Outages, Place

BOTH: tuple[Place, ...] = ("runner", "saas")
TURNED: tuple[Place, ...] = ("saas", "runner")


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def outages(clock: Clock) -> Outages:
    return Outages(5.0, clock)


@pytest.mark.parametrize("error", [Spark.SparkConnectError("refused"), Spark.SparkTimeoutError("silent")])
def test_a_place_that_kept_a_call_waiting_comes_second_for_a_while(
    outages: Outages, clock: Clock, error: Spark.SparkTransportError
) -> None:
    outages.failed("runner", error)

    assert outages.order(BOTH) == TURNED
    clock.now += 4.9
    assert outages.order(BOTH) == TURNED
    clock.now += 0.2
    assert outages.order(BOTH) == BOTH


def test_one_call_finds_out_whether_a_place_is_back(outages: Outages, clock: Clock) -> None:
    outages.failed("runner", Spark.SparkConnectError("refused"))
    clock.now += 5.0

    assert [outages.order(BOTH) for _ in range(3)] == [BOTH, TURNED, TURNED]
    outages.answered("runner")
    assert outages.order(BOTH) == BOTH


def test_one_that_never_came_back_leaves_the_finding_out_to_another(outages: Outages, clock: Clock) -> None:
    outages.failed("runner", Spark.SparkConnectError("refused"))
    clock.now += 5.0
    outages.order(BOTH)

    clock.now += 5.0

    assert outages.order(BOTH) == BOTH


def test_an_error_that_a_place_answers_with_says_that_it_is_there(outages: Outages, clock: Clock) -> None:
    outages.failed("runner", Spark.SparkConnectError("refused"))

    outages.failed("runner", Spark.NotFoundError("no such service", 404))

    assert outages.order(BOTH) == BOTH


@pytest.mark.parametrize("error", [Spark.SparkTransportError("reset"), Spark.NotFoundError("no such service", 404)])
def test_a_failure_that_cost_no_time_is_no_outage(outages: Outages, error: Spark.SparkError) -> None:
    outages.failed("runner", error)

    assert outages.order(BOTH) == BOTH


def test_when_both_are_out_the_preferred_place_stays_first(outages: Outages) -> None:
    for place in BOTH:
        outages.failed(place, Spark.SparkConnectError("refused"))

    assert (outages.order(BOTH), outages.order(TURNED)) == (BOTH, TURNED)


def test_a_place_that_is_alone_is_asked_in_any_case(outages: Outages) -> None:
    outages.failed("runner", Spark.SparkConnectError("refused"))

    assert outages.order(("runner",)) == ("runner",)


def test_without_a_pause_every_call_begins_with_the_preferred_place(clock: Clock) -> None:
    outages = Outages(0.0, clock)
    outages.failed("runner", Spark.SparkConnectError("refused"))

    assert outages.order(BOTH) == BOTH


@pytest.mark.parametrize(
    ("url", "options"),
    [
        ("localhost:3000", {}),
        ("ftp://localhost:3000", {}),
        ("http://", {}),
        ("http://desk:secret@localhost:3000", {}),
        ("http://localhost:3000/acme", {}),
        ("http://localhost:3000?x=1", {}),
        (3000, {}),
        ("http://localhost:3000", {"prefix": "a/../b"}),
        ("http://localhost:3000", {"prefix": "a b"}),
        ("http://localhost:3000", {"prefix": 5}),
        ("http://localhost:3000", {"timeout": 0}),
        ("http://localhost:3000", {"timeout": True}),
        ("http://localhost:3000", {"connect_timeout": -1}),
        ("http://localhost:3000", {"max_retries": -1}),
        ("http://localhost:3000", {"pause": float("inf")}),
        ("http://localhost:3000", {"token": "a-secret", "api_key": "a-secret"}),
        ("http://localhost:3000", {"headers": {"x-a": "b\r\nc"}}),
        ("http://localhost:3000", {"proxy": "nonsense"}),
        ("http://[::1", {}),
        ("http://localhost:a-port", {}),
        ("http://localhost:99999", {}),
        ("http://desk:secret@localhost:a-port", {}),
        (None, {}),
        ("http://localhost:3000", {"max_retries": "2"}),
        ("http://localhost:3000", {"max_retries": 1.5}),
        ("http://localhost:3000", {"retry_interval": None}),
        ("http://localhost:3000", {"headers": 5}),
        ("http://localhost:3000", {"headers": {"x-a": 5}}),
        ("http://localhost:3000", {"headers": {5: "a-secret"}}),
    ],
)
def test_what_can_be_no_runner_is_refused_where_it_is_written(url: Any, options: dict[str, Any]) -> None:
    with pytest.raises(Spark.SparkInputError) as refusal:
        Spark.Runner(url, **options)

    assert "secret" not in str(refusal.value)


def test_a_runner_shows_no_secret_and_pickles_without() -> None:
    runner = Spark.Runner("http://localhost:3000", api_key="a-secret-key")

    assert repr(runner) == "Runner('http://localhost:3000', Authorization(api_key))"
    with pytest.raises(TypeError, match="literal secret"):
        pickle.dumps(runner)
    assert repr(pickle.loads(pickle.dumps(Spark.Runner("http://h:1", prefix="a")))) == "Runner('http://h:1/a')"


def test_a_call_takes_the_limit_of_the_client_unless_the_runner_has_its_own() -> None:
    def limits(runner: Spark.Runner) -> tuple[float, float]:
        options: dict[str, Any] = {"env": "my-env", "tenant": "acme", "api_key": "open", "timeout": 30_000}
        with Spark.Client(**options, runner=runner) as spark:
            timeouts = spark.runner.settings.timeouts
            return timeouts.connect, timeouts.read

    assert limits(Spark.Runner("http://h:1")) == (2.0, 30.0)
    assert limits(Spark.Runner("http://h:1", timeout=500)) == (0.5, 0.5)
