"""Logged models: models that runs made, with parameters and metrics of their own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import attrs

from dovetail.sandbox.databricks.answers import missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.experiments import Experiment, Experiments
from dovetail.sandbox.databricks.mlflow.filters import Look, Order, Value, Vocabulary, read_filter, sorted_by
from dovetail.sandbox.databricks.mlflow.metrics import Metric, Metrics
from dovetail.sandbox.databricks.mlflow.params import Params
from dovetail.sandbox.databricks.mlflow.tags import Tags, as_pairs
from dovetail.sandbox.message import JsonObject

VALUE_BYTES: Final = 6000
"""How long the value of a logged model's parameter may be."""
VOCABULARY: Final = Vocabulary(
    attributes={
        "name": "text",
        "model_id": "text",
        "model_type": "text",
        "status": "text",
        "source_run_id": "text",
        "creation_timestamp": "number",
        "creation_timestamp_ms": "number",
        "last_updated_timestamp": "number",
        "last_updated_timestamp_ms": "number",
    },
    entities={
        **dict.fromkeys(("metric", "metrics"), "metrics"),
        **dict.fromkeys(("param", "params"), "params"),
        **dict.fromkeys(("tag", "tags"), "tags"),
        **dict.fromkeys(("attribute", "attributes"), "attributes"),
    },
    numbers=frozenset({"metrics"}),
)


@attrs.frozen
class LoggedModel:
    """A logged model, with what was logged for it."""

    id: str
    experiment_id: str
    name: str
    model_type: str | None
    source_run_id: str | None
    creator_id: int
    status: str
    created_ms: int
    updated_ms: int
    artifact_uri: str
    params: Mapping[str, str]
    tags: Mapping[str, str]
    metrics: Sequence[Metric]

    def fields(self) -> JsonObject:
        """It as answers have it."""
        info = {
            "model_id": self.id,
            "name": self.name,
            "model_type": self.model_type,
            "experiment_id": self.experiment_id,
            "source_run_id": self.source_run_id,
            "creator_id": self.creator_id,
            "creation_timestamp_ms": self.created_ms,
            "last_updated_timestamp_ms": self.updated_ms,
            "artifact_uri": self.artifact_uri,
            "status": self.status,
            "tags": as_pairs(self.tags),
        }
        return {
            "info": info,
            "data": {"params": as_pairs(self.params), "metrics": [metric.fields() for metric in self.metrics]},
        }

    def look(self, wanted: Callable[[Metric], bool] = lambda metric: True) -> Look:
        """What it has for a condition, of its metrics those wanted."""
        values: dict[str, Mapping[str, Value | None]] = {
            "attributes": {
                "name": self.name,
                "model_id": self.id,
                "model_type": self.model_type,
                "status": self.status,
                "source_run_id": self.source_run_id,
                **dict.fromkeys(("creation_timestamp", "creation_timestamp_ms"), self.created_ms),
                **dict.fromkeys(("last_updated_timestamp", "last_updated_timestamp_ms"), self.updated_ms),
            },
            "metrics": {metric.key: metric.value for metric in self.metrics if wanted(metric)},
            "params": self.params,
            "tags": self.tags,
        }
        return lambda entity, name: values[entity].get(name)


class LoggedModels:
    """The logged models of all experiments. Safe to use from any thread.

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

    def create(self, experiment: Experiment, creator_id: int, asked: JsonObject) -> LoggedModel:
        """Make a logged model, whose files are yet to come.

        Raises:
            Refusal: The experiment is deleted, or a parameter is too long.
        """
        self._experiments.require_active(experiment)
        digits, now = self._core.ids.hexadecimal("mlflow logged model", 32), self._core.clock.now()
        number = f"m-{digits}"
        name = asked.get("name") or f"model-{digits[:8]}"
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO mlflow_logged_models VALUES (?, ?, ?, ?, ?, ?, 'LOGGED_MODEL_PENDING', ?, ?)",
                (
                    number,
                    experiment.id,
                    name,
                    asked.get("model_type"),
                    asked.get("source_run_id"),
                    creator_id,
                    now,
                    now,
                ),
            )
        self._params.log(number, asked.get("params", ()), value_bytes=VALUE_BYTES)
        self._tags.set("logged_model", number, asked.get("tags", ()))
        return self.get(number)

    def get(self, number: str) -> LoggedModel:
        """A logged model by its id.

        Raises:
            Refusal: There is none.
        """
        found = self._select("models.id = ?", number)
        if not found:
            raise missing(f"Logged model with ID '{number}' not found.")
        return found[0]

    def allowed(self, number: str, user: str, right: str) -> LoggedModel:
        """A logged model that a user may read or edit.

        Raises:
            Refusal: There is none, or the user may not.
        """
        model = self.get(number)
        self._experiments.get(model.experiment_id, user, right)
        return model

    def finalize(self, model: LoggedModel, status: str) -> LoggedModel:
        """Say how it went with the model's files."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE mlflow_logged_models SET status = ?, updated_ms = ? WHERE id = ?",
                (status, self._core.clock.now(), model.id),
            )
        return self.get(model.id)

    def delete(self, model: LoggedModel) -> None:
        """Delete a logged model."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM mlflow_logged_models WHERE id = ?", (model.id,))

    def search(self, user: str, asked: Mapping[str, Any]) -> list[JsonObject]:
        """The logged models that fit a condition, as answers have them.

        Raises:
            Refusal: The condition or the order makes no sense, or the user may not see an experiment.
        """
        conditions = read_filter(asked.get("filter"), VOCABULARY)
        wanted = _wanted(asked.get("datasets") or ())
        found: list[LoggedModel] = []
        for number in dict.fromkeys(asked.get("experiment_ids") or ()):
            found += self._select("models.experiment_id = ?", self._experiments.get(number, user).id)
        found.sort(key=lambda model: (-model.created_ms, model.id))
        seen = [
            (model, look)
            for model in found
            for look in [model.look(wanted)]
            if all(part.holds(look) for part in conditions)
        ]
        for clause in reversed(asked.get("order_by") or ()):
            on = [clause] if clause.get("dataset_name") else ()
            again = [(model, model.look(_wanted(on))) for model, _ in seen]
            ordered = sorted_by(again, [_order(clause)])
            seen = [(model, model.look(wanted)) for model in ordered]
        return [model.fields() for model, _ in seen]

    def _select(self, condition: str, value: str) -> list[LoggedModel]:
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT models.*, artifact_location FROM mlflow_logged_models AS models"  # noqa: S608 - fixed text
                f" JOIN mlflow_experiments AS experiments ON experiments.id = experiment_id WHERE {condition}",
                (value,),
            ).fetchall()
        ids = [row["id"] for row in rows]
        params, tags = self._params.of(ids), self._tags.of_all("logged_model", ids)
        metrics = self._metrics.of("model_id", ids)
        return [_model(row, params[row["id"]], tags[row["id"]], metrics.get(row["id"], ())) for row in rows]


def _model(
    row: sqlite3.Row, params: Mapping[str, str], tags: Mapping[str, str], metrics: Sequence[Metric]
) -> LoggedModel:
    return LoggedModel(
        id=row["id"],
        experiment_id=str(row["experiment_id"]),
        name=row["name"],
        model_type=row["model_type"],
        source_run_id=row["source_run_id"],
        creator_id=row["creator_id"],
        status=row["status"],
        created_ms=row["created_ms"],
        updated_ms=row["updated_ms"],
        artifact_uri=f"{row['artifact_location']}/models/{row['id']}/artifacts",
        params=params,
        tags=tags,
        metrics=metrics,
    )


def _wanted(datasets: Sequence[Mapping[str, Any]]) -> Callable[[Metric], bool]:
    """Whether a metric was measured on one of some datasets; on any when there are none."""
    pairs = [(item["dataset_name"], item.get("dataset_digest")) for item in datasets]
    return lambda metric: (
        not pairs
        or any(metric.dataset_name == name and digest in (None, metric.dataset_digest) for name, digest in pairs)
    )


def _order(clause: Mapping[str, Any]) -> Order:
    entity, dot, name = str(clause["field_name"]).partition(".")
    entity, name = (VOCABULARY.entities.get(entity, entity), name) if dot else ("attributes", entity)
    VOCABULARY.kind(entity, name)
    return Order(entity, name, descending=not clause.get("ascending", True))
