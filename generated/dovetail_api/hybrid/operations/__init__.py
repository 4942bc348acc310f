# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Coherent Hybrid Runner: its operations, one module a tag; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.hybrid.operations import health as health
    from dovetail_api.hybrid.operations import services as services
    from dovetail_api.hybrid.operations import status as status
    from dovetail_api.hybrid.operations import version as version
else:
    from importlib import import_module

    _MODULES = frozenset({"health", "services", "status", "version"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})
