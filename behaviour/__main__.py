"""Drive a generated package and published ones against a hostile server, side by side.

python -m behaviour                                # everything; rewrites docs/behaviour.md
python -m behaviour --only path-dots --only fork   # some rows, shown here alone
python -m behaviour --peer openai --peer stripe    # beside some packages; --peer none: beside none

exit codes:
  0  ours is right in every row that was played
  1  it is not
  2  there is no such row or package
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from behaviour import table
from behaviour.rows import ROWS
from behaviour.sides import PEERS, ROOT, Contestant, build_package, ours, peer
from behaviour.stage import DriverError, Stage
from behaviour.table import Column
from behaviour.verdicts import Row, Verdict

DOCS = ROOT / "docs" / "behaviour.md"
PREFACE = Path(__file__).with_name("preface.md")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: Its arguments; those of the process by default.

    Returns:
        The exit code.
    """
    parser = argparse.ArgumentParser(
        prog="python -m behaviour", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", action="append", metavar="ROW", help="a row; may be given several times")
    parser.add_argument("--peer", action="append", metavar="NAME", help="a published package, or none")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="packages driven at a time (default: 2)")
    parser.add_argument("--json", action="store_true", help="say what came of it as JSON")
    options = parser.parse_args(arguments)
    unknown = _unknown(options.only, [row.name for row in ROWS]) or _unknown(options.peer, [*PEERS, "none"])
    if unknown:
        sys.stderr.write(f"behaviour: {unknown}\n")
        return 2
    rows = [row for row in ROWS if not options.only or row.name in options.only]
    peers = [name for name in PEERS if not options.peer or name in options.peer]
    columns = run(rows, peers, options.jobs)
    print(table.as_json(columns) if options.json else table.terminal(columns))
    failures = table.failures(columns)
    for column, row, verdict in failures:
        sys.stderr.write(f"{column.name}: {row.name} is {verdict.mark}: {verdict.words}\n")
    if not options.only and not options.peer:
        DOCS.write_text(table.markdown(columns, PREFACE.read_text(encoding="utf-8")), encoding="utf-8")
        sys.stderr.write(f"written: {DOCS.relative_to(ROOT)}\n")
    return 1 if failures else 0


def run(rows: list[Row], peers: list[str], jobs: int) -> list[Column]:
    """Play rows with our package and with published ones; a column each, ours first."""
    with tempfile.TemporaryDirectory() as folder:
        _say("making our package")
        build_package(Path(folder))
        contestants = ours(Path(folder))
        for name in peers:
            try:
                contestants.append(peer(name))
            except subprocess.CalledProcessError:
                sys.stderr.write(f"{name} is left out: it cannot be installed; pip's own message is above.\n")
        progress = Progress(len(contestants) * len(rows))
        with ThreadPoolExecutor(jobs) as pool:
            columns = list(pool.map(partial(column_of, rows=rows, step=progress.step), contestants))
        progress.end()
    return columns


def column_of(contestant: Contestant, rows: Sequence[Row], step: Callable[[str], None]) -> Column:
    """Play rows with one package."""
    with contestant.on_stage() as stage:
        column = Column(contestant.name, str(stage.facts["version"]), contestant.ours)
        try:
            stage.rehearse()
        except DriverError as problem:
            column.verdicts = {row.name: broken(problem) for row in rows}
            return column
        for row in rows:
            column.verdicts[row.name] = verdict_of(row, stage)
            step(f"{contestant.name}: {row.name}")
    return column


def verdict_of(row: Row, stage: Stage) -> Verdict:
    """Play one row; a driver that breaks down breaks this row alone."""
    try:
        return row.play(stage)
    except (DriverError, AssertionError, IndexError, KeyError) as problem:
        return broken(problem)


def broken(problem: Exception) -> Verdict:
    """The verdict where nothing can be said of the package."""
    last = (str(problem).strip().splitlines() or [type(problem).__name__])[-1]
    return Verdict("broken", f"the driver did not come through: {last}")


class Progress:
    """How far a run is: one line that is written over on a terminal, nothing elsewhere."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._lock = threading.Lock()
        self._shown = sys.stderr.isatty()

    def step(self, what: str) -> None:
        """One more is done."""
        with self._lock:
            self._done += 1
            if self._shown:
                sys.stderr.write(f"\r\033[K{self._done}/{self._total} {what}")
                sys.stderr.flush()

    def end(self) -> None:
        """Leave the line."""
        if self._shown:
            sys.stderr.write("\r\033[K")


def _say(text: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{text}")


def _unknown(given: list[str] | None, there: list[str]) -> str:
    wrong = [name for name in given or () if name not in there]
    return f"there is no {wrong[0]!r}; there are: {', '.join(there)}" if wrong else ""


if __name__ == "__main__":
    sys.exit(main())
