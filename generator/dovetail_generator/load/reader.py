"""Reads one YAML or JSON file as plain data, with a way to tell on which line everything stands.

JSON is read as JSON, which takes a twentieth of the time; what is no JSON after all is left to YAML. YAML is read by
the core rules of YAML 1.2, as OpenAPI asks: ``on``, ``yes`` and dates are text, keys are always text.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

from dovetail_generator.errors import ContractError
from dovetail_generator.load.lines import JsonLines, KnownLines, Lines
from dovetail_generator.pointers import join

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


@dataclass(frozen=True)
class Parsed:
    """One file.

    Attributes:
        file: Where it lies.
        data: Its content.
        lines: Where everything stands in it.
    """

    file: Path
    data: Any
    lines: Lines

    def line(self, pointer: str) -> int:
        """The line of a place, or of the nearest place around it."""
        return self.lines.of(pointer)


def read(file: Path) -> Parsed:
    """Read a file.

    Raises:
        ContractError: It cannot be read, is not YAML or JSON, or repeats a key.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ContractError("", file, 1, f"the file cannot be read: {error}") from None
    if text.lstrip()[:1] == "{":
        try:
            return Parsed(file, json.loads(text, object_pairs_hook=_object, parse_constant=_refuse), JsonLines(text))
        except ValueError:
            pass  # a mapping of YAML in the same brackets, or an error that YAML's reader tells the place of
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise ContractError("", file, mark.line + 1 if mark else 1, f"not valid YAML: {error.problem}") from None
    except yaml.YAMLError as error:
        raise ContractError("", file, 1, f"not valid YAML: {error}") from None
    lines: dict[str, int] = {}
    data = _plain(root, "", file, lines, ()) if root is not None else None
    return Parsed(file, data, KnownLines(lines))


def _object(members: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(members)
    if len(made) != len(members):
        raise ValueError("a key is there twice")
    return made


def _refuse(word: str) -> Any:
    raise ValueError(f"{word} is not JSON")


def _plain(node: yaml.Node, pointer: str, file: Path, lines: dict[str, int], around: tuple[yaml.Node, ...]) -> Any:
    line = node.start_mark.line + 1
    lines.setdefault(pointer, line)
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, pointer, file)
    if any(node is outer for outer in around):
        raise ContractError(pointer, file, line, "the alias contains itself; use a $ref instead")
    around = (*around, node)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, join(pointer, index), file, lines, around) for index, item in enumerate(node.value)]
    mapping: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise ContractError(pointer, file, key_node.start_mark.line + 1, "a key must be text")
        key = key_node.value
        place = join(pointer, key)
        if key in mapping:
            raise ContractError(place, file, key_node.start_mark.line + 1, f"the key {key!r} is there twice")
        lines[place] = key_node.start_mark.line + 1
        mapping[key] = _plain(value_node, place, file, lines, around)
    return mapping


def _scalar(node: yaml.ScalarNode, pointer: str, file: Path) -> Any:
    text: str = node.value
    match node.tag.rpartition(":")[2]:
        case "null":
            return None
        case "bool":
            return text.lower() == "true"
        case "int":
            base = 8 if text.startswith("0o") else 16 if text.startswith("0x") else 10
            return int(text, base)
        case "float":
            if text[-1] not in "0123456789.":
                raise ContractError(pointer, file, node.start_mark.line + 1, f"{text} is not a JSON number")
            return float(text)
        case "str":
            return text
        case _:
            raise ContractError(pointer, file, node.start_mark.line + 1, f"the tag {node.tag} is not JSON")
