"""What the gateway looks at before anything else: whether it can answer in a form that the caller takes."""

from __future__ import annotations

from typing import Final

from dovetail.sandbox.message import Incoming
from dovetail.sandbox.sds.answers import detail

_OWN: Final = frozenset({"*/*", "application/*", "application/json", "text/*", "text/html"})


def check_accepted(incoming: Incoming) -> None:
    """Whether the caller takes JSON or HTML, also where neither is what comes.

    Raises:
        Refusal: 406.
    """
    accepted = incoming.headers.get("accept", "*/*")
    if not any(item.partition(";")[0].strip().lower() in _OWN for item in accepted.split(",")):
        raise detail(406, "Could not satisfy the request Accept header.")
