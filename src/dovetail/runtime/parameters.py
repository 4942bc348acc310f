"""Where an argument goes on the wire: path, query, header, cookie and form parameters in all OpenAPI styles."""

from __future__ import annotations

import datetime
import enum
import math
import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Final, Literal

import msgspec

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_array, is_object

Location = Literal["path", "query", "header", "cookie", "form", "part"]
Style = Literal["simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "json", "file"]

# RFC 3986 "unreserved"; everything else is percent-encoded, so a value can never change the endpoint.
_PLAIN: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~")
_REFUSED_SEGMENTS: Final = frozenset({"", ".", ".."})
_HEADER_BREAKS: Final = frozenset("\r\n\0")


class Parameter(msgspec.Struct, frozen=True):
    """One parameter of an operation.

    Attributes:
        name: The Python name, a keyword of the generated function.
        wire: The name on the wire; the Python name when empty.
        location: ``path``, ``query``, ``header``, ``cookie``, ``form`` (a field of a urlencoded body) or ``part``
            (of a multipart body).
        style: The OpenAPI style; ``json`` for JSON content, ``file`` for a part that is a file.
        explode: Whether list items and object members travel separately.
        required: Whether it must be given.
        secret: Whether the contract marks it secret, so that it is masked wherever it is shown.
        multi_segment: For a path parameter: ``/`` separates segments, each of which is quoted.
        allow_reserved: For a query parameter: reserved characters travel as they are.
        media_type: For a part: its ``Content-Type``; empty for the usual one of its style.
        check: Gives the declared type, to check the value against; None checks nothing but encodability.
    """

    name: str
    location: Location = "query"
    wire: str = ""
    style: Style = "form"
    explode: bool = True
    required: bool = False
    secret: bool = False
    multi_segment: bool = False
    allow_reserved: bool = False
    media_type: str = ""
    check: Callable[[], object] | None = None

    @property
    def wire_name(self) -> str:
        """The name on the wire."""
        return self.wire or self.name

    @property
    def place(self) -> str:
        """How errors name this parameter: ``query.page``."""
        return f"{self.location}.{self.wire_name}"


def Path(  # noqa: N802 - reads as the kind of parameter it declares, like the other five
    name: str,
    wire: str = "",
    *,
    style: Style = "simple",
    explode: bool = False,
    secret: bool = False,
    multi_segment: bool = False,
    check: Callable[[], object] | None = None,
) -> Parameter:
    """A path parameter; always required."""
    return Parameter(name, "path", wire, style, explode, True, secret, multi_segment, check=check)


def Query(  # noqa: N802
    name: str,
    wire: str = "",
    *,
    style: Style = "form",
    explode: bool = True,
    required: bool = False,
    secret: bool = False,
    allow_reserved: bool = False,
    check: Callable[[], object] | None = None,
) -> Parameter:
    """A query parameter."""
    return Parameter(name, "query", wire, style, explode, required, secret, False, allow_reserved, check=check)


def Header(  # noqa: N802
    name: str,
    wire: str = "",
    *,
    style: Style = "simple",
    explode: bool = False,
    required: bool = False,
    secret: bool = False,
    check: Callable[[], object] | None = None,
) -> Parameter:
    """A header parameter."""
    return Parameter(name, "header", wire, style, explode, required, secret, check=check)


def Cookie(  # noqa: N802
    name: str,
    wire: str = "",
    *,
    style: Style = "form",
    explode: bool = True,
    required: bool = False,
    secret: bool = False,
    check: Callable[[], object] | None = None,
) -> Parameter:
    """A cookie parameter."""
    return Parameter(name, "cookie", wire, style, explode, required, secret, check=check)


def Form(  # noqa: N802
    name: str,
    wire: str = "",
    *,
    style: Style = "form",
    explode: bool = True,
    required: bool = False,
    secret: bool = False,
    check: Callable[[], object] | None = None,
) -> Parameter:
    """A field of an ``application/x-www-form-urlencoded`` body."""
    return Parameter(name, "form", wire, style, explode, required, secret, check=check)


def Part(  # noqa: N802
    name: str,
    wire: str = "",
    *,
    style: Style = "form",
    media_type: str = "",
    required: bool = False,
    secret: bool = False,
    check: Callable[[], object] | None = None,
) -> Parameter:
    """A part of a ``multipart/form-data`` body: text (``form``), ``json`` or ``file``."""
    return Parameter(name, "part", wire, style, True, required, secret, media_type=media_type, check=check)


def path_text(parameter: Parameter, value: object) -> str:
    """The text that replaces ``{name}`` in a path template.

    Raises:
        InvalidInput: The value is None, empty, ``.`` or ``..``, or cannot be written in a path.
    """
    if type(value) is str and parameter.style == "simple":
        if parameter.multi_segment:
            return "/".join(_segment(parameter, part, value) for part in value.split("/"))
        return _segment(parameter, value, value)
    atom, items, members = _split(parameter, value)
    if atom is not None:
        return {"label": ".", "matrix": f";{parameter.wire_name}="}.get(parameter.style, "") + _segment(
            parameter, atom, value
        )
    cells = [_segment(parameter, item, value) for item in items]
    if members:
        joint = "=" if parameter.explode else ","
        cells = [f"{_quote_whole(key)}{joint}{_segment(parameter, item, value)}" for key, item in members]
    if not cells:
        raise _refuse(parameter, value, "is empty")
    if parameter.style == "label":
        return "." + ("." if parameter.explode else ",").join(cells)
    if parameter.style == "matrix":
        name = parameter.wire_name
        if not parameter.explode:
            return f";{name}=" + ",".join(cells)
        return "".join(f";{cell}" if members else f";{name}={cell}" for cell in cells)
    return ",".join(cells)


def query_pairs(parameter: Parameter, value: object) -> list[tuple[str, str]]:
    """The unquoted name/value pairs a query (or cookie) parameter stands for.

    Raises:
        InvalidInput: The value cannot be written in a query.
    """
    name = parameter.wire_name
    if parameter.style == "json":
        return [(name, msgspec.json.encode(value).decode())]
    if parameter.style == "deepObject":
        return [(f"{name}{key}", text) for key, text in _deep(parameter, value, "")]
    atom, items, members = _split(parameter, value)
    if atom is not None:
        return [(name, atom)]
    if members:
        if parameter.explode and parameter.style == "form":
            return members
        items = [cell for member in members for cell in member]
    if parameter.explode and parameter.style == "form":
        return [(name, item) for item in items]
    joint = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(parameter.style, ",")
    return [(name, joint.join(items))] if items else []


def query_text(parameter: Parameter, value: object) -> str:
    """A query parameter as quoted ``name=value`` text; the joining comma of a list stays a comma."""
    safe = ",:/?@!$'()*;|" if parameter.allow_reserved else ","
    if parameter.style in {"form", "spaceDelimited", "pipeDelimited"} and not parameter.explode:
        # A comma inside an item must not look like the comma between two items.
        _, items, members = _split(parameter, value)
        cells = items or [cell for member in members for cell in member]
        if cells:
            joint = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(parameter.style, ",")
            inner = safe.replace(",", "")
            return f"{_quote_whole(parameter.wire_name)}=" + joint.join(_quote(cell, inner) for cell in cells)
    inner = safe if parameter.allow_reserved else ""
    return "&".join(f"{_quote_whole(key)}={_quote(text, inner)}" for key, text in query_pairs(parameter, value))


def header_text(parameter: Parameter, value: object) -> str:
    """A header parameter's value.

    Raises:
        InvalidInput: The value holds a line break or a character outside Latin-1.
    """
    if parameter.style == "json":
        text = msgspec.json.encode(value).decode()
    else:
        atom, items, members = _split(parameter, value)
        if atom is not None:
            text = atom
        elif members:
            joint = "=" if parameter.explode else ","
            text = ",".join(f"{key}{joint}{item}" for key, item in members)
        else:
            text = ",".join(items)
    if _HEADER_BREAKS.intersection(text):
        raise _refuse(parameter, value, "holds a line break, which a header cannot carry")
    if not text.isascii():
        raise _refuse(parameter, value, "holds characters outside ASCII, which a header cannot carry")
    return text


def scalar_text(value: object) -> str | None:
    """One value as it is written outside JSON, or None when it is not a single value.

    Raises:
        ValueError: The value is NaN or infinite.
    """
    if isinstance(value, enum.Enum):
        value = value.value
    if isinstance(value, str):
        return value
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, int | Decimal | uuid.UUID):
        return str(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError("is not a finite number")
        return repr(int(value)) if value.is_integer() and abs(value) < 1e16 else repr(value)
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return msgspec.json.encode(value).decode().strip('"')
    return None


def _quote_whole(text: str) -> str:
    return text if _PLAIN.issuperset(text) else _quote(text, "")


def _quote(text: str, safe: str) -> str:
    # Loaded with the first text that needs it.
    from urllib.parse import quote

    return quote(text, safe=safe)


def _segment(parameter: Parameter, text: str, value: object) -> str:
    if text in _REFUSED_SEGMENTS:
        shown = "is empty" if not text else f"is {text!r}"
        raise _refuse(parameter, value, f"{shown}, which would address another endpoint")
    return _quote_whole(text)


def _split(parameter: Parameter, value: object) -> tuple[str | None, list[str], list[tuple[str, str]]]:
    """A value as one of: a single text, a list of texts, a list of key/text pairs."""
    atom = _atom(parameter, value)
    if atom is not None:
        return atom, [], []
    if isinstance(value, msgspec.Struct):
        value = msgspec.to_builtins(value)
    if is_object(value):
        members: list[tuple[str, str]] = []
        for key, member in value.items():
            text = _atom(parameter, member)
            if text is None:
                raise _refuse(parameter, value, f"holds a nested value at {key!r}")
            members.append((str(key), text))
        return None, [], members
    if is_array(value):
        texts: list[str] = []
        for item in value:
            text = _atom(parameter, item)
            if text is None:
                raise _refuse(parameter, value, "holds a nested value")
            texts.append(text)
        return None, texts, []
    raise _refuse(parameter, value, f"has type {type(value).__name__}")


def _atom(parameter: Parameter, value: object) -> str | None:
    if value is None:
        raise _refuse(parameter, value, "is None")
    try:
        return scalar_text(value)
    except ValueError as error:
        raise _refuse(parameter, value, str(error)) from None


def _deep(parameter: Parameter, value: object, prefix: str) -> list[tuple[str, str]]:
    atom = None if value is None else _atom(parameter, value)
    if atom is not None:
        if not prefix:
            raise _refuse(parameter, value, "is not an object")
        return [(prefix, atom)]
    if isinstance(value, msgspec.Struct):
        value = msgspec.to_builtins(value)
    pairs: list[tuple[str, str]] = []
    if is_object(value):
        for key, member in value.items():
            pairs += _deep(parameter, member, f"{prefix}[{key}]")
        return pairs
    if prefix and is_array(value):
        for item in value:
            pairs += _deep(parameter, item, prefix)
        return pairs
    raise _refuse(parameter, value, "cannot be written as an object in a query")


def _refuse(parameter: Parameter, value: object, why: str) -> InvalidInput:
    shown = "the value" if parameter.secret else repr(value)
    return InvalidInput(
        f"{parameter.place}: {shown} {why}.",
        value=None if parameter.secret else value,
        at=parameter.place,
        remedy="Leave it out instead." if value is None and not parameter.required else "Give a usable value.",
    )
