"""What goes wrong on order with messages: in parts of batches, in digests, in protocols, on the way."""

from __future__ import annotations

import socket
import time
from urllib.parse import urlsplit

import httpx
import pytest
from panoply_steps import FORM, Signed, element, md5, post, refused_form, refused_json, trio, vendors_form

from dovetail.sandbox import Sandbox


@pytest.fixture
def url(panoply: Sandbox) -> str:
    return str(panoply.details["queue_url"])


def stored(panoply: Sandbox) -> int:
    """How many messages came."""
    return len(panoply.enter("messages")["messages"])


@pytest.mark.parametrize(
    ("fault", "refusal"),
    [
        ("403:code=RequestThrottled", (403, "RequestThrottled", "Sender")),
        ("400:code=ThrottlingException", (400, "ThrottlingException", "Sender")),
        ("400:code=QueueDoesNotExist", (400, "AWS.SimpleQueueService.NonExistentQueue", "Sender")),
        ("500", (500, "InternalError", "Receiver")),
        ("503", (503, "ServiceUnavailable", "Receiver")),
        ("403", (403, "AccessDenied", "Sender")),
        ("400:code=NewTrouble", (400, "NewTrouble", "Sender")),
    ],
)
def test_a_refusal_on_order_is_in_the_protocol_of_the_request(
    panoply: Sandbox, anybody: httpx.Client, url: str, fault: str, refusal: tuple[int, str, str]
) -> None:
    panoply.faults.add(f"{fault.partition(':')[0]} once{':' + fault.partition(':')[2] if ':' in fault else ''}")
    assert refused_form(post(anybody, url, vendors_form())) == refusal
    assert post(anybody, url, vendors_form()).status_code == 200
    panoply.faults.add(fault)
    status, shape, error = refused_json(Signed(anybody, panoply)("SendMessage", QueueUrl=url, MessageBody="x"))
    assert (status, error) == (refusal[0], f"{refusal[1]};{refusal[2]}")
    assert shape
    assert stored(panoply) == 1


def test_a_refusal_may_say_how_long_to_wait(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    panoply.faults.add("503 once:retry-after=2")
    headers = post(anybody, url, vendors_form()).headers
    assert (headers["retry-after"], headers["x-amz-retry-after"]) == ("2", "2000")


def test_every_third_request(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    panoply.faults.add("503 every3@POST /123456789012")
    assert [post(anybody, url, vendors_form()).status_code for _ in range(7)] == [200, 200, 503, 200, 200, 503, 200]


@pytest.mark.parametrize(("fault", "count"), [("drop-before", 0), ("drop-after", 1), ("truncate:keep=30", 1)])
def test_a_connection_that_is_cut(panoply: Sandbox, anybody: httpx.Client, url: str, fault: str, count: int) -> None:
    action, _, options = fault.partition(":")
    panoply.faults.add(f"{action} once:{options}".rstrip(":"))
    with pytest.raises(httpx.TransportError):
        post(anybody, url, vendors_form())
    assert stored(panoply) == count


@pytest.mark.parametrize(("fault", "count"), [("hang-before", 0), ("hang-after", 1)])
def test_a_request_that_is_never_answered(
    panoply: Sandbox, anybody: httpx.Client, url: str, fault: str, count: int
) -> None:
    panoply.faults.add(f"{fault} once")
    panoply.requests.clear()
    form = vendors_form()
    head = f"POST {urlsplit(url).path} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    head += f"Content-Type: {FORM}\r\nContent-Length: {len(form)}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", urlsplit(url).port)) as connection:
        connection.sendall(head.encode() + form)
        while not panoply.requests.all("POST"):
            time.sleep(0.005)
        assert stored(panoply) == count
        connection.settimeout(0.1)
        with pytest.raises(TimeoutError):
            connection.recv(1)
    assert post(anybody, url, form).status_code == 200


def test_told_503_and_stored_all_the_same(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    panoply.faults.add("503 once:when=after")
    assert post(anybody, url, vendors_form()).status_code == 503
    assert stored(panoply) == 1


@pytest.mark.parametrize(("is_senders", "code"), [(False, "InternalError"), (True, "InvalidParameterValue")])
def test_entries_of_a_batch_fail(
    panoply: Sandbox, anybody: httpx.Client, url: str, is_senders: bool, code: str
) -> None:
    panoply.knobs.turn({"fail_entry_every": 2, "fail_entry_sender_fault": is_senders})
    entries = [{"Id": name, "MessageBody": "x", "MessageAttributes": trio()} for name in "abcde"]
    answer = Signed(anybody, panoply)("SendMessageBatch", QueueUrl=url, Entries=entries).json()
    assert [entry["Id"] for entry in answer["Successful"]] == ["a", "c", "e"]
    assert [(entry["Id"], entry["Code"], entry["SenderFault"]) for entry in answer["Failed"]] == [
        ("b", code, is_senders),
        ("d", code, is_senders),
    ]
    assert stored(panoply) == 3
    # What is sent again is counted on, and so it gets through.
    again = Signed(anybody, panoply)("SendMessageBatch", QueueUrl=url, Entries=entries[1:2]).json()
    assert again["Failed"][0]["Id"] == "b"
    assert Signed(anybody, panoply)("SendMessageBatch", QueueUrl=url, Entries=entries[1:2]).json()["Failed"] == []


def test_all_entries_fail_in_a_way_of_ones_own(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    panoply.knobs.turn({"fail_entry_every": 1, "fail_entry_code": "KmsThrottled"})
    form = b"Action=SendMessageBatch&SendMessageBatchRequestEntry.1.Id=a&SendMessageBatchRequestEntry.1.MessageBody=x"
    answer = post(anybody, url, form)
    path = "SendMessageBatchResult/BatchResultErrorEntry"
    assert [element(answer, f"{path}/{name}") for name in ("Id", "SenderFault", "Code")] == [
        "a",
        "false",
        "KmsThrottled",
    ]


def test_a_digest_that_is_wrong(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    panoply.knobs.turn({"wrong_md5_every": 2})
    told = [
        element(post(anybody, url, b"Action=SendMessage&MessageBody=x"), "SendMessageResult/MD5OfMessageBody")
        for _ in range(4)
    ]
    assert [digest == md5("x") for digest in told] == [True, False, True, False]
    assert stored(panoply) == 4


def test_messages_that_are_stored_twice(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    panoply.knobs.turn({"store_twice_every": 3})
    for _ in range(3):
        assert post(anybody, url, vendors_form()).status_code == 200
    counts = panoply.enter("counts")
    assert (counts["messages"], counts["lines"]) == (4, 8)
    assert panoply.enter("tables")["tables"]["users"]["rows"] == 2


def test_counting_begins_anew_when_a_knob_is_turned(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    for _ in range(2):
        panoply.knobs.turn({"store_twice_every": 2})
        assert post(anybody, url, vendors_form()).status_code == 200
    assert stored(panoply) == 2
