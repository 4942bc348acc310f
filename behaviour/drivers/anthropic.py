"""Drives the SDK of Anthropic."""

from __future__ import annotations

import json
from typing import Any

from anthropic import Anthropic

from behaviour.driver import Driver
from behaviour.driving import main

TIME = "2026-01-02T03:04:05Z"
BATCH = {
    "id": "x1",
    "type": "message_batch",
    "processing_status": "ended",
    "request_counts": {"canceled": 0, "errored": 0, "expired": 0, "processing": 7, "succeeded": 0},
    "created_at": TIME,
    "expires_at": TIME,
    "results_url": "u",
}
MESSAGE = {
    "id": "x1",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [{"type": "text", "text": "a"}],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 1},
}
EVENTS: tuple[dict[str, Any], ...] = (
    {"type": "message_start", "message": {**MESSAGE, "content": [], "stop_reason": None}},
    {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "a"}},
    {"type": "content_block_stop", "index": 0},
    {"type": "message_stop"},
)
GIVEN: dict[str, dict[str, Any]] = {"absent": {}, "null": {"container": None}, "nan": {"max_tokens": float("nan")}}


def client(url: str, secret: str | None, timeout: float | None) -> Anthropic:
    """A client; its default limit is 10 minutes."""
    return Anthropic(base_url=url, api_key=secret, **({"timeout": timeout} if timeout else {}))


def send(client: Anthropic, **given: Any) -> Any:
    """A message."""
    return client.messages.create(
        **{"model": "m", "max_tokens": 8, "messages": [{"role": "user", "content": "a"}], **given}
    )


if __name__ == "__main__":
    main(
        Driver(
            distribution="anthropic",
            client=client,
            get=lambda client, key: client.messages.batches.retrieve(key),
            item=BATCH,
            text="/id",
            number="/request_counts/processing",
            required="/expires_at",
            enum="/processing_status",
            nullable="/results_url",
            create=lambda client, how: send(client, **GIVEN[how]),
            made=MESSAGE,
            sends_null="/container",
            tagged=send,
            tagged_item=MESSAGE,
            tag="/content/0/type",
            stream=lambda client: send(client, stream=True),
            events=tuple(f"event: {event['type']}\ndata: {json.dumps(event)}" for event in EVENTS),
            environment="ANTHROPIC_API_KEY",
            close=lambda client: client.close(),
        )
    )
