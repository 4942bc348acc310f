"""What a command is given: JSON inline, from a file or from standard input, pairs of names and values, headers."""

from __future__ import annotations

import argparse
import codecs
import math
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import msgspec

from dovetail.cli.exits import USAGE, CommandFailed

_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")
_WORDS: Final[dict[str, object]] = {"true": True, "false": False, "null": None}


def json_of(text: str, what: str) -> Any:
    """JSON given inline, as ``@FILE``, as the name of a file, or as ``-`` for standard input.

    Args:
        text: What was given.
        what: What errors call it, such as ``--inputs``.

    Raises:
        CommandFailed: There is no such file, or no JSON in it.
    """
    source, content = what, text.encode(errors="replace")
    if text == "-":
        source, content = "standard input", sys.stdin.buffer.read()
    elif text.startswith("@"):
        source, content = text[1:], _read(text[1:])
    elif not text.lstrip().startswith(("{", "[", '"')) and _is_file(text):
        source, content = text, _read(text)
    try:
        return msgspec.json.decode(without_mark(content))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        shown = f" {text[:60]!r}" if source == what else ""
        raise CommandFailed(
            f"{source}: there is no JSON{shown}: {error}.",
            "Give JSON, the name of a file that holds it, or - for standard input.",
            USAGE,
        ) from None


def without_mark(content: bytes) -> bytes:
    """JSON without the mark that some editors and shells put in front of UTF-8."""
    return content.removeprefix(codecs.BOM_UTF8)


def pairs_of(texts: Iterable[str], what: str) -> dict[str, Any]:
    """Names and values from ``name=value`` and ``name:value``, the values read as `typed` reads them.

    Raises:
        CommandFailed: A text is no pair.
    """
    found: dict[str, Any] = {}
    for text in texts:
        name, value = pair_of(text, what)
        found[name] = typed(value)
    return found


def pair_of(text: str, what: str) -> tuple[str, str]:
    """Name and value of one pair.

    Raises:
        CommandFailed: It is no pair; its value is not shown, since it may be secret.
    """
    match = re.match(r"\s*([^=:]+?)\s*[=:](.*)", text, re.DOTALL)
    if match is None:
        raise CommandFailed(f"{what}: it is no pair.", "Write name=value.", USAGE)
    return match[1], match[2]


def typed(text: str) -> Any:
    """A value as JSON means it where it looks like JSON, and as text otherwise.

    Example:
        >>> [typed(text) for text in ("5", "0.06", "007", "true", "[1, 2]", "blue", '"5"')]
        [5, 0.06, '007', True, [1, 2], 'blue', '5']
    """
    trimmed = text.strip()
    if trimmed in _WORDS:
        return _WORDS[trimmed]
    if _NUMBER.fullmatch(trimmed) or trimmed[:1] in ("{", "[", '"'):
        try:
            return msgspec.json.decode(trimmed)
        except (msgspec.DecodeError, RecursionError):
            return text
    return text


def positive(text: str) -> int:
    """A number from 1, as an option's type."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1")
    return int(text)


def seconds(text: str) -> float:
    """A span of time, as an option's type: told to be wrong before anything is sent."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 < value < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive number of seconds")
    return value


def headers_of(texts: Iterable[str] | None) -> dict[str, str]:
    """Headers from ``name: value``.

    Raises:
        CommandFailed: A text is no header.
    """
    found: dict[str, str] = {}
    for text in texts or ():
        name, colon, value = text.partition(":")
        if not colon or not name.strip():
            # The text is not shown: it may be a credential.
            raise CommandFailed("--header: it is no header.", "Write 'name: value'.", USAGE)
        found[name.strip()] = value.strip()
    return found


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise CommandFailed(f"{path}: it cannot be read ({reason}).", status=USAGE) from None
