# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Models of files: covers, catalogues and other files."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model, RequestModel


class CoverDetails(RequestModel, kw_only=True):
    """Cover details."""

    side: Literal["front", "back"]


class StockReport(Model, kw_only=True):
    """Stock report."""

    state: str | UnsetType = UNSET
    rows: int | UnsetType = UNSET
