"""Records through a writer to a queue that costs next to nothing: ``records.py WRITER COUNT``.

Prints, for one record, seconds of CPU and seconds on the clock, and how many requests and messages it took for all.
"""

from __future__ import annotations

import itertools
import json
import sys
import tempfile
import time
from pathlib import Path

from record_sink import counted, running
from record_writers import RECORDS, TABLE, writer_of


def measured(name: str, count: int, port: int, folder: Path) -> dict[str, float]:
    """What so many records cost."""
    writer = writer_of(name, port, folder)
    put = writer.put
    for record in RECORDS[:10]:  # what a first record loads is no part of it
        put(TABLE, record)
    _, warm = writer.finish(10)
    before = counted(port)
    cpu, started = time.process_time(), time.perf_counter()
    for record in itertools.islice(itertools.cycle(RECORDS), count):
        put(TABLE, record)
    ended, sent = writer.finish(count + 10)
    cpu = time.process_time() - cpu
    after = counted(port)
    writer.end()
    assert after["records"] - before["records"] == count, (before, after)
    told = {name: after[name] - before[name] for name in ("requests", "messages", "connections")}
    return {"cpu": cpu / count, "clock": (ended - started) / (sent - warm), **told}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary, running() as its_port:
        print(json.dumps(measured(sys.argv[1], int(sys.argv[2]), its_port, Path(temporary))))
