# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Bookshop: its operations, one module a tag; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bookshop.operations import books as books
    from bookshop.operations import files as files
    from bookshop.operations import orders as orders
else:
    from importlib import import_module

    _MODULES = frozenset({"books", "files", "orders"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})
