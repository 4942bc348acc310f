"""Words, and the Python names made of them.

A name made from such a name is the same name, by these rules as by those of both engines.
"""

from __future__ import annotations

import builtins
import hashlib
import keyword
import re
import unicodedata
from collections.abc import Container
from typing import Final

# ``HTTPServer`` → HTTP, Server; ``pageSize2`` → page, Size2; ``not-before`` → not, before.
_WORD: Final = re.compile(r"[A-Z][A-Z0-9]*(?![a-z])|[A-Z]?[a-z][a-z0-9]*|[0-9]+[a-z0-9]*|[^\W_A-Za-z0-9]+")
_PIECE: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[^\W_A-Za-z0-9]+")

# What generated modules use by name: a field called so would hide it from the annotations below it.
_TYPE_NAMES: Final = frozenset(["str", "int", "float", "bool", "bytes", "list", "dict", "field"])
_CLASS_NAMES: Final = frozenset(
    [
        "Any",
        "Annotated",
        "Literal",
        "Meta",
        "Model",
        "RequestModel",
        "TypeAlias",
        "TypedDict",
        "NotRequired",
        "ClassVar",
        "Optional",
        "Union",
        "UnsetType",
        "UNSET",
        "TYPE_CHECKING",
    ]
)


def pascal(text: str) -> str:
    """A name as ``PascalCase``; capitals stay as they are."""
    name = "".join(piece if piece.isupper() else piece.capitalize() for piece in _PIECE.findall(_readable(text)))
    # Outside of ASCII, words that were apart may be one now: é/éé becomes ÉÉé, and that Ééé.
    return name if name.isascii() or name == text else pascal(name)


def snake(text: str) -> str:
    """A name as ``snake_case``."""
    return "_".join(word.lower() for word in _WORD.findall(_readable(text)))


def _readable(text: str) -> str:
    """A text as Python reads names: letters that look alike are one, and what no name may hold parts words."""
    if text.isascii():
        return text
    return "".join(char if f"_{char}".isidentifier() else " " for char in unicodedata.normalize("NFKC", text))


def class_name(text: str) -> str:
    """A name for a class, which no builtin and nothing that generated modules import is called."""
    name = pascal(text)
    if not name.isidentifier():
        name = f"Model{name}" if name else "Schema"
    reserved = keyword.iskeyword(name) or hasattr(builtins, name) or name in _CLASS_NAMES
    return f"{name}Model" if reserved else name


def identifier(text: str, prefix: str = "field") -> str:
    """A name for a field or an argument."""
    name = snake(text)
    if not name.isidentifier():
        name = f"{prefix}_{name}" if name else prefix
    reserved = keyword.iskeyword(name) or name in _TYPE_NAMES or name == "self"
    return f"{name}_" if reserved else name


def unique(name: str, taken: Container[str]) -> str:
    """A name, numbered when it is taken: ``name``, ``name_2``, ``name_3`` …."""
    base, count = name, 2
    while name in taken:
        name, count = f"{base}_{count}", count + 1
    return name


def shortened(name: str, longest: int) -> str:
    """A name for a file, cut when it is too long, and then with what tells it from others that begin like it."""
    if len(name) <= longest:
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    return f"{name[: longest - 9].rstrip('_')}_{digest}"


def continued(line: str) -> str:
    """A line as it goes on after a colon: its first letter small, unless its first word is an acronym."""
    return line if line[1:2].isupper() else f"{line[:1].lower()}{line[1:]}"
