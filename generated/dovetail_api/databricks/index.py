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
    "current_user_me": Entry("current_user:me", "GET", "/api/2.0/preview/scim/v2/Me", "Tell who the caller is."),
    "users_list": Entry("users:list", "GET", "/api/2.0/preview/scim/v2/Users", "List the users of the workspace."),
    "users_create": Entry("users:create", "POST", "/api/2.0/preview/scim/v2/Users", "Add a user to the workspace."),
    "users_get": Entry("users:get", "GET", "/api/2.0/preview/scim/v2/Users/{id}", "Get a user."),
    "users_update": Entry(
        "users:update", "PUT", "/api/2.0/preview/scim/v2/Users/{id}", "Replace what is known about a user."
    ),
    "users_delete": Entry(
        "users:delete", "DELETE", "/api/2.0/preview/scim/v2/Users/{id}", "Remove a user from the workspace."
    ),
    "users_patch": Entry("users:patch", "PATCH", "/api/2.0/preview/scim/v2/Users/{id}", "Change a user."),
    "groups_list": Entry("groups:list", "GET", "/api/2.0/preview/scim/v2/Groups", "List the groups of the workspace."),
    "groups_create": Entry("groups:create", "POST", "/api/2.0/preview/scim/v2/Groups", "Create a group."),
    "groups_get": Entry("groups:get", "GET", "/api/2.0/preview/scim/v2/Groups/{id}", "Get a group."),
    "groups_update": Entry(
        "groups:update", "PUT", "/api/2.0/preview/scim/v2/Groups/{id}", "Replace what is known about a group."
    ),
    "groups_delete": Entry("groups:delete", "DELETE", "/api/2.0/preview/scim/v2/Groups/{id}", "Delete a group."),
    "groups_patch": Entry("groups:patch", "PATCH", "/api/2.0/preview/scim/v2/Groups/{id}", "Change a group."),
    "service_principals_list": Entry(
        "service_principals:list",
        "GET",
        "/api/2.0/preview/scim/v2/ServicePrincipals",
        "List the service principals of the workspace.",
    ),
    "service_principals_create": Entry(
        "service_principals:create",
        "POST",
        "/api/2.0/preview/scim/v2/ServicePrincipals",
        "Add a service principal to the workspace.",
    ),
    "service_principals_get": Entry(
        "service_principals:get", "GET", "/api/2.0/preview/scim/v2/ServicePrincipals/{id}", "Get a service principal."
    ),
    "service_principals_update": Entry(
        "service_principals:update",
        "PUT",
        "/api/2.0/preview/scim/v2/ServicePrincipals/{id}",
        "Replace what is known about a service principal.",
    ),
    "service_principals_delete": Entry(
        "service_principals:delete",
        "DELETE",
        "/api/2.0/preview/scim/v2/ServicePrincipals/{id}",
        "Remove a service principal from the workspace.",
    ),
    "service_principals_patch": Entry(
        "service_principals:patch",
        "PATCH",
        "/api/2.0/preview/scim/v2/ServicePrincipals/{id}",
        "Change a service principal.",
    ),
    "legacy_groups_create": Entry("legacy_groups:create", "POST", "/api/2.0/groups/create", "Create a group."),
    "legacy_groups_list": Entry("legacy_groups:list", "GET", "/api/2.0/groups/list", "List the names of all groups."),
    "legacy_groups_list_members": Entry(
        "legacy_groups:list_members", "GET", "/api/2.0/groups/list-members", "List the members of a group."
    ),
    "legacy_groups_list_parents": Entry(
        "legacy_groups:list_parents",
        "GET",
        "/api/2.0/groups/list-parents",
        "List the groups that a user or a group is in.",
    ),
    "legacy_groups_add_member": Entry(
        "legacy_groups:add_member", "POST", "/api/2.0/groups/add-member", "Put a user or a group into a group."
    ),
    "legacy_groups_remove_member": Entry(
        "legacy_groups:remove_member", "POST", "/api/2.0/groups/remove-member", "Take a user or a group out of a group."
    ),
    "legacy_groups_delete": Entry("legacy_groups:delete", "POST", "/api/2.0/groups/delete", "Delete a group."),
    "permissions_get": Entry(
        "permissions:get",
        "GET",
        "/api/2.0/permissions/{request_object_type}/{request_object_id}",
        "Tell who may do what with an object.",
    ),
    "permissions_set": Entry(
        "permissions:set",
        "PUT",
        "/api/2.0/permissions/{request_object_type}/{request_object_id}",
        "Replace the permissions on an object.",
    ),
    "permissions_update": Entry(
        "permissions:update",
        "PATCH",
        "/api/2.0/permissions/{request_object_type}/{request_object_id}",
        "Add permissions on an object.",
    ),
    "permissions_get_permission_levels": Entry(
        "permissions:get_permission_levels",
        "GET",
        "/api/2.0/permissions/{request_object_type}/{request_object_id}/permissionLevels",
        "Tell which levels of permission an object has.",
    ),
    "dbfs_get_status": Entry("dbfs:get_status", "GET", "/api/2.0/dbfs/get-status", "Tell about a file or a directory."),
    "dbfs_list": Entry("dbfs:list", "GET", "/api/2.0/dbfs/list", "List a directory."),
    "dbfs_mkdirs": Entry("dbfs:mkdirs", "POST", "/api/2.0/dbfs/mkdirs", "Make a directory."),
    "dbfs_move": Entry("dbfs:move", "POST", "/api/2.0/dbfs/move", "Move a file or a directory."),
    "dbfs_delete": Entry("dbfs:delete", "POST", "/api/2.0/dbfs/delete", "Delete a file or a directory."),
    "dbfs_read": Entry("dbfs:read", "GET", "/api/2.0/dbfs/read", "Read a piece of a file."),
    "dbfs_put": Entry("dbfs:put", "POST", "/api/2.0/dbfs/put", "Write a small file in one call."),
    "dbfs_create": Entry("dbfs:create", "POST", "/api/2.0/dbfs/create", "Begin to write a file."),
    "dbfs_add_block": Entry("dbfs:add_block", "POST", "/api/2.0/dbfs/add-block", "Append a block to a file."),
    "dbfs_close": Entry("dbfs:close", "POST", "/api/2.0/dbfs/close", "Finish writing a file."),
    "files_download": Entry(
        "files:download", "GET", "/api/2.0/fs/files/{file_path}", "Download a file, or a piece of it."
    ),
    "files_upload": Entry("files:upload", "PUT", "/api/2.0/fs/files/{file_path}", "Upload a file, or one part of it."),
    "files_multipart_upload": Entry(
        "files:multipart_upload",
        "POST",
        "/api/2.0/fs/files/{file_path}",
        "Start, complete or abort an upload in parts.",
    ),
    "files_delete": Entry("files:delete", "DELETE", "/api/2.0/fs/files/{file_path}", "Delete a file."),
    "files_get_metadata": Entry(
        "files:get_metadata", "HEAD", "/api/2.0/fs/files/{file_path}", "Tell about a file without its bytes."
    ),
    "files_list_directory_contents": Entry(
        "files:list_directory_contents", "GET", "/api/2.0/fs/directories/{directory_path}", "List a directory."
    ),
    "files_create_directory": Entry(
        "files:create_directory", "PUT", "/api/2.0/fs/directories/{directory_path}", "Make a directory."
    ),
    "files_delete_directory": Entry(
        "files:delete_directory", "DELETE", "/api/2.0/fs/directories/{directory_path}", "Delete an empty directory."
    ),
    "files_get_directory_metadata": Entry(
        "files:get_directory_metadata",
        "HEAD",
        "/api/2.0/fs/directories/{directory_path}",
        "Tell whether a directory is there.",
    ),
    "files_list_endpoints": Entry(
        "files:list_endpoints", "GET", "/api/2.0/fs/endpoints", "Tell which hosts carry the bytes of files."
    ),
    "files_create_upload_part_urls": Entry(
        "files:create_upload_part_urls",
        "POST",
        "/api/2.0/fs/create-upload-part-urls",
        "Get addresses to send parts of an upload to.",
    ),
    "files_create_abort_upload_url": Entry(
        "files:create_abort_upload_url",
        "POST",
        "/api/2.0/fs/create-abort-upload-url",
        "Get an address to abort an upload at.",
    ),
    "files_create_download_url": Entry(
        "files:create_download_url",
        "POST",
        "/api/2.0/fs/create-download-url",
        "Get an address to download a file from.",
    ),
    "workspace_get_status": Entry(
        "workspace:get_status", "GET", "/api/2.0/workspace/get-status", "Tell about an object."
    ),
    "workspace_list": Entry("workspace:list", "GET", "/api/2.0/workspace/list", "List a folder."),
    "workspace_mkdirs": Entry("workspace:mkdirs", "POST", "/api/2.0/workspace/mkdirs", "Make a folder."),
    "workspace_delete": Entry("workspace:delete", "POST", "/api/2.0/workspace/delete", "Delete an object."),
    "workspace_import": Entry(
        "workspace:import_", "POST", "/api/2.0/workspace/import", "Import a notebook, a file or an archive."
    ),
    "workspace_export": Entry(
        "workspace:export", "GET", "/api/2.0/workspace/export", "Export a notebook, a file or a folder."
    ),
    "workspace_import_file": Entry(
        "workspace:import_file", "POST", "/api/2.0/workspace-files/import-file/{path}", "Write a workspace file."
    ),
    "workspace_read_file": Entry(
        "workspace:read_file", "GET", "/api/2.0/workspace-files/{path}", "Read a workspace file."
    ),
    "repos_list": Entry("repos:list", "GET", "/api/2.0/repos", "List the Git folders."),
    "repos_create": Entry("repos:create", "POST", "/api/2.0/repos", "Make a Git folder."),
    "repos_get": Entry("repos:get", "GET", "/api/2.0/repos/{repo_id}", "Get a Git folder."),
    "repos_delete": Entry("repos:delete", "DELETE", "/api/2.0/repos/{repo_id}", "Delete a Git folder."),
    "repos_update": Entry(
        "repos:update", "PATCH", "/api/2.0/repos/{repo_id}", "Bring a Git folder to a branch or a tag."
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
