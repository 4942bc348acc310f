# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Answers of orders: what customers ordered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail.runtime.union import tagged


class Order(Model, kw_only=True, gc=False):
    """Order."""

    id: int
    status: Literal["taken", "shipped", "refused"] | str | UnsetType = UNSET
    reason: str | UnsetType = UNSET
    payment: PaymentState | UnsetType = UNSET


class OrderEvent(Model, kw_only=True, gc=False):
    """Order event."""

    status: str | UnsetType = UNSET


class Owed(Model, kw_only=True, gc=False):
    """Owed."""

    kind: Literal["owed"]
    amount: float | UnsetType = UNSET


class Paid(Model, kw_only=True, gc=False):
    """Paid."""

    kind: Literal["paid"]
    at: str | UnsetType = UNSET
    """Format: date-time."""


if TYPE_CHECKING:
    PaymentState: TypeAlias = Paid | Owed | dict[str, Any]
else:
    PaymentState = tagged(__name__, "PaymentState", "kind", lambda: {"owed": Owed, "paid": Paid}, plain=True)
"""What became of the payment, by its `kind`."""
