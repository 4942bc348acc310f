"""A runner's client: what the runner tells of itself, credentials, configuration, and the package."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import redirect, reset, respond
from support.fault_server import FaultServer

import dovetail.hybrid as Hybrid  # noqa: N812
from dovetail_api.hybrid import models as m

from .conftest import Connect
from .stand_in import STATUS

SECRET = "a-very-secret-key"
VERSION = {"lastPullDate": None, "filehash": "3f0c", "version": "1.46.3", "build": 7}


def test_what_a_runner_tells_of_itself_is_typed(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "/healthcheck", respond(json={"msg": "ok"}))
    server.on("GET", "/version", respond(json=VERSION))
    server.on("GET", "/status", respond(json=STATUS))
    hybrid = connect(server)

    health, version, status = hybrid.health.check(), hybrid.version.get(), hybrid.status.get()

    assert (health.data, health.value.msg) == ({"msg": "ok"}, "ok")
    assert hybrid.health.ok() is True
    assert (version.data, version.value.version) == (VERSION, "1.46.3")
    assert version.value.last_pull_date is None
    assert status.data == STATUS
    [tenant] = status.value.models
    [model] = tenant.model_stats
    assert (tenant.tenant, model.thread_stats["1"].current_memory_mb) == ("my-tenant", 96.5)
    assert model.thread_stats["1"].init_memory_mb is None
    assert status.value.memory_limit_mb is None


def test_a_runner_that_is_down_is_not_ok(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "/healthcheck", reset(), respond(503), respond(json={"msg": "starting"}))
    hybrid = connect(server, max_retries=0)

    assert [hybrid.health.ok() for _ in range(3)] == [False, False, False]


STATICS: list[tuple[str, str, dict[str, Any]]] = [
    ("health_check", "/healthcheck", {"msg": "ok"}),
    ("get_version", "/version", VERSION),
    ("get_status", "/status", STATUS),
]


@pytest.mark.parametrize(("name", "path", "body"), STATICS, ids=[name for name, _, _ in STATICS])
@pytest.mark.parametrize("base", ["", "/runner/api"])
def test_a_runner_is_asked_without_a_client(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch, name: str, path: str, body: Any, base: str
) -> None:
    import asyncio

    server.on("GET", f"{base}{path}", respond(json=body))
    ask = getattr(Hybrid.Client, name)
    address = Hybrid.RunnerUrl(f"{server.url}{base}", "acme")

    assert ask(f"{server.url}{base}").data == body
    assert ask(address).data == body
    assert ask(server.url, prefix=base).data == body
    assert asyncio.run(getattr(Hybrid.AsyncClient, name)(f"{server.url}{base}")).data == body
    monkeypatch.setenv("CSPARK_RUNNER_URL", f"{server.url}{base}")
    assert ask().data == body
    assert ask(token="a-token", timeout=5000).data == body
    assert ask(api_key="a-key").data == body

    sent = [(request.header("authorization"), request.header("x-synthetic-key")) for request in server.requests]
    assert sent == [(None, None)] * 5 + [("Bearer a-token", None), (None, "a-key")]


@pytest.mark.parametrize(
    ("given", "header"),
    [
        ({"token": SECRET}, ("authorization", f"Bearer {SECRET}")),
        ({"token": f"bearer {SECRET}"}, ("authorization", f"Bearer {SECRET}")),
        ({"api_key": SECRET}, ("x-synthetic-key", SECRET)),
    ],
)
def test_credentials_are_sent_to_the_runner_and_nowhere_else(
    server: FaultServer, other: FaultServer, connect: Connect, given: dict[str, str], header: tuple[str, str]
) -> None:
    server.on("GET", "/healthcheck", redirect(302, f"{other.url}/healthcheck"))
    other.on("GET", "/healthcheck", respond(json={"msg": "ok"}))
    hybrid = connect(server, **given)

    hybrid.health.check()
    hybrid.services.request(f"{other.url}/healthcheck")

    assert server.requests[0].header(header[0]) == header[1]
    for request in other.requests:
        assert SECRET not in str(request.headers)


def test_client_credentials_are_exchanged_at_the_identity_provider(
    server: FaultServer, other: FaultServer, connect: Connect
) -> None:
    token = {"access_token": "t-1", "expires_in": 300, "token_type": "Bearer"}
    other.on("POST", "/auth/realms/spark-tenant/protocol/openid-connect/token", respond(json=token))
    server.on("GET", "/version", respond(json=VERSION))
    oauth = {"client_id": "me", "client_secret": SECRET}

    connect(server, oauth=oauth, identity=f"{other.url}/spark-tenant").version.get()

    assert server.requests[0].header("authorization") == "Bearer t-1"
    assert len(other.requests) == 1


def test_client_credentials_without_an_identity_provider_are_refused(connect: Connect) -> None:
    with pytest.raises(Hybrid.SparkInputError) as caught:
        connect("http://127.0.0.1:9", oauth={"client_id": "me", "client_secret": SECRET})

    assert caught.value.at == "identity"
    assert SECRET not in str(caught.value)


def test_no_credentials_are_an_error_that_names_the_word_for_none() -> None:
    with pytest.raises(Hybrid.SparkCredentialError, match="token='open'"):
        Hybrid.Client(tenant="acme")


@pytest.mark.parametrize(
    ("variables", "given", "kind"),
    [
        ({"CSPARK_API_KEY": "k"}, {}, "api_key"),
        ({"CSPARK_BEARER_TOKEN": "t"}, {}, "token"),
        ({"CSPARK_API_KEY": "k"}, {"token": "open"}, "token"),
        ({"CSPARK_API_KEY": "k", "CSPARK_CLIENT_ID": "i", "CSPARK_CLIENT_SECRET": "s"}, {"token": "t"}, "token"),
        ({"CSPARK_BEARER_TOKEN": "t"}, {"api_key": "k"}, "api_key"),
        (
            {
                "CSPARK_CLIENT_ID": "i",
                "CSPARK_CLIENT_SECRET": "s",
                "CSPARK_BASE_URL": "https://excel.us.coherent.global/a",
            },
            {},
            "oauth",
        ),
    ],
)
def test_an_argument_beats_the_environment(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], given: dict[str, str], kind: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert Hybrid.Config(tenant="acme", **given).auth.type == kind


def test_the_address_of_the_environment_is_sparks_for_nobody_but_the_identity_provider(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CSPARK_BASE_URL", "https://excel.us.coherent.global/acme")

    config = Hybrid.Config(tenant="acme", token="open")

    assert config.base_url.full == "http://localhost:3000/acme"
    assert config.hosts == {"": "http://localhost:3000"}


def test_a_runner_is_in_no_environment() -> None:
    with pytest.raises(Hybrid.SparkInputError) as caught:
        Hybrid.Config(env="us", tenant="acme", token="open")
    assert caught.value.at == "env"


def test_a_copy_keeps_what_it_is_not_told() -> None:
    config = Hybrid.Config(
        base_url="http://h:1", tenant="acme", api_key=SECRET, prefix="p", timeout=5000, max_retries=0, logger=False
    )
    config.extra_headers["X-Mine"] = "1"

    copy = config.copy_with(tenant="other")

    assert copy.base_url.full == "http://h:1/p/other"
    assert (copy.timeout, copy.max_retries, copy.logger.disabled) == (5000, 0, True)
    assert copy.auth.source == config.auth.source
    assert copy.extra_headers == {"X-Mine": "1"}
    assert config.copy_with(base_url="http://h:2").base_url.full == "http://h:2/acme"
    assert config.copy_with(base_url=Hybrid.RunnerUrl("http://h:3", "x")).base_url.full == "http://h:3/x"
    assert config.copy_with(token="open", prefix="").auth.is_open
    assert config.copy_with(prefix="q").base_url.full == "http://h:1/q/acme"


def test_a_client_is_made_with_another_ones_configuration(server: FaultServer) -> None:
    server.on("GET", "/version", respond(json=VERSION))
    config = Hybrid.Config(base_url=server.url, tenant="acme", api_key=SECRET)
    config.extra_headers["X-Mine"] = "1"

    with Hybrid.Client.use(config, proxy=None) as hybrid:
        hybrid.version.get()

    [request] = server.requests
    assert (request.header("x-synthetic-key"), request.header("x-mine")) == (SECRET, "1")


def test_an_open_runner_is_shown_no_credentials_that_are_not_sent(server: FaultServer, connect: Connect) -> None:
    hybrid = connect(server, token="open")
    shown = hybrid.curl(hybrid.services.prepare("f/s"))

    assert "authorization" not in shown.lower()
    assert "x-synthetic-key" not in shown.lower()


@pytest.mark.parametrize("given", [{"token": SECRET}, {"api_key": SECRET}], ids=["token", "api key"])
def test_no_secret_is_shown(server: FaultServer, connect: Connect, given: dict[str, str]) -> None:
    server.on("POST", "*", respond(404, json={"error": "none"}))
    hybrid = connect(server, **given)
    client = getattr(hybrid, "target", hybrid)
    call = client.services.prepare("f/s", inputs={"radius": 1})

    with pytest.raises(Hybrid.NotFoundError) as caught:
        hybrid.services.execute("f/s")

    error = caught.value
    shown = [repr(client), repr(client.config), client.curl(call), str(error), repr(error), str(error.to_dict())]
    assert SECRET not in "".join(shown) + pickle.dumps(error).decode("latin-1")
    assert "x-synthetic-key: " in client.curl(call) or "Authorization: " in client.curl(call)
    with pytest.raises(Exception, match="pickle"):
        pickle.dumps(client)


def test_a_client_with_credentials_of_the_environment_pickles(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.on("POST", "/p/acme/api/v3/version/v", respond(json={"status": "Success", "response_data": None}))
    monkeypatch.setenv("CSPARK_API_KEY", SECRET)
    with Hybrid.Client(base_url=server.url, tenant="acme", prefix="p", proxy=None) as hybrid:
        text = pickle.dumps(hybrid)
    assert SECRET.encode() not in text

    with pickle.loads(text) as again:
        answer = again.services.execute("version/v")

    assert isinstance(answer.value, m.ExecuteV3Response)
    assert server.requests[0].header("x-synthetic-key") == SECRET


def test_the_package_itself_has_the_verbs_of_a_client_of_the_environment(server: FaultServer) -> None:
    server.on("GET", "/healthcheck", respond(json={"msg": "ok"}))
    server.on("POST", "/acme/api/v3/folders/f/services/s/execute", respond(json={"status": "x", "response_data": None}))
    script = "\n".join(
        (
            "import dovetail.hybrid as Hybrid",
            "print(Hybrid.health.check().data, Hybrid.services.execute('f/s').outputs)",
        )
    )

    done = run(script, CSPARK_RUNNER_URL=f"{server.url}/acme", NO_PROXY="127.0.0.1")

    assert done.stdout.split("\n")[0] == "{'msg': 'ok'} [None]", done.stderr


def test_every_name_of_the_package_loads() -> None:
    for name in vars(Hybrid)["__all__"]:
        assert getattr(Hybrid, name) is not None


def test_a_misspelt_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Cleint"):
        _ = Hybrid.Cleint  # type: ignore[attr-defined]


def test_names_known_to_type_checkers_are_those_known_at_run_time() -> None:
    assert Hybrid.__file__ is not None
    lines = Path(Hybrid.__file__).read_text(encoding="utf-8").splitlines()
    declared = {
        line.split(" as ")[1].strip() for line in lines if line.startswith("    from dovetail.") and " as " in line
    }
    assert declared == set(vars(Hybrid)["__all__"])


def test_importing_loads_no_event_loop_engine_or_model() -> None:
    done = run("import sys, dovetail.hybrid; print('\\n'.join(sys.modules))")
    loaded = set(done.stdout.split())
    assert not {name.partition(".")[0] for name in loaded} & {"asyncio", "httpx", "pyreqwest", "cattrs", "dovetail_api"}


def test_a_call_is_built_without_spark_s_answers_or_an_event_loop() -> None:
    script = "\n".join(
        (
            "import sys, dovetail.hybrid as Hybrid",
            "Hybrid.Client(tenant='t', token='open').services.prepare('f/s', inputs={'a': 1})",
            "print('\\n'.join(sys.modules))",
        )
    )
    loaded = set(run(script).stdout.split())
    answers = [
        name
        for name in loaded
        if name.startswith(("dovetail_api.spark.models.", "dovetail_api.hybrid.models.")) and "_requests" not in name
    ]
    assert not answers
    assert not loaded & {"asyncio", "httpx", "pyreqwest"}


def run(script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    import os

    environment = {name: value for name, value in os.environ.items() if not name.startswith("CSPARK_")} | variables
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment)
