"""A call's body as an engine sends it."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterable, Iterable
from typing import TYPE_CHECKING, Any, Literal

from dovetail.runtime.body import FileRange, Multipart, SingleUse

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.runtime.engines.protocol import Header

Compression = Literal["gzip", "deflate"]
METHODS_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})


def wire_body(
    call: Call[Any], method: str, compression: Compression | None
) -> tuple[bytes | Iterable[bytes] | AsyncIterable[bytes] | None, list[Header]]:
    """The bytes or pieces to send, and the headers that describe them."""
    body = call.body
    if body is None:
        return None, [("Content-Length", "0")] if method in METHODS_WITH_BODY else []
    kind = call.content_type or "application/octet-stream"
    if isinstance(body, bytes):
        if compression is None:
            # No engine says how long an empty body is, and some servers insist on it.
            return body, [("Content-Type", kind), *([] if body else [("Content-Length", "0")])]
        return _compressed(body, compression), [("Content-Type", kind), ("Content-Encoding", compression)]
    if isinstance(body, FileRange):
        return body.chunks(), [("Content-Type", kind), ("Content-Length", str(body.length))]
    if isinstance(body, SingleUse):
        length = [] if body.length is None else [("Content-Length", str(body.length))]
        return body.chunks(), [("Content-Type", kind), *length]
    from dovetail.runtime.multipart import encode_multipart

    return encode_multipart(body)


def is_single_use(body: object) -> bool:
    """Whether a body, or a part of it, can be read only once."""
    if isinstance(body, Multipart):
        return any(isinstance(part.content, SingleUse) for part in body.parts)
    return isinstance(body, SingleUse)


def _compressed(body: bytes, compression: Compression) -> bytes:
    if compression == "deflate":
        return zlib.compress(body)
    compressor = zlib.compressobj(wbits=31)
    return compressor.compress(body) + compressor.flush()
