# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of catalogs, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.common_requests import PredictiveOptimization

CatalogIsolationMode: TypeAlias = Literal["ISOLATED", "OPEN"] | str
"""Which workspaces see a catalog: all (`OPEN`) or those bound to it."""


class CatalogCreate(TypedDict):
    """A new catalog.

    It is managed, unless `provider_name` and `share_name` make it show a share or `connection_name` another
    database.
    """

    name: str
    """The name, without dots, slashes and blanks. It is kept in lower case."""
    comment: NotRequired[str]
    """What it is, for people."""
    properties: NotRequired[dict[str, str]]
    """Properties, names and values."""
    options: NotRequired[dict[str, str]]
    """Settings of a foreign catalog, names and values."""
    storage_root: NotRequired[str]
    """Where to keep managed tables and volumes; the metastore's place when left out."""
    connection_name: NotRequired[str]
    """The connection by which a foreign catalog is to reach another database."""
    provider_name: NotRequired[str]
    """The provider whose share it is to show."""
    share_name: NotRequired[str]
    """The share that it is to show."""
    custom_max_retention_hours: NotRequired[int]
    """Hours for which deleted data is kept."""
    managed_encryption_settings: NotRequired[EncryptionSettingsSpec]
    """The customer's own key for managed data."""


class CatalogUpdate(TypedDict):
    """A change of a catalog. What is left out stays."""

    new_name: NotRequired[str]
    """The new name."""
    owner: NotRequired[str]
    """Whom it is to belong to."""
    comment: NotRequired[str]
    """What it is, for people."""
    properties: NotRequired[dict[str, str]]
    """Properties, in place of those it has."""
    options: NotRequired[dict[str, str]]
    """Settings of a foreign catalog, in place of those it has."""
    isolation_mode: NotRequired[CatalogIsolationMode]
    """Which workspaces are to see it."""
    enable_predictive_optimization: NotRequired[PredictiveOptimization]
    """Whether tables are maintained automatically."""
    custom_max_retention_hours: NotRequired[int]
    """Hours for which deleted data is kept."""
    managed_encryption_settings: NotRequired[EncryptionSettingsSpec]
    """The customer's own key for managed data."""


class EncryptionSettingsAzureSpec(TypedDict):
    """Who reaches the key."""

    azure_tenant_id: str
    """The Microsoft Entra tenant of the key."""
    azure_cmk_access_connector_id: NotRequired[str]
    """The access connector that may use the key."""
    azure_cmk_managed_identity_id: NotRequired[str]
    """The managed identity that may use the key."""


class EncryptionSettingsSpec(TypedDict):
    """The customer's own key for managed data."""

    azure_key_vault_key_id: NotRequired[str]
    """The key, as its address in Azure Key Vault."""
    azure_encryption_settings: NotRequired[EncryptionSettingsAzureSpec]
    """Who reaches the key."""
    customer_managed_key_id: NotRequired[str]
    """The key, as the account's id of it."""
