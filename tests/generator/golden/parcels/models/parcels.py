# Made from parcels.yaml by dovetail-generate; do not edit.
"""Answers of parcels."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model


class Address(Model, kw_only=True, gc=False):
    """Address."""

    town: str
    zip: str | UnsetType | None = UNSET


class ListPlacesResponse(Model, kw_only=True, gc=False):
    """The places."""

    next: str | UnsetType | None = UNSET
    places: list[Address] | UnsetType | None = UNSET


class Parcel(Model, kw_only=True, gc=False):
    """Parcel."""

    id: str
    at: Address | UnsetType = UNSET
    size: float | Literal["small", "large"] | str | UnsetType = UNSET


class ParcelPage(Model, kw_only=True, gc=False):
    """Parcel page."""

    data: ParcelPageData | UnsetType = UNSET


class ParcelPageData(Model, kw_only=True, gc=False):
    """Parcel page data."""

    total: int | UnsetType = UNSET
    items: list[Parcel] | UnsetType = UNSET
