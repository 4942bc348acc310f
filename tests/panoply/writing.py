"""A writer whose queue is in memory and that hurries."""

from __future__ import annotations

from typing import Any

from dovetail.panoply import SDK, MemoryTransport

KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
HURRY: dict[str, Any] = {"linger": 0.0, "longest_pause": 0.01, "handle_sigterm": False, "exit_timeout": 60.0}


def writer(queue: MemoryTransport, **options: Any) -> SDK:
    """An SDK that writes to the queue."""
    return SDK(KEY, SECRET, transport=queue, **{**HURRY, **options})
