"""Objects with further members beside those that are declared, and with members that no other class can have by name.

The decoder knows no class that keeps what it does not declare. Such an object is read by a rule: its declared members
through a class like any other, the others as the contract types them, all under one attribute.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final, dataclass_transform

import msgspec
from msgspec.structs import astuple

from dovetail.runtime.codec import convert
from dovetail.runtime.model import MASK, Model
from dovetail.runtime.pickled import place, revived
from dovetail.runtime.plain import is_object, json_name

# What cannot be the name of a member in a class that the decoder knows.
_HOSTILE: Final = re.compile(r'["\\\x00-\x1f]')


class Additional:
    """The types of the members that are not declared.

    Args:
        kind: Gives the type of those that no pattern names; None keeps them as they come.
        patterns: Gives the types of those whose names fit a pattern.
        closed: Whether there may be none but those that a pattern names; a request is refused then.

    Example:
        ```python
        __additional__ = Additional(lambda: int, patterns=lambda: {"^x-": str})
        ```
    """

    __slots__ = ("closed", "kind", "patterns")

    def __init__(
        self,
        kind: Callable[[], Any] | None = None,
        *,
        patterns: Callable[[], Mapping[str, Any]] | None = None,
        closed: bool = False,
    ) -> None:
        self.kind: Callable[[], Any] | None = kind
        self.patterns: Callable[[], Mapping[str, Any]] | None = patterns
        self.closed: bool = closed

    def read(self, members: Mapping[str, Any], *, strict: bool) -> dict[str, Any]:
        """The members as their types.

        Raises:
            msgspec.ValidationError: One does not fit, or must not be there.
        """
        if self.kind is None and self.patterns is None and not (self.closed and strict):
            return dict(members)
        named = [(re.compile(pattern), kind) for pattern, kind in self.patterns().items()] if self.patterns else []
        made: dict[str, Any] = {}
        for name, value in members.items():
            kinds = [kind for pattern, kind in named if pattern.search(name)]
            if not kinds and self.closed and strict:
                raise msgspec.ValidationError(f"Object contains unknown field `{name}`")
            if not kinds and self.kind is not None:
                kinds = [self.kind()]
            try:
                made[name] = convert(value, kinds[0], strict=strict) if kinds else value
            except msgspec.ValidationError as error:
                raise msgspec.ValidationError(f"{error} - at `$.{name}`") from None
        return made


@dataclass_transform(kw_only_default=True, field_specifiers=(msgspec.field,))
class OpenModel:
    """A typed JSON object that keeps members beside the declared ones.

    A declared field that was left out is ``UNSET``; one that was sent as null is ``None``. Everything else is a
    dictionary under the attribute that the class names last.
    """

    __additional__: ClassVar[Additional] = Additional()
    __secret_fields__: ClassVar[frozenset[str]] = frozenset()
    __rest__: ClassVar[str] = "additional_properties"
    __wires__: ClassVar[dict[str, str]] = {}
    __declared__: ClassVar[type[msgspec.Struct]]
    __known__: ClassVar[dict[str, str]] = {}
    __renamed__: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        own = {name: hint for name, hint in cls.__annotations__.items() if not str(hint).startswith("ClassVar[")}
        *names, rest = own
        body: dict[str, Any] = {"__module__": cls.__module__, "__annotations__": {name: own[name] for name in names}}
        wires: dict[str, str] = {}
        for name in names:
            wires[name] = name
            if name in cls.__dict__:
                default: Any = cls.__dict__[name]
                delattr(cls, name)
                if default is not msgspec.UNSET:
                    default = cls._field(name, default, wires)
                body[name] = default
        if rest in cls.__dict__:
            delattr(cls, rest)
        cls.__rest__ = rest
        cls.__declared__ = _struct(cls.__name__, (Model,), body, kw_only=True)
        cls.__wires__ = {name: wires[name] for name in cls.__declared__.__struct_fields__}
        cls.__known__ = {wire: _safe(wire) for wire in wires.values()}
        cls.__renamed__ = any(wire != safe for wire, safe in cls.__known__.items())

    @staticmethod
    def _field(name: str, given: Any, wires: dict[str, str]) -> Any:
        """A field that goes by another name, under one that the decoder takes."""
        wires[name] = given.name
        wire = _safe(given.name)
        if given.default is msgspec.NODEFAULT:
            return msgspec.field(name=wire)
        return msgspec.field(name=wire, default=given.default)

    def __init__(self, **members: Any) -> None:
        rest = members.pop(self.__rest__, {})
        made = self.__declared__(**members)
        self.__dict__.update((name, getattr(made, name)) for name in self.__wires__)
        self.__dict__[self.__rest__] = dict(rest)

    def __setattr__(self, name: str, value: object) -> None:
        if name not in self.__wires__ and name != self.__rest__:
            raise AttributeError(f"{type(self).__name__} has no field {name!r}; put it into {self.__rest__}")
        self.__dict__[name] = value

    def __eq__(self, other: object) -> bool:
        return self.__dict__ == other.__dict__ if type(other) is type(self) else NotImplemented

    def __reduce__(self) -> tuple[Any, ...]:
        return revived, (place(type(self)), dict(self.__dict__))

    __hash__: ClassVar[None]  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__rich_repr__())})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """What ``repr`` and the rich library show: the fields that are set, secret ones masked."""
        shown = [(name, value) for name, value in self.__dict__.items() if value is not msgspec.UNSET]
        return [
            (name, MASK if name in self.__secret_fields__ else value)
            for name, value in shown
            if name != self.__rest__ or value
        ]

    @classmethod
    def __dovetail_decode__(cls, value: object, strict: bool = True) -> OpenModel:
        if isinstance(value, cls):
            return value
        if not is_object(value):
            raise msgspec.ValidationError(f"Expected `object`, got `{json_name(value)}`")
        known = cls.__known__
        # What is not declared is skipped by the class of what is; only a name that it cannot have costs a copy.
        declared = {known.get(key, key): part for key, part in value.items()} if cls.__renamed__ else value
        made = convert(declared, cls.__declared__, strict=strict)
        members: dict[str, Any] = dict(zip(cls.__wires__, astuple(made), strict=True))
        others = {key: part for key, part in value.items() if key not in known}
        members[cls.__rest__] = cls.__additional__.read(others, strict=strict) if others else others
        self = object.__new__(cls)
        object.__setattr__(self, "__dict__", members)
        return self

    def __dovetail_plain__(self) -> dict[str, Any]:
        """The members under their names, for the encoder."""
        members = {wire: self.__dict__[name] for name, wire in self.__wires__.items()}
        set_ = {wire: value for wire, value in members.items() if value is not msgspec.UNSET}
        return {**self.__dict__[self.__rest__], **set_}


_struct: Final[Callable[..., type[msgspec.Struct]]] = type(Model)


def _safe(wire: str) -> str:
    """A member's name as the class that reads it may know it; unlike any that comes."""
    return wire if not _HOSTILE.search(wire) else "\x7f" + wire.encode("unicode_escape").decode().translate(_QUOTES)


_QUOTES: Final = str.maketrans({"\\": "\x7f", '"': "\x80"})
