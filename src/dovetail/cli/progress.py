"""How far a command is: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, Final

_SECONDS_BETWEEN_LINES: Final = 10.0


@contextmanager
def counting(what: str, total: int | None = None, *, quiet: bool = False) -> Generator[Callable[[int], None]]:
    """Count what is done, on standard error.

    Args:
        what: What is counted, for people.
        total: How many there are; None when unknown.
        quiet: Whether to show nothing.

    Yields:
        A function that is told how many more are done.
    """
    if quiet:
        yield _silent
    elif sys.stderr.isatty():
        with _bar(what, total) as advance:
            yield advance
    else:
        yield from _lines(what)


def _silent(more: int) -> None:
    pass


@contextmanager
def _bar(what: str, total: int | None) -> Generator[Callable[[int], None]]:
    from rich import progress as rich
    from rich.console import Console
    from rich.text import Text

    class Rate(rich.ProgressColumn):
        """Done, and done a second."""

        def render(self, task: Any) -> Text:
            return Text(f"{int(task.completed):,} rows, {task.finished_speed or task.speed or 0:,.0f} a second")

    columns = (rich.TextColumn("{task.description}", markup=False), rich.BarColumn(), Rate(), rich.TimeElapsedColumn())
    with rich.Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(what, total=total)
        yield lambda more: bar.update(task, advance=more)
        bar.update(task, total=bar.tasks[0].completed)


def _lines(what: str) -> Generator[Callable[[int], None]]:
    started = time.monotonic()
    told = [started]
    done = [0]

    def tell() -> None:
        seconds = max(time.monotonic() - started, 1e-9)
        sys.stderr.write(f"{what}: {done[0]:,} rows, {done[0] / seconds:,.0f} a second\n")
        sys.stderr.flush()

    def advance(more: int) -> None:
        done[0] += more
        if time.monotonic() - told[0] >= _SECONDS_BETWEEN_LINES:
            told[0] = time.monotonic()
            tell()

    yield advance
    tell()
