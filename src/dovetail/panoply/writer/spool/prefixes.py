"""What stands before a record in its frame: its table."""

from __future__ import annotations

from typing import Final

from dovetail.runtime.errors import InvalidInput

_MOST: Final = 10_000


class Prefixes(dict[str, bytes]):
    """The prefixes of tables: the length of the name and the name; those that were asked for are kept.

    Raises:
        InvalidInput: The name of the table is longer than 65,535 bytes.
    """

    def __missing__(self, table: str) -> bytes:
        name = table.encode()
        if len(name) > 0xFFFF:
            raise InvalidInput(f"table: a name of {len(name)} bytes is too long.", value=table, at="table")
        if len(self) > _MOST:
            self.clear()
        prefix = self[table] = len(name).to_bytes(2, "little") + name
        return prefix
