"""Old names of generated packages: they work, and warn."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from importlib import import_module
from typing import Any


def renamed(module: str, name: str, names: Mapping[str, str]) -> object:
    """What a name of a module stands for that is called otherwise now; for the module's ``__getattr__``.

    Args:
        module: The module.
        name: The name that it was asked for.
        names: Old name → new name, with the module in front when it is another one beside it.

    Raises:
        AttributeError: There was never such a name.
    """
    new = names.get(name)
    if new is None:
        raise AttributeError(f"module {module!r} has no attribute {name!r}")
    warnings.warn(f"{module}.{name} is called {new} now.", DeprecationWarning, stacklevel=3)
    beside, _, last = new.rpartition(".")
    home = f"{module.rpartition('.')[0]}.{beside}" if beside else module
    return getattr(import_module(home), last)


class Renamed:
    """An old name of a method or of a field: it gives the new one, and warns.

    Example:
        >>> class Order:
        ...     id = 7
        ...     number = Renamed("id")
        >>> Order().number  # doctest: +SKIP
        7
    """

    __slots__ = ("_new", "_old")

    def __init__(self, new: str) -> None:
        self._new = new
        self._old = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._old = f"{owner.__name__}.{name}"

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        warnings.warn(f"{self._old} is called {self._new} now.", DeprecationWarning, stacklevel=2)
        return getattr(owner if instance is None else instance, self._new)

    def __set__(self, instance: object, value: object) -> None:
        warnings.warn(f"{self._old} is called {self._new} now.", DeprecationWarning, stacklevel=2)
        setattr(instance, self._new, value)
