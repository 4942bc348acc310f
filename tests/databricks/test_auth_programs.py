"""Tokens that programs of this machine know, and logins in the browser."""

from __future__ import annotations

import contextlib
import json
import random
import socket
import stat
import subprocess
import sys
import time
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.databricks import Config, CredentialError
from dovetail.databricks.auth.programs import Run

from .conftest import Connect
from .test_auth_wire import DATABRICKS, MANAGEMENT, RESOURCE, azure_headers, form, jwt, sent, token
from .test_auth_wire import server as server

Program = Callable[..., Path]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Put a program on the path that notes its arguments and prints, for the first pattern that fits, an answer."""

    def make(name: str, *answers: tuple[str, int, str]) -> Path:
        log = tmp_path / f"{name}.log"
        path = tmp_path / "bin" / name
        path.write_text(
            f"#!{sys.executable} -IS\n"
            "import json, sys\n"
            f"with open({str(log)!r}, 'a') as log: log.write(json.dumps(sys.argv[1:]) + chr(10))\n"
            "line = ' '.join(sys.argv[1:])\n"
            f"for pattern, status, text in {answers!r}:\n"
            "    if pattern in line:\n"
            "        print(text, file=sys.stderr if status else sys.stdout)\n"
            "        sys.exit(status)\n"
            "sys.exit(9)\n"
        )
        path.chmod(stat.S_IRWXU)
        return log

    return make


def called(log: Path) -> list[list[str]]:
    return [json.loads(line) for line in log.read_text().splitlines()]


def printed(access: str, **more: Any) -> str:
    end = time.strftime("%Y-%m-%d %H:%M:%S.000000", time.localtime(time.time() + 3600))
    return json.dumps({"accessToken": access, "tokenType": "Bearer", "expiresOn": end, **more})


def test_a_user_of_the_azure_cli_needs_one_token(server: FaultServer, connect: Connect, program: Program) -> None:
    human = jwt(upn="ann@example.com")
    log = program("az", ("get-access-token", 0, printed(human)))
    client = connect(server.url, token=None, azure_workspace_resource_id=RESOURCE)
    assert not log.exists(), "making a client runs nothing"
    for _ in range(2):
        client.test_connection()
    common = ["account", "get-access-token", "--resource", DATABRICKS, "--output", "json"]
    assert called(log) == [[*common, "--subscription", "sub-1"]]
    assert azure_headers(server.requests[-1]) == {"authorization": f"Bearer {human}", "workspace-resource-id": RESOURCE}
    kept = client.settings.auth.tokens.fresh()
    assert kept.refresh_at - time.monotonic() == pytest.approx(3560, abs=100)


def test_a_service_principal_of_the_azure_cli_needs_two(
    server: FaultServer, connect: Connect, program: Program
) -> None:
    robot, management = jwt(appid="app"), jwt(appid="app", aud="management")
    log = program(
        "az",
        ("account show", 0, json.dumps({"user": {"type": "servicePrincipal", "name": "app"}})),
        (DATABRICKS, 0, printed(robot)),
        (MANAGEMENT, 0, printed(management)),
    )
    client = connect(server.url, token=None, auth_type="azure-cli", azure_tenant_id="tenant-1")
    client.test_connection()
    assert azure_headers(server.requests[-1]) == {"authorization": f"Bearer {robot}", "sp-management-token": management}
    assert [words[-2:] for words in called(log) if "get-access-token" in words] == [["--tenant", "tenant-1"]] * 2


@pytest.mark.parametrize("name", ["systemAssignedIdentity", "userAssignedIdentity"])
def test_a_managed_identity_of_the_azure_cli_takes_no_tenant(
    server: FaultServer, connect: Connect, program: Program, name: str
) -> None:
    log = program(
        "az",
        ("account show", 0, json.dumps({"user": {"type": "servicePrincipal", "name": name}})),
        ("get-access-token", 0, printed(jwt(upn="x"))),
    )
    connect(server.url, token=None, auth_type="azure-cli", azure_tenant_id="tenant-1").test_connection()
    assert not any("--tenant" in words for words in called(log))


def test_a_subscription_that_the_login_does_not_see_is_left_out(
    server: FaultServer, connect: Connect, program: Program
) -> None:
    log = program("az", ("--subscription", 1, "no such subscription"), ("get-access-token", 0, printed(jwt(upn="x"))))
    connect(server.url, token=None, azure_workspace_resource_id=RESOURCE).test_connection()
    assert ["--subscription" in words for words in called(log)] == [True, False]


def test_without_a_login_the_next_way_is_tried_and_at_last_all_are_named(
    server: FaultServer, connect: Connect, program: Program
) -> None:
    program("az", ("", 1, "Please run 'az login' to setup account.\nmore"))
    options = {"token": None, "azure_workspace_resource_id": RESOURCE}
    end = "2999-01-01T00:00:00Z"
    log = program(
        "databricks",
        ("version", 0, "Databricks CLI v0.230.0"),
        ("auth token", 0, json.dumps({"access_token": "cli-token", "token_type": "Bearer", "expiry": end})),
    )
    connect(server.url, **options).test_connection()
    assert azure_headers(server.requests[-1]) == {"authorization": "Bearer cli-token"}
    assert called(log) == [["version"], ["auth", "token", "--host", server.url]]
    program("databricks", ("version", 0, "Version 0.18.0"))
    with pytest.raises(CredentialError) as caught:
        connect(server.url, **options).test_connection()
    assert str(caught.value) == (
        "default auth: cannot configure default credentials. "
        f"Config: host={server.url}, azure_workspace_resource_id={RESOURCE}. "
        "Tried azure-cli: az failed: Please run 'az login' to setup account.; "
        "databricks-cli: databricks is of version 0.18.0; 0.100.0 or later is needed."
    )


def test_a_program_that_is_named_and_not_there_is_said_so(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(CredentialError, match="there is no program az"):
        connect(server.url, token=None, auth_type="azure-cli").test_connection()
    with pytest.raises(CredentialError, match="there is no program databricks"):
        connect(server.url, token=None, auth_type="databricks-cli").test_connection()


def test_what_a_program_prints_instead_of_a_token_is_not_shown(
    server: FaultServer, connect: Connect, program: Program
) -> None:
    program("az", ("", 0, "s3cret"))
    with pytest.raises(CredentialError, match="az printed no JSON object") as caught:
        connect(server.url, token=None, auth_type="azure-cli").test_connection()
    assert "s3cret" not in str(caught.value)


def test_a_token_in_what_a_program_complains_of_is_not_shown(
    server: FaultServer, connect: Connect, program: Program
) -> None:
    program("az", ("", 1, f"the token {jwt(upn='ann', exp=1234567890)} has expired, run az login"))
    with pytest.raises(CredentialError, match=r"az failed: the token \*+ has expired, run az login\."):
        connect(server.url, token=None, auth_type="azure-cli").test_connection()


def test_a_program_that_does_not_end_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "bin" / "az"
    path.write_text(f"#!{sys.executable} -IS\nimport time\ntime.sleep(60)\n")
    path.chmod(stat.S_IRWXU)
    with pytest.raises(CredentialError, match="az did not end in time"):
        Run(("az",))(0.2)


@pytest.mark.parametrize(
    ("version", "profile", "first", "second"),
    [
        ("0.200.0", "work", "--host", []),
        ("0.207.1", "work", "--profile", []),
        ("0.295.9", None, "--host", []),
        ("0.296.0", None, "--host", ["--force-refresh"]),
    ],
)
def test_the_databricks_cli_is_called_as_its_version_allows(
    server: FaultServer,
    connect: Connect,
    program: Program,
    tmp_path: Path,
    version: str,
    profile: str | None,
    first: str,
    second: list[str],
) -> None:
    (tmp_path / ".databrickscfg").write_text(f"[work]\nhost = {server.url}\nauth_type = databricks-cli\n")
    end = "2000-01-01T00:00:00Z"  # has expired: each call fetches one
    log = program(
        "databricks",
        ("version", 0, f"Databricks CLI v{version}"),
        ("auth token", 0, json.dumps({"access_token": "t", "token_type": "Bearer", "expiry": end})),
    )
    client = connect(None if profile else server.url, profile=profile, **({} if profile else {"token": None}))
    for _ in range(2):
        client.test_connection()
    place = [first, "work" if first == "--profile" else server.url]
    commands = [words for words in called(log) if words[0] == "auth"]
    assert commands == [["auth", "token", *place], ["auth", "token", *place, *second]]


def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> Path:
    """A browser in which somebody logs in at once: it notes the page and comes back with ``answer``."""
    log = tmp_path / "browser.log"
    path = tmp_path / "bin" / "browser"
    path.write_text(
        f"#!{sys.executable} -IS\n"
        "import sys, urllib.request\n"
        "from urllib.parse import parse_qs, urlsplit\n"
        f"open({str(log)!r}, 'a').write(sys.argv[1] + chr(10))\n"
        "query = parse_qs(urlsplit(sys.argv[1]).query)\n"
        "back, state = query['redirect_uri'][0], query['state'][0]\n"
        "get = urllib.request.build_opener(urllib.request.ProxyHandler({})).open\n"
        "try:\n"
        "    get(back + '/?state=wrong&code=stolen')\n"
        "except OSError:\n"
        "    pass\n"
        f"get(back + '/?state=' + state + {answer!r})\n"
    )
    path.chmod(stat.S_IRWXU)
    monkeypatch.setattr(webbrowser, "open", lambda page: subprocess.run([str(path), page], check=False))
    return log


@pytest.fixture
def port() -> int:
    """A free port out of the range from which the system takes those of connections."""
    for found in random.sample(range(20_000, 32_000), 50):
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", found)):
            return found
    raise AssertionError("no port is free")


def test_a_login_in_the_browser_is_kept_and_refreshed(
    server: FaultServer, connect: Connect, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, port: int
) -> None:
    document = {"token_endpoint": f"{server.url}/oidc/v1/token", "authorization_endpoint": f"{server.url}/authorize"}
    server.on("GET", "/oidc/.well-known/oauth-authorization-server", respond(json=document))
    server.on(
        "POST",
        "/oidc/v1/token",
        respond(json=token("first", refresh_token="refresh-1", expires_in=10)),
        respond(json=token("second")),
    )
    log = browser(tmp_path, monkeypatch, "&code=the-code")
    options = {"token": None, "auth_type": "external-browser", "oauth_callback_port": port}
    connect(server.url, **options).test_connection()
    page, query = log.read_text().strip().split("?")
    asked = {name: values[0] for name, values in parse_qs(query).items()}
    state, challenge = asked.pop("state"), asked.pop("code_challenge")
    assert page == f"{server.url}/authorize"
    assert asked == {
        "response_type": "code",
        "client_id": "databricks-cli",
        "redirect_uri": f"http://localhost:{port}",
        "scope": "all-apis offline_access",
        "code_challenge_method": "S256",
    }
    assert len(state) >= 22
    exchange = form(sent(server, "/oidc/v1/token")[0])
    verifier = exchange.pop("code_verifier")
    assert challenge == challenge_of(verifier)
    assert exchange == {
        "grant_type": "authorization_code",
        "client_id": "databricks-cli",
        "code": "the-code",
        "redirect_uri": f"http://localhost:{port}",
    }
    assert azure_headers(server.requests[-1]) == {"authorization": "Bearer first"}
    (kept,) = (tmp_path / "cache/dovetail/databricks").iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600

    # The next client needs no browser: the first has a refresh token for it, the second a token that is still good.
    for _ in range(2):
        connect(server.url, **options).test_connection()
    assert len(log.read_text().splitlines()) == 1
    assert [form(request) for request in sent(server, "/oidc/v1/token")[1:]] == [
        {"grant_type": "refresh_token", "client_id": "databricks-cli", "refresh_token": "refresh-1"}
    ]
    assert azure_headers(server.requests[-1]) == {"authorization": "Bearer second"}


def challenge_of(verifier: str) -> str:
    import base64
    import hashlib

    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


def test_a_login_that_fails_or_comes_from_elsewhere_is_refused(
    server: FaultServer, connect: Connect, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, port: int
) -> None:
    document = {"token_endpoint": f"{server.url}/oidc/v1/token", "authorization_endpoint": f"{server.url}/authorize"}
    server.on("GET", "/oidc/.well-known/oauth-authorization-server", respond(json=document))
    browser(tmp_path, monkeypatch, "&error=access_denied&error_description=not+you")
    options = {"token": None, "auth_type": "external-browser", "oauth_callback_port": port}
    with pytest.raises(CredentialError, match="the login failed: not you"):
        connect(server.url, **options).test_connection()
    assert sent(server, "/oidc/v1/token") == []
    with (
        socket.create_server(("127.0.0.1", port)),
        pytest.raises(CredentialError, match=rf"port {port} is taken.*oauth_callback_port"),
    ):
        connect(server.url, **options).test_connection()


def test_entra_may_want_to_see_an_origin(
    server: FaultServer, connect: Connect, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, port: int
) -> None:
    document = {"token_endpoint": f"{server.url}/oidc/v1/token", "authorization_endpoint": f"{server.url}/authorize"}
    server.on("GET", "/oidc/.well-known/oauth-authorization-server", respond(json=document))
    refusal = {"error": "invalid_request", "error_description": "AADSTS9002327: Tokens issued for …"}
    server.on("POST", "/oidc/v1/token", respond(400, json=refusal), respond(json=token("t")))
    browser(tmp_path, monkeypatch, "&code=c")
    options = {"auth_type": "external-browser", "oauth_callback_port": port, "disable_oauth_refresh_token": True}
    connect(server.url, token=None, **options).test_connection()
    origins = [request.header("Origin") for request in sent(server, "/oidc/v1/token")]
    assert origins == [None, f"http://localhost:{port}"]
    assert "offline_access" not in (tmp_path / "browser.log").read_text()


def test_the_browser_is_opened_only_when_it_is_asked_for() -> None:
    from dovetail.databricks.auth.registry import auth_of
    from dovetail.databricks.errors import ConfigError

    with pytest.raises(ConfigError, match="default auth"):
        auth_of(Config(host="x"))
