"""Content codings of request and answer bodies."""

from __future__ import annotations

import gzip
import importlib
import zlib

from dovetail.sandbox.message import Refusal

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
            brotli = importlib.import_module("brotli")
        except ImportError:
            raise Refusal(
                400, "BAD_REQUEST", "br needs the package brotli; use gzip", place="header:content-encoding"
            ) from None
        try:
            return bytes(brotli.decompress(body))
        except brotli.error as error:
            raise ValueError(str(error)) from error
    raise Refusal(400, "BAD_REQUEST", f"{coding} is unknown; use gzip or deflate", place="header:content-encoding")


def accepts_gzip(header: str) -> bool:
    """Whether an `Accept-Encoding` header allows gzip."""
    for item in header.lower().split(","):
        name, _, quality = item.partition(";")
        if name.strip() in ("gzip", "*"):
            return quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
