"""Text of a contract on its way into Python source: it stays text, whatever it holds."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from dovetail_generator.plain_text import clean

WIDTH = 120
_LIST_ITEM = re.compile(r"(?:[-*+]|\d+[.)]) ")
_VERBATIM = re.compile(r"(?:\||```| {4}|>)")


def escape(text: str) -> str:
    """Text as it may stand between triple double quotes."""
    inner = text.rstrip('"')
    quotes = len(text) - len(inner)
    return inner.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') + '\\"' * quotes


def one_line(text: object) -> str:
    """Text as a single line."""
    return " ".join(clean(text).split())


def sentence(text: object) -> str:
    """The first line of a docstring: one line that ends like a sentence."""
    line = one_line(text)
    return line if not line or line[-1] in ".!?" else f"{line}."


def paragraphs(text: object, width: int) -> list[str]:
    """Markdown as lines of bounded width: paragraphs and list items are filled, the rest stays as it is."""
    lines: list[str] = []
    for block in re.split(r"\n\s*\n", clean(text).strip("\n")):
        if lines:
            lines.append("")
        lines += _block(block, width)
    return [line.rstrip() for line in lines]


def _block(block: str, width: int) -> list[str]:
    rows = block.split("\n")
    if any(_VERBATIM.match(row) for row in rows):
        return rows
    pieces: list[str] = []
    for row in rows:
        if _LIST_ITEM.match(row.lstrip()) or not pieces:
            pieces.append(row.strip())
        else:
            pieces[-1] += f" {row.strip()}"
    filled: list[str] = []
    for piece in pieces:
        item = _LIST_ITEM.match(piece)
        filled += textwrap.wrap(
            piece,
            width,
            subsequent_indent=" " * len(item[0]) if item else "",
            break_long_words=False,
            break_on_hyphens=False,
        )
    return filled


def entry(name: str, text: object, indent: int = 8) -> list[str]:
    """``name: text`` of a docstring's section, filled; ``indent`` is where it begins."""
    return filled(f"{name}: {one_line(text)}", indent)


def filled(text: object, indent: int) -> list[str]:
    """Text filled to the width that is left, its further lines set in."""
    return textwrap.wrap(
        one_line(text), WIDTH - indent, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )


def docstring(lines: Iterable[str], indent: int = 4) -> str:
    """Lines as a docstring, quotes and all, escaped and indented but for its first line."""
    body = escape("\n".join(lines).rstrip("\n"))
    first, *rest = body.split("\n")
    margin = " " * indent
    closing = f"\n{margin}" if rest else ""
    indented = "".join(f"\n{margin}{line}" if line else "\n" for line in rest)
    return f'"""{first}{indented}{closing}"""'


def literal(value: Any, column: int = 0, margin: int = 0, width: int = WIDTH) -> list[str]:
    """JSON data as Python source, broken over several lines when it does not fit in one.

    Args:
        value: JSON data.
        column: Where its first line begins.
        margin: Where its last line begins.
        width: Where every line must end.
    """
    flat = repr_of(value)
    if isinstance(value, str) and len(flat) + column > width:
        return _long_text(value, margin, width)
    if len(flat) + column <= width or not value or not isinstance(value, dict | list):
        return [flat]
    inner = margin + 4
    lines: list[str] = []
    if isinstance(value, Mapping):
        for key, member in value.items():  # pyright: ignore[reportUnknownVariableType]
            head = f"{repr_of(key)}: "
            first, *rest = literal(member, inner + len(head), inner, width)
            lines += [f"    {head}{first}", *(f"    {line}" for line in rest)]
            lines[-1] += ","
        return ["{", *lines, "}"]
    items: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
    for member in items:
        first, *rest = literal(member, inner, inner, width)
        lines += [f"    {first}", *(f"    {line}" for line in rest)]
        lines[-1] += ","
    return ["[", *lines, "]"]


def _long_text(value: str, margin: int, width: int) -> list[str]:
    """A string in pieces that end at a blank; one without blanks stays whole, as code leaves an address whole."""
    lines, rest, room = list[str](), value, width - margin - 4
    while len(repr_of(rest)) > room:
        cut = 0
        for blank in re.finditer(" ", rest):
            if cut and len(repr_of(rest[: blank.end()])) > room:
                break
            cut = blank.end()
        if cut in (0, len(rest)):
            break
        lines.append(f"    {repr_of(rest[:cut])}")
        rest = rest[cut:]
    return ["(", *lines, f"    {repr_of(rest)}", ")"] if lines else [repr_of(value)]


def repr_of(value: Any) -> str:
    """JSON data as one line of Python source, with double quotes."""
    if isinstance(value, str):
        plain = repr(value)
        return f'"{plain[1:-1]}"' if plain[0] == "'" and '"' not in plain else plain
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{repr_of(key)}: {repr_of(member)}" for key, member in value.items()) + "}"  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if isinstance(value, list):
        return "[" + ", ".join(map(repr_of, value)) + "]"  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return repr(value)
