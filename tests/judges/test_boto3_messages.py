"""boto3 at the sandbox: the one of now, which speaks JSON, and an older one that speaks the query protocol.

The same program runs at moto's server, an implementation that has nothing to do with ours. Both tell it the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator
from typing import Any

import pytest
from conftest import interpreter_of
from judging import moto_server, run_told

from dovetail.sandbox import serve

PROTOCOLS = {"boto3": "json", "boto3-query": "query"}
MD5_OF_A_SLASH_B = "0f37f38a180b1f4dbf210c99849fb939"
"""Of one attribute, key = a/b."""


@pytest.fixture(scope="module")
def moto() -> Generator[str]:
    """The address of moto's server."""
    with moto_server(interpreter_of("boto3")) as url:
        yield url


@pytest.fixture(scope="module", params=PROTOCOLS)
def told(request: pytest.FixtureRequest, moto: str) -> dict[str, dict[str, Any]]:
    """What one of the clients was told, by both servers."""
    python = interpreter_of(request.param)
    with serve("panoply") as sandbox:
        ours = run_told(python, "boto3_messages", {"url": sandbox.url, "queue": "judged"})
        assert sandbox.violations == ()
    theirs = run_told(python, "boto3_messages", {"url": moto, "queue": f"judged-{request.param}"})
    assert ours["protocol"] == theirs["protocol"] == PROTOCOLS[request.param]
    return {"sandbox": ours, "moto": theirs}


PARTS = (
    "again",
    "url",
    "path",
    "sent",
    "sent plain",
    "waiting",
    "at most",
    "received",
    "bodies",
    "attributes",
    "in flight",
    "nothing left",
    "batch",
    "batch waits",
    "purged",
    "left",
)


@pytest.mark.parametrize("part", PARTS)
def test_boto3_is_told_the_same_by_the_sandbox_and_by_moto(told: dict[str, dict[str, Any]], part: str) -> None:
    assert told["sandbox"][part] == told["moto"][part]


def test_the_program_tells_nothing_that_is_not_compared(told: dict[str, dict[str, Any]]) -> None:
    assert set(told["sandbox"]) == set(told["moto"]) == {*PARTS, "protocol", "refused"}


CLASSES = {
    "no queue": ["QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue", 400],
    "no queue of that name": ["QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue", 400],
    "empty batch": ["EmptyBatchRequest", "AWS.SimpleQueueService.EmptyBatchRequest", 400],
    "eleven": ["TooManyEntriesInBatchRequest", "AWS.SimpleQueueService.TooManyEntriesInBatchRequest", 400],
    "same ids": ["BatchEntryIdsNotDistinct", "AWS.SimpleQueueService.BatchEntryIdsNotDistinct", 400],
    "bad id": ["InvalidBatchEntryId", "AWS.SimpleQueueService.InvalidBatchEntryId", 400],
    "batch too long": ["BatchRequestTooLong", "AWS.SimpleQueueService.BatchRequestTooLong", 400],
    "too long": ["ClientError", "InvalidParameterValue", 400],
    "bad receipt": ["ReceiptHandleIsInvalid", "ReceiptHandleIsInvalid", 400],
}
"""What boto3 raises, its code and its status."""


@pytest.mark.parametrize("what", CLASSES)
def test_boto3_raises_the_error_of_each_refusal(told: dict[str, dict[str, Any]], what: str) -> None:
    assert told["moto"]["refused"][what] == CLASSES[what]
    assert told["sandbox"]["refused"][what] == CLASSES[what]


def test_md5s_are_those_of_what_was_sent(told: dict[str, dict[str, Any]]) -> None:
    assert told["sandbox"]["sent plain"] == [hashlib.md5(b"plain").hexdigest(), None]
    assert told["sandbox"]["batch"][0][0] == ["e-0_x", hashlib.md5(b"body 0 & more").hexdigest(), MD5_OF_A_SLASH_B]
