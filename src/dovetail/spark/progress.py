"""Telling how far a job is, such as the creation of a service: to a function, as a progress bar, or as plain lines."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Generator
from typing import Literal, NamedTuple, TypeAlias

from dovetail.spark.errors import SparkInputError

Step = Literal["upload", "compile", "publish", "collect", "export", "download", "import", "run", "done"]


class Progress(NamedTuple):
    """How far it is.

    Attributes:
        step: What is being done; ``done`` at the end.
        percent: How much of the step is done, from 0 to 100; None when unknown.
    """

    step: Step
    percent: float | None


class RecordProgress(Progress):
    """How far a run of records is; like every `Progress`, a step and a percentage when taken apart.

    Args:
        step: What is being done.
        percent: How much of it is done; None when nobody knows how many records there are.
        records: How many records were handled.

    Attributes:
        records: How many records were handled.
    """

    records: int

    def __new__(cls, step: Step, percent: float | None, records: int) -> RecordProgress:
        """A progress with its number of records."""
        made = super().__new__(cls, step, percent)
        made.records = records
        return made


Report: TypeAlias = Callable[[Progress], None]
ProgressOption: TypeAlias = "Report | Literal['bar', 'lines'] | bool | None"
"""A function; True or ``"bar"`` for a bar (on a terminal, with `rich` installed; nothing otherwise); ``"lines"`` for a
bar where there can be one and plain lines elsewhere; None or False for nothing.
"""


@contextlib.contextmanager
def reporting(option: ProgressOption, what: str) -> Generator[Report]:
    """The function to tell while something is done.

    Args:
        option: What the caller asked for.
        what: The name of what is made or fetched, for people.

    Raises:
        SparkInputError: The option is none.
    """
    if callable(option):
        yield option
    elif option is None or option is False:
        yield _silent
    elif option is True or option in ("bar", "lines"):
        if sys.stderr.isatty() and _has_rich():
            with _bar(what) as report:
                yield report
        else:
            yield _lines(what) if option == "lines" else _silent
    else:
        raise SparkInputError(
            f"progress: {option!r} shows nothing.",
            value=option,
            at="progress",
            remedy="Give a function, 'bar', 'lines' or None.",
        )


def _silent(progress: Progress) -> None:
    pass


def _lines(what: str) -> Report:
    shown = ""

    def report(progress: Progress) -> None:
        nonlocal shown
        percent = "" if progress.percent is None else f" {progress.percent:.0f} %"
        records = f" {progress.records:,} records" if isinstance(progress, RecordProgress) else ""
        line = f"{what}: {progress.step}{percent}{records}\n"
        if line != shown:
            shown = line
            sys.stderr.write(line)
            sys.stderr.flush()

    return report


def _has_rich() -> bool:
    from importlib.util import find_spec

    return find_spec("rich") is not None


@contextlib.contextmanager
def _bar(what: str) -> Generator[Report]:
    from rich import progress as rich
    from rich.console import Console

    columns = (rich.TextColumn("{task.description}"), rich.BarColumn(), rich.TaskProgressColumn())
    with rich.Progress(*columns, rich.TimeElapsedColumn(), console=Console(stderr=True)) as bar:
        task = bar.add_task(what, total=None)

        def report(progress: Progress) -> None:
            if progress.step == "done":
                bar.update(task, description=f"{what}: done", total=100.0, completed=100.0)
            else:
                total = None if progress.percent is None else 100.0
                step = f"{progress.records:,} records" if isinstance(progress, RecordProgress) else progress.step
                bar.update(task, description=f"{what}: {step}", total=total, completed=progress.percent or 0.0)

        yield report
