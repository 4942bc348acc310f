# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Files: covers, catalogues and other files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from bookshop import models as m
from bookshop.operations import files as o
from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.body import File, FileContent

if TYPE_CHECKING:
    from bookshop import dicts as d


class Files(Resource):
    """Files: covers, catalogues and other files."""

    def upload_cover(
        self,
        isbn: str,
        details: m.CoverDetails | d.CoverDetails,
        image: File | FileContent,
        *,
        rights_token: str | UnsetType = UNSET,
    ) -> None:
        """Upload the cover of a book.

        Args:
            isbn: The book's ISBN, 13 digits.
            details: ``details`` in the form.
            image: The picture.
            rights_token: Proof of the right to show it.

        Returns:
            It is stored.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Bookshop, POST /covers/{isbn}
        """
        return self._send(
            o.UPLOAD_COVER, {"isbn": isbn, "details": details, "image": image, "rights_token": rights_token}
        )

    def get_catalogue(self) -> bytes:
        """Download the catalogue.

        Returns:
            The catalogue.

        Raises:
            ApiError: The server answered with an error.

        Source: Bookshop, GET /catalogue.pdf
        """
        return self._send(o.GET_CATALOGUE)

    def put_stock(self, path: str, content: File | FileContent) -> m.StockReport:
        """Replace a file of the stock lists.

        Args:
            path: Where the file lies.
            content: The stock list.

        Returns:
            What was read.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Bookshop, PUT /stock/{path}
        """
        return self._send(o.PUT_STOCK, {"path": path}, content)
