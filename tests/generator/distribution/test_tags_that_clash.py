"""Tags and schemes may be called like anything that the emitted modules import or define."""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dovetail_generator import operations
from dovetail_generator.distribution.render import Distribution
from dovetail_generator.load import load
from dovetail_generator.normalize import normalize
from dovetail_generator.normalize.words import snake
from dovetail_generator.operations.resource import class_names

SERVERS = [{"url": "https://{region}.example.com", "variables": {"region": {"default": "eu"}}}]
WORDS = {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}}
EVENTS = {"text/event-stream": {"schema": {"type": "string"}}}


def _emitted(folder: Path, tags: list[str], schemes: tuple[str, ...] = ("key",)) -> dict[str, str]:
    """The modules of a package with an operation of each sort under each tag."""
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Clash", "version": "1"},
        "servers": SERVERS,
        "security": [{name: [] for name in schemes}],
        "paths": {
            f"/{kind}/{number}": {
                "servers": [{"url": f"https://{kind}.example.com"}],
                "get": {
                    "tags": [tag],
                    "operationId": f"{kind}_{number}",
                    "parameters": [{"name": "words", "in": "query", "schema": WORDS}],
                    "responses": {"200": {"description": "Words.", "content": content}},
                },
            }
            for number, tag in enumerate(tags)
            for kind, content in {"read": {"application/json": {"schema": WORDS}}, "listen": EVENTS}.items()
        },
        "components": {"securitySchemes": {name: {"type": "apiKey", "in": "header", "name": name} for name in schemes}},
    }
    file = folder / "clash.json"
    file.write_text(json.dumps(document))
    contract = normalize(load(file), resources=True)
    every = operations.endpoints(contract)
    return operations.render(contract, "clash", [], every=every, distribution=Distribution(contract, "clash", every))


def _bound(source: str) -> Iterator[str]:
    """The names that a module binds, at run time or for type checkers, as often as it does."""
    for node in ast.parse(source).body:
        inner = node.body if isinstance(node, ast.If) else [node]
        for each in inner:
            if isinstance(each, ast.Import | ast.ImportFrom):
                yield from (alias.asname or alias.name for alias in each.names)
            elif isinstance(each, ast.ClassDef | ast.FunctionDef):
                yield each.name
            elif isinstance(each, ast.Assign):
                yield from (target.id for target in each.targets if isinstance(target, ast.Name))
            elif isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
                yield each.target.id


def test_no_tag_takes_a_name_that_its_modules_need(tmp_path: Path) -> None:
    plain = _emitted(tmp_path, ["plain"])
    wanted = [
        plain[name] for name in plain if name in ("client.py", "async_client.py") or name.startswith("resources/_")
    ]
    names = {name.removeprefix("Async") for source in wanted for name in _bound(source)} | {"None", "True"}
    assert {"Auth", "SecretSource", "ClientExtra", "Event", "Iterator", "HostUrls", "annotations"} <= names

    modules = _emitted(tmp_path, sorted({snake(name) for name in names}))

    for path, source in modules.items():
        twice = [name for name, count in Counter(_bound(source)).items() if count > 1]
        assert (path, twice) == (path, [])


def test_a_module_called_like_a_feature_of_python_can_be_imported(tmp_path: Path) -> None:
    assert "__future__" not in _emitted(tmp_path, ["annotations"])["operations/__init__.py"]


def test_each_resource_has_a_class_of_its_own_beside_the_twins_of_all() -> None:
    classes = class_names(["pets", "async_pets", "a_1", "a1", "猫"])

    assert classes == {"a1": "A1", "a_1": "A1_2", "pets": "Pets", "async_pets": "AsyncPets_2", "猫": "猫_"}


def test_a_scheme_takes_no_name_that_the_list_of_credentials_has(tmp_path: Path) -> None:
    security = _emitted(tmp_path, ["plain"], ("credentials", "CREDENTIALS"))["security.py"]

    assert sorted(_bound(security))[:3] == ["CREDENTIALS", "CREDENTIALS_2", "CREDENTIALS_3"]
