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
    "warehouses_list": Entry("warehouses:list", "GET", "/api/2.0/sql/warehouses", "List the warehouses."),
    "warehouses_create": Entry(
        "warehouses:create", "POST", "/api/2.0/sql/warehouses", "Create a warehouse and start it."
    ),
    "warehouses_get": Entry("warehouses:get", "GET", "/api/2.0/sql/warehouses/{id}", "Tell about a warehouse."),
    "warehouses_delete": Entry("warehouses:delete", "DELETE", "/api/2.0/sql/warehouses/{id}", "Delete a warehouse."),
    "warehouses_edit": Entry(
        "warehouses:edit", "POST", "/api/2.0/sql/warehouses/{id}/edit", "Change how a warehouse is set up."
    ),
    "warehouses_start": Entry("warehouses:start", "POST", "/api/2.0/sql/warehouses/{id}/start", "Start a warehouse."),
    "warehouses_stop": Entry("warehouses:stop", "POST", "/api/2.0/sql/warehouses/{id}/stop", "Stop a warehouse."),
    "warehouses_get_workspace_config": Entry(
        "warehouses:get_workspace_config",
        "GET",
        "/api/2.0/sql/config/warehouses",
        "Tell what holds for all warehouses.",
    ),
    "warehouses_set_workspace_config": Entry(
        "warehouses:set_workspace_config", "PUT", "/api/2.0/sql/config/warehouses", "Set what holds for all warehouses."
    ),
    "warehouses_list_default_overrides": Entry(
        "warehouses:list_default_overrides",
        "GET",
        "/api/warehouses/v1/default-warehouse-overrides",
        "List the default warehouses of users.",
    ),
    "warehouses_create_default_override": Entry(
        "warehouses:create_default_override",
        "POST",
        "/api/warehouses/v1/default-warehouse-overrides",
        "Give a user a default warehouse.",
    ),
    "warehouses_get_default_override": Entry(
        "warehouses:get_default_override",
        "GET",
        "/api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}",
        "Tell a user's default warehouse.",
    ),
    "warehouses_delete_default_override": Entry(
        "warehouses:delete_default_override",
        "DELETE",
        "/api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}",
        "Take a user's default warehouse away.",
    ),
    "warehouses_update_default_override": Entry(
        "warehouses:update_default_override",
        "PATCH",
        "/api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}",
        "Change a user's default warehouse.",
    ),
    "statement_execution_execute": Entry(
        "statement_execution:execute", "POST", "/api/2.0/sql/statements", "Run a SQL statement."
    ),
    "statement_execution_get": Entry(
        "statement_execution:get", "GET", "/api/2.0/sql/statements/{statement_id}", "Tell about a statement."
    ),
    "statement_execution_cancel": Entry(
        "statement_execution:cancel", "POST", "/api/2.0/sql/statements/{statement_id}/cancel", "Cancel a statement."
    ),
    "statement_execution_get_chunk": Entry(
        "statement_execution:get_chunk",
        "GET",
        "/api/2.0/sql/statements/{statement_id}/result/chunks/{chunk_index}",
        "Get one chunk of a result.",
    ),
    "experiments_create": Entry(
        "experiments:create", "POST", "/api/2.0/mlflow/experiments/create", "Create an experiment."
    ),
    "experiments_get": Entry("experiments:get", "GET", "/api/2.0/mlflow/experiments/get", "Get an experiment."),
    "experiments_get_by_name": Entry(
        "experiments:get_by_name", "GET", "/api/2.0/mlflow/experiments/get-by-name", "Get an experiment by its name."
    ),
    "experiments_list": Entry("experiments:list", "GET", "/api/2.0/mlflow/experiments/list", "List experiments."),
    "experiments_search": Entry(
        "experiments:search", "POST", "/api/2.0/mlflow/experiments/search", "Find experiments."
    ),
    "experiments_update": Entry(
        "experiments:update", "POST", "/api/2.0/mlflow/experiments/update", "Rename an experiment."
    ),
    "experiments_delete": Entry(
        "experiments:delete", "POST", "/api/2.0/mlflow/experiments/delete", "Delete an experiment."
    ),
    "experiments_restore": Entry(
        "experiments:restore", "POST", "/api/2.0/mlflow/experiments/restore", "Restore an experiment."
    ),
    "experiments_set_experiment_tag": Entry(
        "experiments:set_experiment_tag",
        "POST",
        "/api/2.0/mlflow/experiments/set-experiment-tag",
        "Set a tag of an experiment.",
    ),
    "experiments_create_run": Entry("experiments:create_run", "POST", "/api/2.0/mlflow/runs/create", "Create a run."),
    "experiments_get_run": Entry("experiments:get_run", "GET", "/api/2.0/mlflow/runs/get", "Get a run."),
    "experiments_update_run": Entry("experiments:update_run", "POST", "/api/2.0/mlflow/runs/update", "Change a run."),
    "experiments_search_runs": Entry("experiments:search_runs", "POST", "/api/2.0/mlflow/runs/search", "Find runs."),
    "experiments_delete_run": Entry("experiments:delete_run", "POST", "/api/2.0/mlflow/runs/delete", "Delete a run."),
    "experiments_restore_run": Entry(
        "experiments:restore_run", "POST", "/api/2.0/mlflow/runs/restore", "Restore a run."
    ),
    "experiments_delete_runs": Entry(
        "experiments:delete_runs", "POST", "/api/2.0/mlflow/databricks/runs/delete-runs", "Delete many runs."
    ),
    "experiments_restore_runs": Entry(
        "experiments:restore_runs", "POST", "/api/2.0/mlflow/databricks/runs/restore-runs", "Restore many runs."
    ),
    "experiments_log_metric": Entry(
        "experiments:log_metric", "POST", "/api/2.0/mlflow/runs/log-metric", "Log a value of a metric."
    ),
    "experiments_log_param": Entry(
        "experiments:log_param", "POST", "/api/2.0/mlflow/runs/log-parameter", "Log a parameter."
    ),
    "experiments_log_batch": Entry(
        "experiments:log_batch", "POST", "/api/2.0/mlflow/runs/log-batch", "Log metrics, parameters and tags together."
    ),
    "experiments_log_inputs": Entry(
        "experiments:log_inputs", "POST", "/api/2.0/mlflow/runs/log-inputs", "Log what a run read."
    ),
    "experiments_log_outputs": Entry(
        "experiments:log_outputs", "POST", "/api/2.0/mlflow/runs/outputs", "Log what a run made."
    ),
    "experiments_log_model": Entry(
        "experiments:log_model", "POST", "/api/2.0/mlflow/runs/log-model", "Log a model in the older way."
    ),
    "experiments_set_tag": Entry("experiments:set_tag", "POST", "/api/2.0/mlflow/runs/set-tag", "Set a tag of a run."),
    "experiments_delete_tag": Entry(
        "experiments:delete_tag", "POST", "/api/2.0/mlflow/runs/delete-tag", "Take a tag off a run."
    ),
    "experiments_get_history": Entry(
        "experiments:get_history", "GET", "/api/2.0/mlflow/metrics/get-history", "Get all values of a metric."
    ),
    "experiments_list_artifacts": Entry(
        "experiments:list_artifacts", "GET", "/api/2.0/mlflow/artifacts/list", "List the artifacts of a run."
    ),
    "experiments_create_logged_model": Entry(
        "experiments:create_logged_model", "POST", "/api/2.0/mlflow/logged-models", "Create a logged model."
    ),
    "experiments_search_logged_models": Entry(
        "experiments:search_logged_models", "POST", "/api/2.0/mlflow/logged-models/search", "Find logged models."
    ),
    "experiments_get_logged_model": Entry(
        "experiments:get_logged_model", "GET", "/api/2.0/mlflow/logged-models/{model_id}", "Get a logged model."
    ),
    "experiments_delete_logged_model": Entry(
        "experiments:delete_logged_model",
        "DELETE",
        "/api/2.0/mlflow/logged-models/{model_id}",
        "Delete a logged model.",
    ),
    "experiments_finalize_logged_model": Entry(
        "experiments:finalize_logged_model",
        "PATCH",
        "/api/2.0/mlflow/logged-models/{model_id}",
        "Say that a logged model is complete.",
    ),
    "experiments_log_logged_model_params": Entry(
        "experiments:log_logged_model_params",
        "POST",
        "/api/2.0/mlflow/logged-models/{model_id}/params",
        "Add parameters to a logged model.",
    ),
    "experiments_set_logged_model_tags": Entry(
        "experiments:set_logged_model_tags",
        "PATCH",
        "/api/2.0/mlflow/logged-models/{model_id}/tags",
        "Set tags of a logged model.",
    ),
    "experiments_delete_logged_model_tag": Entry(
        "experiments:delete_logged_model_tag",
        "DELETE",
        "/api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}",
        "Take a tag off a logged model.",
    ),
    "experiments_create_issue": Entry(
        "experiments:create_issue", "POST", "/api/2.0/mlflow/experiments/{experiment_id}/issues", "Note an issue."
    ),
    "experiments_search_issues": Entry(
        "experiments:search_issues", "POST", "/api/2.0/mlflow/experiments/{experiment_id}/issues:search", "Find issues."
    ),
    "experiments_get_issue": Entry(
        "experiments:get_issue", "GET", "/api/2.0/mlflow/experiments/{experiment_id}/issues/{issue_id}", "Get an issue."
    ),
    "experiments_update_issue": Entry(
        "experiments:update_issue",
        "PATCH",
        "/api/2.0/mlflow/experiments/{experiment_id}/issues/{issue_id}",
        "Change an issue.",
    ),
    "model_registry_create_model": Entry(
        "model_registry:create_model", "POST", "/api/2.0/mlflow/registered-models/create", "Create a registered model."
    ),
    "model_registry_get_model": Entry(
        "model_registry:get_model", "GET", "/api/2.0/mlflow/databricks/registered-models/get", "Get a registered model."
    ),
    "model_registry_list_models": Entry(
        "model_registry:list_models", "GET", "/api/2.0/mlflow/registered-models/list", "List the registered models."
    ),
    "model_registry_search_models": Entry(
        "model_registry:search_models", "GET", "/api/2.0/mlflow/registered-models/search", "Find registered models."
    ),
    "model_registry_update_model": Entry(
        "model_registry:update_model", "PATCH", "/api/2.0/mlflow/registered-models/update", "Change a registered model."
    ),
    "model_registry_rename_model": Entry(
        "model_registry:rename_model", "POST", "/api/2.0/mlflow/registered-models/rename", "Rename a registered model."
    ),
    "model_registry_delete_model": Entry(
        "model_registry:delete_model",
        "DELETE",
        "/api/2.0/mlflow/registered-models/delete",
        "Delete a registered model.",
    ),
    "model_registry_get_latest_versions": Entry(
        "model_registry:get_latest_versions",
        "POST",
        "/api/2.0/mlflow/registered-models/get-latest-versions",
        "Get the latest versions of a model.",
    ),
    "model_registry_set_model_tag": Entry(
        "model_registry:set_model_tag",
        "POST",
        "/api/2.0/mlflow/registered-models/set-tag",
        "Set a tag of a registered model.",
    ),
    "model_registry_delete_model_tag": Entry(
        "model_registry:delete_model_tag",
        "DELETE",
        "/api/2.0/mlflow/registered-models/delete-tag",
        "Take a tag off a registered model.",
    ),
    "model_registry_create_model_version": Entry(
        "model_registry:create_model_version",
        "POST",
        "/api/2.0/mlflow/model-versions/create",
        "Create a version of a model.",
    ),
    "model_registry_get_model_version": Entry(
        "model_registry:get_model_version", "GET", "/api/2.0/mlflow/model-versions/get", "Get a version of a model."
    ),
    "model_registry_search_model_versions": Entry(
        "model_registry:search_model_versions",
        "GET",
        "/api/2.0/mlflow/model-versions/search",
        "Find versions of models.",
    ),
    "model_registry_update_model_version": Entry(
        "model_registry:update_model_version",
        "PATCH",
        "/api/2.0/mlflow/model-versions/update",
        "Change a version of a model.",
    ),
    "model_registry_delete_model_version": Entry(
        "model_registry:delete_model_version",
        "DELETE",
        "/api/2.0/mlflow/model-versions/delete",
        "Delete a version of a model.",
    ),
    "model_registry_get_model_version_download_uri": Entry(
        "model_registry:get_model_version_download_uri",
        "GET",
        "/api/2.0/mlflow/model-versions/get-download-uri",
        "Tell where the files of a version are.",
    ),
    "model_registry_set_model_version_tag": Entry(
        "model_registry:set_model_version_tag",
        "POST",
        "/api/2.0/mlflow/model-versions/set-tag",
        "Set a tag of a version.",
    ),
    "model_registry_delete_model_version_tag": Entry(
        "model_registry:delete_model_version_tag",
        "DELETE",
        "/api/2.0/mlflow/model-versions/delete-tag",
        "Take a tag off a version.",
    ),
    "model_registry_create_transition_request": Entry(
        "model_registry:create_transition_request",
        "POST",
        "/api/2.0/mlflow/transition-requests/create",
        "Ask for another stage of a version.",
    ),
    "model_registry_list_transition_requests": Entry(
        "model_registry:list_transition_requests",
        "GET",
        "/api/2.0/mlflow/transition-requests/list",
        "List what is asked for a version.",
    ),
    "model_registry_approve_transition_request": Entry(
        "model_registry:approve_transition_request",
        "POST",
        "/api/2.0/mlflow/transition-requests/approve",
        "Approve what is asked for a version.",
    ),
    "model_registry_reject_transition_request": Entry(
        "model_registry:reject_transition_request",
        "POST",
        "/api/2.0/mlflow/transition-requests/reject",
        "Reject what is asked for a version.",
    ),
    "model_registry_delete_transition_request": Entry(
        "model_registry:delete_transition_request",
        "DELETE",
        "/api/2.0/mlflow/transition-requests/delete",
        "Take a request back.",
    ),
    "model_registry_transition_stage": Entry(
        "model_registry:transition_stage",
        "POST",
        "/api/2.0/mlflow/databricks/model-versions/transition-stage",
        "Move a version to another stage.",
    ),
    "model_registry_create_comment": Entry(
        "model_registry:create_comment", "POST", "/api/2.0/mlflow/comments/create", "Write a comment on a version."
    ),
    "model_registry_update_comment": Entry(
        "model_registry:update_comment", "PATCH", "/api/2.0/mlflow/comments/update", "Change a comment."
    ),
    "model_registry_delete_comment": Entry(
        "model_registry:delete_comment", "DELETE", "/api/2.0/mlflow/comments/delete", "Delete a comment."
    ),
    "model_registry_create_webhook": Entry(
        "model_registry:create_webhook", "POST", "/api/2.0/mlflow/registry-webhooks/create", "Create a webhook."
    ),
    "model_registry_list_webhooks": Entry(
        "model_registry:list_webhooks", "GET", "/api/2.0/mlflow/registry-webhooks/list", "List webhooks."
    ),
    "model_registry_update_webhook": Entry(
        "model_registry:update_webhook", "PATCH", "/api/2.0/mlflow/registry-webhooks/update", "Change a webhook."
    ),
    "model_registry_delete_webhook": Entry(
        "model_registry:delete_webhook", "DELETE", "/api/2.0/mlflow/registry-webhooks/delete", "Delete a webhook."
    ),
    "model_registry_test_webhook": Entry(
        "model_registry:test_webhook", "POST", "/api/2.0/mlflow/registry-webhooks/test", "Test a webhook."
    ),
    "catalogs_list": Entry("catalogs:list", "GET", "/api/2.1/unity-catalog/catalogs", "List catalogs."),
    "catalogs_create": Entry("catalogs:create", "POST", "/api/2.1/unity-catalog/catalogs", "Create a catalog."),
    "catalogs_get": Entry("catalogs:get", "GET", "/api/2.1/unity-catalog/catalogs/{name}", "Get a catalog."),
    "catalogs_delete": Entry(
        "catalogs:delete", "DELETE", "/api/2.1/unity-catalog/catalogs/{name}", "Delete a catalog."
    ),
    "catalogs_update": Entry("catalogs:update", "PATCH", "/api/2.1/unity-catalog/catalogs/{name}", "Change a catalog."),
    "schemas_list": Entry("schemas:list", "GET", "/api/2.1/unity-catalog/schemas", "List the schemas of a catalog."),
    "schemas_create": Entry("schemas:create", "POST", "/api/2.1/unity-catalog/schemas", "Create a schema."),
    "schemas_get": Entry("schemas:get", "GET", "/api/2.1/unity-catalog/schemas/{full_name}", "Get a schema."),
    "schemas_delete": Entry(
        "schemas:delete", "DELETE", "/api/2.1/unity-catalog/schemas/{full_name}", "Delete a schema."
    ),
    "schemas_update": Entry(
        "schemas:update", "PATCH", "/api/2.1/unity-catalog/schemas/{full_name}", "Change a schema."
    ),
    "tables_list": Entry("tables:list", "GET", "/api/2.1/unity-catalog/tables", "List the tables of a schema."),
    "tables_create": Entry("tables:create", "POST", "/api/2.1/unity-catalog/tables", "Create an external table."),
    "tables_list_summaries": Entry(
        "tables:list_summaries",
        "GET",
        "/api/2.1/unity-catalog/table-summaries",
        "List the tables of a catalog in short.",
    ),
    "tables_get": Entry("tables:get", "GET", "/api/2.1/unity-catalog/tables/{full_name}", "Get a table."),
    "tables_delete": Entry("tables:delete", "DELETE", "/api/2.1/unity-catalog/tables/{full_name}", "Delete a table."),
    "tables_update": Entry(
        "tables:update", "PATCH", "/api/2.1/unity-catalog/tables/{full_name}", "Change who owns a table."
    ),
    "tables_exists": Entry(
        "tables:exists", "GET", "/api/2.1/unity-catalog/tables/{full_name}/exists", "Tell whether a table is there."
    ),
    "volumes_list": Entry("volumes:list", "GET", "/api/2.1/unity-catalog/volumes", "List the volumes of a schema."),
    "volumes_create": Entry("volumes:create", "POST", "/api/2.1/unity-catalog/volumes", "Create a volume."),
    "volumes_read": Entry("volumes:read", "GET", "/api/2.1/unity-catalog/volumes/{name}", "Get a volume."),
    "volumes_delete": Entry("volumes:delete", "DELETE", "/api/2.1/unity-catalog/volumes/{name}", "Delete a volume."),
    "volumes_update": Entry("volumes:update", "PATCH", "/api/2.1/unity-catalog/volumes/{name}", "Change a volume."),
    "grants_get": Entry(
        "grants:get",
        "GET",
        "/api/2.1/unity-catalog/permissions/{securable_type}/{full_name}",
        "Tell what is granted on an object.",
    ),
    "grants_update": Entry(
        "grants:update",
        "PATCH",
        "/api/2.1/unity-catalog/permissions/{securable_type}/{full_name}",
        "Grant privileges and take them away.",
    ),
    "grants_get_effective": Entry(
        "grants:get_effective",
        "GET",
        "/api/2.1/unity-catalog/effective-permissions/{securable_type}/{full_name}",
        "Tell what may be done with an object.",
    ),
    "grants_list_privilege_assignments": Entry(
        "grants:list_privilege_assignments",
        "GET",
        "/api/2.1/unity-catalog/privilege-assignments/{securable_type}/{full_name}",
        "List what is granted on an object.",
    ),
    "grants_list_effective_privilege_assignments": Entry(
        "grants:list_effective_privilege_assignments",
        "GET",
        "/api/2.1/unity-catalog/effective-privilege-assignments/{securable_type}/{full_name}",
        "List what may be done with an object.",
    ),
}
"""Every operation by its ``operationId``, in the order of the contract."""
