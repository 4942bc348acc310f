"""Putting credentials into a query and a cookie header, and keeping those of a query from going elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_plus

if TYPE_CHECKING:
    from dovetail.runtime.auth import Pairs
    from dovetail.runtime.engines.protocol import Header


def with_query(url: str, pairs: Pairs) -> str:
    """A URL with these pairs at the end of its query, once each: a redirect may have brought them along.

    Args:
        url: The URL.
        pairs: Names and values.
    """
    url = without_query(url, pairs)
    text = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in pairs)
    return f"{url}{'&' if '?' in url else '?'}{text}"


def without_query(url: str, pairs: Pairs) -> str:
    """A URL without these pairs in its query; all else stays as it was written.

    Args:
        url: The URL.
        pairs: Names and values.
    """
    head, mark, query = url.partition("?")
    if not mark:
        return url
    kept: list[str] = []
    for piece in query.split("&"):
        name, _, value = piece.partition("=")
        if (unquote_plus(name), unquote_plus(value)) not in pairs:
            kept.append(piece)
    return f"{head}?{'&'.join(kept)}" if kept else head


def with_cookies(headers: list[Header], cookies: Pairs) -> list[Header]:
    """Headers with these cookies beside those that are there, in one header.

    Args:
        headers: Names and values.
        cookies: Names and values.
    """
    texts = [text for name, text in headers if name.lower() == "cookie"]
    texts += [f"{name}={value}" for name, value in cookies]
    return [*(pair for pair in headers if pair[0].lower() != "cookie"), ("Cookie", "; ".join(texts))]
