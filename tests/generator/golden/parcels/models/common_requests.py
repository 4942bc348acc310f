# Made from parcels.yaml by dovetail-generate; do not edit.
"""Requests that several areas of Parcels share."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import Model, RequestModel


class AddressRequest(RequestModel, kw_only=True, gc=False):
    """Address request."""

    town: str
    zip: str | UnsetType | None = UNSET


class Filter(Model, kw_only=True, gc=False):
    """Filter."""

    heavier_than: Annotated[float, Meta(ge=0.0)] | UnsetType = UNSET
    sent_to: AddressRequest | UnsetType = field(name="sent-to", default=UNSET)
