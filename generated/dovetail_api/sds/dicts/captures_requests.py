# Made from sds.yaml by dovetail-generate; do not edit.
"""Request bodies of captures, as plain dictionaries."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

IndexedType: TypeAlias = Literal["drf", "rh"]
"""A kind of recordings that is indexed, `drf` for Digital RF and `rh` for RadioHound."""


class CaptureName(TypedDict):
    """The new name of a capture."""

    name: str
    """The name."""


class CaptureRequest(TypedDict):
    """What to make a capture of."""

    capture_type: IndexedType
    top_level_dir: str
    """The folder of the recording, from the caller's root."""
    index_name: Literal["captures-drf", "captures-rh"]
    """Where to index it, which the kind decides."""
    channel: NotRequired[str]
    """The channel, which is a folder of the recording. Digital RF needs it; other kinds have none."""
    scan_group: NotRequired[str]
    """The UUID of the scan group, for RadioHound; all files of the folder are taken when it is left out."""
    name: NotRequired[str]
    """The name; the last part of `top_level_dir` when left out."""


class MetadataFilter(TypedDict):
    """What the metadata of a capture must be like."""

    field_path: str
    """The field, with dots, such as `search_props.center_frequency` or `capture_props.gain`."""
    query_type: str
    """How it is compared, such as `range`, `term`, `match`, `wildcard`, `prefix` or `geo_bounding_box`."""
    filter_value: Any
    """What it is compared with, such as `{"gte": 1e9, "lte": 1.1e9}` for a range."""
