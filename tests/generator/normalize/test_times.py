from typing import Any

import pytest
from tests.generator.documents import contract_of, document_of, requested

ZONE = "America/New_York"
TIME = {"type": "string", "x-time-zone": ZONE}


def made(schema: Any, **others: Any) -> Any:
    thing = {"type": "object", "properties": {"a-b": schema}}
    return contract_of(document_of({"Thing": thing, **others}, received=["Thing"]))


@pytest.mark.parametrize(
    "schema",
    [
        TIME,
        {**TIME, "type": ["string", "null"]},
        {**TIME, "type": "string", "format": "date-time"},
        {"anyOf": [TIME, {"type": "null"}]},
        {"$ref": "#/components/schemas/Time"},
        {"anyOf": [{"$ref": "#/components/schemas/Time"}, {"type": "null"}]},
    ],
)
def test_a_property_can_be_a_moment_itself_or_by_what_it_refers_to(schema: Any) -> None:
    contract = made(schema, Time=TIME)
    assert contract.components["Thing"].times == {"a_b": ZONE}
    assert contract.reports == ()


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ({"type": "integer", "x-time-zone": ZONE}, "x-time-zone is for text; it is left aside"),
        ({"type": "array", "items": TIME}, "x-time-zone is for properties; the times here stay text"),
        ({**TIME, "x-time-zone": "Mars/Olympus"}, "'Mars/Olympus' is no time zone; the times here stay text"),
        ({**TIME, "x-time-zone": True}, "True is no time zone; the times here stay text"),
    ],
)
def test_where_the_mark_cannot_be_heeded_it_is_said(schema: Any, message: str) -> None:
    contract = made(schema)
    assert [report.message for report in contract.reports] == [message]
    assert contract.components["Thing"].times == {}
    assert "x-time-zone" not in str(contract.document["components"])


def test_requests_keep_their_times_as_text() -> None:
    schema = requested({"type": "object", "properties": {"a": TIME}})
    assert schema["properties"] == {"a": {"type": "string"}}


def test_what_is_sent_and_received_has_moments_in_answers_only() -> None:
    thing = {"type": "object", "properties": {"a": {"$ref": "#/components/schemas/Time"}}}
    contract = contract_of(document_of({"Thing": thing, "Time": TIME}, sent=["Thing"], received=["Thing"]))
    assert contract.components["Thing"].times == {"a": ZONE}
    assert contract.components["ThingRequest"].times == {}
