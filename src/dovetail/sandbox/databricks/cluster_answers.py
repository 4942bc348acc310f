"""A cluster as it is told."""

from __future__ import annotations

import hashlib

from dovetail.sandbox.databricks.cluster_settings import hardware, workers_of
from dovetail.sandbox.databricks.clusters import Cluster
from dovetail.sandbox.message import JsonObject

_JDBC_PORT = 10_000


def told(cluster: Cluster) -> JsonObject:
    """The cluster with its settings, its state and its nodes."""
    answer: JsonObject = {
        **cluster.settings,
        "cluster_id": cluster.id,
        "creator_user_name": cluster.creator,
        "state": cluster.state,
        "state_message": _message(cluster),
        "cluster_source": cluster.source,
        "num_workers": workers_of(cluster.settings),
        "start_time": cluster.created_ms,
        "default_tags": {
            "Vendor": "Databricks",
            "Creator": cluster.creator,
            "ClusterName": cluster.settings.get("cluster_name", ""),
            "ClusterId": cluster.id,
        },
        "spec": cluster.asked,
    }
    if cluster.started_ms != cluster.created_ms:
        answer["last_restarted_time"] = cluster.started_ms
    if cluster.running_ms:
        answer["last_state_loss_time"] = cluster.running_ms
    if cluster.is_up:
        answer |= _nodes(cluster) | hardware(cluster.settings, cluster.workers)
    if cluster.reason is not None:
        answer["termination_reason"] = cluster.reason
    if cluster.terminated_ms:
        answer["terminated_time"] = cluster.terminated_ms
    return answer


def _message(cluster: Cluster) -> str:
    if cluster.phase == "starting":
        return "Starting Spark"
    if cluster.phase == "terminating":
        return "Terminating cluster"
    return ""


def _nodes(cluster: Cluster) -> JsonObject:
    nodes = [_node(cluster, number) for number in range(cluster.workers + 1)]
    context = hashlib.sha256(f"{cluster.id}/{cluster.running_ms}".encode()).digest()
    return {
        "driver": nodes[0],
        "executors": nodes[1:],
        "jdbc_port": _JDBC_PORT,
        # Beyond what a double holds, as the platform's are.
        "spark_context_id": 2**62 + int.from_bytes(context[:7]),
    }


def _node(cluster: Cluster, number: int) -> JsonObject:
    name = hashlib.sha256(f"{cluster.id}/{cluster.started_ms}/{number}".encode()).hexdigest()[:32]
    high, low = divmod(number * 2 + 4, 256)
    return {
        "node_id": name,
        "instance_id": name,
        "private_ip": f"10.139.{64 + high % 190}.{low}",
        "host_private_ip": f"10.139.{64 + high % 190}.{low + 1}",
        "start_timestamp": cluster.running_ms,
    }
