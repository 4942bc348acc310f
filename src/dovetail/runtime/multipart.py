"""Multipart bodies, streamed part by part in constant memory."""

from __future__ import annotations

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import Final

from dovetail.runtime.body import CHUNK_SIZE, Content, FileRange, Multipart, Part, SingleUse
from dovetail.runtime.errors import InvalidInput

_ESCAPES: Final = {ord('"'): "%22", ord("\r"): "%0D", ord("\n"): "%0A"}


def encode_multipart(body: Multipart) -> tuple[bytes | Iterable[bytes] | AsyncIterable[bytes], list[tuple[str, str]]]:
    """The bytes of a form and its headers: in pieces, with a length when that of every part is known.

    A small form that is in memory already is given whole, which engines send with less ado.
    """
    boundary = f"dovetail-{os.urandom(16).hex()}"
    heads = [_head(part, boundary) for part in body.parts]
    tail = f"--{boundary}--\r\n".encode()
    headers = [("Content-Type", f"multipart/{body.subtype}; boundary={boundary}")]
    lengths = [length_of(part.content) for part in body.parts]
    known = [length for length in lengths if length is not None]
    if len(known) == len(lengths):
        total = sum(len(head) for head in heads) + sum(known) + 2 * len(heads) + len(tail)
        if total <= CHUNK_SIZE and all(isinstance(part.content, bytes) for part in body.parts):
            return b"".join(_pieces(body.parts, heads, tail)), headers
        headers.append(("Content-Length", str(total)))
    if any(isinstance(part.content, SingleUse) and part.content.is_async for part in body.parts):
        return _async_pieces(body.parts, heads, tail), headers
    return _pieces(body.parts, heads, tail), headers


def length_of(content: Content) -> int | None:
    """Bytes of a content; None when it is only known by reading it."""
    if isinstance(content, bytes):
        return len(content)
    return content.length


def _head(part: Part, boundary: str) -> bytes:
    disposition = f'form-data; name="{part.name.translate(_ESCAPES)}"'
    if part.filename is not None:
        disposition += f'; filename="{part.filename.translate(_ESCAPES)}"'
    lines = [f"--{boundary}", f"Content-Disposition: {disposition}"]
    headers = [("Content-Type", part.content_type), *part.headers] if part.content_type else part.headers
    for name, value in headers:
        if not f"{name}{value}".isprintable():
            raise InvalidInput(
                f"part.{part.name}: its {name!r} holds a line break or control character.",
                value=value,
                at=f"part.{part.name}",
            )
        lines.append(f"{name}: {value}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _pieces(parts: tuple[Part, ...], heads: list[bytes], tail: bytes) -> Iterator[bytes]:
    for part, head in zip(parts, heads, strict=True):
        yield head
        content = part.content
        if isinstance(content, bytes):
            for start in range(0, len(content), CHUNK_SIZE):
                yield content[start : start + CHUNK_SIZE]
        elif isinstance(content, FileRange):
            yield from content.chunks()
        else:
            yield from content.sync_chunks()
        yield b"\r\n"
    yield tail


async def _async_pieces(parts: tuple[Part, ...], heads: list[bytes], tail: bytes) -> AsyncIterator[bytes]:
    for part, head in zip(parts, heads, strict=True):
        yield head
        content = part.content
        if isinstance(content, bytes):
            yield content
        elif isinstance(content, SingleUse) and content.is_async:
            async for piece in content.async_chunks():
                yield piece
        else:
            for piece in content.chunks() if isinstance(content, FileRange) else content.sync_chunks():
                yield piece
        yield b"\r\n"
    yield tail
