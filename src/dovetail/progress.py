"""How far a job is: a bar on a terminal and in a notebook, a line now and then elsewhere."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Callable, Generator
from typing import Any, Final, Literal

Unit = Literal["rows", "bytes"]

_KILO: Final = 1000.0
_DRAWINGS_A_SECOND: Final = 5
_BAR_WIDTH: Final = 30


class Counter:
    """Is told how much more is done, and how much there is to do.

    Args:
        show: Called after every change with what is done and how much there is in all (None when unknown).
        total: How much there is in all.
    """

    def __init__(self, show: Callable[[int, int | None], None], total: int | None) -> None:
        self._show = show
        self._total = total
        self._done = 0
        self._lock = threading.Lock()

    def __call__(self, more: int) -> None:
        """So much more is done; less than nothing for what has to be done again."""
        with self._lock:
            self._done += more
            self._show(self._done, self._total)

    def expect(self, total: int | None) -> None:
        """There is so much to do in all."""
        with self._lock:
            self._total = total
            self._show(self._done, total)


@contextlib.contextmanager
def counting(
    what: str, total: int | None = None, *, unit: Unit = "rows", quiet: bool = False, every: float = 10.0
) -> Generator[Counter]:
    """Count what is done, on standard error or in a notebook.

    Args:
        what: What is counted, for people.
        total: How many there are; None when unknown.
        unit: What is counted, for the figures.
        quiet: Whether to show nothing.
        every: Seconds between two lines, where there is no bar.

    Yields:
        A function that is told how many more are done; any thread may.
    """
    if quiet or sys.stderr is None:  # pyright: ignore[reportUnnecessaryComparison] - a program without a console
        yield Counter(_nothing, total)
    elif (display := _notebook_display()) is not None:
        yield from _shown_in_notebook(display, what, total, unit)
    elif sys.stderr.isatty() and _has_rich():
        yield from _bar(what, total, unit)
    else:
        yield from _lines(what, total, unit, every)


def amount(count: float, unit: Unit = "bytes") -> str:
    """A number for people: bytes in units of a thousand, rows with their word.

    Example:
        >>> amount(999), amount(1_500_000), amount(1_500_000, "rows")
        ('999 B', '1.5 MB', '1,500,000 rows')
    """
    if unit == "rows":
        return f"{count:,.0f} rows"
    for name in ("B", "kB", "MB", "GB"):
        if count < _KILO:
            return f"{count:.0f} B" if name == "B" else f"{count:.1f} {name}"
        count /= _KILO
    return f"{count:,.1f} TB"


def _nothing(done: int, total: int | None) -> None:
    pass


def _has_rich() -> bool:
    from importlib.util import find_spec

    return find_spec("rich") is not None


def _bar(what: str, total: int | None, unit: Unit) -> Generator[Counter]:
    from rich import progress as rich
    from rich.console import Console
    from rich.text import Text

    class Rate(rich.ProgressColumn):
        """Done, and done a second."""

        def render(self, task: Any) -> Text:
            return Text(f"{int(task.completed):,} rows, {task.finished_speed or task.speed or 0:,.0f} a second")

    figures: tuple[rich.ProgressColumn, ...] = (Rate(), rich.TimeElapsedColumn())
    if unit == "bytes":
        figures = (rich.DownloadColumn(), rich.TransferSpeedColumn(), rich.TimeRemainingColumn())
    columns = (rich.TextColumn("{task.description}", markup=False), rich.BarColumn(), *figures)
    console = Console(stderr=True)
    try:
        with rich.Progress(*columns, console=console) as bar:
            task = bar.add_task(what, total=total)
            yield Counter(lambda done, total: bar.update(task, completed=done, total=total), total)
            bar.update(task, total=bar.tasks[0].completed)
    finally:
        # Ctrl-C while the bar is being begun leaves the terminal without a cursor.
        console.show_cursor()


def _lines(what: str, total: int | None, unit: Unit, every: float) -> Generator[Counter]:
    started = told = time.monotonic()
    last: tuple[int, int | None] = (0, total)

    def tell(*, ended: bool = False) -> None:
        # Nobody reads it any more, or it was closed: that ends no job.
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"{what}: {_figures(*last, time.monotonic() - started, unit, ended=ended)}\n")
            sys.stderr.flush()

    def show(done: int, total: int | None) -> None:
        nonlocal told, last
        last = (done, total)
        if time.monotonic() - told >= every:
            told = time.monotonic()
            tell()

    yield Counter(show, total)
    tell(ended=True)


def _figures(done: int, total: int | None, seconds: float, unit: Unit, *, ended: bool = False) -> str:
    rate = done / max(seconds, 1e-9)
    if unit == "rows":
        return f"{done:,} rows, {rate:,.0f} a second"
    of = "" if total is None else f" of {amount(total)}"
    return f"{amount(done)}{of}, {amount(rate)} a second{'' if ended else _time_left(done, total, rate)}"


def _time_left(done: int, total: int | None, rate: float) -> str:
    if total is None or total <= done or rate <= 0:
        return ""
    minutes, seconds = divmod(int((total - done) / rate) + 1, 60)
    hours, minutes = divmod(minutes, 60)
    return f", {hours}:{minutes:02}:{seconds:02} left"


def _notebook_display() -> Any:
    """IPython's display module, when this is a notebook; nothing is loaded to find out."""
    ipython = sys.modules.get("IPython")
    if ipython is None or "ipykernel" not in sys.modules:
        return None
    shell = ipython.get_ipython()
    return ipython.display if type(shell).__name__ == "ZMQInteractiveShell" else None


def _shown_in_notebook(display: Any, what: str, total: int | None, unit: Unit) -> Generator[Counter]:
    started = time.monotonic()
    drawn = 0.0
    last: tuple[int, int | None] = (0, total)

    def drawing() -> Any:
        done, total = last
        filled = 0 if not total else min(_BAR_WIDTH, _BAR_WIDTH * done // total)
        bar = f"{'█' * filled}{'░' * (_BAR_WIDTH - filled)} " if total else ""
        text = f"{what}: {bar}{_figures(done, total, time.monotonic() - started, unit)}"
        return display.Pretty(text)

    handle = display.display(drawing(), display_id=True)

    def show(done: int, total: int | None) -> None:
        nonlocal drawn, last
        last = (done, total)
        if time.monotonic() - drawn >= 1 / _DRAWINGS_A_SECOND:
            drawn = time.monotonic()
            handle.update(drawing())

    yield Counter(show, total)
    handle.update(drawing())
