"""What the bodies of refusals say: a code, a message and details, in every shape that the services use."""

from __future__ import annotations

import http
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

import msgspec

if TYPE_CHECKING:
    from dovetail.databricks.error_details import ErrorDetails

_CODED_TEXT: Final = re.compile(r"([A-Z][A-Z0-9_]+): (.*)", re.DOTALL)
_HTML_TEXT: Final = (
    re.compile(r"<pre>(.*?)</pre>", re.IGNORECASE | re.DOTALL),
    re.compile(r"<title>(.*?)</title>", re.IGNORECASE | re.DOTALL),
)
_MOST: Final = 1000
"""Characters of a text that nobody meant for an error message."""


class Said(NamedTuple):
    """What a refusal says.

    Attributes:
        code: The error code; empty when it names none.
        message: The text for people.
        details: The details as they came; empty when there are none.
    """

    code: str
    message: str
    details: tuple[Any, ...] = ()

    @property
    def typed_details(self) -> ErrorDetails:
        """The details, sorted by their kinds."""
        from dovetail.databricks.error_details import details_of

        return details_of(self.details)


def read(status: int, raw: bytes) -> Said:
    """Read the body of a refusal.

    Example:
        >>> read(404, b'{"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "Scope x does not exist"}')[:2]
        ('RESOURCE_DOES_NOT_EXIST', 'Scope x does not exist')
        >>> read(503, b"")[:2]
        ('', 'Service Unavailable')
    """
    if not raw:
        return Said("", _phrase(status))
    try:
        body = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _of_text(raw.decode("utf-8", errors="replace").strip(), status)
    if isinstance(body, Mapping):
        return _of_object(cast("Mapping[str, Any]", body), status)
    return Said("", (body if isinstance(body, str) else raw.decode(errors="replace"))[:_MOST])


def _of_object(body: Mapping[str, Any], status: int) -> Said:
    details: Any = body.get("details")
    code = _code(body.get("error_code"))
    message = _text(body.get("message"))
    error = body.get("error")
    if "error_description" in body:  # of an OAuth endpoint
        return Said(_text(error), _text(body["error_description"]))
    if "errorSummary" in body:  # of an older one
        return Said(_text(body.get("errorCode")), _text(body["errorSummary"]))
    if not message and isinstance(error, str):  # of API 1.2
        message = error
    detail = body.get("detail")
    if isinstance(detail, str) and detail:  # of SCIM
        text = "SCIM API Internal Error" if detail == "null" else detail
        kind = _text(body.get("scimType"))
        return Said(f"SCIM_{body.get('status') or status}", f"{kind} {text}".strip())
    return Said(code, message or _phrase(status), tuple(details) if isinstance(details, list) else ())  # pyright: ignore[reportUnknownArgumentType]


def _of_text(text: str, status: int) -> Said:
    coded = _CODED_TEXT.fullmatch(text)
    if coded is not None:
        return Said(coded[1], coded[2].strip()[:_MOST])
    for pattern in _HTML_TEXT:
        found = pattern.search(text)
        if found is not None and found[1].strip():
            import html

            return Said("", html.unescape(found[1]).strip()[:_MOST])
    return Said("", text[:_MOST] or _phrase(status))


def _code(value: object) -> str:
    """The code; some authentication failures repeat the HTTP status in its place."""
    return value if isinstance(value, str) and not value.isdigit() else ""


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _phrase(status: int) -> str:
    try:
        return http.HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"
