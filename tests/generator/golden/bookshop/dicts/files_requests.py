# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Request bodies of files, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, TypedDict


class CoverDetails(TypedDict):
    """Cover details."""

    side: Literal["front", "back"]
