"""Numbers that may travel as text are numbers: what reads answers takes the text for what it stands for.

Two forms say so: ``type: [integer, string]`` with ``format: int64``, for services that write large numbers as decimal
text, and a number beside the words for what JSON has no number for. Requests keep these words: JSON has no other form.
"""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize.draft import Schema

_WORDS: Final = frozenset({"NaN", "Infinity", "-Infinity"})


def read(schema: Schema) -> Schema:
    """A union of an answer, the number alone where the text stands for one."""
    return _number(schema, is_decimal(schema) or _is_worded(schema))


def sent(schema: Schema) -> Schema:
    """A union of a request, the number alone where the text is its decimal form."""
    return _number(schema, is_decimal(schema))


def is_decimal(schema: Schema) -> bool:
    """Whether a union is a 64-bit integer that may also be decimal text."""
    kinds = {str(member.get("type")) for member in _members(schema)}
    return kinds == {"integer", "string"} and all(member.get("format") == "int64" for member in _members(schema))


def _is_worded(schema: Schema) -> bool:
    members = _members(schema)
    words = [word for member in members for word in member.get("enum", ())]
    return (
        bool(words)
        and all(isinstance(word, str) and word in _WORDS for word in words)
        and {str(member.get("type")) for member in members} == {"number", "string"}
    )


def _members(schema: Schema) -> list[Schema]:
    return [member for member in schema.get("anyOf", ()) if member.get("type") != "null"]


def _number(schema: Schema, is_one: bool) -> Schema:
    if not is_one:
        return schema
    number = next(member for member in _members(schema) if member.get("type") != "string")
    null = len(_members(schema)) < len(schema["anyOf"])
    kind: Any = [number["type"], "null"] if null else number["type"]
    return {**{key: value for key, value in schema.items() if key != "anyOf"}, **number, "type": kind}
