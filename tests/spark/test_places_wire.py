"""Executions that a runner answers, or the SaaS: who is asked, and what the answer tells."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from support.behaviours import reset, respond
from support.fault_server import FaultServer
from support.wire import Recorded

import dovetail.spark as Spark  # noqa: N812
from dovetail.runtime.hooks import Hooks

from .conftest import KEY, TENANT, Connect
from .two_places import EXECUTE, MANY, MISSING_MODEL, TOKEN, asked, nowhere, v3, v4


def test_the_runner_is_asked_first_and_the_answer_says_so(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    spark = connect(saas, runner=runner.url)

    response = spark.services.execute("f/s", inputs={"years": 5})

    assert (response.place, response.places, response.outputs) == ("runner", ("runner",), [{"payment": 1.5}])
    assert asked(saas, runner) == [0, 1]
    assert runner.requests[0].json()["request_data"] == {"inputs": {"years": 5}}


def test_both_places_are_sent_the_same_request(saas: FaultServer, runner: FaultServer, connect: Connect) -> None:
    spark = connect(saas, runner=runner.url)

    for place in ("runner", "saas"):
        assert spark.services.execute("f/s[1.4]", inputs={"a": 1}, prefer=place, fallback=False).place == place

    [here], [there] = runner.requests, saas.requests
    assert (here.method, here.path, here.body) == (there.method, there.path, there.body)


def test_without_a_runner_the_saas_answers(saas: FaultServer, connect: Connect) -> None:
    response = connect(saas).services.execute("f/s", inputs={"years": 5}, prefer="saas", fallback=True)

    assert (response.place, response.places) == ("saas", ("saas",))


@pytest.mark.parametrize(
    ("made", "called", "expected"),
    [
        ({}, {}, "runner"),
        ({"prefer": "saas"}, {}, "saas"),
        ({"prefer": "saas"}, {"prefer": "runner"}, "runner"),
        ({"prefer": "runner"}, {"prefer": "saas", "fallback": False}, "saas"),
    ],
)
def test_a_call_may_prefer_another_place_than_its_client(
    saas: FaultServer, runner: FaultServer, connect: Connect, made: Any, called: Any, expected: str
) -> None:
    spark = connect(saas, runner=runner.url, **made)

    assert spark.services.execute("f/s", **called).place == expected


@pytest.mark.parametrize("uri", [Spark.UriParams("f", "s", public=True), Spark.UriParams(proxy="a/b")])
def test_what_a_runner_does_not_serve_goes_to_the_saas(
    saas: FaultServer, runner: FaultServer, connect: Connect, uri: Spark.UriParams
) -> None:
    saas.on("POST", "*", respond(json=v3()))
    spark = connect(saas, runner=runner.url)

    assert spark.services.execute(uri).place == "saas"
    with pytest.raises(Spark.SparkInputError, match="a runner does not serve"):
        spark.services.execute(uri, fallback=False)

    assert asked(saas, runner) == [1, 0]


def test_all_but_executions_is_the_saas_s(saas: FaultServer, runner: FaultServer, connect: Connect) -> None:
    spark = connect(saas, runner=runner.url)
    saas.on("POST", "*", respond(json=v3()))

    spark.services.validate("f/s")
    spark.services.transform("f/s", {"a": 1})
    spark.send(spark.services.prepare("f/s"))

    assert asked(saas, runner) == [3, 0]


def test_prepared_calls_can_be_sent_to_the_runner_alone(saas: FaultServer, runner: FaultServer) -> None:
    at = Spark.Runner(runner.url, token=TOKEN)
    with Spark.Client(base_url=f"{saas.url}/{TENANT}", api_key=KEY, proxy=None, runner=at) as spark:
        calls = [spark.services.prepare("f/s", inputs={"years": years}) for years in (5, 10)]
        answers = spark.runner.send_many(calls, stop_on_error=True)
        line = spark.runner.curl(calls[0])

    assert len(answers) == 2
    assert asked(saas, runner) == [0, 2]
    assert runner.url in line
    assert TOKEN not in line


def test_a_prefix_stands_in_front_of_the_tenant(saas: FaultServer, runner: FaultServer, connect: Connect) -> None:
    runner.on("POST", f"/eu/models{EXECUTE}", respond(json=v3(9.5)))
    spark = connect(saas, runner=Spark.Runner(runner.url, prefix="/eu/models/"))

    assert spark.services.execute("f/s").outputs == [{"payment": 9.5}]


def test_no_variable_of_the_environment_switches_a_runner_on(
    saas: FaultServer, runner: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CSPARK_RUNNER_URL", runner.url)

    assert connect(saas).services.execute("f/s").place == "saas"
    assert asked(saas, runner) == [1, 0]


# Many records


def test_the_parts_of_an_execution_say_each_where_they_were_answered(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    runner.on("POST", MANY, v4("v-1"), v4("v-1"), reset())
    spark = connect(saas, runner=runner.url)

    response = spark.services.execute("f/s", inputs=[{"a": 1}, {"a": 2}, {"a": 3}], chunk_size=1, concurrency=1)

    assert response.places == ("runner", "runner", "saas")
    assert response.place == "runner"
    assert response.outputs == [{"a": 1}, {"a": 2}, {"a": 3}]
    assert len(response.responses) == 3
    # The part that fell back asked the SaaS for the version that had answered before.
    assert saas.requests[0].json()["version_id"] == "v-1"


@pytest.mark.parametrize("rows", [True, False], ids=["rows", "records"])
def test_an_execution_in_parts_survives_pickling(runner: FaultServer, connect: Connect, rows: bool) -> None:
    runner.on("POST", MANY, v4())
    inputs: Any = (
        [["years"], *([number] for number in range(5))] if rows else [{"years": number} for number in range(5)]
    )

    response = connect(f"{nowhere()}/{TENANT}", runner=runner.url).services.execute("f/s", inputs, chunk_size=2)
    copy = pickle.loads(pickle.dumps(response))

    assert copy.places == response.places == ("runner",) * 3
    assert copy.outputs == response.outputs
    assert copy.value == response.value
    assert copy.data == response.data


def test_a_version_that_the_saas_answered_with_need_not_be_known_to_the_runner(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    def only_latest(request: Recorded) -> Any:
        return respond(404, json=MISSING_MODEL) if "version_id" in request.json() else v4("v-1")(request)

    saas.on("POST", MANY, v4("v-2"))
    runner.on("POST", MANY, reset(), only_latest)
    spark = connect(saas, runner=Spark.Runner(runner.url, max_retries=0))

    response = spark.services.execute("f/s", inputs=[{"a": 1}, {"a": 2}], chunk_size=1, concurrency=1)

    assert response.places == ("saas", "saas")
    assert {meta.version_id for meta in response.metas} == {"v-2"}
    assert asked(saas, runner) == [2, 2]


def test_a_version_that_the_caller_named_and_the_runner_lacks_is_an_error(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    runner.on("POST", MANY, respond(404, json=MISSING_MODEL))
    spark = connect(saas, runner=runner.url)

    with pytest.raises(Spark.NotFoundError, match=runner.url) as failure:
        spark.services.execute("version/v-9", inputs=[{"a": 1}, {"a": 2}], chunk_size=1)

    assert "No model answers to it" in failure.value.details
    assert saas.requests == []


def test_places_that_both_refuse_are_not_asked_for_every_part(connect: Connect) -> None:
    attempts: list[str] = []
    hooks = Hooks(on_request=(lambda event: attempts.append(event.client),))
    spark = connect(f"{nowhere()}/{TENANT}", max_retries=0, runner=Spark.Runner(nowhere(), max_retries=0), hooks=hooks)

    with pytest.raises(Spark.SparkConnectError):
        spark.services.execute("f/s", inputs=[{"a": n} for n in range(50)], chunk_size=1, concurrency=1)

    assert 2 <= len(attempts) < 10


# Misuse


@pytest.mark.parametrize(
    "options",
    [
        {"prefer": "runner"},
        {"prefer": "cloud"},
        {"runner": "http://localhost:3000", "prefer": "cloud"},
        {"runner": "http://localhost:3000", "fallback": "always"},
        {"runner": "http://localhost:3000", "fallback": ["transport", "always"]},
        {"runner": "http://localhost:3000", "fallback": 5},
        {"runner": "localhost:3000"},
        {"runner": "http://localhost:3000/acme"},
        {"runner": 5},
    ],
)
def test_options_that_make_no_sense_are_refused(options: Any) -> None:
    with pytest.raises(Spark.SparkInputError):
        Spark.Client(env="my-env", tenant="acme", api_key="open", **options)


def test_a_call_is_refused_before_anything_is_sent(saas: FaultServer, connect: Connect) -> None:
    spark = connect(saas)

    for options in ({"prefer": "runner"}, {"prefer": "cloud"}, {"fallback": "always"}):
        with pytest.raises(Spark.SparkInputError):
            spark.services.execute("f/s", **options)

    assert saas.requests == []
