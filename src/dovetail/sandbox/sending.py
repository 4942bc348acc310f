"""Answers on their way out: compressed, streamed from disk, and spoiled on order."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator, Mapping
from typing import Final

import anyio.to_thread
from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope, Send

from dovetail.sandbox.encodings import SMALLEST_TO_COMPRESS, accepts_gzip
from dovetail.sandbox.faults import Action, Fault
from dovetail.sandbox.message import Answer, FilePart

TRANSPORT: Final = "dovetail.transport"
"""The key under which the server leaves a connection's transport in the scope, for dropping it."""
_PIECE: Final = 512 * 1024
"""How much of a file is in memory at a time, in bytes."""


async def send_answer(
    scope: Scope, receive: Receive, send: Send, request: Headers, answer: Answer, faults: Mapping[Action, Fault]
) -> None:
    """Send an answer, with the faults that it meets."""
    body, headers = answer.body, dict(answer.headers)
    if answer.media_type:
        headers["content-type"] = answer.media_type
    if "corrupt" in faults and body:
        at = faults["corrupt"].number("at")
        body = corrupted(body, len(body) // 2 if at is None else at)
    may_change = answer.part is None and "no-transform" not in headers.get("cache-control", "")
    if may_change and len(body) >= SMALLEST_TO_COMPRESS and accepts_gzip(request.get("accept-encoding", "")):
        body = await anyio.to_thread.run_sync(_compressed, body)  # the loop serves others meanwhile
        headers["content-encoding"] = "gzip"
        headers["vary"] = "accept-encoding"
    length = len(body) if answer.part is None else answer.part.length
    if length or "content-length" not in headers:  # the answer to HEAD tells the length of what it does not send
        headers["content-length"] = str(length)
    if "x-request-id" in request:
        headers["x-request-id"] = request["x-request-id"]
    start: Message = {
        "type": "http.response.start",
        "status": answer.status,
        "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()],
    }
    await send(start)
    cut = _cut(length, faults)
    if answer.part is None or scope["method"] == "HEAD":
        await _send_body(send, body[:cut], faults, more=cut is not None)
    else:
        await _send_file(send, answer.part, cut, faults)
    if cut is not None:
        scope[TRANSPORT].close()
        await gone(receive)


async def drop(scope: Scope, receive: Receive) -> None:
    """Cut the connection without a word."""
    scope[TRANSPORT].abort()
    await gone(receive)


async def gone(receive: Receive) -> None:
    """Wait until the server noticed that the connection is gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


def corrupted(body: bytes, at: int) -> bytes:
    """The bytes with one of them changed; as they are where there is no such byte."""
    if not 0 <= at < len(body):
        return body
    return body[:at] + bytes([body[at] ^ 0xFF]) + body[at + 1 :]


def _cut(length: int, faults: Mapping[Action, Fault]) -> int | None:
    """After how many bytes a body ends early; None where it does not."""
    if "truncate" not in faults or not length:
        return None
    keep = faults["truncate"].number("keep")
    return length // 2 if keep is None else min(keep, length - 1)


def _compressed(body: bytes) -> bytes:
    return gzip.compress(body, compresslevel=1, mtime=0)


async def _send_file(send: Send, part: FilePart, cut: int | None, faults: Mapping[Action, Fault]) -> None:
    length = part.length if cut is None else cut
    async for piece in _pieces(part, length, faults):
        await _send_body(send, piece, faults, more=True)
    await send({"type": "http.response.body", "body": b"", "more_body": cut is not None})


async def _pieces(part: FilePart, length: int, faults: Mapping[Action, Fault]) -> AsyncIterator[bytes]:
    spoiled = None
    if "corrupt" in faults:
        at = faults["corrupt"].number("at")
        spoiled = part.length // 2 if at is None else at
    with await anyio.to_thread.run_sync(part.path.open, "rb") as file:
        file.seek(part.start)
        sent = 0
        while sent < length:
            piece = await anyio.to_thread.run_sync(file.read, min(_PIECE, length - sent))
            if not piece:
                return
            yield piece if spoiled is None else corrupted(piece, spoiled - sent)
            sent += len(piece)


async def _send_body(send: Send, body: bytes, faults: Mapping[Action, Fault], *, more: bool) -> None:
    rate = faults["throttle"].number("bytes") if "throttle" in faults else None
    if rate:
        step = max(1, rate // 10)
        while len(body) > step:
            await send({"type": "http.response.body", "body": body[:step], "more_body": True})
            body = body[step:]
            await asyncio.sleep(step / rate)
    await send({"type": "http.response.body", "body": body, "more_body": more})
