# Made from bookshop.yaml by dovetail-generate; do not edit.
"""The models of Bookshop, loaded by area when first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bookshop.models.books import Book as Book
    from bookshop.models.books import BookPage as BookPage
    from bookshop.models.books import Category as Category
    from bookshop.models.books import Person as Person
    from bookshop.models.books_requests import BookChanges as BookChanges
    from bookshop.models.books_requests import Genre as Genre
    from bookshop.models.books_requests import PriceRange as PriceRange
    from bookshop.models.common import Problem as Problem
    from bookshop.models.files import StockReport as StockReport
    from bookshop.models.files_requests import CoverDetails as CoverDetails
    from bookshop.models.orders import Order as Order
    from bookshop.models.orders import OrderEvent as OrderEvent
    from bookshop.models.orders import Owed as Owed
    from bookshop.models.orders import Paid as Paid
    from bookshop.models.orders import PaymentState as PaymentState
    from bookshop.models.orders_requests import Card as Card
    from bookshop.models.orders_requests import OrderLine as OrderLine
    from bookshop.models.orders_requests import OrderRequest as OrderRequest
    from bookshop.models.orders_requests import Payment as Payment
    from bookshop.models.orders_requests import Transfer as Transfer
else:
    from importlib import import_module

    _AREAS = {
        "Book": "books",
        "BookChanges": "books_requests",
        "BookPage": "books",
        "Card": "orders_requests",
        "Category": "books",
        "CoverDetails": "files_requests",
        "Genre": "books_requests",
        "Order": "orders",
        "OrderEvent": "orders",
        "OrderLine": "orders_requests",
        "OrderRequest": "orders_requests",
        "Owed": "orders",
        "Paid": "orders",
        "Payment": "orders_requests",
        "PaymentState": "orders",
        "Person": "books",
        "PriceRange": "books_requests",
        "Problem": "common",
        "StockReport": "files",
        "Transfer": "orders_requests",
    }

    def __getattr__(name: str) -> object:
        area = _AREAS.get(name)
        if area is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted([*globals(), *_AREAS])
