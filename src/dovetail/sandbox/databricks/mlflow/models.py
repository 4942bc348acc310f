"""Registered models: names that versions of a model are kept under."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any, Final

import attrs

from dovetail.sandbox.databricks.answers import denied, exists, invalid, missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.filters import Look, Value, Vocabulary, read_filter, read_orders, sorted_by
from dovetail.sandbox.databricks.mlflow.tags import Tags

RIGHTS: Final = "registered-models"
"""What the rules of registered models are kept under."""
LEVELS: Final = (
    "CAN_READ",
    "CAN_EDIT",
    "CAN_MANAGE_STAGING_VERSIONS",
    "CAN_MANAGE_PRODUCTION_VERSIONS",
    "CAN_MANAGE",
)
"""What one may do with a model, from the least to all."""
VOCABULARY: Final = Vocabulary(
    attributes={
        "name": "text",
        "creation_timestamp": "number",
        "timestamp": "number",
        "last_updated_timestamp": "number",
    },
    entities={
        **dict.fromkeys(("tag", "tags"), "tags"),
        **dict.fromkeys(("attribute", "attributes"), "attributes"),
    },
)


@attrs.frozen
class Model:
    """A registered model."""

    id: str
    name: str
    description: str | None
    user: str
    created_ms: int
    updated_ms: int

    def look(self, tags: Mapping[str, str]) -> Look:
        """What it has for a condition."""
        attributes: dict[str, Value] = {
            "name": self.name,
            "creation_timestamp": self.created_ms,
            "timestamp": self.updated_ms,
            "last_updated_timestamp": self.updated_ms,
        }
        return lambda entity, name: (tags if entity == "tags" else attributes).get(name)


class Models:
    """The registered models. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._database = core.database
        self._tags = core.state(Tags)

    def create(self, user: str, asked: Mapping[str, Any]) -> Model:
        """Register a model.

        Raises:
            Refusal: The name is taken, or cannot be one.
        """
        name = _checked(asked["name"])
        number, now = self._core.ids.hexadecimal("mlflow model", 32), self._core.clock.now()
        try:
            with self._database.write() as connection:
                connection.execute(
                    "INSERT INTO mlflow_models VALUES (?, ?, ?, ?, ?, ?, 0)",
                    (number, name, asked.get("description"), user, now, now),
                )
        except sqlite3.IntegrityError:
            raise _taken(name) from None
        self._tags.set("model", number, asked.get("tags", ()))
        self._core.rights.give(RIGHTS, number, user, "CAN_MANAGE")
        return self.get(name, user)

    def get(self, name: str, user: str, level: str = "CAN_READ") -> Model:
        """A model by its name.

        Raises:
            Refusal: There is none, or the user has less than a level.
        """
        with self._database.read() as connection:
            row = connection.execute("SELECT * FROM mlflow_models WHERE name = ?", (name,)).fetchone()
        if row is None:
            raise missing(f"Registered Model with name={name} not found")
        model = _model(row)
        enough = LEVELS[LEVELS.index(level) :]
        refusal = denied(f"{user} does not have {level} on registered model {name}")
        self._core.rights.require(user, RIGHTS, model.id, enough, refusal)
        return model

    def exists(self, number: str) -> bool:
        """Whether there is a model of that id."""
        with self._database.read() as connection:
            return connection.execute("SELECT 1 FROM mlflow_models WHERE id = ?", (number,)).fetchone() is not None

    def level(self, model: Model, user: str) -> str:
        """What somebody may do with a model at most."""
        return next(
            (each for each in reversed(LEVELS) if self._core.rights.allows(user, RIGHTS, model.id, [each])), LEVELS[0]
        )

    def search(self, user: str, asked: Mapping[str, Any]) -> list[Model]:
        """The models that fit a condition, by name unless another order is asked for.

        Raises:
            Refusal: The condition or the order makes no sense.
        """
        conditions = read_filter(asked.get("filter"), VOCABULARY)
        orders = read_orders(asked.get("order_by") or (), VOCABULARY)
        with self._database.read() as connection:
            found = [_model(row) for row in connection.execute("SELECT * FROM mlflow_models ORDER BY name")]
        tags = self._tags.of_all("model", [model.id for model in found])
        seen = [
            (model, look)
            for model in found
            for look in [model.look(tags[model.id])]
            if all(part.holds(look) for part in conditions) and self._core.rights.allows(user, RIGHTS, model.id, LEVELS)
        ]
        return sorted_by(seen, orders)

    def describe(self, model: Model, description: str | None) -> None:
        """Change the description of a model; None leaves it as it is."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE mlflow_models SET description = ifnull(?, description), updated_ms = ? WHERE id = ?",
                (description, self._core.clock.now(), model.id),
            )

    def rename(self, model: Model, name: str) -> None:
        """Give a model another name; its versions go with it.

        Raises:
            Refusal: The name is taken, or cannot be one.
        """
        try:
            with self._database.write() as connection:
                connection.execute(
                    "UPDATE mlflow_models SET name = ?, updated_ms = ? WHERE id = ?",
                    (_checked(name), self._core.clock.now(), model.id),
                )
        except sqlite3.IntegrityError:
            raise _taken(name) from None

    def delete(self, model: Model) -> None:
        """Delete a model with all its versions.

        Raises:
            Refusal: A version is in use.
        """
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT number, stage FROM mlflow_versions WHERE model_id = ? AND stage IN ('Staging', 'Production')",
                (model.id,),
            ).fetchone()
            if row is not None:
                raise invalid(
                    f"Registered Model with name={model.name} cannot be deleted: version {row['number']} is in stage"
                    f" {row['stage']}. Move it to another stage first."
                )
            connection.execute("DELETE FROM mlflow_tags WHERE kind = 'version' AND owner LIKE ? || '/%'", (model.id,))
            connection.execute("DELETE FROM mlflow_models WHERE id = ?", (model.id,))
        self._tags.forget("model", model.id)
        self._core.rights.forget(RIGHTS, model.id)


def _model(row: sqlite3.Row) -> Model:
    return Model(
        id=row["id"],
        name=row["name"],
        description=row["description"],
        user=row["user"],
        created_ms=row["created_ms"],
        updated_ms=row["updated_ms"],
    )


def _checked(name: str) -> str:
    if any(mark in name for mark in "/:"):
        raise invalid(f"Invalid model name: '{name}'. Names cannot contain '/' or ':'.")
    return name


def _taken(name: str) -> Exception:
    return exists(f"Registered Model (name={name}) already exists.")
