"""Spellings that the platform takes besides those of the contract, since clients in use send them."""

from __future__ import annotations

import json
import re
from typing import Any

import attrs

from dovetail.sandbox.message import Incoming, is_object

_SINGULAR = re.compile(r"(/[^/]+/api/v4)/transform(?=/)", re.IGNORECASE)
_LIST = re.compile(r"/[^/]+/api/v4/transforms/list/[^/]+/?", re.IGNORECASE)


def understood(incoming: Incoming) -> Incoming:
    """A request in the words of the contract.

    The path of transform documents may say `transform`, and the body of their list may be wrapped in `request_data`.
    """
    path = _SINGULAR.sub(r"\1/transforms", incoming.path, count=1)
    body = incoming.body
    if _LIST.fullmatch(path) and "content-encoding" not in incoming.headers:
        try:
            found: Any = json.loads(body)
        except ValueError:
            found = None
        if is_object(found) and list(found) == ["request_data"]:
            body = json.dumps(found["request_data"]).encode()
    return attrs.evolve(incoming, path=path, body=body)
