"""What travels between the HTTP layer and an API's handlers: a request read whole, and an answer ready to send."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import attrs
from typing_extensions import TypeIs

JsonObject: TypeAlias = dict[str, Any]
"""A JSON object as `json.loads` gives it; its shape was checked against the contract before a handler sees it."""


def is_object(value: object) -> TypeIs[JsonObject]:
    """Whether it is a JSON object."""
    return isinstance(value, dict)


NO_HEADERS: Mapping[str, str] = {}


class FormError(Exception):
    """A form body that cannot be read."""


@attrs.frozen
class UploadedFile:
    """A file out of a multipart form.

    Attributes:
        source: Its bytes, or where they are on disk until the request is answered: who wants to keep them moves them.
    """

    name: str
    media_type: str
    source: bytes | Path = attrs.field(repr=False)

    @property
    def content(self) -> bytes:
        """The bytes, in memory as a whole."""
        return self.source if isinstance(self.source, bytes) else self.source.read_bytes()

    @property
    def size(self) -> int:
        """How many bytes there are."""
        return len(self.source) if isinstance(self.source, bytes) else self.source.stat().st_size


@attrs.frozen
class Form:
    """The fields of a form; a name given twice keeps its last value."""

    fields: dict[str, str]
    files: dict[str, UploadedFile]


@attrs.frozen
class Incoming:
    """A request as it came over the wire.

    Attributes:
        method: In upper case.
        path: The path as sent, still percent-encoded.
        query: Names and values, decoded, in the order sent.
        headers: Names in lower case.
        body: The whole body, as sent: `Content-Encoding` is not undone yet. Only its beginning where there is a form.
        origin: Scheme, host and port the caller used, to build absolute links.
        form: A multipart form that is too large for memory, or why it could not be read; its files are on disk.
        body_size: How many bytes were sent.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str] = attrs.field(repr=False)
    body: bytes = attrs.field(repr=False)
    origin: str
    form: Form | FormError | None = attrs.field(default=None, repr=False)
    body_size: int = attrs.field(default=attrs.Factory(lambda self: len(self.body), takes_self=True))


@attrs.frozen
class FilePart:
    """Bytes of a file on disk."""

    path: Path
    start: int
    length: int


@attrs.frozen
class Answer:
    """An answer to be sent.

    Attributes:
        part: The body where it is on disk; it is sent as it is, piece by piece, and `body` is empty.
    """

    status: int
    body: bytes = attrs.field(default=b"", repr=False)
    media_type: str | None = None
    headers: Mapping[str, str] = NO_HEADERS
    part: FilePart | None = None

    @classmethod
    def of_json(cls, value: object, status: int = 200, headers: Mapping[str, str] = NO_HEADERS) -> Answer:
        """An answer with a JSON body; NaN and infinity are refused, for JSON has no such numbers."""
        body = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
        return cls(status, body, "application/json", headers)

    @classmethod
    def of_file(cls, content: bytes, name: str, media_type: str) -> Answer:
        """An answer with a file to save under `name`."""
        plain = name.encode("ascii", "replace").decode().replace('"', "'")
        return cls(200, content, media_type, {"content-disposition": f'attachment; filename="{plain}"'})


@attrs.frozen
class Caller:
    """Who sent a request.

    Attributes:
        tenant: The tenant or account the credentials belong to; empty where none were needed.
        user: A name to keep in records.
        kind: How the caller signed in: `api_key`, `bearer`, … or `anonymous`.
    """

    tenant: str
    user: str
    kind: str


class Refusal(Exception):
    """Why a request is not answered as it wishes; each API gives it its own shape.

    Attributes:
        status: The HTTP status.
        code: The failure as one word, such as `SERVICE_NOT_FOUND`.
        message: What is wrong and what helps, for people.
        place: A JSON pointer into the request, or a parameter; empty for the whole.
        category: A kind of failure, for APIs that tell one.
        rule: The keyword of JSON Schema that the contract has at `place`, where that is what was broken.
        headers: Headers to send along.
        details: More about the failure, for APIs that have a list of it.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str = "",
        *,
        place: str = "",
        category: str = "",
        rule: str = "",
        headers: Mapping[str, str] = NO_HEADERS,
        details: Sequence[JsonObject] = (),
    ) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status = status
        self.code = code
        self.message: str = message or code
        self.place = place
        self.category = category
        self.rule = rule
        self.headers = headers
        self.details = details
