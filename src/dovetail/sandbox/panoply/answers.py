"""Answers and refusals, in the protocol of the request."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from typing import Any, Final

import attrs

from dovetail.sandbox.app import Asked
from dovetail.sandbox.forms import urlencoded_member
from dovetail.sandbox.message import Answer, Incoming, Refusal
from dovetail.sandbox.panoply.errors import kind_of, refused
from dovetail.sandbox.panoply.xml_answers import error_xml, result_xml

JSON: Final = "application/x-amz-json-1.0"
XML: Final = "text/xml"
OAUTH: Final = "/oauth/"
"""What the paths of the OAuth server begin with."""
_REQUIRED: Final = re.compile(r'"(\w+)" is a required property')
_ENTRY_ID: Final = re.compile(r"/Entries/\d+/Id")


def speaks_json(incoming: Incoming) -> bool:
    """Whether a request is in the JSON protocol; what does not say so is in the query protocol."""
    headers = incoming.headers
    return "x-amz-target" in headers or headers.get("content-type", "").startswith("application/x-amz-json")


def result_answer(asked: Asked, operation: str, result: Mapping[str, Any] | None) -> Answer:
    """The answer to a request that was carried out.

    Args:
        asked: The request.
        operation: Such as `SendMessage`.
        result: What there is to tell; None where an operation tells nothing.
    """
    request_id = str(uuid.uuid4())
    headers = {"x-amzn-RequestId": request_id}
    if speaks_json(asked.incoming):
        return attrs.evolve(Answer.of_json(result or {}, headers=headers), media_type=JSON)
    return Answer(200, result_xml(operation, result, request_id), XML, headers)


def refusal_answer(incoming: Incoming, refusal: Refusal) -> Answer:
    """A refusal in the protocol of its request."""
    if incoming.path.startswith(OAUTH):
        error = refusal.code.lower() if refusal.code and not refusal.code.isdecimal() else "server_error"
        return Answer.of_json({"error": error, "error_description": refusal.message}, refusal.status, refusal.headers)
    refusal = _worded(incoming, refusal)
    kind, request_id = kind_of(refusal), str(uuid.uuid4())
    message = (refusal.message or kind.code).encode(errors="replace").decode()
    who = "Sender" if kind.is_senders else "Receiver"
    headers = {"x-amzn-RequestId": request_id, **refusal.headers, **_wait(refusal)}
    if speaks_json(incoming):
        headers["x-amzn-query-error"] = f"{kind.code};{who}"
        body = {"__type": f"com.amazonaws.sqs#{kind.shape}", "message": message}
        return attrs.evolve(Answer.of_json(body, kind.status, headers), media_type=JSON)
    xml = error_xml(kind.code, message, request_id, is_senders=kind.is_senders)
    return Answer(kind.status, xml, XML, headers)


def _wait(refusal: Refusal) -> Mapping[str, str]:
    """How long to wait, in milliseconds as AWS says it, where a fault on order says it in seconds."""
    seconds = refusal.headers.get("retry-after", "")
    return {"x-amz-retry-after": f"{int(seconds) * 1000}"} if seconds.isdecimal() else {}


def _worded(incoming: Incoming, refusal: Refusal) -> Refusal:
    """A refusal by its own name where it is one of the contract's checks."""
    if refusal.code == "UNKNOWN_OPERATION":
        named = incoming.headers.get("x-amz-target") or urlencoded_member(incoming.body, "Action")
        if named is None:
            return refused("MissingAction", "The request must contain the parameter Action.")
        return refused("InvalidAction", f"The action {named[:200]} is not valid for this endpoint.")
    if refusal.code != "BAD_REQUEST":
        return refusal
    required = _REQUIRED.fullmatch(refusal.message)
    place, rule = refusal.place, refusal.rule
    if place == "/Entries" or (required and required[1] == "Entries"):
        name = "TooManyEntriesInBatchRequest" if rule == "maxItems" else "EmptyBatchRequest"
    elif _ENTRY_ID.fullmatch(place):
        name = "InvalidBatchEntryId"
    elif required or (rule == "minLength" and place.endswith("/MessageBody")):
        missing = required[1] if required else "MessageBody"
        return refused("MissingParameter", f"The request must contain the parameter {missing}.")
    elif place.endswith("/MessageBody") and rule == "maxLength":
        if place != "/MessageBody":
            return refused("BatchRequestTooLong", "An entry of the batch is longer than any message may be.")
        return refused("InvalidParameterValue", "One or more parameters are invalid. Reason: Message is too long.")
    else:
        name = "InvalidParameterValue"
    return refused(name, f"{place.removeprefix('/')}: {refusal.message}" if place else refusal.message)
