"""MLflow runs: what they log, and their artifacts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import invalid, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.artifacts import Artifacts
from dovetail.sandbox.databricks.mlflow.experiments import Experiments
from dovetail.sandbox.databricks.mlflow.metrics import Metrics
from dovetail.sandbox.databricks.mlflow.params import Params
from dovetail.sandbox.databricks.mlflow.runs import Run, Runs
from dovetail.sandbox.databricks.mlflow.tags import Tags
from dovetail.sandbox.databricks.routes.mlflow_experiments import scope_of
from dovetail.sandbox.message import Answer, JsonObject

_DEFAULT_PAGE: Final = 1000
_LARGEST_HISTORY: Final = 25_000
_FILES_PAGE: Final = 1000
_IN_A_BATCH: Final = 1000
_BATCH_BYTES: Final = 1_000_000
_PARAM_BYTES: Final = 500
_PARAM_BYTES_IN_A_BATCH: Final = 250
_IN_BULK: Final = 10_000


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    experiments, runs = core.state(Experiments), core.state(Runs)
    artifacts = core.state(Artifacts)

    def whole(run: Run) -> JsonObject:
        return {"run": runs.logged([run])[0].fields()}

    def create(asked: Asked) -> Answer:
        if "experiment_id" not in asked.body:
            raise invalid("Missing value for required parameter 'experiment_id'.")
        experiment = experiments.get(asked.body["experiment_id"], asked.caller.user, "edit")
        return of_fields(whole(runs.create(experiment, asked.caller.user, asked.body)))

    def get(asked: Asked) -> Answer:
        return of_fields(whole(runs.allowed(asked.query["run_id"], asked.caller.user, "read")))

    def update(asked: Asked) -> Answer:
        run = runs.open(_run_id(asked.body), asked.caller.user)
        return of_fields({"run_info": runs.update(run, asked.body).info()})

    def delete(asked: Asked) -> Answer:
        runs.delete([runs.allowed(asked.body["run_id"], asked.caller.user, "edit")])
        return nothing()

    def restore(asked: Asked) -> Answer:
        runs.restore([runs.allowed(asked.body["run_id"], asked.caller.user, "edit")])
        return nothing()

    def delete_many(asked: Asked) -> Answer:
        number, until = asked.body["experiment_id"], asked.body["max_timestamp_millis"]
        found = runs.of_experiment(experiments.get(number, asked.caller.user, "edit").id)
        chosen = [run for run in found if run.deleted_ms is None and run.created_ms <= until]
        chosen = sorted(chosen, key=lambda run: run.created_ms)[: asked.body.get("max_runs", _IN_BULK)]
        runs.delete(chosen)
        return of_fields({"runs_deleted": len(chosen)})

    def restore_many(asked: Asked) -> Answer:
        number, since = asked.body["experiment_id"], asked.body["min_timestamp_millis"]
        found = runs.of_experiment(experiments.get(number, asked.caller.user, "edit").id)
        chosen = [run for run in found if run.deleted_ms is not None and run.deleted_ms >= since]
        chosen = sorted(chosen, key=lambda run: run.deleted_ms or 0)[: asked.body.get("max_runs", _IN_BULK)]
        runs.restore(chosen)
        return of_fields({"runs_restored": len(chosen)})

    def search(asked: Asked) -> Answer:
        found = runs.search(asked.caller.user, asked.body)
        size = asked.body.get("max_results", _DEFAULT_PAGE)
        shown = core.pages.cut(found, scope_of(asked, asked.body), asked.body.get("page_token"), size)
        return of_fields({"runs": list(shown.items), "next_page_token": shown.next_token or None})

    def list_artifacts(asked: Asked) -> Answer:
        run = runs.allowed(_run_id(asked.query), asked.caller.user, "read")
        found = artifacts.below(run.artifact_uri, asked.query.get("path", ""))
        shown = core.pages.cut(found, scope_of(asked, dict(asked.query)), asked.query.get("page_token"), _FILES_PAGE)
        return of_fields(
            {
                "root_uri": run.artifact_uri,
                "files": list(shown.items),
                "next_page_token": shown.next_token or None,
            }
        )

    return {
        "experiments_create_run": create,
        "experiments_get_run": get,
        "experiments_update_run": update,
        "experiments_delete_run": delete,
        "experiments_restore_run": restore,
        "experiments_delete_runs": delete_many,
        "experiments_restore_runs": restore_many,
        "experiments_search_runs": search,
        "experiments_list_artifacts": list_artifacts,
        **_logging_handlers(core, runs),
    }


def _logging_handlers(core: Core, runs: Runs) -> dict[str, Handler]:
    metrics, params, tags = core.state(Metrics), core.state(Params), core.state(Tags)

    def opened(asked: Asked) -> Run:
        return runs.open(_run_id(asked.body), asked.caller.user)

    def log_metric(asked: Asked) -> Answer:
        metrics.log(opened(asked).id, [asked.body])
        return nothing()

    def log_param(asked: Asked) -> Answer:
        params.log(opened(asked).id, [asked.body], value_bytes=_PARAM_BYTES)
        return nothing()

    def log_batch(asked: Asked) -> Answer:
        given = asked.body
        items = sum(len(given.get(kind, ())) for kind in ("metrics", "params", "tags"))
        if items > _IN_A_BATCH:
            raise invalid(f"A batch logging request can contain at most {_IN_A_BATCH} items. Got {items} items.")
        if len(asked.incoming.body) > _BATCH_BYTES:
            raise invalid(f"Batched logging API requests must be at most {_BATCH_BYTES} bytes.")
        run = opened(asked)
        # Each part is kept for itself: what stands before a refused one stays.
        params.log(run.id, given.get("params", ()), value_bytes=_PARAM_BYTES_IN_A_BATCH)
        metrics.log(run.id, given.get("metrics", ()))
        tags.set("run", run.id, given.get("tags", ()))
        return nothing()

    def log_inputs(asked: Asked) -> Answer:
        run = opened(asked)
        runs.add(run, "datasets", asked.body.get("datasets", ()))
        runs.add(run, "models_in", asked.body.get("models", ()))
        return nothing()

    def log_outputs(asked: Asked) -> Answer:
        runs.add(opened(asked), "models_out", asked.body.get("models", ()))
        return nothing()

    def log_model(asked: Asked) -> Answer:
        tags.set("run", opened(asked).id, [{"key": "mlflow.log-model.history", "value": asked.body["model_json"]}])
        return nothing()

    def set_tag(asked: Asked) -> Answer:
        tags.set("run", opened(asked).id, [asked.body])
        return nothing()

    def delete_tag(asked: Asked) -> Answer:
        tags.delete("run", opened(asked).id, asked.body["key"])
        return nothing()

    def history(asked: Asked) -> Answer:
        run = runs.allowed(_run_id(asked.query), asked.caller.user, "read")
        key, size = asked.query["metric_key"], asked.query.get("max_results", _LARGEST_HISTORY)
        window = core.pages.window(scope_of(asked, dict(asked.query)), asked.query.get("page_token"), size)
        found = metrics.history(run.id, key, window.offset, window.size + 1)
        shown = core.pages.page(window, found[: window.size], more=len(found) > window.size)
        return of_fields(
            {
                "metrics": [metric.fields() for metric in shown.items],
                "next_page_token": shown.next_token or None,
            }
        )

    return {
        "experiments_log_metric": log_metric,
        "experiments_log_param": log_param,
        "experiments_log_batch": log_batch,
        "experiments_log_inputs": log_inputs,
        "experiments_log_outputs": log_outputs,
        "experiments_log_model": log_model,
        "experiments_set_tag": set_tag,
        "experiments_delete_tag": delete_tag,
        "experiments_get_history": history,
    }


def _run_id(given: Mapping[str, Any]) -> str:
    """The run that is meant, by the present name of its id or by the former one."""
    number: str | None = given.get("run_id") or given.get("run_uuid")
    if not number:
        raise invalid("Missing value for required parameter 'run_id'.")
    return number
