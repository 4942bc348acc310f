"""Versions of MLflow's registered models."""

from __future__ import annotations

from typing import Any, Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.deliveries import Deliveries
from dovetail.sandbox.databricks.mlflow.models import Models
from dovetail.sandbox.databricks.mlflow.tags import Tags
from dovetail.sandbox.databricks.mlflow.versions import Version, Versions
from dovetail.sandbox.databricks.routes.mlflow_experiments import scope_of
from dovetail.sandbox.message import Answer

_LARGEST_PAGE: Final = 10_000


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    models, versions, tags = core.state(Models), core.state(Versions), core.state(Tags)
    deliveries = core.state(Deliveries)

    def named(asked: Asked, given: Any, level: str = "CAN_EDIT") -> Version:
        return versions.get(models.get(given["name"], asked.caller.user, level), given["version"])

    def create(asked: Asked) -> Answer:
        model = models.get(asked.body["name"], asked.caller.user, "CAN_EDIT")
        version = versions.create(model, asked.caller.user, asked.body)
        deliveries.tell("MODEL_VERSION_CREATED", model.name, _told(version, f"{version.user} made a version."))
        return of_fields({"model_version": version.fields()})

    def get(asked: Asked) -> Answer:
        return of_fields({"model_version": named(asked, asked.query, "CAN_READ").fields()})

    def update(asked: Asked) -> Answer:
        changed = versions.describe(named(asked, asked.body), asked.body.get("description"))
        return of_fields({"model_version": changed.fields()})

    def delete(asked: Asked) -> Answer:
        versions.delete(named(asked, asked.query))
        return nothing()

    def search(asked: Asked) -> Answer:
        query = dict(asked.query)
        found = versions.search(asked.caller.user, query)
        size = query.get("max_results", _LARGEST_PAGE)
        shown = core.pages.cut(found, scope_of(asked, query), query.get("page_token"), size)
        return of_fields(
            {
                "model_versions": [version.fields() for version in shown.items],
                "next_page_token": shown.next_token or None,
            }
        )

    def download(asked: Asked) -> Answer:
        return of_fields({"artifact_uri": named(asked, asked.query, "CAN_READ").source})

    def set_tag(asked: Asked) -> Answer:
        version = named(asked, asked.body)
        tags.set("version", version.owner, [asked.body])
        deliveries.tell(
            "MODEL_VERSION_TAG_SET", version.name, _told(version, f"{asked.caller.user} set {asked.body['key']}.")
        )
        return nothing()

    def delete_tag(asked: Asked) -> Answer:
        tags.delete("version", named(asked, asked.query).owner, asked.query["key"])
        return nothing()

    return {
        "model_registry_create_model_version": create,
        "model_registry_get_model_version": get,
        "model_registry_update_model_version": update,
        "model_registry_delete_model_version": delete,
        "model_registry_search_model_versions": search,
        "model_registry_get_model_version_download_uri": download,
        "model_registry_set_model_version_tag": set_tag,
        "model_registry_delete_model_version_tag": delete_tag,
    }


def _told(version: Version, text: str) -> dict[str, str]:
    return {"version": str(version.number), "text": text}
