"""How a client looks for what its contract does not know."""

from __future__ import annotations

import msgspec


class Drift(msgspec.Struct, frozen=True, kw_only=True):
    """How a client looks for what its contract does not know.

    Attributes:
        every: Whether each answer is looked at, however large. Otherwise each of at most 8 KiB is; of larger ones the
            first eight of an operation and then one in eight; and likewise of those in which something was found, to
            say where.
        words: Whether the report holds unknown words of enumerations; they may be private.
    """

    every: bool = False
    words: bool = False
