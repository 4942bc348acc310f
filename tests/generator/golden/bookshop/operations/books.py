# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Books on the shelves."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from bookshop import SERVER
from bookshop import models as m
from bookshop.security import API_KEY, BEARER_AUTH, SHOP_HEADER
from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.deprecation import mark_deprecated
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageToken
from dovetail.runtime.parameters import Header, Path, Query

if TYPE_CHECKING:
    from bookshop import dicts as d


LIST: PagedOperation[m.BookPage, m.Book] = PagedOperation(
    __name__,
    "LIST",
    "books_list",
    "GET",
    "/books",
    returns=lambda: m.BookPage,
    item=lambda: m.Book,
    paging=PageToken("/books", source="/next_page", into="query:pageToken"),
    parameters=(
        Query("genre", explode=False, check=lambda: Annotated[builtins.list[m.Genre], Meta(max_length=5)]),
        Query("price", style="deepObject", check=lambda: m.PriceRange),
        Query("page_size", "pageSize", check=lambda: Annotated[int, Meta(ge=1, le=100)]),
        Query("page_token", "pageToken"),
    ),
    errors={0: lambda: m.Problem},
    security=((BEARER_AUTH,), (API_KEY, SHOP_HEADER)),
    server=SERVER,
)


def list(
    *,
    genre: Sequence[m.Genre] | UnsetType = UNSET,
    price: m.PriceRange | d.PriceRange | UnsetType = UNSET,
    page_size: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.BookPage, m.Book]:
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
        The call for the first page, a ``m.BookPage``; ``client.items`` goes on to every ``m.Book``. A page of books.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from bookshop.operations import books
        >>> call = books.list()
        >>> call.method, call.path
        ('GET', '/books')

    Source: Bookshop, GET /books
    """
    return LIST.call({"genre": genre, "price": price, "page_size": page_size, "page_token": page_token})


GET: Operation[m.Book] = Operation(
    __name__,
    "GET",
    "books_get",
    "GET",
    "/books/{isbn}",
    returns=lambda: m.Book,
    parameters=(
        Path("isbn", check=lambda: Annotated[str, Meta(pattern="^[0-9]{13}$")]),
        Header("if_none_match", "If-None-Match"),
    ),
    errors={404: lambda: m.Problem, 0: lambda: m.Problem},
    security=((BEARER_AUTH,), (API_KEY, SHOP_HEADER)),
    server=SERVER,
)


def get(*, isbn: str, if_none_match: str | UnsetType = UNSET) -> Call[m.Book]:
    """Get a book.

    Args:
        isbn: The book's ISBN, 13 digits.
        if_none_match: The entity tag of the copy at hand.

    Returns:
        The call; sending it gives ``m.Book``. The book.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from bookshop.operations import books
        >>> call = books.get(isbn="9780141439549")
        >>> call.method, call.path
        ('GET', '/books/9780141439549')

    Source: Bookshop, GET /books/{isbn}
    """
    return GET.call({"isbn": isbn, "if_none_match": if_none_match})


UPDATE: Operation[m.Book] = Operation(
    __name__,
    "UPDATE",
    "books_update",
    "PATCH",
    "/books/{isbn}",
    returns=lambda: m.Book,
    parameters=(Path("isbn", check=lambda: Annotated[str, Meta(pattern="^[0-9]{13}$")]),),
    body=JsonBody(lambda: m.BookChanges),
    errors={0: lambda: m.Problem},
    security=((BEARER_AUTH,), (API_KEY, SHOP_HEADER)),
    server=SERVER,
)


def update(*, isbn: str, body: m.BookChanges | d.BookChanges) -> Call[m.Book]:
    """Change a book.

    A field that is left out stays as it is; one that is null is cleared.

    Args:
        isbn: The book's ISBN, 13 digits.
        body: What to change of a book.

    Returns:
        The call; sending it gives ``m.Book``. The book as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from bookshop.operations import books
        >>> call = books.update(isbn="9780141439549", body={"title": "Middlemarch", "subtitle": None})
        >>> call.method, call.path
        ('PATCH', '/books/9780141439549')

    Source: Bookshop, PATCH /books/{isbn}
    """
    return UPDATE.call({"isbn": isbn}, body)


GET_CATEGORIES: Operation[m.Category] = Operation(
    __name__,
    "GET_CATEGORIES",
    "books_get_categories",
    "GET",
    "/categories",
    returns=lambda: m.Category,
    server=SERVER,
    deprecated=True,
)


@mark_deprecated("The service may stop offering it.", category=None)
def get_categories() -> Call[m.Category]:
    """Get the tree of categories.

    Deprecated: the service may stop offering it.

    Returns:
        The call; sending it gives ``m.Category``. The root of the tree.

    Example:
        >>> from bookshop.operations import books
        >>> call = books.get_categories()
        >>> call.method, call.path
        ('GET', '/categories')

    Source: https://docs.bookshop.test/categories
    """
    return GET_CATEGORIES.call()
