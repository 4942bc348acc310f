"""Operations that share a path and a method, told by what is sent by itself; forms of dotted names; answers in XML."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dovetail_generator.package import Target, assemble
from dovetail_generator.writing import changes, write

Node = dict[str, Any]
SCHEMAS = "#/components/schemas"
FORM = "application/x-www-form-urlencoded"
TAGS: Node = {
    "type": "object",
    "additionalProperties": {"$ref": "#/components/schemas/Tag"},
    "xml": {"name": "Tag"},
    "x-entry": {"key": "Name", "value": "Value"},
}
LINES: Node = {"type": "array", "items": {"$ref": "#/components/schemas/Line", "xml": {"name": "Line"}}}


def _post(name: str, constant: Node, **rest: Any) -> Node:
    answer: Node = {
        "description": "Done.",
        "content": {"text/xml": {"schema": {"$ref": "#/components/schemas/Answer"}}},
    }
    refusal: Node = {
        "description": "No.",
        "content": {"text/xml": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    return {
        "post": {
            "operationId": f"box_{name}",
            "tags": ["box"],
            "responses": {"200": answer, "4XX": refusal},
            **constant,
            **rest,
        }
    }


def _form(name: str, **properties: Node) -> Node:
    schema = {
        "type": "object",
        "required": ["Action", *properties],
        "properties": {"Action": {"const": name}, **properties, "Edition": {"const": "2"}},
    }
    return {"requestBody": {"required": True, "content": {FORM: {"schema": schema, "x-dotted": True}}}}


def _json(name: str) -> Node:
    schema = {"type": "object", "properties": {"Tags": TAGS, "Lines": LINES}}
    return {
        "parameters": [{"name": "X-Target", "in": "header", "required": True, "schema": {"const": f"Box.{name}"}}],
        "requestBody": {"required": True, "content": {"application/x-amz-json-1.0": {"schema": schema}}},
        "responses": {
            "200": {
                "description": "Done.",
                "content": {"application/x-amz-json-1.1": {"schema": {"$ref": "#/components/schemas/Answer"}}},
            }
        },
    }


DOCUMENT: Node = {
    "openapi": "3.1.0",
    "info": {"title": "Boxes", "version": "1"},
    "paths": {
        "/{box}#Put": {
            "parameters": [{"name": "box", "in": "path", "required": True, "schema": {"type": "string"}}],
            **_post("put", _form("Put", Tags=TAGS, Lines=LINES, Names={"type": "array", "items": {"type": "string"}})),
        },
        "/{box}#Clear": {
            "parameters": [{"name": "box", "in": "path", "required": True, "schema": {"type": "string"}}],
            **_post("clear", _form("Clear")),
        },
        "/#Box.Put": _post("put_json", _json("Put")),
    },
    "components": {
        "schemas": {
            "Tag": {
                "type": "object",
                "required": ["Kind"],
                "properties": {"Kind": {"type": "string"}, "Text": {"type": "string", "x-secret": True}},
            },
            "Line": {"type": "object", "properties": {"Id": {"type": "integer"}, "Tags": TAGS}},
            "Answer": {
                "type": "object",
                "xml": {"name": "PutAnswer"},
                "properties": {
                    "Lines": {
                        "type": "array",
                        "items": {"$ref": "#/components/schemas/Kept", "xml": {"name": "Line"}},
                    },
                    "Done": {"type": "boolean"},
                },
            },
            "Kept": {
                "type": "object",
                "properties": {
                    "Id": {"type": "integer"},
                    "Words": {
                        "type": "object",
                        "additionalProperties": {"type": "string"},
                        "xml": {"name": "Word"},
                        "x-entry": {"key": "K", "value": "V"},
                    },
                },
            },
            "Problem": {
                "type": "object",
                "xml": {"name": "Problem"},
                "properties": {"Code": {"type": "string"}},
            },
        }
    },
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("boxes")
    contract = folder / "boxes.json"
    contract.write_text(json.dumps(DOCUMENT))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        made = assemble(Target(contract, "boxes_made", folder / "boxes_made"))
        write(changes(made.files), folder)
        patch.syspath_prepend(str(folder))
        yield "boxes_made"
        for name in [name for name in sys.modules if name.partition(".")[0] == "boxes_made"]:
            del sys.modules[name]


@pytest.fixture
def box(package: str) -> Any:
    return importlib.import_module(f"{package}.operations.box")


def test_what_follows_the_hash_of_a_path_is_never_sent(box: Any) -> None:
    assert box.PUT.path == box.CLEAR.path == "/{box}"
    assert box.clear(box="a#b").path == "/a%23b"
    assert box.put_json(body={}).path == "/"


def test_constants_are_no_arguments_and_are_sent(box: Any) -> None:
    call = box.clear(box="b")
    assert call.body == b"Action=Clear"
    assert box.put_json(body={}).headers == (("X-Target", "Box.Put"),)
    with pytest.raises(TypeError):
        box.clear(box="b", action="Put")


def test_a_constant_that_need_not_be_sent_is_an_argument(box: Any) -> None:
    assert box.clear(box="b", edition="2").body == b"Action=Clear&Edition=2"


def test_one_schema_serves_forms_and_json(box: Any) -> None:
    lines = [{"Id": 7, "Tags": {"a": {"Kind": "k", "Text": "t"}}}]
    assert box.put(box="b", tags={"x": {"Kind": "y"}}, lines=lines, names=["n"]).body == (
        b"Action=Put&Tag.1.Name=x&Tag.1.Value.Kind=y"
        b"&Line.1.Id=7&Line.1.Tag.1.Name=a&Line.1.Tag.1.Value.Kind=k&Line.1.Tag.1.Value.Text=t&Names.1=n"
    )
    call = box.put_json(body={"Tags": {"x": {"Kind": "y"}}, "Lines": lines})
    assert json.loads(call.body) == {"Tags": {"x": {"Kind": "y"}}, "Lines": lines}
    assert call.content_type == "application/x-amz-json-1.0"


def test_secrets_in_maps_and_lists_are_masked_in_both(box: Any) -> None:
    lines = [{"Tags": {"a": {"Kind": "kind", "Text": "hush"}}}]
    for call in (
        box.put(box="b", tags={"x": {"Kind": "y", "Text": "hush"}}, lines=lines, names=["n"]),
        box.put_json(body={"Lines": lines}),
    ):
        assert "hush" not in call.curl("http://x.test")
        assert "hush" not in repr(call)
        assert "kind" in repr(call)


def test_one_type_is_read_from_xml_and_from_json(box: Any, package: str) -> None:
    models = importlib.import_module(f"{package}.models")
    kept = [models.Kept(id=1, words={"a": "b"}), models.Kept(id=2)]
    from_xml = box.PUT.decode(
        b"<PutAnswer xmlns='u'><Line><Id>1</Id><Word><K>a</K><V>b</V></Word></Line><Line><Id>2</Id></Line>"
        b"<Done>true</Done></PutAnswer>"
    )
    from_json = box.PUT_JSON.decode(b'{"Lines": [{"Id": 1, "Words": {"a": "b"}}, {"Id": 2}], "Done": true}')
    assert from_xml == from_json == models.Answer(lines=kept, done=True)
    assert (box.PUT.answer, box.PUT.accept) == ("xml", "text/xml")
    assert (box.PUT_JSON.answer, box.PUT_JSON.accept) == ("json", "application/x-amz-json-1.1")


def test_an_attribute_or_a_wrapping_element_is_told_to_be_left_aside(tmp_path: Path) -> None:
    document = json.loads(json.dumps(DOCUMENT))
    document["components"]["schemas"]["Answer"]["properties"]["Lines"]["xml"] = {"wrapped": True}
    document["components"]["schemas"]["Kept"]["properties"]["Id"]["xml"] = {"attribute": True}
    contract = tmp_path / "boxes.json"
    contract.write_text(json.dumps(document))
    told = [
        text for text in assemble(Target(contract, "boxes_told", tmp_path / "out")).reports if "not wrapped" in text
    ]
    assert len(told) == 2
    assert "/components/schemas/Answer/properties/Lines/xml/wrapped" in told[0]
    assert "/components/schemas/Kept/properties/Id/xml/attribute" in told[1]
