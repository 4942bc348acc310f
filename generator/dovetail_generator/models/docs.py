"""Docstrings of models and fields, made of what the contract says."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any, Final

from dovetail_generator.normalize.draft import Schema
from dovetail_generator.normalize.times import MARK
from dovetail_generator.normalize.words import snake
from dovetail_generator.operations.text import escape
from dovetail_generator.plain_text import clean

_WIDTH: Final = 120
# The formats of text that say something to a reader, the second ones unless the description says it already.
_TIMES: Final = frozenset(["date-time", "date", "time", "duration", "byte"])
_FORMATS: Final = _TIMES | {"binary", "uuid", "uri", "email", "hostname", "ipv4", "ipv6"}
_LIST_ITEM: Final = re.compile(r"^\s*(?:[-*+]|\d+\.)\s")


def class_doc(schema: Schema, name: str, *, alias: bool) -> str:
    """The docstring of a class or of an alias, quotes included."""
    text = _sentences(schema) or f"{snake(name).replace('_', ' ').capitalize()}."
    made = docstring(_summarised(text), 4)
    too_long = not alias and "\n" in made.partition("\n\n")[0]
    return f"{made}  # noqa: D205" if too_long else made


def _summarised(text: str) -> str:
    """A text whose first sentence stands alone, if it fits one line, when the first paragraph does not."""
    first, gap, rest = text.partition("\n\n")
    if len(first) + 10 <= _WIDTH:
        return text
    sentence, stop, more = first.replace("\n", " ").partition(". ")
    return f"{sentence}.\n\n{more}{gap}{rest}" if stop and len(sentence) + 10 <= _WIDTH else text


def field_doc(schema: Schema) -> str:
    """The docstring of a field, quotes included; empty when there is nothing to say."""
    text = _sentences(schema)
    facts: list[str] = []
    if schema.get("deprecated") is True:
        facts.append("Deprecated.")
    if "default" in schema:
        facts.append(f"The server's default is {json.dumps(schema['default'], ensure_ascii=False)}.")
    kind = _format(schema)
    if MARK in schema:
        facts.append(f"A time; one that is told without a zone is of {schema[MARK]}.")
    elif kind and (kind in _TIMES or kind not in text.lower()):
        facts.append(f"Format: {kind}.")
    whole = " ".join([text.rstrip(), *facts]) if "\n\n" not in text else "\n\n".join([text, " ".join(facts)]).rstrip()
    return docstring(whole.strip(), 4) if whole.strip() else ""


def docstring(text: str, indent: int) -> str:
    """A text as a docstring that fits the line length."""
    text = escape(clean(text).strip())
    paragraphs = [_filled(part, _WIDTH - indent) for part in re.split(r"\n\s*\n", text.strip())]
    one = paragraphs[0]
    if len(paragraphs) == 1 and "\n" not in one and len(one) + indent + 6 <= _WIDTH:
        return f'"""{one}"""'
    if len(paragraphs) == 1 and "\n" not in one:
        # The formatter would put the closing quotes on the same line, though they do not fit there.
        paragraphs = [_filled(text.strip(), _WIDTH - indent - 3)]
    return '"""' + textwrap.indent("\n\n".join(paragraphs), " " * indent).lstrip() + "\n" + " " * indent + '"""'


def _filled(paragraph: str, width: int) -> str:
    lines = paragraph.splitlines()
    if len(lines) > 1 and any(_LIST_ITEM.match(line) or line.startswith(("    ", "|", "```", "#")) for line in lines):
        return "\n".join(line.rstrip() for line in lines)
    # The opening quotes take three columns of the first line.
    return textwrap.fill(
        " ".join(line.strip() for line in lines), width - 3, break_long_words=False, break_on_hyphens=False
    )


def _sentences(schema: Schema) -> str:
    text = clean(schema.get("description", "")).strip()
    if text and text[-1] not in ".!?:`)|*":
        text += "."
    return text


def _format(schema: Schema) -> str:
    found: Any = schema.get("format")
    return found if isinstance(found, str) and found in _FORMATS else ""
