# Made from parcels.yaml by dovetail-generate; do not edit.
"""The models of Parcels, loaded by area when first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parcels.models.claims import Accepted as Accepted
    from parcels.models.claims import ClaimsFileResponse as ClaimsFileResponse
    from parcels.models.claims import Rejected as Rejected
    from parcels.models.common_requests import AddressRequest as AddressRequest
    from parcels.models.common_requests import Filter as Filter
    from parcels.models.parcels import Address as Address
    from parcels.models.parcels import ListPlacesResponse as ListPlacesResponse
    from parcels.models.parcels import Parcel as Parcel
    from parcels.models.parcels import ParcelPage as ParcelPage
    from parcels.models.parcels import ParcelPageData as ParcelPageData
else:
    from importlib import import_module

    _AREAS = {
        "Accepted": "claims",
        "Address": "parcels",
        "AddressRequest": "common_requests",
        "ClaimsFileResponse": "claims",
        "Filter": "common_requests",
        "ListPlacesResponse": "parcels",
        "Parcel": "parcels",
        "ParcelPage": "parcels",
        "ParcelPageData": "parcels",
        "Rejected": "claims",
    }

    def __getattr__(name: str) -> object:
        area = _AREAS.get(name)
        if area is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted([*globals(), *_AREAS])
