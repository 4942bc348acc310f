"""Spools of tests: records to put in, and what comes out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from dovetail.panoply.writer.spool import Spool
from dovetail.panoply.writer.store import Pack

QUEUE = "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd"
LIMIT = 262_144
Open = Callable[..., Spool]


def line(number: int, size: int = 0) -> bytes:
    return json.dumps({"id": number, "pad": "x" * size, "__table": "t"}).encode()


def taken(spool: Spool, limit: int = LIMIT) -> Iterator[Pack]:
    while (pack := spool.take(limit)) is not None:
        yield pack


def drained(spool: Spool) -> list[bytes]:
    lines: list[bytes] = []
    for pack in taken(spool):
        lines += pack.lines
        spool.settle(pack)
    return lines


def die(spool: Spool) -> None:
    """Leave everything as it is, as a process does that is killed."""
    assert spool._housekeeping is not None
    spool._housekeeping.close()
    spool.abandon()


def files(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.rglob("*") if path.is_file())
