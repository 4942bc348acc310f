"""Requests that make no sense are refused as the sender's fault, whatever is in them."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from panoply_steps import FORM, Signed, post

from dovetail.sandbox import Sandbox

HALF = "\ud800"
"""Half of a surrogate pair: JSON can spell it, UTF-8 cannot."""


@pytest.mark.parametrize(
    ("operation", "members"),
    [
        ("SendMessage", {"QueueUrl": "http://["}),
        ("SendMessage", {"QueueUrl": f"http://h/{HALF}/q"}),
        ("SendMessage", {"MessageAttributes": {"a": {"DataType": f"String.{HALF}", "StringValue": "x"}}}),
        ("SendMessage", {"MessageAttributes": {HALF: {"DataType": "String", "StringValue": "x"}}}),
        ("SendMessage", {"MessageAttributes": ["a"]}),
        ("SendMessage", {"DelaySeconds": 2**70}),
        ("SendMessageBatch", {"Entries": [None]}),
        ("SendMessageBatch", {"Entries": {"Id": "a"}}),
        ("SendMessageBatch", {"Attributes": HALF}),
        ("GetQueueAttributes", {"AttributeNames": [HALF]}),
        ("DeleteMessage", {"ReceiptHandle": "9" * 30 + "-x"}),
        ("DeleteMessage", {"ReceiptHandle": f"1-{HALF}"}),
        ("CreateQueue", {"QueueName": "q", "Attributes": {"DelaySeconds": "²"}}),
        ("CreateQueue", {}),
    ],
)
def test_odd_members_of_json(panoply: Sandbox, anybody: httpx.Client, operation: str, members: dict[str, Any]) -> None:
    given = {"QueueUrl": panoply.details["queue_url"], "MessageBody": "x"} | members
    answer = Signed(anybody, panoply)(operation, **given)
    assert answer.status_code in (400, 404), answer.text
    assert answer.headers["x-amzn-query-error"].endswith(";Sender")


@pytest.mark.parametrize(
    "form",
    [
        "MessageAttribute.1.Name=a",
        "MessageAttribute.x.Name=a",
        "MessageAttribute=a",
        "MessageAttribute.1.Name=a&MessageAttribute.1=b",
        "DelaySeconds=soon",
        "MessageBody.1=x",
        "MessageBody",
    ],
)
def test_odd_fields_of_a_form(panoply: Sandbox, anybody: httpx.Client, form: str) -> None:
    answer = post(anybody, panoply.details["queue_url"], f"Action=SendMessage&MessageBody=x&{form}".encode())
    assert (answer.status_code, "<Type>Sender</Type>" in answer.text) == (400, True)


def test_other_methods_and_types(panoply: Sandbox, anybody: httpx.Client) -> None:
    url = panoply.details["queue_url"]
    assert anybody.put(url, content=b"Action=SendMessage", headers={"content-type": FORM}).status_code == 405
    assert anybody.get(url).status_code == 405
    assert anybody.post(url, content=b"Action=SendMessage&MessageBody=x").status_code == 400
    assert anybody.post("/a/b/c/d", content=b"", headers={"content-type": FORM}).status_code == 404


def test_what_is_seen_of_requests_shows_no_credentials(panoply: Sandbox, anybody: httpx.Client) -> None:
    fields = {"Action": "GetQueueUrl", "QueueName": "s3cret", "MessageAttribute.1.Value.StringValue": "s3cret"}
    headers = {"x-amz-security-token": "s3cret", "authorization": "s3cret"}
    anybody.get("/", params=fields, headers=headers)
    [seen] = [each for each in panoply.requests.all("GET") if dict(each.query) == fields]
    assert "s3cret" not in str(seen.told())
    assert seen.told()["query"][0] == ["Action", "GetQueueUrl"]
