"""Answers of the query protocol: XML out of what the JSON protocol answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, cast
from xml.sax.saxutils import escape

from dovetail.sandbox.message import is_object

NAMESPACE: Final = "http://queue.amazonaws.com/doc/2012-11-05/"
_LISTS: Final = {
    "Successful": "{operation}ResultEntry",
    "Failed": "BatchResultErrorEntry",
    "Messages": "Message",
}
"""What each item of a list is called; lists stand in no element of their own."""
_MAPS: Final = {"Attributes": "Attribute", "MessageAttributes": "MessageAttribute"}
"""What each pair of a map is called."""


def result_xml(operation: str, result: Mapping[str, Any] | None, request_id: str) -> bytes:
    """The XML of a result.

    Args:
        operation: Such as `SendMessage`.
        result: What the JSON protocol would answer; None where an operation has no result.
        request_id: The id of the request.
    """
    pieces = [f'<?xml version="1.0"?><{operation}Response xmlns="{NAMESPACE}">']
    if result is not None:
        pieces += [f"<{operation}Result>", *_members(operation, result), f"</{operation}Result>"]
    pieces.append(f"<ResponseMetadata>{_text('RequestId', request_id)}</ResponseMetadata></{operation}Response>")
    return "".join(pieces).encode()


def error_xml(code: str, message: str, request_id: str, *, is_senders: bool) -> bytes:
    """The XML of a refusal."""
    error = "".join(
        (_text("Type", "Sender" if is_senders else "Receiver"), _text("Code", code), _text("Message", message))
    )
    error += "<Detail/>"
    request = _text("RequestId", request_id)
    return (
        f'<?xml version="1.0"?><ErrorResponse xmlns="{NAMESPACE}"><Error>{error}</Error>{request}</ErrorResponse>'
    ).encode()


def _members(operation: str, told: Mapping[str, Any]) -> Iterator[str]:
    for name, member in told.items():
        if name in _MAPS:
            for key, item in cast("Mapping[str, Any]", member).items():
                value = (
                    f"<Value>{''.join(_members(operation, item))}</Value>" if is_object(item) else _text("Value", item)
                )
                yield f"<{_MAPS[name]}>{_text('Name', key)}{value}</{_MAPS[name]}>"
        elif name in _LISTS:
            tag = _LISTS[name].format(operation=operation)
            for item in cast("list[Mapping[str, Any]]", member):
                yield f"<{tag}>{''.join(_members(operation, item))}</{tag}>"
        else:
            yield _text(name, member)


def _text(tag: str, value: object) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"<{tag}>{escape(text, {chr(13): '&#13;'})}</{tag}>"
