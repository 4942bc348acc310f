"""Libraries on clusters: what is wished for, and how far it has come."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.clusters import Cluster
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.message import JsonObject

KINDS: Final = ("jar", "egg", "whl", "pypi", "maven", "cran", "requirements")
_STAGES: Final = ("PENDING", "RESOLVING", "INSTALLING", "INSTALLED")


class ClusterLibraries:
    """The libraries of all clusters. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core

    def install(self, cluster_id: str, libraries: Sequence[JsonObject]) -> None:
        """Wish for libraries; one that is there already stays as it is.

        Raises:
            Refusal: One is not of exactly one kind.
        """
        for library in libraries:
            _check(library)
        with self._core.database.write() as connection:
            connection.executemany(
                "INSERT INTO cluster_libraries (cluster_id, library, wish, wished_ms) VALUES (?, ?, 'install', ?)"
                " ON CONFLICT (cluster_id, library) DO UPDATE SET wish = 'install'",
                [(cluster_id, _text(library), self._core.clock.now()) for library in libraries],
            )

    def uninstall(self, cluster: Cluster, libraries: Sequence[JsonObject]) -> None:
        """Wish libraries away, which happens at the next restart; those that are not there are ignored.

        Raises:
            Refusal: One is not of exactly one kind.
        """
        for library in libraries:
            _check(library)
        with self._core.database.write() as connection:
            connection.executemany(
                "UPDATE cluster_libraries SET wish = 'uninstall', wished_ms = ? WHERE cluster_id = ? AND library = ?",
                [(self._core.clock.now(), cluster.id, _text(library)) for library in libraries],
            )

    def wished(self, cluster_id: str) -> list[JsonObject]:
        """The libraries that a cluster shall have."""
        with self._core.database.read() as connection:
            rows = connection.execute(
                "SELECT library FROM cluster_libraries WHERE cluster_id = ? AND wish = 'install' ORDER BY number",
                (cluster_id,),
            ).fetchall()
        return [json.loads(row["library"]) for row in rows]

    def statuses(self, cluster: Cluster) -> list[JsonObject]:
        """How far the libraries of a cluster have come: those that shall be there first."""
        with self._core.database.write() as connection:
            # What was wished away is gone since the cluster came up anew.
            connection.execute(
                "DELETE FROM cluster_libraries WHERE cluster_id = ? AND wish = 'uninstall' AND wished_ms < ?",
                (cluster.id, cluster.started_ms if cluster.is_up else 0),
            )
            rows = connection.execute(
                "SELECT * FROM cluster_libraries WHERE cluster_id = ? ORDER BY wish, number", (cluster.id,)
            ).fetchall()
        return [self._status(cluster, row["library"], row["wish"], row["wished_ms"]) for row in rows]

    def _status(self, cluster: Cluster, text: str, wish: str, wished_ms: int) -> JsonObject:
        library: JsonObject = json.loads(text)
        status: JsonObject = {"library": library, "is_library_for_all_clusters": False}
        if wish == "uninstall":
            return status | {"status": "UNINSTALL_ON_RESTART"}
        if not cluster.is_up:
            return status | {"status": _STAGES[0]}
        settings = self._core.knobs.settings
        since = max(wished_ms, cluster.running_ms)
        key = f"library/{cluster.id}/{text}/{since}"
        stage = self._core.clock.stage(key, since, [settings.library_seconds] * (len(_STAGES) - 1))
        if _STAGES[stage] == "INSTALLED" and any(name in text for name in settings.failing_libraries):
            return status | {"status": "FAILED", "messages": [f"Library installation failed: {text} was not found"]}
        return status | {"status": _STAGES[stage]}


def _check(library: JsonObject) -> None:
    if len([kind for kind in KINDS if kind in library]) != 1:
        raise invalid(f"A library has exactly one of {', '.join(KINDS)}, unlike {_text(library)}")


def _text(library: JsonObject) -> str:
    return json.dumps(library, sort_keys=True)
