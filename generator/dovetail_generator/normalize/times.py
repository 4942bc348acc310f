"""Moments: text that ``x-time-zone`` marks is read as a time in answers, and what names no zone is of the marked one.

A property can be a moment, itself or by the component it refers to. Requests keep their times as text.
"""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

from dovetail_generator.normalize.draft import Draft, Schema, rewritten
from dovetail_generator.pointers import join, split

MARK: Final = "x-time-zone"


def sent(schema: Schema) -> Schema:
    """A schema of a request, whose times are text."""
    return {key: value for key, value in schema.items() if key != MARK}


def run(draft: Draft) -> None:
    """Take the mark away where it cannot be heeded, and say so."""
    for name in list(draft.schemas):
        place = join("/components/schemas", name)
        draft.schemas[name] = rewritten(draft.schemas[name], place, lambda schema, at: _heeded(draft, schema, at))


def fields(draft: Draft, schema: Schema, names: dict[str, str]) -> dict[str, str]:
    """The Python names of an object's moments, each with its zone."""
    found = {wire: _zone(draft, value) for wire, value in schema.get("properties", {}).items()}
    return {names[wire]: zone for wire, zone in found.items() if zone}


def _zone(draft: Draft, schema: Schema) -> str:
    parts = [schema, *schema.get("anyOf", ())]
    return next((str(zone) for part in parts if (zone := draft.target(part).get(MARK))), "")


def _heeded(draft: Draft, schema: Schema, pointer: str) -> Schema:
    if MARK not in schema:
        return schema
    steps = split(pointer)
    is_property = len(steps) > 3 and steps[-2] == "properties"
    if schema.get("type") not in ("string", ["string", "null"]):
        draft.report(pointer, f"{MARK} is for text; it is left aside", "time-zone-unheeded")
    elif not (is_property or len(steps) == 3):
        draft.report(pointer, f"{MARK} is for properties; the times here stay text", "time-zone-unheeded")
    elif not _is_zone(schema[MARK]):
        draft.report(pointer, f"{schema[MARK]!r} is no time zone; the times here stay text", "time-zone-unheeded")
    else:
        return schema
    return sent(schema)


def _is_zone(name: object) -> bool:
    try:
        return isinstance(name, str) and bool(ZoneInfo(name))
    except (KeyError, ValueError, OSError):
        return False
