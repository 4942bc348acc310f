"""Making queues, finding them, and what is known of them."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, JsonObject
from dovetail.sandbox.panoply.answers import result_answer
from dovetail.sandbox.panoply.core import Core
from dovetail.sandbox.panoply.errors import refused
from dovetail.sandbox.panoply.routes.which_queue import queue_of


def handlers(core: Core) -> Mapping[str, Handler]:
    """The handlers of this area."""

    def create_queue(asked: Asked) -> Answer:
        account = core.gate.account(asked)
        wish: JsonObject = asked.body
        attributes: Mapping[str, str] = wish.get("Attributes") or {}
        queue = core.queues.create(account, wish["QueueName"], attributes)
        return result_answer(asked, "CreateQueue", {"QueueUrl": queue.url(_origin(asked))})

    def get_queue_url(asked: Asked) -> Answer:
        account = asked.body.get("QueueOwnerAWSAccountId") or core.gate.account(asked)
        queue = core.queues.at(account, asked.body["QueueName"])
        core.gate.allow(asked, queue)
        return result_answer(asked, "GetQueueUrl", {"QueueUrl": queue.url(_origin(asked))})

    def get_queue_attributes(asked: Asked) -> Answer:
        queue = queue_of(core, asked)
        every = {**core.messages.counts(queue), **queue.attributes()}
        wish: JsonObject = asked.body or {}
        wished: list[str] = wish.get("AttributeNames") or []
        unknown = [name for name in wished if name != "All" and name not in every]
        if unknown:
            raise refused("InvalidAttributeName", f"Unknown Attribute {unknown[0]}.")
        shown = {name: value for name, value in every.items() if "All" in wished or name in wished}
        return result_answer(asked, "GetQueueAttributes", {"Attributes": shown} if shown else {})

    each = {"get_queue_attributes": get_queue_attributes}
    of_queues = {
        f"{protocol}_{name}": handler for protocol in ("queue", "query", "json") for name, handler in each.items()
    }
    others = {"create_queue": create_queue, "get_queue_url": get_queue_url}
    return of_queues | {
        f"{protocol}_{name}": handler for protocol in ("query", "json") for name, handler in others.items()
    }


def _origin(asked: Asked) -> str:
    parts = urlsplit(asked.incoming.origin)
    return f"{parts.scheme}://{parts.netloc}"
