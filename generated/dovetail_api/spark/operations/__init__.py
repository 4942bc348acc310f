# Made from spark.yaml by dovetail-generate; do not edit.
"""Coherent Spark: its operations, one module a tag; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.spark.operations import auth as auth
    from dovetail_api.spark.operations import batches as batches
    from dovetail_api.spark.operations import downloads as downloads
    from dovetail_api.spark.operations import folders as folders
    from dovetail_api.spark.operations import health as health
    from dovetail_api.spark.operations import impex as impex
    from dovetail_api.spark.operations import logs as logs
    from dovetail_api.spark.operations import platform as platform
    from dovetail_api.spark.operations import services as services
    from dovetail_api.spark.operations import transforms as transforms
    from dovetail_api.spark.operations import wasm as wasm
else:
    from importlib import import_module

    _MODULES = frozenset(
        {
            "auth",
            "batches",
            "downloads",
            "folders",
            "health",
            "impex",
            "logs",
            "platform",
            "services",
            "transforms",
            "wasm",
        }
    )

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})
