"""How long one `write` takes while records are sent: ``write_times.py WRITER COUNT``.

Records come as from a program that does something else as well: twenty at once, then a pause of a millisecond. Prints
the 50th and the 99th of a hundred calls, in seconds.
"""

from __future__ import annotations

import itertools
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from record_sink import running
from record_writers import RECORDS, TABLE, writer_of

AT_ONCE = 20


def measured(name: str, count: int, port: int, folder: Path) -> dict[str, float]:
    """The quantiles of so many calls."""
    writer = writer_of(name, port, folder)
    put, clock = writer.put, time.perf_counter_ns
    taken: list[int] = []
    for turn, record in enumerate(itertools.islice(itertools.cycle(RECORDS), count)):
        if turn % AT_ONCE == 0:
            time.sleep(0.001)
        before = clock()
        put(TABLE, record)
        taken.append(clock() - before)
    writer.finish(count)
    writer.end()
    hundredths = statistics.quantiles(taken, n=100)
    return {"p50": hundredths[49] / 1e9, "p99": hundredths[98] / 1e9}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary, running() as its_port:
        print(json.dumps(measured(sys.argv[1], int(sys.argv[2]), its_port, Path(temporary))))
