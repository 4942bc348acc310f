"""What happened to clusters."""

from __future__ import annotations

import json
from collections.abc import Sequence

import attrs

from dovetail.sandbox.databricks.cluster_settings import workers_of
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.message import JsonObject


@attrs.frozen
class Asking:
    """Which events are wanted, and in which order."""

    cluster_id: str
    start_ms: int
    end_ms: int
    types: Sequence[str]
    newest_first: bool


class ClusterEvents:
    """The events of all clusters. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core

    def add(self, cluster_id: str, kind: str, details: JsonObject, moment_ms: int | None = None) -> None:
        """Write an event down, of this moment unless another is given."""
        moment = self._core.clock.now() if moment_ms is None else moment_ms
        with self._core.database.write() as connection:
            connection.execute(
                "INSERT INTO cluster_events (cluster_id, moment_ms, type, details) VALUES (?, ?, ?, ?)",
                (cluster_id, moment, kind, json.dumps(details)),
            )

    def settled(self, cluster_id: str, phase: str, settings: JsonObject, moment_ms: int) -> None:
        """Write down what happens when a phase ends by itself."""
        workers = workers_of(settings)
        size: JsonObject = {"current_num_workers": workers, "target_num_workers": workers}
        if phase == "resizing":
            self.add(cluster_id, "UPSIZE_COMPLETED", size, moment_ms)
        elif phase in ("starting", "restarting"):
            if settings.get("init_scripts"):
                self.add(cluster_id, "INIT_SCRIPTS_STARTED", {}, moment_ms)
                ran = [{**script, "status": "SUCCEEDED"} for script in settings["init_scripts"]]
                self.add(cluster_id, "INIT_SCRIPTS_FINISHED", {"init_scripts": {"cluster": ran}}, moment_ms)
            self.add(cluster_id, "RUNNING", size, moment_ms)
            self.add(cluster_id, "DRIVER_HEALTHY", {}, moment_ms)

    def find(self, asking: Asking, offset: int, size: int) -> tuple[list[JsonObject], int]:
        """A part of the events that are wanted, and how many there are in all."""
        marks = ", ".join("?" for _ in asking.types)
        condition = "cluster_id = ? AND moment_ms BETWEEN ? AND ?" + (f" AND type IN ({marks})" if asking.types else "")
        values = (asking.cluster_id, asking.start_ms, asking.end_ms, *asking.types)
        order = "DESC" if asking.newest_first else "ASC"
        with self._core.database.read() as connection:
            [total] = connection.execute(
                f"SELECT count(*) FROM cluster_events WHERE {condition}",  # noqa: S608 - marks and fixed text
                values,
            ).fetchone()
            rows = connection.execute(
                f"SELECT * FROM cluster_events WHERE {condition} ORDER BY number {order} LIMIT ? OFFSET ?",  # noqa: S608
                (*values, size, offset),
            ).fetchall()
        events: list[JsonObject] = [
            {
                "cluster_id": row["cluster_id"],
                "timestamp": row["moment_ms"],
                "type": row["type"],
                "details": json.loads(row["details"]),
            }
            for row in rows
        ]
        return events, total
