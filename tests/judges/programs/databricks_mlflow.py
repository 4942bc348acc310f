"""Runs on the official client and on ours: tracking and the model registry, told as JSON on stdout."""

import json
import sys

import side

details = json.loads(sys.argv[1])
told = {}
client = side.client()


def typed(name, *bodies):
    """Bodies as the client takes them inside of others."""
    if side.OURS:
        return list(bodies)
    from databricks.sdk.service import ml

    return [getattr(ml, name).from_dict(body) for body in bodies]


def word(name, text):
    if side.OURS:
        return text
    from databricks.sdk.service import ml

    return getattr(ml, name)(text)


def without_moments(value):
    """An answer without ids that the sandbox makes and moments, which no two runs share."""
    if isinstance(value, dict):
        return {
            key: without_moments(item)
            for key, item in value.items()
            if not key.endswith(("_id", "_uuid", "_time", "_timestamp", "_timestamp_ms", "_uri", "_location", "id"))
        }
    return [without_moments(item) for item in value] if isinstance(value, list) else value


def plain(value):
    return without_moments(side.plain(value))


# Tracking.
experiments = client.experiments
NAME = "/Shared/judged"
team = {"key": "team", "value": "billing"}
if side.OURS:
    made = experiments.create(name=NAME, tags=[team])
else:
    made = experiments.create_experiment(NAME, tags=typed("ExperimentTag", team))
number = made.experiment_id
get_experiment = experiments.get if side.OURS else experiments.get_experiment
search = experiments.search if side.OURS else experiments.search_experiments
told["experiment"] = plain(get_experiment(number))
told["by_name"] = plain(experiments.get_by_name(NAME))
told["found"] = plain(list(search(filter="tags.team = 'billing'")))
told["taken"] = side.problem(
    (lambda: experiments.create(name=NAME)) if side.OURS else (lambda: experiments.create_experiment(NAME))
)

run = experiments.create_run(
    experiment_id=number, run_name="upbeat", start_time=1777886400000, tags=typed("RunTag", team)
).run.info.run_id
for step, value in enumerate((0.5, 0.9, 0.7)):
    experiments.log_metric(run_id=run, key="auc", value=value, timestamp=step, step=step)
experiments.log_param(run_id=run, key="depth", value="4")
experiments.log_batch(
    run_id=run,
    metrics=typed("Metric", {"key": "loss", "value": 0.25, "timestamp": 1, "step": 0}),
    params=typed("Param", {"key": "width", "value": "2"}),
    tags=typed("RunTag", {"key": "kind", "value": "nightly"}),
)
experiments.set_tag(run_id=run, key="kind", value="weekly")
told["run"] = plain(experiments.get_run(run))
told["history"] = plain(list(experiments.get_history("auc", run_id=run)))
told["run_changed"] = plain(
    experiments.update_run(run_id=run, status=word("UpdateRunStatus", "FAILED"), end_time=1777886460000)
)
found = experiments.search_runs(experiment_ids=[number], filter="metrics.auc > 0.6", order_by=["metrics.auc DESC"])
told["runs"] = plain(list(found))
told["param_changed"] = side.problem(lambda: experiments.log_param(run_id=run, key="depth", value="5"))[0]
told["no_run"] = side.problem(lambda: experiments.get_run("0" * 32))
told["bad_filter"] = side.problem(
    lambda: list(experiments.search_runs(experiment_ids=[number], filter="metrics.auc > 'x'"))
)
experiments.delete_run(run)
told["deleted"] = side.problem(lambda: experiments.set_tag(run_id=run, key="a", value="b"))[0]
experiments.restore_run(run)
told["artifacts"] = plain(list(experiments.list_artifacts(run_id=run)))
depth = typed("LoggedModelParameter", {"key": "depth", "value": "4"})
model = experiments.create_logged_model(experiment_id=number, name="churn", params=depth)
told["logged_model"] = plain(model)
told["finalized"] = plain(
    experiments.finalize_logged_model(model.model.info.model_id, status=word("LoggedModelStatus", "LOGGED_MODEL_READY"))
)

# The registry.
registry = client.model_registry
told["model"] = plain(registry.create_model(name="churn", tags=typed("ModelTag", team)))
version = registry.create_model_version(name="churn", source="dbfs:/models/churn", run_id=run)
version = (version.answer if side.OURS else version).model_version
told["version"] = plain(version)
asked = {"name": "churn", "version": version.version, "stage": "Staging"}
told["request"] = plain(registry.create_transition_request(**asked, comment="Please."))
told["requests"] = plain(
    registry.list_transition_requests("churn", version.version).requests
    if side.OURS
    else list(registry.list_transition_requests("churn", version.version))
)
told["approved"] = plain(registry.approve_transition_request(**asked, archive_existing_versions=False))
told["moved"] = plain(
    registry.transition_stage(name="churn", version=version.version, stage="Archived", archive_existing_versions=False)
)
latest = registry.get_latest_versions(name="churn")
told["latest"] = plain(latest.model_versions if side.OURS else list(latest))
told["models"] = plain(list(registry.search_models(filter="name LIKE 'chu%'")))
comment = registry.create_comment(name="churn", version=version.version, comment="Nice.").comment
told["comment"] = plain(registry.update_comment(id=comment.id, comment="Very nice."))
registry.delete_comment(comment.id)
registry.delete_model("churn")
told["no_model"] = side.problem(lambda: registry.get_model("churn"))

print(json.dumps(told))
