"""What a compiled workbook tells about itself: statistics, tables of names, the engine detail."""

from __future__ import annotations

import hashlib

from dovetail.sandbox.spark.workbook.book import Book
from dovetail.sandbox.spark.workbook.parameters import JSON, Parameter
from dovetail.sandbox.spark.workbook.program import Program

HOURS_PER_LINE = 0.01
"""Programming time which a line of calculation is taken to save."""


def statistics(program: Program) -> dict[str, int | float]:
    """The counts of an upload's answer. A line of code is a formula, an input or an output."""
    book = program.book
    lines = len(book.formulas) + len(program.inputs) + len(program.outputs)
    return {
        "lines_of_code": lines,
        "hours_saved": round(lines * HOURS_PER_LINE, 2),
        "no_of_sheets": len(book.source.sheetnames),
        "no_of_inputs": len(program.inputs),
        "no_of_outputs": len(program.outputs),
        "no_of_formulas": len(book.formulas),
        "no_of_cellswithdata": book.cells_with_data,
    }


def name_table(parameters: tuple[Parameter, ...], heading: str) -> list[JSON]:
    """An `XInputTable` or `XOutputTable`: `Input Name` or `Output Name`, `Description`, `Address`."""
    return [{heading: item.name, "Description": item.description, "Address": item.address} for item in parameters]


def schema(program: Program, rules: dict[str, JSON], column_rules: dict[str, list[JSON]]) -> dict[str, JSON]:
    """The part of the engine detail that follows from the workbook alone.

    Args:
        program: The workbook.
        rules: The data validation rule of each input.
        column_rules: That of each column of each input that is a table.
    """
    book = program.book
    inputs = tuple(slot.parameter for slot in program.inputs)
    hidden = sum(1 for sheet in book.source.worksheets if sheet.sheet_state != "visible")
    return {
        "bookSummary": _summary(book),
        "bookProperties": _properties(book),
        "xlInputs": [
            _parameter(program, item, "XInput", rules.get(item.name), column_rules.get(item.name)) for item in inputs
        ],
        "xOutput": [_parameter(program, item, "XOutput", None) for item in program.outputs],
        "inputMetadata": _by_form(inputs),
        "outputMetadata": _by_form(program.outputs),
        "totalSheets": len(book.source.sheetnames),
        "totalHiddenSheets": hidden,
        "totalInputTables": sum(1 for item in inputs if item.is_table),
        "totalOutputTables": sum(1 for item in program.outputs if item.is_table),
        "totalXJInputs": len(inputs),
        "totalXJOutputs": len(program.outputs),
        "totalOutputSolves": 0,
        "totalReports": 0,
        "serviceCategories": list[JSON](program.subservices),
        "engineWarnings": list[JSON](program.warnings),
        "validationErrors": [],
        "sizeOfUploadFile": len(book.data),
        "nodeGenCompilerResult": {
            "Warnings": list[JSON](program.warnings),
            "Errors": [],
            "SourceXlsxMd5": _md5(book),
            "SourceBytes": len(book.data),
            "Sheets": len(book.source.sheetnames),
            "Cells": book.cells_with_data,
            "CellsWithData": book.cells_with_data,
            "Formulas": len(book.formulas),
        },
        "metadata": {
            "xInputTable": name_table(inputs, "Input Name"),
            "xOutputTable": name_table(program.outputs, "Output Name"),
        },
    }


def _summary(book: Book) -> dict[str, JSON]:
    properties = book.source.properties
    return {
        "bookFileName": book.file_name,
        "bookFileHash": _md5(book),
        "bookDescription": properties.description,
        "bookAuthor": properties.creator,
        "docstoreSize": len(book.data),
    }


def _properties(book: Book) -> list[JSON]:
    properties = book.source.properties
    known = {"Title": properties.title, "Subject": properties.subject, "Category": properties.category}
    return [{"name": name, "value": value} for name, value in known.items() if value]


def _md5(book: Book) -> str:
    """The hash by which the service names a file; it guards nothing."""
    return hashlib.md5(book.data, usedforsecurity=False).hexdigest()


def _parameter(
    program: Program, item: Parameter, kind: str, rule: JSON, column_rules: list[JSON] | None = None
) -> dict[str, JSON]:
    area = item.area
    specs: list[JSON] = []
    for column, column_rule in zip(item.columns, column_rules or [None] * len(item.columns), strict=True):
        spec: dict[str, JSON] = {
            "name": column.heading,
            "dataType": column.data_type,
            "numberFormat": column.number_format,
        }
        specs.append(spec | {"validation": column_rule} if column_rule else spec)
    return {
        "name": item.name,
        "description": item.description,
        "type": kind,
        "dataType": "TABLE" if item.is_table else item.data_type,
        "value": item.default,
        "rawValue": None if item.is_table else item.default,
        "numberFormat": item.number_format,
        "numberFormatType": "TABLE" if item.is_table else item.data_type,
        "sheetName": area.sheet,
        "sheetIndex": program.book.source.sheetnames.index(area.sheet),
        "address": item.address,
        "rowIndex": area.first_row,
        "columnIndex": area.first_column,
        "rows": area.rows,
        "columns": area.columns,
        "cellCount": area.rows * area.columns,
        "headerSpecs": specs,
        "subServiceName": item.subservice,
        "xjName": item.name,
        "validation": rule,
        "validationErrors": [],
    }


def _by_form(parameters: tuple[Parameter, ...]) -> dict[str, JSON]:
    return {
        "single": [item.name for item in parameters if not item.is_table],
        "tables": [item.name for item in parameters if item.is_table],
        "solves": [],
        "reports": [],
        "images": [],
        "csv": [],
    }
