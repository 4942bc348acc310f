"""Many records at a time: data frames and iterables, at a fraction of what single records cost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

from dovetail.panoply.writer.encoding import RecordEncoder
from dovetail.panoply.writer.errors import BufferFull
from dovetail.panoply.writer.frames import Missing, is_table, lines_of
from dovetail.panoply.writer.intake import Intake

_TOGETHER: Final = 1_000


def write_table(intake: Intake, encoder: RecordEncoder, table: str, data: Any, missing: Missing) -> int:
    """Accept the rows of a data frame, or of an iterable of records; see `SDK.write_table`."""
    if not is_table(data) and isinstance(data, Iterable) and not isinstance(data, Mapping):
        return write_many(intake, encoder, table, cast("Iterable[Mapping[str, Any]]", data))
    accepted = 0
    try:
        for lines in lines_of(table, data, encoder, missing):
            intake.accept_many(table, lines)
            accepted += len(lines)
    except Exception as error:
        tell_accepted(error, accepted)
        raise
    return accepted


def write_many(intake: Intake, encoder: RecordEncoder, table: str, rows: Iterable[Mapping[str, Any]]) -> int:
    """Accept records; see `SDK.write_many`."""
    accepted = 0
    try:
        if not isinstance(rows, list | tuple):
            # One by one: what an endless generator has yielded is not to wait for what it has not.
            for row in rows:
                intake.accept(table, encoder.line(table, row))
                accepted += 1
            return accepted
        for start in range(0, len(rows), _TOGETHER):
            lines: list[bytes] = []
            try:
                for row in rows[start : start + _TOGETHER]:
                    lines.append(encoder.line(table, row))  # noqa: PERF401 - those before a refused one are kept
            finally:
                intake.accept_many(table, lines)
                accepted += len(lines)
    except Exception as error:
        tell_accepted(error, accepted)
        raise
    return accepted


def tell_accepted(error: Exception, accepted: int) -> None:
    """Say in an error how many records were accepted before it."""
    if isinstance(error, BufferFull):
        error.accepted += accepted
        accepted = error.accepted
    error.add_note(f"{accepted:,} records were accepted before this one.")
