"""Base classes of all generated models."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

import msgspec

from dovetail.runtime.pickled import place, revived

MASK = "********"


class Model(msgspec.Struct, kw_only=True, omit_defaults=True, repr_omit_defaults=True):
    """A typed JSON object as a server answers it.

    A field the server left out is ``UNSET``; one it sent as null is ``None``. Fields that the contract does not know
    are skipped (``Response.json()`` has them). ``repr`` leaves unset fields out and masks secret ones.

    Generated classes that cannot hold themselves are kept from the garbage collector (``gc=False``), which makes large
    answers a quarter faster to decode: like any object they are freed when nobody refers to them any more.
    """

    __secret_fields__: ClassVar[frozenset[str]] = frozenset()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__rich_repr__())})"

    def __reduce__(self) -> tuple[Any, ...]:
        members = {name: getattr(self, name) for name in self.__struct_fields__}
        return revived, (place(type(self)), members)

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """What ``repr`` and the rich library show: the fields that are set, secret ones masked."""
        pairs = zip(self.__struct_fields__, _defaults(type(self)), strict=True)
        shown = [(name, getattr(self, name)) for name, default in pairs if getattr(self, name) is not default]
        return [(name, MASK if name in self.__secret_fields__ else value) for name, value in shown]


class TimedModel(Model):
    """A typed JSON object that tells moments, all of which know their zone.

    A moment that came without one is of the zone that the contract names for the field. It keeps the distance from UTC
    that it had there then, not the zone's rules: the difference of two such times is the time that passed.
    """

    __time_zones__: ClassVar[dict[str, str]] = {}

    def __post_init__(self) -> None:
        for name, zone in self.__time_zones__.items():
            moment = getattr(self, name)
            if moment.__class__ is datetime and moment.tzinfo is None:
                from dovetail.runtime.zones import aware

                setattr(self, name, aware(moment, zone))


class RequestModel(Model, forbid_unknown_fields=True):
    """A typed JSON object as a caller sends it: a misspelt key is refused, not silently sent."""


def _defaults(model: type[Model]) -> tuple[object, ...]:
    """One default for each field: ``NODEFAULT`` for the required ones."""
    config = model.__struct_defaults__
    required = len(model.__struct_fields__) - len(config)
    return (msgspec.NODEFAULT,) * required + tuple(config)
