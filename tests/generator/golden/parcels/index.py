# Made from parcels.yaml by dovetail-generate; do not edit.
"""Parcels: every operation by its id."""

from __future__ import annotations

from typing import Final, NamedTuple


class Entry(NamedTuple):
    """An operation, told without loading it.

    Attributes:
        function: ``module:function`` below ``operations``.
        method: HTTP method.
        path: Path template.
        summary: What it does, in a line.
    """

    function: str
    method: str
    path: str
    summary: str


OPERATIONS: Final[dict[str, Entry]] = {
    "listParcels": Entry("parcels:list_parcels", "GET", "/parcels", "List parcels, a numbered page at a time."),
    "listPlaces": Entry(
        "parcels:list_places", "GET", "/parcels/{ids}/places/{at}", "List where some parcels have been."
    ),
    "get_parcels_by_id_label": Entry("parcels:get_parcels_by_id_label", "GET", "/parcels/{id}/label", ""),
    "claims.import": Entry("claims:import_", "PUT", "/claims", "Import claims of any form."),
    "claims.file": Entry("claims:file", "POST", "/claims", "File a claim"),
}
"""Every operation by its ``operationId``, in the order of the contract."""
