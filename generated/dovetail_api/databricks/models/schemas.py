# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of schemas: schemas of Unity Catalog."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import CatalogType, EpochMillis, PredictiveOptimizationFlag
from dovetail_api.databricks.models.common_requests import PredictiveOptimization


class CatalogSchema(Model, kw_only=True, gc=False):
    """A schema, which holds tables and volumes."""

    name: str | UnsetType = UNSET
    """The schema's name, without the catalog."""
    catalog_name: str | UnsetType = UNSET
    """The catalog's name."""
    full_name: str | UnsetType = UNSET
    """The full name, `catalog.schema`."""
    schema_id: str | UnsetType = UNSET
    """The schema's id, a UUID."""
    catalog_type: CatalogType | UnsetType = UNSET
    """What kind of catalog holds it."""
    owner: str | UnsetType = UNSET
    """Whom it belongs to: a user, a group or a service principal."""
    comment: str | UnsetType = UNSET
    """What it is, for people."""
    properties: dict[str, str] | UnsetType = UNSET
    """Properties, names and values."""
    metastore_id: str | UnsetType = UNSET
    """The id of the metastore, a UUID."""
    storage_root: str | UnsetType = UNSET
    """Where managed tables and volumes are kept, as it was asked for."""
    storage_location: str | UnsetType = UNSET
    """Where the data is kept."""
    custom_max_retention_hours: int | UnsetType = UNSET
    """Hours for which deleted data is kept."""
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


class CatalogSchemaList(Model, kw_only=True, gc=False):
    """One page of schemas."""

    schemas: list[CatalogSchema] | UnsetType = UNSET
    """The schemas, in no certain order; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last. A page may be empty and have one."""
