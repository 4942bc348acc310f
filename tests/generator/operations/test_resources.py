"""Which signatures the methods of resources have."""

from __future__ import annotations

import ast
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest

from dovetail_generator.load import load
from dovetail_generator.normalize import normalize
from dovetail_generator.operations import render

Node = dict[str, Any]
TEXT: Node = {"type": "string"}
OK: Node = {"200": {"description": "Done.", "content": {"application/json": {"schema": TEXT}}}}


def _thing(**properties: Node) -> Node:
    return {"type": "object", "properties": properties, "required": list(properties)[:1]}


def _emitted(operation: Node, path: str = "/things", *, wanted: bool = True) -> dict[str, str]:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {
            path: {"post": {"operationId": "big_things_make", "tags": ["big_things"], "responses": OK} | operation}
        },
    } | ({"x-resources": True} if wanted else {})
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "contract.json")
        file.write_text(json.dumps(document))
        return render(normalize(load(file)), "demo")


def _signatures(operation: Node, path: str = "/things") -> list[str]:
    """The parameters of a method: those of its overloads, and its own last."""
    tree = ast.parse(_emitted(operation, path)["resources/_sync/big_things.py"])
    (found,) = (node for node in tree.body if isinstance(node, ast.ClassDef))
    assert found.name == "BigThings"
    methods = [node for node in found.body if isinstance(node, ast.FunctionDef)]
    assert {method.name for method in methods} == {"make"}
    return [ast.unparse(method.args).removeprefix("self").removeprefix(", ") for method in methods]


def _body(schema: Node, *, required: bool = True, **rest: Any) -> Node:
    return {"requestBody": {"required": required, "content": {"application/json": {"schema": schema}}}} | rest


def _parameter(name: str, where: str = "query", *, required: bool = False) -> Node:
    return {"name": name, "in": where, "required": required, "schema": TEXT}


def test_only_a_contract_that_asks_for_them_has_resources() -> None:
    assert not [path for path in _emitted({}, wanted=False) if path.startswith("resources/")]
    assert {path for path in _emitted({}) if path.startswith("resources/")} == {
        "resources/__init__.py",
        "resources/_async/__init__.py",
        "resources/_async/big_things.py",
        "resources/_sync/__init__.py",
        "resources/_sync/big_things.py",
    }


def test_required_parameters_are_positional_and_others_are_not() -> None:
    operation = {
        "parameters": [_parameter("q"), _parameter("r", required=True), _parameter("id", "path", required=True)]
    }
    assert _signatures(operation, "/things/{id}") == ["id: str, r: str, *, q: str | UnsetType=UNSET"]


WHOLE = "m.BigThingsMakeRequest | d.BigThingsMakeRequest"
OWN = "body: object=UNSET, *, force: bool=False, **fields: object"
FORCED = "body: Mapping[str, object], /, *, force: bool"


def test_a_body_is_given_whole_by_its_members_or_unchecked() -> None:
    assert _signatures(_body(_thing(a=TEXT, b=TEXT))) == [
        f"body: {WHOLE}, /",
        "**fields: Unpack[d.BigThingsMakeRequest]",
        FORCED,
        OWN,
    ]


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (TEXT, "a: str, /"),
        ({"type": "array", "items": {"type": "integer"}}, "a: Sequence[int], /"),
        (_thing(b=TEXT), None),
        ({"type": "object", "additionalProperties": TEXT}, None),
        ({}, None),
    ],
    ids=["text", "list", "object", "map", "anything"],
)
def test_a_body_of_one_member_is_given_by_its_value_unless_that_could_be_the_body(
    schema: Node, value: str | None
) -> None:
    signatures = _signatures(_body(_thing(a=schema)))
    assert signatures[0] == (value or f"body: {WHOLE}, /")
    assert signatures[-1] == OWN


def test_a_member_called_like_a_parameter_makes_the_parameter_positional_alone() -> None:
    operation = _body(_thing(id=TEXT, b=TEXT), parameters=[_parameter("id", "path", required=True)])
    assert _signatures(operation, "/things/{id}")[1] == "id: str, /, **fields: Unpack[d.BigThingsMakeRequest]"
    assert _signatures(operation, "/things/{id}")[-1] == f"id: str, /, {OWN}"


@pytest.mark.parametrize("name", ["body", "force", "q"])
def test_a_member_that_cannot_be_a_keyword_leaves_the_body_whole(name: str) -> None:
    operation = _body(_thing(a=TEXT, **{name: TEXT}), parameters=[_parameter("q")])
    assert _signatures(operation) == [f"body: {WHOLE}, *, q: str | UnsetType=UNSET"]


def test_a_body_that_may_be_left_out_is_a_keyword() -> None:
    assert _signatures(_body(_thing(a=TEXT), required=False)) == [f"*, body: {WHOLE} | UnsetType=UNSET"]


def test_bytes_are_content() -> None:
    operation = {"requestBody": {"required": True, "content": {"application/octet-stream": {}}}}
    assert _signatures(operation) == ["content: File | FileContent"]


@pytest.mark.parametrize("name", ["force", "fields", "content", "o"])
def test_a_parameter_never_has_the_name_of_something_that_a_method_needs(name: str) -> None:
    text = _body(_thing(a=TEXT, b=TEXT), parameters=[_parameter(name)])
    data = _parameter(name, required=True)
    raw = {"parameters": [data], "requestBody": {"required": True, "content": {"application/octet-stream": {}}}}
    own = f"{OWN[: OWN.index('force')]}{name}_query: str | UnsetType=UNSET, {OWN[OWN.index('force') :]}"
    assert _signatures(text)[-1] == own
    assert _signatures(raw) == [f"{name}_query: str, content: File | FileContent"]


def test_without_a_body_a_parameter_keeps_its_name() -> None:
    assert _signatures({"parameters": [_parameter("fields"), _parameter("force")]}) == [
        "*, fields: str | UnsetType=UNSET, force: str | UnsetType=UNSET"
    ]


def test_no_method_hides_what_every_resource_has() -> None:
    source = _emitted({"operationId": "big_things_with_options"})["resources/_sync/big_things.py"]
    assert "def with_options_(self)" in source


@pytest.mark.parametrize("tag", ["resource", "file", "event"])
def test_no_class_hides_what_its_module_imports(tag: str) -> None:
    files = _emitted({"operationId": f"{tag}_make", "tags": [tag]})
    assert f"class {tag.capitalize()}_(Resource):" in files[f"resources/_sync/{tag}.py"]
    assert f'"{tag.capitalize()}_": "_sync.{tag}"' in files["resources/__init__.py"]


@pytest.mark.parametrize("tag", ["none", "true", "false"])
def test_no_class_is_a_keyword(tag: str) -> None:
    files = _emitted({"operationId": f"{tag}_make", "tags": [tag]})
    assert f"class {tag.capitalize()}_(Resource):" in files[f"resources/_sync/{tag}.py"]
