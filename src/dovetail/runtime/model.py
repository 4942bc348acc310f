"""Base classes of all generated models."""

from __future__ import annotations

from typing import ClassVar

import msgspec

MASK = "********"


class Model(msgspec.Struct, kw_only=True, omit_defaults=True, repr_omit_defaults=True):
    """A typed JSON object as a server answers it.

    A field the server left out is ``UNSET``; one it sent as null is ``None``. Fields that the contract does not know
    are skipped (``Response.json()`` has them). ``repr`` leaves unset fields out and masks secret ones.
    """

    __secret_fields__: ClassVar[frozenset[str]] = frozenset()

    def __repr__(self) -> str:
        shown: list[str] = []
        for name, default in zip(self.__struct_fields__, _defaults(type(self)), strict=True):
            value = getattr(self, name)
            if value is default:
                continue
            shown.append(f"{name}={MASK!r}" if name in self.__secret_fields__ else f"{name}={value!r}")
        return f"{type(self).__name__}({', '.join(shown)})"


class RequestModel(Model, forbid_unknown_fields=True):
    """A typed JSON object as a caller sends it: a misspelt key is refused, not silently sent."""


def _defaults(model: type[Model]) -> tuple[object, ...]:
    """One default for each field: ``NODEFAULT`` for the required ones."""
    config = model.__struct_defaults__
    required = len(model.__struct_fields__) - len(config)
    return (msgspec.NODEFAULT,) * required + tuple(config)
