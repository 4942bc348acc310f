"""Receiving, deleting and purging: what consumers do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, JsonObject
from dovetail.sandbox.panoply.answers import result_answer
from dovetail.sandbox.panoply.core import Core
from dovetail.sandbox.panoply.digests import md5_of_attributes, md5_of_body
from dovetail.sandbox.panoply.errors import refused
from dovetail.sandbox.panoply.messages import Message
from dovetail.sandbox.panoply.routes.which_queue import queue_of

_RANGES: Final = {"MaxNumberOfMessages": (1, 10), "VisibilityTimeout": (0, 43_200), "WaitTimeSeconds": (0, 20)}


def handlers(core: Core) -> Mapping[str, Handler]:
    """The handlers of this area."""

    def receive_message(asked: Asked) -> Answer:
        queue = queue_of(core, asked)
        wish: JsonObject = asked.body or {}
        found = core.messages.receive(
            queue,
            _number(wish, "MaxNumberOfMessages", 1),
            _number(wish, "VisibilityTimeout", queue.number("VisibilityTimeout")),
            _number(wish, "WaitTimeSeconds", queue.number("ReceiveMessageWaitTimeSeconds")),
        )
        told = [_told(message, wish) for message in found]
        return result_answer(asked, "ReceiveMessage", {"Messages": told} if told else {})

    def delete_message(asked: Asked) -> Answer:
        queue = queue_of(core, asked)
        wish: JsonObject = asked.body
        core.messages.delete(queue, wish.get("ReceiptHandle", ""))
        return result_answer(asked, "DeleteMessage", None)

    def purge_queue(asked: Asked) -> Answer:
        queue = queue_of(core, asked)
        core.messages.purge(queue, core.knobs.settings.purge_seconds)
        return result_answer(asked, "PurgeQueue", None)

    each = {"receive_message": receive_message, "delete_message": delete_message, "purge_queue": purge_queue}
    return {f"{protocol}_{name}": handler for protocol in ("queue", "query", "json") for name, handler in each.items()}


def _number(wish: JsonObject, name: str, otherwise: int) -> int:
    value: int = wish.get(name, otherwise)
    least, most = _RANGES[name]
    if not least <= value <= most:
        raise refused(
            "InvalidParameterValue",
            f"Value {value} for parameter {name} is invalid. Reason: Must be between {least} and {most}, if provided.",
        )
    return value


def _told(message: Message, wish: JsonObject) -> JsonObject:
    told: JsonObject = {
        "MessageId": message.message_id,
        "ReceiptHandle": message.receipt,
        "MD5OfBody": md5_of_body(message.body),
        "Body": message.body.decode(),
    }
    system = _system_attributes(message)
    wished = {*(wish.get("AttributeNames") or ()), *(wish.get("MessageSystemAttributeNames") or ())}
    shown = {name: value for name, value in system.items() if "All" in wished or name in wished}
    if shown:
        told["Attributes"] = shown
    attributes = {
        name: value
        for name, value in message.attributes.items()
        if any(_matches(name, pattern) for pattern in wish.get("MessageAttributeNames") or ())
    }
    if attributes:
        told |= {"MessageAttributes": attributes, "MD5OfMessageAttributes": md5_of_attributes(attributes)}
    return told


def _system_attributes(message: Message) -> Mapping[str, Any]:
    return {
        "SenderId": message.sender,
        "SentTimestamp": str(int(message.sent_at * 1000)),
        "ApproximateReceiveCount": str(message.receives),
        "ApproximateFirstReceiveTimestamp": str(int((message.received_at or 0) * 1000)),
    }


def _matches(name: str, pattern: str) -> bool:
    if pattern in ("All", ".*"):
        return True
    return name.startswith(pattern[:-1]) if pattern.endswith(".*") else name == pattern
