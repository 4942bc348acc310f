"""What the contract marks deprecated or secret is so in the code, however deep the mark stands."""

from typing import Any

from tests.generator.documents import contract_of, document_of

from dovetail_generator.operations import render

KEYS = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "keys": {"$ref": "#/components/schemas/Key"}},
}
KEY = {"type": "object", "properties": {"value": {"type": "string", "format": "password"}}}
YES = {"200": {"description": "Yes."}}


def _source(operation: dict[str, Any], **root: Any) -> dict[str, str]:
    document = document_of({"Keys": KEYS, "Key": KEY}) | root
    document["paths"]["/do"] = {"post": {"operationId": "do", "tags": ["things"], "responses": YES} | operation}
    return render(contract_of(document), "demo")


def test_type_checkers_are_told_of_deprecated_operations() -> None:
    emitted = _source({"deprecated": True}, **{"x-resources": True})
    for file in ("operations/things.py", "resources/_sync/things.py"):
        assert '@mark_deprecated("The service may stop offering it.", category=None)\n' in emitted[file]
        assert "from dovetail.runtime.deprecation import mark_deprecated" in emitted[file]
    assert "import mark_deprecated" not in _source({"summary": "mark_deprecated"})["operations/things.py"]


def test_a_json_part_that_holds_a_secret_is_secret_as_a_whole() -> None:
    schema = {
        "type": "object",
        "properties": {"meta": {"$ref": "#/components/schemas/Keys"}, "note": {"type": "string"}},
    }
    source = _source({"requestBody": {"content": {"multipart/form-data": {"schema": schema}}}})["operations/things.py"]
    assert 'Part("meta", style="json", media_type="application/json", secret=True' in source.replace("'", '"')
    assert 'Part("note")' in source.replace("'", '"')


def test_json_in_a_query_that_holds_a_secret_is_secret_as_a_whole() -> None:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Keys"}}}
    source = _source({"parameters": [{"name": "q", "in": "query", "content": content}]})["operations/things.py"]
    assert 'Query("q", style="json", secret=True' in source.replace("'", '"')
