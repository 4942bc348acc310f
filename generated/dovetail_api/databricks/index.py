# Made from databricks.yaml by dovetail-generate; do not edit.
"""Azure Databricks: every operation by its id."""

from __future__ import annotations

from typing import Final, NamedTuple


class Entry(NamedTuple):
    """An operation, told without loading it.

    Attributes:
        function: ``module:function`` below ``operations``.
        method: HTTP method.
        path: Path template.
        summary: What it does, in a line.
    """

    function: str
    method: str
    path: str
    summary: str


OPERATIONS: Final[dict[str, Entry]] = {
    "clusters_create": Entry("clusters:create", "POST", "/api/2.1/clusters/create", "Create a cluster."),
    "clusters_edit": Entry("clusters:edit", "POST", "/api/2.1/clusters/edit", "Replace the settings of a cluster."),
    "clusters_update": Entry(
        "clusters:update", "POST", "/api/2.1/clusters/update", "Change some settings of a cluster."
    ),
    "clusters_resize": Entry(
        "clusters:resize", "POST", "/api/2.1/clusters/resize", "Change how many workers a cluster has."
    ),
    "clusters_start": Entry("clusters:start", "POST", "/api/2.1/clusters/start", "Start a terminated cluster."),
    "clusters_restart": Entry("clusters:restart", "POST", "/api/2.1/clusters/restart", "Restart a running cluster."),
    "clusters_delete": Entry("clusters:delete", "POST", "/api/2.1/clusters/delete", "Terminate a cluster."),
    "clusters_permanent_delete": Entry(
        "clusters:permanent_delete", "POST", "/api/2.1/clusters/permanent-delete", "Delete a cluster for good."
    ),
    "clusters_pin": Entry("clusters:pin", "POST", "/api/2.1/clusters/pin", "Keep a cluster on the list."),
    "clusters_unpin": Entry("clusters:unpin", "POST", "/api/2.1/clusters/unpin", "Let a cluster leave the list."),
    "clusters_change_owner": Entry(
        "clusters:change_owner", "POST", "/api/2.1/clusters/change-owner", "Give a cluster to another user."
    ),
    "clusters_get": Entry("clusters:get", "GET", "/api/2.1/clusters/get", "Get a cluster."),
    "clusters_list": Entry("clusters:list", "GET", "/api/2.1/clusters/list", "List clusters."),
    "clusters_list_node_types": Entry(
        "clusters:list_node_types", "GET", "/api/2.1/clusters/list-node-types", "List the node types."
    ),
    "clusters_list_zones": Entry(
        "clusters:list_zones", "GET", "/api/2.1/clusters/list-zones", "List the availability zones."
    ),
    "clusters_spark_versions": Entry(
        "clusters:spark_versions", "GET", "/api/2.1/clusters/spark-versions", "List the runtime versions."
    ),
    "clusters_events": Entry("clusters:events", "POST", "/api/2.1/clusters/events", "List what happened to a cluster."),
    "cluster_policies_create": Entry(
        "cluster_policies:create", "POST", "/api/2.0/policies/clusters/create", "Create a cluster policy."
    ),
    "cluster_policies_edit": Entry(
        "cluster_policies:edit", "POST", "/api/2.0/policies/clusters/edit", "Replace a cluster policy."
    ),
    "cluster_policies_delete": Entry(
        "cluster_policies:delete", "POST", "/api/2.0/policies/clusters/delete", "Delete a cluster policy."
    ),
    "cluster_policies_get": Entry(
        "cluster_policies:get", "GET", "/api/2.0/policies/clusters/get", "Get a cluster policy."
    ),
    "cluster_policies_list": Entry(
        "cluster_policies:list", "GET", "/api/2.0/policies/clusters/list", "List the cluster policies."
    ),
    "policy_families_get": Entry(
        "policy_families:get", "GET", "/api/2.0/policy-families/{policy_family_id}", "Get a policy family."
    ),
    "policy_families_list": Entry(
        "policy_families:list", "GET", "/api/2.0/policy-families", "List the policy families."
    ),
    "instance_pools_create": Entry(
        "instance_pools:create", "POST", "/api/2.0/instance-pools/create", "Create an instance pool."
    ),
    "instance_pools_edit": Entry(
        "instance_pools:edit", "POST", "/api/2.0/instance-pools/edit", "Replace the settings of an instance pool."
    ),
    "instance_pools_delete": Entry(
        "instance_pools:delete", "POST", "/api/2.0/instance-pools/delete", "Delete an instance pool."
    ),
    "instance_pools_get": Entry("instance_pools:get", "GET", "/api/2.0/instance-pools/get", "Get an instance pool."),
    "instance_pools_list": Entry(
        "instance_pools:list", "GET", "/api/2.0/instance-pools/list", "List the instance pools."
    ),
    "libraries_all_cluster_statuses": Entry(
        "libraries:all_cluster_statuses",
        "GET",
        "/api/2.0/libraries/all-cluster-statuses",
        "Tell about the libraries of all clusters.",
    ),
    "libraries_cluster_status": Entry(
        "libraries:cluster_status", "GET", "/api/2.0/libraries/cluster-status", "Tell about the libraries of a cluster."
    ),
    "libraries_install": Entry(
        "libraries:install", "POST", "/api/2.0/libraries/install", "Install libraries on a cluster."
    ),
    "libraries_uninstall": Entry(
        "libraries:uninstall", "POST", "/api/2.0/libraries/uninstall", "Remove libraries from a cluster."
    ),
    "command_execution_create": Entry(
        "command_execution:create", "POST", "/api/1.2/contexts/create", "Open a context on a cluster."
    ),
    "command_execution_context_status": Entry(
        "command_execution:context_status", "GET", "/api/1.2/contexts/status", "Tell how a context is."
    ),
    "command_execution_destroy": Entry(
        "command_execution:destroy", "POST", "/api/1.2/contexts/destroy", "Close a context."
    ),
    "command_execution_execute": Entry(
        "command_execution:execute", "POST", "/api/1.2/commands/execute", "Run a command."
    ),
    "command_execution_command_status": Entry(
        "command_execution:command_status", "GET", "/api/1.2/commands/status", "Tell how a command is."
    ),
    "command_execution_cancel": Entry(
        "command_execution:cancel", "POST", "/api/1.2/commands/cancel", "Cancel a command."
    ),
}
"""Every operation by its ``operationId``, in the order of the contract."""
