"""What is written of small contracts, imported and used."""

from __future__ import annotations

import json
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import UNSET
from tests.generator.models.emitting import Imported, contract

from dovetail.runtime import codec
from dovetail.runtime.errors import InvalidInput
from dovetail_generator import models
from dovetail_generator.formatting import format_files
from dovetail_generator.load import load
from dovetail_generator.models.docs import docstring
from dovetail_generator.normalize import Contract, normalize
from dovetail_generator.normalize.draft import ref_name
from dovetail_generator.normalize.media_types import is_json


def decoded(kind: object, raw: bytes) -> Any:
    return codec.decoder(kind).decode(raw)


def examples(made: Contract) -> Iterator[tuple[str, bool, Any]]:
    """(component, whether it is a list of them, example) of every JSON body and answer."""
    for operation in made.operations:
        node = made.document["paths"][operation.path][operation.method]
        for holder in [node.get("requestBody", {}), *node["responses"].values()]:
            for media_type, media in holder.get("content", {}).items():
                if not is_json(media_type):
                    continue
                values = [media["example"]] if "example" in media else []
                values += [example["value"] for example in media.get("examples", {}).values()]
                schema = media["schema"]
                many = schema.get("type") in ("array", ["array", "null"])
                yield from ((ref_name(schema["items"] if many else schema), many, value) for value in values)


@pytest.mark.parametrize("name", ["unions", "nullable", "recursion", "requests"])
def test_every_example_decodes_and_comes_back_as_it_was(name: str, imported: Imported) -> None:
    m = imported(name)
    for component, many, value in examples(contract(name)):
        kind = getattr(m, component)
        raw = json.dumps(value).encode()
        typed = decoded(list[kind] | None if many else kind, raw)  # type: ignore[valid-type]
        if name != "requests" or "colour" not in value:
            assert json.loads(codec.encode(typed)) == value
        assert pickle.loads(pickle.dumps(typed)) == typed


@pytest.mark.parametrize("name", ["unions", "nullable", "recursion", "requests"])
def test_every_model_is_reachable_by_name_and_decodable(name: str, imported: Imported) -> None:
    m = imported(name)
    for component in contract(name).components:
        assert component in dir(m)
        codec.decoder(getattr(m, component))


def test_importing_the_package_loads_no_area(imported: Imported) -> None:
    m = imported("unions")
    areas = [module for module in sys.modules if module.startswith(f"{m.__name__}.")]
    assert areas == []
    assert m.Person.__module__ == f"{m.__name__}.owners"
    assert f"{m.__name__}.drawings" not in sys.modules
    with pytest.raises(AttributeError, match="has no attribute 'Persn'"):
        _ = m.Persn


def test_unknown_tags_and_values_of_answers_are_kept(imported: Imported) -> None:
    m = imported("unions")
    drawing = decoded(
        m.Drawing, b'{"id":"1","colour":"gold","shapes":[{"kind":"square","side":1},{"kind":"blob"}],"new":1}'
    )
    assert drawing.colour == "gold"
    assert drawing.shapes == [m.Square(kind="square", side=1), {"kind": "blob"}]
    assert drawing.shapes[0].kind == "square"


def test_null_and_absent_differ(imported: Imported) -> None:
    m = imported("nullable")
    person = decoded(m.Person, b'{"name":"Ada","spouse":null,"nickname":null}')
    assert (person.nickname, person.home, person.spouse) == (None, UNSET, None)
    assert json.loads(codec.encode(person)) == {"name": "Ada", "spouse": None, "nickname": None}


def test_a_default_is_not_applied(imported: Imported) -> None:
    assert imported("nullable").Person(name="Ada", spouse=None).age is UNSET


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ({"class": "express", "lines": []}, "body.lines"),
        ({"class": "teleport", "lines": [{"sku": "a", "quantity": 1}]}, "body.class"),
        ({"class": "express", "lines": [{"sku": "a", "quantity": 100}]}, "body.lines[0].quantity"),
        ({"class": "express", "lines": [{"sku": "a", "quantity": 1, "colour": 3}]}, "body.lines[0].colour"),
        ({"class": "express", "lines": [{"sku": "a", "quantity": 1}], "labels": {"x": "y" * 21}}, "body.labels"),
        ({"class": "express"}, "body"),
    ],
)
def test_requests_are_checked(imported: Imported, body: object, at: str) -> None:
    m = imported("requests")
    with pytest.raises(InvalidInput) as caught:
        codec.encode_checked(body, m.OrderRequest)
    assert str(caught.value.at).startswith(at)


def test_an_open_request_passes_other_keys_on(imported: Imported) -> None:
    m = imported("requests")
    raw = codec.encode_checked({"add": {"sku": "a", "quantity": 1}, "colour": "red"}, m.Change)
    assert json.loads(raw)["colour"] == "red"


def test_constraints_of_union_members_hold(imported: Imported) -> None:
    m = imported("requests")
    for good in (1, "3 kg"):
        codec.encode_checked({"weight": good}, m.Change)
    for bad in (0, "three kg", True):
        with pytest.raises(InvalidInput):
            codec.encode_checked({"weight": bad}, m.Change)


def test_secrets_are_masked(imported: Imported) -> None:
    m = imported("requests")
    assert repr(m.OrderPayment(card="4111", pin="0000")) == "OrderPayment(card='4111', pin='********')"


def test_dicts_mirror_the_requests_only() -> None:
    files = models.render(contract("requests"), package="p")
    assert "class OrderLineRequest(TypedDict)" in files["dicts/orders_requests.py"]
    assert "class OrderLine(" not in files["dicts/orders_requests.py"]


@pytest.mark.parametrize(("key", "declared"), [("ref", "class Link(TypedDict)"), ("$ref", "Link = TypedDict(")])
def test_a_long_first_line_is_excused_where_it_is_a_docstring(tmp_path: Path, key: str, declared: str) -> None:
    link = {"type": "object", "description": "word " * 40, "properties": {key: {"type": "string"}}}
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Link"}}}}
    file = tmp_path / "links.json"
    file.write_text(
        json.dumps(
            {
                "openapi": "3.1.0",
                "info": {"title": "Links", "version": "1"},
                "paths": {"/links": {"post": {"requestBody": body, "responses": {"200": {"description": "Done."}}}}},
                "components": {"schemas": {"Link": link}},
            }
        )
    )

    files = models.render(normalize(load(file)), package="p")

    text = next(text for path, text in files.items() if path.startswith("dicts/") and "Link" in text and "word" in text)
    assert declared in text
    assert ("# noqa: D205" in text) is declared.startswith("class")


def test_the_same_contract_gives_the_same_bytes() -> None:
    assert models.render(contract("unions"), package="p") == models.render(contract("unions"), package="p")


def test_only_areas_that_changed_are_written_anew(tmp_path: Path) -> None:
    made = contract("unions")
    first = models.render(made, package="p", cache=tmp_path)
    kept = {file.name: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    made.document["components"]["schemas"]["Person"]["description"] = "Somebody."
    second = models.render(made, package="p", cache=tmp_path)
    assert {path for path in first if first[path] != second[path]} == {"models/owners.py"}
    fresh = [file.name for file in tmp_path.iterdir() if kept.get(file.name) != file.stat().st_mtime_ns]
    assert len(fresh) == 1


def test_a_cache_that_cannot_be_used_is_done_without(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    made = contract("unions")
    assert models.render(made, package="p", cache=file / "models") == models.render(made, package="p")


@pytest.mark.parametrize("length", range(110, 122))
@pytest.mark.parametrize("indent", [0, 4])
def test_a_docstring_fits_its_lines_however_it_is_formatted(length: int, indent: int) -> None:
    text = docstring(("word " * 30)[: length - 1].strip() + ".", indent)
    source = f"class A:\n    {text}\n" if indent else f"{text}\n"
    assert max(len(line) for line in format_files({"a.py": source})["a.py"].splitlines()) <= 120


def test_members_of_a_choice_with_words_of_another_type_make_no_classes_of_their_own() -> None:
    made = contract("unions")
    schemas = made.document["components"]["schemas"]
    schemas["Person"]["properties"]["first_name"] = {
        "anyOf": [
            {"type": "object", "items": {"type": "object"}},
            {"type": "object", "required": ["a"]},
            {"type": "null"},
        ]
    }
    text = models.render(made, package="p")["models/owners.py"]
    hints = [line for line in text.splitlines() if line.strip().startswith("first_name: ")]
    assert hints == ["    first_name: dict[str, Any] | UnsetType | None = UNSET"], hints
