"""Sources for the tests of the runner: each does one thing in its own way."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dovetail.panoply import DataSource, MemoryDestination, PanoplyException, RunReport, run_source


class Pages(DataSource):
    """Rows ``0 … rows-1`` in pages, with a state a page, going on from a saved one."""

    def __init__(self, source: dict[str, Any], options: dict[str, Any] | None = None) -> None:
        super().__init__(source, options)
        self.at = source.pop("state", {}).get("next", 0)
        self.closed = 0

    def read(self, batch_size: int | None = None) -> list[dict[str, Any]] | None:
        total = int(self.source["rows"])
        if self.at >= total:
            return None
        end = min(self.at + int(self.source.get("page", 10)), total)
        state_id = str(uuid.uuid4())
        rows = [{"id": number, "__state": state_id} for number in range(self.at, end)]
        self.state(state_id, {"next": end})
        self.progress(end, total, f"{end}/{total} rows")
        self.at = end
        return rows

    def close(self) -> None:
        self.closed += 1


class Failing(Pages):
    """Fails before the pages that ``source["fail"]`` names, as often as it says."""

    def read(self, batch_size: int | None = None) -> list[dict[str, Any]] | None:
        failures: dict[int, int] = self.source["fail"]
        if failures.get(self.at, 0) > 0:
            failures[self.at] -= 1
            raise PanoplyException(
                f"no answer for {self.source.get('password')}", retryable=self.source.get("retryable", True)
            )
        return super().read(batch_size)


def source_of(read: Callable[[DataSource], Any]) -> type[DataSource]:
    """A source with this ``read``, which is given the source."""

    class Made(DataSource):
        def read(self, batch_size: int | None = None) -> Any:
            return read(self)

    return Made


def returning(*batches: Any) -> type[DataSource]:
    """A source that returns these, and then None."""
    left = list(batches)
    return source_of(lambda source: left.pop(0) if left else None)


def ids(destination: MemoryDestination) -> list[int]:
    """The ids that have come."""
    return [row.data["id"] for row in destination.rows]


def run(stream: Any, source: dict[str, Any], destination: MemoryDestination | None = None, **options: Any) -> RunReport:
    """Run a source, without waiting long between what fails."""
    return run_source(
        stream, source, destination=destination or MemoryDestination(), name="pages", backoff=0.001, **options
    )


def saved(path: Path) -> dict[str, Any]:
    """What a state file holds."""
    document: dict[str, Any] = json.loads(path.read_text())
    return document
