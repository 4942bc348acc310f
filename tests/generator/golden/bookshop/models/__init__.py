# Made from bookshop.yaml by dovetail-generate; do not edit.
"""The models of Bookshop, loaded by area when first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bookshop.models.books import Book as Book
    from bookshop.models.books import BookChanges as BookChanges
    from bookshop.models.books import BookPage as BookPage
    from bookshop.models.books import Category as Category
    from bookshop.models.books import Genre as Genre
    from bookshop.models.books import Person as Person
    from bookshop.models.books import PriceRange as PriceRange
    from bookshop.models.common import Problem as Problem
    from bookshop.models.files import CoverDetails as CoverDetails
    from bookshop.models.files import StockReport as StockReport
    from bookshop.models.orders import Card as Card
    from bookshop.models.orders import Order as Order
    from bookshop.models.orders import OrderEvent as OrderEvent
    from bookshop.models.orders import OrderLine as OrderLine
    from bookshop.models.orders import OrderRequest as OrderRequest
    from bookshop.models.orders import Owed as Owed
    from bookshop.models.orders import Paid as Paid
    from bookshop.models.orders import Payment as Payment
    from bookshop.models.orders import PaymentState as PaymentState
    from bookshop.models.orders import Transfer as Transfer
else:
    from importlib import import_module

    _AREAS = {
        "Book": "books",
        "BookChanges": "books",
        "BookPage": "books",
        "Card": "orders",
        "Category": "books",
        "CoverDetails": "files",
        "Genre": "books",
        "Order": "orders",
        "OrderEvent": "orders",
        "OrderLine": "orders",
        "OrderRequest": "orders",
        "Owed": "orders",
        "Paid": "orders",
        "Payment": "orders",
        "PaymentState": "orders",
        "Person": "books",
        "PriceRange": "books",
        "Problem": "common",
        "StockReport": "files",
        "Transfer": "orders",
    }

    def __getattr__(name: str) -> object:
        area = _AREAS.get(name)
        if area is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted([*globals(), *_AREAS])
