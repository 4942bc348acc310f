# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of volumes, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

VolumeType: TypeAlias = Literal["EXTERNAL", "MANAGED"] | str
"""Whose files a volume holds: those of a place given (`EXTERNAL`), or the catalog's own."""


class VolumeCreate(TypedDict):
    """A new volume."""

    name: str
    """The name, without catalog and schema. It is kept in lower case."""
    catalog_name: str
    """The catalog that holds the schema."""
    schema_name: str
    """The schema to hold it."""
    volume_type: VolumeType
    """Whose files it is to hold."""
    comment: NotRequired[str]
    """What it is, for people."""
    storage_location: NotRequired[str]
    """Where the files are: needed for `EXTERNAL`, refused for `MANAGED`."""


class VolumeUpdate(TypedDict):
    """A change of a volume. What is left out stays."""

    new_name: NotRequired[str]
    """The new name, without catalog and schema."""
    owner: NotRequired[str]
    """Whom it is to belong to."""
    comment: NotRequired[str]
    """What it is, for people."""
