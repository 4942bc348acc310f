"""The transport over HTTP: what it sends, what it makes of answers, and that it sends once."""

from __future__ import annotations

import pickle
import subprocess
import sys
import textwrap
import threading
import traceback
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl
from xml.sax.saxutils import escape

import pytest
from support.behaviours import Behaviour, redirect, reset, respond, stall
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.panoply import Credentials, SigV4
from dovetail.panoply.constants import SDK_ATTRIBUTE
from dovetail.panoply.writer.checksums import md5_of_attributes, md5_of_body
from dovetail.panoply.writer.http_transport import HttpTransport
from dovetail.panoply.writer.transport import Failed, Message, SendError
from dovetail.sandbox import Sandbox

KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
PIECE = "r4nd0mr4nd0mr4nd"
QUEUE = f"/123456789012/sdk-acme-{PIECE}"
LINE = '{"id":1,"name":"Zoë & co = 100 %","__table":"users"}\n'.encode()
DAMAGED = "0" * 32


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture
def transport() -> Iterator[HttpTransport]:
    made = HttpTransport(Credentials(KEY, SECRET), proxy=None)
    yield made
    made.close()


def messages(count: int = 1) -> list[Message]:
    return [Message(str(number), LINE * number) for number in range(1, count + 1)]


def form(request: Recorded) -> dict[str, str]:
    return dict(parse_qsl(request.body.decode("ascii"), keep_blank_values=True, strict_parsing=True))


def answer(inner: str, operation: str = "SendMessage", status: int = 200) -> Behaviour:
    text = f"<{operation}Response><{operation}Result>{inner}</{operation}Result></{operation}Response>"
    return respond(status, body=text.encode(), headers=[("Content-Type", "text/xml")])


def stored(request: Recorded) -> Behaviour:
    """What SQS answers to one message."""
    body = form(request)["MessageBody"].encode()
    return answer(f"<MessageId>m1</MessageId><MD5OfMessageBody>{md5_of_body(body)}</MD5OfMessageBody>")


def refusal(code: str, message: str = "No.", status: int = 400, **headers: str) -> Behaviour:
    text = f"<ErrorResponse><Error><Code>{code}</Code><Message>{escape(message)}</Message></Error></ErrorResponse>"
    named = [("Content-Type", "text/xml"), *((name.replace("_", "-"), value) for name, value in headers.items())]
    return respond(status, body=text.encode(), headers=named)


def sent(transport: HttpTransport, server: FaultServer, count: int = 1, timeout: float = 10.0) -> Any:
    return transport.send(transport.prepare(server.url + QUEUE, messages(count)), timeout)


def failure(transport: HttpTransport, server: FaultServer, count: int = 1, timeout: float = 10.0) -> SendError:
    with pytest.raises(SendError) as failed:
        sent(transport, server, count, timeout)
    shown = "".join(traceback.format_exception(failed.value)) + repr(vars(failed.value))
    assert PIECE not in shown
    assert SECRET not in shown
    return failed.value


def test_checksums_are_those_of_the_vectors() -> None:
    attributes = {"key": KEY, "secret": SECRET, "sdk": "panoply-python-sdk-3.2.0"}
    assert md5_of_attributes(attributes) == "95563b71661cadc05ea93e7ee2ef8940"
    assert md5_of_attributes({"key": "a/b"}) == "0f37f38a180b1f4dbf210c99849fb939"
    body = b'{"id": 1, "name": "Zo\\u00eb & co", "__table": "users"}\n\n{"id": 2, "__table": "users"}\n\n'
    assert md5_of_body(body) == "1606a6802f4f68c0459fe7f2ebcdf7df"


def test_one_message_is_an_unsigned_form_to_the_address_of_the_queue(
    transport: HttpTransport, server: FaultServer
) -> None:
    server.on("POST", QUEUE, stored)
    response = sent(transport, server)
    assert (response.stored, response.failed, response.status) == ({"1": "m1"}, {}, 200)
    [request] = server.requests
    assert form(request) == {
        "Action": "SendMessage",
        "MessageBody": LINE.decode(),
        "MessageAttribute.1.Name": "key",
        "MessageAttribute.1.Value.DataType": "String",
        "MessageAttribute.1.Value.StringValue": KEY,
        "MessageAttribute.2.Name": "secret",
        "MessageAttribute.2.Value.DataType": "String",
        "MessageAttribute.2.Value.StringValue": SECRET,
        "MessageAttribute.3.Name": "sdk",
        "MessageAttribute.3.Value.DataType": "String",
        "MessageAttribute.3.Value.StringValue": SDK_ATTRIBUTE,
    }
    assert request.header("Authorization") is None
    assert request.header("Content-Type") == "application/x-www-form-urlencoded"


def test_several_messages_are_one_batch_and_each_has_its_outcome(transport: HttpTransport, server: FaultServer) -> None:
    said = "".join(
        (
            "<SendMessageBatchResultEntry><Id>1</Id><MessageId>m1</MessageId></SendMessageBatchResultEntry>",
            f"<SendMessageBatchResultEntry><Id>2</Id><MD5OfMessageBody>{DAMAGED}</MD5OfMessageBody>",
            "</SendMessageBatchResultEntry><SendMessageBatchResultEntry><Id>9</Id></SendMessageBatchResultEntry>",
            "<BatchResultErrorEntry><Id>3</Id><SenderFault>false</SenderFault><Code>InternalError</Code>",
            "<Message>Again.</Message></BatchResultErrorEntry>",
            "<BatchResultErrorEntry><Id>4</Id><SenderFault>true</SenderFault><Code>Bad</Code></BatchResultErrorEntry>",
        )
    )
    server.on("POST", QUEUE, answer(said, "SendMessageBatch"))
    response = sent(transport, server, 5)
    assert response.stored == {"1": "m1"}
    assert response.failed == {
        "2": Failed("MD5Mismatch", "the queue stored another body than was sent"),
        "3": Failed("InternalError", "Again."),
        "4": Failed("Bad", sender_fault=True),
        "5": Failed("Unanswered", "the answer does not speak of it"),
    }
    body = form(server.requests[0])
    assert body["Action"] == "SendMessageBatch"
    assert [body[f"SendMessageBatchRequestEntry.{n}.Id"] for n in range(1, 6)] == ["1", "2", "3", "4", "5"]
    assert body["SendMessageBatchRequestEntry.5.MessageAttribute.2.Value.StringValue"] == SECRET


@pytest.mark.parametrize(
    ("sum_of", "failed"),
    [
        (f"<MD5OfMessageBody>{DAMAGED}</MD5OfMessageBody>", "the queue stored another body than was sent"),
        (
            f"<MD5OfMessageAttributes>{DAMAGED}</MD5OfMessageAttributes>",
            "the queue stored another set of attributes than was sent",
        ),
    ],
)
def test_what_was_damaged_on_the_way_may_be_sent_again(
    transport: HttpTransport, server: FaultServer, sum_of: str, failed: str
) -> None:
    server.on("POST", QUEUE, answer(f"<MessageId>m</MessageId>{sum_of}"))
    response = sent(transport, server)
    assert response.stored == {}
    assert response.failed == {"1": Failed("MD5Mismatch", failed, sender_fault=False)}


def test_a_queue_that_tells_no_sums_is_believed(transport: HttpTransport, server: FaultServer) -> None:
    server.on("POST", QUEUE, answer("<MessageId>m</MessageId>"))
    assert sent(transport, server).stored == {"1": "m"}


@pytest.mark.parametrize(
    ("behaviour", "count", "expected", "code"),
    [
        (refusal("InternalError", status=500), 1, "passing", "InternalError"),
        (refusal("AWS.SimpleQueueService.InternalError", status=500), 1, "passing", "InternalError"),
        (refusal("ServiceUnavailable", status=503), 1, "passing", "ServiceUnavailable"),
        (respond(502, body=b"<html>Bad gateway</html>"), 1, "passing", ""),
        (respond(408), 1, "passing", ""),
        (respond(429), 1, "throttled", ""),
        (refusal("RequestThrottled", status=403), 1, "throttled", "RequestThrottled"),
        (refusal("ThrottlingException"), 1, "throttled", "ThrottlingException"),
        (refusal("OverLimit", status=403), 1, "throttled", "OverLimit"),
        (refusal("KMS.ThrottlingException"), 1, "throttled", "KMS.ThrottlingException"),
        (
            refusal("InvalidParameterValue", "Message must be shorter than 262144 bytes."),
            1,
            "too_long",
            "InvalidParameterValue",
        ),
        (refusal("MessageTooLong"), 1, "too_long", "MessageTooLong"),
        (respond(413), 1, "too_long", ""),
        (respond(413), 2, "batch_too_long", ""),
        (refusal("AWS.SimpleQueueService.BatchRequestTooLong"), 2, "batch_too_long", "BatchRequestTooLong"),
        (
            refusal("AWS.SimpleQueueService.TooManyEntriesInBatchRequest"),
            2,
            "batch_too_long",
            "TooManyEntriesInBatchRequest",
        ),
        (refusal("AWS.SimpleQueueService.UnsupportedOperation"), 2, "no_batches", "UnsupportedOperation"),
        (refusal("InvalidAction"), 2, "no_batches", "InvalidAction"),
        (respond(501), 2, "no_batches", ""),
        (refusal("InvalidAction"), 1, "refused", "InvalidAction"),
        (refusal("InvalidMessageContents"), 1, "contents", "InvalidMessageContents"),
        (refusal("MissingParameter"), 1, "refused", "MissingParameter"),
        (refusal("AWS.SimpleQueueService.NonExistentQueue"), 1, "refused", "NonExistentQueue"),
        (refusal("AccessDenied", status=403), 1, "refused", "AccessDenied"),
        (refusal("InvalidClientTokenId", status=403), 1, "refused", "InvalidClientTokenId"),
        (refusal("KMS.DisabledException"), 1, "refused", "KMS.DisabledException"),
        (
            respond(400, json={"__type": "com.amazonaws.sqs#QueueDoesNotExist", "message": "No."}),
            1,
            "refused",
            "QueueDoesNotExist",
        ),
        (
            respond(400, json={"__type": "InvalidMessageContents", "Message": "No."}),
            1,
            "contents",
            "InvalidMessageContents",
        ),
        (
            respond(400, headers=[("x-amzn-query-error", "AWS.SimpleQueueService.BatchRequestTooLong;Sender")]),
            2,
            "batch_too_long",
            "BatchRequestTooLong",
        ),
        (respond(404), 1, "refused", ""),
    ],
)
def test_an_error_is_told_by_its_code_in_anybodys_spelling(
    transport: HttpTransport, server: FaultServer, behaviour: Behaviour, count: int, expected: str, code: str
) -> None:
    server.on("POST", QUEUE, behaviour)
    error = failure(transport, server, count)
    assert (error.refusal, error.code) == (expected, code)
    assert error.sent
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [({"Retry_After": "7"}, 7.0), ({"x_amz_retry_after": "1500"}, 1.5), ({"Retry_After": "soon"}, None), ({}, None)],
)
def test_the_wait_that_the_queue_asks_for_is_told(
    transport: HttpTransport, server: FaultServer, headers: dict[str, str], seconds: float | None
) -> None:
    server.on("POST", QUEUE, refusal("ServiceUnavailable", status=503, **headers))
    assert failure(transport, server).retry_after == seconds


def test_nothing_is_sent_twice_whatever_happens(transport: HttpTransport, server: FaultServer) -> None:
    server.on("POST", QUEUE, reset(), stored)
    error = failure(transport, server)
    assert (error.refusal, error.sent, error.status) == ("passing", True, 0)
    assert len(server.requests) == 1


def test_a_silent_queue_is_given_up_after_the_time_limit(transport: HttpTransport, server: FaultServer) -> None:
    server.on("POST", QUEUE, stall(server.gate()))
    error = failure(transport, server, timeout=0.2)
    assert (error.refusal, error.sent) == ("passing", True)


def test_a_queue_that_is_not_there_has_surely_not_got_it(transport: HttpTransport) -> None:
    with FaultServer() as server:
        pass
    error = failure(transport, server)
    assert (error.refusal, error.sent) == ("passing", False)


def test_a_page_of_something_on_the_way_is_no_answer(transport: HttpTransport, server: FaultServer) -> None:
    server.on("POST", QUEUE, respond(200, body=b"<html>Sign in</html>", headers=[("Content-Type", "text/html")]))
    error = failure(transport, server)
    assert (error.refusal, error.sent, error.status) == ("passing", True, 200)


def test_no_redirect_takes_the_secret_elsewhere(transport: HttpTransport, server: FaultServer) -> None:
    with FaultServer() as other:
        other.on("*", "*", answer("<MessageId>m</MessageId>"))
        for status in (302, 307, 308):
            server.on("POST", QUEUE, redirect(status, f"{other.url}/elsewhere"))
            with pytest.raises(SendError):
                sent(transport, server)
        assert all(SECRET.encode() not in request.body for request in other.requests)
        assert all(SECRET not in str(request.headers) for request in other.requests)


def test_a_connection_is_kept_for_the_next_message(transport: HttpTransport, server: FaultServer) -> None:
    server.on("POST", QUEUE, stored)
    for _ in range(5):
        sent(transport, server)
    assert server.connections == 1


def test_several_threads_send_at_once_and_the_address_may_change(transport: HttpTransport, server: FaultServer) -> None:
    with FaultServer() as other:
        for one in (server, other):
            one.on("POST", QUEUE, stored)
        done: list[Any] = []

        def send(to: FaultServer) -> None:
            done.append(sent(transport, to))

        threads = [threading.Thread(target=send, args=(one,)) for one in (server, other) * 4]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [response.stored for response in done] == [{"1": "m1"}] * 8
        assert len(server.requests) == len(other.requests) == 4


def test_after_close_it_sends_over_new_connections(transport: HttpTransport, server: FaultServer) -> None:
    server.on("POST", QUEUE, stored)
    sent(transport, server)
    transport.close()
    transport.close()
    assert sent(transport, server).stored == {"1": "m1"}


def test_a_request_shows_what_handlers_were_promised_and_nothing_more(transport: HttpTransport) -> None:
    request = transport.prepare("https://sqs.us-east-1.amazonaws.com" + QUEUE, messages())
    assert request.full_url.endswith(QUEUE)
    assert request.data.startswith(b"Action=SendMessage&MessageBody=")
    assert request.headers == {
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": str(len(request.data)),
    }
    for shown in (repr(request), repr(request.call), repr(transport)):
        assert PIECE not in shown
        assert SECRET not in shown


def test_attributes_count_as_the_queue_counts_them(transport: HttpTransport) -> None:
    assert transport.overhead == sum(map(len, ("key", KEY, "secret", SECRET, "sdk", SDK_ATTRIBUTE))) + 3 * len("String")


def test_any_address_that_is_assigned_is_where_it_goes(transport: HttpTransport, server: FaultServer) -> None:
    for path in ("/q", "/prefix/1/q", "/"):
        server.on("POST", path, stored)
        transport.send(transport.prepare(server.url + path, messages()), 10.0)
    assert [request.path for request in server.requests] == ["/q", "/prefix/1/q", "/"]


def test_a_private_queue_gets_signed_forms(panoply: Sandbox) -> None:
    panoply.knobs.turn({"open_queues": False})
    known = panoply.credentials
    auth = SigV4(known["access_key_id"], known["secret_access_key"], region="us-east-1")
    transport = HttpTransport(Credentials(known["api_key"], known["api_secret"]), auth=auth, proxy=None)
    try:
        url = panoply.details["queue_url"]
        assert transport.send(transport.prepare(url, messages(3)), 10.0).stored.keys() == {"1", "2", "3"}
    finally:
        transport.close()


def test_the_sandbox_stores_what_was_sent_and_its_sums_agree(panoply: Sandbox) -> None:
    known = panoply.credentials
    transport = HttpTransport(Credentials(known["api_key"], known["api_secret"]), proxy=None)
    try:
        url = panoply.details["queue_url"]
        for count in (1, 4):
            assert len(transport.send(transport.prepare(url, messages(count)), 10.0).stored) == count
        assert panoply.enter("rows", table="users")["rows"][0]["name"] == "Zoë & co = 100 %"
        panoply.knobs.turn({"wrong_md5_every": 1})
        response = transport.send(transport.prepare(url, messages()), 10.0)
        assert response.failed["1"].code == "MD5Mismatch"
    finally:
        transport.close()


def test_credentials_stay_in_their_process(transport: HttpTransport) -> None:
    with pytest.raises(TypeError, match="the secret stays in this process"):
        pickle.dumps(transport)


PROGRAM = """
    import atexit, os, sys, threading
    from dovetail.panoply.credentials import Credentials
    from dovetail.panoply.writer.http_transport import HttpTransport
    from dovetail.panoply.writer.transport import Message

    transport = HttpTransport(Credentials({key!r}, {secret!r}), proxy=None)
    url = {url!r}
    go, done = threading.Event(), threading.Event()

    def send(body):
        response = transport.send(transport.prepare(url, [Message("1", body)]), 30.0)
        assert response.stored, response.failed

    def sender():
        go.wait()
        send(b"exit")
        done.set()

    {steps}
"""
AT_EXIT = """
    threading.Thread(target=sender, daemon=True).start()
    atexit.register(lambda: (go.set(), done.wait(30.0)))
"""
FORKED = """
    send(b"parent")
    child = os.fork()
    if not child:
        send(b"child")
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    send(b"parent again")
"""


@pytest.mark.parametrize(
    ("steps", "bodies"), [(AT_EXIT, {"exit"}), (FORKED, {"parent", "child", "parent again"})], ids=["exit", "fork"]
)
def test_it_sends_while_the_program_ends_and_after_a_fork(server: FaultServer, steps: str, bodies: set[str]) -> None:
    server.on("POST", QUEUE, stored)
    text = PROGRAM.format(key=KEY, secret=SECRET, url=server.url + QUEUE, steps=steps.strip())
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(text)], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert {form(request)["MessageBody"] for request in server.requests} == bodies
