"""A whole answer: the decoded value and everything that came with it."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from dovetail.runtime.codec import decoder, plain_data
from dovetail.runtime.headers import Headers
from dovetail.runtime.merge import patch
from dovetail.runtime.plain import is_list, is_object

if TYPE_CHECKING:
    from dovetail.runtime.open_model import OpenModel


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

    def __repr__(self) -> str:
        return f"Response({', '.join(f'{name}={value!r}' for name, value in self.__rich_repr__())})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """What ``repr`` and the rich library show: not the raw bytes, in which secrets stand unmasked."""
        return [("value", self.value), ("status", self.status), ("headers", self.headers)]

    def json(self) -> Any:
        """The body as plain data, with the fields that the contract does not know."""
        return msgspec.json.decode(self.raw)

    def patched(self, changed: msgspec.Struct | OpenModel | Mapping[str, Any] | list[Any]) -> Any:
        """The raw answer with the caller's changes, so that read-modify-write loses nothing.

        What the contract does not know is kept, also inside lists: an item that the caller left alone keeps its raw
        form wherever it moved, and an edited one is merged with the raw item at its index as long as the list keeps its
        length. (In a list that grew or shrank, an edited item holds just what ``changed`` says.)

        Args:
            changed: The value after the caller's edits, whether edited in place or a copy; a field that was set and is
                ``UNSET`` now is removed. Or a mapping of wire names with just the members to change, where ``UNSET``
                removes one.

        Returns:
            Plain data, ready to be sent as a body.

        Example:
            >>> response = Response(None, 200, Headers(), b'{"name": "a", "later": 1}')
            >>> response.patched({"name": "b"})
            {'name': 'b', 'later': 1}
        """
        raw = self.json()
        return patch(raw, self._view(raw), changed)

    def _view(self, raw: Any) -> Any:
        """The typed view before any edits; decoded anew, since the caller may have edited ``value`` in place."""
        value: object = self.value
        members = list(value.values()) if is_object(value) else value if is_list(value) else [value]
        kinds: set[type[object]] = {type(member) for member in members}
        if not any(issubclass(kind, msgspec.Struct) or hasattr(kind, "__dovetail_plain__") for kind in kinds):
            return raw
        if len(kinds) == 1:
            kind: Any = kinds.pop()
            whole: Any = dict[str, kind] if is_object(value) else list[kind] if is_list(value) else kind
            with contextlib.suppress(msgspec.DecodeError):
                return plain_data(decoder(whole).decode(self.raw))
        return plain_data(value)
