"""What came of each record, as a record of its own: its outputs, and what was wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dovetail.cli.records import Record


def outcomes(outputs: Sequence[Record | None], errors: Sequence[Sequence[Any]], records: int) -> list[Record]:
    """One result for each record, in order.

    Args:
        outputs: The outputs of each; None for one without.
        errors: The complaints about each; there may be fewer of them than records.
        records: How many records there were.

    Returns:
        The outputs by name, and ``_error``: the complaints as one text, None when all is well.
    """
    found: list[Record] = []
    for index in range(records):
        result = outputs[index] if index < len(outputs) else None
        complaints = [str(getattr(one, "message", one)) for one in (errors[index] if index < len(errors) else ())]
        if result is None and not complaints:
            complaints = ["there are no outputs"]
        found.append({**(result or {}), "_error": "; ".join(complaints) or None})
    return found
