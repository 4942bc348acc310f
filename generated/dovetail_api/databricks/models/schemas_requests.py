# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of schemas."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import PredictiveOptimization


class CatalogSchemaCreate(RequestModel, kw_only=True, gc=False):
    """A new schema."""

    name: Annotated[str, Meta(max_length=255, min_length=1)]
    """The name, without the catalog and without dots, slashes and blanks. It is kept in lower case."""
    catalog_name: Annotated[str, Meta(min_length=1)]
    """The catalog to hold it."""
    comment: str | UnsetType = UNSET
    """What it is, for people."""
    properties: dict[str, str] | UnsetType = UNSET
    """Properties, names and values."""
    storage_root: str | UnsetType = UNSET
    """Where to keep managed tables and volumes; the catalog's place when left out."""
    custom_max_retention_hours: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """Hours for which deleted data is kept."""


class CatalogSchemaUpdate(RequestModel, kw_only=True, gc=False):
    """A change of a schema. What is left out stays."""

    new_name: Annotated[str, Meta(max_length=255, min_length=1)] | UnsetType = UNSET
    """The new name, without the catalog."""
    owner: str | UnsetType = UNSET
    """Whom it is to belong to."""
    comment: str | UnsetType = UNSET
    """What it is, for people."""
    properties: dict[str, str] | UnsetType = UNSET
    """Properties, in place of those it has."""
    enable_predictive_optimization: PredictiveOptimization | UnsetType = UNSET
    """Whether tables are maintained automatically."""
    custom_max_retention_hours: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """Hours for which deleted data is kept."""
