"""MLflow in the sandbox: experiments, runs and what they log, logged models, issues."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from databricks_steps import caller, done, encoded, refused

from dovetail.sandbox import Sandbox, serve

MLFLOW = "/api/2.0/mlflow"
NAMES = (f"/Users/ada@example.test/churn-{number}" for number in itertools.count())


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    before = sandbox.knobs.values()
    with caller(sandbox) as client:
        client.base_url = f"{sandbox.url}{MLFLOW}/"
        yield client
    sandbox.knobs.turn(before)


@pytest.fixture
def experiment(http: httpx.Client) -> str:
    return str(ok(http.post("experiments/create", json={"name": next(NAMES)}))["experiment_id"])


@pytest.fixture
def run(http: httpx.Client, experiment: str) -> str:
    return begun(http, experiment)


def ok(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def begun(http: httpx.Client, experiment: str, **more: Any) -> str:
    return str(ok(http.post("runs/create", json={"experiment_id": experiment, **more}))["run"]["info"]["run_id"])


def got(http: httpx.Client, run: str) -> dict[str, Any]:
    found: dict[str, Any] = ok(http.get("runs/get", params={"run_id": run}))["run"]
    return found


def found_runs(http: httpx.Client, experiment: str, **asked: Any) -> list[str]:
    answer = ok(http.post("runs/search", json={"experiment_ids": [experiment], **asked}))
    return [each["info"]["run_id"] for each in answer.get("runs", [])]


# Experiments.


def test_an_experiment_is_made_found_renamed_deleted_and_restored(http: httpx.Client) -> None:
    name = next(NAMES)
    number = ok(http.post("experiments/create", json={"name": name, "tags": [{"key": "team", "value": "billing"}]}))
    found = ok(http.get("experiments/get", params=number))["experiment"]

    assert (found["name"], found["lifecycle_stage"], found["tags"]) == (
        name,
        "active",
        [{"key": "team", "value": "billing"}],
    )
    assert found["artifact_location"] == f"dbfs:/databricks/mlflow-tracking/{number['experiment_id']}"
    assert ok(http.get("experiments/get-by-name", params={"experiment_name": name}))["experiment"] == found
    done(http.post("experiments/update", json={**number, "new_name": f"{name}-2"}))
    refused(http.get("experiments/get-by-name", params={"experiment_name": name}), 404, "RESOURCE_DOES_NOT_EXIST")
    done(http.post("experiments/delete", json=number))
    refused(http.post("experiments/delete", json=number), 404, "RESOURCE_DOES_NOT_EXIST")
    gone = ok(http.get("experiments/get-by-name", params={"experiment_name": f"{name}-2"}))["experiment"]
    assert gone["lifecycle_stage"] == "deleted"
    refused(http.post("runs/create", json=number), 400, "INVALID_PARAMETER_VALUE")
    done(http.post("experiments/restore", json=number))
    done(http.post("experiments/set-experiment-tag", json={**number, "key": "team", "value": "sales"}))
    assert ok(http.get("experiments/get", params=number))["experiment"]["tags"][0]["value"] == "sales"


def test_names_of_experiments_are_paths_and_not_taken_even_by_deleted_ones(http: httpx.Client) -> None:
    name = next(NAMES)
    number = ok(http.post("experiments/create", json={"name": name}))
    refused(http.post("experiments/create", json={"name": name}), 400, "RESOURCE_ALREADY_EXISTS")
    done(http.post("experiments/delete", json=number))
    refused(http.post("experiments/create", json={"name": name}), 400, "RESOURCE_ALREADY_EXISTS")

    told = refused(http.post("experiments/create", json={"name": "churn"}), 400, "INVALID_PARAMETER_VALUE")
    assert "absolute path" in told
    refused(http.get("experiments/get", params={"experiment_id": "815"}), 404, "RESOURCE_DOES_NOT_EXIST")


def test_experiments_are_searched_in_pages(sandbox: Sandbox, http: httpx.Client) -> None:
    names = [next(NAMES) for _ in range(3)]
    for name in names:
        ok(http.post("experiments/create", json={"name": name, "tags": [{"key": "batch", "value": names[0]}]}))
    asked = {"filter": f"tags.batch = '{names[0]}'", "order_by": ["name DESC"], "max_results": 2}
    first = ok(http.post("experiments/search", json=asked))
    second = ok(http.post("experiments/search", json={**asked, "page_token": first["next_page_token"]}))

    assert [each["name"] for each in first["experiments"] + second["experiments"]] == sorted(names, reverse=True)
    assert "next_page_token" not in second
    other = {**asked, "filter": "name = 'x'", "page_token": first["next_page_token"]}
    refused(http.post("experiments/search", json=other), 400, "INVALID_PARAMETER_VALUE")
    assert ok(http.get("experiments/list", params={"max_results": 1}))["next_page_token"]


def test_others_see_an_experiment_when_they_are_let(sandbox: Sandbox, http: httpx.Client, experiment: str) -> None:
    headers = {"authorization": f"Bearer {sandbox.credentials['token']}"}
    asked = {"params": {"experiment_id": experiment}, "headers": headers}
    refused(http.get("experiments/get", **asked), 403, "PERMISSION_DENIED")
    user = httpx.get(f"{sandbox.url}/api/2.0/preview/scim/v2/Me", headers=headers, trust_env=False).json()["userName"]

    let = {"access_control_list": [{"user_name": user, "permission_level": "CAN_READ"}]}
    ok(http.patch(f"{sandbox.url}/api/2.0/permissions/experiments/{experiment}", json=let))
    ok(http.get("experiments/get", **asked))
    told = refused(
        http.post("runs/create", json={"experiment_id": experiment}, headers=headers), 403, "PERMISSION_DENIED"
    )
    assert told == f"{user} does not have permission to edit experiment {experiment}"


# Runs.


def test_a_run_from_its_beginning_to_its_end(http: httpx.Client, experiment: str) -> None:
    run = begun(http, experiment, run_name="upbeat", start_time=1777886400000)
    begun_as = got(http, run)["info"]

    assert begun_as == {
        "run_id": run,
        "run_uuid": run,
        "run_name": "upbeat",
        "experiment_id": experiment,
        "user_id": "ada@example.test",
        "status": "RUNNING",
        "start_time": 1777886400000,
        "artifact_uri": f"dbfs:/databricks/mlflow-tracking/{experiment}/{run}/artifacts",
        "lifecycle_stage": "active",
    }
    answer = ok(http.post("runs/update", json={"run_id": run, "status": "FAILED", "run_name": "downcast"}))
    assert (answer["run_info"]["status"], answer["run_info"]["run_name"]) == ("FAILED", "downcast")
    assert answer["run_info"]["end_time"] > 0
    assert {"key": "mlflow.runName", "value": "downcast"} in got(http, run)["data"]["tags"]


def test_a_run_without_a_name_is_given_one(http: httpx.Client, run: str) -> None:
    adjective, noun, number = got(http, run)["info"]["run_name"].split("-")

    assert adjective.isalpha()
    assert noun.isalpha()
    assert number.isdecimal()


def test_the_metric_that_counts_is_of_the_highest_step_then_the_latest_then_the_largest(
    http: httpx.Client, run: str
) -> None:
    logged = [(0.5, 20, 1), (0.9, 10, 2), (0.7, 20, 2), (0.8, 20, 2), ("NaN", 20, 2), (1.0, 30, 0)]
    for value, timestamp, step in logged:
        body = {"run_id": run, "key": "auc", "value": value, "timestamp": timestamp, "step": step}
        done(http.post("runs/log-metric", json=body))
    [counts] = got(http, run)["data"]["metrics"]
    history = ok(http.get("metrics/get-history", params={"run_id": run, "metric_key": "auc"}))["metrics"]

    assert (counts["value"], counts["timestamp"], counts["step"]) == (0.8, 20, 2)
    assert [(each["value"], each["timestamp"], each["step"]) for each in history] == logged


def test_what_is_no_number_travels_as_text(http: httpx.Client, run: str) -> None:
    for value in ("NaN", "Infinity", "-Infinity"):
        done(http.post("runs/log-metric", json={"run_id": run, "key": value, "value": value, "timestamp": 1}))

    metrics = {each["key"]: each["value"] for each in got(http, run)["data"]["metrics"]}
    assert metrics == {"NaN": "NaN", "Infinity": "Infinity", "-Infinity": "-Infinity"}


def test_a_history_comes_in_pages(http: httpx.Client, run: str) -> None:
    metrics = [{"key": "loss", "value": step / 8, "timestamp": step, "step": step} for step in range(5)]
    done(http.post("runs/log-batch", json={"run_id": run, "metrics": metrics}))
    asked: dict[str, Any] = {"run_id": run, "metric_key": "loss", "max_results": 2}
    steps: list[int] = []
    while True:
        page = ok(http.get("metrics/get-history", params=asked))
        steps += [each["step"] for each in page["metrics"]]
        if "next_page_token" not in page:
            break
        asked["page_token"] = page["next_page_token"]

    assert steps == [0, 1, 2, 3, 4]
    refused(http.get("metrics/get-history", params={**asked, "max_results": 25_001}), 400, "INVALID_PARAMETER_VALUE")


def test_parameters_are_written_once(http: httpx.Client, run: str) -> None:
    for _ in range(2):
        done(http.post("runs/log-parameter", json={"run_id": run, "key": "depth", "value": "4"}))
    told = refused(
        http.post("runs/log-parameter", json={"run_id": run, "key": "depth", "value": "5"}),
        400,
        "INVALID_PARAMETER_VALUE",
    )
    assert "Changing param values is not allowed" in told
    refused(
        http.post("runs/log-parameter", json={"run_id": run, "key": "long", "value": "x" * 501}),
        400,
        "INVALID_PARAMETER_VALUE",
    )
    assert got(http, run)["data"]["params"] == [{"key": "depth", "value": "4"}]


def test_a_batch_has_limits_and_keeps_what_stands_before_a_refused_part(http: httpx.Client, run: str) -> None:
    params = [{"key": f"p{number}", "value": "1"} for number in range(100)]
    metrics = [{"key": "m", "value": 1, "timestamp": 1} for _ in range(901)]
    told = refused(
        http.post("runs/log-batch", json={"run_id": run, "params": params, "metrics": metrics}),
        400,
        "INVALID_PARAMETER_VALUE",
    )
    assert "at most 1000 items" in told
    assert "params" not in got(http, run)["data"]
    refused(
        http.post("runs/log-batch", json={"run_id": run, "params": [*params, params[0]]}),
        400,
        "INVALID_PARAMETER_VALUE",
    )

    tag = {"key": "k" * 251, "value": ""}
    refused(
        http.post("runs/log-batch", json={"run_id": run, "params": params[:1], "tags": [tag]}),
        400,
        "INVALID_PARAMETER_VALUE",
    )
    assert got(http, run)["data"]["params"] == params[:1]


def test_tags_are_replaced_and_taken_off(http: httpx.Client, run: str) -> None:
    for value in ("billing", "sales"):
        done(http.post("runs/set-tag", json={"run_id": run, "key": "team", "value": value}))
    assert {"key": "team", "value": "sales"} in got(http, run)["data"]["tags"]
    done(http.post("runs/delete-tag", json={"run_id": run, "key": "team"}))
    refused(http.post("runs/delete-tag", json={"run_id": run, "key": "team"}), 404, "RESOURCE_DOES_NOT_EXIST")


def test_inputs_outputs_and_models_are_noted(http: httpx.Client, run: str) -> None:
    dataset = {"name": "customers", "digest": "8f1d", "source_type": "delta", "source": "{}"}
    inputs = [{"dataset": dataset, "tags": [{"key": "mlflow.data.context", "value": "training"}]}]
    for _ in range(2):
        done(http.post("runs/log-inputs", json={"run_id": run, "datasets": inputs}))
    done(http.post("runs/outputs", json={"run_id": run, "models": [{"model_id": "m-1", "step": 0}]}))
    done(http.post("runs/log-model", json={"run_id": run, "model_json": "{}"}))

    assert got(http, run)["inputs"] == {"dataset_inputs": inputs}
    assert got(http, run)["outputs"] == {"model_outputs": [{"model_id": "m-1", "step": 0}]}


def test_a_deleted_run_is_read_only_and_can_be_restored(http: httpx.Client, experiment: str, run: str) -> None:
    done(http.post("runs/delete", json={"run_id": run}))
    assert got(http, run)["info"]["lifecycle_stage"] == "deleted"
    told = refused(
        http.post("runs/set-tag", json={"run_id": run, "key": "a", "value": "b"}), 400, "INVALID_PARAMETER_VALUE"
    )
    assert told == f"The run {run} must be in the 'active' state. Current state is deleted."
    assert found_runs(http, experiment) == []
    assert found_runs(http, experiment, run_view_type="DELETED_ONLY") == [run]
    done(http.post("runs/restore", json={"run_id": run}))
    assert found_runs(http, experiment, run_view_type="ALL") == [run]
    refused(http.get("runs/get", params={"run_id": "0" * 32}), 404, "RESOURCE_DOES_NOT_EXIST")


def test_runs_are_deleted_and_restored_in_bulk(sandbox: Sandbox, http: httpx.Client, experiment: str) -> None:
    sandbox.knobs.turn({"clock": "steps"})
    for _ in range(3):
        begun(http, experiment)
    path, asked = "databricks/runs", {"experiment_id": experiment}
    later = 4_000_000_000_000

    assert ok(http.post(f"{path}/delete-runs", json={**asked, "max_timestamp_millis": 0})) == {"runs_deleted": 0}
    assert ok(http.post(f"{path}/delete-runs", json={**asked, "max_timestamp_millis": later, "max_runs": 2})) == {
        "runs_deleted": 2
    }
    assert ok(http.post(f"{path}/restore-runs", json={**asked, "min_timestamp_millis": later})) == {"runs_restored": 0}
    assert ok(http.post(f"{path}/restore-runs", json={**asked, "min_timestamp_millis": 0})) == {"runs_restored": 2}


def test_runs_are_searched_by_all_they_logged(http: httpx.Client, experiment: str) -> None:
    runs = [begun(http, experiment, start_time=start) for start in (30, 10, 20)]
    for run, auc in zip(runs, (0.9, 0.7, 0.8), strict=True):
        batch = {
            "metrics": [{"key": "auc", "value": auc, "timestamp": 1}],
            "params": [{"key": "depth", "value": str(auc)}],
            "tags": [{"key": "team", "value": "billing"}],
        }
        done(http.post("runs/log-batch", json={"run_id": run, **batch}))

    assert found_runs(http, experiment) == [runs[0], runs[2], runs[1]]
    assert found_runs(http, experiment, order_by=["metrics.auc ASC"]) == [runs[1], runs[2], runs[0]]
    assert found_runs(http, experiment, filter="metrics.auc > 0.75 AND params.depth != '0.9'") == [runs[2]]
    assert found_runs(http, experiment, filter="tags.team = 'billing' AND start_time < 20") == [runs[1]]
    assert found_runs(http, experiment, filter=f"run_id IN ('{runs[1]}')") == [runs[1]]
    first = ok(http.post("runs/search", json={"experiment_ids": [experiment], "max_results": 2}))
    rest = found_runs(http, experiment, max_results=2, page_token=first["next_page_token"])
    assert rest == [runs[1]]
    answer = http.post("runs/search", json={"experiment_ids": [experiment], "filter": "auc > 1"})
    assert "Invalid attribute key 'auc'" in refused(answer, 400, "INVALID_PARAMETER_VALUE")


def test_artifacts_are_the_files_below_the_run(sandbox: Sandbox, http: httpx.Client, experiment: str, run: str) -> None:
    root = f"/databricks/mlflow-tracking/{experiment}/{run}/artifacts"
    for path, content in (("model/MLmodel", b"flavors: {}"), ("model/data/weights", b"1"), ("notes.txt", b"")):
        body = {"path": f"{root}/{path}", "contents": encoded(content)}
        done(http.post(f"{sandbox.url}/api/2.0/dbfs/put", json=body))
    top = ok(http.get("artifacts/list", params={"run_id": run}))
    inner = ok(http.get("artifacts/list", params={"run_id": run, "path": "model"}))

    assert top["root_uri"] == f"dbfs:{root}"
    assert top["files"] == [{"path": "model", "is_dir": True}, {"path": "notes.txt", "is_dir": False, "file_size": 0}]
    assert inner["files"] == [
        {"path": "model/MLmodel", "is_dir": False, "file_size": 11},
        {"path": "model/data", "is_dir": True},
    ]
    assert "files" not in ok(http.get("artifacts/list", params={"run_id": run, "path": "nowhere"}))
    refused(http.get("artifacts/list", params={"run_id": run, "path": "../.."}), 400, "INVALID_PARAMETER_VALUE")


# Logged models.


def test_a_logged_model_from_pending_to_ready(http: httpx.Client, experiment: str, run: str) -> None:
    asked = {
        "experiment_id": experiment,
        "name": "churn",
        "model_type": "agent",
        "source_run_id": run,
        "params": [{"key": "depth", "value": "4"}],
        "tags": [{"key": "team", "value": "billing"}],
    }
    made = ok(http.post("logged-models", json=asked))["model"]
    number = made["info"]["model_id"]

    assert number.startswith("m-")
    assert made["info"]["status"] == "LOGGED_MODEL_PENDING"
    assert made["info"]["artifact_uri"].endswith(f"/{experiment}/models/{number}/artifacts")
    ready = ok(http.patch(f"logged-models/{number}", json={"status": "LOGGED_MODEL_READY"}))["model"]
    assert ready["info"]["status"] == "LOGGED_MODEL_READY"
    done(http.post(f"logged-models/{number}/params", json={"params": [{"key": "width", "value": "2"}]}))
    done(http.patch(f"logged-models/{number}/tags", json={"tags": [{"key": "stage", "value": "new"}]}))
    done(http.delete(f"logged-models/{number}/tags/team"))
    metric = {"key": "auc", "value": 0.9, "timestamp": 1, "model_id": number, "dataset_name": "customers"}
    done(http.post("runs/log-metric", json={"run_id": run, **metric}))
    found = ok(http.get(f"logged-models/{number}"))["model"]
    assert found["data"]["params"] == [{"key": "depth", "value": "4"}, {"key": "width", "value": "2"}]
    assert found["info"]["tags"] == [{"key": "stage", "value": "new"}]
    assert found["data"]["metrics"][0]["value"] == 0.9
    done(http.delete(f"logged-models/{number}"))
    refused(http.get(f"logged-models/{number}"), 404, "RESOURCE_DOES_NOT_EXIST")


def test_logged_models_are_searched_by_the_metrics_of_a_dataset(http: httpx.Client, experiment: str, run: str) -> None:
    numbers: list[str] = []
    for old, new in ((0.9, 0.5), (0.6, 0.8)):
        made = ok(http.post("logged-models", json={"experiment_id": experiment}))["model"]["info"]["model_id"]
        for dataset, value in (("old", old), ("new", new)):
            metric = {"key": "auc", "value": value, "timestamp": 1, "model_id": made, "dataset_name": dataset}
            done(http.post("runs/log-metric", json={"run_id": run, **metric}))
        numbers.append(made)

    def found(**asked: Any) -> list[str]:
        answer = ok(http.post("logged-models/search", json={"experiment_ids": [experiment], **asked}))
        return [each["info"]["model_id"] for each in answer.get("models", [])]

    new = [{"dataset_name": "new"}]
    assert found(filter="metrics.auc > 0.7", datasets=new) == [numbers[1]]
    assert found(order_by=[{"field_name": "metrics.auc", "ascending": False, "dataset_name": "old"}]) == numbers
    assert found(filter="status = 'LOGGED_MODEL_READY'") == []
    answer = http.post("logged-models/search", json={"experiment_ids": [experiment], "max_results": 51})
    refused(answer, 400, "INVALID_PARAMETER_VALUE")


# Issues.


def test_issues_are_noted_changed_by_a_mask_and_searched(http: httpx.Client, experiment: str) -> None:
    path = f"experiments/{experiment}/issues"
    spec = {"title": "Wrong language", "severity": "MEDIUM", "categories": ["language"], "tags": {"team": "billing"}}
    made = ok(http.post(path, json=spec, params={"issue_id": "iss-1"}))
    ok(http.post(path, json={"title": "Slow", "severity": "HIGH"}))

    assert made["name"] == f"experiments/{experiment}/issues/iss-1"
    assert (made["status"], made["created_by"]) == ("PENDING", "ada@example.test")
    refused(http.post(path, json=spec, params={"issue_id": "iss-1"}), 400, "RESOURCE_ALREADY_EXISTS")
    changed = ok(
        http.patch(
            f"{path}/iss-1",
            params={"update_mask": "status"},
            json={"title": "Another", "severity": "LOW", "status": "RESOLVED"},
        )
    )
    assert (changed["status"], changed["title"], changed["severity"]) == ("RESOLVED", "Wrong language", "MEDIUM")
    refused(http.patch(f"{path}/iss-1", params={"update_mask": "name"}, json=spec), 400, "INVALID_PARAMETER_VALUE")
    assert ok(http.get(f"{path}/iss-1")) == changed

    def titles(**asked: Any) -> list[str]:
        answer = ok(http.post(f"{path}:search", json=asked))
        return [each["title"] for each in answer.get("issues", [])]

    assert titles(sort_key="SEVERITY") == ["Slow", "Wrong language"]
    assert titles(statuses=["RESOLVED"]) == titles(query="LANG") == ["Wrong language"]
    assert titles(categories=["language"], tag_filters=[{"key": "team", "values": ["billing"]}]) == ["Wrong language"]
    assert titles(severities=["LOW"]) == []
