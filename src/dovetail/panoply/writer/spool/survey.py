"""What can be read of a file, and what cannot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dovetail.panoply.writer.spool.frames import Damage, scan


class Survey(NamedTuple):
    """What is in a file from a place on.

    Attributes:
        records: Whole records that were not settled before.
        size: Their bytes, one for the line feed of each included.
        missing: The frames that cannot be read and were not settled before, as ranges.
        damage: Where bytes are that are no frames.
        first_number: The number of the first whole frame; how many there are, if none is whole.
        first_start: Where it begins.
        frames: The number that the frame behind the last one has.
        end: Where the last whole one ends.
    """

    records: int
    size: int
    missing: list[tuple[int, int]]
    damage: list[Damage]
    first_number: int
    first_start: int
    frames: int
    end: int

    @property
    def lost(self) -> int:
        """How many records cannot be read."""
        return sum(end - first for first, end in self.missing)


def surveyed(
    image: bytes, at: int, salt: int, number: int, frames: int | None, settled: Sequence[tuple[int, int]]
) -> Survey:
    """Look through a file.

    Args:
        image: The file, or a part of it.
        at: Where to begin.
        salt: What the checksums begin with.
        number: The number of the frame there.
        frames: How many there ought to be in the file; None when nobody knows.
        settled: The frames that were settled, as ranges in order.
    """
    records = size = 0
    missing: list[tuple[int, int]] = []
    damage: list[Damage] = []
    first: tuple[int, int] | None = None
    end = at
    left = list(settled)[::-1]
    for found in scan(image, at, salt, number):
        if isinstance(found, Damage):
            damage.append(found)
            continue
        missing += _without(number, found.number, left)
        if _without(found.number, found.number + 1, left):
            records += 1
            size += len(found.body) - 1 - int.from_bytes(found.body[:2], "little")
        if first is None:
            first = found.number, found.start
        number = found.number + 1
        end = found.end
    if frames is not None and number < frames:
        missing += _without(number, frames, left)
        number = frames
    first_number, first_start = first or (number, len(image))
    return Survey(records, size, missing, damage, first_number, first_start, number, end)


def _without(first: int, end: int, settled: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A range of frames without the settled ones, the next of which comes last; those before it are taken off."""
    rest: list[tuple[int, int]] = []
    while first < end:
        while settled and settled[-1][1] <= first:
            settled.pop()
        if not settled or settled[-1][0] >= end:
            return [*rest, (first, end)]
        if settled[-1][0] > first:
            rest.append((first, settled[-1][0]))
        first = settled[-1][1]
    return rest
