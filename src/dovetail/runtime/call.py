"""A call: an operation with its arguments, checked and encoded, but not sent.

A call is a value: immutable, equal to another built from the same arguments, hashable, and picklable. Any client of the
same API, sync or async, sends it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

import msgspec

from dovetail.runtime.body import Body, FileRange, Multipart, SingleUse, content_of
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_dict, is_list, is_object, is_open

if TYPE_CHECKING:
    from typing_extensions import TypeForm, TypeIs

    from dovetail.runtime.operation import Operation

T = TypeVar("T")
P = TypeVar("P")
F = TypeVar("F")
I = TypeVar("I")  # noqa: E741 - item

# What says where a message ends: set by the engine alone.
_FRAMING_HEADERS = frozenset({"content-length", "transfer-encoding", "connection"})


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
            headers: Headers to add or replace; ``Content-Type`` is that of the body.
            body: Members to merge into a JSON body, objects deeply, anything else replaced as a whole. They are not
                checked against the contract.

        Raises:
            InvalidInput: The body is not a JSON object, or a value cannot be sent.

        Example:
            >>> from dovetail.runtime.operation import Operation
            >>> call = Operation(__name__, "", "pets_list", "GET", "/pets", returns=lambda: object).call()
            >>> call.with_(query={"later": True, "tags": ["a", "b"]}).target
            '/pets?later=true&tags=a&tags=b'
        """
        from urllib.parse import unquote_plus

        from dovetail.runtime import codec
        from dovetail.runtime.parameters import Header, Query
        from dovetail.runtime.styles import header_text, query_text

        changes: dict[str, Any] = {}
        for name, given in (("query", query), ("headers", headers), ("body", body)):
            if given is not None and not is_object(given):
                raise InvalidInput(
                    f"with_: {name} is no mapping but {type(given).__name__}.",
                    value=given,
                    at=name,
                    remedy="Give names and values." if name != "body" else "Give members, or use with_body().",
                )
        if query is not None:
            # What stays is kept as it was written: quoting it anew would lose the commas between list items.
            pieces = [
                piece for piece in self.query.split("&") if piece and unquote_plus(piece.partition("=")[0]) not in query
            ]
            pieces += [query_text(Query(name), value) for name, value in query.items() if value is not None]
            changes["query"] = "&".join(filter(None, pieces))
        if headers is not None:
            lowered = {name.lower() for name in headers}
            added: list[tuple[str, str]] = []
            for name, value in headers.items():
                text = header_text(Header(name), value)
                if name.lower() in _FRAMING_HEADERS:
                    raise InvalidInput(f"header.{name}: it follows from the body.", value=value, at=f"header.{name}")
                if name.lower() == "content-type":
                    changes["content_type"] = text
                else:
                    added.append((name, text))
            changes["headers"] = (*(pair for pair in self.headers if pair[0].lower() not in lowered), *added)
        if body is not None:
            changes["body"] = codec.encode(_merged(self._json_object(), body))
            changes.setdefault("content_type", self.content_type or "application/json")
        return msgspec.structs.replace(self, **changes)

    def with_body(self, body: object, content_type: str | None = None) -> Self:
        """The same call with another body, not checked against the contract.

        Args:
            body: A mapping, list or typed object, sent as JSON; or bytes, a path, an open file or an iterator, sent as
                it is; or a `Multipart` form.
            content_type: Its media type; by default that of the call, where it fits, or the usual one.

        Raises:
            InvalidInput: The body is none of these, or no header can carry the media type.
        """
        from dovetail.runtime import codec
        from dovetail.runtime.parameters import Header
        from dovetail.runtime.styles import header_text

        if content_type is not None:
            header_text(Header("Content-Type"), content_type)
        if isinstance(body, Multipart):
            return msgspec.structs.replace(self, body=body, content_type="multipart/form-data")
        kept = self.content_type or ""
        is_typed = is_open(body) or (isinstance(body, msgspec.Struct) and not isinstance(body, FileRange))
        if is_object(body) or is_list(body) or is_typed:
            kind = content_type or (kept if "json" in kept else "application/json")
            return msgspec.structs.replace(self, body=codec.encode(body), content_type=kind)
        kind = content_type or ("" if isinstance(self.body, Multipart) else kept) or "application/octet-stream"
        return msgspec.structs.replace(self, body=content_of(body)[0], content_type=kind)

    def read_as(self, kind: TypeForm[P]) -> Call[P]:
        """The same call, its JSON answer read as another type: only what of it is needed, for large answers.

        Args:
            kind: The type: a struct with some of the fields (those of type ``msgspec.Raw`` are left unread), or any
                other that msgspec decodes.

        Returns:
            The call; it cannot be pickled.

        Example:
            >>> import msgspec
            >>> from dovetail_api.spark.operations import folders
            >>> class Answer(msgspec.Struct):
            ...     status: str
            >>> call = folders.get(folder="lending").read_as(Answer)
            >>> call.operation.decode(b'{"status": "Success", "data": [1, 2, 3]}')
            Answer(status='Success')
        """
        operation: Any = self.operation.read_as(kind)
        return cast("Call[P]", msgspec.structs.replace(self, operation=operation))

    def once(self, key: str | None = None) -> Self:
        """The same call with its idempotency key pinned, for executors that may run a task twice.

        Args:
            key: The key; by default the one that the body has already, or else a fresh UUID.

        Raises:
            InvalidInput: The operation takes no idempotency key, or this one cannot be sent.
        """
        if self.operation.idempotency_field:
            return self._keyed(key)
        from dovetail.runtime.parameters import Header
        from dovetail.runtime.styles import header_text

        if not self.operation.idempotency_header:
            raise InvalidInput(f"{self.operation.id} takes no idempotency key, so it cannot be pinned to happen once.")
        text = header_text(Header(self.operation.idempotency_header), _fresh_key() if key is None else key)
        return msgspec.structs.replace(self, idempotency_key=text)

    def _keyed(self, key: str | None) -> Self:
        from dovetail.runtime.pointer import assign, resolve

        document, place = self._json_object(), self.operation.idempotency_field
        if key is None and resolve(document, place):
            return self
        assign(document, place, _fresh_key() if key is None else key)
        return self.with_body(document)

    def _json_object(self) -> dict[str, Any]:
        from dovetail.runtime import codec

        document: object = {} if not self.body else None
        if isinstance(self.body, bytes) and self.body and "form-urlencoded" not in (self.content_type or ""):
            with contextlib.suppress(msgspec.DecodeError, UnicodeDecodeError):
                document = codec.parsed(self.body)
        if not is_dict(document):
            raise InvalidInput("with_: the body is not a JSON object, so nothing can be merged into it.", at="body")
        return document

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

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """What the rich library shows, secrets masked."""
        from dovetail.runtime.redact import shown_body, shown_target

        return [("operation", self.operation.id), ("target", shown_target(self)), ("body", shown_body(self))]

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


def _fresh_key() -> str:
    import uuid

    return str(uuid.uuid4())


class PagedCall(Call[P], Generic[P, I], frozen=True):
    """A call whose answer is one page; ``client.items`` and ``client.pages`` follow the rest."""


class StartingCall(Call[T], Generic[T, F], frozen=True):
    """A call that only starts something; ``client.start`` sends it and follows what it set in motion to an ``F``."""


class EventCall(Call[T], Generic[T], frozen=True):
    """A call whose answer is a stream of events; ``client.events`` opens it."""


def is_call(value: object) -> TypeIs[Call[Any]]:
    """Whether it is something a client can send."""
    return isinstance(value, Call)


def require_call(value: object) -> None:
    """Refuse what is sent in place of a call.

    Raises:
        InvalidInput: It is none.
    """
    if not is_call(value):
        name = getattr(value, "__name__", "") or getattr(value, "id", "")
        raise InvalidInput(
            f"call: {name or repr(value)} is {type(value).__name__}, not a call.",
            value=value,
            at="call",
            remedy="Give what a function of an operations module returns, such as services.get_versions(…).",
        )


def _merged(base: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in extra.items():
        old = merged.get(key)
        merged[key] = _merged(old, value) if is_dict(old) and is_object(value) else value
    return merged
