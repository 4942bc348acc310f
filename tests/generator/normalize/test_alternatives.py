"""An answer in several kinds has an operation for each."""

from typing import Any

from tests.generator.documents import contract_of, document_of

REPLY = {"type": "object", "properties": {"text": {"type": "string"}}}
CHUNK = {"type": "object", "properties": {"delta": {"type": "string"}}}


def _contract(content: dict[str, Any]) -> Any:
    document = document_of({})
    responses = {"200": {"description": "Yes.", "content": content}, "400": {"description": "No."}}
    document["paths"]["/chat"] = {"post": {"operationId": "chat", "tags": ["talk"], "responses": responses}}
    return contract_of(document)


def _media_types(contract: Any) -> dict[str, list[str]]:
    return {
        f"{names.function} {names.path}": list(
            contract.document["paths"][names.path][names.method]["responses"]["200"]["content"]
        )
        for names in contract.operations
    }


def test_events_beside_json_are_an_operation_of_their_own() -> None:
    contract = _contract({"application/json": {"schema": REPLY}, "text/event-stream": {"schema": CHUNK}})
    assert _media_types(contract) == {
        "chat /chat": ["application/json"],
        "chat_stream /chat#text/event-stream": ["text/event-stream"],
    }
    assert contract.reports == ()
    assert {"ChatResponse", "ChatStreamResponse"} <= contract.components.keys()


def test_a_file_beside_json_is_an_operation_of_its_own() -> None:
    text = {"schema": {"type": "string"}}
    contract = _contract({"application/json": {"schema": REPLY}, "text/csv": text, "application/pdf": {}})
    assert list(_media_types(contract)) == [
        "chat /chat",
        "chat_as_csv /chat#text/csv",
        "chat_as_pdf /chat#application/pdf",
    ]


def test_the_same_data_in_another_syntax_is_not() -> None:
    same = {"schema": REPLY}
    contract = _contract({"application/json": same, "text/plain": same, "application/xml": same})
    assert list(_media_types(contract)) == ["chat /chat"]
    assert [report.code for report in contract.reports] == ["media-type-unused"]
