"""What a sync is going to do: found out from two lists of files, before anything is done; pure."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from dovetail.progress import amount

Direction: TypeAlias = Literal["up", "down"]
"""``"up"``: the gateway's folder becomes like the one here. ``"down"``: the other way round."""

Kind: TypeAlias = Literal["new", "changed", "same", "only there", "conflict"]
"""What a file is to a sync: missing where it is to go; there with other contents; there already; there, but not where
it would come from; or in the way of another, or with a name that the other side cannot hold.
"""

_KINDS: Final[tuple[Kind, ...]] = ("new", "changed", "same", "only there", "conflict")
_SHOWN: Final = 50


class Entry(NamedTuple):
    """A file on one side.

    Attributes:
        size: Its bytes.
        checksum: Its BLAKE3 checksum; None where it is not known.
    """

    size: int
    checksum: str | None = None


class Step(NamedTuple):
    """What becomes of one file.

    Attributes:
        kind: What it is.
        path: Where it is, below both folders.
        size: Its bytes, on the side that it comes from.
        deleted: Whether it is deleted: it is only there, and that was asked for.
        reason: Why it is in conflict.
    """

    kind: Kind
    path: str
    size: int
    deleted: bool = False
    reason: str = ""


class SyncPlan:
    """What a sync is going to do, file by file in the order of their paths.

    It is true when there is anything to do. Printed, it is a table.

    Args:
        local: The folder here.
        remote: The folder at the gateway.
        direction: Which of them becomes like the other.
        steps: What becomes of each file.

    Attributes:
        local: The folder here.
        remote: The folder at the gateway.
        direction: Which of them becomes like the other.
        steps: What becomes of each file.

    Example:
        >>> from dovetail.sds.sync_plan import Entry, plan_of
        >>> here = {"a.h5": Entry(10, "11"), "b.h5": Entry(20, "22")}
        >>> there = {"b.h5": Entry(20, "22"), "old.h5": Entry(30, "33")}
        >>> plan = SyncPlan("runs", "/runs", "up", plan_of(here, there, delete=True))
        >>> print(plan)
        runs -> /runs
        new         a.h5    10 B
        only there  old.h5  30 B  delete
        1 new (10 B), 1 same, 1 only there (30 B), to be deleted
    """

    def __init__(self, local: str, remote: str, direction: Direction, steps: Sequence[Step]) -> None:
        self.local: str = local
        self.remote: str = remote
        self.direction: Direction = direction
        self.steps: tuple[Step, ...] = tuple(steps)

    @property
    def new(self) -> list[str]:
        """Files that are missing where they are to go."""
        return self._paths("new")

    @property
    def changed(self) -> list[str]:
        """Files that are there with other contents."""
        return self._paths("changed")

    @property
    def same(self) -> list[str]:
        """Files that need nothing."""
        return self._paths("same")

    @property
    def only_there(self) -> list[str]:
        """Files of the side that is changed which the other does not have."""
        return self._paths("only there")

    @property
    def conflicts(self) -> list[str]:
        """Files that cannot be moved; see the ``reason`` of their steps."""
        return self._paths("conflict")

    @property
    def to_move(self) -> list[str]:
        """Files that are going to be sent or fetched."""
        return [step.path for step in self.steps if step.kind in {"new", "changed"}]

    @property
    def to_delete(self) -> list[str]:
        """Files that are going to be deleted."""
        return [step.path for step in self.steps if step.deleted]

    @property
    def bytes_to_move(self) -> int:
        """How many bytes the files to be moved have."""
        return sum(step.size for step in self.steps if step.kind in {"new", "changed"})

    def _paths(self, kind: Kind) -> list[str]:
        return [step.path for step in self.steps if step.kind == kind]

    def __bool__(self) -> bool:
        return any(step.kind in {"new", "changed"} or step.deleted for step in self.steps)

    def __len__(self) -> int:
        return len(self.steps)

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SyncPlan):
            return NotImplemented
        mine = (self.local, self.remote, self.direction, self.steps)
        return mine == (other.local, other.remote, other.direction, other.steps)

    def __hash__(self) -> int:
        return hash((self.local, self.remote, self.direction, self.steps))

    @property
    def summary(self) -> str:
        """What there is of each kind, in one line."""
        counts = Counter(step.kind for step in self.steps)
        sizes: Counter[str] = Counter()
        for step in self.steps:
            sizes[step.kind] += step.size
        told: list[str] = []
        for kind in _KINDS:
            if counts[kind]:
                size = "" if kind in {"same", "conflict"} else f" ({amount(sizes[kind])})"
                plural = "s" if kind == "conflict" and counts[kind] > 1 else ""
                told.append(f"{counts[kind]:,} {kind}{plural}{size}")
                if kind == "only there":
                    told[-1] += ", to be deleted" if self.to_delete else ", left alone"
        return ", ".join(told) or "no files on either side"

    def __repr__(self) -> str:
        return f"<SyncPlan {self._title}: {self.summary}>"

    def __str__(self) -> str:
        rows = self._rows()
        widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
        lines = ["  ".join(_cells(row, widths)).rstrip() for row in rows[:_SHOWN]]
        more = [f"… and {len(rows) - _SHOWN:,} more"] if len(rows) > _SHOWN else []
        return "\n".join([self._title, *lines, *more, self.summary])

    def _repr_html_(self) -> str:
        rows = self._rows()
        lines = "".join(
            "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in rows[:_SHOWN]
        )
        more = f"<p>and {len(rows) - _SHOWN:,} more</p>" if len(rows) > _SHOWN else ""
        return f"<p><b>{html.escape(self._title)}</b></p><table>{lines}</table>{more}<p>{html.escape(self.summary)}</p>"

    @property
    def _title(self) -> str:
        ends = (self.local, self.remote) if self.direction == "up" else (self.remote, self.local)
        return " -> ".join(ends)

    def _rows(self) -> list[tuple[str, str, str, str]]:
        """What there is to tell of each file that is not the same."""
        return [
            (
                step.kind,
                _shown(step.path),
                amount(step.size),
                "delete" if step.deleted else " ".join(step.reason.split()),
            )
            for step in self.steps
            if step.kind != "same"
        ]


def _cells(row: tuple[str, str, str, str], widths: list[int]) -> list[str]:
    kind, path, size, rest = row
    return [kind.ljust(widths[0]), path.ljust(widths[1]), size.rjust(widths[2]), rest]


def _shown(path: str) -> str:
    return path if path.isprintable() else repr(path)


def looks_alike(local: Mapping[str, int], remote: Mapping[str, Entry]) -> list[str]:
    """The files whose size says nothing, so that the contents here have to be looked at.

    Args:
        local: The files here and their sizes.
        remote: The files at the gateway.

    Example:
        >>> looks_alike({"a": 1, "b": 2, "c": 3}, {"a": Entry(1, "11"), "b": Entry(9, "22")})
        ['a']
    """
    return [
        path
        for path, size in local.items()
        if (there := remote.get(path)) is not None and there.size == size and there.checksum is not None
    ]


def plan_of(
    source: Mapping[str, Entry],
    target: Mapping[str, Entry],
    *,
    delete: bool = False,
    refused: Mapping[str, str] | None = None,
) -> list[Step]:
    """What becomes of each file, in the order of their paths.

    Args:
        source: The files of the side that is followed.
        target: The files of the side that is changed.
        delete: Whether what is only there is deleted.
        refused: Files of the source that the target cannot hold, and why.

    Example:
        >>> plan_of({"a/b": Entry(1, "11")}, {"a": Entry(2, "22")})[1].reason
        "'a' is a file there, so that nothing can lie below it"
    """
    refused = refused or {}
    folders = {path[:at] for path in target for at, letter in enumerate(path) if letter == "/"}
    steps: list[Step] = []
    for path in sorted({*source, *target}):
        here, there = source.get(path), target.get(path)
        if here is None:
            steps.append(Step("only there", path, target[path].size, delete))
        elif reason := refused.get(path) or _in_the_way(path, target, folders):
            steps.append(Step("conflict", path, here.size, reason=reason))
        elif there is None:
            steps.append(Step("new", path, here.size))
        else:
            steps.append(Step("same" if _same(here, there) else "changed", path, here.size))
    return steps


def _in_the_way(path: str, target: Mapping[str, Entry], folders: set[str]) -> str:
    if path in folders:
        return f"{path!r} is a folder there"
    for at, letter in enumerate(path):
        if letter == "/" and path[:at] in target:
            return f"{path[:at]!r} is a file there, so that nothing can lie below it"
    return ""


def _same(here: Entry, there: Entry) -> bool:
    return here.checksum is not None and here == there
