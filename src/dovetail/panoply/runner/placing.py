"""Which table a row goes to and what its key is, by the templates of its source; pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

from dovetail.panoply.runner.batches import Row
from dovetail.panoply.runner.destinations.destination import PlacedRow
from dovetail.row_templates import fill_template

_TABLE: Final = "__table"


def placed(rows: Sequence[Row], source: Mapping[str, Any], default: str) -> list[PlacedRow]:
    """Rows with their tables.

    The table is the source's ``destination``, whose ``{column}`` are filled from the row (``{__table}`` is the resource
    of a row in a record group); without one the ``__table`` of the row, or its resource. With ``idpattern`` a row gets
    the MD5 of that template as its ``id``, as on the platform, and an ``id`` of its own is kept as ``id_2``.

    Args:
        rows: The rows, which are not changed.
        source: The source's parameters.
        default: The table of rows for which these give none.

    Example:
        >>> rows = [Row({"id": 1, "__table": "answers"}), Row({"id": 2}, "forms")]
        >>> [row.table for row in placed(rows, {"destination": "typeform_{__table}"}, "typeform")]
        ['typeform_answers', 'typeform_forms']
        >>> placed([Row({"day": 1, "sku": "a"})], {"idpattern": "{day}-{sku}"}, "sales")[0].data["id"]
        'fd863b01647cb662580dd67b9839d8de'
    """
    template = _text(source.get("destination"))
    pattern = _text(source.get("idpattern"))
    fixed = template if template and "{" not in template else ""
    found: list[PlacedRow] = []
    for data, resource in rows:
        record = data
        if resource is not None and _TABLE not in data:
            record = {**data, _TABLE: resource}
        table = fixed or (fill_template(template, record) if template else _named(record.get(_TABLE))) or default
        if pattern:
            key = hashlib.md5(fill_template(pattern, record).encode(), usedforsecurity=False).hexdigest()
            kept = {_free(data): data["id"]} if "id" in data else {}
            data = {**data, **kept, "id": key}
        found.append(PlacedRow(table, data))
    return found


def _free(data: Mapping[str, Any]) -> str:
    """The name under which an ``id`` is kept: one that the row has not, whatever its case."""
    taken = {str(name).lower() for name in data}
    number = 2
    while f"id_{number}" in taken:
        number += 1
    return f"id_{number}"


def _named(value: object) -> str:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _text(value)


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
