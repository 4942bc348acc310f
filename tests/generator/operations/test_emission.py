"""What is emitted of single operations, and that a contract's words stay words."""

from __future__ import annotations

import ast
import copy
import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dovetail_generator.formatting import format_files
from dovetail_generator.load import load
from dovetail_generator.normalize import normalize
from dovetail_generator.operations import render
from dovetail_generator.reports import Report

Node = dict[str, Any]
OK: Node = {"200": {"description": "Done.", "content": {"application/json": {"schema": {"type": "string"}}}}}
NASTY = st.text(alphabet=st.sampled_from("\"'\\{}\n\r\t N#>x\u2028\u202e`*/|-1.ü"), max_size=40)


def _document(operations: dict[str, Node], **rest: Any) -> Node:
    """A contract with one path an operation."""
    paths = {
        f"/{number}": {"get": {"operationId": name, "tags": ["things"], "responses": OK} | copy.deepcopy(operation)}
        for number, (name, operation) in enumerate(operations.items())
    }
    return {"openapi": "3.1.0", "info": {"title": "Things", "version": "1"}, "paths": paths} | rest


def _emitted(document: Node, reports: list[Report] | None = None) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "contract.json")
        file.write_text(json.dumps(document))
        return render(normalize(load(file)), "demo", reports)


def _module(document: Node) -> str:
    return format_files(_emitted(document))["operations/things.py"]


def _query(**parameter: Any) -> Node:
    return {"parameters": [{"name": "q", "in": "query", "schema": {"type": "string"}} | parameter]}


@settings(max_examples=60, deadline=None)
@given(NASTY, NASTY, NASTY, NASTY)
def test_words_of_a_contract_stay_words(one: str, two: str, three: str, four: str) -> None:
    operation = {
        "summary": one,
        "description": two,
        "externalDocs": {"url": "https://docs.test", "description": three},
        "x-retry": "never",
        "parameters": [
            {"name": f"q{three}", "in": "query", "description": four, "schema": {"type": "string", "default": two}},
            {"name": f"h{four}", "in": "header", "schema": {"type": "string", "enum": [one or "x", "ok"]}},
            {"name": "must", "in": "query", "required": True, "schema": {"type": "string"}, "example": three},
        ],
        "responses": {"200": {"description": three, "content": {"application/json": {"schema": {"type": "string"}}}}},
    }
    document = _document(
        {"things_get": operation},
        tags=[{"name": "things", "description": four}],
        servers=[{"url": f"https://things.test/{one}"}],
        components={
            "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": f"X{two}", "description": one}}
        },
    )
    document["info"] |= {"title": one, "summary": two, "description": three}
    document["x-resources"] = True

    files = _emitted(document)

    expected = (ast.Import, ast.ImportFrom, ast.If, ast.AnnAssign, ast.Assign, ast.FunctionDef, ast.ClassDef)
    for path, source in files.items():
        tree = ast.parse(source)
        for node in tree.body:
            words = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            assert isinstance(node, expected) or words, (path, ast.unparse(node))
    [function] = [node for node in ast.parse(files["operations/things.py"]).body if isinstance(node, ast.FunctionDef)]
    assert [type(node) for node in function.body] == [ast.Expr, ast.Return]
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert called <= {"Operation", "Query", "Header"}


def test_the_same_contract_gives_the_same_bytes() -> None:
    document = _document({"things_get": _query(), "things_list": _query(required=True)})
    assert _emitted(document) == _emitted(document)


@pytest.mark.parametrize(
    ("parameter", "declared", "annotated"),
    [
        ({"name": "pageSize"}, 'Query("page_size", "pageSize")', "page_size: str | UnsetType = UNSET"),
        ({"name": "class", "required": True}, 'Query("class_", "class", required=True)', "class_: str)"),
        (
            {"schema": {"type": ["integer", "null"]}},
            'Query("q", check=lambda: int | None)',
            "q: int | None | UnsetType",
        ),
        ({"x-secret": True}, 'Query("q", secret=True)', "q: str | UnsetType"),
        ({"explode": False}, 'Query("q", explode=False)', "q: str"),
        ({"in": "cookie"}, 'Cookie("q")', "q: str"),
        ({"in": "header", "explode": True}, 'Header("q", explode=True)', "q: str"),
        (
            {"schema": {"type": "array", "items": {"type": "string"}}},
            'Query("q", check=lambda: list[str])',
            "q: Sequence[str] | UnsetType",
        ),
        (
            {"schema": {"type": "object"}},
            'Query("q", check=lambda: dict[str, object])',
            "q: Mapping[str, object] | Unset",
        ),
    ],
)
def test_a_parameter_is_declared_and_annotated(parameter: Node, declared: str, annotated: str) -> None:
    source = _module(_document({"things_get": _query(**parameter)}))

    assert declared in source
    assert annotated in source


def test_a_document_that_gives_lists_the_style_of_deep_objects_numbers_them_all() -> None:
    deep: Node = {"style": "deepObject", "explode": True}
    listed = {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string", "enum": [""]}]}
    fields = {"properties": {"expand": listed, "card": {"type": "object"}}}
    form = {"schema": {"type": "object"} | fields, "encoding": {"expand": deep, "card": deep}}
    sent = {"requestBody": {"content": {"application/x-www-form-urlencoded": form}}}
    asked = _query(schema={"type": "object"}, **deep)
    lists = {"things_post": sent, "things_get": asked}

    numbered = _module(_document(lists, components={"schemas": {}}))
    assert 'Form("expand", style="indexed"' in numbered
    assert 'Form("card", style="indexed"' in numbered
    assert 'Query("q", style="indexed"' in numbered
    assert 'Query("q", style="deepObject"' in _module(_document({"things_get": asked}))


def test_a_value_that_no_style_can_write_is_no_example() -> None:
    nested = {"type": "array", "items": {"type": "object"}}
    source = _module(_document({"things_get": _query(required=True, schema=nested)}))

    assert "q: Sequence[Mapping[str, object]]" in source
    assert "Example:" not in source


@pytest.mark.parametrize(
    ("responses", "constant"),
    [
        ({"204": {"description": ""}}, 'returns=lambda: None,\n    answer="empty"'),
        (OK | {"202": {"description": ""}}, "returns=lambda: str | None,\n"),
        (
            OK | {"201": {"description": "", "content": {"application/json": {"schema": {"type": "integer"}}}}},
            "returns=lambda: str | int,\n",
        ),
        (
            {"2XX": {"description": "", "content": {"text/csv": {"schema": {"type": "string"}}}}},
            'returns=lambda: str,\n    answer="text",\n    accept="text/csv"',
        ),
        (
            {"200": {"description": "", "content": {"image/png": {}}}},
            'returns=lambda: bytes,\n    answer="bytes",\n    accept="image/png"',
        ),
        (
            {
                "200": {
                    "description": "",
                    "content": {"text/csv": {}, "application/json": {"schema": {"type": "integer"}}},
                }
            },
            "returns=lambda: int,\n",
        ),
        ({"default": OK["200"]}, "returns=lambda: str,\n"),
        (OK | {"4XX": OK["200"], "default": OK["200"]}, "errors={4: lambda: str, 0: lambda: str}"),
        (OK | {"404": OK["200"], "400": OK["200"]}, "errors={400: lambda: str, 404: lambda: str}"),
    ],
)
def test_answers_decide_what_an_operation_gives(responses: Node, constant: str) -> None:
    assert constant in _module(_document({"things_get": {"responses": responses}}))


def test_a_function_named_like_a_builtin_does_not_hide_it() -> None:
    listed = {"parameters": [{"name": "q", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}]}
    source = _module(_document({"things_list": listed}))

    assert "def list(" in source
    assert "check=lambda: builtins.list[str]" in source
    assert "# ruff: noqa: A001" in source


def test_names_of_operations_and_of_constants_do_not_collide() -> None:
    document = _document({"things_server": {}, "things_unset": _query()}, servers=[{"url": "https://things.test"}])
    source = _module(document)

    assert "from demo import SERVER as SERVER_" in source
    assert "server=SERVER_" in source
    assert "q: str | UnsetType = UNSET_" in source


def test_hosts_have_their_own_addresses() -> None:
    elsewhere = {
        "x-host": "files",
        "servers": [{"url": "https://{zone}.files.test/", "variables": {"zone": {"default": "a"}}}],
    }
    files = _emitted(_document({"things_get": elsewhere}, servers=[{"url": "https://things.test"}]))

    assert "FILES_SERVER: Final = 'https://a.files.test'" in files["__init__.py"]
    assert "host='files'" in files["operations/things.py"]
    assert "server=FILES_SERVER" in files["operations/things.py"]


@pytest.mark.parametrize(
    ("key", "source"),
    [
        ({"header": "Idempotency-Key"}, 'idempotency_header="Idempotency-Key"'),
        ({"body": "/meta/token"}, 'idempotency_field="/meta/token"'),
    ],
)
def test_an_idempotency_key_goes_where_the_contract_says(key: Node, source: str) -> None:
    assert source in _module(_document({"things_make": {"x-idempotency-key": key}}))


def test_a_job_is_followed_by_what_was_asked_and_to_the_end_that_is_told() -> None:
    job = {"operation": "things_get", "parameters": {"q": "body:/id"}, "status": "/result", "done": ["ok"]}
    job |= {"failed": ["bad"], "end": "/state", "end_words": ["over"]}
    module = _module(_document({"things_get": _query(), "things_make": {"x-long-running": job}}))
    assert 'parameters={"q": "body:/id"}' in module
    assert 'end="/state"' in module
    assert 'end_words=("over",)' in module


def test_what_has_no_form_here_is_told_with_its_place() -> None:
    schemes = {"mutual": {"type": "mutualTLS"}, "token": {"type": "http", "scheme": "bearer"}}
    document = _document(
        {"things_get": {"security": [{"mutual": []}, {"token": []}]}}, components={"securitySchemes": schemes}
    )
    reports: list[Report] = []

    source = _emitted(document, reports)["operations/things.py"]

    assert "security=((MUTUAL,), (TOKEN,))" in source
    assert [(r.code, r.pointer) for r in reports] == [("mutual-tls", "/components/securitySchemes/mutual")]


@pytest.mark.parametrize(
    ("style", "source"),
    [
        ({"page": {"into": "query:q", "start": 0}}, 'PageNumbers("/items", into="query:q", start=0)'),
        (
            {"page": {"into": "query:q", "start": 1, "total": "/total", "more": "/next"}},
            'PageNumbers("/items", into="query:q", start=1, total="/total", more="/next")',
        ),
        (
            {"offset": {"into": "query:q", "start": 1, "total": "/total"}},
            'PageOffset("/items", into="query:q", start=1, total="/total")',
        ),
        ({"token": {"from": "/next", "into": "query:q"}}, 'PageToken("/items", source="/next", into="query:q")'),
        ({"link": {"from": "/next"}}, 'PageLink("/items", source="/next")'),
    ],
)
def test_every_style_of_paging_has_its_class(style: Node, source: str) -> None:
    page: Node = {"type": "object", "properties": {"items": {"type": "array", "items": {"type": "string"}}}}
    answers = {"200": {"description": "A page.", "content": {"application/json": {"schema": page}}}}
    operation = _query() | {"x-pagination": {"items": "/items", **style}, "responses": answers}
    module = _module(_document({"things_list": operation}))
    assert f"paging={source}" in module
    assert f"from dovetail.runtime.paging import {source.partition('(')[0]}" in module
