# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of catalogs."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import PredictiveOptimization

CatalogIsolationMode: TypeAlias = Literal["ISOLATED", "OPEN"] | str
"""Which workspaces see a catalog: all (`OPEN`) or those bound to it."""


class CatalogCreate(RequestModel, kw_only=True, gc=False):
    """A new catalog.

    It is managed, unless `provider_name` and `share_name` make it show a share or `connection_name` another
    database.
    """

    name: Annotated[str, Meta(max_length=255, min_length=1)]
    """The name, without dots, slashes and blanks. It is kept in lower case."""
    comment: str | UnsetType = UNSET
    """What it is, for people."""
    properties: dict[str, str] | UnsetType = UNSET
    """Properties, names and values."""
    options: dict[str, str] | UnsetType = UNSET
    """Settings of a foreign catalog, names and values."""
    storage_root: str | UnsetType = UNSET
    """Where to keep managed tables and volumes; the metastore's place when left out."""
    connection_name: str | UnsetType = UNSET
    """The connection by which a foreign catalog is to reach another database."""
    provider_name: str | UnsetType = UNSET
    """The provider whose share it is to show."""
    share_name: str | UnsetType = UNSET
    """The share that it is to show."""
    custom_max_retention_hours: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """Hours for which deleted data is kept."""
    managed_encryption_settings: EncryptionSettingsSpec | UnsetType = UNSET
    """The customer's own key for managed data."""


class CatalogUpdate(RequestModel, kw_only=True, gc=False):
    """A change of a catalog. What is left out stays."""

    new_name: Annotated[str, Meta(max_length=255, min_length=1)] | UnsetType = UNSET
    """The new name."""
    owner: str | UnsetType = UNSET
    """Whom it is to belong to."""
    comment: str | UnsetType = UNSET
    """What it is, for people."""
    properties: dict[str, str] | UnsetType = UNSET
    """Properties, in place of those it has."""
    options: dict[str, str] | UnsetType = UNSET
    """Settings of a foreign catalog, in place of those it has."""
    isolation_mode: CatalogIsolationMode | UnsetType = UNSET
    """Which workspaces are to see it."""
    enable_predictive_optimization: PredictiveOptimization | UnsetType = UNSET
    """Whether tables are maintained automatically."""
    custom_max_retention_hours: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """Hours for which deleted data is kept."""
    managed_encryption_settings: EncryptionSettingsSpec | UnsetType = UNSET
    """The customer's own key for managed data."""


class EncryptionSettingsAzureSpec(RequestModel, kw_only=True, gc=False):
    """Who reaches the key."""

    azure_tenant_id: Annotated[str, Meta(min_length=1)]
    """The Microsoft Entra tenant of the key."""
    azure_cmk_access_connector_id: str | UnsetType = UNSET
    """The access connector that may use the key."""
    azure_cmk_managed_identity_id: str | UnsetType = UNSET
    """The managed identity that may use the key."""


class EncryptionSettingsSpec(RequestModel, kw_only=True, gc=False):
    """The customer's own key for managed data."""

    azure_key_vault_key_id: str | UnsetType = UNSET
    """The key, as its address in Azure Key Vault."""
    azure_encryption_settings: EncryptionSettingsAzureSpec | UnsetType = UNSET
    """Who reaches the key."""
    customer_managed_key_id: str | UnsetType = UNSET
    """The key, as the account's id of it."""
