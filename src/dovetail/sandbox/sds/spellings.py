"""Requests as the gateway takes them, in the words of the contract: it takes more than clients should send."""

from __future__ import annotations

import json
import re
import uuid
from typing import Final
from urllib.parse import parse_qsl, unquote, urlencode

import attrs
from python_multipart.multipart import parse_options_header

from dovetail.sandbox.contract import Operation
from dovetail.sandbox.forms import multipart_of, read_urlencoded
from dovetail.sandbox.message import FormError, Incoming, is_object
from dovetail.sandbox.routing import Match, Router

_AS_SENT: Final = "x-sandbox-query"
_LATEST, _CURRENT = "/api/latest/", "/api/v1/"
_ITEM: Final = re.compile(r"(/api/v1/assets/(?:files|captures|datasets)/)([^/]+)(/.*)?")
_JSON, _FORM, _PARTS = "application/json", "application/x-www-form-urlencoded", "multipart/form-data"
_PAGING: Final = ("page", "page_size")
_IGNORED: Final = ("artifact_only",)
"""What the gateway's published schema has, and the gateway does not look at."""


def query_as_sent(incoming: Incoming) -> tuple[tuple[str, str], ...]:
    """The query of a request before it was brought into the contract's words."""
    sent = incoming.headers.get(_AS_SENT)
    return incoming.query if sent is None else tuple(parse_qsl(sent, keep_blank_values=True))


class Spellings:
    """Brings requests into the contract's words.

    Args:
        router: Finds operations.
    """

    def __init__(self, router: Router) -> None:
        self._router = router

    def understood(self, incoming: Incoming) -> Incoming:
        """The request in the words of the contract; one that leads nowhere stays as it is."""
        path = _current(incoming.path)
        if path != incoming.path:
            incoming = attrs.evolve(incoming, path=path)
        if any(name in _IGNORED for name, _ in incoming.query):
            incoming = attrs.evolve(incoming, query=tuple(item for item in incoming.query if item[0] not in _IGNORED))
        if any(not text.isdecimal() or text.strip("0") == "" for name, text in incoming.query if name in _PAGING):
            incoming = _without_paging(incoming)
        if incoming.method == "GET":
            return incoming
        match = self._match(incoming)
        if match is None and incoming.method == "HEAD":
            return attrs.evolve(incoming, method="GET")  # what GET answers, and none of it is sent
        if match is None or not match.operation.bodies:
            return incoming
        if not incoming.body_size:  # as good as a body that says nothing
            form = _FORM in match.operation.bodies
            return _with_body(incoming, b"" if form else b"{}", _FORM if form else _JSON)
        return _with_media_type(incoming, match.operation)

    def leads_somewhere(self, method: str, path: str) -> bool:
        """Whether there is a route at a path."""
        found = self._router.find(method, _current(path))
        return isinstance(found, Match) or bool(found.allowed)

    def _match(self, incoming: Incoming) -> Match | None:
        try:
            found = self._router.find(incoming.method, incoming.path)
        except UnicodeDecodeError:
            return None
        return found if isinstance(found, Match) else None


def _current(path: str) -> str:
    """A path of the contract's version, with UUIDs in their usual form."""
    if path.startswith(_LATEST):
        path = _CURRENT + path.removeprefix(_LATEST)
    item = _ITEM.fullmatch(path)
    if item is None:
        return path
    try:
        return f"{item[1]}{uuid.UUID(unquote(item[2]))}{item[3] or ''}"
    except ValueError:
        return path


def _without_paging(incoming: Incoming) -> Incoming:
    """The request without paging that the contract has no words for: `page=last`, and what makes no sense."""
    query = tuple(item for item in incoming.query if item[0] not in _PAGING)
    return attrs.evolve(incoming, query=query, headers={**incoming.headers, _AS_SENT: urlencode(incoming.query)})


def _with_media_type(incoming: Incoming, operation: Operation) -> Incoming:
    """The request with a media type that the operation has in the contract, as far as that can be had."""
    content_type = incoming.headers.get("content-type", "")
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type in operation.bodies or media_type not in (_JSON, _FORM, _PARTS):
        return incoming
    try:
        if media_type == _JSON:
            value: object = json.loads(incoming.body)
            if not is_object(value) or _FORM not in operation.bodies:
                return incoming
            texts = {name: item if isinstance(item, str) else json.dumps(item) for name, item in value.items()}
            return _with_body(incoming, urlencode(texts).encode(), _FORM)
        if media_type == _FORM:
            form = read_urlencoded(incoming.body)
        else:
            form = multipart_of(incoming, parse_options_header(content_type)[1].get(b"boundary", b"").decode("latin-1"))
    except (ValueError, RecursionError, FormError):
        return incoming
    if _JSON in operation.bodies:
        return _with_body(incoming, json.dumps(form.fields).encode(), _JSON)
    return incoming


def _with_body(incoming: Incoming, body: bytes, media_type: str) -> Incoming:
    return attrs.evolve(incoming, body=body, form=None, headers={**incoming.headers, "content-type": media_type})
