# Made from panoply.yaml by dovetail-generate; do not edit.
"""Panoply: its operations, one module a tag; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.panoply.operations import json as json
    from dovetail_api.panoply.operations import query as query
    from dovetail_api.panoply.operations import queue as queue
else:
    from importlib import import_module

    _MODULES = frozenset({"json", "query", "queue"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})
