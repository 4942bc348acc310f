"""Credentials as a contract asks for them: which alternative is taken, where they go, and where they never go."""

from __future__ import annotations

import base64
import logging
import pickle
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from support.behaviours import redirect, respond
from support.fault_server import FaultServer

from dovetail.runtime import Client, CredentialError, DovetailError, EnvironmentSecret, InvalidInput, Settings
from dovetail.runtime.auth import ApiKeyAuth, BearerAuth, NoAuth
from dovetail.runtime.contract_auth import Together, auth_from
from dovetail.runtime.operation import Operation
from dovetail.runtime.parameters import Cookie
from dovetail.runtime.retry import RetryPolicy
from dovetail.runtime.security import Credential, Requirement, SecurityScheme

KEY = SecurityScheme("key", "apiKey", location="header", parameter="X-Key")
APP = SecurityScheme("app", "apiKey", location="query", parameter="app key")
SID = SecurityScheme("sid", "apiKey", location="cookie", parameter="sid")
BEARER = SecurityScheme("bearer", "bearer")
BASIC = SecurityScheme("basic", "basic")
DIGEST = SecurityScheme("digest", "http", word="Digest")
CERTIFICATE = SecurityScheme("certificate", "mutualTLS")

CREDENTIALS = (
    Credential("api_key", "SHOP_API_KEY", KEY, "key"),
    Credential("app_key", "SHOP_APP_KEY", APP, "key"),
    Credential("session", "SHOP_SESSION", SID, "key"),
    Credential("token", "SHOP_TOKEN", BEARER, "token"),
    Credential("username", "SHOP_USERNAME", BASIC, "username"),
    Credential("password", "SHOP_PASSWORD", BASIC, "password"),
    Credential("digest", "SHOP_DIGEST", DIGEST, "key"),
)


def operation(*security: Requirement) -> Operation[Any]:
    return Operation(
        __name__,
        "",
        "things_get",
        "GET",
        "/thing",
        returns=lambda: Any,
        security=security,
        parameters=(Cookie("taste"),),
    )


def client(
    server: FaultServer, *, default: tuple[Requirement, ...] = (), engine: str = "httpx", **given: Any
) -> Client:
    auth = auth_from(CREDENTIALS, given, owner="shop.Client", base_url=server.url, default=default)
    return Client(Settings(hosts={"": server.url}, auth=auth, engine=engine, proxy=None, retry=RetryPolicy(retries=0)))


@pytest.fixture(autouse=True)
def nothing_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in CREDENTIALS:
        monkeypatch.delenv(each.variable, raising=False)


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        running.on("GET", "*", respond(json={"it": "is"}))
        yield running


def sent(server: FaultServer, *security: Requirement, **given: Any) -> tuple[str | None, str | None, str, str | None]:
    """``Authorization``, ``X-Key``, the query and ``Cookie`` of what a client sends that was given this."""
    with client(server, **given) as own:
        own.send(operation(*security).call())
    request = server.requests[-1]
    return request.header("Authorization"), request.header("X-Key"), request.query, request.header("Cookie")


def test_each_scheme_goes_where_the_contract_says(server: FaultServer) -> None:
    assert sent(server, (KEY,), api_key="k1") == (None, "k1", "", None)
    assert sent(server, (APP,), app_key="a b&c") == (None, None, "app%20key=a%20b%26c", None)
    assert sent(server, (SID,), session="s1") == (None, None, "", "sid=s1")
    assert sent(server, (BEARER,), token="t1") == ("Bearer t1", None, "", None)
    assert sent(server, (DIGEST,), digest="digest response=x") == ("Digest response=x", None, "", None)
    pair = base64.b64encode(b"me:pass:word").decode()
    assert sent(server, (BASIC,), username="me", password="pass:word") == (f"Basic {pair}", None, "", None)


def test_schemes_are_needed_together(server: FaultServer) -> None:
    given = {"api_key": "k1", "app_key": "a1", "token": "t1", "session": "s1"}
    assert sent(server, (KEY, APP, BEARER, SID), **given) == ("Bearer t1", "k1", "app%20key=a1", "sid=s1")
    with pytest.raises(CredentialError, match="app_key="):
        sent(server, (KEY, APP), api_key="k1")


def test_a_cookie_stands_beside_those_of_the_call(server: FaultServer) -> None:
    with client(server, session="s1") as own:
        own.send(operation((SID,)).call({"taste": "sweet"}))
    assert server.requests[-1].header("Cookie") == "taste=sweet; sid=s1"


def test_the_first_alternative_is_taken_whose_credentials_there_are(server: FaultServer) -> None:
    alternatives = ((KEY, APP), (BEARER,), (KEY,))
    assert sent(server, *alternatives, token="t1", api_key="k1")[:2] == ("Bearer t1", None)
    assert sent(server, *alternatives, api_key="k1")[:2] == (None, "k1")
    assert sent(server, *alternatives, api_key="k1", app_key="a1", token="t1")[:3] == (None, "k1", "app%20key=a1")


def test_what_is_given_comes_before_what_the_environment_has(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_API_KEY", "from-the-environment")
    assert sent(server, (KEY,))[1] == "from-the-environment"
    assert sent(server, (KEY,), api_key="k1")[1] == "k1"
    assert sent(server, (KEY,), (BEARER,), token="t1")[:2] == ("Bearer t1", None)
    assert sent(server, (KEY, BEARER), token="t1")[:2] == ("Bearer t1", "from-the-environment")


def test_a_group_of_variables_is_taken_whole(server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_USERNAME", "someone")
    monkeypatch.setenv("SHOP_PASSWORD", "s3cret-password")
    with pytest.raises(InvalidInput, match=r"username= is of no use by itself.*password="):
        client(server, username="me")
    monkeypatch.delenv("SHOP_PASSWORD")
    with pytest.raises(CredentialError, match="SHOP_USERNAME and SHOP_PASSWORD"):
        sent(server, (BASIC,))


def test_no_requirement_and_an_empty_one_send_nothing(server: FaultServer) -> None:
    everything = {"api_key": "k1", "token": "t1", "session": "s1"}
    assert sent(server, **everything) == (None, None, "", None)
    assert sent(server, (), (KEY,)) == (None, None, "", None)


def test_credentials_that_are_welcome_but_not_needed_are_sent_when_there_are_some(server: FaultServer) -> None:
    assert sent(server, (), (KEY,), api_key="k1")[1] == "k1"
    assert sent(server, (BEARER,), (), api_key="k1") == (None, None, "", None)


def test_one_header_carries_one_of_the_schemes_that_want_it(server: FaultServer) -> None:
    assert sent(server, (BASIC, BEARER, KEY), token="t1", api_key="k1")[:2] == ("Bearer t1", "k1")


def test_the_certificate_is_the_business_of_the_connection(server: FaultServer) -> None:
    assert sent(server, (CERTIFICATE,)) == (None, None, "", None)
    assert sent(server, (CERTIFICATE, KEY), api_key="k1")[1] == "k1"


def test_a_header_that_the_client_always_sends_counts(server: FaultServer) -> None:
    auth = auth_from(CREDENTIALS, {}, owner="shop.Client")
    with Client(Settings(hosts={"": server.url}, auth=auth, engine="httpx", headers={"x-key": "own"})) as own:
        own.send(operation((KEY,)).call())
    assert server.requests[-1].header("X-Key") == "own"


def test_missing_credentials_are_an_error_before_anything_is_sent(server: FaultServer) -> None:
    with pytest.raises(CredentialError) as caught:
        sent(server, (KEY, APP), (BEARER,), api_key="k1")
    assert str(caught.value) == (
        "shop.Client: things_get needs credentials. Give app_key= (or set SHOP_APP_KEY), or token= (or set SHOP_TOKEN)."
    )
    assert server.requests == []


def test_what_has_no_operation_is_opened_as_the_contract_says(server: FaultServer) -> None:
    for default, given, expected in (
        (((BEARER,), (KEY,)), {"api_key": "k1", "token": "t1"}, ("Bearer t1", None)),
        ((), {"api_key": "k1"}, (None, "k1")),
        (((BEARER,),), {"api_key": "k1"}, (None, None)),
    ):
        with client(server, default=default, **given) as own:
            own.request("GET", "/other")
        request = server.requests[-1]
        assert (request.header("Authorization"), request.header("X-Key")) == expected


def test_a_client_travels_with_the_places_of_its_credentials(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_API_KEY", "s3cret-1")
    monkeypatch.setenv("SHOP_APP_KEY", "s3cret-2")
    with client(server) as own:
        own.send(operation((KEY, APP)).call())
        written = pickle.dumps(own)
    assert b"s3cret" not in written
    monkeypatch.setenv("SHOP_API_KEY", "another")
    with pickle.loads(written) as other:
        other.send(operation((KEY, APP)).call())
    assert server.requests[-1].header("X-Key") == "another"
    with client(server, api_key="s3cret") as literal, pytest.raises(TypeError, match="literal secret"):
        pickle.dumps(literal)


def test_nothing_goes_with_a_redirect_to_another_origin(server: FaultServer) -> None:
    given: dict[str, Any] = {
        "api_key": "k1-s3cret",
        "app_key": "a1-s3cret",
        "token": "t1-s3cret",
        "session": "s1-s3cret",
    }
    with FaultServer() as other:
        other.on("GET", "/there", respond(json={}))
        # The server sends on with the query that it got, key and all.
        server.on("GET", "/thing", lambda request: redirect(307, f"{other.url}/there?{request.query}&page=2"))
        with client(server, **given) as own:
            own.send(operation((KEY, APP, BEARER, SID)).call())
        request = other.requests[-1]
    assert request.query == "page=2"
    assert "s3cret" not in repr(request.headers)


def test_a_key_in_the_query_stands_there_once_after_a_redirect(server: FaultServer) -> None:
    server.on("GET", "/thing", lambda request: redirect(307, f"/there?{request.query}&page=2"))
    assert sent(server, (APP,), app_key="a1")[2] == "page=2&app%20key=a1"


@pytest.mark.parametrize("engine", ["httpx", "pyreqwest"])
def test_a_key_in_the_query_is_shown_nowhere(
    server: FaultServer, caplog: pytest.LogCaptureFixture, engine: str
) -> None:
    server.on("GET", "/thing", lambda request: respond(500, json={"error": f"no {request.query}"}))
    caplog.set_level(logging.DEBUG)
    shown: list[str] = []
    with client(server, engine=engine, app_key="s3cret+key/1") as own:
        call = operation((APP,)).call()
        shown += [own.curl(call), repr(own), repr(call), repr(own.settings)]
        with pytest.raises(DovetailError) as caught:
            own.send(call)
        shown += ["".join(traceback.format_exception(caught.value)), repr(vars(caught.value)), caplog.text]
    with client(server, engine=engine, app_key="s3cret+key/1") as own:
        server.close()
        with pytest.raises(DovetailError) as broken:
            own.send(call)
        shown += ["".join(traceback.format_exception(broken.value)), caplog.text]
    assert "app%20key=********" in shown[0]
    for text in shown:
        assert "s3cret" not in text


@pytest.mark.parametrize("key", ["a;b", 'a"b', "a b", "a,b"])
def test_a_key_that_would_end_its_cookie_is_refused(server: FaultServer, key: str) -> None:
    with pytest.raises(CredentialError, match="a cookie cannot carry") as caught:
        sent(server, (SID,), session=key)
    assert key not in str(caught.value)


def test_a_user_name_that_is_a_key_is_not_shown(server: FaultServer) -> None:
    server.on("GET", "/thing", respond(401, json={"error": "bad key s3cret-key"}))
    with client(server, username="s3cret-key", password="") as own:
        with pytest.raises(DovetailError) as caught:
            own.send(operation((BASIC,)).call())
        assert "s3cret" not in repr(own) + repr(vars(caught.value)) + str(caught.value)
    with pytest.raises(CredentialError, match="colon"):
        sent(server, (BASIC,), username="a:b", password="c")


def test_strategies_that_fetch_share_no_header() -> None:
    source = EnvironmentSecret("SHOP_TOKEN")
    both = Together([ApiKeyAuth(source, "x-key"), BearerAuth(source)])
    assert both.satisfies(KEY)
    assert both.satisfies(BEARER)
    assert not both.satisfies(DIGEST)
    assert both.tokens is None
    assert pickle.loads(pickle.dumps(both)).satisfies(BEARER)
    with pytest.raises(CredentialError):
        both.fetch()
    assert NoAuth().satisfies(KEY)
