"""The `id` of a row."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Mapping
from typing import Any, NamedTuple

from dovetail.row_templates import fill_template
from dovetail.warehouse.values import simplified, text_of


class Key(NamedTuple):
    """A record's `id`.

    Attributes:
        value: What it is.
        made_up: Whether it is a GUID of our own, which no row has yet.
    """

    value: object
    made_up: bool


def record_key(record: Mapping[str, object], idpattern: str | None) -> Key:
    """A record's `id`: the hash of its key columns where there is a pattern, its own, or a GUID."""
    if idpattern is not None:
        return Key(_hash(fill_template(idpattern, record)).hex(), made_up=False)
    own = _own(record)
    return Key(str(uuid.uuid4()), made_up=True) if own is None else Key(own, made_up=False)


def child_key(child: Mapping[str, object], root: str, parent: object, attribute: str, position: int | None) -> object:
    """A nested object's `id`: its own, or a GUID that is the same whenever its record is written again."""
    own = _own(child)
    if own is not None:
        return own
    place = _hash(f"{root}\n{text_of(parent)}\n{attribute}\n{position}")
    return str(uuid.UUID(bytes=place, version=4))


def without_key(record: Mapping[str, object]) -> Mapping[str, object]:
    """The record without what became its `id`."""
    name = _name(record)
    return record if name is None else {key: value for key, value in record.items() if key != name}


def root_of(table: str, key: object) -> str:
    """What the rows below a record are known by, whatever the type of its `id`."""
    return f"{table}/{text_of(key)}"


def _own(record: Mapping[str, object]) -> object:
    name = _name(record)
    own: Any = None if name is None else simplified(record[name])
    return text_of(own) if type(own) in (dict, list) else own


def _name(record: Mapping[str, object]) -> str | None:
    """`id`, or the first key that is it to DuckDB."""
    if "id" in record:
        return "id"
    return next((name for name in ("Id", "ID", "iD") if name in record), None)


def _hash(text: str) -> bytes:
    return hashlib.md5(text.encode("utf-8", "replace"), usedforsecurity=False).digest()
