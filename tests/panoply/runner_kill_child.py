"""Runs a source again and again, each time in a process that is killed at a random moment, until one comes to the end.

Called as ``runner_kill_child.py FOLDER KILLS``; prints one line of JSON with what was seen. Processes are forked, so
that each begins with everything loaded.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Any

from runner_sources import Pages

from dovetail.panoply import JsonLinesDestination, run_source

ROWS = 4_000


def run(folder: Path) -> None:
    destination = JsonLinesDestination(folder / "rows.jsonl", longest=0.0)
    run_source(Pages, {"rows": ROWS, "page": 20}, destination=destination, state=folder / "state.json", name="pages")
    destination.close()


def ids_in(path: Path) -> list[int]:
    """The ids of the whole lines in the file."""
    content = path.read_bytes() if path.exists() else b""
    return [json.loads(line)["id"] for line in content[: content.rfind(b"\n") + 1].splitlines()]


def saved_in(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_text()) if path.exists() else {"state": {}, "finished": False}
    return document


def main(folder: Path, most: int) -> None:
    dice = random.Random(8)
    kills = doubles_expected = lost = 0
    begin = time.monotonic()
    before: list[int] = []
    while not saved_in(folder / "state.json")["finished"]:
        child = os.fork()
        if child == 0:
            code = 1
            try:
                run(folder)
                code = 0
            finally:
                os._exit(code)
        if kills < most:
            time.sleep(dice.uniform(0.0, 0.03))
            os.kill(child, signal.SIGKILL)
        _, ended = os.waitpid(child, 0)
        if os.waitstatus_to_exitcode(ended) == -signal.SIGKILL:
            kills += 1
        after = ids_in(folder / "rows.jsonl")
        state = saved_in(folder / "state.json")["state"].get("next", 0)
        # What the state counts as read is there; what is there beyond it is read again.
        lost += len(set(range(state)).difference(after))
        doubles_expected += sum(number >= state for number in after[len(before) :])
        before = after
    print(
        json.dumps(
            {
                "kills": kills,
                "lost": lost,
                "rows": len(set(before)),
                "doubles": len(before) - len(set(before)),
                "doubles_expected": doubles_expected,
                "seconds": time.monotonic() - begin,
            }
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
