"""Writers that are killed at random, hundreds of them, lose nothing that they accepted."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from tests.support import killed_writers

from dovetail.panoply.writer.spool import Spool

PER_PACK = killed_writers.LIMIT // len(killed_writers.line(0))


@pytest.mark.parametrize(("fsync", "kills"), [("interval", 160), ("never", 120), ("always", 100)])
def test_what_was_accepted_is_delivered_or_sent_by_the_next_process(fsync: str, kills: int, tmp_path: Path) -> None:
    folder, delivered = tmp_path / "spool", tmp_path / "delivered"
    program = [sys.executable, killed_writers.__file__, str(folder), str(delivered), str(kills), "8", fsync]
    told = json.loads(subprocess.run(program, check=True, stdout=subprocess.PIPE, timeout=250).stdout)
    assert told["killed"] == kills
    before = delivered.read_bytes()
    assert before.endswith(b"\n")

    spool = Spool(folder, killed_writers.QUEUE)
    replayed = 0
    lines = before.splitlines()
    while (pack := spool.take(killed_writers.LIMIT)) is not None:
        lines += pack.lines
        replayed += len(pack.lines)
        spool.settle(pack)
    lost, recovered = spool.lost, spool.recovered
    spool.close()

    counts = Counter(int(json.loads(line)["id"]) for line in lines)
    accepted = set(told["accepted"])
    assert len(accepted) == len(told["accepted"]) >= kills // 2
    assert accepted <= counts.keys(), "accepted, but neither delivered nor replayed"
    assert all(line == killed_writers.line(json.loads(line)["id"]) for line in set(lines)), "not as it was written"
    assert lost == 0
    assert recovered == replayed
    # Nothing is delivered that was not at least being accepted when its writer was killed: one record of each.
    assert len(counts.keys() - accepted) <= kills
    # Twice at most what was in flight in a process that was killed, which is one pack.
    doubles = sum(counts.values()) - len(counts)
    assert doubles <= kills * PER_PACK
    assert list(folder.iterdir()) == []
