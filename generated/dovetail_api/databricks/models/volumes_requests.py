# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of volumes."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

VolumeType: TypeAlias = Literal["EXTERNAL", "MANAGED"] | str
"""Whose files a volume holds: those of a place given (`EXTERNAL`), or the catalog's own."""


class VolumeCreate(RequestModel, kw_only=True, gc=False):
    """A new volume."""

    name: Annotated[str, Meta(max_length=255, min_length=1)]
    """The name, without catalog and schema. It is kept in lower case."""
    catalog_name: Annotated[str, Meta(min_length=1)]
    """The catalog that holds the schema."""
    schema_name: Annotated[str, Meta(min_length=1)]
    """The schema to hold it."""
    volume_type: VolumeType
    """Whose files it is to hold."""
    comment: str | UnsetType = UNSET
    """What it is, for people."""
    storage_location: str | UnsetType = UNSET
    """Where the files are: needed for `EXTERNAL`, refused for `MANAGED`."""


class VolumeUpdate(RequestModel, kw_only=True, gc=False):
    """A change of a volume. What is left out stays."""

    new_name: Annotated[str, Meta(max_length=255, min_length=1)] | UnsetType = UNSET
    """The new name, without catalog and schema."""
    owner: str | UnsetType = UNSET
    """Whom it is to belong to."""
    comment: str | UnsetType = UNSET
    """What it is, for people."""
