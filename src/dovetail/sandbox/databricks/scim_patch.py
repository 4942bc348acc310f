"""Changes to principals: `add`, `remove` and `replace`, each of one attribute."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from typing import Any, Final, cast

import attrs

from dovetail.sandbox.databricks.scim_filter import Filter, FilterError, parse_comparisons
from dovetail.sandbox.databricks.scim_kinds import Kind
from dovetail.sandbox.message import JsonObject, Refusal, is_object

_PATH = re.compile(r"(?P<attribute>[A-Za-z$]+)(?:\[(?P<filter>.*)\])?(?:\.(?P<part>[A-Za-z$]+))?", re.DOTALL)
_PARTS: Final = frozenset({"value", "display", "type", "primary", "$ref"})
_NAME_PARTS: Final = frozenset({"givenName", "familyName"})


@attrs.frozen
class _Place:
    """Where a change applies.

    Attributes:
        attribute: The attribute.
        chosen: Which of its values; None for all.
        part: Which part of them; None for the whole.
    """

    attribute: str
    chosen: Filter | None
    part: str | None


def patched(kind: Kind, record: JsonObject, operations: Iterable[JsonObject]) -> JsonObject:
    """A record with changes carried out in their order; the given one stays as it is.

    Args:
        kind: What the record is of.
        record: The record.
        operations: Each with `op`, and with `path`, `value` or both.

    Raises:
        Refusal: A path leads nowhere (`invalidPath`), or a value does not fit (`invalidValue`).
    """
    changed = copy.deepcopy(record)
    for operation in operations:
        op, path, value = operation["op"], operation.get("path"), operation.get("value")
        if path:
            _change(kind, changed, op, _place(kind, path), value)
        elif is_object(value):
            for name, each in value.items():
                _change(kind, changed, op, _place(kind, name), each)
        else:
            raise invalid("invalidValue", f"{op} without a path needs an object of attributes as its value")
    return changed


def invalid(scim_type: str, message: str) -> Refusal:
    """A refusal of a request that makes no sense."""
    return Refusal(400, "INVALID_PARAMETER_VALUE", message, category=scim_type)


def checked(kind: Kind, attribute: str, value: object) -> Any:
    """A value as an attribute takes it: of its type, or a list of objects.

    Raises:
        Refusal: The value does not fit.
    """
    if attribute in kind.many:
        return [_complex(attribute, each) for each in _several(value)]
    wanted = kind.single.get(attribute, list)
    if not isinstance(value, wanted):
        word = {str: "text", bool: "true or false", dict: "an object", list: "a list"}[wanted]
        raise invalid("invalidValue", f"{attribute} takes {word}, not {value!r}")
    if attribute == kind.key and not value:
        raise invalid("invalidValue", f"{attribute} cannot be empty")
    return cast("Any", value)


def _place(kind: Kind, path: str) -> _Place:
    found = _PATH.fullmatch(path)
    attribute = kind.attribute(found["attribute"]) if found else None
    if found is None or attribute is None:
        raise invalid("invalidPath", f"{path} leads to no attribute of a {kind.name}")
    part = found["part"]
    parts = _PARTS if attribute in kind.many else _NAME_PARTS if attribute == "name" else frozenset[str]()
    if (part and part not in parts) or (found["filter"] is not None and attribute not in kind.many):
        raise invalid("invalidPath", f"{path} leads nowhere: {attribute} has no such part")
    if found["filter"] is None:
        return _Place(attribute, None, part)
    try:
        return _Place(attribute, parse_comparisons(found["filter"]), part)
    except FilterError as error:
        raise invalid("invalidPath", f"{path} leads nowhere: {error}") from error


def _change(kind: Kind, record: JsonObject, op: str, place: _Place, value: object) -> None:
    if place.attribute in kind.fixed:
        return
    if place.attribute in kind.many:
        _change_values(kind, record, op, place, value)
    elif place.part:
        parts: JsonObject = dict(record.get(place.attribute) or {})
        parts.pop(place.part, None)
        if op != "remove":
            parts[place.part] = value
        record[place.attribute] = checked(kind, place.attribute, parts)
    elif op != "remove":
        record[place.attribute] = checked(kind, place.attribute, value)
    elif place.attribute == kind.key:
        raise invalid("invalidValue", f"a {kind.name} cannot be without {kind.key}")
    else:
        record.pop(place.attribute, None)


def _change_values(kind: Kind, record: JsonObject, op: str, place: _Place, value: object) -> None:
    values: list[JsonObject] = list(record.get(place.attribute) or ())
    chosen = [each for each in values if place.chosen is None or place.chosen.fits(each)]
    if place.part:
        for each in chosen:
            each.pop(place.part, None)
            if op != "remove":
                each.update(_complex(place.attribute, {place.part: value}))
    elif op == "remove":
        given = None if value is None else {each.get("value") for each in checked(kind, place.attribute, value)}
        chosen_ids = {id(each) for each in chosen if given is None or each.get("value") in given}
        values = [each for each in values if id(each) not in chosen_ids]
    elif op == "replace":
        new = checked(kind, place.attribute, value)
        if place.chosen is None:
            values = _without_doubles(new)
        elif chosen:
            kept = {id(each) for each in chosen}
            values = _without_doubles([*(each for each in values if id(each) not in kept), *new])
        else:
            raise invalid("noTarget", f"no value of {place.attribute} fits the path")
    else:
        values = _without_doubles([*values, *checked(kind, place.attribute, value)])
    record[place.attribute] = values


def _without_doubles(values: list[JsonObject]) -> list[JsonObject]:
    """The values, the last one of those that are the same; each in the place of the first."""
    return list({each.get("value"): each for each in values}.values())


def _several(value: object) -> list[object]:
    return list(cast("list[object]", value)) if isinstance(value, list) else [value]


def _complex(attribute: str, value: object) -> JsonObject:
    if isinstance(value, str):
        return {"value": value}
    if not is_object(value):
        raise invalid("invalidValue", f"{attribute} takes objects with a value, not {value!r}")
    for name, each in value.items():
        if name in _PARTS and not isinstance(each, bool if name == "primary" else str):
            raise invalid("invalidValue", f"{name} of {attribute} is {each!r}, which it cannot be")
    return dict(value)
