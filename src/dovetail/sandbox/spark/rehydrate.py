"""Workbooks handed back with something written into them."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from openpyxl import load_workbook
from openpyxl.packaging.custom import StringProperty

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.spark.services import Version
from dovetail.sandbox.spark.workbook import Parameter


def with_details(content: bytes, version: Version) -> bytes:
    """A workbook with the version's details in its custom document properties."""
    # openpyxl's type information does not know the custom properties.
    book: Any = load_workbook(io.BytesIO(content))
    details = {
        "SparkFolder": version.folder,
        "SparkService": version.service,
        "SparkServiceId": version.service_id,
        "SparkVersion": str(version.number),
        "SparkVersionId": version.id,
    }
    for name, value in details.items():
        book.custom_doc_props.append(StringProperty(name=name, value=value))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_inputs(content: bytes, parameters: tuple[Parameter, ...], inputs: Mapping[str, Any]) -> bytes:
    """A workbook with the inputs of a call in its input cells; tables are filled from their first row on."""
    book = load_workbook(io.BytesIO(content))
    for parameter in parameters:
        if parameter.name not in inputs:
            continue
        sheet, area, value = book[parameter.sheet], parameter.area, inputs[parameter.name]
        if not parameter.is_table:
            if not isinstance(value, list | dict):
                sheet.cell(area.first_row, area.first_column).value = value
        elif isinstance(value, list):
            rows: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
            for number, row in enumerate(rows[: area.rows - 1], start=area.first_row + 1):
                cells: JsonObject = row if isinstance(row, dict) else {}  # pyright: ignore[reportUnknownVariableType]
                for column in parameter.columns:
                    sheet.cell(number, area.first_column + column.offset).value = cells.get(column.heading)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
