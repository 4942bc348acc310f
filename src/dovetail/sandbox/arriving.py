"""The body of a request while it arrives: in memory, or where it is a large form, its files on disk."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Final

import attrs
from python_multipart.multipart import parse_options_header
from starlette.types import Receive

from dovetail.sandbox.forms import MultipartReader
from dovetail.sandbox.message import Form, FormError
from dovetail.sandbox.request_log import BODY_KEPT
from dovetail.sandbox.spool import Spool

LARGEST_IN_MEMORY: Final = 1024 * 1024
"""A multipart form of more bytes is put on disk."""


class Disconnected(Exception):
    """The client went away before its request was whole."""


@attrs.frozen
class Arrived:
    """A body.

    Attributes:
        body: All of it; only its beginning where there is a form.
        form: The form it was, or why it could not be read, where it was too large for memory.
        size: How many bytes there were.
    """

    body: bytes
    form: Form | FormError | None
    size: int


class Arriving:
    """Takes a body in.

    Args:
        headers: Those of the request, with names in lower case.
        spool: Where large forms go.
    """

    def __init__(self, headers: Mapping[str, str], spool: Spool) -> None:
        self._content_type = headers.get("content-type", "")
        is_form = self._content_type.lower().startswith("multipart/form-data")
        self._may_spool = is_form and not headers.get("content-encoding")
        self._all_spools = spool
        self._spool: Spool | None = None
        self._reader: MultipartReader | None = None
        self._broken: FormError | None = None
        self._head = bytearray()
        self._size = 0

    async def take(self, receive: Receive) -> Arrived:
        """Read to the end.

        Raises:
            Disconnected: The end did not come.
        """
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise Disconnected
            self._add(message.get("body", b""))
            more = message.get("more_body", False)
        if self._spool is None:
            return Arrived(bytes(self._head), None, self._size)
        return Arrived(bytes(self._head), self._form(), self._size)

    def drop(self) -> None:
        """Throw away what is on disk and nobody took."""
        if self._reader is not None:
            self._reader.close()
        if self._spool is not None:
            self._spool.drop()

    def _add(self, data: bytes) -> None:
        self._size += len(data)
        if self._spool is not None:
            self._feed(data)
            return
        self._head += data
        if self._may_spool and self._size > LARGEST_IN_MEMORY:
            self._spool = self._all_spools.for_request()
            try:
                boundary = parse_options_header(self._content_type)[1].get(b"boundary", b"")
                self._reader = MultipartReader(boundary.decode("latin-1"), self._spool)
            except FormError as error:
                self._broken = error
            self._feed(bytes(self._head))
            del self._head[BODY_KEPT:]

    def _feed(self, data: bytes) -> None:
        if self._reader is not None and self._broken is None:
            try:
                self._reader.feed(data)
            except FormError as error:
                self._broken = error

    def _form(self) -> Form | FormError:
        try:
            if self._broken is None and self._reader is not None:
                return self._reader.form()
        except FormError as error:
            self._broken = error
        return self._broken or FormError("there is no form")


@contextmanager
def arriving(headers: Mapping[str, str], spool: Spool) -> Generator[Arriving, None, None]:
    """A body that is about to arrive; what it left on disk goes at the end of the block."""
    body = Arriving(headers, spool)
    try:
        yield body
    finally:
        body.drop()
