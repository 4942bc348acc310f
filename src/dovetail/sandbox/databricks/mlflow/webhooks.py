"""Webhooks of the model registry: whom to tell of what, with targets sealed while they are kept."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from dovetail.sandbox.databricks.answers import invalid, missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.secret_box import SecretBox
from dovetail.sandbox.message import JsonObject


@attrs.frozen
class Webhook:
    """A webhook.

    Attributes:
        model_name: The model it is for; None for the whole registry.
        target: `http_url_spec` or `job_spec`, with their secrets.
    """

    id: str
    model_name: str | None
    events: Sequence[str]
    description: str | None
    status: str
    target: JsonObject = attrs.field(repr=False)
    created_ms: int
    updated_ms: int

    def fields(self) -> JsonObject:
        """It as answers have it: without secrets."""
        url, job = self.target.get("http_url_spec"), self.target.get("job_spec")
        return {
            "id": self.id,
            "model_name": self.model_name,
            "events": list(self.events),
            "description": self.description,
            "status": self.status,
            "http_url_spec": url
            and {"url": url["url"], "enable_ssl_verification": url.get("enable_ssl_verification", True)},
            "job_spec": job and {"job_id": job["job_id"], "workspace_url": job.get("workspace_url")},
            "creation_timestamp": self.created_ms,
            "last_updated_timestamp": self.updated_ms,
        }


class Webhooks:
    """The webhooks of the registry. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._database = core.database
        self._box = SecretBox(core.folder)

    def create(self, asked: Mapping[str, Any]) -> Webhook:
        """Make a webhook.

        Raises:
            Refusal: It has no target, or two; or one model's webhook is to tell of new models.
        """
        _check(asked.get("model_name"), asked["events"], _target(asked))
        number, now = self._core.ids.hexadecimal("mlflow webhook", 32), self._core.clock.now()
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO mlflow_webhooks VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    number,
                    asked.get("model_name"),
                    json.dumps(asked["events"]),
                    asked.get("description"),
                    asked.get("status", "ACTIVE"),
                    self._sealed(number, _target(asked)),
                    now,
                    now,
                ),
            )
        return self.get(number)

    def get(self, number: str) -> Webhook:
        """A webhook by its id.

        Raises:
            Refusal: There is none.
        """
        found = self._select("id = ?", number)
        if not found:
            raise missing(f"Webhook with id={number} not found")
        return found[0]

    def of(self, model_name: str | None, events: Sequence[str]) -> list[Webhook]:
        """The webhooks of a model, or of the whole registry, that tell of some events, or of any."""
        found = self._select("model_name IS ? ORDER BY number", model_name)
        return [each for each in found if not events or set(events) & set(each.events)]

    def update(self, webhook: Webhook, asked: Mapping[str, Any]) -> Webhook:
        """Change what is given of a webhook.

        Raises:
            Refusal: It would have two targets, or tell of new models though it is for one.
        """
        target, events = _target(asked) or webhook.target, asked.get("events", webhook.events)
        _check(webhook.model_name, events, target)
        with self._database.write() as connection:
            connection.execute(
                "UPDATE mlflow_webhooks SET events = ?, description = ?, status = ?, target = ?, updated_ms = ?"
                " WHERE id = ?",
                (
                    json.dumps(events),
                    asked.get("description", webhook.description),
                    asked.get("status", webhook.status),
                    self._sealed(webhook.id, target),
                    self._core.clock.now(),
                    webhook.id,
                ),
            )
        return self.get(webhook.id)

    def delete(self, webhook: Webhook) -> None:
        """Delete a webhook."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM mlflow_webhooks WHERE id = ?", (webhook.id,))

    def rename(self, old: str, new: str) -> None:
        """Keep the webhooks of a model that has another name."""
        with self._database.write() as connection:
            connection.execute("UPDATE mlflow_webhooks SET model_name = ? WHERE model_name = ?", (new, old))

    def _sealed(self, number: str, target: JsonObject) -> bytes:
        return self._box.seal(json.dumps(target).encode(), f"webhook {number}")

    def _select(self, condition: str, value: str | None) -> list[Webhook]:
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT * FROM mlflow_webhooks WHERE {condition}",  # noqa: S608 - fixed text
                (value,),
            ).fetchall()
        return [self._webhook(row) for row in rows]

    def _webhook(self, row: sqlite3.Row) -> Webhook:
        return Webhook(
            id=row["id"],
            model_name=row["model_name"],
            events=json.loads(row["events"]),
            description=row["description"],
            status=row["status"],
            target=json.loads(self._box.open(row["target"], f"webhook {row['id']}")),
            created_ms=row["created_ms"],
            updated_ms=row["updated_ms"],
        )


def _target(asked: Mapping[str, Any]) -> JsonObject:
    return {name: asked[name] for name in ("http_url_spec", "job_spec") if asked.get(name)}


def _check(model_name: str | None, events: Sequence[str], target: JsonObject) -> None:
    if len(target) != 1:
        raise invalid("A webhook has one target: either http_url_spec or job_spec.")
    if model_name and "REGISTERED_MODEL_CREATED" in events:
        raise invalid("REGISTERED_MODEL_CREATED is told only by webhooks that are for no model.")
