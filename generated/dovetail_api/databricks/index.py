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
    "jobs_create": Entry("jobs:create", "POST", "/api/2.2/jobs/create", "Create a job."),
    "jobs_reset": Entry("jobs:reset", "POST", "/api/2.2/jobs/reset", "Replace the settings of a job."),
    "jobs_update": Entry("jobs:update", "POST", "/api/2.2/jobs/update", "Change some settings of a job."),
    "jobs_delete": Entry("jobs:delete", "POST", "/api/2.2/jobs/delete", "Delete a job."),
    "jobs_get": Entry("jobs:get", "GET", "/api/2.2/jobs/get", "Get a job."),
    "jobs_list": Entry("jobs:list", "GET", "/api/2.2/jobs/list", "List jobs."),
    "jobs_run_now": Entry("jobs:run_now", "POST", "/api/2.2/jobs/run-now", "Run a job now."),
    "jobs_submit": Entry("jobs:submit", "POST", "/api/2.2/jobs/runs/submit", "Run tasks once, without a job."),
    "jobs_get_run": Entry("jobs:get_run", "GET", "/api/2.2/jobs/runs/get", "Get a run."),
    "jobs_list_runs": Entry("jobs:list_runs", "GET", "/api/2.2/jobs/runs/list", "List runs."),
    "jobs_get_run_output": Entry(
        "jobs:get_run_output", "GET", "/api/2.2/jobs/runs/get-output", "Get the output of a task's run."
    ),
    "jobs_export_run": Entry("jobs:export_run", "GET", "/api/2.2/jobs/runs/export", "Export a run of a notebook."),
    "jobs_cancel_run": Entry("jobs:cancel_run", "POST", "/api/2.2/jobs/runs/cancel", "Cancel a run."),
    "jobs_cancel_all_runs": Entry(
        "jobs:cancel_all_runs", "POST", "/api/2.2/jobs/runs/cancel-all", "Cancel all runs of a job."
    ),
    "jobs_delete_run": Entry("jobs:delete_run", "POST", "/api/2.2/jobs/runs/delete", "Delete a run that has ended."),
    "jobs_repair_run": Entry("jobs:repair_run", "POST", "/api/2.2/jobs/runs/repair", "Run tasks of a run again."),
    "secrets_create_scope": Entry(
        "secrets:create_scope", "POST", "/api/2.0/secrets/scopes/create", "Create a scope for secrets."
    ),
    "secrets_delete_scope": Entry("secrets:delete_scope", "POST", "/api/2.0/secrets/scopes/delete", "Delete a scope."),
    "secrets_list_scopes": Entry("secrets:list_scopes", "GET", "/api/2.0/secrets/scopes/list", "List the scopes."),
    "secrets_put_secret": Entry("secrets:put_secret", "POST", "/api/2.0/secrets/put", "Store a secret."),
    "secrets_get_secret": Entry("secrets:get_secret", "GET", "/api/2.0/secrets/get", "Get a secret."),
    "secrets_list_secrets": Entry(
        "secrets:list_secrets", "GET", "/api/2.0/secrets/list", "List the secrets of a scope."
    ),
    "secrets_delete_secret": Entry("secrets:delete_secret", "POST", "/api/2.0/secrets/delete", "Delete a secret."),
    "secrets_put_acl": Entry(
        "secrets:put_acl", "POST", "/api/2.0/secrets/acls/put", "Give somebody a right to a scope."
    ),
    "secrets_get_acl": Entry("secrets:get_acl", "GET", "/api/2.0/secrets/acls/get", "Get somebody's right to a scope."),
    "secrets_list_acls": Entry("secrets:list_acls", "GET", "/api/2.0/secrets/acls/list", "List the rights to a scope."),
    "secrets_delete_acl": Entry(
        "secrets:delete_acl", "POST", "/api/2.0/secrets/acls/delete", "Take away somebody's right to a scope."
    ),
    "tokens_create": Entry("tokens:create", "POST", "/api/2.0/token/create", "Create an access token of one's own."),
    "tokens_delete": Entry("tokens:delete", "POST", "/api/2.0/token/delete", "Revoke an access token of one's own."),
    "tokens_list": Entry("tokens:list", "GET", "/api/2.0/token/list", "List one's own access tokens."),
    "tokens_update": Entry(
        "tokens:update", "PATCH", "/api/2.0/token/{token_id}", "Change an access token of one's own."
    ),
    "token_management_create_obo_token": Entry(
        "token_management:create_obo_token",
        "POST",
        "/api/2.0/token-management/on-behalf-of/tokens",
        "Create an access token for a service principal.",
    ),
    "token_management_list": Entry(
        "token_management:list", "GET", "/api/2.0/token-management/tokens", "List the access tokens of everybody."
    ),
    "token_management_get": Entry(
        "token_management:get", "GET", "/api/2.0/token-management/tokens/{token_id}", "Get an access token of anybody."
    ),
    "token_management_delete": Entry(
        "token_management:delete",
        "DELETE",
        "/api/2.0/token-management/tokens/{token_id}",
        "Revoke an access token of anybody.",
    ),
    "token_management_update": Entry(
        "token_management:update",
        "PATCH",
        "/api/2.0/token-management/tokens/{token_id}",
        "Change an access token of anybody.",
    ),
}
"""Every operation by its ``operationId``, in the order of the contract."""
