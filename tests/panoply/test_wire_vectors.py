"""What the writer sends, byte by byte where it matters: the form that Panoply's queue is known to take."""

from __future__ import annotations

import hashlib
import json
import re
from urllib.parse import parse_qsl

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer
from support.wire import Recorded

import dovetail.panoply as panoply

KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
PATH = "/123456789012/sdk-acme-r4nd0mr4nd0mr4nd"
LINES = b'{"id":1,"name":"Zo\xc3\xab & co","__table":"users"}\n{"id":2,"__table":"users"}\n'


def answer(request: Recorded) -> bytes:
    """That a message was stored, with the MD5 of what came."""
    body = dict(parse_qsl(request.body.decode()))["MessageBody"]
    return (
        b'<SendMessageResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><SendMessageResult>'
        b"<MessageId>5fea7756-0ea4-451a-a703-a558b933e274</MessageId>"
        b"<MD5OfMessageBody>%s</MD5OfMessageBody></SendMessageResult>"
        b"<ResponseMetadata><RequestId>27daac76</RequestId></ResponseMetadata></SendMessageResponse>"
    ) % hashlib.md5(body.encode()).hexdigest().encode()


@pytest.fixture(scope="module")
def sent() -> Recorded:
    """The request that carries the two records of the vector."""
    with FaultServer() as server:
        server.on(
            "POST", PATH, lambda request: respond(200, body=answer(request), headers=[("Content-Type", "text/xml")])
        )
        with panoply.SDK(KEY, SECRET, qurl=f"{server.url}{PATH}", linger=30) as sdk:
            sdk.write("users", {"id": 1, "name": "Zoë & co"})
            sdk.write("users", {"id": 2})
        [request] = server.requests
    return request


def test_the_queue_of_a_key_and_a_secret() -> None:
    with panoply.SDK(KEY, SECRET) as sdk:
        assert sdk.qurl == f"https://sqs.us-east-1.amazonaws.com{PATH}"


def test_a_message_is_posted_to_the_queue_itself_without_a_signature(sent: Recorded) -> None:
    assert (sent.method, sent.path, sent.query) == ("POST", PATH, "")
    assert sent.header("Content-Type") == "application/x-www-form-urlencoded"
    assert sent.header("Content-Length") == str(len(sent.body))
    assert [sent.header(name) for name in ("Authorization", "X-Amz-Date", "Cookie", "Content-Encoding")] == [None] * 4


def test_the_form_has_the_vendors_parameters_in_the_vendors_order(sent: Recorded) -> None:
    found = dict(parse_qsl(sent.body.decode(), strict_parsing=True))

    assert [part.partition(b"=")[0].decode() for part in sent.body.split(b"&")] == [
        "Action",
        "MessageBody",
        *(
            f"MessageAttribute.{number}.{part}"
            for number in (1, 2, 3)
            for part in ("Name", "Value.DataType", "Value.StringValue")
        ),
    ]
    assert found["Action"] == "SendMessage"
    assert [found[f"MessageAttribute.{number}.Name"] for number in (1, 2, 3)] == ["key", "secret", "sdk"]
    assert {found[f"MessageAttribute.{number}.Value.DataType"] for number in (1, 2, 3)} == {"String"}
    assert found["MessageAttribute.1.Value.StringValue"] == KEY
    assert found["MessageAttribute.2.Value.StringValue"] == SECRET
    assert re.fullmatch(r"[a-z-]+-\d+\.\d+\.\d+", found["MessageAttribute.3.Value.StringValue"])


def test_the_body_is_one_record_a_line(sent: Recorded) -> None:
    body = dict(parse_qsl(sent.body.decode()))["MessageBody"]

    assert body.encode() == LINES
    assert [json.loads(line) for line in body.splitlines()] == [
        {"id": 1, "name": "Zoë & co", "__table": "users"},
        {"id": 2, "__table": "users"},
    ]


def test_nothing_in_the_form_is_left_unescaped(sent: Recorded) -> None:
    assert re.fullmatch(rb"(?:[A-Za-z0-9._~*+/:,-]|%[0-9A-F]{2}|[=&])*", sent.body)
    assert b"%0A" in sent.body
    assert b"\n" not in sent.body


def test_a_key_with_signs_that_mean_something_in_a_form_arrives_as_it_is() -> None:
    key = "acme/4f9k+2p&7q=1x%38m"
    with FaultServer() as server:
        server.on(
            "POST", PATH, lambda request: respond(200, body=answer(request), headers=[("Content-Type", "text/xml")])
        )
        with panoply.SDK(key, SECRET, qurl=f"{server.url}{PATH}") as sdk:
            sdk.write("users", {"id": 1})
        [request] = server.requests

    assert dict(parse_qsl(request.body.decode()))["MessageAttribute.1.Value.StringValue"] == key
