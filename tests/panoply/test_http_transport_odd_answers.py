"""The transport over HTTP where a server or an address is odd: nothing unsaid is believed, nothing secret is shown."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.panoply import Credentials
from dovetail.panoply.writer.http_transport import HttpTransport
from dovetail.panoply.writer.transport import Failed, Message, Request, SendError

KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
PIECE = "r4nd0mr4nd0mr4nd"
QUEUE = f"/123456789012/sdk-acme-{PIECE}"
ARN = f"arn:aws:sqs:us-east-1:123456789012:sdk-acme-{PIECE}"
XML = [("Content-Type", "text/xml")]


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture
def transport() -> Iterator[HttpTransport]:
    made = HttpTransport(Credentials(KEY, SECRET), proxy=None)
    yield made
    made.close()


def sent(transport: HttpTransport, url: str, count: int = 1) -> Any:
    messages = [Message(str(number), b'{"id":1,"__table":"t"}\n') for number in range(1, count + 1)]
    return transport.send(transport.prepare(url, messages), 10)


def shown(error: BaseException) -> str:
    """All that a log could show of an error."""
    every: list[str] = traceback.format_exception(error)
    cause: BaseException | None = error
    while cause is not None:
        every.append(repr(vars(cause)))
        cause = cause.__cause__
    return "".join(every)


@pytest.mark.parametrize(
    "body",
    [
        b"<SendMessageResponse><SendMessageResult/></SendMessageResponse>",
        b"<SendMessageResponse><SendMessageResult><MessageId></MessageId></SendMessageResult></SendMessageResponse>",
    ],
)
def test_an_answer_that_names_no_message_is_not_believed(
    transport: HttpTransport, server: FaultServer, body: bytes
) -> None:
    server.on("POST", QUEUE, respond(200, body=body, headers=XML))
    response = sent(transport, server.url + QUEUE)
    assert (response.stored, response.failed["1"].code) == ({}, "Unanswered")


def test_a_message_is_stored_or_failed_and_never_both(transport: HttpTransport, server: FaultServer) -> None:
    entry = "<SendMessageBatchResultEntry><Id>1</Id><MessageId>m</MessageId>{}</SendMessageBatchResultEntry>"
    said = entry.format("") + entry.format(f"<MD5OfMessageBody>{'0' * 32}</MD5OfMessageBody>")
    said += entry.replace("<Id>1", "<Id>2").format("")
    text = (
        f"<SendMessageBatchResponse><SendMessageBatchResult>{said}</SendMessageBatchResult></SendMessageBatchResponse>"
    )
    server.on("POST", QUEUE, respond(200, body=text.encode(), headers=XML))
    response = sent(transport, server.url + QUEUE, 2)
    assert (response.stored, response.failed["1"].code) == ({"2": "m"}, "MD5Mismatch")


def test_an_answer_in_an_encoding_that_nobody_knows_is_no_answer(transport: HttpTransport, server: FaultServer) -> None:
    body = b"<?xml version='1.0' encoding='x-own'?><SendMessageResponse/>"
    server.on("POST", QUEUE, respond(200, body=body, headers=XML))
    with pytest.raises(SendError) as failed:
        sent(transport, server.url + QUEUE)
    assert (failed.value.refusal, failed.value.sent, failed.value.status) == ("passing", True, 200)


@pytest.mark.parametrize("count", [1, 2])
def test_a_queue_that_repeats_its_name_in_a_refusal_does_not_give_the_secret_away(
    transport: HttpTransport, server: FaultServer, count: int
) -> None:
    said = f"<Error><Code>AccessDenied</Code><Message>Access to {ARN} is denied for {SECRET}.</Message></Error>"
    body = f"<ErrorResponse>{said}</ErrorResponse>".encode()
    server.on("POST", QUEUE, respond(403, body=body, headers=XML))
    with pytest.raises(SendError, match=r"AccessDenied: Access to arn:aws:sqs:us-east-1:123456789012:\*+ is") as failed:
        sent(transport, server.url + QUEUE, count)
    assert PIECE not in shown(failed.value)
    assert SECRET not in shown(failed.value)


def test_an_entry_that_is_refused_does_not_give_the_secret_away(transport: HttpTransport, server: FaultServer) -> None:
    entries = "".join(
        f"<BatchResultErrorEntry><Id>{number}</Id><Code>AccessDenied</Code><SenderFault>true</SenderFault>"
        f"<Message>No {ARN}, no {SECRET}.</Message></BatchResultErrorEntry>"
        for number in (1, 2)
    )
    result = f"<SendMessageBatchResult>{entries}</SendMessageBatchResult>"
    text = f"<SendMessageBatchResponse>{result}</SendMessageBatchResponse>"
    server.on("POST", QUEUE, respond(200, body=text.encode(), headers=XML))
    message = "No arn:aws:sqs:us-east-1:123456789012:********, no ********."
    assert sent(transport, server.url + QUEUE, 2).failed["2"] == Failed("AccessDenied", message, sender_fault=True)


@pytest.mark.parametrize(
    ("header", "text", "seconds"),
    [
        ("Retry-After", "86400", 300.0),
        ("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT", 300.0),
        ("x-amz-retry-after", "999999999999", 300.0),
        ("x-amz-retry-after", "-5", 0.0),
        ("x-amz-retry-after", "nan", None),
        ("x-amz-retry-after", "Fri, 31 Dec 9999 23:59:59 GMT", None),
    ],
)
def test_no_queue_has_a_writer_wait_for_hours(
    transport: HttpTransport, server: FaultServer, header: str, text: str, seconds: float | None
) -> None:
    server.on("POST", QUEUE, respond(503, headers=[(header, text)]))
    with pytest.raises(SendError) as failed:
        sent(transport, server.url + QUEUE)
    assert failed.value.retry_after == seconds


@pytest.mark.parametrize(
    "url", ["", "localhost/1/queue", "ftp://localhost/1/queue", "http://[::1/1/queue", "http:///1/q"]
)
def test_an_address_that_is_none_is_told_and_surely_has_nothing(transport: HttpTransport, url: str) -> None:
    request = Request([Message("1", b"x")], full_url=url, data=b"x", headers={})
    with pytest.raises(SendError, match="qurl: ") as failed:
        transport.send(request, 10)
    assert (failed.value.refusal, failed.value.sent) == ("refused", False)
