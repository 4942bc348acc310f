# Made from parcels.yaml by dovetail-generate; do not edit.
"""What requests of Parcels hold, as plain dictionaries.

For type checkers, never imported at run time.
"""

from parcels.dicts.common_requests import AddressRequest as AddressRequest
from parcels.dicts.common_requests import Filter as Filter
