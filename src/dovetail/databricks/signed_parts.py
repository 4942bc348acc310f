"""Requests to signed addresses: they carry the headers that belong to the address, and never credentials."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from dovetail.runtime.body import Content
from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation, RawBody

if TYPE_CHECKING:
    from dovetail_api.databricks import models as m

PUT_PART: Operation[None] = Operation(
    __name__,
    "PUT_PART",
    "signed_put_part",
    "PUT",
    "/",
    returns=lambda: None,
    body=RawBody("application/octet-stream"),
    answer="empty",
    accept="*/*",
    security=(),
)
_EXPIRED = re.compile(
    rb"AuthenticationFailed|Signature not valid in the specified time frame|Request has expired|ExpiredToken"
)


def put_part(content: Content, headers: Iterable[m.PresignedHeader]) -> Call[None]:
    """A part on its way to a signed address.

    Args:
        content: Its bytes.
        headers: The headers that belong to the address.
    """
    given = {str(header.name): str(header.value) for header in headers}
    return PUT_PART.call({}, content).with_(headers=given)


def has_expired(status: int, body: bytes) -> bool:
    """Whether a refusal says that the address works no longer: a new one will do."""
    return status in (401, 403) and _EXPIRED.search(body) is not None
