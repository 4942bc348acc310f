"""What is found wrong with a document while it is checked, with the places where it stands."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from dovetail_generator.pointers import join
from dovetail_generator.reports import Report

if TYPE_CHECKING:
    from collections.abc import Generator

GONE: Final[Any] = object()
"""What is left of a value of which nothing can be made."""

DANGLING: Final = "x-dangling"
"""The mark of what stands in for the target of a reference that leads nowhere, which was reported already."""


class Findings:
    """The reports of a walk, and where the walk is.

    Attributes:
        steps: The steps that lead to the place where the walk is.
    """

    def __init__(self) -> None:
        self.steps: list[object] = []
        self._each: dict[Report, None] = {}
        self._often: dict[tuple[str, str], tuple[str, int]] = {}

    @contextmanager
    def at(self, *steps: object) -> Generator[None, None, None]:
        """Walk on by some steps, and come back."""
        before = len(self.steps)
        self.steps += steps
        try:
            yield
        finally:
            del self.steps[before:]

    def report(self, code: str, message: str, *steps: object) -> None:
        """Something is wrong here, or some steps further on."""
        self._each[Report(join("", *self.steps, *steps), message, code)] = None

    def often(self, code: str, message: str, *steps: object) -> None:
        """Something that a document does in many places or in none: it is told at the first, with their number."""
        first, count = self._often.get((code, message), ("", 0))
        self._often[code, message] = (first or join("", *self.steps, *steps), count + 1)

    def reports(self) -> list[Report]:
        """All reports, in the order they were found."""
        gathered = [
            Report(pointer, message if count == 1 else f"{message} (in {count} places)", code)
            for (code, message), (pointer, count) in self._often.items()
        ]
        return [*self._each, *gathered]
