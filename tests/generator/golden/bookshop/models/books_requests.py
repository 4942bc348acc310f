# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Requests of books."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

Genre: TypeAlias = Literal["novel", "crime", "poetry", "non-fiction"]
"""What a book is about."""


class BookChanges(RequestModel, kw_only=True, gc=False):
    """What to change of a book."""

    title: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    subtitle: str | UnsetType | None = UNSET
    """Null removes it."""
    genre: Genre | UnsetType = UNSET


class PriceRange(RequestModel, kw_only=True, gc=False):
    """Bounds of a price; one that is left out bounds nothing."""

    min: Annotated[float, Meta(ge=0.0)] | UnsetType = UNSET
    max: Annotated[float, Meta(ge=0.0)] | UnsetType = UNSET
