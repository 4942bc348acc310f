"""Replaying recorded executions: what to send again, and how today's outputs compare with the recorded ones."""

from __future__ import annotations

from collections.abc import Sequence, Sized
from typing import TYPE_CHECKING, Any, Final, Literal, cast

import msgspec

from dovetail.spark.differences import Difference, Tolerance, compare
from dovetail.spark.errors import SparkInputError, SparkSdkError
from dovetail.spark.results import ServiceExecuted, html_table
from dovetail.spark.service_calls import execute_call

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.runtime.response import Response
    from dovetail.spark.log_records import LogRecord
    from dovetail.spark.metadata import Metadata
    from dovetail.spark.service_calls import ExecutionAnswer
    from dovetail.spark.uri import UriParams

PURPOSE: Final = "Log Replay"
_SHOWN: Final = 10


class Replayed(msgspec.Struct, frozen=True):
    """A recorded execution that was run again.

    Attributes:
        record: What was recorded.
        outcome: ``same``, ``different`` or ``failed``.
        differences: Where the outputs differ; ``old`` is the recorded value, ``new`` today's.
        outputs: Today's outputs; None when it failed.
        error: Why it failed; None when it did not.
    """

    record: LogRecord
    outcome: Literal["same", "different", "failed"]
    differences: tuple[Difference, ...] = ()
    outputs: dict[str, Any] | None = None
    error: Exception | None = None


class ReplayDifferenceError(SparkSdkError, AssertionError):
    """Recorded executions give other outputs today; a test that raises it has failed."""


class ReplayReport:
    """How recorded executions went when they were run again.

    It is true when there were any and all gave the recorded outputs. In a notebook it shows the differences as a table.

    Args:
        uri: What was replayed against.
        tolerance: How far numbers might be apart.
        keep: How many executions that differ or failed are kept whole; the others are only counted.

    Attributes:
        uri: What was replayed against.
        tolerance: How far numbers might be apart.
        total: How many executions were run again.
        same: How many gave the recorded outputs.
        different: How many gave others.
        failed: How many could not be run.
        items: Those that differ or failed, in the order of the records; the first of them, if they are many.
    """

    def __init__(self, uri: str, tolerance: Tolerance, keep: int = 1000) -> None:
        self.uri: str = uri
        self.tolerance: Tolerance = tolerance
        self.total: int = 0
        self.same: int = 0
        self.different: int = 0
        self.failed: int = 0
        self.items: list[Replayed] = []
        self._keep = keep

    def add(self, item: Replayed) -> None:
        """Count one execution, and keep it when it is not the same."""
        self.total += 1
        if item.outcome == "same":
            self.same += 1
            return
        if item.outcome == "different":
            self.different += 1
        else:
            self.failed += 1
        if len(self.items) < self._keep:
            self.items.append(item)

    def __bool__(self) -> bool:
        return 0 < self.total == self.same

    def raise_for_difference(self) -> None:
        """Nothing when all gave the recorded outputs.

        Raises:
            ReplayDifferenceError: Some did not, or there was nothing to replay.
        """
        if self:
            return
        lines = [f"  {line}" for item in self.items[:_SHOWN] for line in _lines(item)]
        more = self.different + self.failed - min(len(self.items), _SHOWN)
        raise ReplayDifferenceError("\n".join([f"{self}", *lines, *([f"  … and {more} more"] if more > 0 else [])]))

    def __str__(self) -> str:
        if not self.total:
            return f"{self.uri}: there was no recorded execution to replay."
        return (
            f"{self.uri}: of {self.total} recorded executions {self.same} gave the same outputs,"
            f" {self.different} others, {self.failed} failed."
        )

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self!s})"

    def _repr_html_(self) -> str:
        from html import escape

        return f"<p>{escape(str(self))}</p>" + html_table([row for item in self.items for row in _rows(item)])


def replay_call(tenant: str, uri: str | UriParams, record: LogRecord) -> Call[ExecutionAnswer]:
    """The call that runs a recorded execution again, asking for the same outputs in the same form.

    Raises:
        SparkInputError: The record does not tell its inputs, or the locator cannot be used.
    """
    if record.values and not record.inputs:
        raise SparkInputError(
            "record: a CSV file does not tell inputs from outputs.",
            value=record.call_id,
            at="records",
            remedy="Read it with inputs=[…] or outputs=[…], or download JSON.",
        )
    asked = record.request_meta
    keywords: dict[str, Any] = {
        "call_purpose": PURPOSE,
        "correlation_id": record.call_id,
        "subservices": asked.get("service_category") or None,
        "selected_outputs": asked.get("requested_output") or None,
        "tables_as_array": asked.get("array_outputs") or None,
    }
    return execute_call(tenant, uri, record.inputs, cast("Metadata", keywords))[0]


def replayed(
    record: LogRecord,
    answer: Response[ExecutionAnswer] | Exception,
    tolerance: Tolerance,
    ignore: Sequence[str],
) -> Replayed:
    """How a recorded execution compares with the answer of today."""
    if isinstance(answer, Exception):
        return Replayed(record, "failed", error=answer)
    executed = ServiceExecuted(answer, is_batch=False)
    outputs = executed.outputs[0] or {}
    found = compare(record.outputs or {}, outputs, tolerance=tolerance, ignore=ignore)
    return Replayed(record, "different" if found else "same", tuple(found), outputs)


def count_of(records: object) -> int | None:
    """How many records there are, where that is known beforehand."""
    return len(records) if isinstance(records, Sized) else None


def _lines(item: Replayed) -> list[str]:
    if item.error is not None:
        return [f"{item.record.call_id}: failed: {item.error}"]
    return [f"{item.record.call_id}: {difference}" for difference in item.differences]


def _rows(item: Replayed) -> list[dict[str, Any] | None]:
    call: dict[str, Any] = {"call": item.record.call_id}
    if item.error is not None:
        return [{**call, "kind": "failed", "path": "", "recorded": "", "now": str(item.error)}]
    return [
        {**call, "kind": found.kind, "path": found.path, "recorded": found.old, "now": found.new}
        for found in item.differences
    ]
