"""What callers see of principals: chosen attributes, in order, a page of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from dovetail.sandbox.databricks.scim_filter import FilterError, parse_filter, values_at
from dovetail.sandbox.databricks.scim_kinds import Kind
from dovetail.sandbox.databricks.scim_patch import invalid
from dovetail.sandbox.message import JsonObject, is_object

_LIST: Final = "urn:ietf:params:scim:api:messages:2.0:ListResponse"
_ALWAYS: Final = frozenset({"id", "schemas"})


def shown(record: JsonObject, query: Mapping[str, Any]) -> JsonObject:
    """A record with the attributes asked for, and without empty ones."""
    wanted, unwanted = _paths(query.get("attributes")), _paths(query.get("excludedAttributes"))
    kept: JsonObject = {}
    for name, value in record.items():
        if name not in _ALWAYS:
            if wanted and not any(path[0] == name.lower() for path in wanted):
                continue
            value = _part(value, [path[1:] for path in wanted if path[0] == name.lower()], keep=True)
            value = _part(value, [path[1:] for path in unwanted if path[0] == name.lower()], keep=False)
        if value not in (None, "", [], {}):
            kept[name] = value
    return kept


def page(kind: Kind, records: Iterable[JsonObject], query: Mapping[str, Any]) -> JsonObject:
    """A page of the records that the query asks for.

    Args:
        kind: What the records are of.
        records: All of them.
        query: `filter`, `sortBy`, `sortOrder`, `startIndex`, `count`, `attributes`, `excludedAttributes`.

    Raises:
        Refusal: The filter cannot be read (`invalidFilter`), or there is no such attribute to sort by (`invalidPath`).
    """
    found = list(records)
    text = query.get("filter")
    if text:
        try:
            filter_ = parse_filter(text, kind)
        except FilterError as error:
            raise invalid("invalidFilter", f"The filter {text} cannot be read: {error}") from error
        found = [record for record in found if filter_.fits(record)]
    found = _sorted(kind, found, query.get("sortBy"), query.get("sortOrder") == "descending")
    start: int = query.get("startIndex", 1)
    rest = found[start - 1 :]
    resources = [shown(record, query) for record in (rest[: query["count"]] if "count" in query else rest)]
    answer: JsonObject = {
        "schemas": [_LIST],
        "totalResults": len(found),
        "startIndex": start,
        "itemsPerPage": len(resources),
    }
    return answer | ({"Resources": resources} if resources else {})


def _sorted(kind: Kind, records: list[JsonObject], by: str | None, backwards: bool) -> list[JsonObject]:
    for text in reversed(by.split(",") if by else []):
        path = tuple(text.strip().split("."))
        if kind.attribute(path[0]) is None:
            raise invalid("invalidPath", f"{text.strip()} is no attribute of a {kind.name} to sort by")
        records = sorted(records, key=lambda record: _sort_key(record, path), reverse=backwards)
    return records


def _sort_key(record: JsonObject, path: tuple[str, ...]) -> str:
    return min((str(value).casefold() for value in values_at(record, path)), default="")


def _paths(text: str | None) -> list[tuple[str, ...]]:
    return [tuple(each.strip().lower().split(".")) for each in (text or "").split(",") if each.strip()]


def _part(value: Any, paths: list[tuple[str, ...]], *, keep: bool) -> Any:
    """The value with only, or without, the parts that are named; a path without parts names the whole."""
    if not paths:
        return value
    if () in paths:
        return value if keep else None
    if isinstance(value, list):
        return [each for each in (_part(item, paths, keep=keep) for item in value) if each]  # pyright: ignore[reportUnknownVariableType]
    if is_object(value):
        names = {path[0] for path in paths}
        return {name: each for name, each in value.items() if (name.lower() in names) is keep}
    return value
