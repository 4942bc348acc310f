"""Operations of one path and method: which one a request is for, and forms of dotted names read as JSON is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.sandbox.app import Dispatcher
from dovetail.sandbox.checks import BrokenContract, read_request
from dovetail.sandbox.contract import Contract, Operation, contract_of
from dovetail.sandbox.dotted_forms import Shape, read_dotted
from dovetail.sandbox.forms import urlencoded_member
from dovetail.sandbox.message import Answer, Caller, FormError, Incoming, Refusal
from dovetail.sandbox.routing import Match, NoMatch, Router
from dovetail_api.panoply.operations import json as by_json
from dovetail_api.panoply.operations import query, queue

ATTRIBUTES = {"key": {"DataType": "String", "StringValue": "a/b=="}, "more": {"DataType": "Number", "StringValue": "1"}}
ENTRIES: Any = [{"Id": "1", "MessageBody": "a\n", "MessageAttributes": ATTRIBUTES}, {"Id": "2", "MessageBody": "b"}]


@pytest.fixture(scope="module")
def contract() -> Contract:
    return contract_of("panoply")


@pytest.fixture(scope="module")
def router(contract: Contract) -> Router:
    return Router(contract.operations)


def incoming(path: str, body: bytes, **headers: str) -> Incoming:
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Incoming("POST", path, (), named, body, "http://x.test")


def found(router: Router, path: str, form: str = "", **headers: str) -> str:
    def told(place: str, name: str) -> str | None:
        return headers.get(name) if place == "header" else urlencoded_member(form.encode(), name)

    match = router.find("POST", path, told)
    return match.operation.id if isinstance(match, Match) else "untold" if match.untold else "unknown"


@pytest.mark.parametrize(
    ("path", "form", "operation"),
    [
        ("/1/q", "Action=SendMessage&MessageBody=a", "queue_send_message"),
        ("/1/q", "MessageBody=a&Action=SendMessageBatch", "queue_send_message_batch"),
        ("/1/q", "MessageBody=Action=PurgeQueue&Action=DeleteMessage", "queue_delete_message"),
        ("/1/q", "Action=%53endMessage", "queue_send_message"),
        ("/", "Action=SendMessage", "query_send_message"),
        ("/", "Action=CreateQueue", "query_create_queue"),
        ("/1/q", "Action=CreateQueue", "untold"),
        ("/1/q", "Action=SendMessages", "untold"),
        ("/1/q", "XAction=SendMessage", "untold"),
        ("/1/q", "", "untold"),
        ("/1/q/r", "Action=SendMessage", "unknown"),
    ],
)
def test_a_form_names_the_operation(router: Router, path: str, form: str, operation: str) -> None:
    assert found(router, path, form) == operation


def test_a_header_names_the_operation(router: Router) -> None:
    assert found(router, "/", **{"X-Amz-Target": "AmazonSQS.SendMessage"}) == "json_send_message"
    assert found(router, "/", **{"X-Amz-Target": "AmazonSQS.Nothing"}) == "untold"


def test_the_method_is_told_apart_from_the_operation(router: Router) -> None:
    match = router.find("PUT", "/1/q")
    assert isinstance(match, NoMatch)
    assert (match.allowed, match.untold) == (("POST",), False)


class OneWordApi:
    """An API that answers every operation with its id."""

    def __init__(self, contract: Contract) -> None:
        self.contract = contract
        self.handlers = {operation.id: self.answer for operation in contract.operations}

    def answer(self, asked: Any) -> Answer:
        return Answer(200, asked.operation.id.encode(), "text/xml")

    def understood(self, incoming: Incoming) -> Incoming:
        return incoming

    def aside(self, incoming: Incoming) -> Answer | None:
        return None

    def admit(self, match: Match, incoming: Incoming) -> Caller:
        return Caller("", "tester", "anonymous")

    def refuse(self, incoming: Incoming, refusal: Refusal) -> Answer:
        return Answer(refusal.status, refusal.code.encode(), "text/plain")

    def is_quick(self, incoming: Incoming) -> bool:
        return True


def test_a_request_that_names_no_operation_is_refused_as_such(contract: Contract) -> None:
    dispatcher = Dispatcher(OneWordApi(contract))
    known = incoming("/1/q", b"Action=PurgeQueue", content_type="application/x-www-form-urlencoded")
    assert dispatcher.answer(known).body == b"queue_purge_queue"
    for request in (
        incoming("/1/q", b"Action=Nothing", content_type="application/x-www-form-urlencoded"),
        # What stands in JSON is no field of a form.
        incoming("/1/q", b'{"a": "&Action=PurgeQueue&"}', content_type="application/x-amz-json-1.0"),
    ):
        answer = dispatcher.answer(request)
        assert (answer.status, answer.body) == (400, b"UNKNOWN_OPERATION")


def read(contract: Contract, call: Any) -> Any:
    operation = next(operation for operation in contract.operations if operation.id == call.operation.id)
    named = {name.lower(): text for name, text in call.headers} | {"content-type": call.content_type}
    path = {"account": "1", "queue": "q"} if call.path != "/" else {}
    return read_request(operation, path, Incoming("POST", call.path, (), named, call.body, "http://x.test")).body


def test_a_form_is_read_as_the_json_of_the_same_call(contract: Contract) -> None:
    address = "http://x.test/1/q"
    form = read(contract, query.send_message_batch(queue_url=address, entries=ENTRIES))
    json = read(contract, by_json.send_message_batch(body={"QueueUrl": address, "Entries": ENTRIES}))
    assert form == {"Action": "SendMessageBatch", **json}


def test_numbers_and_lists_of_a_form_are_what_the_contract_declares(contract: Contract) -> None:
    call = queue.receive_message(
        account="1", queue="q", max_number_of_messages=3, message_attribute_names=["a", "1"], wait_time_seconds=0
    )
    assert read(contract, call) == {
        "Action": "ReceiveMessage",
        "MaxNumberOfMessages": 3,
        "WaitTimeSeconds": 0,
        "MessageAttributeNames": ["a", "1"],
    }


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ("Entry=1", "its items are counted: Entry.1"),
        ("Entry.one.Id=1", "Entry.one: items are counted from 1"),
        ("Entry.99999999999999999999.Id=1", "items are counted from 1"),
        ("Tag.1.Value=x", "Tag.1.Name is missing"),
        ("Tag.1.Name=x", "Tag.1.Value is missing"),
        ("Tag.1=x", "Tag.1.Name is missing"),
        ("Note=x&Note.More=y", "Note.More is inside of what is a single value"),
        ("Note.More=y&Note=x", "Note is a single value and more than that"),
    ],
)
def test_a_form_that_is_not_nested_as_it_should_be_is_refused(form: str, why: str) -> None:
    text = Shape(frozenset({"string"}))
    shape = Shape(
        members={
            "Entry": ("Entries", Shape(item=Shape(members={"Id": ("Id", text)}))),
            "Tag": ("Tags", Shape(item=text, entry=("Name", "Value"))),
            "Note": ("Note", text),
        }
    )
    fields = dict(pair.split("=") for pair in form.split("&"))
    with pytest.raises(FormError, match=why):
        read_dotted(fields, shape)


def test_items_are_ordered_by_their_number_and_what_is_not_known_is_kept() -> None:
    shape = Shape(members={"N": ("Names", Shape(item=Shape(frozenset({"string"}))))})
    fields = {"N.10": "c", "N.2": "b", "N.1": "a", "More.Inside": "x"}
    assert read_dotted(fields, shape) == {"Names": ["a", "b", "c"], "More": {"Inside": "x"}}


def test_a_form_is_checked_against_the_contract(contract: Contract) -> None:
    operation: Operation = next(one for one in contract.operations if one.id == "queue_send_message_batch")
    entries = "&".join(
        f"SendMessageBatchRequestEntry.{n}.Id=i{n}&SendMessageBatchRequestEntry.{n}.MessageBody=b" for n in range(1, 12)
    )
    request = incoming("/1/q", f"Action=SendMessageBatch&{entries}".encode(), content_type=FORM)
    with pytest.raises(BrokenContract) as broken:
        read_request(operation, {"account": "1", "queue": "q"}, request)
    assert broken.value.place == "/Entries"


FORM = "application/x-www-form-urlencoded"
FIELDS = st.dictionaries(st.text("ab=%&", min_size=1, max_size=3), st.text("ab=%&+ü\n", max_size=6), max_size=4)


@given(FIELDS)
def test_a_field_is_found_without_reading_the_others(fields: Mapping[str, str]) -> None:
    body = "&".join(f"{quote(name, safe='')}={quote(text, safe='')}" for name, text in fields.items()).encode()
    plain = {name: text for name, text in fields.items() if quote(name, safe="") == name}
    assert {name: urlencoded_member(body, name) for name in plain} == plain
    assert urlencoded_member(body, "other") is None
