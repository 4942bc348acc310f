# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of secrets: secrets in scopes, and who may use them."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EpochMillis

AclPermission: TypeAlias = Literal["MANAGE", "READ", "WRITE"] | str
"""A right to a scope: `READ` reads and lists, `WRITE` stores too, `MANAGE` changes rights too."""


ScopeBackendType: TypeAlias = Literal["AZURE_KEYVAULT", "DATABRICKS"] | str
"""Where the secrets of a scope are kept."""


class AclItem(Model, kw_only=True, gc=False):
    """A right to a scope."""

    principal: str | UnsetType = UNSET
    """Who has it."""
    permission: AclPermission | UnsetType = UNSET
    """The right."""


class AclListAnswer(Model, kw_only=True, gc=False):
    """The rights to a scope."""

    items: list[AclItem] | UnsetType = UNSET
    """The rights; left out when there are none."""


class AzureKeyVaultSecretScopeMetadata(Model, kw_only=True, gc=False):
    """An Azure Key Vault."""

    resource_id: str
    """The Azure resource, `/subscriptions/…/providers/Microsoft.KeyVault/vaults/<name>`."""
    dns_name: str
    """Its address, `https://<name>.vault.azure.net/`."""


class Secret(Model, kw_only=True, gc=False):
    """A secret."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"value"})

    key: str | UnsetType = UNSET
    """The secret's name."""
    value: str | UnsetType = UNSET
    """The value as bytes in base64."""


class SecretListAnswer(Model, kw_only=True, gc=False):
    """The secrets of a scope."""

    secrets: list[SecretMetadata] | UnsetType = UNSET
    """The secrets; left out when there are none."""


class SecretMetadata(Model, kw_only=True, gc=False):
    """A secret without its value."""

    key: str | UnsetType = UNSET
    """The secret's name."""
    last_updated_timestamp: EpochMillis | UnsetType = UNSET
    """When it was last stored."""


class SecretScope(Model, kw_only=True, gc=False):
    """A scope."""

    backend_type: ScopeBackendType | UnsetType = UNSET
    """Where the secrets are kept."""
    keyvault_metadata: AzureKeyVaultSecretScopeMetadata | UnsetType = UNSET
    """The key vault, where there is one."""
    name: str | UnsetType = UNSET
    """The name."""


class SecretScopeListAnswer(Model, kw_only=True, gc=False):
    """The scopes."""

    scopes: list[SecretScope] | UnsetType = UNSET
    """The scopes; left out when there are none."""
