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
}
"""Every operation by its ``operationId``, in the order of the contract."""
