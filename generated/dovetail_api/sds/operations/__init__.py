# Made from sds.yaml by dovetail-generate; do not edit.
"""SpectrumX Data System: its operations, one module a tag; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.sds.operations import auth as auth
    from dovetail_api.sds.operations import captures as captures
    from dovetail_api.sds.operations import contents as contents
    from dovetail_api.sds.operations import datasets as datasets
    from dovetail_api.sds.operations import files as files
    from dovetail_api.sds.operations import users as users
else:
    from importlib import import_module

    _MODULES = frozenset({"auth", "captures", "contents", "datasets", "files", "users"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})
