"""What a server says when it refuses, in words that every package can read."""

from __future__ import annotations

from tests.support.behaviours import Behaviour, respond


def refused(status: int, wait: str | None = None) -> Behaviour:
    """A refusal, which may say how long to wait.

    Args:
        status: Its status.
        wait: ``Retry-After``.
    """
    reason = {"message": "no", "type": "refused", "code": "no"}
    return respond(status, json={**reason, "error": reason}, headers={} if wait is None else {"Retry-After": wait})
