"""Records out of a message: JSON, one a line, each with the table that it is for."""

from __future__ import annotations

from typing import Any, Final

import attrs
import msgspec

_SHOWN: Final = 500
"""How much of a bad line is kept, in characters."""
_DECODER: Final[msgspec.json.Decoder[dict[str, Any]]] = msgspec.json.Decoder(dict[str, Any])


@attrs.frozen
class BadLine:
    """A line that is no record.

    Attributes:
        number: Counted from 1.
        text: Its beginning.
        problem: Why it is none.
    """

    number: int
    text: str
    problem: str


@attrs.frozen
class Records:
    """What is in a message.

    Attributes:
        by_table: Records by the table they name, in their order.
        bad: The lines that are no records; blank ones are left out.
    """

    by_table: dict[str, list[dict[str, Any]]]
    bad: list[BadLine]


def read_records(body: bytes) -> Records:
    """Read the lines of a message's body."""
    found = Records({}, [])
    for number, line in enumerate(body.split(b"\n"), 1):
        if not line or line.isspace():
            continue
        try:
            record = _DECODER.decode(line)
        except msgspec.MsgspecError as error:
            found.bad.append(_bad(number, line, f"it is no JSON object: {error}"))
            continue
        table = record.get("__table")
        if isinstance(table, str) and table.strip():
            found.by_table.setdefault(table, []).append(record)
        else:
            found.bad.append(_bad(number, line, "it names no table in __table"))
    return found


def _bad(number: int, line: bytes, problem: str) -> BadLine:
    return BadLine(number, line[: 4 * _SHOWN].decode(errors="replace")[:_SHOWN], problem)
