from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openapi_python_client.strings import ClassName
from tests.generator.documents import contract_of, document_of

from dovetail_generator.normalize import names
from dovetail_generator.normalize.words import class_name, identifier, pascal, snake

WORDS = st.text(alphabet="abzABZ019_-. /é", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pageSize", "page_size"),
        ("HTTPServer", "http_server"),
        ("execute_v3", "execute_v3"),
        ("ExecuteV3Request", "execute_v3_request"),
        ("not-before-policy", "not_before_policy"),
        ("bookFileGUID", "book_file_guid"),
        ("x.y z", "x_y_z"),
    ],
)
def test_snake(text: str, expected: str) -> None:
    assert snake(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("order_line", "OrderLine"), ("HTTPError", "HTTPError"), ("foo2bar", "Foo2Bar"), ("V3Error", "V3Error")],
)
def test_pascal(text: str, expected: str) -> None:
    assert pascal(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Warning", "WarningModel"), ("2fa", "Model2Fa"), ("Any", "AnyModel"), ("none", "NoneModel"), ("--", "Schema")],
)
def test_a_class_is_not_called_like_a_builtin(text: str, expected: str) -> None:
    assert class_name(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("class", "class_"), ("list", "list_"), ("id", "id"), ("2fa", "field_2fa"), ("--", "field_"), ("max", "max")],
)
def test_a_field_is_called_so_that_python_and_annotations_bear_it(text: str, expected: str) -> None:
    assert identifier(text) == expected


@given(WORDS)
@example("é/éé")
def test_names_are_fixed_points(text: str) -> None:
    name = class_name(text)
    assert class_name(name) == name
    assert name.isidentifier()
    field = identifier(text)
    assert identifier(field) == field
    assert field.isidentifier()


@given(st.text(alphabet="abzABZ019_-. /", min_size=1, max_size=12))
def test_class_names_are_fixed_points_of_the_operations_engine(text: str) -> None:
    name = class_name(text)
    assert ClassName(name, "") == name


def test_fields_that_differ_by_spelling_only_are_numbered() -> None:
    schema = {"properties": {"Note": {}, "note": {}, "NOTE": {}}}
    assert names.fields(schema) == {"Note": "note_3", "note": "note", "NOTE": "note_2"}


def test_components_that_differ_by_spelling_only_are_numbered() -> None:
    thing: dict[str, Any] = {"type": "object", "properties": {"a": {"type": "string"}}}
    document = document_of(
        {"order_line": thing, "OrderLine": {**thing, "description": "x"}, "orderline": thing}, received=["order_line"]
    )
    assert sorted(contract_of(document).components) == ["OrderLine", "OrderLine2", "Orderline3"]


def operation(**more: Any) -> dict[str, Any]:
    return {"responses": {"default": {"description": "No."}}, **more}


def document(**operations: dict[str, Any]) -> dict[str, Any]:
    base = document_of({})
    base["paths"] = {f"/{key}/{{id}}": {"get": value} for key, value in operations.items()}
    return base


def test_functions_are_named_by_id_without_the_tag() -> None:
    made = contract_of(
        document(
            a=operation(operationId="clusters_list", tags=["clusters"]),
            b=operation(operationId="clustersGet", tags=["clusters"]),
            c=operation(operationId="import", tags=["Job Runs"]),
            d=operation(),
        )
    )
    assert [(o.module, o.function, o.constant) for o in made.operations] == [
        ("clusters", "list", "LIST"),
        ("clusters", "get", "GET"),
        ("job_runs", "import_", "IMPORT"),
        ("default", "get_d_by_id", "GET_D_BY_ID"),
    ]


def test_arguments_of_the_same_name_are_told_apart_by_place() -> None:
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
        {"name": "id", "in": "query", "schema": {"type": "string"}},
        {"name": "X-Id", "in": "header", "schema": {"type": "string"}},
        {"name": "body", "in": "query", "schema": {"type": "string"}},
    ]
    made = contract_of(document(a=operation(parameters=parameters)))
    assert made.operations[0].arguments == {
        ("path", "id"): "id",
        ("query", "id"): "id_query",
        ("header", "X-Id"): "x_id",
        ("query", "body"): "body_",
    }
