"""Text of a document never becomes code: in names, words, paths, patterns, defaults, titles and all the rest."""

from __future__ import annotations

import ast
import builtins
import importlib
import json
import sys
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from tests.generator.documents import contract_of
from tests.generator.hostile.nightmare import CANARY, EVIL, document, names

from dovetail.runtime import codec
from dovetail.runtime.operation import Operation
from dovetail.runtime.security import SecurityScheme
from dovetail_generator import models, operations
from dovetail_generator.models.docs import docstring
from dovetail_generator.operations import text
from dovetail_generator.package import assemble
from dovetail_generator.project import external_target
from dovetail_generator.writing import changes, write

PACKAGE = "nightmare_sdk"
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}

hostile = st.lists(st.sampled_from(EVIL) | st.characters(), max_size=6).map("".join)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The distribution that is made of the nightmare; its file's name is one too."""
    out = tmp_path_factory.mktemp("nightmare")
    source = out / 'night\nimport os; """ -->.json'
    source.write_text(json.dumps(document()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        write(changes(assemble(external_target(source, out, PACKAGE)).files), out)
    return out


@pytest.fixture(scope="module")
def modules(built: Path) -> Iterator[dict[str, Any]]:
    """Every module of the package by its name, imported."""
    sys.path.insert(0, str(built))
    try:
        found = [file.relative_to(built).with_suffix("") for file in sorted(built.joinpath(PACKAGE).rglob("*.py"))]
        paths = [".".join(path.parts).removesuffix(".__init__") for path in found]
        yield {path: importlib.import_module(path) for path in paths}
    finally:
        sys.path.remove(str(built))
        for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
            del sys.modules[name]


def test_every_file_is_what_its_name_says(built: Path) -> None:
    for file in built.rglob("*.py"):
        ast.parse(file.read_bytes(), file.name)
    tomllib.loads((built / "pyproject.toml").read_text(encoding="utf-8"))
    json.loads((built / "names.lock").read_text(encoding="utf-8"))


def test_no_file_holds_what_cannot_be_seen(built: Path) -> None:
    for file in sorted(built.rglob("*")):
        if file.is_file() and file.suffix != ".json":
            content = file.read_bytes().decode()
            assert {char for char in content if unicodedata.category(char) in _UNSEEN} <= {"\n"}, file.name


def test_nothing_stirs_when_it_is_imported(modules: dict[str, Any]) -> None:
    assert len(modules) > 20
    assert not hasattr(builtins, CANARY)


def test_names_of_members_arrive_as_they_are(modules: dict[str, Any]) -> None:
    thing = modules[f"{PACKAGE}.models"].Thing
    answer = {name: f"value of {name}" for name in names("f")}
    value = codec.answer_decoder(thing).decode(json.dumps(answer).encode())
    assert json.loads(codec.encode(value)) == answer


def test_words_of_an_enumeration_arrive_as_they_are(modules: dict[str, Any]) -> None:
    words = modules[f"{PACKAGE}.models"].Words
    assert set(get_args(get_args(words)[0])) == set(names("w"))


def test_operations_parameters_and_schemes_are_called_as_the_document_calls_them(modules: dict[str, Any]) -> None:
    found = [
        value
        for name, module in modules.items()
        if name.startswith(f"{PACKAGE}.operations.")
        for value in vars(module).values()
        if isinstance(value, Operation) and value.module == name
    ]
    assert {operation.id for operation in found} == set(names("o")[::2])
    wires = {(parameter.location, parameter.wire_name) for each in found for parameter in each.parameters}
    # A path with braces names parameters that nobody declared.
    assert {wire for wire in wires if wire[0] != "path"} == {
        (location, name) for location in ("query", "cookie") for name in names(location[0])[::2]
    }
    schemes = [value for value in vars(modules[f"{PACKAGE}.security"]).values() if isinstance(value, SecurityScheme)]
    assert {(scheme.name, scheme.parameter) for scheme in schemes} == {(name, name) for name in names("s")}
    assert {scheme.name for each in found for group in each.security for scheme in group} == set(names("s")[::2])


def test_what_goes_out_is_an_address(modules: dict[str, Any]) -> None:
    for name, module in modules.items():
        for value in list(vars(module).values()) if name.startswith(f"{PACKAGE}.operations.") else ():
            if isinstance(value, Operation) and value.module == name:
                call = value.call(
                    {parameter.name: "b" for parameter in value.parameters if parameter.location != "query"}
                )
                assert call.target.isascii()
                assert call.target.isprintable()
                assert not set(call.path) & set(' "<>\\^`{|}#?')


def _harmless(source: str) -> None:
    """It parses, and holds nothing that was a text of the document."""
    tree = ast.parse(source)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    used |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not used & {"setattr", "__import__", CANARY, "__class__"}
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert "os" not in imported


@settings(
    derandomize=True, max_examples=6, phases=(Phase.explicit, Phase.generate)
)  # making it shorter would take minutes
@given(one=hostile, two=hostile, three=hostile)
def test_no_text_becomes_code(one: str, two: str, three: str) -> None:
    said: Any = {"title": one, "description": two, "default": three}
    thing = {
        "type": "object",
        "properties": {
            f"{one}.": {"type": "string", "pattern": two, **said},
            f"{two};": {"type": "string", "enum": [one, two, three, f"{three}'"]},
            f"{three}'": {"const": one, **said},
        },
        **said,
    }
    reference = {"$ref": "#/components/schemas/Thing"}
    operation = {
        "operationId": f"{one} {two}",
        "tags": [three],
        "summary": one,
        "description": two,
        "parameters": [
            {"name": f"{three}q", "in": "query", "description": one, "schema": {"type": "string", **said}},
            {"name": "x", "in": "header", "schema": {"type": "string", "enum": [one, f"{two}."]}},
        ],
        "requestBody": {"description": three, "content": {"application/json": {"schema": reference}}},
        "responses": {"200": {"description": two, "content": {"application/json": {"schema": reference}}}},
    }
    contract = contract_of(
        {
            "openapi": "3.1.0",
            "info": {"title": one, "version": two, "description": three},
            "tags": [{"name": three, "description": one}],
            "paths": {"/things": {"post": operation}},
            "components": {"schemas": {"Thing": thing}},
        }
    )
    for source in [*models.render(contract, package="demo").values(), *operations.render(contract, "demo").values()]:
        _harmless(source)


@given(hostile)
@example('""""')
@example("\\")
@example("long " * 30 + '"')
def test_a_docstring_is_one_text(words: str) -> None:
    for written in (docstring(words or ".", 4), text.docstring(text.paragraphs(words, 80))):
        (statement,) = ast.parse(written).body
        assert isinstance(statement, ast.Expr)
        assert isinstance(statement.value, ast.Constant)
        assert not any(unicodedata.category(char) in _UNSEEN for char in written if char != "\n")


def _nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=3) | st.dictionaries(hostile, inner, max_size=3)


@given(st.recursive(hostile | st.none() | st.integers(), _nested))
def test_a_literal_is_what_it_was(value: Any) -> None:
    assert ast.literal_eval("\n".join(text.literal(value))) == value
    assert ast.literal_eval(text.repr_of(value)) == value


@pytest.mark.parametrize("name", [*EVIL, "os", "dovetail", "class", "1st", "a..b", "/etc/passwd", "a.b"])
def test_a_name_is_made_one_of_python_below_the_folder(name: str, tmp_path: Path) -> None:
    target = external_target(tmp_path / "contract.json", tmp_path, name)
    assert all(part.isidentifier() for part in target.package.split("."))
    assert target.folder.resolve().is_relative_to(tmp_path.resolve())
    assert target.package.partition(".")[0] not in {"dovetail", *sys.stdlib_module_names}
