"""Recordings of RadioHound: `.rh.json` files of schema v0, checked as the gateway checks them; pure."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final, TypeAlias
from uuid import UUID

from dovetail.sandbox.message import JsonObject, is_object

_DROPPED: Final = ("batch", "suggested_gain", "uncertainty")
"""What older devices send and nobody keeps."""
_TYPES: Final = frozenset(
    {
        *("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
        *("float16", "float32", "float64", "complex64", "complex128"),
    }
)


class NotRadioHound(ValueError):
    """A file that is no recording of RadioHound; the message names the field."""


_Check: TypeAlias = Callable[[object], str | None]
"""What is wrong with a value; None when nothing is."""


def read_document(content: bytes) -> JsonObject:
    """The document of a file, with what older devices called otherwise in its place.

    Args:
        content: The whole file.

    Returns:
        The document as captures keep it.

    Raises:
        NotRadioHound: It is no JSON object, a field is missing, unknown or wrong.
    """
    try:
        found: object = json.loads(content, parse_constant=_not_json)
    except (ValueError, RecursionError) as error:
        raise NotRadioHound(f"the file is not JSON: {error}") from error
    if not is_object(found):
        raise NotRadioHound("the file holds no JSON object")
    document = {name: value for name, value in found.items() if name not in _DROPPED}
    if "requested" in document:
        custom: object = document.get("custom_fields")
        document["custom_fields"] = {**(custom if is_object(custom) else {}), "requested": document.pop("requested")}
    document.setdefault("version", "v0")
    _check("", document, _REQUIRED, _OPTIONAL)
    _check("metadata.", document["metadata"], _METADATA, _METADATA_OPTIONAL)
    return document


def scan_group_of(content: bytes) -> str | None:
    """The scan group a file names, in lower case with dashes; None when it names none or is no recording."""
    try:
        found: object = json.loads(content)
        return str(UUID(str(found["scan_group"]))) if is_object(found) else None
    except (ValueError, KeyError, RecursionError):
        return None


def _not_json(word: str) -> None:
    raise ValueError(f"it has no {word}")


def _check(prefix: str, fields: JsonObject, required: Mapping[str, _Check], optional: Mapping[str, _Check]) -> None:
    known = {**required, **optional}
    for name in required:
        if name not in fields:
            raise NotRadioHound(f"{prefix}{name}: the field is required")
    for name, value in fields.items():
        if name not in known:
            raise NotRadioHound(f"{prefix}{name}: there is no such field")
        if value is None and name in optional:
            continue
        problem = known[name](value)
        if problem is not None:
            raise NotRadioHound(f"{prefix}{name}: {problem}")


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _number(value: object) -> str | None:
    return None if _is_number(value) else f"{value!r} is no number"


def _between(least: float, most: float) -> _Check:
    def check(value: object) -> str | None:
        if not isinstance(value, (int, float)) or not _is_number(value):
            return f"{value!r} is no number"
        return None if least <= value <= most else f"{value!r} is not between {least:g} and {most:g}"

    return check


def _positive_integer(value: object) -> str | None:
    fine = isinstance(value, int) and not isinstance(value, bool) and value > 0
    return None if fine else f"{value!r} is no integer above 0"


def _flag(value: object) -> str | None:
    return None if isinstance(value, bool) else f"{value!r} is neither true nor false"


def _text(value: object) -> str | None:
    return None if isinstance(value, str) else f"{value!r} is no text"


def _fields(value: object) -> str | None:
    return None if is_object(value) else f"{value!r} is no object"


def _pattern(pattern: str, meaning: str) -> _Check:
    compiled = re.compile(pattern)

    def check(value: object) -> str | None:
        return None if isinstance(value, str) and compiled.fullmatch(value) else f"{value!r} is no {meaning}"

    return check


def _base64(value: object) -> str | None:
    if not isinstance(value, str):
        return "it is no text"
    try:
        base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return "it is no base64"
    return None


def _moment(value: object) -> str | None:
    try:
        datetime.fromisoformat(str(value))
    except ValueError:
        return f"{value!r} is no ISO 8601 time"
    return None


def _uuid4(value: object) -> str | None:
    try:
        fine = UUID(str(value)).version == 4
    except ValueError:
        fine = False
    return None if fine else f"{value!r} is no UUID of version 4"


def _one_of(words: frozenset[str], meaning: str) -> _Check:
    def check(value: object) -> str | None:
        return None if isinstance(value, str) and value in words else f"{value!r} is no {meaning}"

    return check


_REQUIRED: Final[Mapping[str, _Check]] = {
    "data": _base64,
    "gain": _number,
    "latitude": _between(-90, 90),
    "longitude": _between(-180, 180),
    "mac_address": _pattern("[0-9A-Fa-f]{12}", "address of twelve hexadecimal digits"),
    "metadata": _fields,
    "sample_rate": _positive_integer,
    "short_name": _text,
    "timestamp": _moment,
    "type": _one_of(_TYPES, "type of numpy"),
    "version": _pattern("v[0-9]+", "version"),
}
_OPTIONAL: Final[Mapping[str, _Check]] = {
    "altitude": _number,
    "center_frequency": _number,
    "custom_fields": _fields,
    "hardware_board_id": _text,
    "hardware_version": _text,
    "software_version": _text,
    "scan_group": _uuid4,
}
_METADATA: Final[Mapping[str, _Check]] = {
    "data_type": _one_of(frozenset({"periodogram"}), "kind of data that is known"),
    "fmax": _number,
    "fmin": _number,
    "gps_lock": _flag,
    "nfft": _positive_integer,
    "scan_time": _number,
}
_METADATA_OPTIONAL: Final[Mapping[str, _Check]] = {"archive_result": _flag}
