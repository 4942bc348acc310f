"""Versions of registered models, and the stages they are in."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, Final

import attrs

from dovetail.sandbox.databricks.answers import invalid, missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.filters import Look, Value, Vocabulary, read_filter, read_orders, sorted_by
from dovetail.sandbox.databricks.mlflow.models import LEVELS, RIGHTS, Model
from dovetail.sandbox.databricks.mlflow.tags import Tags, as_pairs
from dovetail.sandbox.message import JsonObject

STAGES: Final = ("None", "Staging", "Production", "Archived")
"""The stages a version can be in."""
VOCABULARY: Final = Vocabulary(
    attributes={
        "name": "text",
        "run_id": "text",
        "source_path": "text",
        "version_number": "number",
        "creation_timestamp": "number",
        "last_updated_timestamp": "number",
    },
    entities={
        **dict.fromkeys(("tag", "tags"), "tags"),
        **dict.fromkeys(("attribute", "attributes"), "attributes"),
    },
)
_SELECT: Final = "SELECT versions.*, name FROM mlflow_versions AS versions JOIN mlflow_models ON id = model_id"


@attrs.frozen
class Version:
    """A version of a registered model."""

    model_id: str
    name: str
    number: int
    description: str | None
    user: str
    stage: str
    source: str
    run_id: str | None
    run_link: str | None
    created_ms: int
    updated_ms: int
    tags: Mapping[str, str]

    @property
    def owner(self) -> str:
        """What its tags are kept under."""
        return f"{self.model_id}/{self.number}"

    def fields(self) -> JsonObject:
        """It as answers have it."""
        return {
            "name": self.name,
            "version": str(self.number),
            "creation_timestamp": self.created_ms,
            "last_updated_timestamp": self.updated_ms,
            "user_id": self.user,
            "current_stage": self.stage,
            "description": self.description,
            "source": self.source,
            "run_id": self.run_id,
            "run_link": self.run_link,
            "status": "READY",
            "tags": as_pairs(self.tags),
        }

    def look(self) -> Look:
        """What it has for a condition."""
        attributes: dict[str, Value | None] = {
            "name": self.name,
            "run_id": self.run_id,
            "source_path": self.source,
            "version_number": self.number,
            "creation_timestamp": self.created_ms,
            "last_updated_timestamp": self.updated_ms,
        }
        return lambda entity, name: (self.tags if entity == "tags" else attributes).get(name)


class Versions:
    """The versions of all registered models. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._database = core.database
        self._tags = core.state(Tags)

    def create(self, model: Model, user: str, asked: Mapping[str, Any]) -> Version:
        """Make the next version of a model."""
        now = self._core.clock.now()
        with self._database.write() as connection:
            [number] = connection.execute(
                "UPDATE mlflow_models SET versions = versions + 1, updated_ms = ? WHERE id = ? RETURNING versions",
                (now, model.id),
            ).fetchone()
            connection.execute(
                "INSERT INTO mlflow_versions VALUES (?, ?, ?, ?, 'None', ?, ?, ?, ?, ?)",
                (
                    model.id,
                    number,
                    asked.get("description"),
                    user,
                    asked["source"],
                    asked.get("run_id"),
                    asked.get("run_link"),
                    now,
                    now,
                ),
            )
        self._tags.set("version", f"{model.id}/{number}", asked.get("tags", ()))
        return self.get(model, str(number))

    def get(self, model: Model, number: str) -> Version:
        """A version by its number.

        Raises:
            Refusal: There is none, or that is no number.
        """
        if not number.isdecimal():
            raise invalid(f"Parameter 'version' must be an integer, got '{number}'.")
        found = self._select("model_id = ? AND number = ?", model.id, int(number))
        if not found:
            raise missing(f"Model Version (name={model.name}, version={number}) not found")
        return found[0]

    def of(self, model: Model) -> list[Version]:
        """The versions of a model, the oldest first."""
        return self._select("model_id = ? ORDER BY number", model.id)

    def latest(self, model: Model, stages: Sequence[str] = ()) -> list[Version]:
        """The newest version in each of some stages; of all stages when none is named.

        Raises:
            Refusal: A stage is none.
        """
        wanted = [stage_of(stage) for stage in stages] or STAGES
        newest = {version.stage: version for version in self.of(model)}
        return [newest[stage] for stage in STAGES if stage in newest and stage in wanted]

    def search(self, user: str, asked: Mapping[str, Any]) -> list[Version]:
        """The versions that fit a condition, the newest first unless another order is asked for.

        Raises:
            Refusal: The condition or the order makes no sense.
        """
        conditions = read_filter(asked.get("filter"), VOCABULARY)
        orders = read_orders(asked.get("order_by") or (), VOCABULARY)
        found = self._select("true ORDER BY versions.updated_ms DESC, name, number DESC")
        rights = self._core.rights
        seen = [
            (version, look)
            for version in found
            for look in [version.look()]
            if all(part.holds(look) for part in conditions) and rights.allows(user, RIGHTS, version.model_id, LEVELS)
        ]
        return sorted_by(seen, orders)

    def describe(self, version: Version, description: str | None) -> Version:
        """Change the description of a version; None leaves it as it is."""
        return self._changed(version, "description = ifnull(?, description)", description)

    def move(self, version: Version, stage: str, *, archive: bool) -> Version:
        """Bring a version into another stage.

        Args:
            version: Which.
            stage: Where to.
            archive: Whether the versions that are there go to the archive.
        """
        if archive:
            with self._database.write() as connection:
                connection.execute(
                    "UPDATE mlflow_versions SET stage = 'Archived', updated_ms = ?"
                    " WHERE model_id = ? AND stage = ? AND number != ?",
                    (self._core.clock.now(), version.model_id, stage, version.number),
                )
        return self._changed(version, "stage = ?", stage)

    def delete(self, version: Version) -> None:
        """Delete a version; its number is not given again."""
        with self._database.write() as connection:
            for table in (
                "mlflow_versions WHERE model_id = ? AND number",
                "mlflow_activities WHERE model_id = ? AND version",
            ):
                connection.execute(f"DELETE FROM {table} = ?", (version.model_id, version.number))  # noqa: S608
        self._tags.forget("version", version.owner)

    def _changed(self, version: Version, change: str, value: str | None) -> Version:
        with self._database.write() as connection:
            connection.execute(
                f"UPDATE mlflow_versions SET {change}, updated_ms = ? WHERE model_id = ? AND number = ?",  # noqa: S608
                (value, self._core.clock.now(), version.model_id, version.number),
            )
        [found] = self._select("model_id = ? AND number = ?", version.model_id, version.number)
        return found

    def _select(self, condition: str, *values: str | int) -> list[Version]:
        with self._database.read() as connection:
            rows: list[sqlite3.Row] = connection.execute(f"{_SELECT} WHERE {condition}", values).fetchall()
        owners = [f"{row['model_id']}/{row['number']}" for row in rows]
        tags = self._tags.of_all("version", owners)
        return [_version(row, tags[owner]) for row, owner in zip(rows, owners, strict=True)]


def stage_of(text: str) -> str:
    """The stage of a name, in whatever case it is written.

    Raises:
        Refusal: It is none.
    """
    found = next((stage for stage in STAGES if stage.casefold() == text.casefold()), None)
    if found is None:
        raise invalid(f"Invalid Model Version stage: {text}. Value must be one of {', '.join(STAGES)}.")
    return found


def _version(row: sqlite3.Row, tags: Mapping[str, str]) -> Version:
    return Version(
        model_id=row["model_id"],
        name=row["name"],
        number=row["number"],
        description=row["description"],
        user=row["user"],
        stage=row["stage"],
        source=row["source"],
        run_id=row["run_id"],
        run_link=row["run_link"],
        created_ms=row["created_ms"],
        updated_ms=row["updated_ms"],
        tags=tags,
    )
