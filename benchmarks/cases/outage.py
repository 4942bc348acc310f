"""Memory of a writer whose queue takes requests and never answers: ``outage.py WRITER COUNT``.

Prints by how many bytes the process has grown after COUNT records, from where it was after the 100,000 before them:
by then a buffer with bounds is full.
"""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from process_memory import resident
from record_sink import running
from record_writers import RECORDS, TABLE, writer_of

FILLING = 100_000
OPTIONS: dict[str, dict[str, Any]] = {"dovetail": {"when_full": "drop_oldest", "max_records": 50_000}}


def growth(name: str, count: int, port: int, folder: Path) -> int:
    """By how much it grows."""
    put = writer_of(name, port, folder, **OPTIONS.get(name, {})).put
    before = 0
    for turn, record in enumerate(itertools.islice(itertools.cycle(RECORDS), FILLING + count)):
        if turn == FILLING:
            before = resident()
        put(TABLE, record)
    return resident() - before


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary, running("hang") as its_port:
        print(growth(sys.argv[1], int(sys.argv[2]), its_port, Path(temporary)), flush=True)
        os._exit(0)  # what is left is not waited for: nobody will ever answer
