# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Answers of files: covers, catalogues and other files."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model


class StockReport(Model, kw_only=True, gc=False):
    """Stock report."""

    state: str | UnsetType = UNSET
    rows: int | UnsetType = UNSET
