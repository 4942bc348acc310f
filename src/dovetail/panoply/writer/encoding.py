"""A record as one line of JSON that a queue takes, or a refusal that names the place.

The fast way is one call of the JSON encoder and a look at its text. Only where that text is suspicious, or the encoder
refuses, is the record looked at more closely.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import msgspec

from dovetail.panoply.constants import MOST_MESSAGE_BYTES
from dovetail.panoply.writer.errors import RecordError
from dovetail.panoply.writer.values import plain_value
from dovetail.runtime.plain import is_array, is_dict

EncodeHook = Callable[[Any], Any]
"""Turns a value that has no form in JSON into one that has; it raises TypeError where it cannot."""

TABLE: Final = "__table"
"""The member of a record that names its table."""

_CLASSES_OF_FIELDS: Final = ("__struct_fields__", "__dataclass_fields__", "__attrs_attrs__")
_NEVER_NAN: Final = frozenset({str, int, bool, type(None), datetime, date, time, timedelta, UUID, bytes})
_N, _I, _LINE_FEED = b"NI\n"

# SQS refuses these two characters in a body; in JSON they stand in strings only, where an escape means the same.
_REFUSED_BYTES: Final = ((b"\xef\xbf\xbe", b"\\ufffe"), (b"\xef\xbf\xbf", b"\\uffff"))


class RecordEncoder:
    """Encodes records.

    datetime, date and time become ISO 8601, timedelta an ISO 8601 duration, Decimal a number with all its digits, UUID
    its text, bytes base64, sets and other collections lists, enums their values, dataclasses, attrs classes and msgspec
    structs objects, numpy's scalars and arrays what they hold.

    Args:
        default: Asked first about values of any other type, subclasses of the above included.
        most: Most bytes of a record.
    """

    def __init__(self, default: EncodeHook | None = None, most: int = MOST_MESSAGE_BYTES) -> None:
        self._default = default
        self._most = most
        encoder = msgspec.json.Encoder(enc_hook=self._plain, decimal_format="number")
        self._encode: Final[Callable[[Any], bytes]] = encoder.encode

    def line(self, table: str, data: Mapping[str, Any]) -> bytes:
        """A record as JSON without a line end, with the table's name as its last member.

        Args:
            table: The table's name.
            data: The record; not changed. Where it has a ``__table`` already, that one's value is replaced.

        Raises:
            RecordError: It cannot be sent as it is.
        """
        try:
            line = self._encode({**data, TABLE: table})
        except (TypeError, ValueError, RecursionError, OverflowError) as error:
            line = self._closer(table, data, error)
        # Looks for single bytes and with find(): `bytes in bytes` takes ten times as long.
        if (
            table.__class__ is not str
            or not table
            or line.rfind(b"null") >= 0
            or (_N in line and line.find(b"NaN") >= 0)
            or (_I in line and line.find(b"Infinity") >= 0)
        ):
            self._check(table, data)
        if not line.isascii():
            for refused, escape in _REFUSED_BYTES:
                if line.find(refused) >= 0:
                    line = line.replace(refused, escape)
        if _LINE_FEED in line:  # only in JSON that a caller has written himself (msgspec.Raw)
            line = msgspec.json.format(line, indent=-1)
        if len(line) >= self._most:
            raise RecordError(
                f"This record for table {table!r} is {len(line):,} bytes long; no message is longer than "
                f"{self._most:,} bytes.",
                at="data",
                remedy="Cut it in several records, or store what is big elsewhere.",
            )
        return line

    def _plain(self, value: Any) -> Any:
        """What the encoder asks about a value that it does not know."""
        if self._default is not None:
            try:
                return self._default(value)
            except TypeError:
                pass
        return plain_value(value)

    def _closer(self, table: Any, data: Any, error: Exception) -> bytes:
        """The line of a record that the encoder refused; mostly the refusal, with its place."""
        _check_arguments(table, data)
        try:
            if not is_dict(data):
                return self._encode({**dict(data), TABLE: table})
            return self._escaped({**data, TABLE: table}, "data").encode("ascii")
        except RecordError:
            raise
        except RecursionError:
            raise RecordError(
                "This record is nested too deeply, or holds itself.", at="data", remedy="Take the circle out."
            ) from error

    def _escaped(self, value: Any, at: str) -> str:
        """JSON in ASCII, built piece by piece: lone surrogates become escapes, and a refusal knows where it is."""
        if is_dict(value):
            members = (
                f"{self._key(key, at)}:{self._escaped(member, at_key(at, key))}" for key, member in value.items()
            )
            return "{" + ",".join(members) + "}"
        if is_array(value):
            return "[" + ",".join(self._escaped(item, f"{at}[{index}]") for index, item in enumerate(value)) + "]"
        if isinstance(value, str):
            return json.dumps(value)
        try:
            return self._encode(value).decode()
        except UnicodeEncodeError:
            return self._escaped(msgspec.to_builtins(value, enc_hook=self._plain), at)
        except RecordError as error:
            raise _refused(value, str(error), at) from error
        except (TypeError, ValueError, OverflowError) as error:
            inner = self._opened(value)
            if inner is None:
                raise _refused(value, str(error), at) from error
            return self._escaped(inner, at)

    def _opened(self, value: Any) -> Any:
        """What a value that the encoder does not take is made of, where it is made of others; else None."""
        if any(hasattr(value, mark) for mark in _CLASSES_OF_FIELDS):
            fields = getattr(value, "__struct_fields__", None) or getattr(value, "__dataclass_fields__", None)
            names = fields or [attribute.name for attribute in value.__attrs_attrs__]
            return {name: getattr(value, name) for name in names if hasattr(value, name)}
        try:
            inner = self._plain(value)
        except Exception:
            return None
        return None if inner is value else inner

    def _key(self, key: Any, at: str) -> str:
        if isinstance(key, str):
            return json.dumps(str.__str__(key))
        try:
            return self._encode({key: None}).decode()[1:-6]
        except (TypeError, ValueError) as error:
            raise RecordError(
                f"{at}: the key {key!r} ({type(key).__name__}) cannot be the name of a column.",
                value=key,
                at=at,
                remedy="Keys are text, or numbers that are written as text.",
            ) from error

    def _check(self, table: Any, data: Any) -> None:
        """Refuse what the encoder lets pass: NaN and the infinities, and names of tables that are none.

        Raises:
            RecordError: There is one, at the place that it names.
        """
        _check_arguments(table, data)
        if not _surely_finite(data.values()):
            _refuse_not_finite(dict(data), "data", self._plain)


def at_key(at: str, key: object) -> str:
    """The place of a member."""
    return f"{at}.{key}" if isinstance(key, str) and key.isidentifier() else f"{at}[{key!r}]"


def _check_arguments(table: Any, data: Any) -> None:
    if not isinstance(table, str) or not table:
        raise RecordError(
            f"table: {table!r} is not the name of a table.", value=table, at="table", remedy="Give a str, not empty."
        )
    if not isinstance(data, Mapping):
        raise RecordError(
            f"data: a record is a dict of columns, not {type(data).__name__}.",
            value=data,
            at="data",
            remedy="Give {'column': value, …}; of several records, call write() for each.",
        )


def _surely_finite(values: Iterable[Any]) -> bool:
    """Whether there is no NaN and no infinity among values that are all plain: the quick look."""
    for value in values:
        kind = value.__class__
        if kind in _NEVER_NAN:
            continue
        if kind is float:
            if value - value != 0:
                return False
        elif not (
            _surely_finite(value.values())
            if kind is dict
            else (kind is list or kind is tuple) and _surely_finite(value)
        ):
            return False
    return True


def _refuse_not_finite(value: Any, at: str, hook: EncodeHook) -> None:
    kind = value.__class__
    if kind in _NEVER_NAN:
        return
    if kind is float or kind is Decimal:
        if not Decimal(value).is_finite():
            raise _not_finite(value, at)
    elif is_dict(value):
        for key, member in value.items():
            _refuse_not_finite(member, at_key(at, key), hook)
    elif is_array(value):
        for index, item in enumerate(value):
            _refuse_not_finite(item, f"{at}[{index}]", hook)
    else:
        inner = msgspec.to_builtins(value, enc_hook=hook, builtin_types=(Decimal,), str_keys=True)
        if inner.__class__ is not kind:
            _refuse_not_finite(inner, at, hook)


def _not_finite(value: object, at: str) -> RecordError:
    return RecordError(
        f"{at}: {value} is not a number that JSON can hold.",
        value=value,
        at=at,
        remedy="Give None, or leave the column out.",
    )


def _refused(value: object, why: str, at: str) -> RecordError:
    return RecordError(
        f"{at}: {type(value).__name__} cannot be sent: {why}.".replace("..", "."),
        value=value,
        at=at,
        remedy="Give a plain value, or a function that makes one as default= of SDK.",
    )
