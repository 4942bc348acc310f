"""The stand-in for a queue that the benchmarks use: writers do on it what they do on the sandbox."""

from __future__ import annotations

from typing import Any

import pytest
from benchmarks.harness import CASES

import dovetail.panoply as panoply
from dovetail.sandbox import serve

COUNT = 1500


def written(origin: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What our writer tells of some records, in one message and in batches, at a queue; its answers are compared."""
    monkeypatch.syspath_prepend(str(CASES))
    from record_writers import KEY, QUEUE, RECORDS, SECRET, TABLE

    with panoply.SDK(KEY, SECRET, qurl=f"{origin}{QUEUE}", message_bytes=20_000, in_flight=1, linger=30) as sdk:
        sdk.write(TABLE, {"id": "one", "text": "ä + 100 % & \r\n\ufffe"})
        assert sdk.flush(60).complete
        sdk.write_many(TABLE, RECORDS[:COUNT])
        assert sdk.flush(60).complete
        stats = sdk.stats
    told = (stats.delivered, stats.errors, stats.requests, stats.messages, stats.sent_bytes)
    return dict(zip(("delivered", "errors", "requests", "messages", "sent bytes"), told, strict=True))


def test_our_writer_does_the_same_at_the_sink_of_the_benchmarks_and_at_the_sandbox(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(CASES))
    from record_sink import counted, running

    with serve("panoply") as sandbox:
        at_sandbox = written(sandbox.url, monkeypatch)
        assert sandbox.violations == ()
    with running() as port:
        at_sink = written(f"http://127.0.0.1:{port}", monkeypatch)
        counts = counted(port)

    assert (at_sandbox["delivered"], at_sandbox["errors"]) == (COUNT + 1, 0)
    assert at_sink["delivered"] == at_sandbox["delivered"] == counts["records"]
    assert at_sink == {**at_sandbox, "sent bytes": at_sink["sent bytes"]}
    assert (counts["requests"], counts["messages"]) == (at_sink["requests"], at_sink["messages"])


def test_the_stand_in_for_the_vendors_sdk_is_counted_by_the_sink_as_it_counts_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(CASES))
    from plain_writer import PlainWriter
    from record_sink import counted, running
    from record_writers import KEY, QUEUE, RECORDS, SECRET, TABLE, Plain

    assert PlainWriter(KEY, SECRET).qurl.endswith(QUEUE)
    with running() as port:
        writer = Plain(port)
        for record in RECORDS[:COUNT]:
            writer.put(TABLE, record)
        writer.finish(COUNT)
        counts = counted(port)
    assert counts["records"] == COUNT
    assert counts["connections"] - 1 == counts["requests"] == counts["messages"] == 2
