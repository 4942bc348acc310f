"""Conditions of a capture search in the gateway's words, checked before they are sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import PurePath
from typing import Any, Final, NoReturn
from uuid import UUID

import msgspec

from dovetail.runtime import codec
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_array, is_object
from dovetail.sds.errors import InputError

QUERY_TYPES: Final[tuple[str, ...]] = (
    "term",
    "terms",
    "match",
    "match_phrase",
    "match_phrase_prefix",
    "match_bool_prefix",
    "range",
    "prefix",
    "wildcard",
    "regexp",
    "fuzzy",
    "geo_bounding_box",
    "geo_polygon",
    "geo_shape",
)
"""Queries of the form that the gateway builds, ``{type: {field: value}}``."""

_MISFITS: Final = {
    "exists": "it names its field inside",
    "ids": "it has no field",
    "match_all": "it has no field",
    "multi_match": "it has several fields",
    "query_string": "it has no field of its own",
    "simple_query_string": "it has no field of its own",
    "geo_distance": "its distance stands beside the field",
    "bool": "it joins other queries",
    "nested": "the gateway makes it by itself, from the dots of field_path",
    "script": "it has no field",
}
_BOUNDS: Final = frozenset({"gte", "gt", "lte", "lt"})
_RANGE_KEYS: Final = _BOUNDS | {"format", "time_zone", "relation", "boost"}
_EPOCH_SECONDS: Final = frozenset({"search_props.start_time", "search_props.end_time"})


class Filter(msgspec.Struct, frozen=True):
    """One condition of a search; several are joined by "and".

    Made most easily with `dovetail.sds.Field`. A condition has no truth value, so that ``and``, ``or``, ``not``,
    ``!=`` and chained comparisons, which cannot be sent, are errors instead of a search for something else.

    Attributes:
        field_path: The field, such as ``search_props.center_frequency`` or ``capture_props.antenna``.
        query_type: The query, such as ``term`` or ``range``: one of `QUERY_TYPES`.
        filter_value: What it is compared with: plain data, aware datetimes, UUIDs and paths.

    Raises:
        InputError: The gateway could make no query of it.

    Example:
        >>> from dovetail.sds.capture_filters import Filter
        >>> Filter("search_props.gain", "range", {"gte": 10}).query_type
        'range'
    """

    field_path: str
    query_type: str
    filter_value: Any

    def __post_init__(self) -> None:
        _check_path(self.field_path)
        _check_type(self.query_type)
        plain = _plain(self.filter_value, self.field_path)
        _check_value(self.query_type, plain)
        try:
            codec.encode(plain, "filter_value")
        except InvalidInput as error:
            raise InputError(error.message, value=error.value, at=error.at) from None
        msgspec.structs.force_setattr(self, "filter_value", plain)

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "A condition has no truth value: 'and', 'or', 'not', '!=' and 'a <= field <= b' cannot be sent. "
            "Give several conditions, all of which must hold, and between(a, b) for a range."
        )


def checked_filters(filters: Iterable[object]) -> list[dict[str, Any]]:
    """Conditions as the argument ``metadata_filters``.

    Raises:
        InputError: One of them is none.
    """
    checked: list[dict[str, Any]] = []
    for position, condition in enumerate(filters):
        if not isinstance(condition, Filter):
            raise InputError(
                f"filters[{position}]: {condition!r} is no condition.",
                value=condition,
                at=f"filters[{position}]",
                remedy="Write Field.NAME == value, Field.NAME.between(low, high) and the like.",
            )
        checked.append(msgspec.structs.asdict(condition))
    return checked


def _check_path(path: object) -> None:
    if not isinstance(path, str) or not all(piece.strip() == piece and piece for piece in path.split(".")):
        raise InputError(
            f"field_path: {path!r} names no field.",
            value=path,
            at="field_path",
            remedy="Write 'channel', 'search_props.center_frequency', 'capture_props.antenna' or the like.",
        )


def _check_type(kind: object) -> None:
    if kind in QUERY_TYPES:
        return
    if isinstance(kind, str) and kind in _MISFITS:
        reason, remedy = _MISFITS[kind], f"Use one of: {', '.join(QUERY_TYPES)}."
    else:
        close = get_close_matches(str(kind), QUERY_TYPES, 1)
        reason = "it is no query on one field"
        remedy = f"Did you mean {close[0]!r}?" if close else f"Use one of: {', '.join(QUERY_TYPES)}."
    raise InputError(
        f"query_type: {kind!r} cannot be searched with: {reason}.", value=kind, at="query_type", remedy=remedy
    )


def _check_value(kind: str, value: object) -> None:
    if kind == "range":
        _check_range(value)
    elif kind in ("term", "prefix", "wildcard", "regexp", "fuzzy") and is_array(value):
        _refuse(value, f"{kind} compares with one value.", "Use 'terms' for several.")
    elif kind == "terms" and not (is_array(value) and value):
        _refuse(value, "terms compares with several values.", "Give a list that is not empty.")
    elif kind.startswith("geo_") and not is_object(value):
        _refuse(value, f"{kind} takes an object.", "Use Field.coordinates.within(north=…, south=…, east=…, west=…).")
    elif value is None or value == {}:
        _refuse(value, "there is nothing to compare with.", "Give a value.")


def _check_range(value: object) -> None:
    if not is_object(value):
        _refuse(value, "range takes an object.", "Give {'gte': low, 'lte': high}, or one of the two.")
    unknown = sorted(str(key) for key in value if key not in _RANGE_KEYS)
    if unknown:
        _refuse(value, f"range knows no {unknown[0]!r}.", f"It knows: {', '.join(sorted(_RANGE_KEYS))}.")
    bounds = {key: value[key] for key in _BOUNDS if value.get(key) is not None}
    if not bounds:
        _refuse(value, "range has no bound.", "Give 'gte', 'gt', 'lte' or 'lt'.")
    for low in (bounds.get("gte"), bounds.get("gt")):
        for high in (bounds.get("lte"), bounds.get("lt")):
            if isinstance(low, int | float) and isinstance(high, int | float) and low > high:
                _refuse(value, f"no value lies between {low!r} and {high!r}.", "Give the lower bound first.")


def _refuse(value: object, problem: str, remedy: str) -> NoReturn:
    raise InputError(f"filter_value: {problem}", value=value, at="filter_value", remedy=remedy)


def _plain(value: object, path: str) -> Any:
    """A value as JSON has it; a time in the form of its field."""
    if isinstance(value, datetime):
        return moment(value, path)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, PurePath):
        return value.as_posix()
    if is_object(value):
        return {str(key): _plain(member, path) for key, member in value.items()}
    if is_array(value):
        return [_plain(member, path) for member in value]
    return value


def moment(value: datetime, path: str) -> int | float | str:
    """A time as a field holds it: seconds since 1970 where recordings begin and end, else ISO 8601.

    Raises:
        InputError: It has no zone.
    """
    if value.utcoffset() is None:
        raise InputError(
            f"{path}: {value.isoformat()} has no zone, so it is no moment.",
            value=value,
            at=path,
            remedy="Give an aware datetime: datetime(…, tzinfo=UTC).",
        )
    if path in _EPOCH_SECONDS:
        seconds = value.timestamp()
        return int(seconds) if seconds.is_integer() else seconds
    return value.astimezone(UTC).isoformat()
