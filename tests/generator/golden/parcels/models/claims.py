# Made from parcels.yaml by dovetail-generate; do not edit.
"""Answers of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail.runtime.union import untagged


class Accepted(Model, kw_only=True, gc=False):
    """Accepted."""

    amount: float
    state: str | UnsetType = UNSET


class Rejected(Model, kw_only=True, gc=False):
    """Rejected."""

    reason: str


if TYPE_CHECKING:
    ClaimsFileResponse: TypeAlias = Accepted | Rejected | dict[str, Any]
else:
    ClaimsFileResponse = untagged(__name__, "ClaimsFileResponse", lambda: Accepted | Rejected | dict[str, Any])
"""Claims file response."""
