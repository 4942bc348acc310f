"""OAuth 2 and OpenID Connect: how tokens are asked for, kept, renewed, and whom nothing is told."""

from __future__ import annotations

import asyncio
import base64
import pickle
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs

import pytest
from support.behaviours import redirect, respond
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.runtime import ApiError, AsyncClient, Client, CredentialError, EnvironmentSecret, InvalidInput, Settings
from dovetail.runtime.contract_auth import auth_from
from dovetail.runtime.oauth import OAuth2
from dovetail.runtime.operation import Operation
from dovetail.runtime.retry import RetryPolicy
from dovetail.runtime.security import Credential, Role, SecurityScheme

OAUTH = SecurityScheme("oauth", "oauth2", token_url="oauth/token", password_url="/login", refresh_url="/refresh")
OPENID = SecurityScheme("openid", "openIdConnect", discovery_url="/.well-known/openid-configuration")
THING: Operation[Any] = Operation(
    __name__, "THING", "thing", "GET", "/v1/thing", returns=lambda: Any, security=((OAUTH,), (OPENID,))
)
ROLES: tuple[Role, ...] = ("token", "client_id", "client_secret", "username", "password", "refresh_token", "scopes")
CREDENTIALS = tuple(Credential(role, f"SHOP_{role.upper()}", OAUTH, role) for role in ROLES)
BY_DISCOVERY = tuple(
    Credential(role, f"SHOP_{role.upper()}", OPENID, role) for role in ROLES if role.startswith("client")
)


def token(value: str, **more: Any) -> Any:
    return respond(json={"access_token": value, "token_type": "Bearer", **more})


def form(request: Recorded) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(request.body.decode(), strict_parsing=True).items()}


def settings(server: FaultServer, auth: Any) -> Settings:
    return Settings(hosts={"": f"{server.url}/v1"}, auth=auth, engine="httpx", proxy=None, retry=RetryPolicy(retries=0))


def client(server: FaultServer, credentials: tuple[Credential, ...] = CREDENTIALS, **given: Any) -> Client:
    base = f"{server.url}/v1"
    return Client(settings(server, auth_from(credentials, given, owner="shop.Client", base_url=base)))


def oauth(server: FaultServer, **given: Any) -> OAuth2:
    return OAuth2("/token", base_url=server.url, client_id="me", client_secret="s3cret", **given)


@pytest.fixture(autouse=True)
def nothing_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in CREDENTIALS:
        monkeypatch.delenv(each.variable, raising=False)


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        running.on("GET", "/v1/v1/thing", respond(json={"it": "is"}))
        yield running


def test_client_credentials(server: FaultServer) -> None:
    server.on("POST", "/v1/oauth/token", token("t1", expires_in=3600))
    with client(server, client_id="m e", client_secret="s3c:ret", scopes="read write") as own:
        own.send(THING.call())
        own.send(THING.call())
    asked, first, second = server.requests
    assert asked.header("Authorization") == f"Basic {base64.b64encode(b'm+e:s3c%3Aret').decode()}"
    assert form(asked) == {"grant_type": "client_credentials", "scope": "read write"}
    assert first.header("Authorization") == second.header("Authorization") == "Bearer t1"


def test_a_password_then_the_refresh_token_that_came_with_it(server: FaultServer) -> None:
    server.on("POST", "/login", token("t1", expires_in=0, refresh_token="r1"))
    server.on("POST", "/refresh", token("t2", expires_in=0, refresh_token="r2"), token("t3", refresh_token="r3"))
    with client(server, username="me", password="s3cret") as own:
        for _ in range(4):
            own.send(THING.call())
    asked = [request for request in server.requests if request.method == "POST"]
    assert [(request.path, form(request)) for request in asked] == [
        ("/login", {"grant_type": "password", "username": "me", "password": "s3cret"}),
        ("/refresh", {"grant_type": "refresh_token", "refresh_token": "r1"}),
        ("/refresh", {"grant_type": "refresh_token", "refresh_token": "r2"}),
    ]


def test_a_refused_refresh_token_gives_way_to_the_password(server: FaultServer) -> None:
    server.on("POST", "/login", token("t1", expires_in=0, refresh_token="r1"), token("t2"))
    server.on("POST", "/refresh", respond(400, json={"error": "invalid_grant"}))
    with client(server, username="me", password="s3cret") as own:
        own.send(THING.call())
        own.send(THING.call())
    assert server.requests[-1].header("Authorization") == "Bearer t2"


def test_a_rotated_refresh_token_is_kept_until_its_source_says_another(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []
    monkeypatch.setenv("SHOP_REFRESH_TOKEN", "r1")
    server.on("POST", "/token", *(token(f"t{n}", expires_in=0, refresh_token=f"r{n}") for n in (2, 3, 4)))
    auth = oauth(server, refresh_token=EnvironmentSecret("SHOP_REFRESH_TOKEN"), rotated=kept.append)
    with Client(settings(server, auth)) as own:
        own.send(THING.call())
        own.send(THING.call())
        monkeypatch.setenv("SHOP_REFRESH_TOKEN", "new")
        own.send(THING.call())
    asked = [form(request)["refresh_token"] for request in server.requests if request.method == "POST"]
    assert asked == ["r1", "r2", "new"]
    assert kept == ["r2", "r3", "r4"]


def test_a_token_that_is_given_is_sent(server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_CLIENT_ID", "me")
    monkeypatch.setenv("SHOP_CLIENT_SECRET", "s3cret")
    with client(server, token="given") as own:
        own.send(THING.call())
    assert [request.header("Authorization") for request in server.requests] == ["Bearer given"]


def test_a_refused_token_is_fetched_anew_once(server: FaultServer) -> None:
    server.on("POST", "/v1/oauth/token", token("t1"), token("t2"))
    server.on("GET", "/v1/v1/thing", respond(401), respond(json={}), respond(401))
    with client(server, client_id="me", client_secret="s3cret") as own:
        own.send(THING.call())
        with pytest.raises(ApiError):
            own.send(THING.call())
    assert [r.header("Authorization") for r in server.requests if r.method == "GET"][:2] == ["Bearer t1", "Bearer t2"]


def test_refused_credentials_say_so_and_are_not_shown(server: FaultServer) -> None:
    server.on("POST", "/token", respond(401, json={"error": "invalid_client", "error_description": "no s3cret"}))
    with Client(settings(server, oauth(server))) as own, pytest.raises(CredentialError, match="refused") as caught:
        own.send(THING.call())
    assert "s3cret" not in repr(caught.value) + repr(vars(caught.value)) + repr(oauth(server))


def test_one_of_many_threads_asks(server: FaultServer) -> None:
    server.on("POST", "/token", token("t1", expires_in=3600))
    barrier = threading.Barrier(8)
    with Client(settings(server, oauth(server))) as own, ThreadPoolExecutor(8) as pool:

        def send(_: int) -> None:
            barrier.wait(30)
            own.send(THING.call())

        list(pool.map(send, range(8)))
    assert [request.method for request in server.requests].count("POST") == 1


def test_one_of_many_tasks_asks_the_provider(server: FaultServer) -> None:
    server.on("GET", "/.well-known/openid-configuration", respond(json=provider(server)))
    server.on("POST", "/elsewhere/token", token("t1", expires_in=3600))
    auth = auth_from(
        BY_DISCOVERY, {"client_id": "me", "client_secret": "s3cret"}, owner="shop.Client", base_url=server.url
    )

    async def main() -> None:
        async with AsyncClient(settings(server, auth)) as own:
            await asyncio.gather(*(own.send(THING.call()) for _ in range(8)))

    asyncio.run(main())
    assert [request.path for request in server.requests].count("/.well-known/openid-configuration") == 1
    assert [request.path for request in server.requests].count("/elsewhere/token") == 1


def provider(server: FaultServer, **changes: Any) -> dict[str, Any]:
    return {"issuer": server.url, "token_endpoint": f"{server.url}/elsewhere/token", **changes}


def test_the_provider_says_where_the_secret_stands(server: FaultServer) -> None:
    methods = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    server.on("GET", "/.well-known/openid-configuration", respond(json=provider(server, **methods)))
    server.on("POST", "/elsewhere/token", token("t1"))
    with client(server, BY_DISCOVERY, client_id="me", client_secret="s3cret") as own:
        own.send(THING.call())
    asked = server.requests[1]
    assert asked.header("Authorization") is None
    assert form(asked) == {"grant_type": "client_credentials", "client_id": "me", "client_secret": "s3cret"}


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"issuer": "https://other.example"}, "issuer"),
        ({"issuer": None}, "issuer"),
        ({"token_endpoint": ""}, "no token endpoint"),
        ({"token_endpoint": "http://other.example/token"}, "not encrypted"),
        ({"token_endpoint": "ftp://127.0.0.1/token"}, "no web address"),
    ],
)
def test_a_provider_that_is_not_to_be_trusted(server: FaultServer, changes: dict[str, Any], what: str) -> None:
    server.on("GET", "/.well-known/openid-configuration", respond(json=provider(server, **changes)))
    own = client(server, BY_DISCOVERY, client_id="me", client_secret="s3cret")
    with own, pytest.raises(CredentialError, match=what):
        own.send(THING.call())
    assert [request.method for request in server.requests] == ["GET"]


def test_a_token_endpoint_that_sends_elsewhere_is_not_followed(server: FaultServer) -> None:
    with FaultServer() as other:
        server.on("POST", "/token", redirect(307, f"{other.url}/token"))
        with Client(settings(server, oauth(server))) as own, pytest.raises(ApiError):
            own.send(THING.call())
        assert other.requests == []


@pytest.mark.parametrize("url", ["http://shop.example/token", "//shop.example/token", "http://u:p@127.0.0.1/token"])
def test_secrets_go_to_encrypted_places_alone(server: FaultServer, url: str) -> None:
    auth = OAuth2(url, client_id="me", client_secret="s3cret", base_url=server.url)
    with Client(settings(server, auth)) as own, pytest.raises(CredentialError, match="token_url"):
        own.send(THING.call())
    assert server.requests == []


def test_what_is_given_must_lead_to_a_token() -> None:
    with pytest.raises(InvalidInput, match="nothing to get a token with"):
        OAuth2("https://shop.example/token", client_id="me")
    with pytest.raises(InvalidInput, match="no place"):
        OAuth2(client_id="me", client_secret="s3cret")
    with pytest.raises(InvalidInput, match=r"client_id= is of no use by itself.*client_secret="):
        auth_from(CREDENTIALS, {"client_id": "me"}, owner="shop.Client")


def test_a_client_travels_without_what_it_fetched(server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_CLIENT_ID", "me")
    monkeypatch.setenv("SHOP_CLIENT_SECRET", "s3cret-1")
    server.on("POST", "/v1/oauth/token", token("s3cret-t1", refresh_token="s3cret-r1"), token("t2"))
    with client(server) as own:
        own.send(THING.call())
        written = pickle.dumps(own)
    assert b"s3cret" not in written
    with pickle.loads(written) as other:
        other.send(THING.call())
    assert server.requests[-1].header("Authorization") == "Bearer t2"
