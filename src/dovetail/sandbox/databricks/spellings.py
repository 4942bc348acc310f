"""Requests as clients of all ages write them, in the words of the contract."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs
from python_multipart.multipart import parse_options_header

from dovetail.sandbox.app import Asked
from dovetail.sandbox.contract import Operation
from dovetail.sandbox.forms import multipart_of
from dovetail.sandbox.message import FormError, Incoming, is_object
from dovetail.sandbox.routing import Match, Router

_VERSION_HEADER: Final = "x-sandbox-called-version"
_CURRENT: Final = (
    (re.compile(r"/api/(2\.0)/clusters/"), "/api/2.1/clusters/"),
    (re.compile(r"/api/(2\.[01])/jobs/"), "/api/2.2/jobs/"),
    (re.compile(r"/api/(2\.0)/unity-catalog/"), "/api/2.1/unity-catalog/"),
    (
        re.compile(r"/api/(2\.1)/(instance-pools|libraries|policies|secrets|dbfs|workspace|repos)(?=/|$)"),
        r"/api/2.0/\2",
    ),
    (re.compile(r"/api/(2\.0)/sql/endpoints(?=/|$)"), "/api/2.0/sql/warehouses"),
    (re.compile(r"/api/(2\.0)/scim/v2/"), "/api/2.0/preview/scim/v2/"),
)
"""Paths of other versions, and the ones of the contract that they stand for."""


def called_version(asked: Asked) -> str:
    """The version that the caller wrote into the path, such as `2.0`."""
    written = asked.incoming.headers.get(_VERSION_HEADER)
    return written or asked.operation.template.split("/")[2]


class Spellings:
    """Brings requests into the contract's words.

    Args:
        router: Finds operations.
    """

    def __init__(self, router: Router) -> None:
        self._router = router

    def understood(self, incoming: Incoming) -> Incoming:
        """The request in the words of the contract; one that leads nowhere stays as it is."""
        incoming = _of_current_version(incoming)
        try:
            match = self._router.find(incoming.method, incoming.path)
        except UnicodeDecodeError:
            return incoming
        if not isinstance(match, Match):
            return incoming
        operation = match.operation
        if not operation.bodies:
            incoming = _with_body_in_query(incoming)
        elif incoming.body:
            incoming = _with_media_type(incoming, operation)
        known = {parameter.name for parameter in operation.parameters if parameter.location == "query"}
        # Parameters that a service does not know are ignored.
        return attrs.evolve(incoming, query=tuple(item for item in incoming.query if item[0] in known))


def _of_current_version(incoming: Incoming) -> Incoming:
    for pattern, current in _CURRENT:
        found = pattern.match(incoming.path)
        if found:
            path = pattern.sub(current, incoming.path, count=1)
            return attrs.evolve(incoming, path=path, headers={**incoming.headers, _VERSION_HEADER: found[1]})
    return incoming


def _with_body_in_query(incoming: Incoming) -> Incoming:
    """The members of a JSON body as parameters: older clients send one with GET."""
    if incoming.method != "GET" or not incoming.body:
        return incoming
    try:
        body: object = json.loads(incoming.body)
    except ValueError:
        return incoming
    if not is_object(body):
        return incoming
    return attrs.evolve(incoming, query=(*incoming.query, *_flat(body, "")), body=b"")


def _flat(body: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in body.items():
        for item in _items(value):
            if is_object(item):
                yield from _flat(item, f"{prefix}{name}.")
            elif item is not None:
                yield f"{prefix}{name}", item if isinstance(item, str) else json.dumps(item)


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]  # pyright: ignore[reportUnknownVariableType]


def _with_media_type(incoming: Incoming, operation: Operation) -> Incoming:
    """The request with a media type that the operation takes, as far as that can be had."""
    media_type, options = parse_options_header(incoming.headers.get("content-type", ""))
    if media_type.decode().lower() in operation.bodies or "application/json" not in operation.bodies:
        return incoming
    body = incoming.body
    if media_type == b"multipart/form-data":
        try:
            form = multipart_of(incoming, options.get(b"boundary", b"").decode())
        except FormError:
            return incoming
        contents = {name: base64.b64encode(file.content).decode() for name, file in form.files.items()}
        body = json.dumps({**form.fields, **contents}).encode()
    headers = {**incoming.headers, "content-type": "application/json"}
    return attrs.evolve(incoming, body=body, form=None, headers=headers)
