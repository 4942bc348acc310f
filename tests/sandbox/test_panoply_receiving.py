"""Queues of one's own: made, received from, waited for, purged."""

from __future__ import annotations

import itertools
import threading
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from panoply_steps import Signed, md5, refused_json, talking

from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.panoply.core import open_core
from dovetail.sandbox.panoply.message_rules import outgoing
from dovetail.sandbox.panoply.settings import PanoplySettings

_LONG = 20
"""For how many seconds consumers wait at most; no test does."""


@pytest.fixture(params=["json", "form"])
def signed(request: pytest.FixtureRequest, panoply: Sandbox, anybody: httpx.Client) -> Signed:
    return Signed(anybody, panoply, json_protocol=request.param == "json")


@pytest.fixture
def owner(panoply: Sandbox, anybody: httpx.Client) -> Signed:
    return Signed(anybody, panoply)


@pytest.fixture
def url(owner: Signed) -> str:
    return made(owner, "mine")


def made(owner: Signed, name: str, **attributes: str) -> str:
    answer = owner("CreateQueue", QueueName=name, Attributes=attributes)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["QueueUrl"])


def received(owner: Signed, url: str, **wish: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = owner("ReceiveMessage", QueueUrl=url, **wish).json().get("Messages", [])
    return found


def counted(owner: Signed, url: str) -> tuple[int, int, int]:
    """How many messages can be received, are delayed, and are hidden."""
    told = owner("GetQueueAttributes", QueueUrl=url, AttributeNames=["All"]).json()["Attributes"]
    names = ("", "Delayed", "NotVisible")
    visible, delayed, hidden = (int(told[f"ApproximateNumberOfMessages{name}"]) for name in names)
    return visible, delayed, hidden


def test_a_queue_is_made_and_found(signed: Signed, panoply: Sandbox) -> None:
    address = f"{panoply.url}/123456789012/made-here"
    assert address in signed("CreateQueue", QueueName="made-here").text
    assert address in signed("CreateQueue", QueueName="made-here").text
    assert address in signed("GetQueueUrl", QueueName="made-here").text
    assert "NonExistentQueue" in signed("GetQueueUrl", QueueName="not-here").text + str(
        signed("GetQueueUrl", QueueName="not-here").headers
    )


def test_a_queue_is_not_made_again_with_other_attributes(owner: Signed) -> None:
    made(owner, "set", VisibilityTimeout="5")
    made(owner, "set")
    answer = owner("CreateQueue", QueueName="set", Attributes={"VisibilityTimeout": "6"})
    assert refused_json(answer) == (400, "QueueNameExists", "QueueAlreadyExists;Sender")


@pytest.mark.parametrize(
    ("name", "attributes", "shape"),
    [
        ("a b", {}, "InvalidParameterValue"),
        ("first-in.fifo", {}, "InvalidParameterValue"),
        ("q" * 81, {}, "InvalidParameterValue"),
        ("q", {"VisibilityTimeout": "many"}, "InvalidAttributeValue"),
        ("q", {"MaximumMessageSize": "1048577"}, "InvalidAttributeValue"),
    ],
)
def test_queues_that_cannot_be_made(owner: Signed, name: str, attributes: dict[str, str], shape: str) -> None:
    assert refused_json(owner("CreateQueue", QueueName=name, Attributes=attributes))[:2] == (400, shape)


def test_a_message_is_received_as_it_was_sent(owner: Signed, url: str) -> None:
    attributes = {
        "text": {"DataType": "String", "StringValue": "é"},
        "text.more": {"DataType": "String.custom", "StringValue": "x"},
        "bytes": {"DataType": "Binary", "BinaryValue": "AAE="},
    }
    sent = owner("SendMessage", QueueUrl=url, MessageBody="tab\tcr\r\n😀", MessageAttributes=attributes).json()
    [message] = received(owner, url, MessageAttributeNames=["All"], AttributeNames=["All"])
    assert (message["Body"], message["MD5OfBody"]) == ("tab\tcr\r\n😀", sent["MD5OfMessageBody"])
    assert message["MessageAttributes"] == attributes
    assert message["MD5OfMessageAttributes"] == sent["MD5OfMessageAttributes"]
    assert message["Attributes"]["ApproximateReceiveCount"] == "1"
    assert message["Attributes"]["SenderId"] == "AKIDEXAMPLE"


def test_a_form_is_answered_with_the_message_in_xml(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    signed = Signed(anybody, panoply, json_protocol=False)
    signed("SendMessage", QueueUrl=url, MessageBody="<&>\r\n")
    answer = signed("ReceiveMessage", QueueUrl=url, **{"AttributeName.1": "ApproximateReceiveCount"})
    assert "<Body>&lt;&amp;&gt;&#13;\n</Body>" in answer.text
    assert "<Attribute><Name>ApproximateReceiveCount</Name><Value>1</Value></Attribute>" in answer.text
    assert md5("<&>\r\n") in answer.text


def test_attributes_come_as_far_as_they_are_asked_for(owner: Signed, url: str) -> None:
    attributes = {name: {"DataType": "String", "StringValue": "x"} for name in ("a.one", "a.two", "b")}
    owner("SendMessage", QueueUrl=url, MessageBody="x", MessageAttributes=attributes)
    for wish, names in ((["a.*"], {"a.one", "a.two"}), (["b"], {"b"}), (["c"], set()), ([], set())):
        [message] = received(owner, url, VisibilityTimeout=0, MessageAttributeNames=wish)
        assert set(message.get("MessageAttributes", {})) == names
        assert "Attributes" not in message


def test_a_message_is_hidden_for_a_while(owner: Signed, url: str) -> None:
    owner("SendMessage", QueueUrl=url, MessageBody="x")
    received(owner, url)
    assert counted(owner, url) == (0, 0, 1)
    assert received(owner, url) == []


def test_a_message_that_is_not_deleted_comes_again(owner: Signed, url: str) -> None:
    owner("SendMessage", QueueUrl=url, MessageBody="x")
    [first] = received(owner, url, VisibilityTimeout=1)
    [second] = received(owner, url, WaitTimeSeconds=_LONG, AttributeNames=["ApproximateReceiveCount"])
    assert second["MessageId"] == first["MessageId"]
    assert second["Attributes"] == {"ApproximateReceiveCount": "2"}
    # An old receipt does not delete what somebody else is busy with.
    assert owner("DeleteMessage", QueueUrl=url, ReceiptHandle=first["ReceiptHandle"]).status_code == 200
    assert counted(owner, url) == (0, 0, 1)
    assert owner("DeleteMessage", QueueUrl=url, ReceiptHandle=second["ReceiptHandle"]).status_code == 200
    assert counted(owner, url) == (0, 0, 0)


def test_a_delayed_message_comes_later(owner: Signed, url: str) -> None:
    owner("SendMessage", QueueUrl=url, MessageBody="much later", DelaySeconds=900)
    assert counted(owner, url) == (0, 1, 0)
    owner("SendMessage", QueueUrl=url, MessageBody="later", DelaySeconds=1)
    assert [message["Body"] for message in received(owner, url, WaitTimeSeconds=_LONG)] == ["later"]


def test_ten_messages_at_most_come_at_once(owner: Signed, url: str) -> None:
    for number in range(12):
        owner("SendMessage", QueueUrl=url, MessageBody=str(number))
    assert len(received(owner, url, MaxNumberOfMessages=10)) == 10
    assert [message["Body"] for message in received(owner, url, MaxNumberOfMessages=10)] == ["10", "11"]
    for wish in ({"MaxNumberOfMessages": 11}, {"WaitTimeSeconds": 21}, {"VisibilityTimeout": -1}):
        assert refused_json(owner("ReceiveMessage", QueueUrl=url, **wish))[1] == "InvalidParameterValue"


def test_who_waits_gets_the_message_when_it_comes(panoply: Sandbox, owner: Signed, url: str) -> None:
    found: list[list[dict[str, Any]]] = []

    def wait() -> None:
        with talking(panoply) as http:
            found.append(received(Signed(http, panoply), url, WaitTimeSeconds=_LONG))

    waiting = threading.Thread(target=wait)
    began = time.monotonic()
    waiting.start()
    owner("SendMessage", QueueUrl=url, MessageBody="there")
    waiting.join()
    assert [message["Body"] for message in found[0]] == ["there"]
    assert time.monotonic() - began < _LONG


def test_a_message_that_comes_to_light_amid_a_look_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    core = open_core(tmp_path, Knobs(PanoplySettings(consume=False)))
    clock = itertools.count(1_000_000_000)
    waited: list[float] = []

    def wait(place: int, before: int, seconds: float) -> None:
        waited.append(seconds)

    try:
        queue = core.queues.create("123456789012", "mine", {})
        own = SimpleNamespace(time=lambda: next(clock), monotonic=time.monotonic)
        monkeypatch.setattr("dovetail.sandbox.panoply.messages.time", own)
        # Visible a second and a half after the first look: the clock goes on by a second whenever it is looked at.
        core.messages.store(queue, [outgoing({"MessageBody": "x"})], "anonymous")
        [first] = core.messages.receive(queue, 1, 3.5, 0)
        monkeypatch.setattr(core.changes, "wait", wait)
        [again] = core.messages.receive(queue, 1, 30, _LONG)
    finally:
        monkeypatch.undo()
        core.close()
    assert again.message_id == first.message_id
    assert waited
    assert max(waited) < 2


def test_who_waits_in_vain_is_told_so(owner: Signed, url: str) -> None:
    assert received(owner, url, WaitTimeSeconds=1) == []


def test_receipts_that_are_none(owner: Signed, url: str) -> None:
    for receipt in ("nothing", "1-x", "99999-x"):
        answer = owner("DeleteMessage", QueueUrl=url, ReceiptHandle=receipt)
        assert refused_json(answer) == (400, "ReceiptHandleIsInvalid", "ReceiptHandleIsInvalid;Sender")


def test_a_queue_is_purged_once_a_minute(panoply: Sandbox, owner: Signed, url: str) -> None:
    owner("SendMessage", QueueUrl=url, MessageBody="x")
    assert owner("PurgeQueue", QueueUrl=url).status_code == 200
    assert counted(owner, url) == (0, 0, 0)
    refused = refused_json(owner("PurgeQueue", QueueUrl=url))
    assert refused == (403, "PurgeQueueInProgress", "AWS.SimpleQueueService.PurgeQueueInProgress;Sender")
    panoply.knobs.turn({"purge_seconds": 0})
    assert owner("PurgeQueue", QueueUrl=url).status_code == 200


def test_a_queue_may_take_less_than_others(owner: Signed) -> None:
    url = made(owner, "small", MaximumMessageSize="1024")
    assert owner("SendMessage", QueueUrl=url, MessageBody="x" * 1024).status_code == 200
    assert refused_json(owner("SendMessage", QueueUrl=url, MessageBody="x" * 1025))[1] == "InvalidParameterValue"


def test_unknown_attributes_of_queues(owner: Signed, url: str) -> None:
    answer = owner("GetQueueAttributes", QueueUrl=url, AttributeNames=["Colour"])
    assert answer.status_code == 400


def workers() -> int:
    """How many threads there are for requests that take their time."""
    return sum(thread.name.startswith("AnyIO worker") for thread in threading.enumerate())


def test_the_sandbox_stops_while_somebody_waits_for_a_message() -> None:
    over: list[float] = []

    def wait(sandbox: Sandbox, url: str) -> None:
        try:
            with talking(sandbox) as http:
                received(Signed(http, sandbox), url, WaitTimeSeconds=_LONG)
        except httpx.TransportError:
            pass  # the server may be gone before it answers
        over.append(time.monotonic())

    with serve("panoply") as sandbox:
        with talking(sandbox) as http:
            url = made(Signed(http, sandbox), "empty")
        waiting = threading.Thread(target=wait, args=(sandbox, url))
        before = workers()
        waiting.start()
        while workers() == before:
            time.sleep(0.01)
        began = time.monotonic()
    waiting.join()
    assert over[0] - began < _LONG / 2
