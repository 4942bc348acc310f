"""Records in the table form of the Panoply platform, in a DuckDB file.

Tables are made and widened as records come. Rows are replaced by their `id`, nested values go to tables of their own.
Needs the extra `duckdb`.

Example:
    >>> from dovetail.warehouse import Warehouse
    >>> with Warehouse() as warehouse:
    ...     written = warehouse.write([{"__table": "Users", "id": 1, "tags": ["a", "b"]}])
    ...     warehouse.query('SELECT "value" FROM users_tags ORDER BY "value"')
    [{'value': 'a'}, {'value': 'b'}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.warehouse.errors import WarehouseError as WarehouseError
    from dovetail.warehouse.errors import WarehouseInputError as WarehouseInputError
    from dovetail.warehouse.names import table_name as table_name
    from dovetail.warehouse.shredding import Nested as Nested
    from dovetail.warehouse.store import Warehouse as Warehouse
    from dovetail.warehouse.store import Written as Written
else:
    from dovetail.lazy import attach

    _HOMES = {
        "errors": ("WarehouseError", "WarehouseInputError"),
        "names": ("table_name",),
        "shredding": ("Nested",),
        "store": ("Warehouse", "Written"),
    }
    __getattr__, __dir__, __all__ = attach(__name__, _HOMES, globals())
