"""How an argument is written on the wire, in all the styles of OpenAPI."""

from __future__ import annotations

import datetime
import enum
import math
import re
import uuid
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import msgspec

from dovetail.runtime import codec
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_array, is_object, is_open
from dovetail.runtime.quoting import RESERVED, quoted

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from dovetail.runtime.parameters import Parameter

# RFC 3986 "unreserved"; everything else is percent-encoded, so a value can never change the endpoint.
_PLAIN: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~")
_REFUSED_SEGMENTS: Final = frozenset({"", ".", ".."})
# What allow_reserved lets through: the reserved characters that neither end the query nor are rewritten by an engine.
_RESERVED: Final = ":/?@!$()*,;="
_RESERVED_IN_FORMS: Final = RESERVED.decode()
# RFC 6265 "cookie-octet" but for "%", which quoting uses.
_COOKIE_OCTETS: Final = "!#$&'()*+-./:<=>?@[]^_`{|}~"
_HEADER_NAME: Final = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_DELIMITERS: Final = {"spaceDelimited": " ", "pipeDelimited": "|"}
_LONG: Final = 200
"""Characters from which on quoting by alphabet is quicker than quoting by character."""


def is_left_out(parameter: Parameter, value: object) -> bool:
    """Whether nothing is written for a value: an empty list or object has no form in the styles of OpenAPI.

    Raises:
        InvalidInput: It is empty, but required: left out, it could mean "all".
    """
    if parameter.style in {"json", "file"} or not (is_array(value) or is_object(value)) or value:
        return False
    if parameter.required:
        raise _refuse(parameter, value, "is empty, but it is required")
    return True


def is_plain_segment(value: object) -> TypeIs[str]:
    """Whether a value is a text that stands in a path as it is: the usual case."""
    return type(value) is str and value not in _REFUSED_SEGMENTS and _PLAIN.issuperset(value)


def path_text(parameter: Parameter, value: object) -> str:
    """The text that replaces ``{name}`` in a path template.

    Raises:
        InvalidInput: The value is None, empty, ``.`` or ``..``, or cannot be written in a path.
    """
    if is_plain_segment(value) and parameter.style == "simple":
        return value
    if parameter.multi_segment and isinstance(value, str):
        return "/".join(_segment(parameter, part, value) for part in value.split("/"))
    if type(value) is str and parameter.style == "simple":
        return _segment(parameter, value, value)
    atom, items, members = _split(parameter, value)
    if atom is not None:
        return {"label": ".", "matrix": f";{parameter.wire_name}="}.get(parameter.style, "") + _segment(
            parameter, atom, value
        )
    cells = [_segment(parameter, item, value) for item in items]
    if members:
        joint = "=" if parameter.explode else ","
        cells = [f"{_segment(parameter, key, value)}{joint}{_segment(parameter, item, value)}" for key, item in members]
    if not cells:
        raise _refuse(parameter, value, "is empty, which would address another endpoint")
    if parameter.style == "label":
        if parameter.explode and any("." in cell for cell in cells):
            raise _refuse(parameter, value, "holds '.' in an item, which is what separates items here")
        return "." + ("." if parameter.explode else ",").join(cells)
    if parameter.style == "matrix":
        name = parameter.wire_name
        if not parameter.explode:
            return f";{name}=" + ",".join(cells)
        return "".join(f";{cell}" if members else f";{name}={cell}" for cell in cells)
    return ",".join(cells)


def query_pairs(parameter: Parameter, value: object) -> list[tuple[str, str]]:
    """The unquoted name/value pairs a query, cookie or form parameter stands for.

    Raises:
        InvalidInput: The value cannot be written there.
    """
    name = parameter.wire_name
    if parameter.style == "json":
        return [(name, _json_text(parameter, value))]
    if parameter.style in ("deepObject", "indexed"):
        return [(f"{name}{key}", text) for key, text in _deep(parameter, value, "")]
    if parameter.style == "dotted":
        return _dotted(parameter, value)
    atom, items, members = _split(parameter, value)
    if atom is not None:
        return [(name, atom)]
    if members:
        if parameter.explode:
            return members
        items = [cell for member in members for cell in member]
    if parameter.explode:
        return [(name, item) for item in items]
    return [(name, _DELIMITERS.get(parameter.style, ",").join(items))] if items else []


def query_text(parameter: Parameter, value: object) -> str:
    """A query or form parameter as quoted ``name=value`` text; the comma between two items stays a comma.

    Raises:
        InvalidInput: The value cannot be written there.
    """
    if type(value) is str and parameter.style == "form" and _PLAIN.issuperset(value):
        return f"{_quote(parameter, parameter.wire_name)}={value}"
    safe = ""
    if parameter.allow_reserved:
        safe = _RESERVED_IN_FORMS if parameter.location == "form" else _RESERVED
    if parameter.style in {"form", "spaceDelimited", "pipeDelimited"} and not parameter.explode:
        _, items, members = _split(parameter, value)
        cells = items or [cell for member in members for cell in member]
        if cells:
            delimiter = _DELIMITERS.get(parameter.style, "")
            if delimiter and any(delimiter in cell for cell in cells):
                raise _refuse(parameter, value, f"holds {delimiter!r} in an item, which is what separates items here")
            # A comma inside an item must not look like the comma between two items.
            texts = [_quote(parameter, cell, safe.replace(",", "")) for cell in cells]
            return f"{_quote(parameter, parameter.wire_name)}=" + (_quote(parameter, delimiter) or ",").join(texts)
    return "&".join(
        f"{_quote(parameter, key)}={_quote(parameter, text, safe)}" for key, text in query_pairs(parameter, value)
    )


def form_pieces(parameter: Parameter, value: object) -> list[bytes]:
    """A form parameter as quoted ``name=value``, in pieces yet to be joined, so that long texts are copied once.

    Raises:
        InvalidInput: The value cannot be written there.
    """
    if not parameter.explode:
        return [query_text(parameter, value).encode("ascii")]
    safe = _RESERVED_IN_FORMS if parameter.allow_reserved else ""
    pieces: list[bytes] = []
    for key, text in query_pairs(parameter, value):
        name = f"{'&' if pieces else ''}{_quote(parameter, key)}="
        if len(text) > _LONG:
            pieces += (name.encode("ascii"), _long_quoted(parameter, text, reserved=bool(safe)))
        else:
            pieces.append(f"{name}{_quote(parameter, text, safe)}".encode("ascii"))
    return pieces


def cookie_text(parameter: Parameter, value: object) -> str:
    """A cookie parameter as ``name=value`` text; what a cookie cannot hold is percent-encoded.

    Raises:
        InvalidInput: The value cannot be written in a cookie.
    """
    if parameter.style == "form" and not parameter.explode:
        _, items, members = _split(parameter, value)
        cells = items or [cell for member in members for cell in member]
        if cells:
            # The comma between items stays one: it is no cookie-octet, but every server reads it.
            texts = [_quote(parameter, cell, _COOKIE_OCTETS) for cell in cells]
            return f"{_quote(parameter, parameter.wire_name)}=" + ",".join(texts)
    pairs = query_pairs(parameter, value)
    return "; ".join(f"{_quote(parameter, key)}={_quote(parameter, text, _COOKIE_OCTETS)}" for key, text in pairs)


def header_text(parameter: Parameter, value: object) -> str:
    """A header parameter's value.

    Raises:
        InvalidInput: The name is none of a header, or the value is not what a header can carry: visible ASCII with
            single lines and no blanks around it.
    """
    if not _HEADER_NAME.fullmatch(parameter.wire_name):
        raise _refuse(parameter, parameter.wire_name, "is not the name of a header")
    if parameter.style == "json":
        text = _json_text(parameter, value)
    else:
        atom, items, members = _split(parameter, value)
        cells = items or [cell for member in members for cell in member]
        if any("," in cell for cell in cells):
            raise _refuse(parameter, value, "holds a comma in an item, which is what separates items in a header")
        if parameter.explode and any("=" in key for key, _ in members):
            raise _refuse(parameter, value, "holds '=' in a name, which is what separates it from its value here")
        if atom is not None:
            text = atom
        elif members:
            joint = "=" if parameter.explode else ","
            text = ",".join(f"{key}{joint}{item}" for key, item in members)
        else:
            text = ",".join(items)
    if not text.isascii():
        raise _refuse(parameter, value, "holds characters outside ASCII, which a header cannot carry")
    if not text.replace("\t", " ").isprintable():
        raise _refuse(parameter, value, "holds a line break or control character, which a header cannot carry")
    if text != text.strip():
        raise _refuse(parameter, value, "begins or ends with a blank, which a header loses")
    return text


def scalar_text(value: object) -> str | None:
    """One value as it is written outside JSON, or None when it is not a single value.

    Raises:
        ValueError: The value is NaN or infinite.
    """
    if isinstance(value, enum.Enum):
        value = value.value
    if isinstance(value, str):
        return str(value)
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError("is not a finite number")
        return format(value, "f")
    if isinstance(value, int | uuid.UUID):
        return str(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError("is not a finite number")
        return repr(int(value)) if value.is_integer() and abs(value) < 1e16 else repr(float(value))
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return msgspec.json.encode(value).decode().strip('"')
    number = codec.numeric_scalar(value)
    return None if number is None else scalar_text(number)


def _json_text(parameter: Parameter, value: object) -> str:
    try:
        text = codec.encode(value, parameter.place).decode()
    except InvalidInput as error:
        if parameter.secret:
            raise _refuse(parameter, None, "has no JSON form") from None
        raise error from None
    if text.isascii():
        return text
    # A header cannot carry characters outside ASCII, and a query need not.
    import json

    return json.dumps(json.loads(text), separators=(",", ":"))


def _dotted(parameter: Parameter, value: object) -> list[tuple[str, str]]:
    # Loaded with the first form that needs it.
    from dovetail.runtime.nesting import declared_shape, dotted

    pairs = dotted(parameter.wire_name, codec.plain_data(value), declared_shape(parameter.check, parameter.entry))
    return [(name, text) for name, member in pairs if (text := _atom(parameter, member, value)) is not None]


def _quote(parameter: Parameter, text: str, safe: str = "") -> str:
    if len(text) > _LONG and not safe:
        return _long_quoted(parameter, text).decode("ascii")
    if _PLAIN.issuperset(text):
        return text
    # Loaded with the first text that needs it.
    from urllib.parse import quote

    try:
        return quote(text, safe=safe)
    except UnicodeEncodeError:
        raise _refuse(parameter, text, "holds half a surrogate pair, which is no character") from None


def _long_quoted(parameter: Parameter, text: str, *, reserved: bool = False) -> bytes:
    try:
        return quoted(text.encode(), reserved=reserved)
    except UnicodeEncodeError:
        raise _refuse(parameter, text, "holds half a surrogate pair, which is no character") from None


def _segment(parameter: Parameter, text: str, value: object) -> str:
    if text in _REFUSED_SEGMENTS:
        empty = "holds an empty segment" if parameter.multi_segment and value else "is empty"
        shown = empty if not text else f"holds {text!r}" if value != text else "is no name"
        raise _refuse(parameter, value, f"{shown}, which would address another endpoint")
    return _quote(parameter, text)


def _split(parameter: Parameter, value: object) -> tuple[str | None, list[str], list[tuple[str, str]]]:
    """A value as one of: a single text, a list of texts, a list of key/text pairs."""
    atom = _atom(parameter, value, value)
    if atom is not None:
        return atom, [], []
    if isinstance(value, msgspec.Struct) or is_open(value):
        value = codec.plain_data(value)
    if is_object(value):
        return None, [], [(str(key), _cell(parameter, member, value)) for key, member in value.items()]
    if is_array(value):
        return None, [_cell(parameter, item, value) for item in value], []
    raise _refuse(parameter, value, f"cannot be written in a {parameter.location}: it is {type(value).__name__}")


def _cell(parameter: Parameter, item: object, whole: object) -> str:
    text = _atom(parameter, item, whole)
    if text is None:
        raise _refuse(parameter, whole, "holds a nested value, which has no form here")
    return text


def _atom(parameter: Parameter, value: object, whole: object) -> str | None:
    if value is None:
        raise _refuse(parameter, whole, "holds None" if whole is not None else "has no form here")
    try:
        return scalar_text(value)
    except ValueError as error:
        raise _refuse(parameter, whole, str(error)) from None


def _deep(parameter: Parameter, value: object, prefix: str) -> list[tuple[str, str]]:
    is_indexed = parameter.style == "indexed"
    atom = _atom(parameter, value, value if prefix else None)
    if atom is not None:
        if not prefix and not is_indexed:
            raise _refuse(parameter, value, "is not an object")
        return [(prefix, atom)]
    if isinstance(value, msgspec.Struct) or is_open(value):
        value = codec.plain_data(value)
    pairs: list[tuple[str, str]] = []
    if is_object(value):
        for key, member in value.items():
            pairs += _deep(parameter, member, f"{prefix}[{key}]")
        return pairs
    if is_array(value) and (prefix or is_indexed):
        # Texts may share a name; the members of two objects would be taken for those of one.
        is_numbered = is_indexed or not all(_is_text(item) for item in value)
        for place, item in enumerate(value):
            pairs += _deep(parameter, item, f"{prefix}[{place}]" if is_numbered else prefix)
        return pairs
    raise _refuse(parameter, value, "cannot be written as an object in a query")


def _is_text(item: object) -> bool:
    return not (isinstance(item, msgspec.Struct) or is_object(item) or is_array(item))


def _refuse(parameter: Parameter, value: object, why: str) -> InvalidInput:
    shown = "the value" if parameter.secret else repr(value)
    return InvalidInput(
        f"{parameter.place}: {shown} {why}.",
        value=None if parameter.secret else value,
        at=parameter.place,
        remedy="Give a value." if parameter.required else "Give another value, or leave it out.",
    )
