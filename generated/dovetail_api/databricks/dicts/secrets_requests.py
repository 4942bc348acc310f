# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of secrets, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

AclPermissionRequest: TypeAlias = Literal["MANAGE", "READ", "WRITE"]
"""A right to a scope: `READ` reads and lists, `WRITE` stores too, `MANAGE` changes rights too."""


ScopeBackendTypeRequest: TypeAlias = Literal["AZURE_KEYVAULT", "DATABRICKS"]
"""Where the secrets of a scope are kept."""


class AzureKeyVaultSecretScopeMetadataRequest(TypedDict):
    """An Azure Key Vault."""

    resource_id: str
    """The Azure resource, `/subscriptions/…/providers/Microsoft.KeyVault/vaults/<name>`."""
    dns_name: str
    """Its address, `https://<name>.vault.azure.net/`."""


class SecretAclPutRequest(TypedDict):
    """A right to a scope."""

    scope: str
    """The scope's name."""
    principal: str
    """The user, group or service principal: a name or an application id."""
    permission: AclPermissionRequest
    """The right."""


class SecretAclReference(TypedDict):
    """Somebody with a right to a scope."""

    scope: str
    """The scope's name."""
    principal: str
    """The user, group or service principal."""


class SecretPutRequest(TypedDict):
    """A secret to store; exactly one of the values."""

    scope: str
    """The scope's name."""
    key: str
    """The secret's name: letters, digits, `_`, `.`, `@` and `-`, 128 at most."""
    string_value: NotRequired[str]
    """The value as text; 128 KB in UTF-8 at most."""
    bytes_value: NotRequired[str]
    """The value as bytes in base64; 128 KB at most."""


class SecretReference(TypedDict):
    """A secret by its name."""

    scope: str
    """The scope's name."""
    key: str
    """The secret's name."""


class SecretScopeCreateRequest(TypedDict):
    """A scope to create."""

    scope: str
    """The name: letters, digits, `_`, `.`, `@` and `-`, 128 at most."""
    scope_backend_type: NotRequired[ScopeBackendTypeRequest]
    """Where the secrets are kept; `DATABRICKS` when left out."""
    backend_azure_keyvault: NotRequired[AzureKeyVaultSecretScopeMetadataRequest]
    """The key vault, for `AZURE_KEYVAULT`."""
    initial_manage_principal: NotRequired[str]
    """Who may manage the scope: only `users`, for everybody, can be given. The creator when left out, which workspaces
    of the standard tier refuse.
    """


class SecretScopeReference(TypedDict):
    """A scope by its name."""

    scope: str
    """The scope's name."""
