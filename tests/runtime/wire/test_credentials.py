"""Tokens: fetched once, refreshed once, kept to their hosts, and never shown."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

import pytest
from support.behaviours import Behaviour, Script, reset, respond, stall
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.runtime import (
    ApiError,
    ApiKeyAuth,
    BasicAuth,
    BearerAuth,
    CredentialError,
    DecodeError,
    Hooks,
    RequestTimeout,
    RetryPolicy,
    TransportError,
)
from dovetail.runtime.tokens import Token

from .conftest import Connect, everything_shown
from .sample_api import CLIENT_SECRET_VARIABLE, CREATE, READ, REPLACE, new_thing, token_auth

SECRET = "s3cret-of-the-client"
OK = respond(200, json={"id": 1})


@pytest.fixture(autouse=True)
def client_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CLIENT_SECRET_VARIABLE, SECRET)


def numbered_tokens(lifetime: float | None = 3600.0) -> Callable[[Recorded], Behaviour]:
    """Gives the tokens t1, t2 …"""
    counted = iter(range(1, 1000))
    return lambda _: respond(200, json={"access_token": f"t{next(counted)}", "expires_in": lifetime})


def accepting(*tokens: str) -> Script:
    accepted = {f"Bearer {token}" for token in tokens}
    return lambda request: OK if request.header("Authorization") in accepted else respond(401, json={})


def paths(server: FaultServer) -> list[str]:
    return [request.path for request in server.requests]


def test_a_token_is_fetched_before_the_first_call_and_kept(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/token", numbered_tokens())
    server.on("GET", "/thing", accepting("t1"))
    client = connect(server, auth=token_auth())
    client.send(READ.call())
    client.send(READ.call())
    assert paths(server) == ["/token", "/thing", "/thing"]
    assert server.requests[0].header("Authorization") is None
    assert server.requests[0].json() == {"client_secret": SECRET}


def test_an_operation_without_security_gets_no_token(connect: Connect, server: FaultServer) -> None:
    server.on("PUT", "/thing", OK)
    connect(server, auth=token_auth()).send(REPLACE.call({}, new_thing()))
    assert paths(server) == ["/thing"]
    assert server.requests[0].header("Authorization") is None


def test_a_token_about_to_expire_is_replaced_in_time(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/token", numbered_tokens(lifetime=0.0))
    server.on("GET", "/thing", accepting("t1", "t2"))
    client = connect(server, auth=token_auth())
    client.send(READ.call())
    client.send(READ.call())
    assert paths(server) == ["/token", "/thing"] * 2


def test_a_refused_token_is_refreshed_once(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/token", numbered_tokens())
    server.on("GET", "/thing", accepting("t2"))
    response = connect(server, auth=token_auth()).send_detailed(READ.call(), retries=0)
    assert paths(server) == ["/token", "/thing", "/token", "/thing"]
    assert response.value.id == 1


def test_a_refreshed_token_that_is_refused_as_well_is_the_end(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/token", numbered_tokens())
    server.on("GET", "/thing", accepting())
    with pytest.raises(ApiError) as caught:
        connect(server, auth=token_auth()).send(READ.call())
    assert caught.value.status == 401
    assert paths(server) == ["/token", "/thing", "/token", "/thing"]


def test_a_token_endpoint_that_repeats_a_refused_token_is_not_asked_for_ever(
    connect: Connect, server: FaultServer
) -> None:
    server.on("POST", "/token", respond(200, json={"access_token": "same"}))
    server.on("GET", "/thing", accepting())
    with pytest.raises(ApiError):
        connect(server, auth=token_auth()).send(READ.call())
    assert paths(server) == ["/token", "/thing", "/token", "/thing"]


@pytest.mark.parametrize("status", [400, 401, 403])
def test_refused_client_credentials_are_a_credential_error(connect: Connect, server: FaultServer, status: int) -> None:
    server.on("POST", "/token", respond(status, json={"error": "invalid_client"}))
    with pytest.raises(CredentialError, match=f"refused: {status} .*invalid_client") as caught:
        connect(server, auth=token_auth()).send(READ.call())
    assert paths(server) == ["/token"]
    assert SECRET not in everything_shown(caught.value)


def test_a_refresh_that_is_refused_is_a_credential_error(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/token", respond(200, json={"access_token": "t1"}), respond(401, json={"error": "revoked"}))
    server.on("GET", "/thing", accepting())
    with pytest.raises(CredentialError, match="revoked"):
        connect(server, auth=token_auth()).send(READ.call())
    assert paths(server) == ["/token", "/thing", "/token"]


def test_a_token_endpoint_out_of_order_is_told_as_what_it_is(connect: Connect, server: FaultServer) -> None:
    client = connect(server, auth=token_auth())
    server.on("POST", "/token", respond(500, json={"message": "down"}))
    with pytest.raises(ApiError) as refused:
        client.send(READ.call())
    assert refused.value.status == 500
    server.on("POST", "/token", respond(200, body=b"<html>", headers={"Content-Type": "text/html"}))
    with pytest.raises(DecodeError):
        client.send(READ.call())
    server.on("POST", "/token", respond(200, json={"access_token": ""}))
    with pytest.raises(CredentialError, match="without a token"):
        client.send(READ.call())


def test_a_call_whose_token_was_never_got_was_never_sent(connect: Connect, server: FaultServer) -> None:
    from support.behaviours import reset

    server.on("POST", "/token", reset())
    with pytest.raises(TransportError) as caught:
        connect(server, auth=token_auth()).send(READ.call())
    assert not caught.value.sent
    assert paths(server) == ["/token"]


def test_waiting_for_a_token_counts_against_the_deadline(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/token", stall())
    with pytest.raises(RequestTimeout) as caught:
        connect(server, auth=token_auth()).send(READ.call(), timeout=0.2)
    assert not caught.value.sent


@pytest.mark.parametrize(
    "refusal",
    [respond(200, body=b"<html>Sign in</html>"), respond(200, json={}), respond(401, json={}), respond(500), reset()],
    ids=["a page", "no token", "refused", "out of order", "gone"],
)
def test_a_token_that_is_still_good_is_used_when_it_cannot_be_renewed(
    connect: Connect, server: FaultServer, refusal: Script
) -> None:
    server.on("POST", "/token", refusal)
    server.on("GET", "/thing", accepting("old"))
    auth = token_auth()
    auth.tokens.settle(Token("old", 3600.0, early=3600.0))
    client = connect(server, auth=auth, retry=RetryPolicy(retries=0))
    assert client.send(READ.call()) is not None
    assert client.send(READ.call()) is not None
    assert paths(server) == ["/token", "/thing", "/thing"], "it is not tried again at once"


def test_renewing_a_good_token_leaves_time_for_the_call(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/token", stall())
    server.on("GET", "/thing", accepting("old"))
    auth = token_auth()
    auth.tokens.settle(Token("old", 3600.0, early=3600.0))
    assert connect(server, auth=auth).send(READ.call(), timeout=3.0) is not None


def test_one_with_little_time_does_not_spoil_the_token_for_others(connect: Connect, server: FaultServer) -> None:
    gate = server.gate()
    server.on("POST", "/token", stall(), stall(gate, respond(200, json={"access_token": "t1"})))
    server.on("GET", "/thing", accepting("t1"))
    client = connect(server, auth=token_auth())
    values: list[object] = []

    def hurry() -> None:
        with pytest.raises(RequestTimeout):
            client.send(READ.call(), timeout=0.2)

    hurried = threading.Thread(target=hurry)
    hurried.start()
    server.wait_for_requests(1)
    patient = threading.Thread(target=lambda: values.append(client.send(READ.call())))
    patient.start()
    server.wait_for_requests(2)
    gate.set()
    hurried.join()
    patient.join()
    assert len(values) == 1
    assert paths(server) == ["/token", "/token", "/thing"]


@pytest.mark.parametrize("token", ["line\nbreak", "caf\u00e9", "nul\0", "tab\t"])
def test_a_credential_no_header_can_carry_is_refused_unseen(connect: Connect, server: FaultServer, token: str) -> None:
    with pytest.raises(CredentialError, match=r"cannot (carry|be sent)") as caught:
        connect(server, auth=BearerAuth(token)).send(READ.call())
    assert token not in everything_shown(caught.value)
    assert server.requests == []


def test_a_client_with_the_wrong_kind_of_credentials_says_so_before_sending(
    connect: Connect, server: FaultServer
) -> None:
    with pytest.raises(CredentialError, match=r"things_read accepts bearerAuth only; this client has BasicAuth"):
        connect(server, auth=BasicAuth("me", SECRET)).send(READ.call())
    assert server.requests == []


def test_no_hook_log_or_error_shows_a_credential(
    connect: Connect, server: FaultServer, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[object] = []
    hooks = Hooks(on_request=(seen.append,), on_response=(seen.append,), on_retry=(seen.append,))
    server.on("POST", "/token", respond(200, json={"access_token": "the-token"}))
    server.on("GET", "/thing", respond(503, headers={"Set-Cookie": f"session={SECRET}"}))
    caplog.set_level(logging.DEBUG, logger="dovetail")
    for auth in (token_auth(), BearerAuth(SECRET), ApiKeyAuth(SECRET, "X-Own-Name"), ApiKeyAuth(SECRET, "k", "query")):
        client = connect(server, auth=auth, hooks=hooks, headers={"X-Api-Key": SECRET})
        with pytest.raises(ApiError) as caught:
            client.request("GET", "/thing")
        shown = str(seen) + caplog.text + repr(auth) + str(caught.value)
        assert SECRET not in shown
        assert "the-token" not in shown
    assert len(seen) == 4 * 5 + 2, "request, answer and retry of each attempt, and the token's own"
    assert "503" in caplog.text


def test_a_server_that_quotes_the_request_does_not_put_its_secrets_into_errors(
    connect: Connect, server: FaultServer
) -> None:
    """Some proxies answer with the request they refused."""

    def quoting(request: Recorded) -> Behaviour:
        said = f"{request.header('Authorization')} {request.json() if request.body else ''}"
        return respond(400, json={"message": f"refused: {said}"})

    server.on("POST", "/token", numbered_tokens())
    server.on("GET", "/thing", quoting)
    server.on("POST", "/thing", quoting)
    client = connect(server, auth=BearerAuth("a-bearer-token"))
    for call in (READ.call(), CREATE.call({}, {"name": "n", "secret": SECRET})):
        with pytest.raises(ApiError, match="refused: Bearer ") as caught:
            client.send(call)
        shown = everything_shown(caught.value)
        assert "a-bearer-token" not in shown
        assert SECRET not in shown
    server.on("POST", "/token", quoting)
    with pytest.raises(CredentialError, match="refused: ") as refused:
        connect(server, auth=token_auth()).send(READ.call())
    assert SECRET not in everything_shown(refused.value)


@pytest.mark.parametrize(
    "answer", [b'{"access_token": "t0ken-unseen", "expires_in": []}', b'{"access_token": "t0ken-unseen']
)
def test_a_token_in_an_answer_that_does_not_decode_is_not_in_the_error(
    connect: Connect, server: FaultServer, answer: bytes
) -> None:
    server.on("POST", "/token", respond(200, body=answer, headers={"Content-Type": "application/json"}))
    with pytest.raises(DecodeError) as caught:
        connect(server, auth=token_auth()).send(READ.call())
    assert "t0ken-unseen" not in everything_shown(caught.value)


def test_a_token_that_no_header_can_carry_is_refused_unseen(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/token", respond(200, json={"access_token": "t0ken-unseen\r\nX: y"}))
    with pytest.raises(CredentialError, match="line break") as caught:
        connect(server, auth=token_auth()).send(READ.call())
    assert "t0ken-unseen" not in everything_shown(caught.value)
    assert paths(server) == ["/token"]
