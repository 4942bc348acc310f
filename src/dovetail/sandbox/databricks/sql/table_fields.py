"""Tables that DuckDB holds, as Unity Catalog tells of them."""

from __future__ import annotations

import json

from dovetail.sandbox.databricks.sql.columns import described
from dovetail.sandbox.databricks.sql.engine import Table
from dovetail.sandbox.message import JsonObject


def table_fields(table: Table) -> JsonObject:
    """The fields that a table or view has of itself."""
    view = table.definition is not None
    return {
        "table_type": "VIEW" if view else "MANAGED",
        **({"view_definition": table.definition} if view else {"data_source_format": "DELTA"}),
        "columns": [
            _column(described(column.name, position, column.type), nullable=column.nullable)
            for position, column in enumerate(table.columns)
        ],
    }


def _column(told: JsonObject, *, nullable: bool) -> JsonObject:
    json_type: JsonObject = {
        "name": told["name"],
        "type": told["type_text"].lower(),
        "nullable": nullable,
        "metadata": {},
    }
    return {
        **told,
        "type_text": told["type_text"].lower(),
        "type_json": json.dumps(json_type),
        "nullable": nullable,
    }
