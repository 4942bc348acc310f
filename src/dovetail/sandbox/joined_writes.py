"""A connection that sends the head and the body of an answer together: each sending costs as much as a small answer."""

from __future__ import annotations

import asyncio
from typing import Any, Final

_LARGE: Final = 64 * 1024
"""From how many bytes on a write is worth a sending of its own."""


class JoinedWrites(asyncio.Transport):
    """A transport that keeps what is written until the next turn of the loop, or until it is much."""

    def __init__(self, transport: asyncio.Transport) -> None:
        super().__init__()
        self._transport = transport
        self._loop = asyncio.get_running_loop()
        self._waiting: list[bytes] = []

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Send something soon."""
        if not self._waiting:
            self._loop.call_soon(self._flush)
        self._waiting.append(bytes(data))
        if len(data) >= _LARGE:
            self._flush()

    def close(self) -> None:
        """End the connection once all is sent."""
        self._flush()
        self._transport.close()

    def abort(self) -> None:
        """End the connection now."""
        self._waiting.clear()
        self._transport.abort()

    def is_closing(self) -> bool:
        """Whether it ended, or is about to."""
        return self._transport.is_closing()

    def pause_reading(self) -> None:
        """Take nothing more in."""
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        """Take more in again."""
        self._transport.resume_reading()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """What is known of the connection."""
        return self._transport.get_extra_info(name, default)

    def _flush(self) -> None:
        data = b"".join(self._waiting)
        self._waiting.clear()
        if data and not self._transport.is_closing():
            self._transport.write(data)
