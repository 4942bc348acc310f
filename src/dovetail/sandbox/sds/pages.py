"""Lists in pages: by number, or the last one."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

import attrs

from dovetail.sandbox.message import Incoming, JsonObject
from dovetail.sandbox.sds.answers import detail
from dovetail.sandbox.sds.spellings import query_as_sent

DEFAULT_SIZE: Final = 30
LARGEST: Final = 100
_MOST_DIGITS: Final = 18


@attrs.frozen
class Page:
    """A page of a list.

    Attributes:
        number: Beginning with 1.
        skip: How many rows are before it.
        count: How many rows there are in all.
    """

    number: int
    size: int
    count: int

    @property
    def skip(self) -> int:
        """How many rows are before it."""
        return (self.number - 1) * self.size

    @property
    def is_last(self) -> bool:
        """Whether no other follows."""
        return self.skip + self.size >= self.count

    def envelope(self, incoming: Incoming, results: list[JsonObject]) -> JsonObject:
        """The page as it is answered."""
        return {
            "count": self.count,
            "next": None if self.is_last else _link(incoming, self.number + 1),
            "previous": None if self.number == 1 else _link(incoming, self.number - 1),
            "results": results,
        }


def page_of(count: int, incoming: Incoming) -> Page:
    """The page that is asked for: `page`, which may be `last`, and `page_size`, which falls back where it is none.

    Args:
        count: How many rows there are.
        incoming: The request.

    Raises:
        Refusal: There is no such page.
    """
    query = dict(query_as_sent(incoming))
    per_page = min(natural(query.get("page_size", "")) or DEFAULT_SIZE, LARGEST)
    last = max(1, -(-count // per_page))
    number = query.get("page") or "1"
    wanted = last if number == "last" else natural(number)
    if not wanted or wanted > last:
        raise detail(404, "Invalid page.")
    return Page(wanted, per_page, count)


def natural(given: str) -> int | None:
    """A whole number above zero; None for anything else."""
    text = given.strip()
    return int(text[:_MOST_DIGITS]) or None if text.isascii() and text.isdecimal() else None


def _link(incoming: Incoming, number: int) -> str:
    """The same list at another page; the first has no number."""
    query = {name: value for name, value in query_as_sent(incoming) if name != "page"}
    if number > 1:
        query["page"] = str(number)
    tail = f"?{urlencode(sorted(query.items()))}" if query else ""
    return f"{incoming.origin}{incoming.path}{tail}"
