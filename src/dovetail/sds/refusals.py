"""What the gateway's refusals mean: the words in their bodies, and the class of error that stands for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dovetail.runtime.dialect import Dialect, Refusal
from dovetail.runtime.plain import is_dict, is_list

if TYPE_CHECKING:
    from dovetail.runtime.headers import Headers
    from dovetail.sds.errors import GatewayError

_ABOUT_THE_KEY: Final = r"api[ -]?key|credential|authenticat|\btoken\b|permission to perform this action"
"""Words of a refusal that is about the key, the last of one that is not for these routes; those about owners and shares
say nothing of it, and name what they are about.
"""

_NOT_NOW: Final = frozenset({408, 425, 429})
_MOST: Final = 500


def said(raw: bytes) -> str:
    """What the body of a refusal says: its detail, its error, its fields, or the text of its page.

    Example:
        >>> said(b'{"permissions": ["Ensure this field has no more than 9 characters."], "size": ["Too large."]}')
        'permissions: Ensure this field has no more than 9 characters.; size: Too large.'
        >>> said(b"<html><head><title>Server Error (500)</title></head><body><h1>Oops</h1></body></html>")
        'Server Error (500)'
    """
    import msgspec

    if not raw.strip():
        return ""
    try:
        body: object = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _of_page(raw.decode(errors="replace"))[:_MOST]
    return _of_json(body)[:_MOST]


def _of_json(body: object) -> str:
    if is_dict(body):
        for key in ("detail", "error", "message"):
            if isinstance(body.get(key), str) and body[key]:
                return str(body[key])
        return "; ".join(f"{key}: {_of_json(value)}" for key, value in body.items())
    if is_list(body):
        return " ".join(map(_of_json, body))
    return str(body)


def _of_page(text: str) -> str:
    """The title of a page, or else its first heading, or else its text without markup."""
    import html

    for tag in ("title", "h1"):
        found = re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", text, re.IGNORECASE | re.DOTALL)
        if found is not None and found[1].strip():
            text = found[1]
            break
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def error_type(operation: str, status: int, text: str) -> type[GatewayError]:
    """The class of a refusal.

    A captures route answers 403 where others answer 401, so a 403 counts as a refused key unless it says that the
    thing is somebody else's, or still in use.

    Args:
        operation: The id of the operation; its tag says what the refusal is about.
        status: HTTP status.
        text: What the gateway said.

    Example:
        >>> error_type("captures_list", 403, "API key not found").__name__
        'AuthError'
        >>> error_type("files_download", 403, "You do not have permission to access this file.").__name__
        'FileError'
        >>> error_type("datasets_get", 404, "No Dataset matches the given query.").__name__
        'DatasetError'
    """
    from dovetail.sds import errors

    if status >= 500 or status in _NOT_NOW:
        return errors.ServiceError
    of_area = {
        "files": errors.FileError,
        "contents": errors.FileError,
        "captures": errors.CaptureError,
        "datasets": errors.DatasetError,
    }.get(operation.partition("_")[0])
    if status == 401:
        return errors.AuthError
    if status == 403 and (of_area is None or not text or re.search(_ABOUT_THE_KEY, text, re.IGNORECASE)):
        return errors.AuthError
    return of_area if of_area is not None and status >= 400 else errors.GatewayError


class SdsDialect(Dialect):
    """How the gateway says no."""

    def refusal(self, operation: str, status: int, headers: Headers, raw: bytes) -> Refusal:
        """The class of a refusal, by its status, its words and what it is about."""
        text = said(raw)
        kind = error_type(operation, status, text)
        location = headers.get("location")
        if location and status < 400:
            text = f"it redirects to {location.partition('?')[0]}, which is not followed"
        return Refusal(kind, status, text)


DIALECT: Final = SdsDialect()
