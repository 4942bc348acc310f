"""A call: an operation with its arguments, checked and encoded, but not sent.

A call is a value: immutable, equal to another built from the same arguments, hashable, and picklable. Any client of the
same API, sync or async, sends it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

import msgspec

from dovetail.runtime.body import Body, Multipart, SingleUse, content_of
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_dict, is_list, is_object

if TYPE_CHECKING:
    from dovetail.runtime.operation import Operation

T = TypeVar("T")
P = TypeVar("P")
I = TypeVar("I")  # noqa: E741 - item


class Call(msgspec.Struct, Generic[T], frozen=True):
    """An operation with arguments.

    Attributes:
        operation: The operation, by reference.
        path: The path as it goes on the wire, quoted.
        query: The query as it goes on the wire, quoted, without ``?``.
        headers: Headers that belong to the call itself; those of the client come on top when it is sent.
        body: The encoded body: bytes, a file range, a multipart form or a single-use stream.
        content_type: Media type of the body.
        idempotency_key: The key pinned by ``once``; otherwise each sending makes its own.

    Example:
        >>> from dovetail_api.spark.operations import folders
        >>> call = folders.get(folder="lending")
        >>> call.method, call.path
        ('GET', '/api/v1/product/getproduct/lending')
    """

    operation: Operation[T]
    path: str
    query: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    body: Body | None = None
    content_type: str | None = None
    idempotency_key: str | None = None

    @property
    def method(self) -> str:
        """The HTTP method."""
        return self.operation.method

    @property
    def target(self) -> str:
        """Path and query as they go on the wire."""
        return f"{self.path}?{self.query}" if self.query else self.path

    def with_(
        self,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Mapping[str, object] | None = None,
    ) -> Self:
        """The same call with more than the contract knows.

        Args:
            query: Query parameters to add or replace; None as a value removes one.
            headers: Headers to add or replace.
            body: Members to merge into a JSON body, objects deeply. They are not checked against the contract.

        Raises:
            InvalidInput: The body is not a JSON object, or a value cannot be sent.
        """
        from urllib.parse import parse_qsl, quote, urlencode

        from dovetail.runtime import codec
        from dovetail.runtime.parameters import Header, Query, header_text, query_pairs

        changes: dict[str, Any] = {}
        if query is not None:
            kept = [pair for pair in parse_qsl(self.query, keep_blank_values=True) if pair[0] not in query]
            added = [
                pair for name, value in query.items() if value is not None for pair in query_pairs(Query(name), value)
            ]
            changes["query"] = urlencode([*kept, *added], quote_via=quote)
        if headers is not None:
            lowered = {name.lower() for name in headers}
            kept_headers = [pair for pair in self.headers if pair[0].lower() not in lowered]
            changes["headers"] = (
                *kept_headers,
                *((name, header_text(Header(name), text)) for name, text in headers.items()),
            )
        if body is not None:
            document: Any = msgspec.json.decode(self.body) if isinstance(self.body, bytes) and self.body else {}
            if not is_dict(document):
                raise InvalidInput("with_: the body is not a JSON object, so nothing can be merged into it.", at="body")
            changes["body"] = codec.encode(_merged(document, body))
            changes["content_type"] = self.content_type or "application/json"
        return msgspec.structs.replace(self, **changes)

    def with_body(self, body: object, content_type: str | None = None) -> Self:
        """The same call with another body, unchecked: plain data becomes JSON; bytes or a file go as they are."""
        from dovetail.runtime import codec

        if is_object(body) or is_list(body) or isinstance(body, msgspec.Struct):
            encoded: Body = codec.encode(body)
            return msgspec.structs.replace(self, body=encoded, content_type=content_type or "application/json")
        return msgspec.structs.replace(
            self, body=content_of(body)[0], content_type=content_type or self.content_type or "application/octet-stream"
        )

    def once(self, key: str | None = None) -> Self:
        """The same call with its idempotency key pinned, for executors that may run a task twice.

        Args:
            key: The key; a fresh UUID by default.

        Raises:
            InvalidInput: The operation takes no idempotency key.
        """
        if not self.operation.idempotency_header:
            raise InvalidInput(f"{self.operation.id} takes no idempotency key, so it cannot be pinned to happen once.")
        if key is None:
            import uuid

            key = str(uuid.uuid4())
        return msgspec.structs.replace(self, idempotency_key=key)

    def path_arguments(self) -> dict[str, str]:
        """The unquoted path arguments, by Python name."""
        return self.operation.path_arguments(self.path)

    def curl(self, base_url: str | None = None) -> str:
        """The call as a shell command; credentials and what the contract marks secret are masked.

        Args:
            base_url: Where to send it; the contract's own server by default.
        """
        from dovetail.runtime.curl import curl_command

        return curl_command(self, base_url)

    def __repr__(self) -> str:
        from dovetail.runtime.redact import shown_body, shown_target

        text = f"{type(self).__name__}({self.operation.id}: {self.method} {shown_target(self)}"
        return f"{text} {shown_body(self)})" if self.body is not None else f"{text})"

    def __reduce__(self) -> tuple[Any, ...]:
        parts = self.body.parts if isinstance(self.body, Multipart) else ()
        for content in (self.body, *(part.content for part in parts)):
            if isinstance(content, SingleUse):
                content.__reduce__()
        state = (
            self.operation,
            self.path,
            self.query,
            self.headers,
            self.body,
            self.content_type,
            self.idempotency_key,
        )
        return type(self), state


class PagedCall(Call[P], Generic[P, I], frozen=True):
    """A call whose answer is one page; ``client.items`` and ``client.pages`` follow the rest."""


class EventCall(Call[T], Generic[T], frozen=True):
    """A call whose answer is a stream of events; ``client.events`` opens it."""


def path_arguments(template: tuple[tuple[str, str], ...], path: str) -> dict[str, str]:
    """The unquoted values that stand in a path made from a template, by wire name."""
    from urllib.parse import unquote

    found: dict[str, str] = {}
    for index, (literal, wire) in enumerate(template):
        path = path[len(literal) :]
        if wire:
            following = template[index + 1][0] if index + 1 < len(template) else ""
            end = path.index(following) if following else len(path)
            found[wire] = unquote(path[:end])
            path = path[end:]
    return found


def _merged(base: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in extra.items():
        old = merged.get(key)
        merged[key] = _merged(old, value) if is_dict(old) and is_object(value) else value
    return merged
