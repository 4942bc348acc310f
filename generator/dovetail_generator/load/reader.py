"""Reads one YAML or JSON file as plain data, with a way to tell on which line everything stands.

JSON is read as JSON, which takes a twentieth of the time; what is no JSON after all is left to YAML.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from dovetail_generator.errors import ContractError
from dovetail_generator.load.lines import JsonLines, Lines
from dovetail_generator.plain import is_array, is_object
from dovetail_generator.pointers import join

_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")

Problem = tuple[str, str, str]
"""JSON pointer, what is wrong there, and the code of the report."""


@dataclass(frozen=True)
class Parsed:
    """One file.

    Attributes:
        file: Where it lies.
        data: Its content.
        lines: Where everything stands in it.
        problems: What is wrong with it and could be read all the same.
        digest: SHA-256 of its bytes.
    """

    file: Path
    data: Any
    lines: Lines
    problems: tuple[Problem, ...] = ()
    digest: str = ""

    def line(self, pointer: str) -> int:
        """The line of a place, or of the nearest place around it."""
        return self.lines.of(pointer)


def read(file: Path) -> Parsed:
    """Read a file.

    Raises:
        ContractError: It cannot be read, or is neither YAML nor JSON.
    """
    problems: list[Problem] = []
    raw = _bytes(file)
    text, digest = _text(file, raw, problems), hashlib.sha256(raw).hexdigest()
    try:
        if text.lstrip()[:1] in ("{", "["):
            found = _json(file, text, problems)
            if found is not None:
                return replace(found, digest=digest)
        # Loaded with the first file that needs it.
        from dovetail_generator.load import yaml_text

        data, lines = yaml_text.read(file, text, problems)
    except RecursionError:
        raise ContractError("", file, 1, "it is nested too deeply to be read") from None
    return Parsed(file, data, lines, tuple(problems), digest)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ContractError("", file, 1, f"the file cannot be read: {error}") from None


def _text(file: Path, raw: bytes, problems: list[Problem]) -> str:
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problems.append(("", f"line {line} is not in UTF-8: the file is read as Windows-1252", "invalid"))
        return raw.decode("cp1252", errors="replace")


def _json(file: Path, text: str, problems: list[Problem]) -> Parsed | None:
    """A file as JSON; None when it is a mapping of YAML in the same brackets, or not valid."""
    twice: list[tuple[dict[str, Any], str]] = []
    strange: list[str] = []

    def object_(members: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(members)
        if len(made) != len(members):
            names = [key for key, _ in members]
            twice.extend((made, key) for key in made if names.count(key) > 1)
        return made

    try:
        data = json.loads(text, object_pairs_hook=object_, parse_constant=strange.append, strict=False)
    except ValueError:
        return None
    if twice:
        problems += _doubled(data, "", twice)
    for word in dict.fromkeys(strange):
        problems.append(("", f"{word} is no number that JSON has: read as null", "not-json"))
    if _SURROGATE.search(text) and (mended := _mended(data)) != data:
        data = mended
        problems.append(("", "it holds halves of characters: each is read as one that is not known", "not-json"))
    return Parsed(file, data, JsonLines(text), tuple(problems))


def _mended(node: Any) -> Any:
    """Plain data without halves of surrogate pairs, which no file in UTF-8 can hold."""
    if isinstance(node, str):
        return node.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if is_object(node):
        return {_mended(key): _mended(value) for key, value in node.items()}
    return [_mended(item) for item in node] if is_array(node) else node


def _doubled(node: Any, pointer: str, twice: list[tuple[dict[str, Any], str]]) -> list[Problem]:
    """The places of keys that stand twice in an object."""
    found: list[Problem] = []
    if is_object(node):
        for holder, key in twice:
            if holder is node:
                found.append(
                    (join(pointer, key), f"the key {key!r} is there twice: the last one counts", "duplicate-key")
                )
        for key, value in node.items():
            found += _doubled(value, join(pointer, key), twice)
    elif is_array(node):
        for index, value in enumerate(node):
            found += _doubled(value, join(pointer, index), twice)
    return found
