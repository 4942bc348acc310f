"""How a run is, while somebody waits: a table that changes on a terminal, a line for each change elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dovetail.cli.exits import one_line
from dovetail.databricks.job_runs import latest_tasks, number, result_of

if TYPE_CHECKING:
    from rich.console import RenderableType

    from dovetail_api.databricks import models as m


@contextmanager
def following(run_id: int, *, quiet: bool = False) -> Generator[Callable[[m.JobRun], None]]:
    """Tell how a run is, on standard error.

    Args:
        run_id: The run.
        quiet: Whether to show nothing.

    Yields:
        A function that is told each answer about the run.
    """
    if quiet:
        yield _silent
    elif sys.stderr.isatty():
        with _table(run_id) as tell:
            yield tell
    else:
        yield Changes(run_id).tell


def _silent(run: m.JobRun) -> None:
    pass


class Changes:
    """Writes a line whenever the run, or one of its tasks, is in another state than before.

    Args:
        run_id: The run.
    """

    def __init__(self, run_id: int) -> None:
        self._run_id = run_id
        self._known: dict[str, str] = {}

    def tell(self, run: m.JobRun) -> None:
        """Take note of an answer."""
        for name, word in (("", word_of(run)), *((str(task.task_key), word_of(task)) for task in latest_tasks(run))):
            if self._known.get(name) != word:
                self._known[name] = word
                sys.stderr.write(one_line(f"run {self._run_id}{f' {name}' if name else ''}: {word}") + "\n")
        sys.stderr.flush()


def word_of(run: m.JobRun | m.JobRunSummary | m.RunTask) -> str:
    """The state of a run or a task in a word: how it ended, or how far it is."""
    return result_of(run) or (str(run.state.life_cycle_state) if run.state else "PENDING")


@contextmanager
def _table(run_id: int) -> Generator[Callable[[m.JobRun], None]]:
    from rich.console import Console
    from rich.live import Live

    with Live(console=Console(stderr=True), auto_refresh=False) as live:
        yield lambda run: live.update(table_of(run_id, run), refresh=True)


def table_of(run_id: int, run: m.JobRun, now: float | None = None) -> RenderableType:
    """A row for each task with its state and for how long it has gone on, below a title with those of the run."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    moment = (time.time() if now is None else now) * 1000
    table = Table(box=box.SIMPLE_HEAD, title=f"run {run_id}: {one_line(word_of(run))}", title_justify="left")
    for heading in ("task", "state", "attempt", "seconds"):
        table.add_column(heading, justify="right" if heading in {"attempt", "seconds"} else "left")
    for task in latest_tasks(run):
        started, ended = number(task.start_time or 0), number(task.end_time or 0) or moment
        seconds = f"{max(0, ended - started) / 1000:.0f}" if started else ""
        attempt = str((task.attempt_number or 0) + 1)
        table.add_row(*(Text(text) for text in (one_line(str(task.task_key)), word_of(task), attempt, seconds)))
    return table
