"""Bodies of MLflow requests as servers take them: what has no number in JSON, what one server insists on, batches."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

import msgspec
from msgspec import UNSET

from dovetail.runtime.given import Given
from dovetail.runtime.plain import is_object

LONGEST_BATCH: Final = 1000
"""How many things one batch may hold."""
_LIMITS: Final = {"params": 100, "tags": 100, "metrics": 1000}
_BATCH_BYTES: Final = 900_000
"""What a batch's things may come to, so that the whole stays under 1 MB."""


def members(body: object, fields: Mapping[str, object]) -> dict[str, object]:
    """The members of a body that was given whole or as keywords; those that are unset are left out."""
    if body is UNSET:
        return {name: value for name, value in fields.items() if value is not UNSET}
    plain = _plain(body)
    return dict(plain) if is_object(plain) else {}


def completed(body: object, fields: Mapping[str, object], force: bool, **defaults: object) -> Given:
    """A body with some members filled in where they were left out; one that is sent as it is stays as it is."""
    if force or (body is not UNSET and (fields or not isinstance(body, Mapping | msgspec.Struct))):
        return Given(body, fields, force)
    return Given(UNSET, defaults | members(cast("object", body), fields))


def written(value: object) -> object:
    """A number as MLflow takes it: what JSON has no number for as text.

    Example:
        >>> written(0.5), written(float("nan")), written(float("-inf"))
        (0.5, 'NaN', '-Infinity')
    """
    if not isinstance(value, float) or math.isfinite(value):
        return value
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def metric_of(metric: object) -> object:
    """A metric with its value as MLflow takes it."""
    plain = _plain(metric)
    return {**plain, "value": written(plain["value"])} if is_object(plain) and "value" in plain else plain


def batches(given: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """What is to be logged, cut into batches that keep to the limits; the order of each kind stays.

    Args:
        given: The members of a batch of any size.
    """
    rest = {name: value for name, value in given.items() if name not in _LIMITS}
    waiting = {name: deque(_items(name, given[name])) for name in _LIMITS if given.get(name)}
    if not waiting:
        yield dict(given)
    while any(waiting.values()):
        yield rest | _batch(waiting)


def _batch(waiting: Mapping[str, deque[object]]) -> dict[str, object]:
    batch: dict[str, object] = {}
    things, size = 0, 0
    for name, items in waiting.items():
        taken: list[object] = []
        while items and len(taken) < _LIMITS[name] and things < LONGEST_BATCH:
            size += len(msgspec.json.encode(items[0])) + 1
            # A thing that is too large alone is for the server to refuse.
            if things and size > _BATCH_BYTES:
                return batch | ({name: taken} if taken else {})
            taken.append(items.popleft())
            things += 1
        if taken:
            batch[name] = taken
    return batch


def _items(name: str, given: object) -> Iterable[object]:
    items = cast("Iterable[object]", given) if isinstance(given, Iterable) else [given]
    return (metric_of(item) if name == "metrics" else _plain(item) for item in items)


def _plain(value: object) -> object:
    return msgspec.to_builtins(value) if isinstance(value, msgspec.Struct) else value
