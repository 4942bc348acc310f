"""Calls to what has no operation in the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from dovetail.runtime import codec
from dovetail.runtime.call import Call
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.operation import Operation

# Characters that may stand in a path or query as they are; the engines would rewrite any other in their own way.
_SAFE = "/:@!$&()*+,;=~%-._?"


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

    Raises:
        InvalidInput: The method or URL cannot be used, or both bodies are given.
    """
    if not method.isalpha() or not method.isascii():
        raise InvalidInput(f"method: {method!r} is not an HTTP method.", value=method, at="method")
    if json is not None and content is not None:
        raise InvalidInput("Give json=… or content=…, not both.", at="body")
    absolute = "://" in url.partition("?")[0]
    parts = urlsplit(url)
    if (absolute and parts.scheme not in {"http", "https"}) or (not absolute and not url.startswith("/")):
        raise InvalidInput(
            f"url: {url!r} is neither a path nor a web address.",
            value=url,
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
    call: Call[Any] = Call(operation, quote(parts.path, safe=_SAFE) or "/", quote(parts.query, safe=_SAFE))
    if query or headers:
        call = call.with_(query=query, headers=headers)
    if json is not None:
        call = call.with_body(codec.encode(json), "application/json")
    elif content is not None:
        call = call.with_body(content, _content_type(headers))
    return call, f"{parts.scheme}://{parts.netloc}{call.target}" if absolute else None


def _content_type(headers: Mapping[str, str] | None) -> str | None:
    return next((text for name, text in (headers or {}).items() if name.lower() == "content-type"), None)
