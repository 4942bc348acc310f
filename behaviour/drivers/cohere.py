"""Drives the SDK of Cohere."""

from __future__ import annotations

import json
from typing import Any

from cohere import ClientV2

from behaviour.driver import Driver
from behaviour.driving import main

TIME = "2026-01-02T03:04:05Z"
DATASET = {
    "dataset": {
        "id": "x1",
        "name": "a",
        "created_at": TIME,
        "updated_at": TIME,
        "dataset_type": "embed-input",
        "validation_status": "validated",
        "validation_error": "e",
        "dataset_parts": [{"id": "p1", "name": "p", "num_rows": 7}],
    }
}
ANSWER = {
    "id": "x1",
    "finish_reason": "COMPLETE",
    "message": {"role": "assistant", "content": [{"type": "text", "text": "a"}]},
}
EVENTS: tuple[dict[str, Any], ...] = (
    {"type": "message-start", "id": "x1", "delta": {"message": {"role": "assistant"}}},
    {"type": "content-delta", "index": 0, "delta": {"message": {"content": {"text": "a"}}}},
    {"type": "message-end", "delta": {"finish_reason": "COMPLETE"}},
)
GIVEN: dict[str, dict[str, Any]] = {
    "absent": {},
    "null": {"temperature": None},
    "nan": {"temperature": float("nan")},
}
CHAT: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "a"}]}


def client(url: str, secret: str | None, timeout: float | None) -> ClientV2:
    """A client; its default limit is 5 minutes."""
    return ClientV2(secret, base_url=url, timeout=timeout)


if __name__ == "__main__":
    main(
        Driver(
            distribution="cohere",
            client=client,
            get=lambda client, key: client.datasets.get(key),
            item=DATASET,
            text="/dataset/name",
            number="/dataset/dataset_parts/0/num_rows",
            required="/dataset/name",
            enum="/dataset/validation_status",
            nullable="/dataset/validation_error",
            create=lambda client, how: client.chat(**CHAT, **GIVEN[how]),
            made=ANSWER,
            sends_null="/temperature",
            tagged=lambda client: client.chat(**CHAT),
            tagged_item=ANSWER,
            tag="/message/content/0/type",
            stream=lambda client: client.chat_stream(**CHAT),
            events=tuple(f"event: {event['type']}\ndata: {json.dumps(event)}" for event in EVENTS),
            environment="CO_API_KEY",
        )
    )
