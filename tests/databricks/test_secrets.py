"""`client.secrets`: the seed's calls, values as text and bytes, and that no value is seen where it should not be."""

from __future__ import annotations

import base64
import json
import logging
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from support.behaviours import Behaviour, close, respond
from support.fault_server import FaultServer

from dovetail.databricks import DatabricksError, ResourceAlreadyExists, ResourceDoesNotExist
from dovetail.runtime import DecodeError, DovetailError, Hooks, InvalidInput
from dovetail.sandbox import Sandbox, serve
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import secrets as operations

from .conftest import Connect

PUT = "/api/2.0/secrets/put"
GET = "/api/2.0/secrets/get"
HUSH = "correct-horse-battery"
HUSH_64 = base64.b64encode(HUSH.encode()).decode()


@pytest.fixture(scope="module")
def workspace() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def secrets(workspace: Sandbox, connect: Connect) -> Iterator[Any]:
    """The secrets of a workspace that has one scope, `billing`."""
    found = connect(workspace).secrets
    found.scopes.create("billing")
    yield found
    for scope in found.scopes.list():
        found.scopes.delete(scope.name)


def sent(server: FaultServer) -> Any:
    return json.loads(server.requests[-1].body)


def test_scopes_come_and_go(secrets: Any) -> None:
    assert secrets.scopes.create("shared", initial_manage_principal="users") is True
    assert [scope.name for scope in secrets.scopes.list()] == ["billing", "shared"]
    assert secrets.scopes.delete("shared") is True
    assert [scope.name for scope in secrets.scopes.list()] == ["billing"]


def test_errors_have_the_names_that_users_know(secrets: Any) -> None:
    with pytest.raises(ResourceAlreadyExists, match="Scope billing already exists"):
        secrets.scopes.create("billing")
    losses: tuple[Callable[[], object], ...] = (
        lambda: secrets.list("nobodys"),
        lambda: secrets.delete("billing", "nothing"),
        lambda: secrets.get_bytes("billing", "nothing"),
        lambda: secrets.acls.delete("billing", "users"),
    )
    for lost in losses:
        with pytest.raises(ResourceDoesNotExist):
            lost()


def test_rights_come_and_go(secrets: Any) -> None:
    assert secrets.acls.put("billing", "users", "READ") is True
    assert secrets.acls.get("billing", "users").permission == "READ"
    rights = {each.principal: each.permission for each in secrets.acls.list("billing")}
    assert rights == {"ada@example.test": "MANAGE", "users": "READ"}
    assert secrets.acls.delete("billing", "users") is True
    assert [each.principal for each in secrets.acls.list("billing")] == ["ada@example.test"]


@pytest.mark.parametrize("text", ["plain", "", "grüße 🐎", "two\nlines"])
def test_text_comes_back_as_it_was(secrets: Any, text: str) -> None:
    assert secrets.put("billing", "k", text) is True
    assert secrets.get_string("billing", "k") == text
    assert secrets.get_bytes("billing", "k") == text.encode()


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_are_secrets_too_and_no_type_error(secrets: Any, kind: Callable[[bytes], Any]) -> None:
    value = b"\x00\xff\xfe binary"
    assert secrets.put("billing", "k", bytes_value=kind(value)) is True
    assert secrets.get_bytes("billing", "k") == value


def test_bytes_may_come_as_base64_already(secrets: Any) -> None:
    secrets.put("billing", "k", bytes_value=base64.b64encode(b"\x00\xff").decode())
    assert secrets.get_bytes("billing", "k") == b"\x00\xff"


def test_an_empty_text_is_sent_and_not_dropped(server: FaultServer, connect: Connect) -> None:
    server.on("POST", PUT, respond(json={}))
    secrets = connect(server).secrets
    secrets.put("s", "k", "")
    assert sent(server) == {"scope": "s", "key": "k", "string_value": ""}
    secrets.put("s", "k", bytes_value=b"")
    assert sent(server) == {"scope": "s", "key": "k", "bytes_value": ""}


def test_a_value_that_the_service_leaves_out_is_empty(server: FaultServer, connect: Connect) -> None:
    server.on("GET", GET, respond(json={"key": "k"}))
    assert connect(server).secrets.get_string("s", "k") == ""


def test_lists_that_the_service_leaves_out_are_empty(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "*", respond(json={}))
    secrets = connect(server).secrets
    assert (secrets.list("s"), secrets.scopes.list(), secrets.acls.list("s")) == ([], [], [])


def test_words_that_are_new_are_taken_as_they_are(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "/api/2.0/secrets/scopes/list", respond(json={"scopes": [{"name": "s", "backend_type": "MOON"}]}))
    server.on("GET", "/api/2.0/secrets/acls/get", respond(json={"principal": "p", "permission": "PEEK", "new": 1}))
    secrets = connect(server).secrets
    assert secrets.scopes.list()[0].backend_type == "MOON"
    assert secrets.acls.get("s", "p").permission == "PEEK"


def test_names_are_percent_encoded(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "*", respond(json={}))
    connect(server).secrets.acls.get("a&b=c", "ada+x@example.test ü")
    target = server.requests[-1].target
    assert target == b"/api/2.0/secrets/acls/get?scope=a%26b%3Dc&principal=ada%2Bx%40example.test%20%C3%BC"


def test_a_scope_for_a_key_vault_says_what_it_is(server: FaultServer, connect: Connect) -> None:
    server.on("POST", "*", respond(json={}))
    vault = {"resource_id": "/subscriptions/s/vaults/v", "dns_name": "https://v.vault.azure.net/"}
    connect(server).secrets.scopes.create("vault", backend_azure_keyvault=vault)
    expected = {"scope": "vault", "scope_backend_type": "AZURE_KEYVAULT", "backend_azure_keyvault": vault}
    assert sent(server) == expected


def test_the_official_spelling_works_too(secrets: Any) -> None:
    secrets.create_scope(scope="other")
    secrets.put_secret(scope="other", key="k", string_value="v")
    assert secrets.get_secret("other", "k").value == base64.b64encode(b"v").decode()
    assert [each.key for each in secrets.list_secrets("other").secrets] == ["k"]
    secrets.put_acl({"scope": "other", "principal": "users", "permission": "READ"})
    secrets.delete_acl(m.SecretAclReference(scope="other", principal="users"))
    secrets.delete_secret(scope="other", key="k")
    secrets.delete_scope("other")
    assert [scope.name for scope in secrets.list_scopes().scopes] == ["billing"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "neither of string_value and bytes_value"),
        ({"string_value": HUSH, "bytes_value": HUSH.encode()}, "both of string_value and bytes_value"),
        ({"string_value": HUSH.encode()}, "is text, not bytes"),
        ({"bytes_value": 7}, "is bytes, or text in base64, not int"),
        ({"bytes_value": HUSH + "!"}, "is text, but no base64"),
        ({"string_value": HUSH + "\ud800"}, "lone surrogates"),
        ({"string_value": HUSH * 7000}, "has 147000 bytes; 131072 are allowed"),
        ({"bytes_value": b"x" * 131_073}, "has 131073 bytes; 131072 are allowed"),
    ],
)
def test_what_is_no_value_is_refused_before_anything_is_sent(
    server: FaultServer, connect: Connect, given: dict[str, Any], message: str
) -> None:
    with pytest.raises(InvalidInput, match=message) as caught:
        connect(server).secrets.put("s", "db-password", **given)
    assert "db-password" in str(caught.value)
    assert server.requests == []
    _nothing_seen(caught.value)


def test_a_right_that_does_not_exist_is_refused_before_anything_is_sent(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(InvalidInput, match="PEEK"):
        connect(server).secrets.acls.put("s", "users", "PEEK")
    assert server.requests == []


def test_bytes_that_are_no_text_are_told_so_without_being_shown(server: FaultServer, connect: Connect) -> None:
    value = base64.b64encode(HUSH.encode() + b"\xff").decode()
    server.on("GET", GET, respond(json={"key": "k", "value": value}), respond(json={"key": "k", "value": HUSH + "!"}))
    secrets = connect(server).secrets
    with pytest.raises(DecodeError, match=r"'k' of the scope 's' is no text in UTF-8 .* get_bytes gives it") as caught:
        secrets.get_string("s", "k")
    _nothing_seen(caught.value)
    with pytest.raises(DecodeError, match="did not come as base64") as caught:
        secrets.get_string("s", "k")
    _nothing_seen(caught.value)


def _nothing_seen(error: BaseException) -> None:
    """Neither the error nor what caused it shows the secret, nor does what it holds."""
    seen: BaseException | None = error
    while seen is not None:
        told = f"{seen} {seen!r} {seen.args} {vars(seen)} {pickle.dumps(seen)!r}"
        assert HUSH not in told
        assert HUSH_64 not in told
        seen = seen.__cause__ or seen.__context__


REFUSALS: dict[str, Callable[[str], Behaviour]] = {
    "in the message": lambda value: respond(400, json={"error_code": "MALFORMED_REQUEST", "message": f"no {value}"}),
    "beside it": lambda value: respond(400, json={"error_code": "BAD_REQUEST", "message": "no", "value": value}),
    "as text": lambda value: respond(500, body=f"INTERNAL_ERROR: {value}".encode()),
    "never": lambda _: close(),
}


@pytest.mark.parametrize("quoting", REFUSALS.values(), ids=REFUSALS)
@pytest.mark.parametrize("as_bytes", [False, True])
def test_no_value_is_seen_in_errors_logs_and_hooks_even_where_the_service_quotes_it(
    server: FaultServer,
    connect: Connect,
    caplog: pytest.LogCaptureFixture,
    quoting: Callable[[str], Behaviour],
    as_bytes: bool,
) -> None:
    caplog.set_level(logging.DEBUG)
    told: list[str] = []

    def tell(event: object) -> None:
        told.append(f"{event} {event!r}")

    on_the_wire = HUSH_64 if as_bytes else HUSH
    server.on("POST", PUT, quoting(on_the_wire))
    hooks = Hooks(on_request=(tell,), on_response=(tell,), on_retry=(tell,))
    secrets = connect(server, hooks=hooks, retry_timeout_seconds=1).secrets
    given: dict[str, Any] = {"bytes_value": HUSH.encode()} if as_bytes else {"string_value": HUSH}
    with pytest.raises(DovetailError) as caught:
        secrets.put("s", "k", **given)
    assert on_the_wire in server.requests[0].body.decode()
    _nothing_seen(caught.value)
    assert told
    assert on_the_wire not in " ".join(told) + caplog.text


def test_no_value_is_seen_in_calls_answers_and_shell_lines(server: FaultServer, connect: Connect) -> None:
    server.on("GET", GET, respond(json={"key": "k", "value": HUSH_64}))
    client = connect(server)
    shown = [
        repr(m.SecretPutRequest(scope="s", key="k", string_value=HUSH)),
        repr(client.secrets.get_secret("s", "k")),
        repr(client.secrets),
        repr(client.secrets.scopes),
    ]
    for body in (
        {"scope": "s", "key": "k", "string_value": HUSH},
        {"scope": "s", "key": "k", "bytes_value": HUSH_64},
    ):
        call = operations.put_secret(body=body)  # type: ignore[arg-type]
        shown += [repr(call), str(call), client.curl(call)]
    assert client.secrets.get_string("s", "k") == HUSH
    assert HUSH not in " ".join(shown)
    assert HUSH_64 not in " ".join(shown)


def test_options_hold_for_scopes_and_rights_too(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "*", respond(503, json={"error_code": "TEMPORARILY_UNAVAILABLE", "message": "later"}))
    hasty = connect(server).secrets.with_options(retries=0)
    for action in (hasty.scopes.list, lambda: hasty.acls.list("s"), lambda: hasty.list("s")):
        with pytest.raises(DatabricksError):
            action()
    assert len(server.requests) == 3
