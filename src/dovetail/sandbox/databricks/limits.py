"""How many requests a second are taken."""

from __future__ import annotations

import threading
import time
from collections import deque
from typing import Final

from dovetail.sandbox.databricks.settings import DatabricksSettings
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Refusal

DOCUMENTED: Final = {
    "dbfs_": 30,
    "jobs_create": 20,
    "jobs_run_now": 20,
    "jobs_submit": 35,
    "jobs_get_run": 100,
    "permissions_get": 100,
    "permissions_": 30,
    "workspace_import": 30,
    "workspace_export": 60,
    "experiments_search": 7,
    "experiments_": 120,
    "token_management_": 40,
}
"""Requests a second by the beginning of the operation; the first that fits counts."""


class Limits:
    """Counts the requests of each caller to each operation. Safe to use from any thread.

    Args:
        knobs: The settings: `rate_limit`, `rate_limit_seconds`, `documented_rate_limits` and `rate_limit_retry_after`.
    """

    def __init__(self, knobs: Knobs[DatabricksSettings]) -> None:
        self._knobs = knobs
        self._lock = threading.Lock()
        self._taken: dict[tuple[str, str], deque[float]] = {}

    def check(self, user: str, operation: str) -> None:
        """Count a request.

        Raises:
            Refusal: There were as many as are taken.
        """
        settings = self._knobs.settings
        limit = settings.rate_limit or (_documented(operation) if settings.documented_rate_limits else 0)
        if not limit:
            return
        now = time.monotonic()
        with self._lock:
            taken = self._taken.setdefault((user, operation), deque())
            while taken and now - taken[0] >= settings.rate_limit_seconds:
                taken.popleft()
            if len(taken) < limit:
                taken.append(now)
                return
        wait = settings.rate_limit_retry_after
        raise Refusal(
            429,
            "REQUEST_LIMIT_EXCEEDED",
            f"RPC token bucket limit has been exceeded: {limit} requests to {operation}.",
            headers={"retry-after": wait} if wait else {},
        )


def _documented(operation: str) -> int:
    return next((limit for beginning, limit in DOCUMENTED.items() if operation.startswith(beginning)), 0)
