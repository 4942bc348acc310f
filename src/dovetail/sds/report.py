"""What became of every file of an upload, a download or a sync."""

from __future__ import annotations

import html
import traceback
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from dovetail.progress import amount
from dovetail.runtime.errors import DovetailError

if TYPE_CHECKING:
    from dovetail.sds.models import File
    from dovetail.sds.result import Result

Outcome: TypeAlias = Literal["uploaded", "deduplicated", "downloaded", "present", "listed", "planned", "failed"]
"""What became of a file: its contents were sent; only a row was made, since the contents were there; it was fetched; it
was there already; only what the gateway knows of it was asked for; it would have been moved, but for the dry run; or
none of these.
"""

_SHOWN: Final = 20
_ORDER: Final[tuple[Outcome, ...]] = (
    "uploaded",
    "deduplicated",
    "downloaded",
    "present",
    "listed",
    "planned",
    "failed",
)


class Skipped(NamedTuple):
    """A file that was left alone.

    Attributes:
        path: The file: local for an upload, the gateway's for a download.
        reason: Why.
    """

    path: str
    reason: str


class Failure(NamedTuple):
    """A file that could not be moved.

    Attributes:
        path: The file: local for an upload, the gateway's for a download.
        error: What happened.
    """

    path: str
    error: Exception


class Moved(NamedTuple):
    """What became of one file.

    Attributes:
        outcome: What became of it.
        path: The file: local for an upload, the gateway's for a download.
        result: The file as it is now, or the error.
    """

    outcome: Outcome
    path: str
    result: Result[File]

    @classmethod
    def failed(cls, path: str, error: Exception) -> Moved:
        """A file that could not be moved; its error lets go of all that the work on it had in hand.

        Args:
            path: The file.
            error: What happened.
        """
        from dovetail.sds.result import Result

        _let_go(error)
        return cls("failed", path, Result(exception=error, error_info={"path": path}))


class TransferReport(list["Result[File]"]):
    """A result for every file, in the order in which they were found; and what became of which.

    Files that were skipped have no result: they are in ``skipped``.

    Args:
        moved: What became of every file.
        skipped: What was left alone.
        bytes_moved: Bytes of contents that were sent or received.
        seconds: How long it took.

    Attributes:
        skipped: What was left alone, each with the reason.
        bytes_moved: Bytes of contents that were sent or received.
        seconds: How long it took.

    Example:
        >>> from dovetail.sds.report import Skipped, TransferReport
        >>> report = TransferReport(skipped=[Skipped("runs/.env", "ignored: *.env")], seconds=0.5)
        >>> report
        <TransferReport: nothing to move, 1 skipped; 0 B in 0.5 s>
        >>> report.failed
        []
    """

    def __init__(
        self,
        moved: Iterable[Moved] = (),
        skipped: Iterable[Skipped] = (),
        *,
        bytes_moved: int = 0,
        seconds: float = 0.0,
    ) -> None:
        self._moved = list(moved)
        super().__init__(each.result for each in self._moved)
        self.skipped: list[Skipped] = list(skipped)
        self.bytes_moved: int = bytes_moved
        self.seconds: float = seconds

    @property
    def uploaded(self) -> list[File]:
        """Files whose contents were sent."""
        return self._files("uploaded")

    @property
    def deduplicated(self) -> list[File]:
        """Files that became rows of contents which the gateway had: nothing was sent."""
        return self._files("deduplicated")

    @property
    def downloaded(self) -> list[File]:
        """Files that were fetched."""
        return self._files("downloaded")

    @property
    def present(self) -> list[File]:
        """Files that were where they should be already."""
        return self._files("present")

    @property
    def planned(self) -> list[File]:
        """Files that would have been moved, but for the dry run."""
        return self._files("planned")

    @property
    def failed(self) -> list[Failure]:
        """Files that could not be moved, each with the error."""
        return [Failure(each.path, error) for each in self._moved if (error := each.result.exception) is not None]

    @property
    def outcomes(self) -> Sequence[Moved]:
        """What became of every file, in the order in which they were found."""
        return tuple(self._moved)

    def _files(self, outcome: Outcome) -> list[File]:
        return [each.result.unwrap() for each in self._moved if each.outcome == outcome]

    def _counts(self) -> list[tuple[str, int]]:
        counted = Counter(each.outcome for each in self._moved)
        counts: list[tuple[str, int]] = [(outcome, counted[outcome]) for outcome in _ORDER if counted[outcome]]
        return [*counts, ("skipped", len(self.skipped))] if self.skipped else counts

    def __repr__(self) -> str:
        counts = [f"{count:,} {name}" for name, count in self._counts()]
        parts = counts if self._moved else ["nothing to move", *counts]
        return f"<TransferReport: {', '.join(parts)}; {amount(self.bytes_moved)} in {self.seconds:.1f} s>"

    def __str__(self) -> str:
        return repr(self)[1:-1]

    def _repr_html_(self) -> str:
        rows = "".join(f"<tr><th>{name}</th><td>{count:,}</td></tr>" for name, count in self._counts())
        return (
            f"<table>{rows}<tr><th>moved</th><td>{amount(self.bytes_moved)} in {self.seconds:.1f} s</td></tr></table>"
            + _listed("failed", [(each.path, str(each.error)) for each in self.failed])
            + _listed("skipped", self.skipped)
        )


def printable(path: str) -> str:
    r"""A path for a message: one line, which every terminal and page can show.

    Args:
        path: The path, which on this system may hold any byte.

    Example:
        >>> print(printable("runs/a.h5"), printable("new\nline"), printable("\udcff"))
        runs/a.h5 new\nline \udcff
    """
    if path.isprintable():
        return path
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in path)


def _let_go(error: BaseException) -> None:
    """Drop the frames an error came through: they hold contents of files, and a report may have many thousands.

    Those of errors that nobody expects are emptied only, so that they tell where it was.
    """
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        waiting += (each.__cause__, each.__context__)
        if isinstance(error, DovetailError):
            each.__traceback__ = None
        else:
            traceback.clear_frames(each.__traceback__)


def _listed(title: str, rows: Sequence[tuple[str, str]]) -> str:
    if not rows:
        return ""
    shown = ((html.escape(printable(path)), html.escape(printable(why))) for path, why in rows[:_SHOWN])
    lines = "".join(f"<tr><td>{path}</td><td>{why}</td></tr>" for path, why in shown)
    more = f"<p>and {len(rows) - _SHOWN:,} more</p>" if len(rows) > _SHOWN else ""
    return f"<details><summary>{title}: {len(rows):,}</summary><table>{lines}</table>{more}</details>"
