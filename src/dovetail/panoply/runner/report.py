"""What a run did."""

from __future__ import annotations

from typing import Any

import msgspec


class RunReport(msgspec.Struct):
    """What a run of a source did; it grows while the run goes on.

    Attributes:
        stream: Name of the source.
        destination: Where the rows went.
        finished: Whether all data was read and has arrived.
        resumed: Whether it went on from a saved state.
        rows: Rows that were read and handed over to the destination.
        delivered: How many of them are known to have arrived.
        tables: Table → rows.
        bytes: Size of the rows as the destination writes them.
        reads: Calls of ``read()`` that returned.
        empty_reads: How many of them returned no rows, and were not the end.
        retries: Calls of ``read()`` that failed and were made again.
        states_reported: States that the source reported.
        states_saved: How many of them were saved, after their rows had arrived.
        states_waiting: How many of them were not, because rows had not come or not arrived.
        late_batches: Batches with rows of a state that was saved before they came.
        changed: Names of the parameters that the source changed.
        seconds: How long it took.
        warnings: What did not stop the run and should be looked at.

    Example:
        >>> RunReport("numbers", "rows.jsonl", rows=3, delivered=3).finished
        False
    """

    stream: str
    destination: str
    finished: bool = False
    resumed: bool = False
    rows: int = 0
    delivered: int = 0
    tables: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    bytes: int = 0
    reads: int = 0
    empty_reads: int = 0
    retries: int = 0
    states_reported: int = 0
    states_saved: int = 0
    states_waiting: int = 0
    late_batches: int = 0
    changed: list[str] = msgspec.field(default_factory=list[str])
    seconds: float = 0.0
    warnings: list[str] = msgspec.field(default_factory=list[str])

    def as_dict(self) -> dict[str, Any]:
        """The report as plain data.

        Returns:
            Its members by name, seconds to the millisecond.

        Example:
            >>> RunReport("numbers", "rows.jsonl", rows=3).as_dict()["rows"]
            3
        """
        return {**msgspec.structs.asdict(self), "seconds": round(self.seconds, 3)}


class Progress(msgspec.Struct, frozen=True):
    """How far a run is.

    Attributes:
        rows: Rows read so far.
        loaded: What the source says is done, in units of its own; None when it does not say.
        total: How many of these there are; None when it does not say.
        message: What the source says in words, secrets masked.

    Example:
        >>> progress = Progress(rows=300, loaded=3, total=6, message="3/6 files")
        >>> f"{progress.loaded / progress.total:.0%}"
        '50%'
    """

    rows: int
    loaded: int | None = None
    total: int | None = None
    message: str = ""
