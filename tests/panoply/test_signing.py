"""AWS Signature Version 4, against vectors of known answers, and what must never be seen of it."""

from __future__ import annotations

import datetime
import hashlib
import pickle
from typing import Any

import pytest
from support.behaviours import respond, stall
from support.fault_server import FaultServer

from dovetail.panoply import SigV4
from dovetail.panoply.signing import canonical_request
from dovetail.runtime import ApiError, Client, CredentialError, EnvironmentSecret, InvalidInput, RetryPolicy, Settings
from dovetail_api.panoply.operations import json, queue

ID, KEY = "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
AT = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
HOST = "sqs.us-east-1.amazonaws.com"
QUEUE = "/123456789012/sdk-acct-rand2"
JSON_BODY = f'{{"QueueUrl":"https://{HOST}{QUEUE}","MessageBody":"hello"}}'.encode()
FORM_BODY = b"Action=SendMessage&MessageBody=hello&Version=2012-11-05"
JSON_HEADERS = (("Content-Type", "application/x-amz-json-1.0"), ("X-Amz-Target", "AmazonSQS.SendMessage"))
FORM_HEADERS = (("Accept", "text/xml"), ("Content-Type", "application/x-www-form-urlencoded"))
OK = respond(
    200,
    body=b"<SendMessageResponse><SendMessageResult><MessageId>m</MessageId></SendMessageResult></SendMessageResponse>",
    headers=[("Content-Type", "text/xml")],
)


@pytest.mark.parametrize(
    ("path", "headers", "body", "body_sum", "canonical_sum", "names", "signature"),
    [
        (
            "/",
            JSON_HEADERS,
            JSON_BODY,
            "dfa7380244ddc7efd32520dc905965f0143bb8b316e8753239aa6ef5447f026e",
            "0a664cbbe9cf987ec0ac5db7e5a05470af45d7d4bf16c80644a93616a26c5298",
            "content-type;host;x-amz-date;x-amz-target",
            "fb7416746a8f659345f6e2b9c2948127fde8bf0c9f84422f6559d465d692b464",
        ),
        (
            QUEUE,
            FORM_HEADERS,
            FORM_BODY,
            "34f54f222fe9600eb7ca92cf52f9f7b856b90f13aaafd50d16b1461839d6e923",
            "e6402343be545094f8d35a3755fa0711c9a3bdb93e7ef67bf34c907bfd15b237",
            "content-type;host;x-amz-date",
            "95cc4601b26a6b89cd660c7f194d18784aa6d2262c16d8ed52f5279f377d5693",
        ),
    ],
    ids=["json", "form"],
)
def test_signatures_are_those_of_the_vectors(
    path: str, headers: Any, body: bytes, body_sum: str, canonical_sum: str, names: str, signature: str
) -> None:
    assert hashlib.sha256(body).hexdigest() == body_sum
    signed = {name.lower(): text for name, text in headers if name.lower() in names}
    signed |= {"host": HOST, "x-amz-date": "20260102T030405Z"}
    assert hashlib.sha256(canonical_request("POST", path, "", signed, body).encode()).hexdigest() == canonical_sum
    made = dict(SigV4(ID, KEY).sign("POST", f"https://{HOST}{path}", headers, body, AT))
    assert made == {
        "X-Amz-Date": "20260102T030405Z",
        "Authorization": f"AWS4-HMAC-SHA256 Credential={ID}/20260102/us-east-1/sqs/aws4_request, "
        f"SignedHeaders={names}, Signature={signature}",
    }


def test_paths_and_queries_are_written_in_the_one_form() -> None:
    lines = canonical_request("GET", "/a%20b/ü~", "b=2&a=1&a=%20&c", {"host": "h"}, b"").split("\n")
    assert lines[:3] == ["GET", "/a%2520b/%C3%BC~", "a=%20&a=1&b=2&c="]


@pytest.mark.parametrize(
    ("host", "region"),
    [
        ("sqs.eu-west-1.amazonaws.com", "eu-west-1"),
        ("sqs.cn-north-1.amazonaws.com.cn", "cn-north-1"),
        ("us-west-2.queue.amazonaws.com", "us-west-2"),
    ],
)
def test_the_region_is_that_of_the_host(host: str, region: str) -> None:
    made = dict(SigV4(ID, KEY).sign("POST", f"https://{host}/", (), b"", AT))
    assert f"/{region}/sqs/aws4_request" in made["Authorization"]


def test_a_host_that_names_no_region_needs_one() -> None:
    with pytest.raises(CredentialError, match="region='us-east-1'"):
        SigV4(ID, KEY).sign("POST", "http://localhost:9324/", (), b"")
    made = dict(SigV4(ID, KEY, region="eu-1").sign("POST", "http://localhost:9324/", (), b""))
    assert "/eu-1/sqs/aws4_request" in made["Authorization"]


def test_another_day_another_key() -> None:
    auth = SigV4(ID, KEY)
    first = auth.sign("POST", f"https://{HOST}/", (), b"", AT)
    assert auth.sign("POST", f"https://{HOST}/", (), b"", AT + datetime.timedelta(days=1)) != first
    assert auth.sign("POST", f"https://{HOST}/", (), b"", AT) == first


@pytest.mark.parametrize(("key_id", "region"), [("", None), ("AKID EXAMPLE", None), ("a/b", None), (ID, "eu west")])
def test_what_is_no_key_id_and_no_region_is_refused(key_id: str, region: str | None) -> None:
    with pytest.raises(InvalidInput):
        SigV4(key_id, KEY, region=region)


def sent_with(server: FaultServer, auth: SigV4, call: Any = None) -> Any:
    call = call or queue.send_message(account="1", queue="q", message_body="hello")
    with Client(Settings(hosts={"": server.url}, auth=auth, proxy=None, retry=RetryPolicy(2, 0.001, 0.002))) as client:
        return client.send(call)


def test_a_client_signs_what_it_sends_as_it_sends_it() -> None:
    with FaultServer() as server:
        server.on("POST", "/1/q", OK)
        sent_with(server, SigV4(ID, KEY, region="us-east-1", session_token="the-session-token"))
        [request] = server.requests
    stamp = datetime.datetime.strptime(request.header("X-Amz-Date") or "", "%Y%m%dT%H%M%SZ").replace(
        tzinfo=datetime.UTC
    )
    carried = [(name, request.header(name) or "") for name in ("Content-Type", "X-Amz-Security-Token")]
    again = SigV4(ID, KEY, region="us-east-1").sign("POST", f"{server.url}/1/q", tuple(carried), request.body, stamp)
    assert request.header("Authorization") == dict(again)["Authorization"]
    assert "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token," in dict(again)["Authorization"]


def test_json_is_signed_with_its_operation() -> None:
    with FaultServer() as server:
        server.on("POST", "/", respond(200, json={"MessageId": "m"}))
        call = json.send_message(body={"QueueUrl": "http://x.test/1/q", "MessageBody": "hello"})
        assert sent_with(server, SigV4(ID, KEY, region="us-east-1"), call).message_id == "m"
        assert ";x-amz-target," in (server.requests[0].header("Authorization") or "")


def test_every_attempt_is_signed_anew() -> None:
    with FaultServer() as server:
        server.on("POST", "/1/q", respond(429), OK)
        sent_with(server, SigV4(ID, KEY, region="us-east-1"))
        assert [request.header("Authorization") is not None for request in server.requests] == [True, True]


def test_nothing_secret_is_seen_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    auth = SigV4(ID, KEY, session_token="the-session-token")
    assert repr(auth) == "SigV4('AKIDEXAMPLE', LiteralSecret('********'), session_token=LiteralSecret('********'))"
    with FaultServer() as server:
        server.on("POST", "/1/q", lambda request: respond(403, body=f"{request.headers} {KEY}".encode()))
        with pytest.raises(ApiError) as refused:
            sent_with(server, SigV4(ID, KEY, region="us-east-1", session_token="the-session-token"))
    assert b"the-session-token" not in refused.value.raw
    assert "the-session-token" not in repr(vars(refused.value))


def test_a_key_that_was_given_as_a_text_stays_in_its_process(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TypeError, match="environment variable"):
        pickle.dumps(SigV4(ID, KEY))
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ID)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", KEY)
    monkeypatch.delenv("AWS_SESSION_TOKEN", raising=False)
    auth = SigV4.from_environment(region="us-east-1")
    first = auth.sign("POST", f"https://{HOST}/", JSON_HEADERS, JSON_BODY, AT)
    pickled = pickle.dumps(auth)
    assert KEY.encode() not in pickled
    assert pickle.loads(pickled).sign("POST", f"https://{HOST}/", JSON_HEADERS, JSON_BODY, AT) == first


def test_a_missing_key_is_told_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ACCESS_KEY_ID", raising=False)
    with pytest.raises(CredentialError, match="AWS_ACCESS_KEY_ID is not set"):
        SigV4.from_environment()
    with pytest.raises(CredentialError, match="NO_SUCH_KEY is not set"):
        SigV4(ID, EnvironmentSecret("NO_SUCH_KEY")).sign("POST", f"https://{HOST}/", (), b"")


def test_a_body_that_is_not_in_memory_cannot_be_signed() -> None:
    call = queue.send_message(account="1", queue="q", message_body="hello").with_body(iter([b"a"]))
    with FaultServer() as server:
        server.on("POST", "/1/q", stall(server.gate()))
        with pytest.raises(InvalidInput, match="only a body in memory"):
            sent_with(server, SigV4(ID, KEY, region="us-east-1"), call)
        assert server.requests == []
