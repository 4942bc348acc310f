"""Decompressing an answer piece by piece, and noticing when it ends early: httpx by itself does not."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Self

from dovetail.runtime.engines.protocol import EngineFailure, Header

_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS


class Inflating:
    """Takes compressed pieces and gives plain ones."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(_GZIP_OR_ZLIB)
        self._begun = False

    @classmethod
    def for_answer(cls, headers: Iterable[Header]) -> Self | None:
        """One for an answer in gzip or deflate; None for any other, which the library decodes if it can."""
        encodings = [value.strip().lower() for name, value in headers if name == "content-encoding"]
        return cls() if encodings in (["gzip"], ["x-gzip"], ["deflate"]) else None

    def feed(self, piece: bytes) -> bytes:
        """What a piece holds.

        Raises:
            EngineFailure: It is corrupt.
        """
        plain = b""
        while piece:
            if self._inflate.eof:  # a further member follows
                self._inflate = zlib.decompressobj(_GZIP_OR_ZLIB)
            self._begun = True
            try:
                plain += self._inflate.decompress(piece)
            except zlib.error as error:
                reason = f"the compressed answer is corrupt: {error}"
            else:
                piece = self._inflate.unused_data
                continue
            raise EngineFailure("broken", True, reason)
        return plain

    def finish(self) -> None:
        """Check that nothing is missing.

        Raises:
            EngineFailure: The compressed data ends early.
        """
        if self._begun and not self._inflate.eof:
            raise EngineFailure("broken", True, "the compressed answer ends early")
