"""`dovetail call panoply`: operations of the queue, its arguments and what messages carry from key and secret."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from dovetail.cli.apis import function_of, index_of
from dovetail.cli.call_arguments import given_parameters, operation_of
from dovetail.sandbox import Sandbox, serve

from .conftest import Dovetail

BODY = '{"id": 1, "name": "Zoë", "__table": "users"}'


@pytest.fixture(scope="module")
def served() -> Iterator[Sandbox]:
    with serve("panoply") as sandbox:
        yield sandbox


@pytest.fixture
def panoply(served: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    for name, text in served.environment.items():
        monkeypatch.setenv(name, str(text))
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", served.credentials["access_key_id"])
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", served.credentials["secret_access_key"])
    monkeypatch.delenv("AWS_SESSION_TOKEN", raising=False)
    served.enter("forget")
    return served


def test_a_message_carries_key_and_secret_by_itself(dovetail: Dovetail, panoply: Sandbox) -> None:
    done = dovetail("call", "panoply", "queue_send_message", f"message_body={BODY}")
    assert done.status == 0
    assert set(done.data["SendMessageResult"]) == {"MessageId", "MD5OfMessageBody", "MD5OfMessageAttributes"}
    [row] = panoply.enter("rows", table="users")["rows"]
    assert (row["id"], row["name"]) == (1, "Zoë")


def test_private_operations_are_signed_on_request(dovetail: Dovetail, panoply: Sandbox) -> None:
    refused = dovetail("call", "panoply", "queue_get_queue_attributes", 'attribute_names:=["All"]')
    assert refused.status != 0
    assert "is denied" in refused.err
    done = dovetail("call", "panoply", "queue_get_queue_attributes", 'attribute_names:=["All"]', "--sign")
    assert "ApproximateNumberOfMessages" in done.data["GetQueueAttributesResult"]["Attributes"]
    name = panoply.details["queue_url"].rpartition("/")[2]
    found = dovetail("call", "panoply", "json_get_queue_url", f"QueueName={name}", "--sign")
    assert found.data["QueueUrl"].endswith(name)


def test_nothing_secret_is_shown_of_what_would_be_sent(dovetail: Dovetail, panoply: Sandbox) -> None:
    piece = panoply.details["queue_url"].rpartition("-")[2]
    for option in ("--curl", "--dry-run"):
        done = dovetail("call", "panoply", "queue_send_message", f"message_body={BODY}", option)
        assert done.status == 0
        assert "MessageAttribute.2.Name=secret" in done.out
        for hidden in (panoply.credentials["api_secret"], panoply.credentials["api_key"], piece):
            assert hidden not in done.out + done.err


def test_what_is_sent_by_itself_is_no_argument(dovetail: Dovetail, panoply: Sandbox) -> None:
    done = dovetail("call", "panoply", "queue_purge_queue", "Action=SendMessage")
    assert done.status != 0
    assert "has no parameter 'Action'. It has: account, queue, version." in done.err
    for name in index_of("panoply"):
        assert "action" not in given_parameters(operation_of(function_of("panoply", name)))


def test_the_secret_is_read_from_a_place(dovetail: Dovetail, panoply: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = panoply.credentials["api_secret"]
    monkeypatch.delenv("PANOPLY_API_SECRET")
    words = ("call", "panoply", "queue_send_message", f"message_body={BODY}")
    missing = dovetail(*words)
    assert missing.status == 3
    assert "PANOPLY_API_SECRET is not set. Set it, or give --secret." in missing.err
    shown = dovetail(*words, "--secret", secret)
    assert shown.status != 0
    assert secret not in shown.err
    monkeypatch.setenv("MY_SECRET", secret)
    assert dovetail(*words, "--secret", "env:MY_SECRET").status == 0


def test_a_malformed_secret_is_one_clear_error(dovetail: Dovetail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PANOPLY_API_KEY", "acme/1")
    monkeypatch.setenv("PANOPLY_API_SECRET", "not-base64!")
    done = dovetail("call", "panoply", "queue_send_message", f"message_body={BODY}")
    assert done.status != 0
    assert "apisecret: this is no API secret: it is not base64." in done.err
    assert "not-base64!" not in done.err


def test_a_batch_is_given_as_json(dovetail: Dovetail, panoply: Sandbox) -> None:
    entries = json.dumps([{"Id": "1", "MessageBody": BODY}, {"Id": "2", "MessageBody": BODY}])
    done = dovetail("call", "panoply", "queue_send_message_batch", f"entries:={entries}")
    assert [entry["Id"] for entry in done.data["SendMessageBatchResult"]["Successful"]] == ["1", "2"]
