"""Rows of capture listings: those that can be read, and those that cannot; pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from dovetail.runtime import codec
from dovetail.sds.capture_channels import channels_of
from dovetail.sds.models.captures import MultiChannelCapture, SingleCapture

if TYPE_CHECKING:
    from dovetail.sds.models.captures import Capture
    from dovetail_api.sds import models as m


class UnreadableRow(NamedTuple):
    """A row of a listing that is no capture as the contract has them.

    Attributes:
        uuid: Its UUID, where it tells one.
        reason: What is wrong with it.
        row: The row as it came.
    """

    uuid: str | None
    reason: str
    row: object

    def __str__(self) -> str:
        return f"{self.uuid or 'without a UUID'}: {self.reason}"


class FoundCaptures(list["Capture"]):
    """Captures that were found: a list, and what could not be read of the answers.

    Attributes:
        unreadable: Rows that are no captures as the contract has them; they are also told to the standard logger
            ``dovetail.sds``.
    """

    def __init__(self, captures: Iterable[Capture] = (), unreadable: Iterable[UnreadableRow] = ()) -> None:
        super().__init__(captures)
        self.unreadable: list[UnreadableRow] = list(unreadable)


class Page(NamedTuple):
    """A page of a listing.

    Attributes:
        total: How many entries all pages have.
        more: Whether another page follows.
        captures: Those of this page.
        unreadable: Those of this page that cannot be read.
    """

    total: int
    more: bool
    captures: list[Capture]
    unreadable: list[UnreadableRow]

    @property
    def rows(self) -> int:
        """How many entries this page has."""
        return len(self.captures) + len(self.unreadable)


def page_of(answer: m.CapturePage) -> Page:
    """A page, those rows told apart that are no captures."""
    captures: list[Capture] = []
    unreadable: list[UnreadableRow] = []
    for row in answer.results:
        if isinstance(row, SingleCapture | MultiChannelCapture):
            captures.append(row)
        else:
            uuid = row.get("uuid")
            unreadable.append(UnreadableRow(uuid if isinstance(uuid, str) else None, _misfit(row), row))
    return Page(answer.count, bool(answer.next), captures, unreadable)


def known(answer: m.Capture) -> Capture:
    """An answer that has to be a capture.

    Raises:
        AnswerError: It is none as the contract has them.
    """
    if isinstance(answer, SingleCapture | MultiChannelCapture):
        return answer
    from dovetail.sds.errors import AnswerError

    raise AnswerError(f"The gateway's answer is no capture: {_misfit(answer)}", status=200)


def _misfit(row: dict[str, Any]) -> str:
    try:
        codec.convert(row, MultiChannelCapture if "channels" in row else SingleCapture, strict=False)
    except msgspec.ValidationError as problem:
        return str(problem)
    return "it is of no known kind"


def uuids_of(capture: Capture) -> frozenset[str]:
    """The UUIDs that a capture goes by."""
    return frozenset((capture.uuid, *(channel.uuid for channel in channels_of(capture))))


class Gathered:
    """Captures of several pages, each once: while pages are fetched, what is changed moves to the front of the list."""

    def __init__(self) -> None:
        self._found = FoundCaptures()
        self._known: set[str] = set()

    @property
    def entries(self) -> int:
        """How many there are, with those that cannot be read."""
        return len(self._found) + len(self._found.unreadable)

    def take(self, page: Page) -> bool:
        """Add a page; whether anything on it was new."""
        before = self.entries
        for capture in page.captures:
            uuids = uuids_of(capture)
            if not uuids <= self._known:
                self._found.append(capture)
            self._known |= uuids
        for row in page.unreadable:
            if row not in self._found.unreadable:
                self._found.unreadable.append(row)
        return self.entries > before

    def torn(self) -> list[list[Capture]]:
        """Captures that belong together, as channels of one folder, and came apart."""
        folders: dict[tuple[str, str], list[Capture]] = {}
        for capture in self._found:
            if capture.capture_type == "drf":
                owner = (capture.owner.email if capture.owner else None) or ""
                folders.setdefault((owner, capture.top_level_dir), []).append(capture)
        return [parts for parts in folders.values() if len(parts) > 1]

    def join(self, parts: list[Capture], whole: Capture) -> None:
        """Put one capture in the place of its parts."""
        self._found[self._found.index(parts[0])] = whole
        for part in parts[1:]:
            self._found.remove(part)

    def all(self, counted: int = 0) -> FoundCaptures:
        """What was found; what could not be read is told, and how many are missing.

        Args:
            counted: How many the gateway said that there are.
        """
        if self._found.unreadable or self.entries < counted:
            import logging

            log = logging.getLogger("dovetail.sds")
            for row in self._found.unreadable:
                log.warning("a capture could not be read: %s", row)
            if self.entries < counted:
                log.warning(
                    "the gateway counted %d captures and gave %d: the list has changed meanwhile, or is not whole",
                    counted,
                    self.entries,
                )
        return self._found
