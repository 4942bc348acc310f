"""Form bodies: `application/x-www-form-urlencoded` and `multipart/form-data`."""

from __future__ import annotations

from urllib.parse import parse_qsl

import attrs
from python_multipart.multipart import MultipartParser, MultipartState, parse_options_header

from dovetail.sandbox.message import UploadedFile


class FormError(Exception):
    """A form body that cannot be read."""


@attrs.frozen
class Form:
    """The fields of a form; a name given twice keeps its last value."""

    fields: dict[str, str]
    files: dict[str, UploadedFile]


def read_urlencoded(body: bytes) -> Form:
    """Read an urlencoded form.

    Raises:
        FormError: It is no such form.
    """
    try:
        return Form(dict(parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=bool(body))), {})
    except ValueError as error:
        raise FormError(f"the body is not an urlencoded form: {error}") from error


def read_multipart(body: bytes, boundary: str) -> Form:
    """Read a multipart form that is in memory as a whole.

    Raises:
        FormError: It is no such form, or it ends early.
    """
    if not boundary:
        raise FormError("multipart/form-data needs a boundary in Content-Type")
    parts = _Parts()
    try:
        parser = MultipartParser(
            boundary,
            {
                "on_part_begin": parts.begin,
                "on_part_data": parts.data,
                "on_part_end": parts.end,
                "on_header_field": parts.header_name,
                "on_header_value": parts.header_value,
                "on_header_end": parts.header_end,
            },
        )
        parser.write(body)
        parser.finalize()
    except Exception as error:
        raise FormError(f"the body is not a multipart form: {error}") from error
    if parser.state != MultipartState.END:
        raise FormError("the multipart form ends early")
    return parts.form


class _Parts:
    """Collects the parts as the parser meets them."""

    def __init__(self) -> None:
        self.form = Form({}, {})
        self._name = self._value = b""
        self._headers: dict[str, bytes] = {}
        self._content = bytearray()

    def begin(self) -> None:
        self._headers, self._content = {}, bytearray()

    def header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def header_end(self) -> None:
        self._headers[self._name.decode("latin-1").lower()] = self._value
        self._name = self._value = b""

    def data(self, data: bytes, start: int, end: int) -> None:
        self._content += data[start:end]

    def end(self) -> None:
        _, options = parse_options_header(self._headers.get("content-disposition", b""))
        if b"name" not in options:
            raise FormError("a part has no name")
        name = options[b"name"].decode()
        if b"filename" in options:
            media_type = self._headers.get("content-type", b"application/octet-stream").decode("latin-1")
            self.form.files[name] = UploadedFile(options[b"filename"].decode(), media_type, bytes(self._content))
        else:
            self.form.fields[name] = self._content.decode()
