"""Our writer at the queue of moto, which has nothing to do with ours; boto3 and our operations take it out again."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import interpreter_of
from judging import moto_server, run_told

import dovetail.panoply as panoply
from dovetail.runtime import RetryPolicy
from dovetail.runtime._sync.client import Client
from dovetail.runtime.settings import Settings, Timeouts
from dovetail_api.panoply import models as m
from dovetail_api.panoply.operations import queue as operations

KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
SIGNED = panoply.SigV4("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", region="us-east-1")


@pytest.fixture(scope="module")
def python() -> Path:
    """boto3 and moto, and nothing of ours."""
    return interpreter_of("boto3")


@pytest.fixture(scope="module")
def moto(python: Path) -> Generator[str]:
    """The address of moto's server."""
    with moto_server(python) as url:
        yield url


@pytest.fixture
def queue(python: Path, moto: str) -> str:
    """The URL of a queue of the test's own."""
    place = {"url": moto, "queue": f"sdk-acme-{uuid.uuid4().hex}", "do": "make"}
    made: str = run_told(python, "boto3_queue", place)["queue"]
    return made


def taken_by_boto3(python: Path, moto: str, queue: str) -> list[dict[str, Any]]:
    """All messages of a queue, as boto3 gets them."""
    place = {"url": moto, "queue": queue.rsplit("/", 1)[-1], "do": "empty"}
    messages: list[dict[str, Any]] = run_told(python, "boto3_queue", place)["messages"]
    return messages


def records_in(bodies: Iterator[str]) -> list[dict[str, Any]]:
    """The records of some messages."""
    return [json.loads(line) for body in bodies for line in body.splitlines() if line]


def test_one_message_arrives_with_its_records_and_attributes(python: Path, moto: str, queue: str) -> None:
    with panoply.SDK(KEY, SECRET, qurl=queue, auth=SIGNED) as sdk:
        sdk.write("users", {"id": 1, "name": "Zoë & co = 100 % + 1 🎈", "lines": "a\r\nb\tc"})
        sdk.write("users", {"id": 2})

    [message] = taken_by_boto3(python, moto, queue)

    assert records_in(iter([message["body"]])) == [
        {"id": 1, "name": "Zoë & co = 100 % + 1 🎈", "lines": "a\r\nb\tc", "__table": "users"},
        {"id": 2, "__table": "users"},
    ]
    assert message["attributes"] == {"key": KEY, "secret": SECRET, "sdk": message["attributes"]["sdk"]}
    assert message["md5s"][0] == hashlib.md5(message["body"].encode()).hexdigest()


def test_several_full_messages_arrive_as_a_batch(python: Path, moto: str, queue: str) -> None:
    with panoply.SDK(KEY, SECRET, qurl=queue, auth=SIGNED, message_bytes=2_000, linger=5) as sdk:
        for number in range(200):
            sdk.write("events", {"id": number, "text": "ä&=%+ " * 10})
        assert sdk.flush(timeout=30)
        stats = sdk.stats

    messages = taken_by_boto3(python, moto, queue)

    assert sorted(record["id"] for record in records_in(message["body"] for message in messages)) == list(range(200))
    assert all(len(message["body"].encode()) <= 2_000 for message in messages)
    assert stats.requests < stats.messages == len(messages)


def test_our_operations_take_out_of_moto_what_our_writer_put_there(queue: str) -> None:
    with panoply.SDK(KEY, SECRET, qurl=queue, auth=SIGNED, message_bytes=2_000, linger=5) as sdk:
        sdk.write_many("users", [{"id": number, "name": "Zoë & co = 100 % + 1"} for number in range(100)])
        assert sdk.flush(timeout=30).complete
        messages = sdk.stats.messages

    origin, account, name = queue.rsplit("/", 2)
    taken: list[m.ReceivedMessage] = []
    settings = Settings(
        hosts={"": origin},
        auth=SIGNED,
        timeouts=Timeouts(),
        retry=RetryPolicy(),
        user_agent="judge",
        request_id_header="",
    )
    with Client(settings) as client:
        while len(taken) < messages:
            call = operations.receive_message(
                account=account, queue=name, max_number_of_messages=10, message_attribute_names=["All"]
            )
            some = client.send(call).receive_message_result.messages or []
            assert some, f"{len(taken)} of {messages} messages came"
            for message in some:
                assert message.receipt_handle
                client.send(
                    operations.delete_message(account=account, queue=name, receipt_handle=message.receipt_handle)
                )
            taken += some

    bodies = [message.body or "" for message in taken]
    assert sorted(record["id"] for record in records_in(iter(bodies))) == list(range(100))
    assert all(
        message.md5_of_body == hashlib.md5(body.encode()).hexdigest()
        for message, body in zip(taken, bodies, strict=True)
    )
    assert {(message.message_attributes or {})["key"].string_value for message in taken} == {KEY}
