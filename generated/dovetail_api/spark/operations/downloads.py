# Made from spark.yaml by dovetail-generate; do not edit.
"""Downloads: files behind temporary links."""

from __future__ import annotations

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail.runtime.parameters import Path
from dovetail_api.spark import ENTITYSTORE_SERVER
from dovetail_api.spark import models as m
from dovetail_api.spark.security import API_KEY, BEARER_AUTH, OAUTH2, TENANT_HEADER

GET_DOCUMENT: Operation[bytes] = Operation(
    __name__,
    "GET_DOCUMENT",
    "downloads_get_document",
    "GET",
    "/docstore/api/v1/documents/versions/tokens/{token}/{file}",
    returns=lambda: bytes,
    parameters=(Path("token", secret=True), Path("file")),
    answer="bytes",
    accept="application/octet-stream",
    errors={404: lambda: m.V1Error, 410: lambda: m.V1Error},
    security=((), (BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    host="entitystore",
    server=ENTITYSTORE_SERVER,
)


def get_document(*, token: str, file: str) -> Call[bytes]:
    """Download a file behind a temporary link.

    Fetches the bytes of a file that another operation gave a link to: workbooks, logs and packages. The token in the
    path is the permission, so credentials may be left out. A link is good for about five minutes. Only send credentials
    along when the link's host belongs to the environment they are for.

    Args:
        token: The permission to read this one file, taken from the link.
        file: The file's name, taken from the link.

    Returns:
        The call; sending it gives the bytes of a file. The file. The media type is that of the file.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import downloads
        >>> call = downloads.get_document(token="7Yb1q2w3e4r5", file="loan-quote.xlsx")
        >>> call.method, call.path
        ('GET', '/docstore/api/v1/documents/versions/tokens/7Yb1q2w3e4r5/loan-quote.xlsx')

    Source: Coherent Spark, GET /docstore/api/v1/documents/versions/tokens/{token}/{file}
    """
    return GET_DOCUMENT.call({"token": token, "file": file})
