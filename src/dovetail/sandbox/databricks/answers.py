"""The shapes of answers: nothing that is unset, and the errors of each generation of the API."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, cast

from dovetail.sandbox.message import Answer, JsonObject, Refusal

_CODES: Final = {
    400: "BAD_REQUEST",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "RESOURCE_DOES_NOT_EXIST",
    409: "RESOURCE_CONFLICT",
    429: "REQUEST_LIMIT_EXCEEDED",
    500: "INTERNAL_ERROR",
    501: "NOT_IMPLEMENTED",
    503: "TEMPORARILY_UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}
_ABSENT: Final = "Missing required field: "
_OAUTH = re.compile(r"/(oidc/(?!\.well-known)|[^/]+/oauth2/|metadata/identity/)")
_LIMITS: Final = (
    ("/contents", "/api/2.0/dbfs/put", "MAX_BLOCK_SIZE_EXCEEDED"),
    ("/data", "/api/2.0/dbfs/add-block", "MAX_BLOCK_SIZE_EXCEEDED"),
    ("query:length", "/api/2.0/dbfs/read", "MAX_READ_SIZE_EXCEEDED"),
)
"""Where the contract limits a size that has an error code of its own."""
_IS_TOO_MUCH: Final = re.compile('^"|is greater than')
_SCIM = re.compile(r"/api/2\.\d/(preview/)?scim/")


def of_fields(fields: Mapping[str, Any], *, keep: frozenset[str] = frozenset()) -> Answer:
    """An answer of an object, without what is unset and without empty lists and objects.

    Args:
        fields: The object.
        keep: Fields at the top that are sent even when they are empty.
    """
    return Answer.of_json(without_empty(fields, keep=keep))


def nothing() -> Answer:
    """The answer that it was done."""
    return Answer.of_json({})


def without_empty(fields: Mapping[str, Any], *, keep: frozenset[str] = frozenset()) -> JsonObject:
    """An object without fields that are None, or that are lists or objects without anything in them."""
    pruned = {name: _pruned(value) for name, value in fields.items()}
    return {name: value for name, value in pruned.items() if name in keep or not _is_empty(value)}


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return without_empty(cast("JsonObject", value))
    if isinstance(value, list):
        items: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
        return [_pruned(item) for item in items]
    return value


def _is_empty(value: object) -> bool:
    return value is None or value == {} or value == []


def invalid(message: str) -> Refusal:
    """A value that makes no sense, and what older services say of objects that are not there."""
    return Refusal(400, "INVALID_PARAMETER_VALUE", message)


def invalid_state(message: str) -> Refusal:
    """The object's state does not allow it."""
    return Refusal(400, "INVALID_STATE", message)


def missing(message: str) -> Refusal:
    """There is no such object."""
    return Refusal(404, "RESOURCE_DOES_NOT_EXIST", message)


def bad_request(message: str) -> Refusal:
    """The request makes no sense for this object."""
    return Refusal(400, "BAD_REQUEST", message, category="BAD_REQUEST")


def exists(message: str, status: int = 400) -> Refusal:
    """There is such an object already; most services say so with 400."""
    return Refusal(status, "RESOURCE_ALREADY_EXISTS", message)


def denied(message: str) -> Refusal:
    """The caller may not do that."""
    return Refusal(403, "PERMISSION_DENIED", message)


def unknown_path(method: str, path: str) -> Refusal:
    """Nothing is served there."""
    return Refusal(404, "ENDPOINT_NOT_FOUND", f"No API found for '{method} {path}'")


def refusal_answer(path: str, refusal: Refusal) -> Answer:
    """A refusal in the shape that its path calls for."""
    code, message = _told(path, refusal)
    if path.startswith("/api/1.2/") and message.startswith(_ABSENT):
        message = f"requirement failed: missing {message.removeprefix(_ABSENT)}"
    if path.startswith("/api/1.2/") and refusal.status not in (401, 403, 404, 501):
        body: JsonObject = {"error": message}
    elif _SCIM.match(path) and code not in ("401", "403", "ENDPOINT_NOT_FOUND", "NOT_IMPLEMENTED"):
        body = _scim_error(refusal, message)
    elif _OAUTH.match(path):
        body = {"error": refusal.code if refusal.code.islower() else "invalid_request", "error_description": message}
    else:
        # Of the failed sign-ins some tell the status in place of a code, once as a number and once as text.
        body = {"error_code": 403 if code == "403" else code, "message": message}
        if refusal.details:
            body["details"] = list(refusal.details)
    return Answer.of_json(body, refusal.status, refusal.headers)


def _told(path: str, refusal: Refusal) -> tuple[str, str]:
    """The code and the message, also of what the contract's checks found."""
    code = refusal.code or _CODES.get(refusal.status, "INTERNAL_ERROR")
    message = refusal.message or code
    unknown = code == "METHOD_NOT_ALLOWED" or (code == "NOT_FOUND" and message.startswith("there is no "))
    if unknown and not refusal.place:
        method = message.removeprefix("there is no ") if code == "NOT_FOUND" else f"{message.rpartition(' ')[2]} {path}"
        return "ENDPOINT_NOT_FOUND", f"No API found for '{method}'"
    # What the contract's checks found has this code, and neither details nor a category.
    if code != "BAD_REQUEST" or refusal.details or refusal.category:
        return code, message
    for place, start, told in _LIMITS:
        if path.startswith(start) and refusal.place == place and _IS_TOO_MUCH.search(message):  # text comes quoted
            return told, "More than 1048576 bytes at once."
    if not refusal.place and ("is not JSON" in message or "is not of type" in message):
        return "MALFORMED_REQUEST", "Invalid JSON given in the body of the request - expected a map"
    required = re.fullmatch(r"\"(\w+)\" is a required property", message)
    if required:
        return "INVALID_PARAMETER_VALUE", f"{_ABSENT}{required[1]}"
    if refusal.place.startswith("query:") and message == "is required":
        return "INVALID_PARAMETER_VALUE", f"{_ABSENT}{refusal.place.removeprefix('query:')}"
    if refusal.place.startswith("/") and "is not of type" in message:
        return "MALFORMED_REQUEST", f"Could not parse request object: {refusal.place}: {message}"
    return "INVALID_PARAMETER_VALUE", f"{refusal.place}: {message}" if refusal.place else message


def _scim_error(refusal: Refusal, message: str) -> JsonObject:
    body: JsonObject = {
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"],
        "detail": message,
        "status": str(refusal.status),
    }
    return body | ({"scimType": refusal.category} if refusal.category else {})
