"""Turn an uploaded `.xlsx` into a calculating service by its named ranges.

Example:
    >>> from dovetail.sandbox.spark.examples import loan_quote
    >>> workbook = Workbook.compile(loan_quote(), file_name="loan-quote.xlsx")
    >>> workbook.calculate({"years": 4}, options=CalculationOptions()).outputs["monthly_payment"]
    587.13
"""

from dovetail.sandbox.spark.workbook.columnar import to_columnar, to_rows
from dovetail.sandbox.spark.workbook.parameters import (
    DEFAULT_SUBSERVICE,
    JSON,
    Calculation,
    CalculationOptions,
    CompileError,
    Parameter,
    Validation,
)
from dovetail.sandbox.spark.workbook.workbook import Workbook

__all__ = [
    "DEFAULT_SUBSERVICE",
    "JSON",
    "Calculation",
    "CalculationOptions",
    "CompileError",
    "Parameter",
    "Validation",
    "Workbook",
    "to_columnar",
    "to_rows",
]
