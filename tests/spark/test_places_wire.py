"""Executions that a runner answers, or the SaaS: who is asked, when the other one is, and what the answer tells."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from support.addresses import black_hole, refused_port
from support.behaviours import close, redirect, reset, respond, retry_after, stall
from support.fault_server import FaultServer
from support.wire import Recorded

import dovetail.spark as Spark  # noqa: N812
from dovetail.runtime.credentials import EnvironmentSecret
from dovetail.runtime.hooks import Hooks, RequestEvent

from .conftest import KEY, TENANT, Connect

EXECUTE = f"/{TENANT}/api/v3/folders/f/services/s/execute"
MANY = f"/{TENANT}/api/v4/execute"
TOKEN = "a-token-of-the-runner"

MISSING_MODEL = {
    "status": "Error",
    "response_data": None,
    "response_meta": None,
    "error": {
        "error_category": "missing_model_error",
        "error_type": "error.MISSING_MODEL_ERROR",
        "message": "No model answers to it.",
        "additional_details": None,
    },
}


def v3(payment: float = 1.5, version_id: str = "v-1") -> dict[str, Any]:
    return {
        "status": "Success",
        "error": None,
        "response_data": {"outputs": {"payment": payment}, "warnings": None, "errors": None, "service_chain": None},
        "response_meta": {"service_id": "s-id", "version_id": version_id, "version": "1.4.2", "process_time": 3},
    }


def v4(version_id: str = "v-1") -> Any:
    """Answers as many outputs as inputs came, each the input itself."""

    def answer(request: Recorded) -> Any:
        inputs = request.json()["inputs"]
        return respond(json={"outputs": inputs, "version_id": version_id, "version": version_id, "process_time": []})

    return answer


@pytest.fixture
def saas(server: FaultServer) -> FaultServer:
    server.on("POST", EXECUTE, respond(json=v3()))
    server.on("POST", MANY, v4())
    return server


@pytest.fixture
def runner(other: FaultServer) -> FaultServer:
    other.on("POST", EXECUTE, respond(json=v3()))
    other.on("POST", MANY, v4())
    return other


def nowhere() -> str:
    return f"http://127.0.0.1:{refused_port()}"


def asked(*servers: FaultServer) -> list[int]:
    return [len(server.requests) for server in servers]


# Who answers


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


def test_prepared_calls_can_be_sent_to_the_runner_alone(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    spark = connect(saas, runner=Spark.Runner(runner.url, token=TOKEN))
    call = spark.services.prepare("f/s", inputs={"years": 5})
    at_runner = getattr(spark, "target", spark).runner

    line = at_runner.curl(call)

    assert runner.url in line
    assert TOKEN not in line
    assert at_runner.settings.name == "runner"


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


# Falling back


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
    spark = connect(saas, runner=Spark.Runner(runner.url, retry_interval=0.01))

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


def test_the_last_place_is_tried_as_often_as_its_settings_say(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    runner.on("POST", EXECUTE, reset())
    saas.on("POST", EXECUTE, reset(), respond(503), respond(json=v3()))

    assert connect(saas, runner=runner.url).services.execute("f/s").place == "saas"
    assert asked(saas, runner) == [3, 1]


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
    assert f"Before that, runner: {cause.message}" in error.message
    assert pickle.loads(pickle.dumps(error)).message == error.message


def test_an_error_of_the_second_place_keeps_its_class_and_tells_of_the_first(
    saas: FaultServer, connect: Connect
) -> None:
    saas.on("POST", EXECUTE, respond(422, json={"error": {"message": "years is no number"}}))
    spark = connect(saas, runner=nowhere())

    with pytest.raises(Spark.UnprocessableEntityError, match=r"years is no number.*Before that, runner: ") as failure:
        spark.services.execute("f/s")

    assert isinstance(failure.value.__cause__, Spark.SparkConnectError)


# Outages


def test_after_an_outage_the_other_place_is_asked_first(saas: FaultServer, connect: Connect) -> None:
    with black_hole() as port:
        runner = Spark.Runner(f"http://127.0.0.1:{port}", connect_timeout=200, pause=3600)
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
    spark = connect(saas, runner=Spark.Runner(runner.url, timeout=500, pause=3600))

    places = [spark.services.execute("f/s").place for _ in range(3)]

    # The third call: the runner is back, and has been seen to be.
    assert places == ["saas", "runner", "runner"]
    assert asked(saas, runner) == [2, 3]


def test_a_broken_connection_is_no_outage(saas: FaultServer, runner: FaultServer, connect: Connect) -> None:
    runner.on("POST", EXECUTE, reset(), respond(json=v3()))
    spark = connect(saas, runner=Spark.Runner(runner.url, pause=3600))

    assert [spark.services.execute("f/s").place for _ in range(2)] == ["saas", "runner"]


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


def test_a_version_that_the_saas_answered_with_need_not_be_known_to_the_runner(
    saas: FaultServer, runner: FaultServer, connect: Connect
) -> None:
    def only_latest(request: Recorded) -> Any:
        return respond(404, json=MISSING_MODEL) if "version_id" in request.json() else v4("v-1")(request)

    saas.on("POST", MANY, v4("v-2"))
    runner.on("POST", MANY, reset(), only_latest)
    spark = connect(saas, runner=runner.url)

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


# Credentials


def all_sent(server: FaultServer) -> str:
    return "".join(f"{request.headers}{request.body!r}{request.path}" for request in server.requests)


@pytest.mark.parametrize("of_runner", [{"token": TOKEN}, {"api_key": TOKEN}, {}])
def test_each_place_gets_its_own_credentials(
    saas: FaultServer, runner: FaultServer, connect: Connect, of_runner: dict[str, str]
) -> None:
    spark = connect(saas, runner=Spark.Runner(runner.url, headers={"x-route": "blue"}, **of_runner))

    spark.services.execute("f/s", prefer="runner")
    spark.services.execute("f/s", prefer="saas")

    [here], [there] = runner.requests, saas.requests
    assert (there.header("x-synthetic-key"), there.header("authorization")) == (KEY, None)
    expected = {"token": (None, f"Bearer {TOKEN}"), "api_key": (TOKEN, None)}.get(
        next(iter(of_runner), ""), (None, None)
    )
    assert (here.header("x-synthetic-key"), here.header("authorization")) == expected
    assert (here.header("x-route"), there.header("x-route")) == ("blue", None)
    assert here.header("x-tenant-name") == TENANT
    assert KEY not in all_sent(runner)
    assert TOKEN not in all_sent(saas)


def test_extra_headers_of_the_client_stay_with_the_saas(saas: FaultServer, runner: FaultServer) -> None:
    config = Spark.Config(base_url=f"{saas.url}/{TENANT}", api_key=KEY)
    config.extra_headers["x-gateway"] = "a-gateway-secret"

    with Spark.Client.use(config, proxy=None, runner=runner.url) as spark:
        spark.services.execute("f/s")
        spark.services.execute("f/s", prefer="saas")

    assert saas.requests[0].header("x-gateway") == "a-gateway-secret"
    assert "a-gateway-secret" not in all_sent(runner)


def test_credentials_of_the_environment_are_not_the_runner_s(
    saas: FaultServer, runner: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CSPARK_API_KEY", KEY)

    with Spark.Client(base_url=f"{saas.url}/{TENANT}", proxy=None, runner=runner.url) as spark:
        spark.services.execute("f/s")

    assert KEY not in all_sent(runner)


@pytest.mark.parametrize("status", [307, 308])
def test_a_redirect_from_one_place_to_the_other_carries_no_credentials(
    saas: FaultServer, runner: FaultServer, connect: Connect, status: int
) -> None:
    runner.on("POST", EXECUTE, redirect(status, f"{saas.url}{EXECUTE}"))
    spark = connect(saas, runner=Spark.Runner(runner.url, token=TOKEN))

    with pytest.raises(Spark.SparkError):
        spark.services.execute("f/s", fallback=False)
    runner.on("POST", EXECUTE, respond(json=v3()))
    saas.on("POST", EXECUTE, redirect(status, f"{runner.url}{EXECUTE}"))
    with pytest.raises(Spark.SparkError):
        spark.services.execute("f/s", prefer="saas", fallback=False)

    assert TOKEN not in all_sent(saas)
    assert KEY not in all_sent(runner)


def test_an_http_client_of_the_caller_sends_to_the_saas_alone(saas: FaultServer, runner: FaultServer) -> None:
    seen: list[str] = []

    def see(request: httpx.Request) -> None:
        seen.append(request.url.host + str(request.url.port))

    with (
        httpx.Client(event_hooks={"request": [see]}, trust_env=False) as http_client,
        Spark.Client(base_url=f"{saas.url}/{TENANT}", api_key=KEY, http_client=http_client, runner=runner.url) as spark,
    ):
        places = [spark.services.execute("f/s", prefer=place).place for place in ("runner", "saas")]

    assert places == ["runner", "saas"]
    assert seen == [f"127.0.0.1{saas.port}"]


def test_no_credential_is_in_logs_events_and_errors(
    saas: FaultServer, runner: FaultServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "dovetail")
    runner.on("POST", EXECUTE, reset())
    saas.on("POST", EXECUTE, respond(403))
    events: list[RequestEvent] = []
    spark = connect(
        saas, runner=Spark.Runner(runner.url, token=TOKEN), hooks=Hooks(on_request=(events.append,)), max_retries=0
    )

    with pytest.raises(Spark.ForbiddenError) as failure:
        spark.services.execute("f/s")

    shown = f"{caplog.text}{events}{failure.value}{failure.value.__cause__}{failure.value.to_dict()}"
    assert KEY not in shown
    assert TOKEN not in shown
    assert [event.client for event in events] == ["runner", "saas"]
    assert f"runner: POST {runner.url}" in caplog.text
    assert f"saas: POST {saas.url}" in caplog.text
    assert "Asking saas." in caplog.text


def test_a_pickled_client_takes_its_runner_along_but_no_secret(
    saas: FaultServer, runner: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEY_OF_SAAS", KEY)
    monkeypatch.setenv("TOKEN_OF_RUNNER", TOKEN)
    known = {"base_url": f"{saas.url}/{TENANT}", "api_key": EnvironmentSecret("KEY_OF_SAAS"), "proxy": None}

    with Spark.Client(**known, runner=Spark.Runner(runner.url, token=EnvironmentSecret("TOKEN_OF_RUNNER"))) as spark:
        pickled = pickle.dumps(spark)
    assert KEY.encode() not in pickled
    assert TOKEN.encode() not in pickled
    with pickle.loads(pickled) as again:
        assert again.services.execute("f/s").place == "runner"
    assert runner.requests[0].header("authorization") == f"Bearer {TOKEN}"

    with (
        Spark.Client(**known, runner=Spark.Runner(runner.url, token=TOKEN)) as literal,
        pytest.raises(TypeError, match="literal secret"),
    ):
        pickle.dumps(literal)


def test_a_closed_client_sends_nothing_to_the_runner_either(saas: FaultServer, runner: FaultServer) -> None:
    spark = Spark.Client(base_url=f"{saas.url}/{TENANT}", api_key=KEY, proxy=None, runner=runner.url)
    spark.close()

    with pytest.raises(Spark.SparkClosedError):
        spark.services.execute("f/s")

    assert asked(saas, runner) == [0, 0]


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
