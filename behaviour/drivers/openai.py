"""Drives the SDK of OpenAI."""

from __future__ import annotations

from typing import Any

from openai import OpenAI

from behaviour.driver import Driver
from behaviour.driving import main

BATCH = {
    "id": "x1",
    "object": "batch",
    "completion_window": "24h",
    "created_at": 7,
    "endpoint": "/v1/embeddings",
    "input_file_id": "f1",
    "status": "completed",
    "error_file_id": "e1",
}
STORE = {
    "id": "x1",
    "object": "vector_store",
    "created_at": 7,
    "name": "a",
    "status": "completed",
    "usage_bytes": 1,
    "file_counts": {"cancelled": 0, "completed": 0, "failed": 0, "in_progress": 0, "total": 0},
}
RESPONSE = {
    "id": "x1",
    "object": "response",
    "created_at": 7,
    "model": "m",
    "parallel_tool_calls": True,
    "tool_choice": "auto",
    "tools": [],
    "output": [{"type": "message", "id": "o1", "role": "assistant", "status": "completed", "content": []}],
}
CHUNK = (
    'data: {"id": "c1", "object": "chat.completion.chunk", "created": 7, "model": "m",'
    ' "choices": [{"index": 0, "delta": {"content": "a"}, "finish_reason": null}]}'
)
GIVEN: dict[str, dict[str, Any]] = {
    "absent": {},
    "null": {"metadata": None},
    "nan": {"expires_after": {"anchor": "last_active_at", "days": float("nan")}},
}


def client(url: str, secret: str | None, timeout: float | None) -> OpenAI:
    """A client; its default limit is 10 minutes."""
    return OpenAI(base_url=f"{url}/v1", api_key=secret, **({"timeout": timeout} if timeout else {}))


if __name__ == "__main__":
    main(
        Driver(
            distribution="openai",
            client=client,
            get=lambda client, key: client.batches.retrieve(key),
            item=BATCH,
            text="/input_file_id",
            number="/created_at",
            required="/input_file_id",
            enum="/status",
            nullable="/error_file_id",
            create=lambda client, how: client.vector_stores.create(name="a", **GIVEN[how]),
            made=STORE,
            sends_null="/metadata",
            tagged=lambda client: client.responses.retrieve("x1"),
            tagged_item=RESPONSE,
            tag="/output/0/type",
            stream=lambda client: client.chat.completions.create(
                model="m", messages=[{"role": "user", "content": "a"}], stream=True
            ),
            events=(CHUNK, CHUNK, "data: [DONE]"),
            environment="OPENAI_API_KEY",
            close=lambda client: client.close(),
        )
    )
