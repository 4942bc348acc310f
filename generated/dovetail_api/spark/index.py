# Made from spark.yaml by dovetail-generate; do not edit.
"""Coherent Spark: every operation by its id."""

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
    "health_check": Entry("health:check", "GET", "/health", "Check whether the platform is up."),
    "auth_retrieve_token": Entry(
        "auth:retrieve_token",
        "POST",
        "/auth/realms/{tenant}/protocol/openid-connect/token",
        "Exchange client credentials for an access token.",
    ),
    "auth_get_keys": Entry(
        "auth:get_keys",
        "GET",
        "/auth/realms/{tenant}/protocol/openid-connect/certs",
        "Get the public keys that access tokens are signed with.",
    ),
    "platform_get_config": Entry(
        "platform:get_config",
        "GET",
        "/api/v1/config/GetSparkConfiguration",
        "Get the settings of the platform for the caller's tenant.",
    ),
    "folders_list": Entry("folders:list", "POST", "/api/v1/product/list", "List the folders of the tenant."),
    "folders_create": Entry("folders:create", "POST", "/api/v1/product/create", "Create a folder."),
    "folders_get": Entry("folders:get", "GET", "/api/v1/product/getproduct/{folder}", "Get a folder by its name."),
    "folders_update": Entry("folders:update", "POST", "/api/v1/product/update/{folder_id}", "Change a folder."),
    "folders_delete": Entry(
        "folders:delete", "DELETE", "/api/v1/product/delete/{folder_id}", "Delete a folder with all its services."
    ),
    "folders_upload_cover": Entry(
        "folders:upload_cover", "POST", "/api/v1/product/uploadcoverimage", "Give a folder a cover image."
    ),
    "folders_exists": Entry(
        "folders:exists",
        "POST",
        "/api/v1/product/isproductexists/{folder}",
        "Tell whether a folder of that name exists.",
    ),
    "folders_list_categories": Entry(
        "folders:list_categories",
        "GET",
        "/api/v1/lookup/getcategories",
        "List the categories that folders are filed under.",
    ),
    "folders_save_category": Entry(
        "folders:save_category", "POST", "/api/v1/lookup/savecategory", "Add a category, or change one."
    ),
    "folders_delete_category": Entry(
        "folders:delete_category", "DELETE", "/api/v1/lookup/deletecategory/{key}", "Delete a category."
    ),
    "services_upload": Entry(
        "services:upload",
        "POST",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/upload",
        "Upload a workbook and start compiling it.",
    ),
    "services_compilation_progress": Entry(
        "services:compilation_progress",
        "GET",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/getcompilationprogess/{job_id}",
        "Tell how far a compilation is.",
    ),
    "services_publish": Entry(
        "services:publish",
        "POST",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/publish",
        "Publish a compiled workbook as a version of a service.",
    ),
    "services_exists": Entry(
        "services:exists",
        "GET",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/exists",
        "Tell whether a service of that name exists.",
    ),
    "services_list": Entry(
        "services:list", "POST", "/api/v1/product/{folder}/engines", "List the services of a folder."
    ),
    "services_get_versions": Entry(
        "services:get_versions",
        "GET",
        "/api/v1/product/{folder}/engines/getversions/{service}",
        "List all versions of a service, newest first.",
    ),
    "services_download": Entry(
        "services:download",
        "GET",
        "/api/v1/product/{folder}/engines/{service}/download",
        "Download the workbook of a service's latest version.",
    ),
    "services_download_version": Entry(
        "services:download_version",
        "GET",
        "/api/v1/product/{folder}/engines/{service}/download/{version_id}",
        "Download the workbook of one version of a service.",
    ),
    "services_delete": Entry(
        "services:delete",
        "DELETE",
        "/api/v1/product/{folder}/engines/delete/{service}",
        "Delete a service with all its versions.",
    ),
    "services_search": Entry(
        "services:search", "POST", "/{tenant}/api/v3/services/search", "Search the services of all folders."
    ),
    "services_recompile": Entry(
        "services:recompile",
        "POST",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/recompileNodgen",
        "Compile a version again, with another compiler.",
    ),
    "services_get_swagger": Entry(
        "services:get_swagger",
        "GET",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/downloadswagger/{subservice}/{downloadable}",
        "Get a Swagger 2.0 description of a service.",
    ),
    "services_get_swagger_of_version": Entry(
        "services:get_swagger_of_version",
        "GET",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/downloadswagger/{subservice}/{downloadable}/{version_id}",
        "Get a Swagger 2.0 description of one version of a service.",
    ),
    "services_get_schema": Entry(
        "services:get_schema", "GET", "/api/v1/product/{folder}/engines/get/{service}", "Get the schema of a service."
    ),
    "services_get_schema_of_version": Entry(
        "services:get_schema_of_version",
        "GET",
        "/api/v1/product/{folder}/engines/get/{service}/{version_id}",
        "Get the schema of one version of a named service.",
    ),
    "services_get_schema_by_name_and_version_id": Entry(
        "services:get_schema_by_name_and_version_id",
        "GET",
        "/api/v1/product/{folder}/engines/getbyversionid/{service}/{version_id}",
        "Get the schema of one version of a named service, by an older path.",
    ),
    "services_get_schema_by_version_id": Entry(
        "services:get_schema_by_version_id",
        "POST",
        "/{tenant}/api/v3/GetEngineDetailByVersionId/versionid/{version_id}",
        "Get the schema of a version by its UUID alone.",
    ),
    "services_execute": Entry(
        "services:execute",
        "POST",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/execute",
        "Run a service on one record.",
    ),
    "services_execute_by_meta": Entry(
        "services:execute_by_meta", "POST", "/{tenant}/api/v3/execute", "Run the service that the body names."
    ),
    "services_execute_by_meta_at_root": Entry(
        "services:execute_by_meta_at_root",
        "POST",
        "/{tenant}/api/v3",
        "Run the service that the body names, by the shortest path.",
    ),
    "services_execute_by_service_id": Entry(
        "services:execute_by_service_id",
        "POST",
        "/{tenant}/api/v3/service/{service_id}",
        "Run a service named by its UUID.",
    ),
    "services_execute_by_version_id": Entry(
        "services:execute_by_version_id",
        "POST",
        "/{tenant}/api/v3/version/{version_id}",
        "Run one version, named by its UUID.",
    ),
    "services_execute_by_proxy": Entry(
        "services:execute_by_proxy", "POST", "/{tenant}/api/v3/proxy/{proxy}", "Run a service behind a custom endpoint."
    ),
    "services_execute_public": Entry(
        "services:execute_public",
        "POST",
        "/{tenant}/api/v3/public/folders/{folder}/services/{service}/execute",
        "Run a service named by folder and service without credentials.",
    ),
    "services_execute_public_by_service_id": Entry(
        "services:execute_public_by_service_id",
        "POST",
        "/{tenant}/api/v3/public/service/{service_id}",
        "Run a service named by its UUID without credentials.",
    ),
    "services_execute_public_by_version_id": Entry(
        "services:execute_public_by_version_id",
        "POST",
        "/{tenant}/api/v3/public/version/{version_id}",
        "Run one version, named by its UUID without credentials.",
    ),
    "services_execute_public_by_proxy": Entry(
        "services:execute_public_by_proxy",
        "POST",
        "/{tenant}/api/v3/public/proxy/{proxy}",
        "Run a service behind a custom endpoint without credentials.",
    ),
    "services_execute_v4": Entry(
        "services:execute_v4", "POST", "/{tenant}/api/v4/execute", "Run a service on a list of records in one call."
    ),
    "services_execute_v4_public": Entry(
        "services:execute_v4_public",
        "POST",
        "/{tenant}/api/v4/public/execute",
        "Run a public service on a list of records without credentials.",
    ),
    "services_validate": Entry(
        "services:validate",
        "POST",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/validation",
        "Get the rules for the inputs of a service.",
    ),
    "services_validate_by_service_id": Entry(
        "services:validate_by_service_id",
        "POST",
        "/{tenant}/api/v3/service/{service_id}/validation",
        "Get the rules for the inputs of a service named by its UUID.",
    ),
    "services_validate_by_version_id": Entry(
        "services:validate_by_version_id",
        "POST",
        "/{tenant}/api/v3/version/{version_id}/validation",
        "Get the rules for the inputs of one version, named by its UUID.",
    ),
    "services_validate_public": Entry(
        "services:validate_public",
        "POST",
        "/{tenant}/api/v3/public/folders/{folder}/services/{service}/validation",
        "Get the rules for the inputs of a service named by folder and service without credentials.",
    ),
    "services_validate_public_by_service_id": Entry(
        "services:validate_public_by_service_id",
        "POST",
        "/{tenant}/api/v3/public/service/{service_id}/validation",
        "Get the rules for the inputs of a service named by its UUID without credentials.",
    ),
    "services_validate_public_by_version_id": Entry(
        "services:validate_public_by_version_id",
        "POST",
        "/{tenant}/api/v3/public/version/{version_id}/validation",
        "Get the rules for the inputs of one version, named by its UUID without credentials.",
    ),
    "services_get_metadata": Entry(
        "services:get_metadata",
        "GET",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/metadata",
        "Get the metadata of a service.",
    ),
    "services_get_metadata_by_service_id": Entry(
        "services:get_metadata_by_service_id",
        "GET",
        "/{tenant}/api/v3/service/{service_id}/metadata",
        "Get the metadata of a service named by its UUID.",
    ),
    "services_get_metadata_by_version_id": Entry(
        "services:get_metadata_by_version_id",
        "GET",
        "/{tenant}/api/v3/version/{version_id}/metadata",
        "Get the metadata of one version, named by its UUID.",
    ),
    "services_get_metadata_public": Entry(
        "services:get_metadata_public",
        "GET",
        "/{tenant}/api/v3/public/folders/{folder}/services/{service}/metadata",
        "Get the metadata of a service named by folder and service without credentials.",
    ),
    "services_get_metadata_public_by_service_id": Entry(
        "services:get_metadata_public_by_service_id",
        "GET",
        "/{tenant}/api/v3/public/service/{service_id}/metadata",
        "Get the metadata of a service named by its UUID without credentials.",
    ),
    "services_get_metadata_public_by_version_id": Entry(
        "services:get_metadata_public_by_version_id",
        "GET",
        "/{tenant}/api/v3/public/version/{version_id}/metadata",
        "Get the metadata of one version, named by its UUID without credentials.",
    ),
    "transforms_list": Entry(
        "transforms:list", "POST", "/{tenant}/api/v4/transforms/list/{folder}", "List the transforms in a folder."
    ),
    "transforms_validate": Entry(
        "transforms:validate",
        "POST",
        "/{tenant}/api/v4/transforms/validation",
        "Check a transform document without keeping it.",
    ),
    "transforms_upload": Entry(
        "transforms:upload", "POST", "/{tenant}/api/v4/transforms/{folder}", "Save a transform document from a file."
    ),
    "transforms_get": Entry(
        "transforms:get",
        "GET",
        "/{tenant}/api/v4/transforms/{transform_folder}/{transform}",
        "Get a transform document.",
    ),
    "transforms_save": Entry(
        "transforms:save",
        "POST",
        "/{tenant}/api/v4/transforms/{transform_folder}/{transform}",
        "Save a transform document.",
    ),
    "transforms_delete": Entry(
        "transforms:delete",
        "DELETE",
        "/{tenant}/api/v4/transforms/{transform_folder}/{transform}",
        "Delete a transform document.",
    ),
    "transforms_run": Entry(
        "transforms:run",
        "POST",
        "/{tenant}/api/v4/transforms/{transform_folder}/{transform}/run",
        "Run a transform that says itself which service it executes.",
    ),
    "transforms_execute": Entry(
        "transforms:execute",
        "POST",
        "/{tenant}/api/v4/transforms/{transform_folder}/{transform}/for/{folder}/{service}",
        "Execute a service through a transform.",
    ),
    "transforms_execute_by_name": Entry(
        "transforms:execute_by_name",
        "POST",
        "/{tenant}/api/v4/transforms/{transform}/for/folders/{folder}/services/{service}",
        "Execute a service through a transform that has a name alone.",
    ),
    "batches_create": Entry("batches:create", "POST", "/{tenant}/api/v4/batch", "Create a batch."),
    "batches_describe": Entry(
        "batches:describe", "GET", "/{tenant}/api/v4/batch/status", "Tell about the batches of the last hour."
    ),
    "batches_get": Entry("batches:get", "GET", "/{tenant}/api/v4/batch/{batch_id}", "Get the details of a batch."),
    "batches_update": Entry("batches:update", "PATCH", "/{tenant}/api/v4/batch/{batch_id}", "Close or cancel a batch."),
    "batches_get_status": Entry(
        "batches:get_status", "GET", "/{tenant}/api/v4/batch/{batch_id}/status", "Tell how far a batch is."
    ),
    "batches_push": Entry(
        "batches:push", "POST", "/{tenant}/api/v4/batch/{batch_id}/chunks", "Push chunks of records into a batch."
    ),
    "batches_pull": Entry(
        "batches:pull", "GET", "/{tenant}/api/v4/batch/{batch_id}/chunkresults", "Pull finished chunks out of a batch."
    ),
    "logs_get": Entry(
        "logs:get",
        "GET",
        "/{tenant}/api/v3/log/getexecutionhistorybycallid/{call_id}",
        "Get the record of an execution.",
    ),
    "logs_find": Entry(
        "logs:find", "POST", "/api/v1/product/{folder}/engines/{service}/logs", "List recorded executions of a service."
    ),
    "logs_download_json": Entry(
        "logs:download_json",
        "POST",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadjson",
        "Start collecting recorded executions of a service as JSON.",
    ),
    "logs_download_json_status": Entry(
        "logs:download_json_status",
        "GET",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadjson/status/{job_id}",
        "Tell how far a job that collects records as JSON is.",
    ),
    "logs_download_csv": Entry(
        "logs:download_csv",
        "POST",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadcsv",
        "Start collecting recorded executions of a service as CSV.",
    ),
    "logs_download_csv_status": Entry(
        "logs:download_csv_status",
        "GET",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadcsv/status/{job_id}",
        "Tell how far a job that collects records as CSV is.",
    ),
    "logs_rehydrate": Entry(
        "logs:rehydrate",
        "POST",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/download/xml/{call_id}",
        "Make the workbook of an execution.",
    ),
    "logs_rehydrate_legacy_by_get": Entry(
        "logs:rehydrate_legacy_by_get",
        "GET",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/download/{call_id}",
        "Make the workbook of an execution, the old way, without a body.",
    ),
    "logs_rehydrate_legacy": Entry(
        "logs:rehydrate_legacy",
        "POST",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/download/{call_id}",
        "Make the workbook of an execution, the old way.",
    ),
    "impex_start_export": Entry("impex:start_export", "POST", "/{tenant}/api/v4/export", "Start an export."),
    "impex_describe_exports": Entry(
        "impex:describe_exports", "GET", "/{tenant}/api/v4/export/status", "Tell about the exports of the last hour."
    ),
    "impex_cancel_export": Entry(
        "impex:cancel_export", "PATCH", "/{tenant}/api/v4/export/{job_id}", "Cancel an export."
    ),
    "impex_get_export": Entry(
        "impex:get_export",
        "GET",
        "/{tenant}/api/v4/export/{job_id}/status",
        "Tell how far an export is, and where its package is.",
    ),
    "impex_start_import": Entry("impex:start_import", "POST", "/{tenant}/api/v4/import", "Start an import."),
    "impex_describe_imports": Entry(
        "impex:describe_imports", "GET", "/{tenant}/api/v4/import/status", "Tell about the imports of the last hour."
    ),
    "impex_get_import": Entry(
        "impex:get_import",
        "GET",
        "/{tenant}/api/v4/import/{job_id}/status",
        "Tell how far an import is, and what it brought.",
    ),
    "wasm_download": Entry(
        "wasm:download",
        "GET",
        "/{tenant}/api/v3/nodegen/getnodegenzipbyId/folders/{folder}/services/{service}",
        "Download the WebAssembly module of a service.",
    ),
    "wasm_download_by_service_id": Entry(
        "wasm:download_by_service_id",
        "GET",
        "/{tenant}/api/v3/nodegen/getnodegenzipbyId/service/{service_id}",
        "Download the WebAssembly module of a service by its UUID.",
    ),
    "wasm_download_by_version_id": Entry(
        "wasm:download_by_version_id",
        "GET",
        "/{tenant}/api/v3/nodegen/getnodegenzipbyId/version/{version_id}",
        "Download the WebAssembly module of one version.",
    ),
    "wasm_download_public": Entry(
        "wasm:download_public",
        "GET",
        "/{tenant}/api/v3/nodegen/public/getnodegenzipbyId/folders/{folder}/services/{service}",
        "Download the WebAssembly module of a service without credentials.",
    ),
    "wasm_download_public_by_service_id": Entry(
        "wasm:download_public_by_service_id",
        "GET",
        "/{tenant}/api/v3/nodegen/public/getnodegenzipbyId/service/{service_id}",
        "Download the WebAssembly module of a service by its UUID without credentials.",
    ),
    "wasm_download_public_by_version_id": Entry(
        "wasm:download_public_by_version_id",
        "GET",
        "/{tenant}/api/v3/nodegen/public/getnodegenzipbyId/version/{version_id}",
        "Download the WebAssembly module of one version without credentials.",
    ),
    "downloads_get_document": Entry(
        "downloads:get_document",
        "GET",
        "/docstore/api/v1/documents/versions/tokens/{token}/{file}",
        "Download a file behind a temporary link.",
    ),
}
"""Every operation by its ``operationId``, in the order of the contract."""
