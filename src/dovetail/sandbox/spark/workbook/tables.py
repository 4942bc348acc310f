"""The forms in which a call may send a table."""

from __future__ import annotations

from dovetail.sandbox.spark.workbook.parameters import JSON


def table_rows(value: JSON, headings: tuple[str, ...]) -> list[list[JSON]] | None:
    """A table's rows in the order of the workbook's columns; None when the value is no table.

    Objects keyed by heading and rows with the headings first are both understood. Unknown columns are ignored, missing
    ones are blank; null stands for an empty table, a lone object for one row.

    Example:
        >>> table_rows([["qty", "item"], [2, "pen"]], ("item", "qty"))
        [['pen', 2]]
    """
    if value is None or value == []:
        return []
    if isinstance(value, dict):
        value = [value]
    if not isinstance(value, list):
        return None
    if isinstance(value[0], list):
        return _from_array(value, headings)
    if not all(row is None or isinstance(row, dict) for row in value):
        return None
    return [
        [row.get(heading) for heading in headings] if isinstance(row, dict) else [None] * len(headings) for row in value
    ]


def _from_array(value: list[JSON], headings: tuple[str, ...]) -> list[list[JSON]] | None:
    """Rows whose first one holds the headings, in any order."""
    first = value[0]
    assert isinstance(first, list)
    columns = {str(heading): index for index, heading in enumerate(first)}
    if not columns.keys() & set(headings):
        return None
    rows: list[list[JSON]] = []
    for row in value[1:]:
        cells: list[JSON] = row if isinstance(row, list) else []
        positions = [columns.get(heading, len(cells)) for heading in headings]
        rows.append([cells[position] if position < len(cells) else None for position in positions])
    return rows
