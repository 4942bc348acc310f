"""How far a copy has come: a bar on a terminal, a line for each file elsewhere."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Generator

from dovetail.cli.output import note
from dovetail.progress import counting


class Moved:
    """Is told of every file, and of the bytes as they move.

    Args:
        advance: Told how many more bytes have moved.
        quiet: Whether to say nothing of files.
    """

    def __init__(self, advance: Callable[[int], object], *, quiet: bool) -> None:
        self._advance = advance
        self._quiet = quiet

    def of(self, source: str, target: str) -> Callable[[int, int | None], None]:
        """What one file's transfer tells its progress."""
        if not self._quiet:
            note(f"{source} -> {target}")
        seen = 0

        def progress(done: int, size: int | None) -> None:
            nonlocal seen
            self._advance(done - seen)
            seen = done

        return progress


@contextlib.contextmanager
def moving(total: int, *, quiet: bool) -> Generator[Moved]:
    """Show the progress of copying so many bytes."""
    if quiet or not sys.stderr.isatty():
        yield Moved(lambda _: None, quiet=quiet)
        return
    with counting("copying", total, unit="bytes") as advance:
        yield Moved(advance, quiet=True)
