"""Catalogs."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.grants import Grants
from dovetail.sandbox.databricks.metastore import INFORMATION, Metastore
from dovetail.sandbox.databricks.securable_pages import page_of, shown
from dovetail.sandbox.databricks.securables import drop, updated
from dovetail.sandbox.message import Answer, Refusal


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    metastore, grants = core.state(Metastore), core.state(Grants)

    def create(asked: Asked) -> Answer:
        core.users.require_admin(asked.caller.user, "User does not have CREATE CATALOG on Metastore.")
        return of_fields(metastore.add_catalog(asked.body, asked.caller.user).fields)

    def get(asked: Asked) -> Answer:
        found = metastore.get("catalog", asked.path["name"])
        grants.require(asked.caller.user, found)
        return of_fields(found.fields)

    def list_catalogs(asked: Asked) -> Answer:
        page = page_of(core, asked, [shown(grants, asked, each) for each in metastore.all("catalog")], "")
        return of_fields({"catalogs": page.items, "next_page_token": page.next_token or None})

    def update(asked: Asked) -> Answer:
        found = metastore.get("catalog", asked.path["name"])
        return of_fields(updated(core, asked, found).fields)

    def delete(asked: Asked) -> Answer:
        found = metastore.get("catalog", asked.path["name"])
        grants.require_management(asked.caller.user, found)
        own = {f"{found.full_name}.{name}" for name in ("default", INFORMATION)}
        if not asked.query.get("force") and any(each.full_name not in own for each in metastore.below(found.full_name)):
            raise Refusal(400, "CATALOG_NOT_EMPTY", f"Catalog '{found.full_name}' is not empty.")
        drop(core, found)
        return nothing()

    return {
        "catalogs_create": create,
        "catalogs_get": get,
        "catalogs_list": list_catalogs,
        "catalogs_update": update,
        "catalogs_delete": delete,
    }
