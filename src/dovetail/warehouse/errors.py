"""What a warehouse refuses."""

from __future__ import annotations


class WarehouseError(Exception):
    """The file could not be opened or written; what DuckDB said is chained."""


class WarehouseInputError(WarehouseError, ValueError):
    """A record, a name or an option does not fit; nothing of its batch was written."""
