"""Data as source text, laid out as ruff would: one line where it fits, else an item a line. Data never becomes code."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

import msgspec

WIDTH: Final = 120


def quoted(text: str) -> str:
    r"""A string literal in double quotes, or in single ones where that saves escapes; what cannot be seen is escaped.

    Example:
        >>> print(quoted('a "b"\n'), quoted("it's"))
        'a "b"\n' "it's"
    """
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_letter(letter, quote) for letter in text) + quote


def _letter(letter: str, quote: str) -> str:
    if letter in (quote, "\\"):
        return "\\" + letter
    if letter.isprintable():
        return letter
    known = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(letter)
    if known is not None:
        return known
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def documented(text: str, indent: str = "") -> str:
    """A docstring, wrapped. Its quotes become apostrophes, so that nothing in it can end it.

    Example:
        >>> print(documented('The "best" rate.'))
        \"\"\"The 'best' rate.\"\"\"
    """
    words = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    safe = words.replace("\\", "\\\\").replace('"', "'")
    lines = textwrap.wrap(
        safe, WIDTH - len(indent) - 6, break_long_words=False, break_on_hyphens=False, drop_whitespace=True
    )
    if len(lines) < 2:
        return f'{indent}"""{"".join(lines)}"""'
    return f'{indent}"""{lines[0]}\n' + "".join(f"{indent}{line}\n" for line in lines[1:]) + f'{indent}"""'


def literal(value: Any, indent: str = "", before: int = 0, after: int = 1) -> str:
    """A value as an expression: plain data, and msgspec's structs as calls of their classes.

    Args:
        value: The value.
        indent: The indent of the line it begins on.
        before: How many characters stand before it on that line, beside the indent.
        after: How many follow it.
    """
    flat = _flat(value)
    if len(indent) + before + len(flat) + after <= WIDTH:
        return flat
    parts = _parts(value)
    if parts is None:
        return flat
    opening, items, closing = parts
    deeper = indent + "    "
    lines = [f"{deeper}{name}{literal(item, deeper, len(name))}," for name, item in items]
    return "\n".join([opening, *lines, indent + closing])


def _flat(value: Any) -> str:
    if isinstance(value, str):
        return quoted(value)
    parts = _parts(value)
    if parts is None:
        return repr(value)
    opening, items, closing = parts
    lone = "," if isinstance(value, tuple) and len(items) == 1 else ""
    return opening + ", ".join(name + _flat(item) for name, item in items) + lone + closing


def _parts(value: Any) -> tuple[str, list[tuple[str, Any]], str] | None:
    """What opens a value, its items with what stands before each, and what closes it; None for a scalar."""
    if isinstance(value, msgspec.Struct):
        return f"{type(value).__name__}(", _arguments(value), ")"
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, Any]", value)
        return "{", [(f"{quoted(str(key))}: ", item) for key, item in entries.items()], "}"
    if isinstance(value, tuple | list) and value:
        items = [("", item) for item in cast("Sequence[Any]", value)]
        return ("(", items, ")") if isinstance(value, tuple) else ("[", items, "]")
    return None


def _arguments(value: msgspec.Struct) -> list[tuple[str, Any]]:
    """The arguments that make a struct: those that differ from its defaults, by name."""
    made: list[tuple[str, Any]] = []
    for field in msgspec.structs.fields(type(value)):
        item = getattr(value, field.name)
        if field.required or item != field.default or type(item) is not type(field.default):
            made.append((f"{field.name}=", item))
    return made
