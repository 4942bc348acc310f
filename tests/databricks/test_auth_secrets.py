"""Secrets stay where they are, whatever goes wrong: in no error, no variable of its frames, no log line, no pickle."""

from __future__ import annotations

import base64
import logging
import pickle
import traceback
from typing import Any

import pytest
from support.behaviours import Behaviour, close, redirect, respond
from support.fault_server import FaultServer

from dovetail.databricks import DovetailError

from .conftest import Connect
from .test_auth_wire import LIST, TENANT
from .test_auth_wire import server as server

SECRET, GIVEN = "s3cret-of-mine", "t0ken-that-came"
PAIR = base64.b64encode(f"id:{SECRET}".encode()).decode()


def everything_shown(error: BaseException) -> str:
    """What reports of errors hold: texts, attributes, and the variables of this library's frames."""
    shown = [repr(pickle.dumps(error))]
    link: BaseException | None = error
    while link is not None:
        shown += [str(link), repr(link), repr(vars(link))]
        for frame, _ in traceback.walk_tb(link.__traceback__):
            if "dovetail" in frame.f_globals["__name__"]:
                shown += [f"{name}={value!r}" for name, value in frame.f_locals.items()]
        link = link.__cause__ or link.__context__
    return "\n".join(shown)


ANSWERS: dict[str, Behaviour] = {
    "a page": respond(200, body=f"<html><title>{GIVEN}</title></html>".encode()),
    "no token": respond(json={"token_type": "Bearer"}),
    "a line break in it": respond(json={"access_token": f"{GIVEN}\r\nX: 1", "expires_in": 3600}),
    "no JSON to the end": respond(200, body=b'{"access_token": "' + GIVEN.encode() + b'", "expires_in": 1e400}'),
    "a list": respond(json=[GIVEN]),
    "nothing": respond(200, body=b""),
    "it quotes the secret": respond(401, json={"error": "invalid_client", "error_description": f"{SECRET} is wrong"}),
    "it quotes the header": respond(401, json={"error": "invalid_client", "error_description": f"{PAIR} is wrong"}),
    "it fails with the secret": respond(501, body=f"<pre>{SECRET}</pre>".encode()),
}


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("way", ["oauth-m2m", "azure-client-secret", "env-oidc"])
def test_a_token_that_cannot_be_had_shows_no_secret(
    server: FaultServer,
    connect: Connect,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    way: str,
    answer: str,
) -> None:
    monkeypatch.setenv("DATABRICKS_OIDC_TOKEN", SECRET)
    options: dict[str, Any] = {
        "oauth-m2m": {"client_id": "id", "client_secret": SECRET},
        "azure-client-secret": {
            "azure_client_id": "id",
            "azure_client_secret": SECRET,
            "azure_tenant_id": TENANT,
            "azure_login_endpoint": server.url,
        },
        "env-oidc": {"token": None},
    }[way]
    for path in ("/oidc/v1/token", f"/{TENANT}/oauth2/token"):
        server.on("POST", path, ANSWERS[answer])
    with caplog.at_level(logging.DEBUG):
        client = connect(server, auth_type=way, debug_headers=True, debug_truncate_bytes=10_000, **options)
        with pytest.raises(DovetailError) as caught:
            client.test_connection()
    shown = everything_shown(caught.value) + caplog.text + repr(client) + repr(client.settings) + repr(client.config)
    assert SECRET not in shown
    if way == "oauth-m2m":
        assert PAIR not in shown
    if answer != "a page":
        assert GIVEN not in shown


@pytest.mark.parametrize("fault", [close(), respond(403, body=b"no"), respond(200, body=b"<html>"), respond(404)])
@pytest.mark.parametrize("options", [{"token": SECRET}, {"username": "id", "password": SECRET}], ids=["pat", "basic"])
def test_a_call_that_fails_shows_no_secret(
    server: FaultServer, connect: Connect, fault: Behaviour, options: dict[str, str]
) -> None:
    server.on("GET", LIST, fault)
    client = connect(server, **options)
    with pytest.raises(DovetailError) as caught:
        list(client.clusters.list())
    shown = everything_shown(caught.value)
    assert SECRET not in shown
    assert PAIR not in shown


@pytest.mark.parametrize("status", [302, 307])
def test_no_secret_follows_a_redirect_of_the_token_endpoint(
    server: FaultServer, other: FaultServer, connect: Connect, status: int
) -> None:
    other.on("POST", "/steal", respond(json={"access_token": GIVEN}))
    other.on("GET", "/steal", respond(json={"access_token": GIVEN}))
    server.on("POST", "/oidc/v1/token", redirect(status, f"{other.url}/steal"))
    with pytest.raises(DovetailError):
        connect(server, client_id="id", client_secret=SECRET).test_connection()
    assert SECRET not in repr([(request.headers, request.body) for request in other.requests])
    assert PAIR not in repr([request.headers for request in other.requests])
