"""The writers that are compared, behind one face."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
QUEUE = "/123456789012/sdk-acme-r4nd0mr4nd0mr4nd"
TABLE = "events"


def record_of(number: int) -> dict[str, Any]:
    """An ordinary event; 176 bytes of JSON with its table."""
    return {
        "id": number,
        "kind": "page_view",
        "user": f"u-{number % 5000:06d}",
        "page": "/shop/items/48213?ref=mail",
        "price": 19.9,
        "seconds": number % 600,
        "new": False,
        "at": "2026-05-04T09:28:40.310Z",
    }


RECORDS = tuple(record_of(number) for number in range(5000))
"""What is written, again and again, so that making records is no part of what is measured."""


class Writer(Protocol):
    """What all of them do.

    Attributes:
        put: The writer's own way to hand over a record, called with a table and a record.
    """

    put: Callable[[str, dict[str, Any]], object]

    def finish(self, written: int) -> tuple[float, int]:
        """Wait until so many records are sent.

        Returns:
            When the last whole message was sent, and how many records were sent by then.
        """

    def end(self) -> None:
        """Let go of everything."""


class Plain:
    """The vendor's algorithm, which has no way to flush: the last records wait for two seconds."""

    def __init__(self, port: int) -> None:
        from plain_writer import PlainWriter

        self._writer = PlainWriter(KEY, SECRET)
        self._writer.qurl = f"http://127.0.0.1:{port}{QUEUE}"
        self.put = self._writer.write

    def finish(self, written: int) -> tuple[float, int]:
        """Those two seconds count for nothing."""
        while self._writer.sent < written:
            time.sleep(0.05)
        return self._writer.last_full

    def end(self) -> None:
        """There is no end to its thread."""


class Segment:
    """The client of Segment with its own defaults, but for a queue that holds everything."""

    def __init__(self, port: int) -> None:
        from segment.analytics.client import Client

        self._client = Client("key", host=f"http://127.0.0.1:{port}", max_queue_size=10**7)

    def put(self, table: str, record: dict[str, Any]) -> None:
        """Its name of a record's table is that of an event."""
        self._client.track("u-1", table, record)

    def finish(self, written: int) -> tuple[float, int]:
        """Flush."""
        self._client.flush()
        return time.perf_counter(), written

    def end(self) -> None:
        """Its thread ends."""
        self._client.join()


class Dovetail:
    """Ours; with a spool where there is a folder for it, whose disk is synchronized at intervals."""

    def __init__(self, port: int, spool: Path | None = None, **options: Any) -> None:
        import dovetail.panoply as panoply

        self._sdk = panoply.SDK(KEY, SECRET, qurl=f"http://127.0.0.1:{port}{QUEUE}", spool=spool, **options)
        self.put = self._sdk.write

    def finish(self, written: int) -> tuple[float, int]:
        """Flush."""
        assert self._sdk.flush().complete
        return time.perf_counter(), written

    def end(self) -> None:
        """Its threads end."""
        self._sdk.close()


def writer_of(name: str, port: int, folder: Path, **options: Any) -> Writer:
    """A writer by its name: plain, segment, dovetail or dovetail-spool."""
    if name == "plain":
        return Plain(port)
    if name == "segment":
        return Segment(port)
    return Dovetail(port, folder / "spool" if name == "dovetail-spool" else None, **options)
