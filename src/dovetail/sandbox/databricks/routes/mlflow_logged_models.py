"""MLflow's logged models."""

from __future__ import annotations

from typing import Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.experiments import Experiments
from dovetail.sandbox.databricks.mlflow.logged_models import VALUE_BYTES, LoggedModel, LoggedModels
from dovetail.sandbox.databricks.mlflow.params import Params
from dovetail.sandbox.databricks.mlflow.tags import Tags
from dovetail.sandbox.databricks.routes.mlflow_experiments import scope_of
from dovetail.sandbox.message import Answer

_LARGEST_PAGE: Final = 50


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    experiments, models = core.state(Experiments), core.state(LoggedModels)
    params, tags = core.state(Params), core.state(Tags)

    def named(asked: Asked, right: str = "edit") -> LoggedModel:
        return models.allowed(asked.path["model_id"], asked.caller.user, right)

    def create(asked: Asked) -> Answer:
        experiment = experiments.get(asked.body["experiment_id"], asked.caller.user, "edit")
        return of_fields({"model": models.create(experiment, core.principal(asked).id, asked.body).fields()})

    def get(asked: Asked) -> Answer:
        return of_fields({"model": named(asked, "read").fields()})

    def finalize(asked: Asked) -> Answer:
        return of_fields({"model": models.finalize(named(asked), asked.body["status"]).fields()})

    def delete(asked: Asked) -> Answer:
        models.delete(named(asked))
        return nothing()

    def log_params(asked: Asked) -> Answer:
        params.log(named(asked).id, asked.body.get("params", ()), value_bytes=VALUE_BYTES)
        return nothing()

    def set_tags(asked: Asked) -> Answer:
        tags.set("logged_model", named(asked).id, asked.body.get("tags", ()))
        return nothing()

    def delete_tag(asked: Asked) -> Answer:
        tags.delete("logged_model", named(asked).id, asked.path["tag_key"])
        return nothing()

    def search(asked: Asked) -> Answer:
        found = models.search(asked.caller.user, asked.body)
        size = asked.body.get("max_results", _LARGEST_PAGE)
        shown = core.pages.cut(found, scope_of(asked, asked.body), asked.body.get("page_token"), size)
        return of_fields({"models": list(shown.items), "next_page_token": shown.next_token or None})

    return {
        "experiments_create_logged_model": create,
        "experiments_get_logged_model": get,
        "experiments_finalize_logged_model": finalize,
        "experiments_delete_logged_model": delete,
        "experiments_log_logged_model_params": log_params,
        "experiments_set_logged_model_tags": set_tags,
        "experiments_delete_logged_model_tag": delete_tag,
        "experiments_search_logged_models": search,
    }
