"""Writers that are killed at random, more than a hundred of them, lose nothing that they accepted."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from tests.support import killed_writers

from dovetail.panoply import SDK, MemoryTransport

PER_MESSAGE = killed_writers.LIMIT // 30


@pytest.mark.parametrize(("fsync", "kills"), [("interval", 100), ("never", 70), ("always", 50)])
def test_what_was_accepted_is_delivered_or_sent_by_the_next_process(fsync: str, kills: int, tmp_path: Path) -> None:
    folder, delivered = tmp_path / "spool", tmp_path / "delivered"
    program = [sys.executable, killed_writers.__file__, str(folder), str(delivered), str(kills), "8", fsync]
    told = json.loads(subprocess.run(program, check=True, stdout=subprocess.PIPE, timeout=250).stdout)
    assert told["killed"] == kills
    before = delivered.read_bytes()
    assert before.endswith(b"\n")

    queue = MemoryTransport()
    with SDK(killed_writers.KEY, killed_writers.SECRET, transport=queue, spool=folder, linger=0.0) as conn:
        assert conn.flush(250).complete
        stats = conn.stats
    replayed = [line for message in queue.messages for line in message.body.splitlines()]
    assert stats.recovered == stats.delivered == len(replayed)
    assert stats.dropped == 0

    delivered_ids = Counter(checked(line) for line in [*before.splitlines(), *replayed])
    accepted = set(told["accepted"])
    assert len(accepted) == len(told["accepted"]) >= kills // 2
    assert accepted <= delivered_ids.keys(), "accepted, but neither delivered nor replayed"
    # Nothing is delivered that was not at least being accepted when its writer was killed: one record of each.
    assert len(delivered_ids.keys() - accepted) <= kills
    # Twice at most what was in flight in a process that was killed.
    doubles = delivered_ids.total() - len(delivered_ids)
    assert doubles <= kills * killed_writers.IN_FLIGHT * killed_writers.MESSAGES * PER_MESSAGE
    assert list(folder.iterdir()) == []


def checked(line: bytes) -> int:
    """The id of a record, which is as it was written."""
    record = json.loads(line)
    number = int(record["id"])
    assert record == {**killed_writers.record(number), "__table": f"t{number % 3}"}
    return number
