"""Rows as lines of JSON."""

from __future__ import annotations

import msgspec

from dovetail.panoply.runner.destinations.destination import PlacedRow


def line_of(row: PlacedRow) -> bytes:
    """A row as a line of JSON, its table as ``__table``."""
    return msgspec.json.encode({**row.data, "__table": row.table}) + b"\n"
