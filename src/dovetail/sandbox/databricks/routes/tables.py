"""Tables: those that statements make, and those that lie elsewhere and are made here."""

from __future__ import annotations

import re

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import invalid, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.grants import Grants
from dovetail.sandbox.databricks.metastore import Metastore, Securable
from dovetail.sandbox.databricks.securable_pages import LONGEST, page_of, shown
from dovetail.sandbox.databricks.securables import drop, updated
from dovetail.sandbox.message import Answer, JsonObject

_PARTS = 3


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    metastore, grants = core.state(Metastore), core.state(Grants)

    def schema_of(catalog: str, schema: str) -> Securable:
        return metastore.get("schema", f"{metastore.get('catalog', catalog).full_name}.{schema}")

    def create(asked: Asked) -> Answer:
        body = asked.body
        if (body["table_type"], body["data_source_format"]) != ("EXTERNAL", "DELTA"):
            raise invalid("Only EXTERNAL DELTA tables can be created here; SQL creates the others.")
        schema = schema_of(body["catalog_name"], body["schema_name"])
        grants.require(asked.caller.user, schema, ("CREATE_TABLE", "CREATE_EXTERNAL_TABLE"))
        return of_fields(metastore.add_below("table", body, asked.caller.user).fields)

    def get(asked: Asked) -> Answer:
        found = metastore.get("table", asked.path["full_name"])
        grants.require(asked.caller.user, found)
        return of_fields(found.fields)

    def exists(asked: Asked) -> Answer:
        parts = asked.path["full_name"].split(".")
        if len(parts) != _PARTS:
            raise invalid(f"'{asked.path['full_name']}' is not a valid name: it needs catalog, schema and table.")
        grants.require(asked.caller.user, schema_of(*parts[:2]))
        found = metastore.find("table", asked.path["full_name"])
        return of_fields({"table_exists": found is not None})

    def list_tables(asked: Asked) -> Answer:
        schema = schema_of(asked.query["catalog_name"], asked.query["schema_name"])
        left_out = {"view_dependencies", "table_constraints"}
        left_out |= {"columns"} if asked.query.get("omit_columns") else set()
        left_out |= {"properties"} if asked.query.get("omit_properties") else set()
        left_out |= {"owner", "created_by", "updated_by"} if asked.query.get("omit_username") else set()
        items = [_without(shown(grants, asked, each), left_out) for each in metastore.all("table", schema.full_name)]
        page = page_of(core, asked, items, schema.full_name)
        return of_fields({"tables": page.items, "next_page_token": page.next_token or None})

    def list_summaries(asked: Asked) -> Answer:
        catalog = metastore.get("catalog", asked.query["catalog_name"])
        schemas, tables = (asked.query.get(name) for name in ("schema_name_pattern", "table_name_pattern"))
        items = [
            {"full_name": each.full_name, "table_type": each.fields["table_type"]}
            for each in metastore.below(catalog.full_name)
            if each.kind == "table"
            and _is_like(each.full_name.split(".")[1], schemas)
            and _is_like(each.full_name.split(".")[2], tables)
            and shown(grants, asked, each) is not None
        ]
        page = page_of(core, asked, items, f"{catalog.full_name} {schemas} {tables}", unset=LONGEST)
        return of_fields({"tables": page.items, "next_page_token": page.next_token or None})

    def update(asked: Asked) -> Answer:
        updated(core, asked, metastore.get("table", asked.path["full_name"]))
        return nothing()

    def delete(asked: Asked) -> Answer:
        found = metastore.get("table", asked.path["full_name"])
        grants.require_management(asked.caller.user, found)
        drop(core, found)
        return nothing()

    return {
        "tables_create": create,
        "tables_get": get,
        "tables_exists": exists,
        "tables_list": list_tables,
        "tables_list_summaries": list_summaries,
        "tables_update": update,
        "tables_delete": delete,
    }


def _without(fields: JsonObject | None, left_out: set[str]) -> JsonObject | None:
    return fields and {name: value for name, value in fields.items() if name not in left_out}


def _is_like(name: str, pattern: str | None) -> bool:
    """Whether a name fits a pattern of SQL's LIKE; everything fits none."""
    if not pattern:
        return True
    signs = {"%": ".*", "_": "."}
    return re.fullmatch("".join(signs.get(sign, re.escape(sign)) for sign in pattern.lower()), name) is not None
