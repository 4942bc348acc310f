"""Each of two places gets its own credentials, on no path those of the other."""

from __future__ import annotations

import logging
import pickle
from typing import Any

import httpx
import pytest
from support.behaviours import redirect, reset, respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.runtime.credentials import EnvironmentSecret
from dovetail.runtime.hooks import Hooks, RequestEvent

from .conftest import KEY, TENANT, Connect
from .two_places import EXECUTE, TOKEN, all_sent, asked, v3


@pytest.mark.parametrize("of_runner", [{"token": TOKEN}, {"api_key": TOKEN}, {}])
def test_each_place_gets_its_own_credentials(
    saas: FaultServer, runner: FaultServer, connect: Connect, of_runner: dict[str, Any]
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
    assert [event.client for event in events] == ["runner", "runner", "saas"]
    assert f"runner: POST {runner.url}" in caplog.text
    assert f"saas: POST {saas.url}" in caplog.text
    assert "; asking saas" in caplog.text


def test_a_pickled_client_takes_its_runner_along_but_no_secret(
    saas: FaultServer, runner: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEY_OF_SAAS", KEY)
    monkeypatch.setenv("TOKEN_OF_RUNNER", TOKEN)
    known: dict[str, Any] = {
        "base_url": f"{saas.url}/{TENANT}",
        "api_key": EnvironmentSecret("KEY_OF_SAAS"),
        "proxy": None,
    }

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
