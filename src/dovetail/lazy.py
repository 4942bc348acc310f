"""Names of a package that are loaded when they are first used."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any


def attach(
    package: str, homes: Mapping[str, Sequence[str]], namespace: dict[str, Any], modules: Sequence[str] = ()
) -> tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]:
    """A package's ``__getattr__``, ``__dir__`` and ``__all__``.

    The package declares the same names under ``if TYPE_CHECKING:`` as plain imports, and calls this in the ``else``, so
    that type checkers know every name and a misspelt one is a type error.

    Args:
        package: The package's ``__name__``.
        homes: Module → the names it holds; relative to the package, or whole from ``dovetail.`` on.
        namespace: The package's ``globals()``, where a loaded name is kept.
        modules: Modules of the package that are names themselves.
    """
    home_of = {name: home for home, names in homes.items() for name in names}

    def get(name: str) -> Any:
        if name in modules:
            return import_module(f"{package}.{name}")
        home = home_of.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = namespace[name] = getattr(
            import_module(home if home.startswith("dovetail.") else f"{package}.{home}"), name
        )
        return value

    return get, lambda: sorted({*namespace, *home_of, *modules}), sorted([*home_of, *modules])
