"""Counts the operations of a document and of a package, each from its own text, with nothing of the generator."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

from corpus.plain import is_dict, members

_LATER = re.compile(r"[#?].*")
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True)
class Counted:
    """What a document declares.

    Attributes:
        operations: Method and path of each operation, ``GET /pets``.
        webhooks: Method and name of each webhook.
        callbacks: How many operations are callbacks.
    """

    operations: tuple[str, ...]
    webhooks: tuple[str, ...]
    callbacks: int


def read(path: Path) -> Any:
    """Read a document as plain data.

    Args:
        path: The file, JSON or YAML.

    Returns:
        Its data; in YAML, words like ``on`` and times are texts, as in JSON.
    """
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".json":
        return json.loads(text)
    return yaml.load(text, _Loader)


def counted(document: Any, path: Path) -> Counted:
    """Count what a document declares.

    Args:
        document: Its data.
        path: Its file, from where references to other files lead.

    Returns:
        What was found.
    """
    operations = list(_declared(document.get("paths"), document, path))
    webhooks = list(_declared(document.get("webhooks"), document, path))
    callbacks = sum(
        len(list(_declared(callback, document, path)))
        for _, operation in operations
        for callback in members(operation.get("callbacks")).values()
    )
    return Counted(tuple(name for name, _ in operations), tuple(name for name, _ in webhooks), callbacks)


def emitted(package: Path) -> list[str]:
    """The operations of a package: the constants in its modules, read as text.

    Args:
        package: The folder of the import package.

    Returns:
        Method and path of each.
    """
    found: list[str] = []
    for module in sorted((package / "operations").rglob("*.py")):
        for statement in ast.parse(module.read_text(encoding="utf-8")).body:
            call = statement.value if isinstance(statement, ast.Assign | ast.AnnAssign) else None
            if isinstance(call, ast.Call) and _is_operation(call.func):
                _, _, _, method, path = (getattr(argument, "value", "") for argument in call.args[:5])
                found.append(f"{method} {path}")
    return found


def kept(declared: Iterable[str], made: Iterable[str]) -> int:
    """How many operations of a document are in a package.

    One that is there twice, once for each media type of its answer, counts once. What stands after ``#`` or ``?`` in a
    path of a document tells operations apart, and never is on the wire as part of the path.

    Args:
        declared: Method and path of those of the document.
        made: Method and path of those of the package.
    """
    wanted = Counter(_LATER.sub("", name) for name in declared)
    return (wanted & Counter(_LATER.sub("", name) for name in made)).total()


def _is_operation(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id.endswith("Operation")


def _declared(items: Any, document: Any, path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    if not is_dict(items):
        return
    for name, entry in items.items():
        item = _followed(entry, document, path)
        for method in METHODS:
            operation = item.get(method) if is_dict(item) else None
            if is_dict(operation) and not str(name).startswith("x-"):
                yield f"{method.upper()} {name}", operation


def _followed(item: Any, document: Any, path: Path) -> Any:
    """What a path item refers to; itself when it refers to nothing that is there."""
    reference = item.get("$ref") if is_dict(item) else None
    if not isinstance(reference, str):
        return item
    file, _, pointer = reference.partition("#")
    if file:
        other = (path.parent / file).resolve()
        if not other.is_file():
            return item
        document = read(other)
    found = document
    for part in pointer.split("/")[1:]:
        key = unquote(part).replace("~1", "/").replace("~0", "~")
        if not is_dict(found) or key not in found:
            return item
        found = found[key]
    return {**found, **item} if is_dict(found) else item


class _Loader(yaml.CSafeLoader):
    """YAML 1.2 as JSON has it: what only YAML 1.1 reads as a truth, a time or a number is a text."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?|[-+]?[0-9]+[eE][-+]?[0-9]+", "-+0123456789."),
):
    _Loader.add_implicit_resolver(  # pyright: ignore[reportUnknownMemberType]
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_form})$"), list(_first)
    )
