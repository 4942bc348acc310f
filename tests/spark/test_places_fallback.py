"""When the place that is preferred does not answer: when the other one is asked, and what both failing looks like."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from support.addresses import black_hole
from support.behaviours import close, reset, respond, retry_after, stall
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.runtime.hooks import Hooks

from .conftest import TENANT, Connect
from .two_places import EXECUTE, MISSING_MODEL, all_sent, asked, nowhere, v3


@pytest.fixture(params=["refused", "unreachable", "silent", "reset", "closed"])
def broken(request: pytest.FixtureRequest, server: FaultServer, other: FaultServer) -> Iterator[Spark.Runner]:
    if request.param == "refused":
        yield Spark.Runner(nowhere())
    elif request.param == "unreachable":
        with black_hole() as port:
            yield Spark.Runner(f"http://127.0.0.1:{port}", connect_timeout=200)
    else:
        ending = {"silent": stall(other.gate()), "reset": reset(), "closed": close()}[request.param]
        other.on("POST", "*", ending)
        yield Spark.Runner(other.url, timeout=500)


def test_a_runner_that_gives_no_answer_is_fallen_back_from(
    saas: FaultServer, broken: Spark.Runner, connect: Connect
) -> None:
    response = connect(saas, runner=broken).services.execute("f/s", inputs={"years": 5})

    assert response.place == "saas"
    assert len(saas.requests) == 1


def test_the_runner_alone_means_that_its_failure_is_the_caller_s(
    saas: FaultServer, broken: Spark.Runner, connect: Connect
) -> None:
    spark = connect(saas, runner=broken)

    with pytest.raises(Spark.SparkTransportError):
        spark.services.execute("f/s", fallback=False)

    assert saas.requests == []


def test_the_saas_may_be_the_one_that_is_fallen_back_from(runner: FaultServer, connect: Connect) -> None:
    spark = connect(f"{nowhere()}/{TENANT}", runner=runner.url, prefer="saas")

    assert spark.services.execute("f/s").place == "runner"


def test_a_token_that_cannot_be_fetched_is_no_way_to_the_saas(runner: FaultServer, connect: Connect) -> None:
    oauth = {"client_id": "desk", "client_secret": "a-long-client-secret"}
    spark = connect(f"{nowhere()}/{TENANT}", oauth=oauth, runner=runner.url, prefer="saas")

    assert spark.services.execute("f/s").place == "runner"
    assert "a-long-client-secret" not in all_sent(runner)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 415, 422, 429, 500, 502, 503, 504])
def test_an_error_that_the_runner_answers_with_is_the_caller_s(
    saas: FaultServer, runner: FaultServer, connect: Connect, status: int
) -> None:
    runner.on("POST", EXECUTE, respond(status, json={"error": {"message": "no"}}))
    spark = connect(saas, runner=Spark.Runner(runner.url, max_retries=0))

    with pytest.raises(Spark.SparkApiError) as failure:
        spark.services.execute("f/s")

    assert failure.value.status == status
    assert asked(saas, runner) == [0, 1]


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_an_unavailable_runner_is_fallen_back_from_when_asked_for(
    saas: FaultServer, runner: FaultServer, connect: Connect, status: int
) -> None:
    runner.on("POST", EXECUTE, retry_after(status, 3600))
    spark = connect(saas, runner=runner.url, fallback=["transport", "unavailable"])

    assert spark.services.execute("f/s").place == "saas"
    # Not tried again, and not waited for.
    assert asked(saas, runner) == [1, 1]


@pytest.mark.parametrize("status", [400, 401, 403, 422, 500])
def test_what_is_wrong_with_the_request_is_never_asked_elsewhere(
    saas: FaultServer, runner: FaultServer, connect: Connect, status: int
) -> None:
    runner.on("POST", EXECUTE, respond(status))
    spark = connect(saas, runner=runner.url)

    with pytest.raises(Spark.SparkApiError):
        spark.services.execute("f/s", fallback=["transport", "unavailable", "unknown_model"])

    assert saas.requests == []


@pytest.mark.parametrize(
    "answer",
    [
        respond(404, json=MISSING_MODEL),
        respond(404),
        respond(500, json=MISSING_MODEL),
        respond(json=MISSING_MODEL),
        respond(json={**v3(), "response_data": {"errors": [{"error_type": "error.MISSING_MODEL_ERROR"}]}}),
    ],
)
def test_a_model_that_the_runner_lacks_is_asked_of_the_saas_when_asked_for(
    saas: FaultServer, runner: FaultServer, connect: Connect, answer: Any
) -> None:
    runner.on("POST", EXECUTE, answer)
    spark = connect(saas, runner=Spark.Runner(runner.url, max_retries=0))

    assert spark.services.execute("f/s", fallback="unknown_model").place == "saas"
    with pytest.raises(Spark.SparkApiError) as failure:
        spark.services.execute("f/s")

    assert failure.value.status in (404, 500)
    assert asked(saas, runner) == [1, 2]


def test_an_output_that_reads_like_a_missing_model_is_an_output(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    answer = v3()
    answer["response_data"]["outputs"] = {"payment": "MISSING_MODEL_ERROR"}
    runner.on("POST", EXECUTE, respond(json=answer))

    response = connect(saas, runner=runner.url).services.execute("f/s", fallback="unknown_model")

    assert (response.place, response.outputs) == ("runner", [{"payment": "MISSING_MODEL_ERROR"}])


def test_an_unknown_service_of_the_saas_is_not_looked_for_at_the_runner(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    saas.on("POST", EXECUTE, respond(404))
    spark = connect(saas, runner=runner.url, prefer="saas", fallback=["unknown_model"])

    with pytest.raises(Spark.NotFoundError):
        spark.services.execute("f/s")

    assert runner.requests == []


def test_each_place_is_tried_as_often_as_its_settings_say(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    runner.on("POST", EXECUTE, reset())
    saas.on("POST", EXECUTE, reset(), respond(503), respond(json=v3()))
    spark = connect(saas, max_retries=2, runner=Spark.Runner(runner.url, max_retries=1, retry_interval=0.01))

    assert spark.services.execute("f/s").place == "saas"
    assert asked(saas, runner) == [3, 2]


def test_a_passing_failure_is_tried_again_before_another_place_is_asked(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    runner.on("POST", EXECUTE, reset(), respond(json=v3()))
    saas.on("POST", EXECUTE, respond(503), respond(429), respond(json=v3()))
    spark = connect(saas, runner=Spark.Runner(runner.url, retry_interval=0.01))

    assert [spark.services.execute("f/s", prefer=place).place for place in ("runner", "saas")] == ["runner", "saas"]
    assert asked(saas, runner) == [3, 2]


def test_a_place_with_another_behind_it_has_the_time_of_one_request(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    runner.on("POST", EXECUTE, retry_after(503, 3600), respond(json=v3()))
    spark = connect(saas, runner=Spark.Runner(runner.url, timeout=500, max_retries=5))

    with pytest.raises(Spark.ServiceUnavailableError):
        spark.services.execute("f/s")

    assert asked(saas, runner) == [0, 1]


# When both fail


def test_the_error_of_both_names_both_and_their_causes(runner: FaultServer, connect: Connect) -> None:
    runner.on("POST", EXECUTE, reset())
    spark = connect(f"{nowhere()}/{TENANT}", max_retries=0, runner=runner.url)

    with pytest.raises(Spark.SparkConnectError) as failure:
        spark.services.execute("f/s")

    error = failure.value
    cause = error.__cause__
    assert type(cause) is Spark.SparkTransportError
    assert error.message.startswith("saas: ")
    assert f"before that, runner: {cause.message}" in error.message
    assert pickle.loads(pickle.dumps(error)).message == error.message


def test_an_error_of_the_second_place_keeps_its_class_and_tells_of_the_first(
    saas: FaultServer, connect: Connect
) -> None:
    saas.on("POST", EXECUTE, respond(422, json={"error": {"message": "years is no number"}}))
    spark = connect(saas, runner=nowhere())

    with pytest.raises(Spark.UnprocessableEntityError, match=r"years is no number.*before that, runner: ") as failure:
        spark.services.execute("f/s")

    assert isinstance(failure.value.__cause__, Spark.SparkConnectError)


def test_a_client_that_prints_tells_that_it_asks_the_other_place(
    saas: FaultServer, connect: Connect, capsys: pytest.CaptureFixture[str]
) -> None:
    spark = connect(saas, runner=Spark.Runner(nowhere(), max_retries=0), logger={"level": logging.WARNING})

    spark.services.execute("f/s")

    [line] = capsys.readouterr().err.splitlines()
    assert "WARNING - runner: " in line
    assert line.endswith("; asking saas")


# Outages


def test_after_an_outage_the_other_place_is_asked_first(saas: FaultServer, connect: Connect) -> None:
    with black_hole() as port:
        runner = Spark.Runner(f"http://127.0.0.1:{port}", connect_timeout=200, max_retries=0, pause=3600)
        attempts: list[str] = []
        hooks = Hooks(on_request=(lambda event: attempts.append(event.client),))
        spark = connect(saas, runner=runner, hooks=hooks)

        places = [spark.services.execute("f/s").place for _ in range(4)]

    assert places == ["saas"] * 4
    assert attempts == ["runner", "saas", "saas", "saas", "saas"]


def test_a_place_passed_over_is_asked_when_the_other_fails_too(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    runner.on("POST", EXECUTE, stall(runner.gate()), respond(json=v3()))
    saas.on("POST", EXECUTE, respond(json=v3()), reset())
    spark = connect(saas, max_retries=0, runner=Spark.Runner(runner.url, timeout=500, pause=3600))

    places = [spark.services.execute("f/s").place for _ in range(3)]

    # The third call: the runner is back, and has been seen to be.
    assert places == ["saas", "runner", "runner"]
    assert asked(saas, runner) == [2, 3]


def test_a_broken_connection_is_no_outage(saas: FaultServer, runner: FaultServer, connect: Connect) -> None:
    runner.on("POST", EXECUTE, reset(), respond(json=v3()))
    spark = connect(saas, runner=Spark.Runner(runner.url, max_retries=0, pause=3600))

    assert [spark.services.execute("f/s").place for _ in range(2)] == ["saas", "runner"]


@pytest.mark.parametrize("reasons", [["unknown_model"], ["unavailable"], ["unavailable", "unknown_model"]])
def test_an_outage_leads_nobody_to_a_place_that_is_not_asked_for_it(
    saas: FaultServer, runner: FaultServer, connect: Connect, reasons: Any
) -> None:
    runner.on("POST", EXECUTE, stall(runner.gate()), respond(json=v3()))
    spark = connect(saas, fallback=reasons, runner=Spark.Runner(runner.url, timeout=500, max_retries=0, pause=3600))

    with pytest.raises(Spark.SparkTimeoutError):
        spark.services.execute("f/s")

    assert spark.services.execute("f/s").place == "runner"
    assert asked(saas, runner) == [0, 2]


@pytest.mark.parametrize("prefer", ["runner", "saas"])
def test_a_service_that_the_one_standing_in_lacks_is_asked_of_the_preferred_place(
    saas: FaultServer, runner: FaultServer, connect: Connect, prefer: Any
) -> None:
    first, second = (runner, saas) if prefer == "runner" else (saas, runner)
    first.on("POST", EXECUTE, stall(first.gate()), respond(json=v3()))
    second.on("POST", EXECUTE, respond(json=v3()), respond(404, json=MISSING_MODEL))
    spark = connect(
        saas, prefer=prefer, timeout=500, max_retries=0, runner=Spark.Runner(runner.url, max_retries=0, pause=3600)
    )
    spark.services.execute("f/s")

    assert spark.services.execute("f/s").place == prefer
    assert asked(first, second) == [2, 2]
