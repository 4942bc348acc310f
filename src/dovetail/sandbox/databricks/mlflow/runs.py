"""Runs of experiments: what they are, and what they logged."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal

import attrs

from dovetail.sandbox.databricks.answers import invalid, missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.experiments import Experiment, Experiments, stages_of
from dovetail.sandbox.databricks.mlflow.filters import Look, Value, Vocabulary, read_filter, read_orders, sorted_by
from dovetail.sandbox.databricks.mlflow.metrics import Metric, Metrics
from dovetail.sandbox.databricks.mlflow.params import Params
from dovetail.sandbox.databricks.mlflow.tags import Tags, as_pairs
from dovetail.sandbox.message import JsonObject

VOCABULARY: Final = Vocabulary(
    attributes={
        "run_id": "text",
        "run_name": "text",
        "status": "text",
        "artifact_uri": "text",
        "user_id": "text",
        "start_time": "number",
        "end_time": "number",
        "created": "number",
    },
    entities={
        **dict.fromkeys(("metric", "metrics"), "metrics"),
        **dict.fromkeys(("param", "params", "parameter", "parameters"), "params"),
        **dict.fromkeys(("tag", "tags"), "tags"),
        **dict.fromkeys(("attribute", "attributes", "attr", "run"), "attributes"),
    },
    numbers=frozenset({"metrics"}),
)
_ENDED: Final = ("FINISHED", "FAILED", "KILLED")
_ADJECTIVES: Final = ("bold", "calm", "eager", "fair", "keen", "mellow", "quiet", "upbeat")
_NOUNS: Final = ("auk", "crane", "finch", "heron", "lark", "otter", "shrew", "wren")


@attrs.frozen
class Run:
    """A run.

    Attributes:
        artifact_uri: Where its artifacts are.
        deleted_ms: When it was deleted; None for one that is not.
    """

    id: str
    experiment_id: str
    name: str
    user: str
    status: str
    started_ms: int
    ended_ms: int | None
    created_ms: int
    deleted_ms: int | None
    artifact_uri: str
    datasets: list[JsonObject]
    models_in: list[JsonObject]
    models_out: list[JsonObject]

    @property
    def stage(self) -> str:
        """Whether it is deleted, in a word."""
        return "active" if self.deleted_ms is None else "deleted"

    def info(self) -> JsonObject:
        """What it is, as answers have it."""
        return {
            "run_id": self.id,
            "run_uuid": self.id,
            "run_name": self.name,
            "experiment_id": self.experiment_id,
            "user_id": self.user,
            "status": self.status,
            "start_time": self.started_ms,
            "end_time": self.ended_ms,
            "artifact_uri": self.artifact_uri,
            "lifecycle_stage": self.stage,
        }


@attrs.frozen
class Logged:
    """A run with what it logged."""

    run: Run
    metrics: Sequence[Metric]
    params: Mapping[str, str]
    tags: Mapping[str, str]

    def fields(self) -> JsonObject:
        """It as answers have it."""
        return {
            "info": self.run.info(),
            "data": {
                "metrics": [metric.fields() for metric in self.metrics],
                "params": as_pairs(self.params),
                "tags": as_pairs(self.tags),
            },
            "inputs": {"dataset_inputs": self.run.datasets, "model_inputs": self.run.models_in},
            "outputs": {"model_outputs": self.run.models_out},
        }

    def look(self) -> Look:
        """What it has for a condition."""
        info = self.run.info()
        values: dict[str, Mapping[str, Value | None]] = {
            "attributes": info | {"created": self.run.created_ms},
            "metrics": {metric.key: metric.value for metric in self.metrics},
            "params": self.params,
            "tags": self.tags,
        }
        return lambda entity, name: values[entity].get(name)


class Runs:
    """The runs of all experiments. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._database = core.database
        self._experiments = core.state(Experiments)
        self._metrics = core.state(Metrics)
        self._params = core.state(Params)
        self._tags = core.state(Tags)

    def create(self, experiment: Experiment, user: str, asked: JsonObject) -> Run:
        """Begin a run.

        Raises:
            Refusal: The experiment is deleted.
        """
        self._experiments.require_active(experiment)
        number, now = self._core.ids.hexadecimal("mlflow run", 32), self._core.clock.now()
        tags = {tag["key"]: tag.get("value", "") for tag in asked.get("tags", ())}
        name = asked.get("run_name") or tags.get("mlflow.runName") or _made_up(number)
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO mlflow_runs (id, experiment_id, name, user, status, started_ms, created_ms)"
                " VALUES (?, ?, ?, ?, 'RUNNING', ?, ?)",
                (number, experiment.id, name, asked.get("user_id") or user, asked.get("start_time", now), now),
            )
        tags = {"mlflow.user": user} | tags | {"mlflow.runName": name}
        self._tags.set("run", number, [{"key": key, "value": value} for key, value in tags.items()])
        return self.get(number)

    def get(self, number: str) -> Run:
        """A run by its id.

        Raises:
            Refusal: There is none.
        """
        found = self._select("runs.id = ?", number)
        if not found:
            raise missing(f"Run with id={number} not found")
        return found[0]

    def allowed(self, number: str, user: str, right: str) -> Run:
        """A run that a user may read, edit or manage.

        Raises:
            Refusal: There is none, or the user may not.
        """
        run = self.get(number)
        self._experiments.get(run.experiment_id, user, right)
        return run

    def open(self, number: str, user: str) -> Run:
        """A run that a user may write to.

        Raises:
            Refusal: There is none, it is deleted, or the user may not.
        """
        run = self.allowed(number, user, "edit")
        if run.deleted_ms is not None:
            raise invalid(f"The run {number} must be in the 'active' state. Current state is deleted.")
        return run

    def update(self, run: Run, asked: Mapping[str, Any]) -> Run:
        """Rename a run, or say where it stands."""
        status = asked.get("status", run.status)
        ended = asked.get("end_time", run.ended_ms)
        if status in _ENDED and ended is None:
            ended = self._core.clock.now()
        name = asked.get("run_name") or run.name
        with self._database.write() as connection:
            connection.execute(
                "UPDATE mlflow_runs SET name = ?, status = ?, ended_ms = ? WHERE id = ?", (name, status, ended, run.id)
            )
        if name != run.name:
            self._tags.set("run", run.id, [{"key": "mlflow.runName", "value": name}])
        return self.get(run.id)

    def delete(self, runs: Iterable[Run]) -> None:
        """Delete runs; they can be restored."""
        self._mark(runs, self._core.clock.now())

    def restore(self, runs: Iterable[Run]) -> None:
        """Take deletions back."""
        self._mark(runs, None)

    def of_experiment(self, number: str) -> list[Run]:
        """The runs of an experiment, deleted ones too."""
        return self._select("runs.experiment_id = ?", number)

    def add(self, run: Run, kind: Literal["datasets", "models_in", "models_out"], items: Iterable[JsonObject]) -> None:
        """Note what a run read or made; what is known already is not noted twice."""
        known: list[JsonObject] = getattr(run, kind)
        new = [*known, *(item for item in items if item not in known)]
        with self._database.write() as connection:
            connection.execute(
                f"UPDATE mlflow_runs SET {kind} = ? WHERE id = ?",  # noqa: S608 - one of three words
                (json.dumps(new), run.id),
            )

    def logged(self, runs: Sequence[Run]) -> list[Logged]:
        """Runs with what they logged."""
        ids = [run.id for run in runs]
        metrics, params = self._metrics.of("run_id", ids), self._params.of(ids)
        tags = self._tags.of_all("run", ids)
        return [Logged(run, metrics.get(run.id, ()), params[run.id], tags[run.id]) for run in runs]

    def search(self, user: str, asked: Mapping[str, Any]) -> list[JsonObject]:
        """The runs that fit a condition, as answers have them.

        Raises:
            Refusal: The condition or the order makes no sense, or the user may not see an experiment.
        """
        conditions = read_filter(asked.get("filter"), VOCABULARY)
        orders = read_orders(asked.get("order_by") or (), VOCABULARY)
        stages = stages_of(asked.get("run_view_type"))
        runs: list[Run] = []
        for number in dict.fromkeys(asked.get("experiment_ids") or ()):
            experiment = self._experiments.get(number, user)
            runs += [run for run in self.of_experiment(experiment.id) if run.stage in stages]
        runs.sort(key=lambda run: (-run.started_ms, run.id))
        seen = [(each, each.look()) for each in self.logged(runs)]
        fitting = [(each, look) for each, look in seen if all(part.holds(look) for part in conditions)]
        return [each.fields() for each in sorted_by(fitting, orders)]

    def _mark(self, runs: Iterable[Run], moment: int | None) -> None:
        with self._database.write() as connection:
            connection.executemany(
                "UPDATE mlflow_runs SET deleted_ms = ? WHERE id = ?", [(moment, run.id) for run in runs]
            )

    def _select(self, condition: str, value: str) -> list[Run]:
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT runs.*, artifact_location FROM mlflow_runs AS runs"  # noqa: S608 - fixed text
                f" JOIN mlflow_experiments AS experiments ON experiments.id = experiment_id WHERE {condition}",
                (value,),
            ).fetchall()
        return [_run(row) for row in rows]


def _run(row: sqlite3.Row) -> Run:
    return Run(
        id=row["id"],
        experiment_id=str(row["experiment_id"]),
        name=row["name"],
        user=row["user"],
        status=row["status"],
        started_ms=row["started_ms"],
        ended_ms=row["ended_ms"],
        created_ms=row["created_ms"],
        deleted_ms=row["deleted_ms"],
        artifact_uri=f"{row['artifact_location']}/{row['id']}/artifacts",
        datasets=json.loads(row["datasets"]),
        models_in=json.loads(row["models_in"]),
        models_out=json.loads(row["models_out"]),
    )


def _made_up(number: str) -> str:
    """A name for a run that was given none."""
    digits = int(number[:8], 16)
    return f"{_ADJECTIVES[digits % 8]}-{_NOUNS[digits // 8 % 8]}-{digits // 64 % 1000}"
