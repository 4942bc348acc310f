"""The example of a stream of events runs, against the sandbox, as its first lines say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples" / "event_stream.py"
SANDBOX = [sys.executable, "-m", "dovetail.cli.main", "sandbox", "panoply"]


def test_all_events_arrive_through_an_outage_and_a_crash() -> None:
    done = subprocess.run(
        [*SANDBOX, "--", sys.executable, str(EXAMPLE)], capture_output=True, text=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "records wait; the queue says ServiceUnavailable" in done.stdout
    assert "the next program found 500 records in the spool, and delivered them" in done.stdout
    assert "5,004 records written, 5,004 delivered, 0 dropped" in done.stdout
    assert "5,500 rows of 5,500" in done.stdout
