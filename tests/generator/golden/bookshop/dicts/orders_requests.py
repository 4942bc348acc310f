# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Request bodies of orders, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict


class Card(TypedDict):
    """Card."""

    kind: Literal["card"]
    number: str


class OrderLine(TypedDict):
    """Order line."""

    isbn: str
    copies: NotRequired[int]
    """The server's default is 1."""


class OrderRequest(TypedDict):
    """What to order, and how it is paid."""

    lines: list[OrderLine]
    payment: Payment
    gift: NotRequired[bool]
    """Whether to wrap it. The server's default is false."""
    labels: NotRequired[dict[str, str]]


class Transfer(TypedDict):
    """Transfer."""

    kind: Literal["transfer"]
    iban: str


Payment: TypeAlias = Card | Transfer
"""How an order is paid."""
