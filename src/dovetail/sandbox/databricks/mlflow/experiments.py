"""Experiments: what holds runs."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Mapping
from typing import Any, Final

import attrs

from dovetail.sandbox.databricks.answers import denied, exists, invalid, missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.filters import Look, Value, Vocabulary, read_filter, read_orders, sorted_by
from dovetail.sandbox.databricks.mlflow.tags import Tags, as_pairs
from dovetail.sandbox.message import JsonObject

RIGHTS: Final = "experiments"
"""What the rules of experiments are kept under."""
VOCABULARY: Final = Vocabulary(
    attributes={"name": "text", "creation_time": "number", "last_update_time": "number", "experiment_id": "text"},
    entities={"tag": "tags", "tags": "tags", "attribute": "attributes", "attributes": "attributes"},
)
_LEVELS: Final = {
    "read": ("CAN_READ", "CAN_EDIT", "CAN_MANAGE"),
    "edit": ("CAN_EDIT", "CAN_MANAGE"),
    "manage": ("CAN_MANAGE",),
}


@attrs.frozen
class Experiment:
    """An experiment."""

    id: str
    name: str
    artifact_location: str
    stage: str
    created_ms: int
    updated_ms: int
    trace_location: JsonObject | None

    @property
    def active(self) -> bool:
        """Whether it is not deleted."""
        return self.stage == "active"

    def fields(self, tags: Mapping[str, str]) -> JsonObject:
        """It as answers have it."""
        return {
            "experiment_id": self.id,
            "name": self.name,
            "artifact_location": self.artifact_location,
            "lifecycle_stage": self.stage,
            "creation_time": self.created_ms,
            "last_update_time": self.updated_ms,
            "tags": as_pairs(tags),
            "trace_location": self.trace_location,
        }

    def look(self, tags: Mapping[str, str]) -> Look:
        """What it has for a condition."""
        attributes: dict[str, Value] = {
            "name": self.name,
            "experiment_id": self.id,
            "creation_time": self.created_ms,
            "last_update_time": self.updated_ms,
        }
        return lambda entity, name: (tags if entity == "tags" else attributes).get(name)


class Experiments:
    """The experiments of the workspace. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._database = core.database
        self._tags = core.state(Tags)

    def create(self, user: str, asked: JsonObject) -> str:
        """Make an experiment; its id.

        Raises:
            Refusal: The name is taken, or is no path.
        """
        name = _path(asked["name"])
        number, now = self._core.ids.number("experiment"), self._core.clock.now()
        location = asked.get("artifact_location") or f"dbfs:/databricks/mlflow-tracking/{number}"
        trace = asked.get("trace_location")
        try:
            with self._database.write() as connection:
                connection.execute(
                    "INSERT INTO mlflow_experiments VALUES (?, ?, ?, 'active', ?, ?, ?)",
                    (number, name, location.rstrip("/"), now, now, json.dumps(trace) if trace else None),
                )
        except sqlite3.IntegrityError:
            raise exists(f"Experiment '{name}' already exists.") from None
        self._tags.set("experiment", str(number), asked.get("tags", ()))
        self._core.rights.give(RIGHTS, str(number), user, "CAN_MANAGE")
        return str(number)

    def get(self, number: str, user: str, right: str = "read") -> Experiment:
        """An experiment by its id.

        Raises:
            Refusal: There is none, or the user may not do that with it.
        """
        found = self._find("id = ?", number)
        if found is None:
            raise missing(f"No Experiment with id={number} exists")
        refusal = denied(f"{user} does not have permission to {right} experiment {number}")
        self._core.rights.require(user, RIGHTS, number, _LEVELS[right], refusal)
        return found

    def exists(self, number: str) -> bool:
        """Whether there is an experiment of that id."""
        return self._find("id = ?", number) is not None

    def by_name(self, name: str, user: str) -> Experiment:
        """An experiment by its name.

        Raises:
            Refusal: There is none, or the user may not see it.
        """
        found = self._find("name = ?", name)
        if found is None:
            raise missing(f"Could not find experiment with name '{name}'")
        return self.get(found.id, user)

    def search(self, user: str, asked: Mapping[str, Any]) -> list[JsonObject]:
        """The experiments that fit a condition, as answers have them.

        Raises:
            Refusal: The condition or the order makes no sense.
        """
        conditions = read_filter(asked.get("filter"), VOCABULARY)
        orders = read_orders(asked.get("order_by") or (), VOCABULARY)
        stages = stages_of(asked.get("view_type"))
        with self._database.read() as connection:
            rows = connection.execute("SELECT * FROM mlflow_experiments ORDER BY id DESC").fetchall()
        found = [_experiment(row) for row in rows if row["stage"] in stages]
        tags = self._tags.of_all("experiment", [each.id for each in found])
        seen = [
            (each, look)
            for each in found
            if all(part.holds(look) for look in [each.look(tags[each.id])] for part in conditions)
            and self._core.rights.allows(user, RIGHTS, each.id, _LEVELS["read"])
            for look in [each.look(tags[each.id])]
        ]
        return [each.fields(tags[each.id]) for each in sorted_by(seen, orders)]

    def rename(self, experiment: Experiment, name: str) -> None:
        """Give an experiment another name.

        Raises:
            Refusal: The name is taken, is no path, or the experiment is deleted.
        """
        self.require_active(experiment)
        try:
            self._change(experiment, "name", _path(name))
        except sqlite3.IntegrityError:
            raise exists(f"Experiment '{name}' already exists.") from None

    def move(self, experiment: Experiment, stage: str) -> None:
        """Delete or restore an experiment, and its runs with it.

        Raises:
            Refusal: It is so already.
        """
        if experiment.stage == stage:
            raise missing(
                f"No {'deleted' if stage == 'active' else 'active'} Experiment with id={experiment.id} exists"
            )
        self._change(experiment, "stage", stage)

    def set_tag(self, experiment: Experiment, key: str, value: str) -> None:
        """Set a tag.

        Raises:
            Refusal: The experiment is deleted, or the tag is too long.
        """
        self.require_active(experiment)
        self._tags.set("experiment", experiment.id, [{"key": key, "value": value}])

    def require_active(self, experiment: Experiment) -> None:
        """Let only go on who has an experiment that is not deleted.

        Raises:
            Refusal: It is.
        """
        if not experiment.active:
            raise invalid(
                f"The experiment {experiment.id} must be in the 'active' state. Current state is {experiment.stage}."
            )

    def fields(self, experiment: Experiment) -> JsonObject:
        """An experiment as answers have it."""
        return experiment.fields(self._tags.of("experiment", experiment.id))

    def _change(self, experiment: Experiment, column: str, value: str) -> None:
        with self._database.write() as connection:
            connection.execute(
                f"UPDATE mlflow_experiments SET {column} = ?, updated_ms = ? WHERE id = ?",  # noqa: S608 - fixed text
                (value, self._core.clock.now(), experiment.id),
            )

    def _find(self, condition: str, value: str) -> Experiment | None:
        with self._database.read() as connection:
            row = connection.execute(
                f"SELECT * FROM mlflow_experiments WHERE {condition}",  # noqa: S608 - fixed text
                (value,),
            ).fetchone()
        return None if row is None else _experiment(row)


def stages_of(view: str | None) -> tuple[str, ...]:
    """The stages that a view type shows."""
    return {"ALL": ("active", "deleted"), "DELETED_ONLY": ("deleted",)}.get(view or "", ("active",))


def _experiment(row: sqlite3.Row) -> Experiment:
    return Experiment(
        id=str(row["id"]),
        name=row["name"],
        artifact_location=row["artifact_location"],
        stage=row["stage"],
        created_ms=row["created_ms"],
        updated_ms=row["updated_ms"],
        trace_location=json.loads(row["trace_location"]) if row["trace_location"] else None,
    )


def _path(name: str) -> str:
    if not re.fullmatch(r"(/[^/]+)+", name):
        raise invalid(
            f"Got an invalid experiment name '{name}'. An experiment name must be an absolute path within the"
            " Databricks workspace. E.g. '/Users/<some-username>/my-experiment'."
        )
    return name
