# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Coherent Hybrid Runner: every operation by its id."""

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
    "health_check": Entry("health:check", "GET", "/healthcheck", "Check whether the runner is up."),
    "version_get": Entry("version:get", "GET", "/version", "Get the version of the runner."),
    "status_get": Entry("status:get", "GET", "/status", "Get what the runner has loaded and how it fares."),
    "services_upload": Entry("services:upload", "POST", "/api/v3/upload", "Hand a package of services to the runner."),
    "services_execute": Entry(
        "services:execute",
        "POST",
        "/{tenant}/api/v3/folders/{folder}/services/{service}/execute",
        "Run a service on one record.",
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
    "services_execute_v4": Entry(
        "services:execute_v4", "POST", "/{tenant}/api/v4/execute", "Run a service on a list of records in one call."
    ),
    "services_validate": Entry(
        "services:validate", "POST", "/{tenant}/api/v3/validation", "Get the rules for the inputs of a service."
    ),
    "services_get_metadata": Entry(
        "services:get_metadata", "POST", "/{tenant}/api/v3/metadata", "Get the metadata of a service."
    ),
}
"""Every operation by its ``operationId``, in the order of the contract."""
