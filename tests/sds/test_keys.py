"""The key goes to the gateway alone and is shown to nobody."""

from __future__ import annotations

import pickle
import traceback
from pathlib import Path

import pytest
from support.behaviours import Behaviour, close, redirect, respond
from support.fault_server import FaultServer

from dovetail.runtime.errors import CredentialError
from dovetail.sds import AsyncClient, Client, Config, FileSecret
from dovetail.sds.errors import AuthError, InputError, SDSError
from dovetail_api.sds.operations import auth

from .conftest import KEY, Connect

VALID = respond(200, json={"message": "API key is valid for ada@example.com"})


def test_the_key_travels_with_its_colon(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "/api/v1/auth/", VALID)

    connect(server).authenticate()

    assert server.requests[0].header("authorization") == f"Api-Key: {KEY}"


def test_without_a_key_the_first_call_says_so_and_nothing_is_sent(server: FaultServer, connect: Connect) -> None:
    client = connect(server, env_config={})

    with pytest.raises(AuthError, match="SDS_SECRET_TOKEN"):
        client.authenticate()

    assert server.requests == []
    assert not client.is_authenticated


@pytest.mark.parametrize("key", ["Api-Key: abc.def", "two words", "a:b", "caf\u00e9", "line\nbreak"])
def test_what_is_no_key_is_refused_without_being_shown(server: FaultServer, connect: Connect, key: str) -> None:
    with pytest.raises(AuthError, match="that is no key") as caught:
        connect(server, env_config={"SDS_SECRET_TOKEN": key}).authenticate()

    assert key not in str(caught.value)
    assert server.requests == []


def test_the_key_does_not_follow_a_redirect_to_another_host(server: FaultServer, connect: Connect) -> None:
    with FaultServer() as other:
        other.on("GET", "*", VALID)
        server.on("GET", "*", redirect(302, f"{other.url}/elsewhere"))

        connect(server).authenticate()

        assert other.requests[0].header("authorization") is None


def test_the_key_is_nowhere_to_be_seen() -> None:
    client = Client("sds.example", env_config={"SDS_SECRET_TOKEN": KEY})

    shown = [repr(client), repr(client.config), repr(client.settings), client.curl(auth.check()), str(vars(client))]

    assert not [text for text in shown if KEY[:8] in text]


@pytest.mark.parametrize(
    "settings", [{"HTTP_TIMEOUT": "soon"}, {"sds-secret-token": "another"}, {"DRY_RUN": "maybe"}, {"SDS_HOST": "a b"}]
)
def test_local_variables_in_tracebacks_of_settings_show_no_key(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str]
) -> None:
    monkeypatch.setenv("SDS_SECRET_TOKEN", KEY)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(InputError) as caught:
        Client()

    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert KEY[:8] not in "".join(str(frame.locals) for frame in shown.stack)


@pytest.mark.parametrize("trouble", [respond(401), respond(500), respond(200, body=b"no JSON"), close()])
@pytest.mark.parametrize("engine", ["httpx", "pyreqwest"])
def test_local_variables_in_tracebacks_of_calls_show_no_key(
    server: FaultServer, connect: Connect, trouble: Behaviour, engine: str
) -> None:
    server.on("GET", "*", trouble)

    with pytest.raises(SDSError) as caught:
        connect(server, engine=engine).authenticate()

    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    inside = [frame for frame in shown.stack if Path(frame.filename) != Path(__file__)]
    assert KEY[:8] not in "".join(str(frame.locals) for frame in inside)


def test_local_variables_show_nothing_of_what_is_no_key(server: FaultServer, connect: Connect) -> None:
    client = connect(server, env_config={"SDS_SECRET_TOKEN": f"Bearer {KEY}"})

    with pytest.raises(AuthError) as caught:
        client.authenticate()

    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert KEY[:8] not in "".join(str(frame.locals) for frame in shown.stack)


def test_a_client_whose_key_was_given_as_text_is_not_pickled() -> None:
    with pytest.raises(TypeError, match="environment variable"):
        pickle.dumps(Client(env_config={"SDS_SECRET_TOKEN": KEY}))


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize("place", ["environment", "env file", "file"])
def test_a_pickled_client_reads_its_key_where_it_wakes_up(
    monkeypatch: pytest.MonkeyPatch, kind: type[Client] | type[AsyncClient], place: str
) -> None:
    given = None
    if place == "environment":
        monkeypatch.setenv("SDS_SECRET_TOKEN", KEY)
    elif place == "env file":
        Path(".env").write_text(f"sds-secret-token={KEY}\n", encoding="utf-8")
    else:
        Path("key.txt").write_text(KEY, encoding="utf-8")
        given = {"SDS_SECRET_TOKEN": FileSecret("key.txt")}
    client = kind("sds.example:8443", env_config=given, verbose=True)
    client.dry_run = False

    pickled = pickle.dumps(client)
    back = pickle.loads(pickled)

    assert KEY[:8].encode() not in pickled
    assert (back.base_url, back.dry_run, back.verbose) == ("https://sds.example:8443", False, True)
    assert back.settings.auth.credentials(None).headers == (("Authorization", f"Api-Key: {KEY}"),)


def test_a_key_that_has_gone_from_its_env_file_is_missed_by_name() -> None:
    file = Path(".env")
    file.write_text(f"SDS_SECRET_TOKEN={KEY}\n", encoding="utf-8")
    token = Config().token
    assert token is not None
    file.write_text("", encoding="utf-8")

    with pytest.raises(CredentialError, match="it holds no SDS_SECRET_TOKEN"):
        token.read()


def test_certificates_cannot_be_left_unchecked() -> None:
    with pytest.raises(InputError, match="always checked"):
        Client(verify=False)
