"""Rows of capture listings: those that can be read, and those that cannot; pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from dovetail.runtime import codec
from dovetail.runtime.plain import is_dict, is_list

if TYPE_CHECKING:
    from dovetail.sds.errors import AnswerError
    from dovetail.sds.models.captures import Capture


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


class Captures(list["Capture"]):
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
        count: How many entries all pages have.
        captures: Those of this page.
        unreadable: Those of this page that cannot be read.
    """

    count: int
    captures: list[Capture]
    unreadable: list[UnreadableRow]

    @property
    def rows(self) -> int:
        """How many entries this page has."""
        return len(self.captures) + len(self.unreadable)


def page_by_rows(error: AnswerError) -> Page:
    """A page that could not be decoded as a whole, row by row.

    Args:
        error: The error that decoding it ended with.

    Raises:
        AnswerError: It is no page at all.
    """
    from dovetail_api.sds.models import Capture as AnyCapture

    try:
        answer: Any = msgspec.json.decode(error.raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise error from None
    if not is_dict(answer) or not is_list(answer.get("results")) or not isinstance(answer.get("count"), int):
        raise error
    captures: list[Capture] = []
    unreadable: list[UnreadableRow] = []
    for row in answer["results"]:
        try:
            captures.append(codec.convert(row, AnyCapture, strict=False))
        except msgspec.ValidationError as problem:
            uuid = row.get("uuid") if is_dict(row) else None
            unreadable.append(UnreadableRow(uuid if isinstance(uuid, str) else None, str(problem), row))
    return Page(answer["count"], captures, unreadable)


def uuids_of(capture: Capture) -> frozenset[str]:
    """The UUIDs that a capture goes by."""
    from dovetail.sds.capture_channels import channels_of

    return frozenset(channel.uuid for channel in channels_of(capture))


class Gathered:
    """Captures of several pages, each once: while pages are fetched, what is changed moves to the front of the list."""

    def __init__(self) -> None:
        self._found = Captures()
        self._known: set[str] = set()

    def take(self, page: Page) -> None:
        """Add a page."""
        for capture in page.captures:
            uuids = uuids_of(capture)
            if not uuids <= self._known:
                self._found.append(capture)
            self._known |= uuids
        self._found.unreadable += page.unreadable

    def all(self) -> Captures:
        """What was found; what could not be read is told."""
        if self._found.unreadable:
            import logging

            log = logging.getLogger("dovetail.sds")
            for row in self._found.unreadable:
                log.warning("a capture could not be read: %s", row)
        return self._found
