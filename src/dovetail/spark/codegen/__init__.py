"""From a service's schema to the source of a typed module: plain text in, the same bytes out every time.

Example:
    >>> from dovetail.spark.codegen import typed_module
    >>> text = typed_module(spark.services.schema("lending/loan-quote"))
    >>> "class LoanQuoteInputs(TypedInputs" in text
    True
"""

from __future__ import annotations

from dovetail.spark.codegen.module import typed_module as typed_module

__all__ = ["typed_module"]
