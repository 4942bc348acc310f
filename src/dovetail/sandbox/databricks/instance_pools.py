"""Instance pools: machines kept ready."""

from __future__ import annotations

import json
import sqlite3
from typing import Final

from dovetail.sandbox.databricks.answers import invalid, missing
from dovetail.sandbox.databricks.cluster_samples import node_type
from dovetail.sandbox.databricks.clusters import Cluster, Clusters
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.message import JsonObject

KIND: Final = "instance-pools"
"""What the rules of pools are kept under."""
_FIXED: Final = (
    "azure_attributes",
    "disk_spec",
    "enable_elastic_disk",
    "preloaded_docker_images",
    "node_type_flexibility",
)
_IDLE_MINUTES: Final = 60


class InstancePools:
    """All pools. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._clusters = core.state(Clusters)

    def create(self, asked: JsonObject, user: str) -> str:
        """Make a pool and tell its id.

        Raises:
            Refusal: The name is taken, or the settings make no sense.
        """
        self._check(asked, "")
        pool_id = self._core.ids.pool()
        settings = {"idle_instance_autotermination_minutes": _IDLE_MINUTES, "enable_elastic_disk": False, **asked}
        with self._core.database.write() as connection:
            connection.execute(
                "INSERT INTO instance_pools (id, creator, settings) VALUES (?, ?, ?)",
                (pool_id, user, json.dumps(settings)),
            )
        self._core.rights.give(KIND, pool_id, user, "CAN_MANAGE")
        return pool_id

    def edit(self, pool_id: str, asked: JsonObject) -> None:
        """Replace the settings that may change.

        Raises:
            Refusal: There is none, or what must not change would.
        """
        before: JsonObject = json.loads(self._row(pool_id)["settings"])
        if asked["node_type_id"] != before["node_type_id"]:
            raise invalid(f"node_type_id of pool {pool_id} cannot be changed from {before['node_type_id']}")
        self._check(asked, pool_id)
        kept: JsonObject = {name: before[name] for name in (*_FIXED, "preloaded_spark_versions") if name in before}
        new: JsonObject = {"idle_instance_autotermination_minutes": _IDLE_MINUTES, **kept, **asked}
        new.pop("instance_pool_id", None)
        with self._core.database.write() as connection:
            connection.execute("UPDATE instance_pools SET settings = ? WHERE id = ?", (json.dumps(new), pool_id))

    def delete(self, pool_id: str) -> None:
        """Drop a pool; clusters that use it go on.

        Raises:
            Refusal: There is none.
        """
        self._row(pool_id)
        with self._core.database.write() as connection:
            connection.execute("DELETE FROM instance_pools WHERE id = ?", (pool_id,))
        self._core.rights.forget(KIND, pool_id)

    def get(self, pool_id: str) -> JsonObject:
        """A pool as it is told.

        Raises:
            Refusal: There is none.
        """
        return self._told(self._row(pool_id), self._clusters.all(look=False))

    def all(self) -> list[JsonObject]:
        """All pools, the oldest first."""
        with self._core.database.read() as connection:
            rows = connection.execute("SELECT * FROM instance_pools ORDER BY number").fetchall()
        clusters = self._clusters.all(look=False)
        return [self._told(row, clusters) for row in rows]

    def _told(self, row: sqlite3.Row, clusters: list[Cluster]) -> JsonObject:
        settings: JsonObject = json.loads(row["settings"])
        mine = [each for each in clusters if each.settings.get("instance_pool_id") == row["id"]]
        used = sum(each.workers + 1 for each in mine if each.is_up)
        coming = sum(each.workers + 1 for each in mine if each.phase == "starting")
        idle = min(settings.get("min_idle_instances", 0), settings.get("max_capacity", 2**31) - used)
        return {
            **settings,
            "instance_pool_id": row["id"],
            "state": "ACTIVE",
            "default_tags": {
                "Vendor": "Databricks",
                "DatabricksInstancePoolCreatorId": row["creator"],
                "DatabricksInstancePoolId": row["id"],
            },
            "stats": {
                "used_count": used,
                "idle_count": max(0, idle),
                "pending_used_count": coming,
                "pending_idle_count": 0,
            },
        }

    def _check(self, asked: JsonObject, pool_id: str) -> None:
        if node_type(asked["node_type_id"]) is None:
            raise invalid(f"Node type {asked['node_type_id']} is not supported.")
        if len(asked.get("preloaded_spark_versions", ())) > 1:
            raise invalid("preloaded_spark_versions can hold at most one version")
        fewest, most = asked.get("min_idle_instances", 0), asked.get("max_capacity")
        if most is not None and fewest > most:
            raise invalid(f"min_idle_instances ({fewest}) must not be greater than max_capacity ({most})")
        name = asked["instance_pool_name"]
        with self._core.database.read() as connection:
            rows = connection.execute("SELECT id, settings FROM instance_pools WHERE id != ?", (pool_id,)).fetchall()
        if any(json.loads(row["settings"])["instance_pool_name"] == name for row in rows):
            raise invalid(f"An instance pool named {name} already exists")

    def _row(self, pool_id: str) -> sqlite3.Row:
        with self._core.database.read() as connection:
            row: sqlite3.Row | None = connection.execute(
                "SELECT * FROM instance_pools WHERE id = ?", (pool_id,)
            ).fetchone()
        if row is None:
            raise missing(f"Instance pool {pool_id} does not exist.")
        return row
