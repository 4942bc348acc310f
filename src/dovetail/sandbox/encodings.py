"""Content codings of request and answer bodies."""

from __future__ import annotations

import gzip
import zlib
from importlib import import_module

from dovetail.sandbox.message import Refusal

_brotli = import_module("brotli")  # it has no types, which an import statement would have to excuse at every use

SMALLEST_TO_COMPRESS = 1024
"""Answers below this many bytes are sent as they are."""


def decoded(body: bytes, codings: str) -> bytes:
    """Undo the codings named by a `Content-Encoding` header.

    Raises:
        Refusal: A coding is unknown, or the body is not in it.
    """
    for coding in reversed([item.strip().lower() for item in codings.split(",") if item.strip()]):
        try:
            body = _decode(body, coding)
        except (OSError, EOFError, zlib.error, ValueError) as error:
            raise Refusal(400, "BAD_REQUEST", f"the body is not {coding}: {error}", place="body") from error
    return body


def _decode(body: bytes, coding: str) -> bytes:
    if coding == "gzip":
        return gzip.decompress(body)
    if coding == "deflate":
        return zlib.decompress(body)
    if coding == "identity":
        return body
    if coding == "br":
        try:
            return bytes(_brotli.decompress(body))
        except _brotli.error as error:
            raise ValueError(str(error)) from error
    raise Refusal(400, "BAD_REQUEST", f"{coding} is unknown; use gzip, deflate or br", place="header:content-encoding")


def accepts_gzip(header: str) -> bool:
    """Whether an `Accept-Encoding` header allows gzip."""
    for item in header.lower().split(","):
        name, _, quality = item.partition(";")
        if name.strip() in ("gzip", "*"):
            return quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
