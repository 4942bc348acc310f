"""Why DuckDB fails, in the words of Databricks: an error class, a text, a SQLSTATE."""

from __future__ import annotations

import re
from typing import Final

import duckdb

from dovetail.sandbox.databricks.sql.errors import Interrupted, StatementError

_MISSING: Final = re.compile(r"(Table|View|Scalar Function|Aggregate Function|Function|Schema) with name (\S+)")
_COLUMN: Final = re.compile(r'column "([^"]+)"')
_KINDS: Final[tuple[tuple[type[Exception], str, str], ...]] = (
    (duckdb.ParserException, "PARSE_SYNTAX_ERROR", "42601"),
    (duckdb.ConversionException, "CAST_INVALID_INPUT", "22018"),
    (duckdb.OutOfRangeException, "ARITHMETIC_OVERFLOW", "22003"),
    (duckdb.ConstraintException, "DELTA_VIOLATE_CONSTRAINT_WITH_VALUES", "23001"),
    (duckdb.PermissionException, "UNSUPPORTED_FEATURE", "0A000"),
    (duckdb.NotImplementedException, "UNSUPPORTED_FEATURE", "0A000"),
    (duckdb.BinderException, "DATATYPE_MISMATCH", "42K09"),
    (duckdb.InvalidInputException, "INVALID_PARAMETER_VALUE", "22023"),
    (duckdb.TransactionException, "DELTA_CONCURRENT_WRITE", "2D521"),
    (duckdb.OutOfMemoryException, "OUT_OF_MEMORY", "53200"),
)


def failure(error: duckdb.Error) -> StatementError | Interrupted:
    """What DuckDB says, as Databricks would."""
    if isinstance(error, duckdb.InterruptException):
        return Interrupted()
    text = str(error).partition("\n\nLINE ")[0].strip()
    message = text.partition("Error: ")[2] or text
    missing = _MISSING.search(message)
    if "already exists" in message:
        return StatementError("TABLE_OR_VIEW_ALREADY_EXISTS", message, "42P07")
    if isinstance(error, duckdb.CatalogException) and missing:
        kind, name = missing[1], missing[2]
        if kind in ("Table", "View"):
            told = f"The table or view `{name}` cannot be found."
            return StatementError("TABLE_OR_VIEW_NOT_FOUND", told, "42P01")
        if kind == "Schema":
            return StatementError("SCHEMA_NOT_FOUND", f"The schema `{name}` cannot be found.", "42704")
        return StatementError("UNRESOLVED_ROUTINE", f"Cannot resolve routine `{name}` on search path.", "42883")
    column = _COLUMN.search(message)
    if isinstance(error, duckdb.BinderException) and column and "not found" in message:
        told = f"A column, variable, or function parameter with name `{column[1]}` cannot be resolved."
        return StatementError("UNRESOLVED_COLUMN.WITH_SUGGESTION", told, "42703")
    for kind_of_error, error_class, sql_state in _KINDS:
        if isinstance(error, kind_of_error):
            return StatementError(error_class, message, sql_state)
    return StatementError("INTERNAL_ERROR", message, "XX000", "INTERNAL_ERROR")
