"""Which operation a request is for, by method and path."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import unquote

import attrs

from dovetail.sandbox.contract import Operation


@attrs.frozen
class Match:
    """An operation and the values of its path parameters, decoded."""

    operation: Operation
    path: Mapping[str, str]


@attrs.frozen
class NoMatch:
    """No operation; `allowed` has the methods that the path would take, if any."""

    allowed: tuple[str, ...]


@attrs.frozen
class _Route:
    """A path as its segments.

    Attributes:
        multi_segment: Where the parameter stands that takes several segments, if there is one.
    """

    segments: tuple[str, ...]
    multi_segment: int | None
    operation: Operation

    @property
    def rank(self) -> tuple[bool, int, tuple[bool, ...]]:
        """Sorts routes so that fixed text wins over a parameter, from left to right.

        Where a parameter takes any number of segments, the path with more fixed text wins.
        """
        parameters = tuple(_is_parameter(segment) for segment in self.segments)
        several = self.multi_segment is not None
        return several, -parameters.count(False) if several else 0, parameters

    def match(self, segments: tuple[str, ...]) -> dict[str, str] | None:
        start = self.multi_segment
        if start is not None:
            end = len(segments) - (len(self.segments) - start - 1)
            if end <= start:
                return None
            segments = (*segments[:start], "/".join(segments[start:end]), *segments[end:])
        elif len(segments) != len(self.segments):
            return None
        values: dict[str, str] = {}
        for pattern, segment in zip(self.segments, segments, strict=True):
            text = unquote(segment)
            if _is_parameter(pattern):
                if not text:
                    return None
                values[pattern[1:-1]] = text
            elif pattern.casefold() != text.casefold():
                return None
        return values


class Router:
    """Finds operations; fixed parts of a path are compared without case, as the platforms do."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._routes = sorted((_route(operation) for operation in operations), key=lambda route: route.rank)

    def find(self, method: str, path: str) -> Match | NoMatch:
        """Find the operation for a request.

        Args:
            method: The HTTP method in upper case.
            path: The path as sent, percent-encoded; one slash at its end does no harm.
        """
        segments = tuple(path.removesuffix("/").split("/")[1:])
        allowed: list[str] = []
        for route in self._routes:
            values = route.match(segments)
            if values is None:
                continue
            if route.operation.method == method:
                return Match(route.operation, values)
            allowed.append(route.operation.method)
        return NoMatch(tuple(dict.fromkeys(allowed)))


def _route(operation: Operation) -> _Route:
    segments = tuple(operation.template.removesuffix("/").split("/")[1:])
    several = {f"{{{parameter.name}}}" for parameter in operation.parameters if parameter.multi_segment}
    return _Route(segments, next((i for i, text in enumerate(segments) if text in several), None), operation)


def _is_parameter(segment: str) -> bool:
    return segment.startswith("{") and segment.endswith("}")
