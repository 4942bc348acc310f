"""An Entra ID token of a user, which the caller fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.databricks.auth.azure_headers import AzureTokens

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth


def auth(config: Config) -> Auth | None:
    """``Authorization: Bearer``, and the workspace as an Azure resource where that is given."""
    return None if config.token is None else AzureTokens(config.token, config.azure_workspace_resource_id)
