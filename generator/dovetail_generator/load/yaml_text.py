"""Reads YAML by the core rules of version 1.2, as OpenAPI asks: ``on``, ``yes`` and dates are text, keys always are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

from dovetail_generator.errors import ContractError
from dovetail_generator.load.lines import KnownLines
from dovetail_generator.pointers import join

if TYPE_CHECKING:
    from dovetail_generator.load.reader import Problem

if TYPE_CHECKING:
    from yaml import SafeLoader as _Base
else:
    # libyaml's loader is ten times as fast, where PyYAML was built with it.
    _Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):
    """A loader that knows the types of YAML 1.2's core schema only."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own convention


# Kind of scalar, what it looks like, and the characters it may begin with.
_SCALARS: Final = (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
)
for _kind, _pattern, _first in _SCALARS:
    _Loader.add_implicit_resolver(  # pyright: ignore[reportUnknownMemberType]
        f"tag:yaml.org,2002:{_kind}", re.compile(f"^(?:{_pattern})$"), _first
    )

_MOST_COPIES: Final = 100_000
"""Lists and mappings that aliases may repeat: aliases in aliases of a small file could fill any memory."""


def read(file: Path, text: str, problems: list[Problem]) -> tuple[Any, KnownLines]:
    """The content of a file, and where everything stands in it.

    Args:
        file: The file.
        text: Its text.
        problems: Takes what is wrong with it and could be read all the same.

    Raises:
        ContractError: It is not valid YAML.
    """
    try:
        roots = _composed(text)
    except yaml.MarkedYAMLError as error:
        expanded = re.sub(r"(?m)^[ \t]*\t[ \t]*", lambda found: found[0].expandtabs(2), text)
        if expanded == text:
            raise _invalid(file, error) from None
        try:
            roots = _composed(expanded)
        except yaml.YAMLError:
            raise _invalid(file, error) from None
        problems.append(("", "lines are indented by tabs: a tab is read as two blanks", "invalid"))
    except yaml.YAMLError as error:
        raise ContractError("", file, 1, f"not valid YAML: {error}") from None
    if len(roots) > 1:
        problems.append(("", "it holds several YAML documents: the first is read", "invalid"))
    reading = _Reading(file, problems)
    return (reading.plain(roots[0], "", ()) if roots else None), KnownLines(reading.lines)


def _composed(text: str) -> list[yaml.Node]:
    return list(yaml.compose_all(text, Loader=_Loader))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]


def _invalid(file: Path, error: yaml.MarkedYAMLError) -> ContractError:
    mark = error.problem_mark
    return ContractError("", file, mark.line + 1 if mark else 1, f"not valid YAML: {error.problem}")


class _Reading:
    """One file while it is turned into plain data."""

    def __init__(self, file: Path, problems: list[Problem]) -> None:
        self.file = file
        self.problems = problems
        self.lines: dict[str, int] = {}
        self.seen: set[int] = set()
        self.copies = 0

    def plain(self, node: yaml.Node, pointer: str, around: tuple[yaml.Node, ...]) -> Any:
        """A node as plain data."""
        self.lines.setdefault(pointer, node.start_mark.line + 1)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node, pointer)
        self.copies += id(node) in self.seen
        self.seen.add(id(node))
        if self.copies > _MOST_COPIES:
            raise ContractError(pointer, self.file, node.start_mark.line + 1, "its aliases come to too much data")
        if any(node is outer for outer in around):
            self.problems.append((pointer, "the alias contains itself: read as null", "reference-cycle"))
            return None
        around = (*around, node)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, join(pointer, index), around) for index, item in enumerate(node.value)]
        return self.mapping(node, pointer, around)

    def mapping(self, node: yaml.Node, pointer: str, around: tuple[yaml.Node, ...]) -> dict[str, Any]:
        """A mapping, what ``<<`` merges into it included; its own keys win."""
        made: dict[str, Any] = {}
        merged: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.problems.append((pointer, "a key that is no text is left out", "not-json"))
                continue
            key: str = key_node.value
            place = join(pointer, key)
            if key == "<<" and not key_node.style and isinstance(value_node, yaml.MappingNode | yaml.SequenceNode):
                found = self.plain(value_node, pointer, around)
                for each in found if isinstance(found, list) else [found]:  # pyright: ignore[reportUnknownVariableType]
                    merged = {**each, **merged} if isinstance(each, dict) else merged  # pyright: ignore[reportUnknownVariableType]
                continue
            if key in made:
                self.problems.append((place, f"the key {key!r} is there twice: the last one counts", "duplicate-key"))
            self.lines[place] = key_node.start_mark.line + 1
            made[key] = self.plain(value_node, place, around)
        return {**merged, **made} if merged else made

    def scalar(self, node: yaml.ScalarNode, pointer: str) -> Any:
        """A single value."""
        text: str = node.value
        match node.tag.rpartition(":")[2]:
            case "null":
                return None
            case "bool" if text.lower() in ("true", "false"):
                return text.lower() == "true"
            case "int":
                base = 8 if text.startswith("0o") else 16 if text.startswith("0x") else 10
                return _number(text, base)
            case "float":
                if text[-1] in "0123456789.":
                    return float(text)
                self.problems.append((pointer, f"{text} is no number that JSON has: read as null", "not-json"))
                return None
            case "str":
                return text
            case _:
                self.problems.append((pointer, f"the tag {node.tag} is not JSON's: read as text", "not-json"))
                return text


def _number(text: str, base: int) -> int | str:
    try:
        return int(text, base)
    except ValueError:
        return text
