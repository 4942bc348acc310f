"""Version numbers: counting up, and choosing one by the beginning of its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

import attrs

from dovetail.sandbox.message import Refusal

Difference: TypeAlias = Literal["major", "minor", "patch", "custom"]


@attrs.frozen(order=True)
class Number:
    """A semantic version number."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Number | None:
        """The number written as `1.4.2`; None for any other text."""
        found = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)", text.strip())
        return cls(*map(int, found.groups())) if found else None

    def begins_with(self, prefix: str) -> bool:
        """Whether the number begins with `1`, `1.4` or is `1.4.2`."""
        parts = prefix.strip().split(".")
        return str(self).split(".")[: len(parts)] == parts

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


FIRST = Number(0, 1, 0)
"""The number of a service's first version."""


def following(taken: Sequence[Number], difference: str, custom: str | None = None) -> Number:
    """The number of the next version.

    Args:
        taken: The numbers there are.
        difference: Which part counts up from the greatest of them.
        custom: The number itself, for `custom`.

    Raises:
        Refusal: A custom number is missing, malformed or taken.

    Example:
        >>> str(following([Number(1, 4, 2)], "minor"))
        '1.5.0'
    """
    if difference == "custom":
        number = Number.parse(custom or "")
        if number is None:
            raise Refusal(
                400,
                "BAD_REQUEST",
                f"version_difference custom needs a version like 1.4.2 in request_data.version, not {custom!r}",
                place="/request_data/version",
            )
        if number in taken:
            raise Refusal(400, "VERSION_ALREADY_EXISTS", f"version {number} is there already")
        return number
    if not taken:
        return FIRST
    newest = max(taken)
    if difference == "major":
        return Number(newest.major + 1, 0, 0)
    if difference == "patch":
        return Number(newest.major, newest.minor, newest.patch + 1)
    return Number(newest.major, newest.minor + 1, 0)
