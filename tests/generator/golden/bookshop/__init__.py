# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Bookshop.

Sells books, and tells when they arrive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bookshop import index as index
    from bookshop import models as models
    from bookshop import operations as operations
    from bookshop import resources as resources
    from bookshop import security as security
else:
    from importlib import import_module

    _MODULES = frozenset({"index", "models", "operations", "resources", "security"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


TITLE: Final = "Bookshop"
"""Title of the contract."""

VERSION: Final = "1.2"
"""Version of the contract."""

SERVER: Final = "https://api.eu.bookshop.test/v1"

STATIC_SERVER: Final = "https://static.bookshop.test"
