"""Cuts areas that hold very much into modules, of which one call loads few.

What the same operations hold lies together: whoever needs one of it needs the rest. Such groups share a module where
that makes no call load much more than it needs, by the group itself and by what it imports. What a component holds is
held by at least the operations that hold the component itself, so groups are placed from the most shared to the least,
each after all that it needs; none is put where that would close a circle of imports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from dovetail_generator.normalize.words import shortened, snake

_LARGE: Final = 64  # components of an area that is cut
_FULL: Final = 48  # components of a part; only what holds itself makes a larger one
_SPARE: Final = 12  # components that a call may load in vain each time that two groups share a module
_MARK: Final = "__"
_LONGEST: Final = 60


def area_of(module: str) -> str:
    """The area that a module was cut from; any other module is its own."""
    return module.partition(_MARK)[0]


def modules(
    areas: Mapping[str, Iterable[str]], users: Mapping[str, frozenset[int]], held: Callable[[str], Iterable[str]]
) -> dict[str, str]:
    """Component → module.

    Args:
        areas: Area → its components; an area comes after those that its components refer to.
        users: Component → the numbers of the operations that hold it.
        held: The components that a component refers to.
    """
    cut = _Cut(users, held)
    for area, names in areas.items():
        own = sorted(names)
        if len(own) <= _LARGE:
            cut.place(_Module(area), own)
        else:
            cut.area(area, own)
    return {name: module.name for name, module in cut.home.items()}


class _Module:
    """A module in the making.

    Attributes:
        area: The area it is of.
        names: Its components.
        needs: The modules that are loaded with it, itself included.
    """

    def __init__(self, area: str) -> None:
        self.area = area
        self.names: list[str] = []
        self.needs: set[_Module] = {self}
        self.is_cut = False

    @property
    def name(self) -> str:
        """Its name: of a part, that of the component that was put into it first."""
        return shortened(f"{self.area}{_MARK}{snake(self.names[0])}", _LONGEST) if self.is_cut else self.area


class _Cut:
    """The modules so far.

    Attributes:
        home: Component → module.
    """

    def __init__(self, users: Mapping[str, frozenset[int]], held: Callable[[str], Iterable[str]]) -> None:
        self.home: dict[str, _Module] = {}
        self._users = users
        self._held = held
        self._all: list[_Module] = []

    def place(self, module: _Module, names: list[str]) -> None:
        """Put components into a module."""
        needs = self._needs(names)
        if not module.names:
            self._all.append(module)
        module.names += names
        self.home |= dict.fromkeys(names, module)
        if not needs <= module.needs:
            for each in self._all:
                if module in each.needs:
                    each.needs |= needs

    def area(self, area: str, names: list[str]) -> None:
        """Put the components of a large area into modules."""

        def rank(knot: list[str]) -> tuple[int, list[int]]:
            return -len(self._users[knot[0]]), sorted(self._users[knot[0]])

        small: list[_Module] = []
        # Sorting keeps the order of knots that are held alike: what is held comes before its holder.
        for _, alike in groupby(sorted(_knots(names, self._held), key=rank), rank):
            for part in _parts(list(alike)):
                needs = self._needs(part)
                least, index = _SPARE + 1, 0
                for number, module in enumerate(small):
                    if len(module.names) < least:
                        waste = self._waste(module, part, needs)
                        if waste < least:
                            least, index = waste, number
                if least > _SPARE:
                    module = _Module(area)
                    module.is_cut = True
                    small.append(module)
                    index = len(small) - 1
                self.place(small[index], part)
                if len(small[index].names) > _SPARE:
                    del small[index]

    def _needs(self, names: list[str]) -> set[_Module]:
        direct = {self.home[inner] for name in names for inner in self._held(name) if inner in self.home}
        return set[_Module]().union(*(module.needs for module in direct))

    def _waste(self, module: _Module, part: list[str], needs: set[_Module]) -> int:
        """How much a call loads in vain, at most, that needs the one and not the other."""
        by_part, by_module = len(module.names), len(part)
        if by_part > _SPARE or by_module > _SPARE:
            return _SPARE + 1
        by_part += sum(len(each.names) for each in module.needs - needs if each is not module)
        by_module += sum(len(each.names) for each in needs - module.needs)
        closes_circle = any(module in each.needs for each in needs if each is not module)
        return _SPARE + 1 if closes_circle else max(by_part, by_module)


def _parts(knots: list[list[str]]) -> list[list[str]]:
    """Knots that are held alike, in pieces that a module has room for."""
    parts: list[list[str]] = []
    for knot in knots:
        if parts and len(parts[-1]) + len(knot) <= _FULL:
            parts[-1] += knot
        else:
            parts.append(list(knot))
    return parts


def _knots(names: list[str], held: Callable[[str], Iterable[str]]) -> list[list[str]]:
    """The components in knots of those that hold each other, each knot after all that it holds (Tarjan's algorithm)."""
    own = frozenset(names)
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: list[str] = []
    is_open: set[str] = set()
    knots: list[list[str]] = []
    for start in names:
        trail: list[tuple[str, Iterator[str]]] = [(start, iter(()))] if start not in number else []
        while trail:
            name, rest = trail[-1]
            if name not in number:
                number[name] = lowest[name] = len(number)
                open_.append(name)
                is_open.add(name)
                rest = iter([inner for inner in held(name) if inner in own])
                trail[-1] = name, rest
            inner = next(rest, None)
            if inner is not None:
                if inner not in number:
                    trail.append((inner, iter(())))
                elif inner in is_open:
                    lowest[name] = min(lowest[name], number[inner])
                continue
            trail.pop()
            if trail:
                holder = trail[-1][0]
                lowest[holder] = min(lowest[holder], lowest[name])
            if lowest[name] == number[name]:
                knot = open_[open_.index(name) :]
                del open_[-len(knot) :]
                is_open.difference_update(knot)
                knots.append(sorted(knot))
    return knots
