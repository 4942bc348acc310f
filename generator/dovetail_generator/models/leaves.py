"""Types that are written out here and not by the engine: words, patterns, moments, and what it has no form for."""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple

from dovetail_generator.normalize.draft import Schema
from dovetail_generator.normalize.nullable import json_type
from dovetail_generator.normalize.times import MARK
from dovetail_generator.plain import is_array

_BOUNDS: Final = {"minLength": "min_length", "maxLength": "max_length"}
_INT64: Final = range(-(2**63), 2**63)
_PLAIN: Final = {
    "null": "None",
    "boolean": "bool",
    "integer": "int",
    "number": "float",
    "string": "str",
    "array": "list[Any]",
    "object": "dict[str, Any]",
}
_ANY: Final = ("typing", "Any")


class Leaf(NamedTuple):
    """A type as it is written.

    Attributes:
        text: The type.
        imports: (module, name) of what it is made of.
    """

    text: str
    imports: tuple[tuple[str, str], ...] = ()


def leaf(schema: Schema, *, checked: bool) -> Leaf | None:
    """The type of a schema, if it is one of those written here; null beside it included.

    Args:
        schema: The schema.
        checked: Whether the type is to say what a text must fit; only types of classes do.
    """
    kind = schema.get("type")
    kinds: list[Any] = kind if is_array(kind) else [kind]
    null = " | None" if "null" in kinds and len(kinds) > 1 else ""
    if "enum" in schema or "const" in schema:
        made = literal(schema["enum"] if "enum" in schema else [schema["const"]])
        return made._replace(text=f"{made.text}{null}")
    if MARK in schema:
        return Leaf(f"datetime{null}", (("datetime", "datetime"),))
    if checked and "string" in kinds and "pattern" in schema:
        bounds = sorted(f"{word}={schema[key]}" for key, word in _BOUNDS.items() if key in schema)
        meta = ", ".join([*bounds, f"pattern={quoted(str(schema['pattern']))}"])
        return Leaf(f"Annotated[str, Meta({meta})]{null}", (("typing", "Annotated"), ("msgspec", "Meta")))
    return None


def literal(values: list[Any]) -> Leaf:
    """Words as ``Literal[…]``; what cannot stand in one is any value of its type."""
    words: list[str] = []
    others: list[str] = []
    for value in values:
        if (isinstance(value, str) and is_text(value)) or (
            isinstance(value, int) and not isinstance(value, bool) and value in _INT64
        ):
            words.append(quoted(value) if isinstance(value, str) else str(value))
        else:
            others.append(_PLAIN[json_type(value)])
    text = " | ".join([*([f"Literal[{', '.join(dict.fromkeys(words))}]"] if words else []), *dict.fromkeys(others)])
    return Leaf(text, (("typing", "Literal"), _ANY))


def is_text(value: str) -> bool:
    """Whether a text can be written at all: halves of characters cannot."""
    return not any("\ud800" <= character <= "\udfff" for character in value)


def quoted(text: str) -> str:
    """A text as a literal of Python, in double quotes."""
    made = json.dumps(text, ensure_ascii=False)
    # JSON writes what cannot be printed as it is; it has no place in source.
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in made)
