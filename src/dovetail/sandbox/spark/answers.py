"""The shapes of Spark's answers: three generations of envelopes and their errors, and the sign-in's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from dovetail.sandbox.message import Answer, Refusal

Family: TypeAlias = Literal["v1", "v3", "v4", "token"]

_CODES = {
    400: "BAD_REQUEST",
    401: "INVALID_TOKEN",
    403: "UNAUTHORIZED",
    404: "NOT_FOUND",
    409: "CONFLICT",
    429: "TOO_MANY_REQUESTS",
    503: "SERVICE_UNAVAILABLE",
}
_FAILED = "The operation could not be completed."


def family(path: str) -> Family:
    """The generation of the API a path belongs to."""
    if path.lower().startswith("/auth/"):
        return "token"
    found = re.match(r"/[^/]+/api/(v3|v4)(/|$)", path, re.IGNORECASE)
    if found is None:
        return "v1"
    return "v3" if found[1].lower() == "v3" else "v4"


def v1(data: Any, **more: Any) -> Answer:
    """A v1 success; lists add `count`, `next` and `previous`."""
    return Answer.of_json({"status": "Success", "data": data, "message": None, "errorCode": None, **more})


def v3(response_data: Any, response_meta: Mapping[str, Any] | None = None) -> Answer:
    """A v3 success."""
    return Answer.of_json(
        {"status": "Success", "error": None, "response_data": response_data, "response_meta": response_meta}
    )


def v4(body: Mapping[str, Any]) -> Answer:
    """A v4 success, which has no envelope."""
    return Answer.of_json(body)


def refusal_answer(path: str, refusal: Refusal) -> Answer:
    """A refusal in the shape that its path calls for."""
    code = refusal.code or _CODES.get(refusal.status, "INTERNAL_ERROR")
    message = refusal.message or _FAILED
    shape = {"v1": _v1_error, "v3": _v3_error, "v4": _v4_error, "token": _token_error}[family(path)]
    return Answer.of_json(shape(refusal, code, message), refusal.status, refusal.headers)


def _v1_error(refusal: Refusal, code: str, message: str) -> dict[str, Any]:
    return {"status": "Error", "data": None, "message": _placed(refusal, message), "errorCode": code}


def _v3_error(refusal: Refusal, code: str, message: str) -> dict[str, Any]:
    category, kind = "application_error", "error.application_error"
    details: Any = message if message != code else None
    text = code
    if refusal.status == 401:
        category, kind = "access_error", "error.UNAUTHORIZED"
    elif refusal.status == 403:
        kind = "error.UNAUTHORIZED"
    elif refusal.place:
        category, kind, text, details = "bad_request", "error.VALIDATION", message, {refusal.place: [message]}
    elif refusal.status >= 500:
        text = _FAILED
    return {
        "status": "Error",
        "response_data": None,
        "response_meta": None,
        "error": {
            "error_category": refusal.category or category,
            "error_type": kind,
            "message": text,
            "additional_details": details,
        },
    }


def _v4_error(refusal: Refusal, code: str, message: str) -> dict[str, Any]:
    if refusal.status == 401:
        return {"status": "Error", "errorCode": code}
    kind = "internal_error" if refusal.status >= 500 else "invalid_input"
    return {"type": kind, "code": code, "message": _placed(refusal, message)}


def _token_error(refusal: Refusal, code: str, message: str) -> dict[str, Any]:
    if refusal.status == 404:
        return {"error": code}
    word = {400: "invalid_request", 401: "invalid_client"}.get(refusal.status, "server_error")
    if code.islower():
        word = code
    return {"error": word, "error_description": _placed(refusal, message)}


def _placed(refusal: Refusal, message: str) -> str:
    return f"{refusal.place}: {message}" if refusal.place else message
