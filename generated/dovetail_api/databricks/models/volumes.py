# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of volumes: volumes of Unity Catalog."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EncryptionDetails, EpochMillis
from dovetail_api.databricks.models.volumes_requests import VolumeType


class Volume(Model, kw_only=True, gc=False):
    """A volume, which holds files."""

    name: str | UnsetType = UNSET
    """The volume's name, without catalog and schema."""
    catalog_name: str | UnsetType = UNSET
    """The catalog's name."""
    schema_name: str | UnsetType = UNSET
    """The schema's name, without the catalog."""
    full_name: str | UnsetType = UNSET
    """The full name, `catalog.schema.volume`. Its files are at `/Volumes/<catalog>/<schema>/<volume>`."""
    volume_id: str | UnsetType = UNSET
    """The volume's id, a UUID."""
    volume_type: VolumeType | UnsetType = UNSET
    """Whose files it holds."""
    owner: str | UnsetType = UNSET
    """Whom it belongs to: a user, a group or a service principal."""
    comment: str | UnsetType = UNSET
    """What it is, for people."""
    metastore_id: str | UnsetType = UNSET
    """The id of the metastore, a UUID."""
    storage_location: str | UnsetType = UNSET
    """Where the data is kept."""
    access_point: str | UnsetType = UNSET
    """The access point of the storage; means nothing on Azure."""
    encryption_details: EncryptionDetails | UnsetType = UNSET
    """How the data is encrypted."""
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


class VolumeList(Model, kw_only=True, gc=False):
    """One page of volumes."""

    volumes: list[Volume] | UnsetType = UNSET
    """The volumes, in no certain order; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last. A page may be empty and have one."""
