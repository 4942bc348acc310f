# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Books on the shelves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from bookshop import models as m
from bookshop.operations import books as o
from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.deprecation import mark_deprecated
from dovetail.runtime.given import Given

if TYPE_CHECKING:
    from bookshop import dicts as d


class Books(Resource):
    """Books on the shelves."""

    def list(
        self,
        *,
        genre: Sequence[m.Genre] | UnsetType = UNSET,
        price: m.PriceRange | d.PriceRange | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> Iterator[m.Book]:
        """List the books on the shelves.

        Newest first. Filters narrow the list down:

        - `genre` by what a book is about, several at a time,
        - `price` by what it costs.

        Args:
            genre: Genres to include.
            price: Bounds of the price in euro.
            page_size: How many books a page holds. The server's default is 20.
            page_token: Where to go on.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Bookshop, GET /books
        """
        return self._items(o.LIST, {"genre": genre, "price": price, "page_size": page_size, "page_token": page_token})

    def get(self, isbn: str, *, if_none_match: str | UnsetType = UNSET) -> m.Book:
        """Get a book.

        Args:
            isbn: The book's ISBN, 13 digits.
            if_none_match: The entity tag of the copy at hand.

        Returns:
            The book.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Bookshop, GET /books/{isbn}
        """
        return self._send(o.GET, {"isbn": isbn, "if_none_match": if_none_match})

    @overload
    def update(self, isbn: str, body: m.BookChanges | d.BookChanges, /) -> m.Book: ...

    @overload
    def update(self, isbn: str, **fields: Unpack[d.BookChanges]) -> m.Book: ...

    @overload
    def update(self, isbn: str, body: Mapping[str, object], /, *, force: bool) -> m.Book: ...
    def update(self, isbn: str, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Book:
        """Change a book.

        A field that is left out stays as it is; one that is null is cleared.

        Args:
            isbn: The book's ISBN, 13 digits.
            body: What to change of a book.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The book as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Bookshop, PATCH /books/{isbn}
        """
        return self._send(o.UPDATE, {"isbn": isbn}, Given(body, fields, force))

    @mark_deprecated("The service may stop offering it.", category=None)
    def get_categories(self) -> m.Category:
        """Get the tree of categories.

        Deprecated: the service may stop offering it.

        Returns:
            The root of the tree.

        Raises:
            ApiError: The server answered with an error.

        Source: https://docs.bookshop.test/categories
        """
        return self._send(o.GET_CATEGORIES)
