# Made from parcels.yaml by dovetail-generate; do not edit.
"""Request bodies that several areas of Parcels share, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class AddressRequest(TypedDict):
    """Address request."""

    town: str
    zip: NotRequired[str | None]


Filter = TypedDict(
    "Filter",
    {
        "heavier_than": NotRequired[float],
        "sent-to": "NotRequired[AddressRequest]",
    },
)
"""Filter."""
