"""Form bodies: `application/x-www-form-urlencoded` and `multipart/form-data`."""

from __future__ import annotations

import binascii
from pathlib import Path
from typing import BinaryIO, Final
from urllib.parse import unquote_to_bytes

from python_multipart.multipart import MultipartParser, MultipartState, parse_options_header

from dovetail.sandbox.message import Form, FormError, Incoming, UploadedFile
from dovetail.sandbox.spool import Spool

_MOST_TEXT: Final = 100 * 1024 * 1024
"""How much of a form may be fields and no files, in bytes: fields are in memory."""
_MOST_FILES: Final = 1000
_SHOWN: Final = 60
"""How much of what is no field a complaint shows, in bytes."""


def read_urlencoded(body: bytes) -> Form:
    """Read an urlencoded form: what `urllib.parse.parse_qsl` reads, in a tenth of the time where it is large.

    Raises:
        FormError: It is no such form.
    """
    fields: dict[str, str] = {}
    try:
        body.decode()
        for item in body.split(b"&") if body else ():
            name, equals, value = item.partition(b"=")
            if not equals:
                raise ValueError(f"bad query field: {item[:_SHOWN].decode(errors='replace')!r}")
            fields[_unquoted(name)] = _unquoted(value)
    except ValueError as error:
        raise FormError(f"the body is not an urlencoded form: {error}") from error
    return Form(fields, {})


def _unquoted(text: bytes) -> str:
    """Text of a form without its quoting; what is not quoted as it should be stands as it is.

    Quoting by percent signs differs from quoted-printable text in the sign alone, and that is decoded in C.
    """
    text = text.replace(b"+", b" ")
    if b"%" not in text:
        return text.decode()
    quoted = text.replace(b"=", b"%3D").replace(b"%", b"=")
    plain = binascii.a2b_qp(quoted)
    # Were every sign the beginning of two hex digits, each made one byte of three.
    is_whole = len(plain) == len(quoted) - 2 * quoted.count(b"=")
    if is_whole and b"=\n" not in quoted and b"=\r" not in quoted:
        return plain.decode(errors="replace")
    return unquote_to_bytes(text).decode(errors="replace")


def urlencoded_member(body: bytes, name: str) -> str | None:
    """The first field of that name in an urlencoded form, found without reading the others; None if there is none."""
    _, found, rest = (b"&" + body).partition(b"&" + name.encode() + b"=")
    return _unquoted(rest.partition(b"&")[0]) if found else None


def multipart_of(incoming: Incoming, boundary: str) -> Form:
    """The multipart form that a request has for a body, be it in memory or read while it came.

    Raises:
        FormError: It has no such form, or one that ends early.
    """
    if isinstance(incoming.form, FormError):
        raise incoming.form
    return incoming.form or read_multipart(incoming.body, boundary)


def read_multipart(body: bytes, boundary: str) -> Form:
    """Read a multipart form that is in memory as a whole.

    Raises:
        FormError: It is no such form, or it ends early.
    """
    reader = MultipartReader(boundary)
    reader.feed(body)
    return reader.form()


class MultipartReader:
    """Reads a multipart form piece by piece.

    Args:
        boundary: What stands between the parts.
        spool: Where files are put; None to have them in memory.

    Raises:
        FormError: There is no boundary.
    """

    def __init__(self, boundary: str, spool: Spool | None = None) -> None:
        if not boundary:
            raise FormError("multipart/form-data needs a boundary in Content-Type")
        self._parts = _Parts(spool)
        try:
            self._parser = MultipartParser(
                boundary,
                {
                    "on_part_begin": self._parts.begin,
                    "on_part_data": self._parts.data,
                    "on_part_end": self._parts.end,
                    "on_header_field": self._parts.header_name,
                    "on_header_value": self._parts.header_value,
                    "on_header_end": self._parts.header_end,
                    "on_headers_finished": self._parts.headers_finished,
                },
            )
        except Exception as error:
            raise _unreadable(error) from error

    def feed(self, data: bytes) -> None:
        """Read on.

        Raises:
            FormError: It is no form.
        """
        try:
            self._parser.write(data)
        except Exception as error:
            raise _unreadable(error) from error

    def form(self) -> Form:
        """All of it.

        Raises:
            FormError: It ends early.
        """
        try:
            self._parser.finalize()
        except Exception as error:
            raise _unreadable(error) from error
        if self._parser.state != MultipartState.END:
            raise FormError("the multipart form ends early")
        return self._parts.form

    def close(self) -> None:
        """Close what is open; files on disk stay in the spool."""
        self._parts.close()


def _unreadable(error: Exception) -> FormError:
    return FormError(f"the body is not a multipart form: {error}")


class _Parts:
    """Collects the parts as the parser meets them."""

    def __init__(self, spool: Spool | None) -> None:
        self.form = Form({}, {})
        self._spool = spool
        self._name = self._value = b""
        self._headers: dict[str, bytes] = {}
        self._field: str = ""
        self._file_name: str | None = None
        self._content = bytearray()
        self._file: tuple[Path, BinaryIO] | None = None
        self._texts = self._files = 0

    def begin(self) -> None:
        self._headers, self._content, self._file_name = {}, bytearray(), None

    def header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def header_end(self) -> None:
        self._headers[self._name.decode("latin-1").lower()] = self._value
        self._name = self._value = b""

    def headers_finished(self) -> None:
        _, options = parse_options_header(self._headers.get("content-disposition", b""))
        if b"name" not in options:
            raise FormError("a part has no name")
        self._field = options[b"name"].decode()
        if b"filename" in options:
            self._file_name = options[b"filename"].decode()
            self._files += 1
            if self._files > _MOST_FILES:
                raise FormError(f"it has more than {_MOST_FILES} files")
            if self._spool is not None:
                self._file = self._spool.new()

    def data(self, data: bytes, start: int, end: int) -> None:
        if self._file is None:
            self._content += data[start:end]
            self._texts += 0 if self._file_name is not None else end - start
            if self._texts > _MOST_TEXT:
                raise FormError(f"its fields have more than {_MOST_TEXT} bytes")
        else:
            self._file[1].write(memoryview(data)[start:end])

    def end(self) -> None:
        if self._file_name is None:
            self.form.fields[self._field] = self._content.decode()
            return
        media_type = self._headers.get("content-type", b"application/octet-stream").decode("latin-1")
        source = bytes(self._content) if self._file is None else self._file[0]
        self.close()
        self.form.files[self._field] = UploadedFile(self._file_name, media_type, source)

    def close(self) -> None:
        if self._file is not None:
            self._file[1].close()
            self._file = None
