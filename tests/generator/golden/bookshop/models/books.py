# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Answers of books: books on the shelves."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model


class Book(Model, kw_only=True, gc=False):
    """A book as the shop knows it."""

    isbn: str
    title: str
    subtitle: str | UnsetType | None = UNSET
    """The line below the title; null when there is none."""
    genre: Literal["novel", "crime", "poetry"] | str | UnsetType = UNSET
    """What it is about; more genres may come."""
    price: float | str | UnsetType = UNSET
    """In euro, or `sold out`."""
    author: Person | str | UnsetType = UNSET
    """A person, or a group by its name."""
    class_: str | UnsetType = field(name="class", default=UNSET)
    """The shelf."""
    reviews: dict[str, int] | UnsetType = UNSET
    """Stars by newspaper."""


class BookPage(Model, kw_only=True, gc=False):
    """Book page."""

    books: list[Book]
    next_page: str | UnsetType | None = UNSET
    """Where to go on; null on the last page."""


class Category(Model, kw_only=True):
    """A category with the ones below it."""

    name: str
    parent: Category | UnsetType | None = UNSET
    children: list[Category] | UnsetType = UNSET


class Person(Model, kw_only=True, gc=False):
    """Person."""

    name: str
    born: str | UnsetType = UNSET
    """Format: date."""
