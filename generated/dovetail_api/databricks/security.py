# Made from databricks.yaml by dovetail-generate; do not edit.
"""Azure Databricks: its security schemes."""

# ruff: noqa: S106 - addresses, not passwords

from __future__ import annotations

from dovetail.runtime.security import SecurityScheme

BEARER_AUTH = SecurityScheme("bearerAuth", "bearer")
"""A personal access token, an OAuth token of Databricks, or a Microsoft Entra ID token for the resource
`2ff814a6-3304-4ab8-85cb-cd0e6f879c1d`.
"""

OAUTH2 = SecurityScheme(
    "oauth2", "oauth2", token_url="https://adb-1234567890123456.16.azuredatabricks.net/oidc/v1/token"
)
"""An OAuth token of Databricks, for a program by its client secret or for a user by a browser."""

AZURE_MANAGEMENT = SecurityScheme(
    "azureManagement", "apiKey", location="header", parameter="X-Databricks-Azure-SP-Management-Token"
)
"""A Microsoft Entra ID token for Azure's management API, beside the bearer token of a service principal that is no
member of the workspace.
"""

AZURE_RESOURCE = SecurityScheme(
    "azureResource", "apiKey", location="header", parameter="X-Databricks-Azure-Workspace-Resource-Id", secret=False
)
"""The workspace as an Azure resource, `/subscriptions/…/providers/Microsoft.Databricks/workspaces/<name>`, for
identities that hold a role on that resource and are no member of the workspace yet. It is not a secret.
"""

BASIC_AUTH = SecurityScheme("basicAuth", "basic")
"""User name and password, which Azure has retired."""
