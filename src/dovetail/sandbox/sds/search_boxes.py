"""Boxes on the map, and the points that lie in them; pure."""

from __future__ import annotations

import math
from collections.abc import Sequence

import attrs

from dovetail.sandbox.message import JsonObject, is_object
from dovetail.sandbox.sds.search_errors import QueryError

_OPTIONS = frozenset({"type", "validation_method", "ignore_unmapped"})


@attrs.frozen
class Box:
    """A box between two parallels and two meridians; one whose left lies east of its right spans the date line."""

    top: float
    left: float
    bottom: float
    right: float

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a point lies in the box, its edges included."""
        if not self.bottom <= latitude <= self.top:
            return False
        if self.left <= self.right:
            return self.left <= longitude <= self.right
        return longitude >= self.left or longitude <= self.right


def box_of(value: object) -> Box:
    """A box by two corners or by four sides.

    Raises:
        QueryError: It is neither.
    """
    if not is_object(value):
        raise QueryError("failed to parse bounding box. expected an object")
    corners = {name: corner for name, corner in value.items() if name not in _OPTIONS}
    names = set(corners)
    if names == {"top_left", "bottom_right"}:
        (left, top), (right, bottom) = _point(corners["top_left"]), _point(corners["bottom_right"])
    elif names == {"top_right", "bottom_left"}:
        (right, top), (left, bottom) = _point(corners["top_right"]), _point(corners["bottom_left"])
    elif names == {"top", "left", "bottom", "right"}:
        top, left, bottom, right = (_number(corners[name]) for name in ("top", "left", "bottom", "right"))
    else:
        raise QueryError(f"failed to parse bounding box. two corners or four sides are needed, not {sorted(names)}")
    if top < bottom:
        raise QueryError(f"top is below bottom corner: {top} vs. {bottom}")
    return Box(top, left, bottom, right)


def _point(value: object) -> tuple[float, float]:
    """Longitude and latitude, out of any of the ways a point is written."""
    if is_object(value):
        return _of_fields(value)
    if isinstance(value, str):
        latitude, comma, longitude = value.partition(",")
        if comma:
            return _number(longitude), _number(latitude)
    if isinstance(value, Sequence) and not isinstance(value, str) and len(value) == 2:  # pyright: ignore[reportUnknownArgumentType]
        return _number(value[0]), _number(value[1])  # pyright: ignore[reportUnknownArgumentType]
    raise QueryError(f"failed to parse geo point {value!r}")


def _of_fields(value: JsonObject) -> tuple[float, float]:
    if set(value) != {"lat", "lon"}:
        raise QueryError(f"failed to parse geo point: field must be either [lat], [lon], not {sorted(value)}")
    return _number(value["lon"]), _number(value["lat"])


def _number(value: object) -> float:
    try:
        number = float(value) if isinstance(value, (str, int, float)) else math.nan
    except (ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number):
        raise QueryError(f"[{value}] is no coordinate")
    return number
