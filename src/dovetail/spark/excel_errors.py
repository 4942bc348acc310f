"""Excel's error values, as outputs hold them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from dovetail.runtime.plain import is_list, is_object


class ExcelError(StrEnum):
    """What a formula gives that cannot be calculated. It equals its text, and is sent and written as it.

    Example:
        >>> ExcelError("#VALUE!")
        <ExcelError.VALUE: '#VALUE!'>
        >>> ExcelError.DIV_0 == "#DIV/0!"
        True
    """

    NULL = "#NULL!"
    DIV_0 = "#DIV/0!"
    VALUE = "#VALUE!"
    REF = "#REF!"
    NAME = "#NAME?"
    NUM = "#NUM!"
    NA = "#N/A"
    GETTING_DATA = "#GETTING_DATA"
    SPILL = "#SPILL!"
    CONNECT = "#CONNECT!"
    BLOCKED = "#BLOCKED!"
    UNKNOWN = "#UNKNOWN!"
    FIELD = "#FIELD!"
    CALC = "#CALC!"
    BUSY = "#BUSY!"
    EXTERNAL = "#EXTERNAL!"
    PYTHON = "#PYTHON!"


_BY_TEXT = {error.value: error for error in ExcelError}


def is_excel_error(value: object) -> bool:
    """Whether a value is the text by which a cell says that it could not be calculated.

    Example:
        >>> is_excel_error("#DIV/0!"), is_excel_error("#1")
        (True, False)
    """
    return isinstance(value, str) and value in _BY_TEXT


def with_excel_errors(value: Any) -> Any:
    """Plain data with its error texts as `ExcelError`, at any depth.

    Example:
        >>> with_excel_errors({"rate": "#N/A", "rows": [[1, "#1"]]})
        {'rate': <ExcelError.NA: '#N/A'>, 'rows': [[1, '#1']]}
    """
    if isinstance(value, str):
        return _BY_TEXT.get(value, value)
    if is_object(value):
        return {name: with_excel_errors(member) for name, member in value.items()}
    return [with_excel_errors(item) for item in value] if is_list(value) else value
