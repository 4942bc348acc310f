"""SQL types as text, and what turns the text of a value into Python's value."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeAlias

from dovetail.runtime.errors import InvalidInput

Reader: TypeAlias = Callable[[Any], Any]

_TOKEN: Final = re.compile(
    r"\s*(?:(?P<quoted>`(?:[^`]|``)*`)|(?P<text>'(?:[^'\\]|\\.|'')*')|(?P<word>[\w.$-]+)|(?P<sign>[<>(),:]))\s*"
)
WHOLE: Final = frozenset({"TINYINT", "SMALLINT", "INT", "INTEGER", "BIGINT", "BYTE", "SHORT", "LONG"})
_FRACTION: Final = re.compile(r"\.(\d+)")


class SqlType(NamedTuple):
    """A type.

    Attributes:
        name: Without arguments, in upper case: ``DECIMAL``, ``ARRAY``.
        parts: The types inside: an array's elements, a map's keys and values, a structure's fields.
        fields: The names of a structure's fields.
        arguments: What stands in parentheses: a decimal's digits, and how many of them are behind the point.
    """

    name: str
    parts: tuple[SqlType, ...] = ()
    fields: tuple[str, ...] = ()
    arguments: tuple[int, ...] = ()


@lru_cache(maxsize=256)
def read_type(text: str) -> SqlType:
    """A type from how SQL writes it.

    Raises:
        InvalidInput: It is no type.

    Example:
        >>> read_type("MAP<STRING, ARRAY<DECIMAL(10,2)>>").parts[1].parts[0]
        SqlType(name='DECIMAL', parts=(), fields=(), arguments=(10, 2))
    """
    reading = _Reading(text)
    found = reading.type()
    reading.end()
    return found


class _Reading:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: list[str] = []
        place = 0
        while place < len(text):
            found = _TOKEN.match(text, place)
            if found is None:
                raise self._wrong()
            self._tokens.append(found[0].strip())
            place = found.end()
        self._tokens.append("")
        self._next = 0

    def type(self) -> SqlType:
        name = self._take().upper()
        if not name or name in "<>(),:":
            raise self._wrong()
        if self._skips("("):
            arguments: list[int] = []
            while not self._skips(")"):
                token = self._some()
                if token.isdecimal():
                    arguments.append(int(token))
            return SqlType(name, arguments=tuple(arguments))
        if self._peek() != "<":
            if name == "INTERVAL":
                while self._peek().upper() in ("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO"):
                    self._take()
            return SqlType(name)
        self._take()
        parts: list[SqlType] = []
        fields: list[str] = []
        while not self._skips(">"):
            if name == "STRUCT":
                fields.append(_unquoted(self._some()))
                self._skips(":")
            parts.append(self.type())
            while self._peek() not in (",", ">", ""):  # NOT NULL, COMMENT 'text'
                self._take()
            self._skips(",")
        return SqlType(name, tuple(parts), tuple(fields))

    def end(self) -> None:
        # Such as STRING COLLATE UTF8_LCASE: what follows changes nothing of how a value is read.
        if self._peek() in ("<", ">", "(", ")", ",", ":"):
            raise self._wrong()

    def _peek(self) -> str:
        return self._tokens[self._next]

    def _take(self) -> str:
        token = self._tokens[self._next]
        self._next = min(self._next + 1, len(self._tokens) - 1)
        return token

    def _some(self) -> str:
        token = self._take()
        if not token:
            raise self._wrong()
        return token

    def _skips(self, token: str) -> bool:
        if not self._peek():
            if token in (")", ">"):
                raise self._wrong()
            return False
        if self._peek() != token:
            return False
        self._take()
        return True

    def _wrong(self) -> InvalidInput:
        return InvalidInput(f"{self._text!r} is no SQL type.", value=self._text)


def _unquoted(name: str) -> str:
    return name[1:-1].replace("``", "`") if name.startswith("`") else name


def text_reader(kind: SqlType) -> Reader:
    """What turns the text of a value of a type into a value: None stays None, and text of an unknown type text.

    Returns:
        A function that raises ValueError where a text is no such value.
    """
    if kind.parts:
        nested = _nested_reader(kind)
        return lambda text: None if text is None else nested(json.loads(text, parse_float=Decimal))
    return _leaf_reader(kind.name)


def _nested_reader(kind: SqlType) -> Reader:
    """As `text_reader`, for what was in JSON within a text: leaves may be JSON's numbers and truth values there."""
    readers = [_nested_reader(part) for part in kind.parts]
    if kind.name == "ARRAY":
        return lambda value: None if value is None else [readers[0](each) for each in value]
    if kind.name == "MAP":
        return lambda value: (
            None if value is None else {readers[0](key): readers[1](each) for key, each in value.items()}
        )
    if kind.name == "STRUCT":
        fields = list(zip(kind.fields, readers, strict=True))
        return lambda value: None if value is None else {name: read(value.get(name)) for name, read in fields}
    leaf = _leaf_reader(kind.name)
    return lambda value: leaf(value if value is None or isinstance(value, str) else _json_text(value))


def _json_text(value: object) -> str:
    return str(value) if isinstance(value, Decimal) else json.dumps(value, default=float)


def _leaf_reader(name: str) -> Reader:
    read = _LEAVES.get(name)
    if name in WHOLE:
        read = int
    if read is None:
        return lambda text: text
    found = read
    return lambda text: None if text is None else found(text)


def _truth(text: str) -> bool:
    if text.lower() not in ("true", "false"):
        raise ValueError(f"{text!r} is neither true nor false")
    return text.lower() == "true"


def moment(text: str) -> datetime:
    """A moment, aware and in UTC; one without a zone is in UTC.

    Example:
        >>> moment("2026-01-31T12:00:00.000Z")
        datetime.datetime(2026, 1, 31, 12, 0, tzinfo=datetime.timezone.utc)
    """
    found = datetime.fromisoformat(_micro(text))
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _local(text: str) -> datetime:
    return datetime.fromisoformat(_micro(text)).replace(tzinfo=None)


def _micro(text: str) -> str:
    """Text with a fraction of six digits at most, as Python takes it."""
    return _FRACTION.sub(lambda found: f".{found[1][:6]}", text)


_LEAVES: Final[dict[str, Reader]] = {
    "BINARY": lambda text: base64.b64decode(text, validate=True),
    "BOOLEAN": _truth,
    "DATE": date.fromisoformat,
    "DEC": Decimal,
    "DECIMAL": Decimal,
    "DOUBLE": float,
    "FLOAT": float,
    "NUMERIC": Decimal,
    "REAL": float,
    "TIMESTAMP": moment,
    "TIMESTAMP_LTZ": moment,
    "TIMESTAMP_NTZ": _local,
}


def value_reader(kind: SqlType) -> Reader | None:
    """What turns a value that pyarrow made of a type into the same value as from text; None where it is that already.

    Maps come as pairs, and moments in whichever zone.
    """
    readers = [value_reader(part) for part in kind.parts]
    if kind.name in ("TIMESTAMP", "TIMESTAMP_LTZ"):
        return lambda value: None if value is None else value.astimezone(UTC)
    if kind.name == "MAP":
        key, item = (each or _same for each in readers)
        return lambda pairs: None if pairs is None else {key(name): item(each) for name, each in pairs}
    if kind.name == "ARRAY" and readers[0] is not None:
        element = readers[0]
        return lambda value: None if value is None else [element(each) for each in value]
    if kind.name == "STRUCT" and any(readers):
        fields = [(name, read or _same) for name, read in zip(kind.fields, readers, strict=True)]
        return lambda value: None if value is None else {name: read(value[name]) for name, read in fields}
    return None


def _same(value: Any) -> Any:
    return value
