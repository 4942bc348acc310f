"""Records out of a message: JSON, one a line, each with the table that it is for."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

import attrs
import msgspec

from dovetail.warehouse import WarehouseInputError, table_name

_SHOWN: Final = 500
"""How much of a bad line is kept, in characters."""
_DECODER: Final[msgspec.json.Decoder[dict[str, Any]]] = msgspec.json.Decoder(dict[str, Any])


@attrs.frozen
class Record:
    """A record.

    Attributes:
        number: The line that it was, counted from 1.
        line: That line.
    """

    number: int
    line: bytes = attrs.field(repr=False)
    data: dict[str, Any] = attrs.field(repr=False)


@attrs.frozen
class BadLine:
    """A line that is no record, or one that no table takes.

    Attributes:
        number: Counted from 1.
        text: Its beginning.
        problem: Why it is none.
    """

    number: int
    text: str
    problem: str

    @classmethod
    def of(cls, number: int, line: bytes, problem: str) -> BadLine:
        """A line as it came: what it was read as may be nested too deeply to be written again."""
        return cls(number, line[: 4 * _SHOWN].decode(errors="replace")[:_SHOWN], problem)


@attrs.frozen
class Records:
    """What is in a message.

    Attributes:
        good: Its records, in their order.
        bad: The lines that are no records; blank ones are left out.
    """

    good: list[Record] = attrs.field(factory=list[Record])
    bad: list[BadLine] = attrs.field(factory=list[BadLine])

    def by_table(self) -> Counter[str]:
        """How many records there are for each table."""
        return Counter(table_name(record.data["__table"]) for record in self.good)


def read_records(body: bytes) -> Records:
    """Read the lines of a message's body."""
    found = Records()
    for number, line in enumerate(body.split(b"\n"), 1):
        if not line or line.isspace():
            continue
        try:
            data = _DECODER.decode(line)
            table = data.get("__table")
            if not isinstance(table, str):
                raise WarehouseInputError("It names no table in __table.")
            table_name(table)
            found.good.append(Record(number, line, data))
        except (msgspec.MsgspecError, WarehouseInputError, RecursionError) as error:
            found.bad.append(BadLine.of(number, line, str(error)))
    return found
