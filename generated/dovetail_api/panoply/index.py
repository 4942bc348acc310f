# Made from panoply.yaml by dovetail-generate; do not edit.
"""Panoply: every operation by its id."""

from __future__ import annotations

from typing import Final, NamedTuple


class Entry(NamedTuple):
    """An operation, told without loading it.

    Attributes:
        function: ``module:function`` below ``operations``.
        method: HTTP method.
        path: Path template.
        summary: What it does, in a line.
    """

    function: str
    method: str
    path: str
    summary: str


OPERATIONS: Final[dict[str, Entry]] = {
    "queue_send_message": Entry("queue:send_message", "POST", "/{account}/{queue}", "Send a message"),
    "queue_send_message_batch": Entry(
        "queue:send_message_batch", "POST", "/{account}/{queue}", "Send several messages"
    ),
    "queue_receive_message": Entry("queue:receive_message", "POST", "/{account}/{queue}", "Receive messages"),
    "queue_delete_message": Entry("queue:delete_message", "POST", "/{account}/{queue}", "Delete a message"),
    "queue_purge_queue": Entry("queue:purge_queue", "POST", "/{account}/{queue}", "Empty a queue"),
    "queue_get_queue_attributes": Entry("queue:get_queue_attributes", "POST", "/{account}/{queue}", "Look at a queue"),
    "query_send_message": Entry("query:send_message", "POST", "/", "Send a message"),
    "query_send_message_batch": Entry("query:send_message_batch", "POST", "/", "Send several messages"),
    "query_receive_message": Entry("query:receive_message", "POST", "/", "Receive messages"),
    "query_delete_message": Entry("query:delete_message", "POST", "/", "Delete a message"),
    "query_purge_queue": Entry("query:purge_queue", "POST", "/", "Empty a queue"),
    "query_get_queue_attributes": Entry("query:get_queue_attributes", "POST", "/", "Look at a queue"),
    "query_get_queue_url": Entry("query:get_queue_url", "POST", "/", "Find a queue"),
    "query_create_queue": Entry("query:create_queue", "POST", "/", "Make a queue"),
    "json_send_message": Entry("json:send_message", "POST", "/", "Send a message"),
    "json_send_message_batch": Entry("json:send_message_batch", "POST", "/", "Send several messages"),
    "json_receive_message": Entry("json:receive_message", "POST", "/", "Receive messages"),
    "json_delete_message": Entry("json:delete_message", "POST", "/", "Delete a message"),
    "json_purge_queue": Entry("json:purge_queue", "POST", "/", "Empty a queue"),
    "json_get_queue_attributes": Entry("json:get_queue_attributes", "POST", "/", "Look at a queue"),
    "json_get_queue_url": Entry("json:get_queue_url", "POST", "/", "Find a queue"),
    "json_create_queue": Entry("json:create_queue", "POST", "/", "Make a queue"),
}
"""Every operation by its ``operationId``, in the order of the contract."""
