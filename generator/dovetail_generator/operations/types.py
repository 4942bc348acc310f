"""What a value is, as far as a signature has to say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_generator.normalize import Component


@dataclass(frozen=True)
class Scalar:
    """``str``, ``int``, ``float``, ``bool`` or ``None``."""

    name: str


@dataclass(frozen=True)
class Ref:
    """A component of the contract, which is a name in ``models``."""

    name: str


@dataclass(frozen=True)
class Values:
    """One of some fixed values."""

    values: tuple[str | int | bool, ...]


@dataclass(frozen=True)
class ListOf:
    """A JSON array."""

    item: Type


@dataclass(frozen=True)
class MapOf:
    """A JSON object whose keys are free."""

    value: Type


@dataclass(frozen=True)
class AnyOf:
    """One of several types."""

    members: tuple[Type, ...]


@dataclass(frozen=True)
class Binary:
    """The content of a file."""


@dataclass(frozen=True)
class Anything:
    """Any JSON value."""


Type = Scalar | Ref | Values | ListOf | MapOf | AnyOf | Binary | Anything


def union(members: Iterable[Type]) -> Type:
    """One type for several, flat and without repetition; ``None`` comes last."""
    flat: dict[Type, None] = {}
    for member in members:
        for part in member.members if isinstance(member, AnyOf) else (member,):
            flat[part] = None
    if Anything() in flat or not flat:
        return Anything()
    ordered = sorted(flat, key=lambda part: part == Scalar("None"))
    return ordered[0] if len(ordered) == 1 else AnyOf(tuple(ordered))


@dataclass(frozen=True)
class Spelling:
    """How types are written in one generated module.

    Attributes:
        components: The components of the contract, by class name.
        dictionaries: Those that may be handed in as plain dictionaries too.
        shadowed: Builtin names that a function of the module hides; they are written ``builtins.list``.
    """

    components: Mapping[str, Component]
    dictionaries: frozenset[str] = frozenset()
    shadowed: frozenset[str] = frozenset()

    def answer(self, kind: Type) -> str:
        """The type of what comes back."""
        match kind:
            case Scalar(name):
                return name if name == "None" else self.builtin(name)
            case Ref(name):
                return f"m.{name}"
            case Values(values):
                return f"Literal[{', '.join(map(repr, values))}]"
            case ListOf(item):
                return f"{self.builtin('list')}[{self.answer(item)}]"
            case MapOf(value):
                return f"{self.builtin('dict')}[{self.builtin('str')}, {self.answer(value)}]"
            case AnyOf(members):
                return " | ".join(self.answer(member) for member in members)
            case Binary():
                return self.builtin("bytes")
            case Anything():
                return self.builtin("object")

    def argument(self, kind: Type) -> str:
        """The type of what may be handed in: wider than what is declared, where that does no harm."""
        match kind:
            case Ref(name):
                component = self.components.get(name)
                alternatives = [f"m.{name}"]
                if name in self.dictionaries:
                    alternatives.append(f"d.{name}")
                if component is not None and component.open:
                    alternatives.append(f"Mapping[{self.builtin('str')}, {self.builtin('object')}]")
                return " | ".join(alternatives)
            case ListOf(item):
                return f"Sequence[{self.argument(item)}]"
            case MapOf(value):
                return f"Mapping[{self.builtin('str')}, {self.argument(value)}]"
            case AnyOf(members):
                return " | ".join(dict.fromkeys(" | ".join(self.argument(member) for member in members).split(" | ")))
            case Binary():
                return "File | FileContent"
            case _:
                return self.answer(kind)

    def builtin(self, name: str) -> str:
        """A builtin by a name that is not hidden."""
        return f"builtins.{name}" if name in self.shadowed else name
