# Made from sds.yaml by dovetail-generate; do not edit.
"""Requests of captures."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

IndexedType: TypeAlias = Literal["drf", "rh"]
"""A kind of recordings that is indexed, `drf` for Digital RF and `rh` for RadioHound."""


class CaptureName(RequestModel, kw_only=True, gc=False):
    """The new name of a capture."""

    name: Annotated[str, Meta(max_length=255, min_length=1)]
    """The name."""


class CaptureRequest(RequestModel, kw_only=True, gc=False):
    """What to make a capture of."""

    capture_type: IndexedType
    top_level_dir: Annotated[str, Meta(max_length=2048, min_length=1)]
    """The folder of the recording, from the caller's root."""
    index_name: Literal["captures-drf", "captures-rh"]
    """Where to index it, which the kind decides."""
    channel: Annotated[str, Meta(max_length=255)] | UnsetType = UNSET
    """The channel, which is a folder of the recording. Digital RF needs it; other kinds have none."""
    scan_group: str | UnsetType = UNSET
    """The UUID of the scan group, for RadioHound; all files of the folder are taken when it is left out."""
    name: Annotated[str, Meta(max_length=255)] | UnsetType = UNSET
    """The name; the last part of `top_level_dir` when left out."""


class MetadataFilter(RequestModel, kw_only=True):
    """What the metadata of a capture must be like."""

    field_path: Annotated[str, Meta(min_length=1)]
    """The field, with dots, such as `search_props.center_frequency` or `capture_props.gain`."""
    query_type: Annotated[str, Meta(min_length=1)]
    """How it is compared, such as `range`, `term`, `match`, `wildcard`, `prefix` or `geo_bounding_box`."""
    filter_value: Any
    """What it is compared with, such as `{"gte": 1e9, "lte": 1.1e9}` for a range."""
