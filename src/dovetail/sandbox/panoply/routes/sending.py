"""Sending messages, one or several at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, JsonObject, Refusal
from dovetail.sandbox.panoply.answers import result_answer
from dovetail.sandbox.panoply.core import Core
from dovetail.sandbox.panoply.errors import kind_of, refused
from dovetail.sandbox.panoply.message_rules import Outgoing, check_batch_size, check_entries, check_size, outgoing
from dovetail.sandbox.panoply.queues import Queue
from dovetail.sandbox.panoply.routes.which_queue import queue_of


def handlers(core: Core) -> Mapping[str, Handler]:
    """The handlers of this area."""

    def send_message(asked: Asked) -> Answer:
        queue = queue_of(core, asked, sends=True)
        message = outgoing(asked.body)
        check_size(message, _largest(core, queue))
        _check_stranger(core, queue, message)
        [name] = _stored(core, queue, [message], asked.caller.user)
        return result_answer(asked, "SendMessage", _told(core, message, name))

    def send_message_batch(asked: Asked) -> Answer:
        queue = queue_of(core, asked, sends=True)
        entries: list[JsonObject] = asked.body.get("Entries") or []
        check_entries(entries)
        failed: list[JsonObject] = []
        good: list[tuple[str, Outgoing]] = []
        for entry in entries:
            try:
                message = outgoing(entry)
                good.append((entry["Id"], message))
            except Refusal as refusal:
                failed.append(_failure(entry["Id"], refusal))
        check_batch_size([message for _, message in good], core.knobs.settings.max_batch_bytes)
        taken: list[tuple[str, Outgoing]] = []
        for name, message in good:
            failure = _entry_failure(core, queue, name, message)
            if failure is None:
                taken.append((name, message))
            else:
                failed.append(failure)
        ids = _stored(core, queue, [message for _, message in taken], asked.caller.user)
        successful = [
            {"Id": name, **_told(core, message, message_id)}
            for (name, message), message_id in zip(taken, ids, strict=True)
        ]
        return result_answer(asked, "SendMessageBatch", {"Successful": successful, "Failed": failed})

    each = {"send_message": send_message, "send_message_batch": send_message_batch}
    return {f"{protocol}_{name}": handler for protocol in ("queue", "query", "json") for name, handler in each.items()}


def _largest(core: Core, queue: Queue) -> int:
    return min(core.knobs.settings.max_message_bytes, queue.number("MaximumMessageSize"))


def _check_stranger(core: Core, queue: Queue, message: Outgoing) -> None:
    if not core.knobs.settings.refuse_strangers or not queue.is_panoplys:
        return
    key, secret = (str(message.attributes.get(name, {}).get("StringValue", "")) for name in ("key", "secret"))
    complaint = core.accounts.complaint(queue.name, key, secret)
    if complaint:
        raise refused("AccessDenied", f"The message is not taken: {complaint}.")


def _entry_failure(core: Core, queue: Queue, name: str, message: Outgoing) -> JsonObject | None:
    try:
        check_size(message, _largest(core, queue))
        _check_stranger(core, queue, message)
    except Refusal as refusal:
        return _failure(name, refusal)
    return core.surprises.failure(name)


def _failure(name: str, refusal: Refusal) -> JsonObject:
    return {"Id": name, "SenderFault": True, "Code": kind_of(refusal).code, "Message": refusal.message}


def _stored(core: Core, queue: Queue, messages: Sequence[Outgoing], sender: str) -> list[str]:
    """Store messages, some of them twice where that is wished; the id of each once."""
    copies = [core.surprises.copies() for _ in messages]
    every = [message for message, count in zip(messages, copies, strict=True) for _ in range(count)]
    ids = iter(core.messages.store(queue, every, sender) if every else [])
    return [[next(ids) for _ in range(count)][-1] for count in copies]


def _told(core: Core, message: Outgoing, message_id: str) -> JsonObject:
    told = {"MD5OfMessageBody": core.surprises.told_md5(message.md5_of_body), "MessageId": message_id}
    of_attributes = message.md5_of_attributes
    return told | ({"MD5OfMessageAttributes": of_attributes} if of_attributes else {})
