# Made from parcels.yaml by dovetail-generate; do not edit.
"""Request bodies that several areas of Parcels share, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict

Filter = TypedDict(
    "Filter",
    {
        "heavier_than": NotRequired[float],
        "sent-to": NotRequired[PlaceRequest],
    },
)
"""Filter."""


class PlaceRequest(TypedDict):
    """Place request."""

    town: str
    zip: NotRequired[str | None]
