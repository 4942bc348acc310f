"""Sending to Panoply's queue: the vendor's form, the other protocol, batches, and what is not taken."""

from __future__ import annotations

import json
import uuid
from typing import Any

import httpx
import pytest
from panoply_steps import (
    ATTRIBUTES,
    FORM,
    USERS,
    Signed,
    element,
    md5,
    post,
    refused_form,
    refused_json,
    trio,
    vendors_form,
)

from dovetail.sandbox import Sandbox

LIMIT = 262_144


@pytest.fixture
def url(panoply: Sandbox) -> str:
    return str(panoply.details["queue_url"])


@pytest.fixture(params=["json", "form"])
def signed(request: pytest.FixtureRequest, panoply: Sandbox, anybody: httpx.Client) -> Signed:
    """Somebody with an access key, in both protocols."""
    return Signed(anybody, panoply, json_protocol=request.param == "json")


def stored(panoply: Sandbox) -> list[dict[str, Any]]:
    """What is in Panoply's queue, or was."""
    found: list[dict[str, Any]] = panoply.enter("messages")["messages"]
    return found


def test_the_vendors_form_is_taken_as_it_is(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    answer = post(anybody, url, vendors_form())
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/xml"
    assert element(answer, "SendMessageResult/MD5OfMessageBody") == "1606a6802f4f68c0459fe7f2ebcdf7df"
    assert element(answer, "SendMessageResult/MD5OfMessageAttributes") == "95563b71661cadc05ea93e7ee2ef8940"
    assert element(answer, "ResponseMetadata/RequestId") == answer.headers["x-amzn-RequestId"]
    [message] = stored(panoply)
    assert message["message_id"] == element(answer, "SendMessageResult/MessageId")
    assert uuid.UUID(message["message_id"])
    assert message["body"] == "".join(f"{json.dumps(record)}\n\n" for record in USERS)
    assert message["attributes"] == {**ATTRIBUTES, "secret": "***"}


def test_quoted_line_feeds_a_version_and_one_line_feed_do_as_well(
    panoply: Sandbox, anybody: httpx.Client, url: str
) -> None:
    form = vendors_form().replace(b"\n\n", b"%0A") + b"&Version=2012-11-05"
    assert post(anybody, url, form).status_code == 200
    assert panoply.enter("counts")["lines"] == 2


def test_a_message_may_come_in_the_query_of_an_address(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    answer = anybody.get(url, params={"Action": "SendMessage", "MessageBody": "a b\n+%"})
    assert element(answer, "SendMessageResult/MD5OfMessageBody") == md5("a b\n+%")


def test_a_form_at_the_root_names_its_queue(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    there = f"&QueueUrl={url.replace(panoply.url, 'https://sqs.us-east-1.amazonaws.com')}"
    assert post(anybody, "/", vendors_form() + there.encode()).status_code == 200
    assert panoply.enter("counts")["messages"] == 1


def test_json_without_a_signature_is_refused_unless_that_is_wished(
    panoply: Sandbox, anybody: httpx.Client, url: str
) -> None:
    body = json.dumps({"QueueUrl": url, "MessageBody": '{"__table":"a"}', "MessageAttributes": trio()})
    headers = {"content-type": "application/x-amz-json-1.0", "x-amz-target": "AmazonSQS.SendMessage"}
    refused = anybody.post("/", content=body, headers=headers)
    assert refused_json(refused) == (403, "MissingAuthenticationToken", "MissingAuthenticationToken;Sender")
    panoply.knobs.turn({"unsigned_json": True})
    taken = anybody.post("/", content=body, headers=headers)
    assert taken.json()["MD5OfMessageAttributes"] == "95563b71661cadc05ea93e7ee2ef8940"
    assert panoply.enter("counts")["lines_by_table"] == {"a": 1}


def test_a_batch_without_a_signature(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    form = {"Action": "SendMessageBatch"}
    for number, name in enumerate(("one", "two"), 1):
        entry = f"SendMessageBatchRequestEntry.{number}"
        form |= {f"{entry}.Id": name, f"{entry}.MessageBody": f'{{"__table":"{name}"}}'}
        for place, (attribute, value) in enumerate(ATTRIBUTES.items(), 1):
            field = f"{entry}.MessageAttribute.{place}"
            form |= {
                f"{field}.Name": attribute,
                f"{field}.Value.DataType": "String",
                f"{field}.Value.StringValue": value,
            }
    answer = anybody.post(url, data=form)
    assert answer.text.count("<SendMessageBatchResultEntry>") == 2
    assert element(answer, "SendMessageBatchResult/SendMessageBatchResultEntry/Id") == "one"
    assert panoply.enter("counts")["lines_by_table"] == {"one": 1, "two": 1}


def test_sending_is_all_that_anybody_may_do(anybody: httpx.Client, panoply: Sandbox, url: str) -> None:
    for action in ("ReceiveMessage", "PurgeQueue", "GetQueueAttributes"):
        assert refused_form(post(anybody, url, f"Action={action}".encode())) == (403, "AccessDenied", "Sender")
    created = post(anybody, "/", b"Action=CreateQueue&QueueName=mine")
    assert refused_form(created) == (403, "MissingAuthenticationToken", "Sender")
    panoply.knobs.turn({"open_queues": True})
    assert post(anybody, "/", b"Action=CreateQueue&QueueName=mine").status_code == 200


@pytest.mark.parametrize(
    ("form", "refusal"),
    [
        ("Action=Nothing", (400, "InvalidAction", "Sender")),
        ("MessageBody=x", (400, "MissingAction", "Sender")),
        ("Action=SendMessage", (400, "MissingParameter", "Sender")),
        ("Action=SendMessage&MessageBody=", (400, "MissingParameter", "Sender")),
        ("Action=SendMessage&MessageBody=%00", (400, "InvalidMessageContents", "Sender")),
        ("Action=SendMessage&MessageBody=%EF%BF%BF", (400, "InvalidMessageContents", "Sender")),
        ("Action=SendMessage&MessageBody=x&DelaySeconds=901", (400, "InvalidParameterValue", "Sender")),
        ("Action=SendMessageBatch", (400, "AWS.SimpleQueueService.EmptyBatchRequest", "Sender")),
    ],
)
def test_forms_that_are_refused(anybody: httpx.Client, url: str, form: str, refusal: tuple[int, str, str]) -> None:
    assert refused_form(post(anybody, url, form.encode())) == refusal


def test_another_secret_leads_to_a_queue_that_is_not_there(anybody: httpx.Client, url: str) -> None:
    refusal = (400, "AWS.SimpleQueueService.NonExistentQueue", "Sender")
    assert refused_form(post(anybody, f"{url}x", vendors_form())) == refusal
    address = post(anybody, "/", vendors_form() + b"&QueueUrl=http://127.0.0.1/nowhere")
    assert refused_form(address) == (404, "InvalidAddress", "Sender")


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_characters_that_no_message_has(signed: Signed, url: str, character: str) -> None:
    answer = signed("SendMessage", QueueUrl=url, MessageBody=f"é{character}")
    assert answer.status_code == 400
    assert "InvalidMessageContents" in answer.text


def test_all_other_characters(signed: Signed, url: str) -> None:
    body = "\t\n\r\x20\x7f\x85\ud7ff\ue000\ufffd😀"
    assert md5(body) in signed("SendMessage", QueueUrl=url, MessageBody=body).text


def test_half_of_a_pair_of_surrogates_is_no_character(anybody: httpx.Client, panoply: Sandbox, url: str) -> None:
    answer = Signed(anybody, panoply)("SendMessage", QueueUrl=url, MessageBody="\ud800")
    assert refused_json(answer) == (400, "InvalidMessageContents", "InvalidMessageContents;Sender")


@pytest.mark.parametrize("most", [1_048_576, LIMIT])
def test_a_message_counts_with_its_attributes(panoply: Sandbox, anybody: httpx.Client, url: str, most: int) -> None:
    panoply.knobs.turn({"max_message_bytes": most})
    signed = Signed(anybody, panoply)
    attribute = {"a": {"DataType": "Binary", "BinaryValue": "AAAA"}}
    longest = "é" * ((most - 1 - 6 - 3) // 2)
    exact = signed("SendMessage", QueueUrl=url, MessageBody=longest, MessageAttributes=attribute)
    assert exact.status_code == 200
    beyond = signed("SendMessage", QueueUrl=url, MessageBody=longest + "é", MessageAttributes=attribute)
    assert refused_json(beyond) == (400, "InvalidParameterValue", "InvalidParameterValue;Sender")


def test_a_body_beyond_what_the_contract_allows_is_too_long(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    signed = Signed(anybody, panoply)
    alone = signed("SendMessage", QueueUrl=url, MessageBody="x" * 1_048_577)
    assert refused_json(alone)[1] == "InvalidParameterValue"
    batch = signed("SendMessageBatch", QueueUrl=url, Entries=[{"Id": "a", "MessageBody": "x" * 1_048_577}])
    assert refused_json(batch)[1] == "BatchRequestTooLong"


@pytest.mark.parametrize(
    "attribute",
    [
        {"DataType": "String", "StringValue": ""},
        {"DataType": "", "StringValue": "x"},
        {"DataType": "Text", "StringValue": "x"},
        {"DataType": "Number", "StringValue": "many"},
        {"DataType": "Binary", "BinaryValue": "?"},
        {"DataType": "String"},
        {"DataType": "String", "StringValue": "\x01"},
    ],
)
def test_attributes_that_no_message_has(panoply: Sandbox, anybody: httpx.Client, url: str, attribute: Any) -> None:
    answer = Signed(anybody, panoply)("SendMessage", QueueUrl=url, MessageBody="x", MessageAttributes={"a": attribute})
    assert refused_json(answer)[0] == 400
    assert stored(panoply) == []


@pytest.mark.parametrize("name", ["aws.x", "Amazon.x", ".x", "x.", "a..b", "a b", "n" * 257])
def test_names_that_no_attribute_has(panoply: Sandbox, anybody: httpx.Client, url: str, name: str) -> None:
    attributes = {name: {"DataType": "String", "StringValue": "x"}}
    answer = Signed(anybody, panoply)("SendMessage", QueueUrl=url, MessageBody="x", MessageAttributes=attributes)
    assert refused_json(answer) == (400, "InvalidParameterValue", "InvalidParameterValue;Sender")


def test_a_message_has_ten_attributes_at_most(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    eleven = {f"a{number}": {"DataType": "String", "StringValue": "x"} for number in range(11)}
    answer = Signed(anybody, panoply)("SendMessage", QueueUrl=url, MessageBody="x", MessageAttributes=eleven)
    assert refused_json(answer)[1] == "InvalidParameterValue"


@pytest.mark.parametrize(
    ("entries", "shape"),
    [
        ([], "EmptyBatchRequest"),
        ([{"Id": str(number), "MessageBody": "x"} for number in range(11)], "TooManyEntriesInBatchRequest"),
        ([{"Id": "a", "MessageBody": "x"}, {"Id": "a", "MessageBody": "y"}], "BatchEntryIdsNotDistinct"),
        ([{"Id": "a b", "MessageBody": "x"}], "InvalidBatchEntryId"),
        ([{"Id": "i" * 81, "MessageBody": "x"}], "InvalidBatchEntryId"),
        ([{"Id": name, "MessageBody": "x" * 600_000} for name in "ab"], "BatchRequestTooLong"),
    ],
)
def test_batches_of_which_nothing_is_taken(
    panoply: Sandbox, anybody: httpx.Client, url: str, entries: list[dict[str, str]], shape: str
) -> None:
    answer = Signed(anybody, panoply)("SendMessageBatch", QueueUrl=url, Entries=entries)
    assert refused_json(answer) == (400, shape, f"AWS.SimpleQueueService.{shape};Sender")
    assert stored(panoply) == []


def test_a_batch_may_be_taken_in_part(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    panoply.knobs.turn({"max_message_bytes": LIMIT})
    entries = [
        {"Id": "good", "MessageBody": "x"},
        {"Id": "long", "MessageBody": "x" * (LIMIT + 1)},
        {"Id": "odd", "MessageBody": "\x00"},
    ]
    answer = Signed(anybody, panoply)("SendMessageBatch", QueueUrl=url, Entries=entries).json()
    assert [entry["Id"] for entry in answer["Successful"]] == ["good"]
    told = {entry["Id"]: (entry["Code"], entry["SenderFault"]) for entry in answer["Failed"]}
    assert told == {"long": ("InvalidParameterValue", True), "odd": ("InvalidMessageContents", True)}
    assert len(stored(panoply)) == 1


def test_a_smaller_limit_of_batches_is_the_old_one(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    panoply.knobs.turn({"max_batch_bytes": LIMIT})
    entries = [{"Id": name, "MessageBody": "x" * (LIMIT // 2)} for name in ("a", "b")]
    signed = Signed(anybody, panoply)
    assert signed("SendMessageBatch", QueueUrl=url, Entries=entries).status_code == 200
    entries[0]["MessageBody"] += "x"
    assert refused_json(signed("SendMessageBatch", QueueUrl=url, Entries=entries))[1] == "BatchRequestTooLong"


def test_a_large_form_is_taken_whole(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    records = tuple({"id": number, "text": 'ö"\\/' * 10, "__table": "large"} for number in range(6000))
    form = vendors_form(records)
    assert len(form) > 1_048_576
    assert post(anybody, url, form).status_code == 200
    assert panoply.enter("counts")["lines"] == 6000


def test_a_form_that_is_none(anybody: httpx.Client, url: str) -> None:
    answer = anybody.post(url, content=b"Action=SendMessage&MessageBody", headers={"content-type": FORM})
    assert refused_form(answer) == (400, "InvalidParameterValue", "Sender")
