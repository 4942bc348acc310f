# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of schemas, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from dovetail_api.databricks.dicts.common_requests import PredictiveOptimization


class CatalogSchemaCreate(TypedDict):
    """A new schema."""

    name: str
    """The name, without the catalog and without dots, slashes and blanks. It is kept in lower case."""
    catalog_name: str
    """The catalog to hold it."""
    comment: NotRequired[str]
    """What it is, for people."""
    properties: NotRequired[dict[str, str]]
    """Properties, names and values."""
    storage_root: NotRequired[str]
    """Where to keep managed tables and volumes; the catalog's place when left out."""
    custom_max_retention_hours: NotRequired[int]
    """Hours for which deleted data is kept."""


class CatalogSchemaUpdate(TypedDict):
    """A change of a schema. What is left out stays."""

    new_name: NotRequired[str]
    """The new name, without the catalog."""
    owner: NotRequired[str]
    """Whom it is to belong to."""
    comment: NotRequired[str]
    """What it is, for people."""
    properties: NotRequired[dict[str, str]]
    """Properties, in place of those it has."""
    enable_predictive_optimization: NotRequired[PredictiveOptimization]
    """Whether tables are maintained automatically."""
    custom_max_retention_hours: NotRequired[int]
    """Hours for which deleted data is kept."""
