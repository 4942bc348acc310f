# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Bookshop: a class for each tag, a method for each operation; each class is loaded when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bookshop.resources._async.books import AsyncBooks as AsyncBooks
    from bookshop.resources._async.files import AsyncFiles as AsyncFiles
    from bookshop.resources._async.orders import AsyncOrders as AsyncOrders
    from bookshop.resources._sync.books import Books as Books
    from bookshop.resources._sync.files import Files as Files
    from bookshop.resources._sync.orders import Orders as Orders
else:
    from importlib import import_module

    _HOMES: dict[str, str] = {
        "AsyncBooks": "_async.books",
        "AsyncFiles": "_async.files",
        "AsyncOrders": "_async.orders",
        "Books": "_sync.books",
        "Files": "_sync.files",
        "Orders": "_sync.orders",
    }

    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *_HOMES})
