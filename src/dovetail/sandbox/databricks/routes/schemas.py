"""Schemas of catalogs."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.grants import Grants
from dovetail.sandbox.databricks.metastore import Metastore
from dovetail.sandbox.databricks.securable_pages import page_of, shown
from dovetail.sandbox.databricks.securables import drop, updated
from dovetail.sandbox.message import Answer, Refusal


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    metastore, grants = core.state(Metastore), core.state(Grants)

    def create(asked: Asked) -> Answer:
        catalog = metastore.get("catalog", asked.body["catalog_name"])
        grants.require(asked.caller.user, catalog, ("CREATE_SCHEMA",))
        return of_fields(metastore.add_schema(asked.body, asked.caller.user).fields)

    def get(asked: Asked) -> Answer:
        found = metastore.get("schema", asked.path["full_name"])
        grants.require(asked.caller.user, found)
        return of_fields(found.fields)

    def list_schemas(asked: Asked) -> Answer:
        catalog = metastore.get("catalog", asked.query["catalog_name"])
        items = [shown(grants, asked, each) for each in metastore.all("schema", catalog.full_name)]
        page = page_of(core, asked, items, catalog.full_name)
        return of_fields({"schemas": page.items, "next_page_token": page.next_token or None})

    def update(asked: Asked) -> Answer:
        found = metastore.get("schema", asked.path["full_name"])
        return of_fields(updated(core, asked, found).fields)

    def delete(asked: Asked) -> Answer:
        found = metastore.get("schema", asked.path["full_name"])
        grants.require_management(asked.caller.user, found)
        if not asked.query.get("force") and metastore.below(found.full_name):
            raise Refusal(400, "SCHEMA_NOT_EMPTY", f"Schema '{found.full_name}' is not empty.")
        drop(core, found)
        return nothing()

    return {
        "schemas_create": create,
        "schemas_get": get,
        "schemas_list": list_schemas,
        "schemas_update": update,
        "schemas_delete": delete,
    }
