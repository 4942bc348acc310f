"""Digests and signatures that were computed elsewhere."""

from __future__ import annotations

import hashlib
import json

import pytest
from panoply_steps import FORM, JSON, KEY, SECRET, USERS, trio, vendors_form

from dovetail.sandbox.message import Incoming
from dovetail.sandbox.panoply.accounts import SAMPLE_KEY, SAMPLE_SECRET, read_pair
from dovetail.sandbox.panoply.digests import md5_of_attributes, md5_of_body
from dovetail.sandbox.panoply.message_rules import outgoing
from dovetail.sandbox.panoply.signatures import canonical_request, signature

HOST = "sqs.us-east-1.amazonaws.com"
MOMENT = "20260102T030405Z"
SCOPE = "20260102/us-east-1/sqs/aws4_request"
AWS_SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"


def test_the_samples_are_those_of_the_documents_and_name_their_queue() -> None:
    assert (SAMPLE_KEY, SAMPLE_SECRET) == (KEY, SECRET)
    pair = read_pair(KEY, SECRET)
    assert (pair.account, pair.aws_account, pair.region) == ("acme", "123456789012", "us-east-1")
    assert pair.queue == "sdk-acme-r4nd0mr4nd0mr4nd"


def test_the_form_of_two_records() -> None:
    assert len(vendors_form()) == 671


def test_the_digest_of_a_body() -> None:
    body = "".join(f"{json.dumps(record)}\n\n" for record in USERS).encode()
    assert (len(body), md5_of_body(body)) == (87, "1606a6802f4f68c0459fe7f2ebcdf7df")


def test_the_digest_of_attributes_and_what_they_count() -> None:
    assert md5_of_attributes(trio()) == "95563b71661cadc05ea93e7ee2ef8940"
    one = {"key": {"DataType": "String", "StringValue": "a/b"}}
    assert md5_of_attributes(one) == "0f37f38a180b1f4dbf210c99849fb939"
    assert outgoing({"MessageBody": "x", "MessageAttributes": trio()}).size == 1 + 179


@pytest.mark.parametrize(
    ("path", "headers", "body", "canonical", "signed"),
    [
        (
            "/",
            {"content-type": JSON, "x-amz-target": "AmazonSQS.SendMessage"},
            f'{{"QueueUrl":"https://{HOST}/123456789012/sdk-acct-rand2","MessageBody":"hello"}}',
            "0a664cbbe9cf987ec0ac5db7e5a05470af45d7d4bf16c80644a93616a26c5298",
            "fb7416746a8f659345f6e2b9c2948127fde8bf0c9f84422f6559d465d692b464",
        ),
        (
            "/123456789012/sdk-acct-rand2",
            {"content-type": FORM},
            "Action=SendMessage&MessageBody=hello&Version=2012-11-05",
            "e6402343be545094f8d35a3755fa0711c9a3bdb93e7ef67bf34c907bfd15b237",
            "95cc4601b26a6b89cd660c7f194d18784aa6d2262c16d8ed52f5279f377d5693",
        ),
    ],
    ids=["json", "form"],
)
def test_the_signature_of_a_request(path: str, headers: dict[str, str], body: str, canonical: str, signed: str) -> None:
    every = {**headers, "host": HOST, "x-amz-date": MOMENT}
    text = canonical_request(Incoming("POST", path, (), every, body.encode(), ""), list(every))
    assert hashlib.sha256(text.encode()).hexdigest() == canonical
    assert signature(AWS_SECRET, MOMENT, SCOPE, text) == signed
