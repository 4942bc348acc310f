"""MLflow through both clients: batches of any size, numbers that JSON does not have, searches over pages."""

from __future__ import annotations

import itertools
import json
import math
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.databricks import errors
from dovetail.databricks.mlflow_bodies import batches, written
from dovetail.runtime.errors import InvalidInput, RequestTimeout
from dovetail.sandbox import Sandbox
from dovetail_api.databricks import models as m

from .conftest import Connect

NAMES = (f"/Shared/churn-{number}" for number in itertools.count())


@pytest.fixture
def client(workspace: Sandbox, connect: Connect) -> Any:
    return connect(workspace)


@pytest.fixture
def experiment(client: Any) -> str:
    return str(client.experiments.create(name=next(NAMES)).experiment_id)


@pytest.fixture
def run(client: Any, experiment: str) -> str:
    return str(client.experiments.create_run(experiment_id=experiment).run.info.run_id)


def metrics(count: int) -> list[dict[str, Any]]:
    return [{"key": "loss", "value": 1 / (step + 1), "timestamp": step, "step": step} for step in range(count)]


def test_more_than_a_batch_takes_is_logged_in_several(client: Any, run: str) -> None:
    client.experiments.log_batch(
        run_id=run,
        metrics=metrics(2100),
        params=[{"key": f"p{number}", "value": "1"} for number in range(150)],
        tags=[{"key": f"t{number}", "value": "1"} for number in range(150)],
    )
    data = client.experiments.get_run(run).run.data

    assert [each.step for each in client.experiments.get_history("loss", run_id=run)] == list(range(2100))
    assert len(data.params) == 150
    assert sum(tag.key.startswith("t") for tag in data.tags) == 150


def test_batches_are_sent_with_the_options_of_their_resource(client: Any, run: str) -> None:
    with pytest.raises(RequestTimeout):
        client.experiments.with_options(timeout=1e-9).log_batch(run_id=run, metrics=metrics(1))


@pytest.mark.parametrize("whole", [True, False], ids=["typed object", "dictionary"])
def test_a_batch_may_be_given_whole(client: Any, run: str, whole: bool) -> None:
    given = {"run_id": run, "metrics": metrics(1001)}
    client.experiments.log_batch(m.MlflowLogBatch(**given) if whole else given)

    assert len(list(client.experiments.get_history("loss", run_id=run))) == 1001


def test_numbers_that_json_does_not_have_are_logged_and_come_back(client: Any, run: str) -> None:
    for step, value in enumerate((math.nan, math.inf, -math.inf)):
        client.experiments.log_metric(run_id=run, key="loss", value=value, timestamp=1, step=step)
    client.experiments.log_batch(run_id=run, metrics=[{"key": "loss", "value": math.nan, "timestamp": 1, "step": 3}])
    found = [float(each.value) for each in client.experiments.get_history("loss", run_id=run)]

    assert found[1:3] == [math.inf, -math.inf]
    assert math.isnan(found[0])
    assert math.isnan(found[3])


def test_nothing_of_a_batch_is_sent_when_a_part_of_it_does_not_fit(client: Any, run: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        client.experiments.log_batch(run_id=run, metrics=[*metrics(1500), {"key": "loss", "timestamp": 1}])

    assert "value" in str(refused.value)
    assert list(client.experiments.get_history("loss", run_id=run)) == []


def test_a_batch_that_is_sent_as_it_is_is_not_cut(client: Any, run: str) -> None:
    with pytest.raises(errors.BadRequest):
        client.experiments.log_batch({"run_id": run, "metrics": metrics(1001)}, force=True)


def test_a_body_and_its_members_at_once_are_refused(client: Any, run: str) -> None:
    for method in (client.experiments.log_batch, client.experiments.log_metric, client.experiments.search):
        with pytest.raises(InvalidInput, match="given as a whole"):
            list(method({"run_id": run}, run_id=run) or ())


def test_searches_walk_over_all_pages(client: Any, experiment: str) -> None:
    runs = [client.experiments.create_run(experiment_id=experiment, start_time=n).run.info.run_id for n in range(5)]
    found = client.experiments.search_runs(experiment_ids=[experiment], max_results=2, order_by=["start_time ASC"])

    assert [run.info.run_id for run in found] == runs
    assert experiment in [each.experiment_id for each in client.experiments.search()]


def test_what_servers_of_ones_own_insist_on_is_sent(connect: Connect) -> None:
    with FaultServer() as server:
        server.on("*", "*", respond(200, json={}))
        client = connect(server)
        list(client.experiments.search())
        list(client.experiments.search({"max_results": 7}))
        client.experiments.finalize_logged_model("m-1", status="LOGGED_MODEL_READY")
        client.experiments.log_logged_model_params("m-1", {"params": [{"key": "a", "value": "b"}]})
        client.model_registry.delete_model("churn")
        client.model_registry.delete_model_tag("churn", "team")
        client.model_registry.delete_model_version("churn", "3")
        client.model_registry.delete_model_version_tag("churn", "3", "team")
    sent = [json.loads(request.body) for request in server.requests]

    assert sent == [
        {"max_results": 1000},
        {"max_results": 7},
        {"model_id": "m-1", "status": "LOGGED_MODEL_READY"},
        {"model_id": "m-1", "params": [{"key": "a", "value": "b"}]},
        {"name": "churn"},
        {"name": "churn", "key": "team"},
        {"name": "churn", "version": "3"},
        {"name": "churn", "version": "3", "key": "team"},
    ]


def test_a_model_from_its_registration_to_production(client: Any, run: str) -> None:
    registry, name = client.model_registry, next(NAMES).rpartition("/")[2]
    registry.create_model(name=name)
    started = registry.create_model_version(name=name, source="dbfs:/models/churn", run_id=run)
    version = started.result().model_version.version
    asked = {"name": name, "version": version, "stage": "Production"}
    registry.create_transition_request(**asked, comment="It is good.")
    registry.approve_transition_request(**asked, archive_existing_versions=True)

    assert registry.get_model(name).registered_model_databricks.latest_versions[0].current_stage == "Production"
    with pytest.raises(errors.BadRequest, match="in stage Production"):
        registry.delete_model(name)


def test_a_batch_keeps_to_a_megabyte() -> None:
    tags = [{"key": str(number), "value": "x" * 60_000} for number in range(40)]
    cut = list(batches({"run_id": "r", "tags": tags}))

    assert [tag for batch in cut for tag in batch["tags"]] == tags  # type: ignore[attr-defined]
    assert len(cut) == 3
    assert max(len(json.dumps(batch)) for batch in cut) < 1_000_000
    assert len(list(batches({"run_id": "r", "tags": [{"key": "k", "value": "x" * 2_000_000}]}))) == 1


@pytest.mark.parametrize(
    ("value", "text"), [(1, 1), (0.5, 0.5), ("NaN", "NaN"), (math.inf, "Infinity"), (-math.inf, "-Infinity")]
)
def test_how_numbers_are_written(value: object, text: object) -> None:
    assert written(value) == text
