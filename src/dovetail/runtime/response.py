"""A whole answer: the decoded value and everything that came with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

import msgspec

from dovetail.runtime.headers import Headers
from dovetail.runtime.plain import is_dict, is_object

T = TypeVar("T")


class Response(msgspec.Struct, Generic[T], frozen=True):
    """What ``send_detailed`` gives.

    Attributes:
        value: The decoded answer.
        status: HTTP status.
        headers: Headers of the answer.
        raw: The bytes of the body, decompressed.
        request_id: The id sent with every attempt.
        attempts: How many times the request was tried.
    """

    value: T
    status: int
    headers: Headers
    raw: bytes
    request_id: str | None = None
    attempts: int = 1

    def json(self) -> Any:
        """The body as plain data, with the fields that the contract does not know."""
        return msgspec.json.decode(self.raw)

    def patched(self, changed: msgspec.Struct | Mapping[str, Any]) -> Any:
        """The raw answer with the caller's changes, so that read-modify-write loses nothing.

        Args:
            changed: The value after the caller's edits, or just the members to change.

        Returns:
            Plain data: every field the server sent, known or not, with the changed ones replaced. A list in
            ``changed`` replaces the list as a whole.

        Example:
            >>> response = Response(None, 200, Headers(), b'{"name": "a", "later": 1}')
            >>> response.patched({"name": "b"})
            {'name': 'b', 'later': 1}
        """
        plain = msgspec.to_builtins(changed) if isinstance(changed, msgspec.Struct) else changed
        return _overlaid(self.json(), plain)


def _overlaid(base: Any, changes: Any) -> Any:
    if not is_dict(base) or not is_object(changes):
        return changes
    merged: dict[str, Any] = dict(base)
    for key, value in changes.items():
        merged[key] = _overlaid(merged[key], value) if key in merged else value
    return merged
