"""MLflow's registered models."""

from __future__ import annotations

from typing import Any, Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import invalid, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.deliveries import Deliveries
from dovetail.sandbox.databricks.mlflow.models import RIGHTS, Model, Models
from dovetail.sandbox.databricks.mlflow.tags import Tags, as_pairs
from dovetail.sandbox.databricks.mlflow.versions import Versions
from dovetail.sandbox.databricks.mlflow.webhooks import Webhooks
from dovetail.sandbox.databricks.permissions import Permissions
from dovetail.sandbox.databricks.routes.mlflow_experiments import scope_of
from dovetail.sandbox.message import Answer, JsonObject

_DEFAULT_PAGE: Final = 100


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    models, versions, tags = core.state(Models), core.state(Versions), core.state(Tags)
    core.state(Permissions).register(RIGHTS, models.exists)
    webhooks, deliveries = core.state(Webhooks), core.state(Deliveries)

    def fields(model: Model) -> JsonObject:
        return {
            "name": model.name,
            "creation_timestamp": model.created_ms,
            "last_updated_timestamp": model.updated_ms,
            "user_id": model.user,
            "description": model.description,
            "latest_versions": [version.fields() for version in versions.latest(model)],
            "tags": as_pairs(tags.of("model", model.id)),
        }

    def named(asked: Asked, given: Any, level: str) -> Model:
        return models.get(given["name"], asked.caller.user, level)

    def create(asked: Asked) -> Answer:
        model = models.create(asked.caller.user, asked.body)
        deliveries.tell("REGISTERED_MODEL_CREATED", model.name, {"text": f"{model.user} registered {model.name}."})
        return of_fields({"registered_model": fields(model)})

    def get(asked: Asked) -> Answer:
        model = named(asked, asked.query, "CAN_READ")
        level = models.level(model, asked.caller.user)
        return of_fields({"registered_model_databricks": {"id": model.id, **fields(model), "permission_level": level}})

    def page(asked: Asked) -> Answer:
        query = dict(asked.query)
        found = models.search(asked.caller.user, query)
        size = query.get("max_results", _DEFAULT_PAGE)
        shown = core.pages.cut(found, scope_of(asked, query), query.get("page_token"), size)
        return of_fields(
            {
                "registered_models": [fields(model) for model in shown.items],
                "next_page_token": shown.next_token or None,
            }
        )

    def update(asked: Asked) -> Answer:
        models.describe(named(asked, asked.body, "CAN_EDIT"), asked.body.get("description"))
        return of_fields({"registered_model": fields(named(asked, asked.body, "CAN_EDIT"))})

    def rename(asked: Asked) -> Answer:
        model = named(asked, asked.body, "CAN_MANAGE")
        if "new_name" not in asked.body:
            raise invalid("Missing value for required parameter 'new_name'.")
        models.rename(model, asked.body["new_name"])
        webhooks.rename(model.name, asked.body["new_name"])
        return of_fields({"registered_model": fields(models.get(asked.body["new_name"], asked.caller.user))})

    def delete(asked: Asked) -> Answer:
        models.delete(named(asked, asked.query, "CAN_MANAGE"))
        return nothing()

    def latest(asked: Asked) -> Answer:
        found = versions.latest(named(asked, asked.body, "CAN_READ"), asked.body.get("stages") or ())
        return of_fields({"model_versions": [version.fields() for version in found]})

    def set_tag(asked: Asked) -> Answer:
        tags.set("model", named(asked, asked.body, "CAN_EDIT").id, [asked.body])
        return nothing()

    def delete_tag(asked: Asked) -> Answer:
        tags.delete("model", named(asked, asked.query, "CAN_EDIT").id, asked.query["key"])
        return nothing()

    return {
        "model_registry_create_model": create,
        "model_registry_get_model": get,
        "model_registry_list_models": page,
        "model_registry_search_models": page,
        "model_registry_update_model": update,
        "model_registry_rename_model": rename,
        "model_registry_delete_model": delete,
        "model_registry_get_latest_versions": latest,
        "model_registry_set_model_tag": set_tag,
        "model_registry_delete_model_tag": delete_tag,
    }
