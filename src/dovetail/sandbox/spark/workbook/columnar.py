"""Rows of objects to columnar form and back: the compact form of v4 calls and batches.

Columnar form is a list of lists whose first element names the columns. A table inside a cell is columnar as well.
"""

from __future__ import annotations

from dovetail.sandbox.spark.workbook.parameters import JSON


def to_columnar(rows: JSON) -> JSON:
    """Turn a list of objects into headings and rows.

    The headings are the union of all keys in the order they are first seen; a missing value becomes None. A lone object
    gives headings and values. What is columnar already, a scalar and a list without objects come back as they are.

    Example:
        >>> to_columnar([{"a": 1}, {"a": 2, "b": 3}])
        [['a', 'b'], [1, None], [2, 3]]
    """
    if isinstance(rows, dict):
        return [list[JSON](rows), [to_columnar(value) for value in rows.values()]]
    if not isinstance(rows, list) or not rows or not isinstance(rows[0], dict):
        return rows
    headings: dict[str, None] = {}
    for row in rows:
        if isinstance(row, dict):
            headings.update(dict.fromkeys(row))
        elif row is not None:
            raise ValueError(f"{row!r} stands between objects; every row must be an object or null")
    columnar: list[JSON] = [list[JSON](headings)]
    columnar.extend([_cell(row.get(name)) for name in headings] if isinstance(row, dict) else None for row in rows)
    return columnar


def to_rows(columns: JSON) -> JSON:
    """Turn headings and rows into a list of objects; the inverse of `to_columnar`.

    Short rows are filled with None and values beyond the last heading are dropped. Numeric headings become text.

    Example:
        >>> to_rows([["a", "b"], [1], [2, 3]])
        [{'a': 1, 'b': None}, {'a': 2, 'b': 3}]
    """
    if not _is_columnar(columns):
        return columns
    assert isinstance(columns, list)
    assert isinstance(columns[0], list)
    headings = [str(heading) for heading in columns[0]]
    rows: list[JSON] = []
    for values in columns[1:]:
        if not isinstance(values, list):
            rows.append(values)
            continue
        filled = [to_rows(value) for value in values] + [None] * (len(headings) - len(values))
        rows.append(dict(zip(headings, filled, strict=False)))
    return rows


def _cell(value: JSON) -> JSON:
    """A value inside a row: tables become columnar, single objects stay objects."""
    return to_columnar(value) if isinstance(value, list) else value


def _is_columnar(value: JSON) -> bool:
    """Whether the value is a list of rows with headings: unique texts or numbers."""
    if not isinstance(value, list) or not value or not isinstance(value[0], list):
        return False
    headings = value[0]
    if not all(isinstance(name, str | int | float) and not isinstance(name, bool) for name in headings):
        return False
    return all(row is None or isinstance(row, list) for row in value[1:])
