"""Server-sent events: bytes in, events out; pure."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")


class Event(msgspec.Struct, Generic[T], frozen=True):
    """One event.

    Attributes:
        data: The decoded data.
        name: The event's name; ``message`` when the server gives none.
        id: The last id the server gave, to resume from; None before the first.
    """

    data: T
    name: str = "message"
    id: str | None = None


class EventParser:
    r"""Feeds on chunks of any size and gives whole events, with data as text.

    Example:
        >>> parser = EventParser()
        >>> parser.feed(b"id: 7\ndata: a\nda")
        []
        >>> parser.feed(b"ta: b\n\n")
        [Event(data='a\\nb', name='message', id='7')]
    """

    def __init__(self) -> None:
        self._buffer = b""
        self._data: list[str] = []
        self._name = ""
        self._started = False
        self.last_id: str | None = None
        self.retry_ms: int | None = None

    def feed(self, chunk: bytes) -> list[Event[str]]:
        """The events that this chunk completes."""
        self._buffer += chunk
        events: list[Event[str]] = []
        while True:
            line = self._next_line()
            if line is None:
                return events
            if not self._started:
                line = line.removeprefix("\ufeff")
                self._started = True
            if line:
                self._field(line)
            elif self._data:
                events.append(Event("\n".join(self._data), self._name or "message", self.last_id))
                self._data, self._name = [], ""
            else:
                self._name = ""

    def _next_line(self) -> str | None:
        """One line, ended by LF, CR LF or CR; a CR at the very end waits to see whether a LF follows."""
        for index, byte in enumerate(self._buffer):
            if byte == 10 or (byte == 13 and index + 1 < len(self._buffer)):
                end = index + 2 if byte == 13 and self._buffer[index + 1] == 10 else index + 1
                line, self._buffer = self._buffer[:index], self._buffer[end:]
                return line.decode("utf-8", errors="replace")
        return None

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._name = value
        elif name == "id" and "\0" not in value:
            self.last_id = value
        elif name == "retry" and value.isdigit():
            self.retry_ms = int(value)
