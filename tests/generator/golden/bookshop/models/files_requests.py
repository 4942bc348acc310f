# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Requests of files."""

from __future__ import annotations

from typing import Literal

from dovetail.runtime.model import RequestModel


class CoverDetails(RequestModel, kw_only=True, gc=False):
    """Cover details."""

    side: Literal["front", "back"]
