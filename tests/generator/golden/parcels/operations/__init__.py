# Made from parcels.yaml by dovetail-generate; do not edit.
"""Parcels: its operations, one module a tag; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parcels.operations import claims as claims
    from parcels.operations import parcels as parcels
else:
    from importlib import import_module

    _MODULES = frozenset({"claims", "parcels"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})
