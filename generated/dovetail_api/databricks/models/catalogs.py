# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of catalogs: catalogs of Unity Catalog."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.catalogs_requests import CatalogIsolationMode
from dovetail_api.databricks.models.common import CatalogType, EpochMillis, PredictiveOptimizationFlag, SecurableType
from dovetail_api.databricks.models.common_requests import PredictiveOptimization

CatalogProvisioningState: TypeAlias = (
    Literal["ACTIVE", "DEGRADED", "DELETING", "FAILED", "PROVISIONING", "UPDATING"] | str
)
"""How far a catalog is that takes time to be made."""


class Catalog(Model, kw_only=True, gc=False):
    """A catalog, which holds schemas."""

    name: str | UnsetType = UNSET
    """The catalog's name."""
    full_name: str | UnsetType = UNSET
    """The catalog's name once more."""
    catalog_type: CatalogType | UnsetType = UNSET
    """What kind of catalog it is."""
    securable_type: SecurableType | UnsetType = UNSET
    """Always `CATALOG`."""
    owner: str | UnsetType = UNSET
    """Whom it belongs to: a user, a group or a service principal."""
    comment: str | UnsetType = UNSET
    """What it is, for people."""
    properties: dict[str, str] | UnsetType = UNSET
    """Properties, names and values."""
    options: dict[str, str] | UnsetType = UNSET
    """Settings of a foreign catalog, names and values."""
    isolation_mode: CatalogIsolationMode | UnsetType = UNSET
    """Which workspaces see it."""
    metastore_id: str | UnsetType = UNSET
    """The id of the metastore, a UUID."""
    connection_name: str | UnsetType = UNSET
    """The connection by which a foreign catalog reaches another database."""
    provider_name: str | UnsetType = UNSET
    """The provider whose share it shows."""
    share_name: str | UnsetType = UNSET
    """The share that it shows."""
    storage_root: str | UnsetType = UNSET
    """Where managed tables and volumes are kept, as it was asked for."""
    storage_location: str | UnsetType = UNSET
    """Where the data is kept."""
    provisioning_info: CatalogProvisioning | UnsetType = UNSET
    """How far it is, when it takes time to be made."""
    custom_max_retention_hours: int | UnsetType = UNSET
    """Hours for which deleted data is kept."""
    managed_encryption_settings: EncryptionSettings | UnsetType = UNSET
    """The customer's own key for managed data."""
    enable_predictive_optimization: PredictiveOptimization | UnsetType = UNSET
    """Whether tables are maintained automatically."""
    effective_predictive_optimization_flag: PredictiveOptimizationFlag | UnsetType = UNSET
    """Whether tables are in fact maintained automatically, and what says so."""
    browse_only: bool | UnsetType = UNSET
    """Whether the caller sees it by the privilege BROWSE alone, and so only a part of it."""
    created_at: EpochMillis | UnsetType = UNSET
    """When it was made."""
    created_by: str | UnsetType = UNSET
    """Who made it."""
    updated_at: EpochMillis | UnsetType = UNSET
    """When it was changed last."""
    updated_by: str | UnsetType = UNSET
    """Who changed it last."""


class CatalogList(Model, kw_only=True, gc=False):
    """One page of catalogs."""

    catalogs: list[Catalog] | UnsetType = UNSET
    """The catalogs, in no certain order; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last. A page may be empty and have one."""


class CatalogProvisioning(Model, kw_only=True, gc=False):
    """How far a catalog is that takes time to be made."""

    state: CatalogProvisioningState | UnsetType = UNSET
    """How far it is."""


class EncryptionSettings(Model, kw_only=True, gc=False):
    """The customer's own key for managed data."""

    azure_key_vault_key_id: str | UnsetType = UNSET
    """The key, as its address in Azure Key Vault."""
    azure_encryption_settings: EncryptionSettingsAzure | UnsetType = UNSET
    """Who reaches the key."""
    customer_managed_key_id: str | UnsetType = UNSET
    """The key, as the account's id of it."""


class EncryptionSettingsAzure(Model, kw_only=True, gc=False):
    """Who reaches the key."""

    azure_tenant_id: str | UnsetType = UNSET
    """The Microsoft Entra tenant of the key."""
    azure_cmk_access_connector_id: str | UnsetType = UNSET
    """The access connector that may use the key."""
    azure_cmk_managed_identity_id: str | UnsetType = UNSET
    """The managed identity that may use the key."""
