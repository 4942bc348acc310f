"""Shadow execution: two versions of a service run on the same records, and where their answers differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from dovetail.spark.differences import Difference, Tolerance, compare
from dovetail.spark.errors import SparkSdkError
from dovetail.spark.results import ServiceExecuted, html_table

PURPOSE: Final = "Shadow Execution"
_SHOWN: Final = 10


class ShadowRecord(msgspec.Struct, frozen=True):
    """A record whose answers differ.

    Attributes:
        index: Which record it is, from 0.
        inputs: What was sent: an object, or a row of values.
        differences: Where the outputs differ.
        old_warnings: What the old version warned of, when the new one does not warn of the same.
        new_warnings: What the new one warned of, when that differs.
        old_errors: What the old version complained about, when the new one does not complain about the same.
        new_errors: What the new one complained about, when that differs.
    """

    index: int
    inputs: Any
    differences: tuple[Difference, ...] = ()
    old_warnings: tuple[str, ...] = ()
    new_warnings: tuple[str, ...] = ()
    old_errors: tuple[str, ...] = ()
    new_errors: tuple[str, ...] = ()


class ShadowFailure(msgspec.Struct, frozen=True):
    """Records that one of the versions did not answer.

    Attributes:
        start: The first of them.
        size: How many.
        uri: The version that failed.
        error: How.
    """

    start: int
    size: int
    uri: str
    error: Exception


class ShadowDifferenceError(SparkSdkError, AssertionError):
    """Two versions give different answers; a test that raises it has failed."""


class ShadowReport:
    """How two versions of a service compare.

    It is true when there were any records and both versions gave the same outputs, warnings and errors for all of them.
    In a notebook it shows the differences as a table.

    Args:
        old: The old version's locator.
        new: The new version's locator.
        tolerance: How far numbers may be apart.
        ignore: JSON pointers of outputs that do not matter.
        keep: How many records that differ are kept whole; the others are only counted.

    Attributes:
        old: The old version's locator.
        new: The new version's locator.
        tolerance: How far numbers might be apart.
        total: How many records were run.
        same: How many gave the same.
        different: How many gave other outputs.
        remarked: How many gave the same outputs, but other warnings or errors.
        failed: How many were not answered by one of the versions.
        paths: How many records differ at each place of the outputs.
        old_time: Milliseconds of calculation that the old version took in all.
        new_time: Milliseconds that the new one took.
        items: The records that differ, in order; the first of them, if they are many.
        failures: What was not answered, and why; the first of it.
    """

    def __init__(self, old: str, new: str, tolerance: Tolerance, ignore: Sequence[str] = (), keep: int = 1000) -> None:
        self.old: str = old
        self.new: str = new
        self.tolerance: Tolerance = tolerance
        self.total: int = 0
        self.same: int = 0
        self.different: int = 0
        self.remarked: int = 0
        self.failed: int = 0
        self.paths: dict[str, int] = {}
        self.old_time: float = 0.0
        self.new_time: float = 0.0
        self.items: list[ShadowRecord] = []
        self.failures: list[ShadowFailure] = []
        self._ignore = ignore
        self._keep = keep

    def add(self, inputs: Sequence[Any], old: ServiceExecuted | Exception, new: ServiceExecuted | Exception) -> None:
        """Compare the answers to the next records.

        Args:
            inputs: The records, without a row of names.
            old: What the old version answered, or how it failed.
            new: What the new one answered.
        """
        start = self.total
        self.total += len(inputs)
        if isinstance(old, Exception) or isinstance(new, Exception):
            self.failed += len(inputs)
            for uri, answer in ((self.old, old), (self.new, new)):
                if isinstance(answer, Exception) and len(self.failures) < self._keep:
                    self.failures.append(ShadowFailure(start, len(inputs), uri, answer))
            return
        self.old_time += sum(time or 0 for time in old.meta.process_time)
        self.new_time += sum(time or 0 for time in new.meta.process_time)
        sides = [_answers(side, len(inputs)) for side in (old, new)]
        for index, (given, first, second) in enumerate(zip(inputs, *sides, strict=True), start):
            self._add_one(index, given, first, second)

    def _add_one(self, index: int, inputs: Any, old: _Answer, new: _Answer) -> None:
        differences = tuple(compare(old.outputs, new.outputs, tolerance=self.tolerance, ignore=self._ignore))
        warnings = (old.warnings, new.warnings) if old.warnings != new.warnings else ((), ())
        errors = (old.errors, new.errors) if old.errors != new.errors else ((), ())
        if differences:
            self.different += 1
            for difference in differences:
                self.paths[difference.path] = self.paths.get(difference.path, 0) + 1
        elif any(warnings) or any(errors):
            self.remarked += 1
        else:
            self.same += 1
            return
        if len(self.items) < self._keep:
            self.items.append(ShadowRecord(index, inputs, differences, *warnings, *errors))

    def __bool__(self) -> bool:
        return 0 < self.total == self.same

    def raise_for_difference(self) -> None:
        """Nothing when both versions gave the same.

        Raises:
            ShadowDifferenceError: They did not, or there were no records.
        """
        if self:
            return
        lines = [f"  {line}" for item in self.items[:_SHOWN] for line in _lines(item)]
        lines += [f"  {one.uri}, records from {one.start}: {one.error}" for one in self.failures[:_SHOWN]]
        more = self.different + self.remarked - min(len(self.items), _SHOWN)
        raise ShadowDifferenceError("\n".join([str(self), *lines, *([f"  … and {more} more"] if more > 0 else [])]))

    def __str__(self) -> str:
        if not self.total:
            return f"{self.old} and {self.new}: there were no records to compare them by."
        return (
            f"{self.old} and {self.new}: of {self.total} records {self.same} gave the same, {self.different} other"
            f" outputs, {self.remarked} other warnings or errors, {self.failed} failed."
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self!s})"

    def _repr_html_(self) -> str:
        from html import escape

        return f"<p>{escape(str(self))}</p>" + html_table([row for item in self.items for row in _rows(item)])


class _Answer(msgspec.Struct):
    outputs: dict[str, Any] | None
    warnings: tuple[str, ...]
    errors: tuple[str, ...]


def _answers(answer: ServiceExecuted, size: int) -> list[_Answer]:
    """The answer for each record; a list that a server leaves out or cuts short has nothing for the rest."""
    outputs, warnings, errors = list(answer.outputs), list(answer.warnings), list(answer.errors)
    outputs += [None] * (size - len(outputs))
    warnings += [[] for _ in range(size - len(warnings))]
    errors += [[] for _ in range(size - len(errors))]
    return [
        _Answer(record, _texts(warned), _texts(complained))
        for record, warned, complained in zip(outputs, warnings, errors, strict=False)
    ]


def _texts(remarks: Sequence[Any]) -> tuple[str, ...]:
    return tuple(f"{remark.source_path or ''}: {remark.message or ''}" for remark in remarks)


def _lines(item: ShadowRecord) -> list[str]:
    lines = [f"record {item.index}, {difference}" for difference in item.differences]
    for what, old, new in _remarks(item):
        lines.append(f"record {item.index}, {what}: {list(old)} became {list(new)}")
    return lines


def _rows(item: ShadowRecord) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = [
        {"record": item.index, "place": one.path, "old": one.old, "new": one.new, "kind": one.kind}
        for one in item.differences
    ]
    for what, old, new in _remarks(item):
        rows.append({"record": item.index, "place": what, "old": "; ".join(old), "new": "; ".join(new), "kind": what})
    return rows


def _remarks(item: ShadowRecord) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    both = [("warnings", item.old_warnings, item.new_warnings), ("errors", item.old_errors, item.new_errors)]
    return [(what, old, new) for what, old, new in both if old or new]
