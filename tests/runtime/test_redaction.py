"""What may be shown: no secret in a repr, a log line, an error or a curl line."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path as FilePath
from typing import Any

import msgspec
import pytest
from tests.runtime.sample_operations import CREATE, GET, SECRETS, UPLOAD
from tests.support.behaviours import respond
from tests.support.fault_server import FaultServer

from dovetail.runtime import redact
from dovetail.runtime.auth import ApiKeyAuth, BasicAuth, BearerAuth, Credentials
from dovetail.runtime.headers import Headers
from dovetail.runtime.model import MASK, Model
from dovetail.runtime.response import Response
from dovetail.runtime.settings import Settings

CALLS = {
    "path, query, header, cookie, form": SECRETS.call(
        {
            "token": "s3cret/a",
            "key": "vault",
            "sig": "s3cret",
            "password": "s3cret b",
            "filter": {"x": {"y": "s3cret"}},
            "pin": "s3cret",
            "session": "s3cret",
            "code": "s3cret",
            "name": "plain",
        }
    ),
    "json": CREATE.call(body={"item": "plain", "note": "s3cret", "card": {"number": "s3cret", "cvc": "s3cret"}}),
    "multipart": UPLOAD.call({"code": "s3cret", "name": "plain", "file": b"plain"}),
    "headers": GET.call({"shop": "plain", "order": "1"}).with_(
        headers={"Authorization": "Bearer s3cret", "x-session-token": "s3cret", "X-Api-Key": "s3cret"}
    ),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_no_secret_of_a_call_is_shown(call: Any) -> None:
    for shown in (repr(call), call.curl(), str(call.__rich_repr__())):
        assert "s3cret" not in shown
    assert MASK in call.curl()
    assert "plain" in repr(call) or "vault" in repr(call)


def test_every_secret_of_a_call_is_known_by_which_a_server_may_repeat_it() -> None:
    given = {"token": "of the path", "key": "k", "password": "of/the query", "filter": {"x": "deep"}, "code": "of&form"}
    found = redact.secret_texts(SECRETS.call(given), None)
    assert {"of the path", "of/the query", "deep", "of&form"} <= found
    assert "k" not in found


def test_a_path_secret_hides_itself_and_nothing_else() -> None:
    call = SECRETS.call({"token": "keys", "key": "vault"})
    assert redact.shown_target(call) == f"/vault/{MASK}/keys/vault"


def test_a_secret_hides_its_value_wherever_it_stands_in_json() -> None:
    call = CREATE.call(body={"item": "a", "note": None, "card": {"n": "1"}})
    assert msgspec.json.decode(redact.masked_body(call)) == {"item": "a", "note": MASK, "card": {"n": MASK}}
    assert redact.masked_body(call.with_body(b"not json s3cret")) == MASK.encode()


def test_long_and_binary_bodies_are_shortened() -> None:
    call = GET.call({"shop": "a", "order": "1"})
    assert repr(call.with_body(b"\xff\x00" * 9)).endswith("<18 bytes>)")
    shown = repr(call.with_body(("ü" * 5000).encode() + b"x", "text/plain"))
    assert shown.endswith("… <10001 bytes>)")
    assert len(shown) < 1500


def test_a_url_is_shown_without_credentials() -> None:
    assert redact.shown_url("https://u:p@h/x?sig=1&a=2#f", frozenset({"sig"})) == f"https://h/x?sig={MASK}&a=2"
    assert redact.shown_url("https://h/x?a=1&b", redact.every_name) == f"https://h/x?a={MASK}&b"
    assert redact.shown_url("https://h/tokens/7Yb1/f.xlsx", redact.every_name) == f"https://h/tokens/{MASK}/f.xlsx"


@pytest.mark.parametrize(
    ("name", "hidden"),
    [
        ("Authorization", True),
        ("Proxy-Authorization", True),
        ("Cookie", True),
        ("Set-Cookie", True),
        ("X-Api-Key", True),
        ("apikey", True),
        ("X-Amz-Security-Token", True),
        ("X-Client-Secret", True),
        ("x-password", True),
        ("Ocp-Apim-Subscription-Key", True),
        ("Idempotency-Key", False),
        ("Content-Type", False),
        ("x-request-id", False),
        ("X-Author", False),
        ("x-tenant-name", False),
        ("keep-alive", False),
    ],
)
def test_headers_that_carry_credentials_are_known_by_name(name: str, hidden: bool) -> None:
    assert redact.shown_headers([(name, "value")]) == [(name, MASK if hidden else "value")]


class Account(Model):
    name: str
    token: str
    __secret_fields__ = frozenset({"token"})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://u:pw@store.example/a/b?sig=s3cret&se=1#x", f"https://store.example/a/b?sig={MASK}&se={MASK}"),
        ("/a?token=s3cret", f"/a?token={MASK}"),
        ("/somewhere/else", "/somewhere/else"),
        ("http://[s3cret", MASK),
    ],
)
@pytest.mark.parametrize("name", ["Location", "content-location"])
def test_where_an_answer_points_is_shown_without_what_signs_it(name: str, text: str, shown: str) -> None:
    assert redact.shown_headers([(name, text)]) == [(name, shown)]
    assert "s3cret" not in repr(Headers([(name, text)]))


def test_values_that_hold_secrets_do_not_show_them() -> None:
    account = Account(name="plain", token="s3cret")
    headers = Headers([("Set-Cookie", "s3cret"), ("A", "plain")])
    response = Response([account], 200, headers, b'{"token": "s3cret"}')
    settings = Settings(
        hosts={"": "https://h"},
        auth=BearerAuth("s3cret"),
        headers={"x-api-key": "s3cret"},
        proxy="http://user:s3cret@proxy:1",
    )
    values: list[Any] = [
        account,
        headers,
        response,
        settings,
        BearerAuth("s3cret"),
        BasicAuth("user", "s3cret"),
        ApiKeyAuth("s3cret", "x-key"),
        Credentials((("Authorization", "s3cret"),)),
    ]
    for value in values:
        assert "s3cret" not in repr(value)
        assert "s3cret" not in str(getattr(value, "__rich_repr__", str)())


def words(line: str) -> list[str]:
    return shlex.split(line.replace("\\\n", " "))


def test_the_words_of_a_curl_line() -> None:
    call = CREATE.call(body={"item": 'it\'s $HOME `x` "q" \\'}).once("k-1")
    assert words(call.curl()) == [
        "curl",
        "-X",
        "POST",
        "https://api.example.com/orders",
        "-H",
        "Idempotency-Key: k-1",
        "-H",
        "Content-Type: application/json",
        "--data-raw",
        '{"item":"it\'s $HOME `x` \\"q\\" \\\\"}',
    ]
    assert words(GET.call({"shop": "a", "order": "1"}).curl("http://h/base/"))[:6] == [
        "curl",
        "-X",
        "GET",
        "http://h/base/shops/a/orders/1",
        "-H",
        f"x-synthetic-key: {MASK}",
    ]


def run(line: str, stdin: bytes = b"") -> None:
    done = subprocess.run(
        ["sh", "-c", line.replace("curl ", "curl -sS ", 1)], input=stdin, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


curl_is_there = pytest.mark.skipif(
    subprocess.run(["sh", "-c", "command -v curl"], capture_output=True, check=False).returncode != 0,
    reason="curl is not installed",
)


@curl_is_there
def test_curl_sends_what_the_call_says(tmp_path: FilePath) -> None:
    path = tmp_path / "it's a file.bin"
    path.write_bytes(b"0123456789")
    get = GET.call({"shop": "a b/c", "order": "x'y", "ids": ["1,2", "3"], "trace": "it's"})
    raw = CREATE.call(body={"item": 'it\'s @ "q" $x \\ ü'})
    at = UPLOAD.call({"name": "n"}).with_body(b"@not-a-file", "text/plain")
    whole = raw.with_body(path, "text/plain")
    from dovetail.runtime.body import FileRange

    part = raw.with_body(FileRange.of(path, 2, 5), "text/plain")
    with FaultServer() as server:
        server.on("*", "*", respond(200, json={}))
        for call in (get, raw, at, whole, part):
            run(call.curl(server.url))
        sent_get, *sent = server.wait_for_requests(5)
    assert sent_get.path == get.path
    assert sent_get.query == get.query
    assert sent_get.header("x-trace") == "it's"
    assert [request.body for request in sent] == [raw.body, b"@not-a-file", b"0123456789", b"23456"]
    assert sent[0].header("Content-Type") == "application/json"
    assert sent[0].header("Content-Length") == str(len(sent[0].body))


@curl_is_there
def test_curl_sends_a_form_part_by_part(tmp_path: FilePath) -> None:
    path = tmp_path / 'a;b"c.txt'
    path.write_bytes(b"content")
    call = UPLOAD.call({"name": '@x;type=y "q" \\', "file": path})
    with FaultServer() as server:
        server.on("*", "*", respond(200, json={}))
        run(call.curl(server.url))
        (request,) = server.wait_for_requests(1)
    body = request.body
    assert b'name="name"\r\n\r\n@x;type=y "q" \\\r\n' in body
    assert b"Content-Type: application/octet-stream\r\n\r\ncontent\r\n" in body


@curl_is_there
def test_curl_does_not_wait_for_the_body_of_a_head_request() -> None:
    from dovetail.runtime.free_style import free_style_call

    call, _ = free_style_call("HEAD", "/x", query=None, headers={"x-empty": ""}, json=None, content=None)
    with FaultServer() as server:
        server.on("*", "*", respond(200))
        run(call.curl(server.url))
        (request,) = server.wait_for_requests(1)
    assert (request.method, request.header("x-empty")) == ("HEAD", "")
