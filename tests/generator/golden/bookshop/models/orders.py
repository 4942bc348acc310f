# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Models of orders: what customers ordered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import Model, RequestModel
from dovetail.runtime.union import tagged


class Card(RequestModel, kw_only=True):
    """Card."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"number"})

    kind: Literal["card"]
    number: str


class Order(Model, kw_only=True):
    """Order."""

    id: int
    status: Literal["taken", "shipped", "refused"] | str | UnsetType = UNSET
    reason: str | UnsetType = UNSET
    payment: PaymentState | UnsetType = UNSET


class OrderEvent(Model, kw_only=True):
    """Order event."""

    status: str | UnsetType = UNSET


class OrderLine(RequestModel, kw_only=True):
    """Order line."""

    isbn: str
    copies: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The server's default is 1."""


class OrderRequest(RequestModel, kw_only=True):
    """What to order, and how it is paid."""

    lines: Annotated[list[OrderLine], Meta(min_length=1)]
    payment: Payment
    gift: bool | UnsetType = UNSET
    """Whether to wrap it. The server's default is false."""
    labels: dict[str, str] | UnsetType = UNSET


class Owed(Model, kw_only=True):
    """Owed."""

    kind: Literal["owed"]
    amount: float | UnsetType = UNSET


class Paid(Model, kw_only=True):
    """Paid."""

    kind: Literal["paid"]
    at: str | UnsetType = UNSET
    """Format: date-time."""


class Transfer(RequestModel, kw_only=True):
    """Transfer."""

    kind: Literal["transfer"]
    iban: str


if TYPE_CHECKING:
    Payment: TypeAlias = Card | Transfer
else:
    Payment = tagged(__name__, "Payment", "kind", lambda: {"card": Card, "transfer": Transfer})
"""How an order is paid."""


if TYPE_CHECKING:
    PaymentState: TypeAlias = Paid | Owed | dict[str, Any]
else:
    PaymentState = tagged(__name__, "PaymentState", "kind", lambda: {"owed": Owed, "paid": Paid}, plain=True)
"""What became of the payment, by its `kind`."""
