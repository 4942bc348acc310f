"""Volumes: places for files within schemas."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import invalid, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.grants import Grants
from dovetail.sandbox.databricks.metastore import Metastore
from dovetail.sandbox.databricks.securable_pages import LONGEST, page_of, shown
from dovetail.sandbox.databricks.securables import drop, updated
from dovetail.sandbox.databricks.volume_files import VolumeFiles
from dovetail.sandbox.message import Answer


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    metastore, grants = core.state(Metastore), core.state(Grants)

    def create(asked: Asked) -> Answer:
        body = asked.body
        if body["volume_type"] == "MANAGED" and body.get("storage_location"):
            raise invalid("CreateVolume storage_location can not be provided.")
        if body["volume_type"] == "EXTERNAL" and not body.get("storage_location"):
            raise invalid("CreateVolume storage_location must be provided for an external volume.")
        catalog = metastore.get("catalog", body["catalog_name"])
        schema = metastore.get("schema", f"{catalog.full_name}.{body['schema_name']}")
        grants.require(asked.caller.user, schema, ("CREATE_VOLUME",))
        made = metastore.add_below("volume", body, asked.caller.user)
        core.state(VolumeFiles).make_volume(*made.full_name.split("."))
        return of_fields(made.fields)

    def read(asked: Asked) -> Answer:
        found = metastore.get("volume", asked.path["name"])
        grants.require(asked.caller.user, found)
        return of_fields(found.fields)

    def list_volumes(asked: Asked) -> Answer:
        catalog = metastore.get("catalog", asked.query["catalog_name"])
        schema = metastore.get("schema", f"{catalog.full_name}.{asked.query['schema_name']}")
        items = [shown(grants, asked, each) for each in metastore.all("volume", schema.full_name)]
        page = page_of(core, asked, items, schema.full_name, unset=LONGEST)
        return of_fields({"volumes": page.items, "next_page_token": page.next_token or None})

    def update(asked: Asked) -> Answer:
        found = metastore.get("volume", asked.path["name"])
        return of_fields(updated(core, asked, found).fields)

    def delete(asked: Asked) -> Answer:
        found = metastore.get("volume", asked.path["name"])
        grants.require_management(asked.caller.user, found)
        drop(core, found)
        return nothing()

    return {
        "volumes_create": create,
        "volumes_read": read,
        "volumes_list": list_volumes,
        "volumes_update": update,
        "volumes_delete": delete,
    }
