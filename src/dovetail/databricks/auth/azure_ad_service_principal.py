"""Entra ID tokens of a service principal, which the caller fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.databricks.auth.azure_headers import AzureTokens

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth


def auth(config: Config) -> Auth | None:
    """``Authorization: Bearer``, and both headers of Azure where the workspace is given as a resource."""
    if config.token is None:
        return None
    resource = config.azure_workspace_resource_id
    return AzureTokens(config.token, resource, None if resource is None else config.azure_management_token)
