"""Rows as lines of JSON, encoded as the writer encodes records."""

from __future__ import annotations

import sys
from typing import Final

from dovetail.panoply.runner.destinations.destination import PlacedRow
from dovetail.panoply.writer.encoding import RecordEncoder

_ENCODER: Final = RecordEncoder(most=sys.maxsize)


def line_of(row: PlacedRow) -> bytes:
    """A row as a line of JSON, its table as ``__table``.

    Raises:
        RecordError: A value has no form in JSON.
    """
    return _ENCODER.line(row.table, row.data) + b"\n"
