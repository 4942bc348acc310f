"""Clusters and their states, which move by themselves."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any, Final

import attrs

from dovetail.sandbox.databricks.answers import denied, invalid, invalid_state
from dovetail.sandbox.databricks.cluster_events import ClusterEvents
from dovetail.sandbox.databricks.cluster_settings import attributes_of, size_of, workers_of
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.message import JsonObject

KIND: Final = "clusters"
"""What the rules of clusters are kept under."""
ATTACH: Final[tuple[str, ...]] = ("CAN_ATTACH_TO", "CAN_RESTART", "CAN_MANAGE")
RESTART: Final[tuple[str, ...]] = ("CAN_RESTART", "CAN_MANAGE")
MANAGE: Final[tuple[str, ...]] = ("CAN_MANAGE",)
_STATES: Final = {
    "starting": "PENDING",
    "running": "RUNNING",
    "resizing": "RESIZING",
    "restarting": "RESTARTING",
    "terminating": "TERMINATING",
    "terminated": "TERMINATED",
}
_ENDS: Final = {
    "starting": "running",
    "resizing": "running",
    "restarting": "running",
    "terminating": "terminated",
}
"""The phases that end by themselves, and what comes after them."""
_LISTED_MS: Final = 30 * 24 * 3600 * 1000
_KNOWN_MS: Final = 60 * 24 * 3600 * 1000
"""For how long terminated clusters are listed, and for how long they can be asked for."""


@attrs.frozen
class Cluster:
    """A cluster at one moment.

    Attributes:
        asked: The settings as they were asked for.
        settings: The settings with what the server filled in.
        phase: What it is doing.
        started_ms: When the last start or restart was asked for.
        running_ms: When it last came up; 0 before the first time.
        workers: How many workers are up while it runs.
    """

    id: str
    creator: str
    source: str
    asked: JsonObject
    settings: JsonObject
    phase: str
    since_ms: int
    serial: int
    created_ms: int
    started_ms: int
    running_ms: int
    terminated_ms: int
    reason: JsonObject | None
    workers: int
    pinned: bool

    @property
    def state(self) -> str:
        """The state as it is told."""
        return _STATES[self.phase]

    @property
    def is_up(self) -> bool:
        """Whether there are nodes that work."""
        return self.phase in ("running", "resizing")


class Clusters:
    """All clusters. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._events = core.state(ClusterEvents)

    def create(
        self, asked: JsonObject, settings: JsonObject, user: str, *, source: str = "API", token: str | None = None
    ) -> Cluster:
        """Begin to start a new cluster.

        Raises:
            sqlite3.IntegrityError: The user has begun one with this token already.
        """
        cluster_id, now = self._core.ids.cluster(), self._core.clock.now()
        workers = workers_of(settings)
        with self._core.database.write() as connection:
            connection.execute(
                "INSERT INTO clusters (id, creator, source, asked, settings, phase, since_ms, serial, created_ms,"
                " started_ms, running_ms, terminated_ms, reason, workers, pinned, removed, idempotency_token)"
                " VALUES (?, ?, ?, ?, ?, 'starting', ?, 1, ?, ?, 0, 0, NULL, ?, 0, 0, ?)",
                (cluster_id, user, source, json.dumps(asked), json.dumps(settings), now, now, now, workers, token),
            )
        self._core.rights.give(KIND, cluster_id, user, "CAN_MANAGE")
        self._events.add(cluster_id, "CREATING", {"cluster_size": size_of(settings), "user": user})
        return self.get(cluster_id, look=False)

    def begun_with(self, token: str, user: str) -> Cluster | None:
        """The cluster that a user began with an idempotency token."""
        return next(iter(self._select("creator = ? AND idempotency_token = ?", user, token)), None)

    def get(self, cluster_id: str, *, look: bool = True) -> Cluster:
        """A cluster as it is now.

        Args:
            cluster_id: Its id.
            look: Whether asking moves its states on, where they move with every look.

        Raises:
            Refusal: There is none.
        """
        found = self._select("id = ?", cluster_id)
        if not found:
            raise invalid(f"Cluster {cluster_id} does not exist")
        cluster = self._settled(found[0], look=look)
        age = self._core.clock.now() - cluster.terminated_ms
        if cluster.phase == "terminated" and not cluster.pinned and age > _KNOWN_MS:
            raise invalid(
                f"Cluster {cluster_id} does not exist. Cannot access cluster {cluster_id} that was terminated or"
                " unpinned more than 60 days ago."
            )
        return cluster

    def all(self, *, look: bool = True) -> list[Cluster]:
        """The clusters that are listed, the newest first."""
        now = self._core.clock.now()
        settled = [self._settled(each, look=look) for each in self._select("1 = 1")]
        return [
            each
            for each in reversed(settled)
            if each.pinned or each.phase != "terminated" or now - each.terminated_ms <= _LISTED_MS
        ]

    def allowed(self, user: str, cluster_id: str, levels: tuple[str, ...]) -> Cluster:
        """A cluster that a user may do something with, as it was when it was last looked at.

        Raises:
            Refusal: There is none, or the user may not.
        """
        cluster = self.get(cluster_id, look=False)
        words: dict[tuple[str, ...], str] = {ATTACH: "Attach", RESTART: "Restart"}
        word = words.get(levels, "Manage")
        message = f"{user} does not have {word} permissions on {cluster_id}."
        self._core.rights.require(user, KIND, cluster_id, levels, denied(message))
        return cluster

    def start(self, cluster: Cluster, user: str) -> None:
        """Start a terminated cluster with its last size.

        Raises:
            Refusal: It is not terminated, or belongs to a job.
        """
        self._require(cluster, "terminated")
        now = self._core.clock.now()
        workers = workers_of(cluster.settings)
        self._begin(cluster, "starting", started_ms=now, workers=workers, terminated_ms=0, reason=None)
        self._events.add(cluster.id, "STARTING", {"cluster_size": size_of(cluster.settings), "user": user})

    def restart(self, cluster: Cluster, user: str) -> None:
        """Restart a running cluster.

        Raises:
            Refusal: It is not running, or belongs to a job.
        """
        self._require(cluster, "running")
        self._begin(cluster, "restarting", started_ms=self._core.clock.now())
        self._events.add(cluster.id, "RESTARTING", {"user": user})

    def resize(self, cluster: Cluster, size: JsonObject, user: str) -> None:
        """Give a running cluster more workers, or fewer.

        Raises:
            Refusal: It is not running.
        """
        if cluster.phase != "running":
            raise _unexpected(cluster)
        settings, asked = (
            {name: value for name, value in each.items() if name not in ("num_workers", "autoscale")} | size
            for each in (cluster.settings, cluster.asked)
        )
        self._begin(cluster, "resizing", settings=json.dumps(settings), asked=json.dumps(asked))
        target = workers_of(settings)
        details: JsonObject = {"cause": "USER_REQUEST", "current_num_workers": cluster.workers, "user": user}
        self._events.add(cluster.id, "RESIZING", details | {"target_num_workers": target})

    def edit(self, cluster: Cluster, asked: JsonObject, settings: JsonObject, user: str) -> None:
        """Replace the settings: a running cluster restarts with them, a terminated one keeps them for its next start.

        Raises:
            Refusal: It is neither, or belongs to a job.
        """
        self._require(cluster, "running", "terminated")
        changes: dict[str, Any] = {"asked": json.dumps(asked), "settings": json.dumps(settings)}
        details: JsonObject = {
            "attributes": attributes_of(settings),
            "previous_attributes": attributes_of(cluster.settings),
            "cluster_size": size_of(settings),
            "previous_cluster_size": size_of(cluster.settings),
            "user": user,
        }
        self._events.add(cluster.id, "EDITED", details)
        if cluster.phase == "terminated":
            self._change(cluster.id, changes)
            return
        self._begin(cluster, "restarting", started_ms=self._core.clock.now(), **changes)
        self._events.add(cluster.id, "RESTARTING", {"user": user})

    def terminate(self, cluster: Cluster, user: str) -> None:
        """Begin to end a cluster; nothing happens to one that is ending or has ended."""
        if cluster.phase in ("terminating", "terminated"):
            return
        reason = {"code": "USER_REQUEST", "type": "SUCCESS", "parameters": {"username": user}}
        self._begin(cluster, "terminating", reason=json.dumps(reason))
        self._events.add(cluster.id, "TERMINATING", {"reason": reason})

    def remove(self, cluster: Cluster) -> None:
        """End a cluster and act as if it had never been.

        Raises:
            Refusal: It is pinned.
        """
        if cluster.pinned:
            raise invalid_state(f"Cluster {cluster.id} is pinned; unpin the cluster first.")
        self._change(cluster.id, {"removed": 1})
        self._core.rights.forget(KIND, cluster.id)

    def pin(self, cluster: Cluster, user: str, *, pinned: bool) -> None:
        """Keep a cluster in the list, or no longer; nothing happens where it is so already."""
        if cluster.pinned != pinned:
            self._change(cluster.id, {"pinned": int(pinned)})
            self._events.add(cluster.id, "PINNED" if pinned else "UNPINNED", {"user": user})

    def change_owner(self, cluster: Cluster, owner: str) -> None:
        """Give a terminated cluster to somebody else.

        Raises:
            Refusal: It is not terminated, or there is no such user.
        """
        if cluster.phase != "terminated":
            raise _unexpected(cluster)
        if self._core.users.by_name(owner) is None:
            raise invalid(f"User {owner} does not exist.")
        self._change(cluster.id, {"creator": owner})
        self._core.rights.give(KIND, cluster.id, owner, "CAN_MANAGE")

    def _require(self, cluster: Cluster, *phases: str) -> None:
        if cluster.source == "JOB":
            raise invalid_state(f"Cluster {cluster.id} belongs to a job and cannot be changed or started.")
        if cluster.phase not in phases:
            raise _unexpected(cluster)

    def _settled(self, cluster: Cluster, *, look: bool) -> Cluster:
        """The cluster after what has ended by itself in the meantime."""
        after = _ENDS.get(cluster.phase)
        if after is None:
            return cluster
        settings = self._core.knobs.settings
        seconds = settings.termination_seconds if after == "terminated" else settings.cluster_seconds
        clock = self._core.clock
        if not clock.stage(f"cluster/{cluster.id}/{cluster.serial}", cluster.since_ms, [seconds], look=look):
            return cluster
        moment = clock.now() if clock.by_steps else cluster.since_ms + round(seconds * 1000)
        changes: dict[str, Any] = {"phase": after, "since_ms": moment}
        if after == "terminated":
            changes["terminated_ms"] = moment
        elif cluster.phase == "resizing":
            changes["workers"] = workers_of(cluster.settings)
        else:
            changes |= {"running_ms": moment, "workers": workers_of(cluster.settings)}
        if self._change(cluster.id, changes, serial=cluster.serial, phase=cluster.phase):
            self._events.settled(cluster.id, cluster.phase, cluster.settings, moment)
        # Whoever asked at the same moment may have been the one who wrote it down.
        return next(iter(self._select("id = ?", cluster.id)), cluster)

    def _begin(self, cluster: Cluster, phase: str, **changes: Any) -> None:
        moment = {"phase": phase, "since_ms": self._core.clock.now(), "serial": cluster.serial + 1}
        if not self._change(cluster.id, changes | moment, serial=cluster.serial, phase=cluster.phase):
            # Another request was quicker.
            raise _unexpected(self.get(cluster.id, look=False))

    def _change(
        self, cluster_id: str, changes: Mapping[str, Any], *, serial: int | None = None, phase: str | None = None
    ) -> bool:
        """Write new values down, given a phase only if the cluster is still in it; whether that was done."""
        columns = ", ".join(f"{name} = ?" for name in changes)
        condition = "id = ? AND serial = coalesce(?, serial) AND phase = coalesce(?, phase)"
        with self._core.database.write() as connection:
            done = connection.execute(
                f"UPDATE clusters SET {columns} WHERE {condition}",  # noqa: S608 - names of columns
                (*changes.values(), cluster_id, serial, phase),
            )
        return done.rowcount > 0

    def _select(self, condition: str, *values: str) -> list[Cluster]:
        with self._core.database.read() as connection:
            rows = connection.execute(
                f"SELECT * FROM clusters WHERE removed = 0 AND {condition} ORDER BY number",  # noqa: S608 - fixed text
                values,
            ).fetchall()
        return [_cluster(row) for row in rows]


def _unexpected(cluster: Cluster) -> Exception:
    return invalid_state(f"Cluster {cluster.id} is in unexpected state {cluster.state.capitalize()}.")


def _cluster(row: sqlite3.Row) -> Cluster:
    return Cluster(
        id=row["id"],
        creator=row["creator"],
        source=row["source"],
        asked=json.loads(row["asked"]),
        settings=json.loads(row["settings"]),
        phase=row["phase"],
        since_ms=row["since_ms"],
        serial=row["serial"],
        created_ms=row["created_ms"],
        started_ms=row["started_ms"],
        running_ms=row["running_ms"],
        terminated_ms=row["terminated_ms"],
        reason=row["reason"] and json.loads(row["reason"]),
        workers=row["workers"],
        pinned=bool(row["pinned"]),
    )
