"""Which line of a file a JSON pointer leads to.

Of JSON the lines are looked up when somebody asks, since few ever are: the objects around the place are read once more,
by the same C code that read the file, and where their members stand is kept.
"""

from __future__ import annotations

import json
import re
from array import array
from bisect import bisect_left
from typing import Final, Protocol

_BLANK: Final = re.compile(r"[ \t\n\r]*")
_DECODER: Final = json.JSONDecoder(strict=False)


class Lines(Protocol):
    """The lines of a file."""

    def of(self, pointer: str) -> int:
        """The line of a place, or of the nearest place around it, counted from 1."""
        ...


class KnownLines:
    """Lines that were noted while the file was read.

    Attributes:
        known: JSON pointer → line.
    """

    def __init__(self, known: dict[str, int]) -> None:
        self.known = known

    def of(self, pointer: str) -> int:
        """The line of a place, or of the nearest place around it, counted from 1."""
        while pointer and pointer not in self.known:
            pointer = pointer.rpartition("/")[0]
        return self.known.get(pointer, 1)


class JsonLines:
    """Lines that are found in the text of a JSON file, which is known to be valid."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._members: dict[int, dict[str, tuple[int, int]]] = {}
        self._ends: array[int] | None = None

    def of(self, pointer: str) -> int:
        """The line of a place, or of the nearest place around it, counted from 1."""
        named = value = self._after_blank(0)
        for step in pointer.split("/")[1:]:
            members = self._members_at(value)
            found = members.get(step.replace("~1", "/").replace("~0", "~"))
            if found is None:
                break
            named, value = found
        if self._ends is None:
            self._ends = array("q", (found.start() for found in re.finditer("\n", self._text)))
        return bisect_left(self._ends, named) + 1

    def _members_at(self, start: int) -> dict[str, tuple[int, int]]:
        """Of the object or array that begins at a place: member → where its name and where its value begins."""
        if start not in self._members:
            self._members[start] = self._read(start)
        return self._members[start]

    def _read(self, start: int) -> dict[str, tuple[int, int]]:
        found: dict[str, tuple[int, int]] = {}
        opening = self._text[start]
        at = self._after_blank(start + 1)
        while opening in "{[" and self._text[at] not in "}]":
            name, named = str(len(found)), at
            if opening == "{":
                name, at = _DECODER.raw_decode(self._text, at)
                at = self._after_blank(self._after_blank(at) + 1)  # beyond the colon
            found[name] = named, at
            _, at = _DECODER.raw_decode(self._text, at)
            at = self._after_blank(at)
            if self._text[at] == ",":
                at = self._after_blank(at + 1)
        return found

    def _after_blank(self, at: int) -> int:
        found = _BLANK.match(self._text, at)
        return found.end() if found else at
