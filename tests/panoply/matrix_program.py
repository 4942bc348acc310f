"""A program that writes records and tells what became of them: ``matrix_program.py WAY '{"qurl": …}'``.

It prints a line at once for each record: ``accepted ID``, ``refused ID`` (`write` raised), ``dropped ID`` (`on_drop`
was told), and ``error`` for each event of that name; what it prints is there even when it is killed. The ways are the
functions below.
"""

from __future__ import annotations

import datetime
import decimal
import json
import os
import signal
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterable
from typing import Any

import dovetail.panoply as panoply

KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
PLACE: dict[str, Any] = json.loads(sys.argv[2])


def tell(what: str, *ids: object) -> None:
    """Say what became of records."""
    os.write(1, "".join(f"{what} {each}\n" for each in ids).encode())


def made(**options: Any) -> panoply.SDK:
    """A writer with the options of the case, which tells what it drops."""
    defaults = {"linger": 30, "on_drop": lambda dropped: tell("dropped", *(each["id"] for each in dropped.records))}
    sdk = panoply.SDK(KEY, SECRET, **{**defaults, "qurl": PLACE["qurl"], **PLACE["options"], **options})
    sdk.on("error", lambda error: tell("error", type(error).__name__))
    return sdk


def write(sdk: panoply.SDK, records: Iterable[dict[str, Any]]) -> None:
    """Write records, and tell which are accepted."""
    for record in records:
        try:
            sdk.write("events", record)
        except (panoply.RecordError, panoply.BufferFull) as error:
            tell("refused", record["id"])
            tell("said", error)
        else:
            tell("accepted", record["id"])


def numbered(count: int, start: int = 0) -> Iterable[dict[str, Any]]:
    """So many records."""
    return ({"id": number, "text": "o" * PLACE["text"]} for number in range(start, start + count))


def ends(sdk: panoply.SDK) -> None:
    """Write, and end without a word."""
    write(sdk, numbered(PLACE["count"]))


def closes(sdk: panoply.SDK) -> None:
    """Write, and close."""
    with sdk:
        write(sdk, numbered(PLACE["count"]))


def flushes(sdk: panoply.SDK) -> None:
    """Write, flush, write more, and close."""
    with sdk:
        write(sdk, numbered(PLACE["count"] // 2))
        sdk.flush()
        write(sdk, numbered(PLACE["count"] // 2, PLACE["count"] // 2))


def gets_sigterm(sdk: panoply.SDK) -> None:
    """Write, and be told to end."""
    write(sdk, numbered(PLACE["count"]))
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(60)


def goes_on(sdk: panoply.SDK) -> None:
    """Write until somebody ends it."""
    for number in range(10**9):
        write(sdk, numbered(1, number))


def only_starts(sdk: panoply.SDK) -> None:
    """Send what another process left."""
    sdk.close()


def has_a_large_one(sdk: panoply.SDK) -> None:
    """One record among others is larger than a message."""
    with sdk:
        write(sdk, numbered(10))
        write(sdk, [{"id": 10, "text": "x" * PLACE["large"]}])
        write(sdk, numbered(9, 11))


def forks(sdk: panoply.SDK) -> None:
    """Parent and child write; both end without a word."""
    write(sdk, numbered(10))
    child = os.fork()
    write(sdk, numbered(10, 100 if child == 0 else 200))
    if child:
        os.waitpid(child, 0)


def has_many(sdk: panoply.SDK) -> None:
    """Many writers in one process leave no thread behind."""
    before = threading.active_count()
    for number in range(30):
        with made() as another:
            write(another, numbered(2, 10 * number))
    sdk.close()
    tell("threads", threading.active_count() - before)


def writes_values(sdk: panoply.SDK) -> None:
    """Values that JSON has no words for."""
    values = [
        datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC),
        datetime.date(2026, 1, 2),
        decimal.Decimal("1.10"),
        uuid.UUID(int=7),
        b"\x00\xff",
        {"a"},
        float("nan"),
        object(),
    ]
    with sdk:
        write(sdk, ({"id": number, "value": value} for number, value in enumerate(values)))


def has_a_bad_handler(sdk: panoply.SDK) -> None:
    """The user's own handlers raise."""

    def bad(_: object) -> None:
        raise RuntimeError("of a handler")

    for name in ("send", "flush", "error"):
        sdk.on(name, bad)
    with sdk:
        flushes(sdk)


WAYS: dict[str, Callable[[panoply.SDK], None]] = {
    way.__name__: way
    for way in (
        ends,
        closes,
        flushes,
        gets_sigterm,
        goes_on,
        only_starts,
        has_a_large_one,
        forks,
        has_many,
        writes_values,
        has_a_bad_handler,
    )
}

if __name__ == "__main__":
    WAYS[sys.argv[1]](made())
