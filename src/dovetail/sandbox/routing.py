"""Which operation a request is for, by method and path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias
from urllib.parse import unquote

import attrs

from dovetail.sandbox.contract import Operation

Told: TypeAlias = Callable[[str, str], str | None]
"""What a request says at a place (`header` or `form`) under a name; None when it says nothing there."""


@attrs.frozen
class Match:
    """An operation and the values of its path parameters, decoded."""

    operation: Operation
    path: Mapping[str, str]


@attrs.frozen
class NoMatch:
    """No operation.

    Attributes:
        allowed: The methods that the path would take, if any.
        untold: Whether the path has operations of this method, which the request does not tell apart.
    """

    allowed: tuple[str, ...]
    untold: bool = False


@attrs.frozen
class _Route:
    """A path as its segments.

    Attributes:
        segments: Fixed text folded to one case; None for a parameter.
        names: The names of the parameters, where the segments have None.
        multi_segment: Where the parameter stands that takes several segments, if there is one.
    """

    segments: tuple[str | None, ...]
    names: tuple[str, ...]
    multi_segment: int | None
    operation: Operation

    @property
    def rank(self) -> tuple[bool, int, tuple[bool, ...]]:
        """Sorts routes so that fixed text wins over a parameter, from left to right.

        Where a parameter takes any number of segments, the path with more fixed text wins.
        """
        parameters = tuple(segment is None for segment in self.segments)
        several = self.multi_segment is not None
        return several, -parameters.count(False) if several else 0, parameters

    def takes(self, count: int) -> bool:
        """Whether a path of so many segments may be one of these."""
        return count == len(self.segments) or (self.multi_segment is not None and count > len(self.segments))

    def match(self, texts: tuple[str, ...], folded: tuple[str, ...]) -> dict[str, str] | None:
        """The values of the parameters; None when it is another path."""
        start, more = self.multi_segment, len(texts) - len(self.segments)
        if start is not None and more:
            end = start + more + 1
            # What the slashes stand between is one text, in which a quoted slash is one more.
            texts = (*texts[:start], "/".join(texts[start:end]), *texts[end:])
            folded = (*folded[:start], texts[start], *folded[end:])
        values: list[str] = []
        for pattern, text, fold in zip(self.segments, texts, folded, strict=True):
            if pattern is None:
                if not text:
                    return None
                values.append(text)
            elif pattern != fold:
                return None
        return dict(zip(self.names, values, strict=True))


class Router:
    """Finds operations; fixed parts of a path are compared without case, as the platforms do."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._routes = sorted((_route(operation) for operation in operations), key=lambda route: route.rank)
        self._by_length: dict[int, list[_Route]] = {}

    def find(self, method: str, path: str, told: Told | None = None) -> Match | NoMatch:
        """Find the operation for a request.

        Args:
            method: The HTTP method in upper case.
            path: The path as sent, percent-encoded; one slash at its end does no harm.
            told: What else the request says, for operations that share a path and a method.
        """
        texts = tuple(unquote(segment) for segment in path.removesuffix("/").split("/")[1:])
        folded = tuple(text.casefold() for text in texts)
        allowed: list[str] = []
        untold = False
        for route in self._of_length(len(texts)):
            values = route.match(texts, folded)
            if values is None:
                continue
            if route.operation.method == method:
                if _is_told(route.operation, told):
                    return Match(route.operation, values)
                untold = True
            allowed.append(route.operation.method)
        return NoMatch(tuple(dict.fromkeys(allowed)), untold)

    def _of_length(self, count: int) -> list[_Route]:
        """The routes that a path of so many segments may be one of."""
        found = self._by_length.get(count)
        if found is None:
            found = self._by_length[count] = [route for route in self._routes if route.takes(count)]
        return found


def _is_told(operation: Operation, told: Told | None) -> bool:
    """Whether a request says what this operation alone says."""
    return not operation.constants or (
        told is not None and all(told(place, name) == value for place, name, value in operation.constants)
    )


def _route(operation: Operation) -> _Route:
    segments = tuple(operation.template.removesuffix("/").split("/")[1:])
    several = {f"{{{parameter.name}}}" for parameter in operation.parameters if parameter.multi_segment}
    return _Route(
        tuple(None if _is_parameter(segment) else segment.casefold() for segment in segments),
        tuple(segment[1:-1] for segment in segments if _is_parameter(segment)),
        next((i for i, text in enumerate(segments) if text in several), None),
        operation,
    )


def _is_parameter(segment: str) -> bool:
    return segment.startswith("{") and segment.endswith("}")
