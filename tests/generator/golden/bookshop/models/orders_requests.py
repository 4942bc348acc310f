# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Requests of orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel
from dovetail.runtime.union import tagged


class Card(RequestModel, kw_only=True, gc=False):
    """Card."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"number"})

    kind: Literal["card"]
    number: str


class OrderLine(RequestModel, kw_only=True, gc=False):
    """Order line."""

    isbn: str
    copies: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The server's default is 1."""


class OrderRequest(RequestModel, kw_only=True, gc=False):
    """What to order, and how it is paid."""

    lines: Annotated[list[OrderLine], Meta(min_length=1)]
    payment: Payment
    gift: bool | UnsetType = UNSET
    """Whether to wrap it. The server's default is false."""
    labels: dict[str, str] | UnsetType = UNSET


class Transfer(RequestModel, kw_only=True, gc=False):
    """Transfer."""

    kind: Literal["transfer"]
    iban: str


if TYPE_CHECKING:
    Payment: TypeAlias = Card | Transfer
else:
    Payment = tagged(__name__, "Payment", "kind", lambda: {"card": Card, "transfer": Transfer})
"""How an order is paid."""
