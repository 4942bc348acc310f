# Made from parcels.yaml by dovetail-generate; do not edit.
"""Parcels.

Where parcels are, in the older dialect of OpenAPI and in every style of parameter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from parcels import index as index
    from parcels import models as models
    from parcels import operations as operations
    from parcels import security as security
else:
    from importlib import import_module

    _MODULES = frozenset({"index", "models", "operations", "security"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


TITLE: Final = "Parcels"
"""Title of the contract."""

VERSION: Final = "2024-06-01"
"""Version of the contract."""

SERVER: Final = "https://parcels.test"
