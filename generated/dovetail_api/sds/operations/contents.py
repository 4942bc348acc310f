# Made from sds.yaml by dovetail-generate; do not edit.
"""Contents: whether contents are there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.call import Call
from dovetail.runtime.operation import JsonBody, Operation
from dovetail_api.sds import SERVER
from dovetail_api.sds import models as m
from dovetail_api.sds.security import API_KEY

if TYPE_CHECKING:
    from dovetail_api.sds import dicts as d


CHECK: Operation[m.ContentsCheck] = Operation(
    __name__,
    "CHECK",
    "contents_check",
    "POST",
    "/api/v1/assets/utils/check_contents_exist/",
    returns=lambda: m.ContentsCheck,
    body=JsonBody(lambda: m.ContentsCheckRequest),
    errors={400: lambda: m.Complaint, 401: lambda: m.Refusal, 403: lambda: m.Refusal, 0: lambda: m.Refusal},
    security=((API_KEY,),),
    retry="idempotent",
    server=SERVER,
)


def check(*, body: m.ContentsCheckRequest | d.ContentsCheckRequest) -> Call[m.ContentsCheck]:
    """See whether contents are there already.

    Tells by checksum whether the caller has such contents, and whether they are at this path. It changes nothing. Only
    the caller's own files count.

    Contents that are at the path need no upload; contents that are elsewhere need none either: `files_create` takes
    `asset_id` as the `sibling_uuid`. Between this and an upload another client may come first.

    Args:
        body: Contents and where they are to be.

    Returns:
        The call; sending it gives ``m.ContentsCheck``. What is there.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import contents
        >>> call = contents.check(
        ...     body={
        ...         "directory": "/runs/a",
        ...         "name": "notes.txt",
        ...         "sum_blake3": "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/v1/assets/utils/check_contents_exist/')

    Source: SpectrumX Data System, POST /api/v1/assets/utils/check_contents_exist/
    """
    return CHECK.call(body=body)
