# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of secrets."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

AclPermissionRequest: TypeAlias = Literal["MANAGE", "READ", "WRITE"]
"""A right to a scope: `READ` reads and lists, `WRITE` stores too, `MANAGE` changes rights too."""


ScopeBackendTypeRequest: TypeAlias = Literal["AZURE_KEYVAULT", "DATABRICKS"]
"""Where the secrets of a scope are kept."""


class AzureKeyVaultSecretScopeMetadataRequest(RequestModel, kw_only=True, gc=False):
    """An Azure Key Vault."""

    resource_id: Annotated[str, Meta(min_length=1)]
    """The Azure resource, `/subscriptions/…/providers/Microsoft.KeyVault/vaults/<name>`."""
    dns_name: Annotated[str, Meta(min_length=1)]
    """Its address, `https://<name>.vault.azure.net/`."""


class SecretAclPutRequest(RequestModel, kw_only=True, gc=False):
    """A right to a scope."""

    scope: Annotated[str, Meta(min_length=1)]
    """The scope's name."""
    principal: Annotated[str, Meta(min_length=1)]
    """The user, group or service principal: a name or an application id."""
    permission: AclPermissionRequest
    """The right."""


class SecretAclReference(RequestModel, kw_only=True, gc=False):
    """Somebody with a right to a scope."""

    scope: Annotated[str, Meta(min_length=1)]
    """The scope's name."""
    principal: Annotated[str, Meta(min_length=1)]
    """The user, group or service principal."""


class SecretPutRequest(RequestModel, kw_only=True, gc=False):
    """A secret to store; exactly one of the values."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"bytes_value", "string_value"})

    scope: Annotated[str, Meta(min_length=1)]
    """The scope's name."""
    key: Annotated[str, Meta(max_length=128, min_length=1, pattern="^[A-Za-z0-9_.@-]+$")]
    """The secret's name: letters, digits, `_`, `.`, `@` and `-`, 128 at most."""
    string_value: str | UnsetType = UNSET
    """The value as text; 128 KB in UTF-8 at most."""
    bytes_value: str | UnsetType = UNSET
    """The value as bytes in base64; 128 KB at most."""


class SecretReference(RequestModel, kw_only=True, gc=False):
    """A secret by its name."""

    scope: Annotated[str, Meta(min_length=1)]
    """The scope's name."""
    key: Annotated[str, Meta(min_length=1)]
    """The secret's name."""


class SecretScopeCreateRequest(RequestModel, kw_only=True, gc=False):
    """A scope to create."""

    scope: Annotated[str, Meta(max_length=128, min_length=1, pattern="^[A-Za-z0-9_.@-]+$")]
    """The name: letters, digits, `_`, `.`, `@` and `-`, 128 at most."""
    scope_backend_type: ScopeBackendTypeRequest | UnsetType = UNSET
    """Where the secrets are kept; `DATABRICKS` when left out."""
    backend_azure_keyvault: AzureKeyVaultSecretScopeMetadataRequest | UnsetType = UNSET
    """The key vault, for `AZURE_KEYVAULT`."""
    initial_manage_principal: str | UnsetType = UNSET
    """Who may manage the scope: only `users`, for everybody, can be given. The creator when left out, which workspaces
    of the standard tier refuse.
    """


class SecretScopeReference(RequestModel, kw_only=True, gc=False):
    """A scope by its name."""

    scope: Annotated[str, Meta(min_length=1)]
    """The scope's name."""
