"""A file with a line of JSON for each request and answer, without anything secret."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dovetail.runtime.hooks import Hooks

if TYPE_CHECKING:
    from dovetail.runtime.hooks import RequestEvent, ResponseEvent, RetryEvent


class RequestLog:
    """Appends lines to a file, which is opened by the first one; a line is whole even if several processes write.

    Where it cannot be written, the log of the program says so once, and requests go on.

    Args:
        path: The file; its folder is made when it is not there.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._file: int | None = None
        self._failed = False

    def hooks(self, others: Hooks) -> Hooks:
        """Hooks that write, after those of the caller."""
        return Hooks(
            on_request=(*others.on_request, self._request),
            on_response=(*others.on_response, self._response),
            on_retry=(*others.on_retry, self._retry),
        )

    def close(self) -> None:
        """Close the file; another line opens it again."""
        with self._lock:
            if self._file is not None:
                os.close(self._file)
                self._file = None

    def _request(self, event: RequestEvent) -> None:
        self._write("request", event)

    def _response(self, event: ResponseEvent) -> None:
        self._write("answer", event.request, status=event.status, seconds=round(event.seconds, 6))

    def _retry(self, event: RetryEvent) -> None:
        self._write("retry", event.request, reason=event.reason, wait=round(event.wait, 3))

    def _write(self, kind: str, request: RequestEvent, **facts: object) -> None:
        import json
        from datetime import UTC, datetime

        told = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "event": kind,
            "operation": request.operation,
            "method": request.method,
            "url": request.url,
            "attempt": request.attempt,
            "request_id": request.request_id,
            **facts,
        }
        line = json.dumps(told, ensure_ascii=False).encode() + b"\n"
        with self._lock:
            if self._failed:
                return
            try:
                if self._file is None:
                    self.path.parent.mkdir(parents=True, exist_ok=True)
                    self._file = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
                os.write(self._file, line)
            except OSError as error:
                import logging

                self._failed = True
                logging.getLogger("dovetail.sds").warning("%s: requests cannot be written there: %s", self.path, error)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.path,)
