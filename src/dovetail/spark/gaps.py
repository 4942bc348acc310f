"""Records that leave out inputs which others give.

In one call of many records such an input is no default but a blank cell, which counts as 0: the server makes columns of
the records, and a gap in a column is blank. So records are sorted by the inputs they give, and those of one call all
give the same. Inputs are given by name in an object, and by how many there are in a row below a row of names.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any

from dovetail.spark.errors import SparkInputError


def given_inputs(record: Mapping[str, Any] | Sequence[Any]) -> Hashable:
    """What is the same for records that give the same inputs."""
    return frozenset(record) if isinstance(record, Mapping) else len(record)


def positions_by_inputs(records: Iterable[Any]) -> list[list[int]]:
    """The positions of records that give the same inputs, those of the first record first.

    Example:
        >>> positions_by_inputs([{"radius": 1}, {"height": 2}, {"radius": 3}])
        [[0, 2], [1]]
    """
    found: dict[Hashable, list[int]] = {}
    for position, record in enumerate(records):
        found.setdefault(given_inputs(record), []).append(position)
    return list(found.values())


def runs_by_inputs(records: Sequence[Any]) -> list[list[Any]]:
    """The records in pieces, each of neighbours that give the same inputs.

    Example:
        >>> runs_by_inputs([{"radius": 1}, {"radius": 3}, {"height": 2}, {"radius": 4}])
        [[{'radius': 1}, {'radius': 3}], [{'height': 2}], [{'radius': 4}]]
    """
    return [list(run) for _, run in groupby(records, given_inputs)]


def ranges_of(positions: Sequence[int]) -> list[range]:
    """Ascending positions as ranges.

    Example:
        >>> ranges_of([0, 1, 2, 5, 7, 8])
        [range(0, 3), range(5, 6), range(7, 9)]
    """
    if isinstance(positions, range):
        return [positions]
    breaks = [place for place, (one, next_one) in enumerate(pairwise(positions), 1) if next_one != one + 1]
    return [
        range(positions[start], positions[stop - 1] + 1)
        for start, stop in zip([0, *breaks], [*breaks, len(positions)], strict=True)
    ]


def gap_error(place: str, record: Mapping[str, Any], other_place: str, other: Mapping[str, Any]) -> SparkInputError:
    """The refusal of two records that give different inputs, where one call is to hold them.

    Args:
        place: The place of the one that comes first.
        record: Its inputs.
        other_place: The place of the other one.
        other: Its inputs.
    """
    left_out = [name for name in record if name not in other]
    if not left_out:
        left_out = [name for name in other if name not in record]
        place, other_place, other = other_place, place, record
    return SparkInputError(
        f"{other_place}: it leaves out {left_out[0]}, which {place} gives; in one call it would be blank, which counts"
        " as 0, and not have its default.",
        value=dict(other),
        at=f"{other_place}.{left_out[0]}",
        remedy="Give every record the same inputs, or use execute, which sends such records in calls of their own.",
    )
