"""Which queue a request is for."""

from __future__ import annotations

from dovetail.sandbox.app import Asked
from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.panoply.core import Core
from dovetail.sandbox.panoply.queues import Queue


def queue_of(core: Core, asked: Asked, *, sends: bool = False) -> Queue:
    """The queue in the path, or else the one that `QueueUrl` names.

    Args:
        core: The sandbox.
        asked: The request.
        sends: Whether messages are sent to it.

    Raises:
        Refusal: There is no such queue, or the caller may not do that with it.
    """
    if "queue" in asked.path:
        queue = core.queues.at(asked.path["account"], asked.path["queue"])
    else:
        wish: JsonObject = asked.body or {}
        queue = core.queues.of_url(wish.get("QueueUrl"))
    core.gate.allow(asked, queue, sends=sends)
    return queue
