"""Drives the SDK of Mistral."""

from __future__ import annotations

import json
from typing import Any

from mistralai.client import Mistral

from behaviour.driver import Driver, walk
from behaviour.driving import main

JOB = {
    "id": "x1",
    "object": "batch",
    "input_files": [],
    "endpoint": "e",
    "errors": [],
    "status": "SUCCESS",
    "created_at": 7,
    "total_requests": 1,
    "completed_requests": 1,
    "succeeded_requests": 1,
    "failed_requests": 0,
    "model": "m",
}
ANSWER = {
    "id": "x1",
    "object": "chat.completion",
    "model": "m",
    "created": 7,
    "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "a"}, "finish_reason": "stop"}],
}
CHUNK = {
    "id": "x1",
    "object": "chat.completion.chunk",
    "model": "m",
    "created": 7,
    "choices": [{"index": 0, "delta": {"content": "a"}, "finish_reason": None}],
}
MODEL = {"id": "x1", "object": "model", "type": "base", "capabilities": {"completion_chat": True}}
GIVEN: dict[str, dict[str, Any]] = {
    "absent": {},
    "null": {"temperature": None},
    "nan": {"temperature": float("nan")},
}
CHAT: dict[str, Any] = {"model": "m", "messages": [{"role": "user", "content": "a"}]}


def client(url: str, secret: str | None, timeout: float | None) -> Mistral:
    """A client; its limit is in milliseconds, and there is none by default but httpx's."""
    return Mistral(api_key=secret, server_url=url, timeout_ms=int(timeout * 1000) if timeout else None)


def read(result: Any, pointer: str) -> Any:
    """A place; members of a union that are unknown are kept as they came."""
    return walk(result.raw if hasattr(result, "raw") else result, pointer)


if __name__ == "__main__":
    main(
        Driver(
            distribution="mistralai",
            client=client,
            get=lambda client, key: client.batch.jobs.get(job_id=key),
            item=JOB,
            text="/endpoint",
            number="/created_at",
            required="/endpoint",
            enum="/status",
            nullable="/model",
            create=lambda client, how: client.chat.complete(**CHAT, **GIVEN[how]),
            made=ANSWER,
            sends_null="/temperature",
            defaults=("stream", "safe_prompt"),
            tagged=lambda client: client.models.retrieve(model_id="x1"),
            tagged_item=MODEL,
            tag="/type",
            read=read,
            stream=lambda client: client.chat.stream(**CHAT),
            events=(f"data: {json.dumps(CHUNK)}", f"data: {json.dumps(CHUNK)}", "data: [DONE]"),
            environment="MISTRAL_API_KEY",
        )
    )
