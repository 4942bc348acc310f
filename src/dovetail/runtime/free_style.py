"""Calls to what has no operation in the contract."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from dovetail.runtime import codec
from dovetail.runtime.call import Call
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.operation import Operation

# Characters that may stand in a path or query as they are; the engines would rewrite any other in their own way.
_SAFE = "/:@!$&()*+,;=~%-._?"
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def free_style_call(
    method: str,
    url: str,
    *,
    query: Mapping[str, object] | None,
    headers: Mapping[str, str] | None,
    json: object,
    content: object,
) -> tuple[Call[Any], str | None]:
    """A call of an operation made up for it, and the absolute URL if one was given.

    Args:
        method: HTTP method.
        url: A path, or an absolute http(s) URL; a fragment is dropped. What stands percent-encoded stays so.
        query: Query parameters to add.
        headers: Headers of the call.
        json: A body to send as JSON.
        content: A body to send as it is.

    Raises:
        InvalidInput: The method or URL cannot be used, or both bodies are given.
    """
    for name, given in (("method", method), ("url", url)):
        _check_text(name, given)
    if not method.isalpha() or not method.isascii():
        raise InvalidInput(f"method: {method!r} is not an HTTP method.", value=method, at="method")
    if json is not None and content is not None:
        raise InvalidInput("Give json=… or content=…, not both.", at="body")
    absolute = "://" in url.partition("?")[0]
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        raise InvalidInput("url: it is no web address.", at="url", remedy="Begin with / or https://.") from None
    # A second slash would make the next word a host.
    if not (usable if absolute else url.startswith("/") and not url.startswith("//")):
        raise InvalidInput(
            f"url: {url.rpartition('@')[2]!r} is neither a path nor a web address.",
            at="url",
            remedy="Begin with / or https://.",
        )
    if parts.username or parts.password:
        raise InvalidInput("url: it holds credentials.", at="url", remedy="Give them to the client as auth=….")
    segments = [unquote(segment) for segment in parts.path.split("/")]
    if "." in segments or ".." in segments:
        raise InvalidInput(f"url: {parts.path!r} climbs out of its path.", value=url, at="url", remedy="Write it out.")
    verb = method.upper()
    operation: Operation[Any] = Operation(
        __name__,
        "",
        f"{verb} {parts.path}",
        verb,
        parts.path,
        returns=lambda: Any,
        answer="bytes",
        accept="*/*",
        security=((),),
    )
    call: Call[Any] = Call(operation, _canonical(parts.path) or "/", _canonical(parts.query))
    if query is not None or headers is not None:
        call = call.with_(query=query, headers=headers)
    if json is not None:
        call = call.with_body(codec.encode(json), "application/json")
    elif content is not None:
        call = call.with_body(content, _content_type(headers))
    return call, f"{parts.scheme}://{parts.netloc}{call.target}" if absolute else None


def _check_text(name: str, value: object) -> None:
    """Texts only, and no line breaks and the like: parsing a URL would silently drop them."""
    if not isinstance(value, str):
        raise InvalidInput(f"{name}: {value!r} is not text.", value=value, at=name, remedy="Give text.")
    if any(char < " " or char == "\x7f" for char in value):
        raise InvalidInput(
            f"{name}: {value!r} holds a control character.", value=value, at=name, remedy="Write it percent-encoded."
        )


def _canonical(text: str) -> str:
    """A path or query in which every character that may not stand there is percent-encoded, once."""
    return quote(_STRAY_PERCENT.sub("%25", text), safe=_SAFE)


def _content_type(headers: Mapping[str, str] | None) -> str | None:
    return next((text for name, text in (headers or {}).items() if name.lower() == "content-type"), None)
