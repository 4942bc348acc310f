# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Files: covers, catalogues and other files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from bookshop import SERVER, STATIC_SERVER
from bookshop import models as m
from bookshop.security import API_KEY, BEARER_AUTH, SHOP_HEADER
from dovetail.runtime.body import File, FileContent
from dovetail.runtime.call import Call
from dovetail.runtime.operation import Envelope, Operation, RawBody
from dovetail.runtime.parameters import Part, Path

if TYPE_CHECKING:
    from bookshop import dicts as d


UPLOAD_COVER: Operation[None] = Operation(
    __name__,
    "UPLOAD_COVER",
    "files_upload_cover",
    "POST",
    "/covers/{isbn}",
    returns=lambda: None,
    parameters=(
        Path("isbn", check=lambda: Annotated[str, Meta(pattern="^[0-9]{13}$")]),
        Part("details", style="json", media_type="application/json", required=True, check=lambda: m.CoverDetails),
        Part("image", style="file", media_type="image/png", required=True),
        Part("rights_token", "rights-token", secret=True),
    ),
    answer="empty",
    statuses=(201, 413),
    security=((BEARER_AUTH,), (API_KEY, SHOP_HEADER)),
    server=SERVER,
)


def upload_cover(
    *,
    isbn: str,
    details: m.CoverDetails | d.CoverDetails,
    image: File | FileContent,
    rights_token: str | UnsetType = UNSET,
) -> Call[None]:
    """Upload the cover of a book.

    Args:
        isbn: The book's ISBN, 13 digits.
        details: ``details`` in the form.
        image: The picture.
        rights_token: Proof of the right to show it.

    Returns:
        The call; sending it gives nothing back. It is stored.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from bookshop.operations import files
        >>> call = files.upload_cover(isbn="9780141439549", details={"side": "front"}, image=b"...")
        >>> call.method, call.path
        ('POST', '/covers/9780141439549')

    Source: Bookshop, POST /covers/{isbn}
    """
    return UPLOAD_COVER.call({"isbn": isbn, "details": details, "image": image, "rights_token": rights_token})


GET_CATALOGUE: Operation[bytes] = Operation(
    __name__,
    "GET_CATALOGUE",
    "files_get_catalogue",
    "GET",
    "/catalogue.pdf",
    returns=lambda: bytes,
    answer="bytes",
    accept="application/pdf",
    security=((), (BEARER_AUTH,)),
    host="static",
    server=STATIC_SERVER,
)


def get_catalogue() -> Call[bytes]:
    """Download the catalogue.

    Returns:
        The call; sending it gives the bytes of a file. The catalogue.

    Example:
        >>> from bookshop.operations import files
        >>> call = files.get_catalogue()
        >>> call.method, call.path
        ('GET', '/catalogue.pdf')

    Source: Bookshop, GET /catalogue.pdf
    """
    return GET_CATALOGUE.call()


PUT_STOCK: Operation[m.StockReport] = Operation(
    __name__,
    "PUT_STOCK",
    "files_put_stock",
    "PUT",
    "/stock/{path}",
    returns=lambda: m.StockReport,
    parameters=(Path("path", multi_segment=True),),
    body=RawBody("text/csv"),
    security=((BEARER_AUTH,), (API_KEY, SHOP_HEADER)),
    server=SERVER,
    envelope=Envelope(status="/state", success=("ok",), code="/error/code", codes={"FULL": 507}),
)


def put_stock(*, path: str, body: File | FileContent) -> Call[m.StockReport]:
    """Replace a file of the stock lists.

    Args:
        path: Where the file lies.
        body: The stock list.

    Returns:
        The call; sending it gives ``m.StockReport``. What was read.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from bookshop.operations import files
        >>> call = files.put_stock(path="2026/may.csv", body=b"...")
        >>> call.method, call.path
        ('PUT', '/stock/2026/may.csv')

    Source: Bookshop, PUT /stock/{path}
    """
    return PUT_STOCK.call({"path": path}, body)
