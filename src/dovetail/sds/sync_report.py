"""What became of a sync."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dovetail.sds.report import Moved, Skipped, TransferReport

if TYPE_CHECKING:
    from dovetail.sds.sync_plan import SyncPlan


class SyncReport(TransferReport):
    """A result for every file that was to be moved; and the plan that was followed.

    Args:
        plan: What was planned.
        moved: What became of every file that was to be moved, and of those whose deletion failed.
        deleted: What was deleted, below both folders.
        skipped: What was left alone.
        bytes_moved: Bytes of contents that were sent or received.
        seconds: How long it took.

    Attributes:
        plan: What was planned.
        deleted: What was deleted, below both folders.

    Example:
        >>> from dovetail.sds import SyncPlan, SyncReport
        >>> report = SyncReport(SyncPlan("runs", "/runs", "up", []), deleted=["old.h5"])
        >>> report.deleted, report.plan.summary
        (['old.h5'], 'no files on either side')
    """

    def __init__(
        self,
        plan: SyncPlan,
        moved: Iterable[Moved] = (),
        deleted: Iterable[str] = (),
        skipped: Iterable[Skipped] = (),
        *,
        bytes_moved: int = 0,
        seconds: float = 0.0,
    ) -> None:
        super().__init__(moved, skipped, bytes_moved=bytes_moved, seconds=seconds)
        self.plan: SyncPlan = plan
        self.deleted: list[str] = list(deleted)

    def _counts(self) -> list[tuple[str, int]]:
        counts = super()._counts()
        return [*counts, ("deleted", len(self.deleted))] if self.deleted else counts

    def __repr__(self) -> str:
        return super().__repr__().replace("TransferReport", "SyncReport", 1)
