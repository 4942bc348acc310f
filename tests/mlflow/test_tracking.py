"""Experiments, runs, metrics, artifacts and logged models of a real MLflow server, through our client."""

from __future__ import annotations

import itertools
import json
import math
import os
import time
from typing import Any

import httpx
import pytest

from dovetail.databricks import errors

pytestmark = pytest.mark.mlflow

NAMES = (f"churn-{os.getpid()}-{number}" for number in itertools.count())


@pytest.fixture
def experiment(client: Any) -> str:
    return str(client.experiments.create(name=next(NAMES)).experiment_id)


@pytest.fixture
def run(client: Any, experiment: str) -> str:
    return begun(client, experiment)


def now() -> int:
    return time.time_ns() // 1_000_000


def begun(client: Any, experiment: str, **more: Any) -> str:
    answer = client.experiments.create_run(experiment_id=experiment, start_time=now(), **more)
    return str(answer.run.info.run_id)


def test_an_experiment_from_its_beginning_to_its_end(client: Any) -> None:
    name = next(NAMES)
    number = client.experiments.create(name=name, tags=[{"key": "team", "value": "billing"}]).experiment_id
    found = client.experiments.get(number).experiment

    assert (found.name, found.lifecycle_stage, found.tags[0].value) == (name, "active", "billing")
    assert client.experiments.get_by_name(name).experiment.experiment_id == number
    client.experiments.update(experiment_id=number, new_name=f"{name}-2")
    client.experiments.set_experiment_tag(experiment_id=number, key="team", value="sales")
    client.experiments.delete(number)
    assert client.experiments.get(number).experiment.lifecycle_stage == "deleted"
    client.experiments.restore(number)
    found = client.experiments.get(number).experiment
    assert (found.name, found.lifecycle_stage, found.tags[0].value) == (f"{name}-2", "active", "sales")


def test_experiments_are_found_over_pages(client: Any) -> None:
    names = [next(NAMES) for _ in range(3)]
    for name in names:
        client.experiments.create(name=name, tags=[{"key": "batch", "value": names[0]}])
    condition = f"tags.batch = '{names[0]}'"

    found = [each.name for each in client.experiments.search(filter=condition, order_by=["name ASC"], max_results=2)]
    assert found == sorted(names)
    assert len(list(client.experiments.search(filter=condition))) == 3


def test_a_run_is_changed_deleted_and_restored(client: Any, experiment: str) -> None:
    run = begun(client, experiment, run_name="upbeat", tags=[{"key": "a", "value": "b"}])
    info = client.experiments.update_run(run_id=run, status="FINISHED", end_time=now(), run_name="calm").run_info

    assert (info.run_id, info.status, info.run_name) == (run, "FINISHED", "calm")
    client.experiments.delete_run(run)
    assert client.experiments.get_run(run).run.info.lifecycle_stage == "deleted"
    client.experiments.restore_run(run)
    assert client.experiments.get_run(run).run.info.lifecycle_stage == "active"
    client.experiments.set_tag(run_id=run, key="c", value="d")
    client.experiments.delete_tag(run_id=run, key="a")
    tags = {tag.key: tag.value for tag in client.experiments.get_run(run).run.data.tags}
    assert (tags["c"], "a" in tags, tags["mlflow.runName"]) == ("d", False, "calm")


def test_metrics_and_parameters_come_back(client: Any, run: str) -> None:
    for step, value in enumerate([0.5, 0.9, math.nan, math.inf, -math.inf, 0.7]):
        text = {math.inf: "Infinity", -math.inf: "-Infinity"}.get(value, "NaN" if math.isnan(value) else value)
        client.experiments.log_metric(run_id=run, key="auc", value=text, timestamp=now(), step=step)
    client.experiments.log_param(run_id=run, key="depth", value="4")
    client.experiments.log_batch(
        run_id=run,
        metrics=[{"key": "loss", "value": 1 / 8, "timestamp": now(), "step": 0}],
        params=[{"key": "width", "value": "2"}],
        tags=[{"key": "team", "value": "billing"}],
    )
    data = client.experiments.get_run(run).run.data
    history = list(client.experiments.get_history("auc", run_id=run, max_results=4))

    assert {metric.key: metric.value for metric in data.metrics} == {"auc": 0.7, "loss": 0.125}
    assert {param.key: param.value for param in data.params} == {"depth": "4", "width": "2"}
    assert [each.step for each in history] == [0, 1, 2, 3, 4, 5]
    assert [each.value for each in history][:2] == [0.5, 0.9]


def test_runs_are_found_by_what_they_logged(client: Any, experiment: str) -> None:
    runs = [begun(client, experiment) for _ in range(3)]
    for run, auc in zip(runs, (0.9, 0.7, 0.8), strict=True):
        client.experiments.log_metric(run_id=run, key="auc", value=auc, timestamp=now())
        client.experiments.log_param(run_id=run, key="depth", value=str(auc))

    def found(**asked: Any) -> list[str]:
        return [each.info.run_id for each in client.experiments.search_runs(experiment_ids=[experiment], **asked)]

    assert found(order_by=["metrics.auc DESC"], max_results=2) == [runs[0], runs[2], runs[1]]
    assert found(filter="metrics.auc > 0.75 AND params.depth != '0.9'") == [runs[2]]
    assert found(filter=f"attributes.run_id IN ('{runs[1]}')") == [runs[1]]
    assert found(run_view_type="DELETED_ONLY") == []


def test_inputs_outputs_and_models_of_a_run(client: Any, experiment: str, run: str) -> None:
    dataset = {"name": "customers", "digest": "8f1d", "source_type": "delta", "source": "{}"}
    tags = [{"key": "mlflow.data.context", "value": "training"}]
    client.experiments.log_inputs(run_id=run, datasets=[{"dataset": dataset, "tags": tags}])
    model = client.experiments.create_logged_model(experiment_id=experiment).model.info.model_id
    client.experiments.log_outputs(run_id=run, models=[{"model_id": model, "step": 0}])
    told = {"run_id": run, "artifact_path": "model", "utc_time_created": "2026-05-04 09:20:00", "flavors": {}}
    client.experiments.log_model(run_id=run, model_json=json.dumps(told))
    found = client.experiments.get_run(run).run
    [noted] = found.inputs.dataset_inputs

    assert (noted.dataset.name, noted.tags[0].value) == ("customers", "training")
    assert [(each.model_id, each.step) for each in found.outputs.model_outputs] == [(model, 0)]


def test_artifacts_are_listed(client: Any, server: str, experiment: str, run: str) -> None:
    path = f"/api/2.0/mlflow-artifacts/artifacts/{experiment}/{run}/artifacts/model/MLmodel"
    assert httpx.put(f"{server}{path}", content=b"flavors: {}", trust_env=False).status_code == 200

    assert [(each.path, each.is_dir) for each in client.experiments.list_artifacts(run_id=run)] == [("model", True)]
    [file] = client.experiments.list_artifacts(run_id=run, path="model")
    assert (file.path, file.is_dir, file.file_size) == ("model/MLmodel", False, 11)


def test_a_logged_model_from_pending_to_ready(client: Any, experiment: str, run: str) -> None:
    made = client.experiments.create_logged_model(
        experiment_id=experiment, name="churn", source_run_id=run, params=[{"key": "depth", "value": "4"}]
    ).model
    number = made.info.model_id
    assert made.info.status == "LOGGED_MODEL_PENDING"
    ready = client.experiments.finalize_logged_model(number, status="LOGGED_MODEL_READY").model
    assert ready.info.status == "LOGGED_MODEL_READY"
    client.experiments.log_logged_model_params(number, params=[{"key": "width", "value": "2"}])
    client.experiments.set_logged_model_tags(number, tags=[{"key": "a", "value": "b"}, {"key": "c", "value": "d"}])
    client.experiments.delete_logged_model_tag(number, "a")
    found = client.experiments.get_logged_model(number).model

    assert {param.key: param.value for param in found.data.params} == {"depth": "4", "width": "2"}
    assert [tag.key for tag in found.info.tags] == ["c"]
    searched = client.experiments.search_logged_models(experiment_ids=[experiment], filter="name = 'churn'")
    assert [each.info.model_id for each in searched] == [number]
    client.experiments.delete_logged_model(number)
    with pytest.raises(errors.NotFound):
        client.experiments.get_logged_model(number)


def test_refusals_are_told_as_those_of_databricks(client: Any, run: str) -> None:
    name = next(NAMES)
    client.experiments.create(name=name)
    with pytest.raises(errors.DatabricksError) as taken:
        client.experiments.create(name=name)
    with pytest.raises(errors.NotFound) as missing:
        client.experiments.get_run("0" * 32)
    client.experiments.log_param(run_id=run, key="depth", value="4")
    with pytest.raises(errors.DatabricksError) as changed:
        client.experiments.log_param(run_id=run, key="depth", value="5")

    assert (taken.value.status, taken.value.error_code) == (400, "RESOURCE_ALREADY_EXISTS")
    assert (missing.value.status, missing.value.error_code) == (404, "RESOURCE_DOES_NOT_EXIST")
    assert (changed.value.status, changed.value.error_code) == (400, "INVALID_PARAMETER_VALUE")
