"""When a program may treat two versions of a service alike: one notion, as a fingerprint and as sentences.

What counts is what a program sends and gets: names, kinds, defaults (where ``True`` is not 1), rules and columns. The
order of names does not count, nor do descriptions, places in the workbook and the texts beside a rule.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from dovetail.runtime.plain import is_array, is_dict
from dovetail.spark.service_schema import InputRule, TableColumn

if TYPE_CHECKING:
    from dovetail.spark.service_schema import InputField, OutputField, ServiceSchema

_INPUT: Final = ("kind", "default", "rule", "columns", "rows")
_OUTPUT: Final = ("kind", "columns")
_TEXTS: Final = frozenset({"input_title", "input_message", "error_title", "error_message"})


def fingerprint(schema: ServiceSchema) -> str:
    """A short hash of what counts; equal exactly when there are no differences."""
    told = [
        {field.name: [_counted(getattr(field, facet)) for facet in facets] for field in fields}
        for fields, facets in ((schema.inputs, _INPUT), (schema.outputs, _OUTPUT))
    ]
    return hashlib.sha256(msgspec.json.encode(told, order="deterministic")).hexdigest()[:16]


def differences(old: ServiceSchema, new: ServiceSchema) -> tuple[str, ...]:
    """What is different, as sentences; see `ServiceSchema.differences`."""
    return (
        *_differences("input", old.inputs, new.inputs, _INPUT),
        *_differences("output", old.outputs, new.outputs, _OUTPUT),
    )


def _differences(
    what: str, old: Sequence[InputField | OutputField], new: Sequence[InputField | OutputField], facets: Sequence[str]
) -> list[str]:
    before, after = ({field.name: field for field in fields} for fields in (old, new))
    gone = [f"the {what} {name!r} is gone" for name in before if name not in after]
    come = [f"the {what} {name!r} is new" for name in after if name not in before]
    changed = [
        _changed(f"{facet} of the {what} {name!r}", getattr(before[name], facet), getattr(field, facet))
        for name, field in after.items()
        if name in before
        for facet in facets
        if not _alike(getattr(before[name], facet), getattr(field, facet))
    ]
    return gone + come + changed


def _changed(facet: str, old: Any, new: Any) -> str:
    one, other = (str(value) if isinstance(value, InputRule) else repr(value) for value in (old, new))
    if one != other:
        return f"{facet}: {one} → {other}"
    # Rules that read alike: they differ in whether blanks are allowed, or in what their bounds depend on.
    parts = (
        f"{name} {getattr(old, name)!r} → {getattr(new, name)!r}"
        for name in InputRule.__struct_fields__
        if name not in _TEXTS and not _alike(getattr(old, name), getattr(new, name))
    )
    return f"{facet} ({one}): {', '.join(parts)}"


def _alike(one: Any, other: Any) -> bool:
    return _encoded(one) == _encoded(other)


def _encoded(value: Any) -> bytes:
    # JSON tells True from 1, which Python's == does not.
    return msgspec.json.encode(_counted(value), order="deterministic")


def _counted(value: Any) -> Any:
    """What counts of a value, as plain data."""
    if isinstance(value, InputRule):
        names = (name for name in InputRule.__struct_fields__ if name not in _TEXTS)
        return {name: _counted(getattr(value, name)) for name in names}
    if is_array(value):
        columns = [item for item in value if isinstance(item, TableColumn)]
        if columns:  # their order does not count
            return {column.name: [column.kind, _counted(column.rule)] for column in columns}
        return [_counted(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if is_dict(value):
        return {name: _counted(item) for name, item in value.items()}
    return value
