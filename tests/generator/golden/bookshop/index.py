# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Bookshop: every operation by its id."""

from __future__ import annotations

from typing import Final, NamedTuple


class Entry(NamedTuple):
    """An operation, told without loading it.

    Attributes:
        function: ``module:function`` below ``operations``.
        method: HTTP method.
        path: Path template.
        summary: What it does, in a line.
    """

    function: str
    method: str
    path: str
    summary: str


OPERATIONS: Final[dict[str, Entry]] = {
    "books_list": Entry("books:list", "GET", "/books", "List the books on the shelves."),
    "books_get": Entry("books:get", "GET", "/books/{isbn}", "Get a book."),
    "books_update": Entry("books:update", "PATCH", "/books/{isbn}", "Change a book."),
    "books_get_categories": Entry("books:get_categories", "GET", "/categories", "Get the tree of categories."),
    "orders_create": Entry("orders:create", "POST", "/orders", "Order books."),
    "orders_get": Entry("orders:get", "GET", "/orders/{order_id}", "Get an order."),
    "orders_cancel": Entry("orders:cancel", "DELETE", "/orders/{order_id}", "Cancel an order."),
    "orders_watch": Entry("orders:watch", "GET", "/orders/{order_id}/events", "Watch an order."),
    "files_upload_cover": Entry("files:upload_cover", "POST", "/covers/{isbn}", "Upload the cover of a book."),
    "files_get_catalogue": Entry("files:get_catalogue", "GET", "/catalogue.pdf", "Download the catalogue."),
    "files_put_stock": Entry("files:put_stock", "PUT", "/stock/{path}", "Replace a file of the stock lists."),
}
"""Every operation by its ``operationId``, in the order of the contract."""
