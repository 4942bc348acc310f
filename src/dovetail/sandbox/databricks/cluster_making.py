"""From what is asked for to a cluster: its policy is kept to, its pool is there, its settings make sense."""

from __future__ import annotations

import sqlite3
from typing import Final

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.cluster_libraries import ClusterLibraries
from dovetail.sandbox.databricks.cluster_policies import ClusterPolicies
from dovetail.sandbox.databricks.cluster_settings import ONLY_ASKED, settings_of
from dovetail.sandbox.databricks.clusters import ATTACH, Cluster, Clusters
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.instance_pools import InstancePools
from dovetail.sandbox.message import JsonObject

_KEPT: Final = ONLY_ASKED - {"apply_policy_default_values"}


class ClusterMaking:
    """Makes and changes clusters. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._clusters = core.state(Clusters)
        self._libraries = core.state(ClusterLibraries)
        self._policies = core.state(ClusterPolicies)
        self._pools = core.state(InstancePools)

    def create(self, body: JsonObject, user: str, *, source: str = "API") -> Cluster:
        """Begin to start a new cluster.

        Raises:
            Refusal: The settings make no sense, or break the policy.
        """
        token = body.get("idempotency_token") or None
        known = self._clusters.begun_with(token, user) if token else None
        if known is not None:
            return known
        settings = self._settings(body, user)
        source_id = body.get("clone_from", {}).get("source_cluster_id")
        copied = self._libraries.wished(self._clusters.allowed(user, source_id, ATTACH).id) if source_id else []
        try:
            cluster = self._clusters.create(_asked(body), settings, user, source=source, token=token)
        except sqlite3.IntegrityError as error:
            # The same request twice at the same moment, or a cluster that was removed since.
            known = self._clusters.begun_with(token, user) if token else None
            if known is None:
                raise invalid(f"The cluster of idempotency token {token} does not exist any more") from error
            return known
        self._libraries.install(cluster.id, [*copied, *self._policies.libraries(settings.get("policy_id"))])
        return cluster

    def edit(self, cluster: Cluster, body: JsonObject, user: str) -> None:
        """Replace all settings.

        Raises:
            Refusal: They make no sense or break the policy, or the cluster's state does not allow it.
        """
        self._clusters.edit(cluster, _asked(body), self._settings(body, user, cluster), user)

    def update(self, cluster: Cluster, mask: str, given: JsonObject, user: str) -> None:
        """Replace the settings that a mask names; one that is named and not given is cleared.

        Raises:
            Refusal: They make no sense or break the policy, or the cluster's state does not allow it.
        """
        asked = dict(cluster.asked)
        for path in list(given) if mask == "*" else mask.split(","):
            _copy(path.split("."), given, asked)
        if "num_workers" in given and "autoscale" not in given:
            asked.pop("autoscale", None)
        if "autoscale" in given and "num_workers" not in given:
            asked.pop("num_workers", None)
        self._clusters.edit(cluster, asked, self._settings(asked, user, cluster), user)

    def _settings(self, body: JsonObject, user: str, cluster: Cluster | None = None) -> JsonObject:
        asked = _asked(body)
        policy_id = asked.get("policy_id")
        if policy_id:
            asked = self._policies.applied(policy_id, asked)
            if cluster is None:
                active = [each for each in self._clusters.all(look=False) if each.phase != "terminated"]
                mine = [each for each in active if each.creator == user and each.settings.get("policy_id") == policy_id]
                self._policies.check_number(policy_id, len(mine), user)
        for name in ("instance_pool_id", "driver_instance_pool_id"):
            if name in asked:
                asked.setdefault("node_type_id", self._pools.get(asked[name])["node_type_id"])
        return settings_of(asked, user)


def _asked(body: JsonObject) -> JsonObject:
    return {name: value for name, value in body.items() if name not in _KEPT}


def _copy(path: list[str], given: JsonObject, target: JsonObject) -> None:
    """Take over what stands at a path, or clear it there."""
    name, *rest = path
    if not name:
        raise invalid("update_mask must not have empty parts")
    if not rest:
        if name in given:
            target[name] = given[name]
        else:
            target.pop(name, None)
        return
    inner = dict(target.get(name) or {})
    _copy(rest, given.get(name) or {}, inner)
    target[name] = inner
