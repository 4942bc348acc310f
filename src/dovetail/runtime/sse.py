"""Streams of values: server-sent events, lines of JSON, JSON text sequences. Bytes in, events out; pure."""

from __future__ import annotations

import re
from typing import Final, Generic, TypeVar

import msgspec

T = TypeVar("T")

_LINE_END: Final = re.compile(rb"\r\n|\n|\r")
_RECORDS: Final = re.compile(
    r"application/(?:(?:x-)?nd-?json|(?:x-)?json-?l(?:ines)?|json-seq|stream\+json)\s*(?:;|$)", re.IGNORECASE
)
_SEPARATOR: Final = b"\x1e"


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
        [Event(data='a\nb', name='message', id='7')]
    """

    def __init__(self) -> None:
        self._rest: list[bytes] = []
        self._after_cr = False
        self._data: list[str] = []
        self._name = ""
        self._started = False
        self.last_id: str | None = None
        self.retry_ms: int | None = None

    def feed(self, chunk: bytes) -> list[Event[str]]:
        """The events that this chunk completes."""
        # A line that came in many pieces is put together once, when its end is there.
        if self._after_cr and chunk.startswith(b"\n"):
            chunk = chunk[1:]
            self._after_cr = False
        if chunk:
            self._after_cr = chunk.endswith(b"\r")
        *ended, rest = _LINE_END.split(chunk)
        events: list[Event[str]] = []
        for text in ended:
            self._rest.append(text)
            line = b"".join(self._rest)
            self._rest.clear()
            self._line(line, events)
        if rest:
            self._rest.append(rest)
        return events

    def _line(self, raw: bytes, events: list[Event[str]]) -> None:
        line = raw.decode("utf-8", errors="replace")
        if not self._started:
            line = line.removeprefix("\ufeff")
            self._started = True
        if line:
            self._field(line)
            return
        if self._data:
            events.append(Event("\n".join(self._data), self._name or "message", self.last_id))
        self._data, self._name = [], ""

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._name = value
        elif name == "id" and "\0" not in value:
            self.last_id = value
        elif name == "retry" and value.isascii() and value.isdecimal():
            self.retry_ms = int(value)

    def end(self) -> list[Event[str]]:
        """What the end of the stream completes: nothing, for an event ends with an empty line."""
        return []


class RecordParser:
    r"""Feeds on chunks of lines of JSON, or of a sequence of JSON texts (RFC 7464), and gives each text as an event.

    Example:
        >>> parser = RecordParser("application/x-ndjson")
        >>> parser.feed(b'{"n": 1}\n{"n"')
        [Event(data='{"n": 1}', name='message', id=None)]
        >>> parser.feed(b": 2}"), parser.end()
        ([], [Event(data='{"n": 2}', name='message', id=None)])
    """

    last_id: str | None = None

    def __init__(self, media_type: str) -> None:
        self._is_sequence = "json-seq" in media_type.lower()
        self._rest: list[bytes] = []

    def feed(self, chunk: bytes) -> list[Event[str]]:
        """The values that this chunk completes."""
        *ended, rest = chunk.split(_SEPARATOR if self._is_sequence else b"\n")
        events: list[Event[str]] = []
        for text in ended:
            self._rest.append(text)
            events += self.end()
        if rest:
            self._rest.append(rest)
        # A text of a sequence ends with a line, but not every line of it is its end.
        if self._is_sequence and rest.endswith(b"\n") and _is_whole(b"".join(self._rest)):
            events += self.end()
        return events

    def end(self) -> list[Event[str]]:
        """What the end of the stream completes: a last value without a line end."""
        record = b"".join(self._rest).strip()
        self._rest.clear()
        return [Event(record.decode("utf-8", errors="replace"))] if record else []


def parser_of(content_type: str) -> EventParser | RecordParser | None:
    """What reads the stream of an answer; None when its media type is that of no stream."""
    if "text/event-stream" in content_type.lower():
        return EventParser()
    return RecordParser(content_type) if _RECORDS.match(content_type) else None


def _is_whole(text: bytes) -> bool:
    try:
        msgspec.json.decode(text, type=msgspec.Raw)
    except msgspec.DecodeError:
        return False
    return True
