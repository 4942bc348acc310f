# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Request bodies of books, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

Genre: TypeAlias = Literal["novel", "crime", "poetry", "non-fiction"]
"""What a book is about."""


class BookChanges(TypedDict):
    """What to change of a book."""

    title: NotRequired[str]
    subtitle: NotRequired[str | None]
    """Null removes it."""
    genre: NotRequired[Genre]


class PriceRange(TypedDict):
    """Bounds of a price; one that is left out bounds nothing."""

    min: NotRequired[float]
    max: NotRequired[float]
