"""How to get from one page to the next, as data on an operation."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from dovetail.runtime.pointer import assign, resolve

if TYPE_CHECKING:
    from dovetail.runtime.call import Call


class PageNumbers(msgspec.Struct, frozen=True):
    """Numbered pages; the last is empty, or reached when the total (if answered) is seen.

    Attributes:
        items: JSON pointer to the list of items.
        into: Where the page number goes: ``query:page`` or ``body:/page``.
        start: Number of the first page.
        size: Where the page size stands in the request, same form; empty when it has none.
        total: JSON pointer to the number of all items; empty when the answer has none.
        more: JSON pointer to what every page has but the last; empty when there is no such thing. Where there is more,
            there is, whatever the total says.
    """

    items: str
    into: str
    start: int = 1
    size: str = ""
    total: str = ""
    more: str = ""

    def next_call(self, call: Call[Any], page: object, seen: int) -> Call[Any] | None:
        """The call for the page after this one, or None when this was the last."""
        items: list[Any] = resolve(page, self.items) or []
        total = resolve(page, self.total) if self.total else None
        asked = _number(sent(call, self.size)) if self.size else None
        if not items:
            return None
        if not (self.more and resolve(page, self.more)):
            if isinstance(total, int) and seen >= total:
                return None
            if asked and len(items) < asked and not isinstance(total, int):
                return None
        number = _number(sent(call, self.into))
        return _moved(call, self.into, (self.start if number is None else number) + 1)


class PageOffset(msgspec.Struct, frozen=True):
    """Pages by the position of their first item; the last is empty, or reached when the total (if answered) is seen.

    Attributes:
        items: JSON pointer to the list of items.
        into: Where the position goes: ``query:startIndex`` or ``body:/offset``.
        start: Position of the first item.
        size: Where the page size stands in the request, same form; empty when it has none.
        total: JSON pointer to the number of all items; empty when the answer has none.
    """

    items: str
    into: str
    start: int = 0
    size: str = ""
    total: str = ""

    def next_call(self, call: Call[Any], page: object, seen: int) -> Call[Any] | None:
        """The call for the page after this one, or None when this was the last."""
        items: list[Any] = resolve(page, self.items) or []
        total = resolve(page, self.total) if self.total else None
        asked = _number(sent(call, self.size)) if self.size else None
        position = _number(sent(call, self.into))
        # A server may give fewer than were asked for, so only what came tells where the next page begins.
        following = (self.start if position is None else position) + len(items)
        if not items or (isinstance(total, int) and following - self.start >= total):
            return None
        if asked and len(items) < asked and not isinstance(total, int):
            return None
        return _moved(call, self.into, following)


class PageToken(msgspec.Struct, frozen=True):
    """Pages linked by a token in the answer.

    Attributes:
        items: JSON pointer to the list of items.
        source: JSON pointer to the token of the next page; absent, null or empty on the last.
        into: Where the token goes: ``query:page_token`` or ``body:/page_token``.
    """

    items: str
    source: str
    into: str

    def next_call(self, call: Call[Any], page: object, seen: int) -> Call[Any] | None:
        """The call for the page after this one, or None when this was the last."""
        token = resolve(page, self.source)
        # A server that answers the token it was sent would loop for ever.
        if not token or str(token) == str(sent(call, self.into)):
            return None
        return _moved(call, self.into, token)


class PageLink(msgspec.Struct, frozen=True):
    """Pages linked by the URL of the next one in the answer; only its query is followed, on the path of the call.

    Attributes:
        items: JSON pointer to the list of items.
        source: JSON pointer to the URL; absent, null or empty on the last page.
    """

    items: str
    source: str

    def next_call(self, call: Call[Any], page: object, seen: int) -> Call[Any] | None:
        """The call for the page after this one, or None when this was the last."""
        link = resolve(page, self.source)
        if not isinstance(link, str) or not link:
            return None
        from urllib.parse import parse_qsl, quote, urlencode, urlsplit

        pairs = parse_qsl(urlsplit(link).query, keep_blank_values=True)
        # A link without a query, or to the page it stands on, would loop for ever.
        if not pairs or pairs == parse_qsl(call.query, keep_blank_values=True):
            return None
        return msgspec.structs.replace(call, query=urlencode(pairs, quote_via=quote))


Paging = PageNumbers | PageOffset | PageToken | PageLink


def sent(call: Call[Any], place: str) -> Any:
    """What a call has at a place of its request, ``query:NAME`` or ``body:/POINTER``; None where there is nothing."""
    kind, _, name = place.partition(":")
    if kind == "query":
        mark = _mark(name)
        texts = [piece[len(mark) :] for piece in call.query.split("&") if piece.startswith(mark)]
        if not texts:
            return None
        from urllib.parse import unquote_plus

        return unquote_plus(texts[-1])
    return resolve(msgspec.json.decode(call.body), name) if isinstance(call.body, bytes) else None


@lru_cache(maxsize=256)
def _mark(name: str) -> str:
    """What a query parameter begins with on the wire."""
    from dovetail.runtime.parameters import Query
    from dovetail.runtime.styles import query_text

    return query_text(Query(name), "")


def _number(sent: object) -> int | None:
    """What was sent as a number; None when it is none."""
    text = str(sent)
    return int(text) if text.isascii() and text.isdecimal() else None


def _moved(call: Call[Any], place: str, value: object) -> Call[Any]:
    kind, _, name = place.partition(":")
    if kind == "query":
        from dovetail.runtime.parameters import Query
        from dovetail.runtime.styles import query_text

        mark = _mark(name)
        others = [piece for piece in call.query.split("&") if piece and not piece.startswith(mark)]
        return msgspec.structs.replace(call, query="&".join([*others, query_text(Query(name), value)]))
    from dovetail.runtime import codec

    document: Any = codec.parsed(call.body) if isinstance(call.body, bytes) else {}
    assign(document, name, value)
    return call.with_body(document)
