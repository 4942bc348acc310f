# Made from spark.yaml by dovetail-generate; do not edit.
"""Request bodies of transforms, as plain dictionaries."""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict


class TransformCondition(TypedDict):
    """A field and what it must hold."""

    field: str
    """The field's name."""
    value: Any
    """What it must contain, if it is text, or be."""


class TransformContent(TypedDict):
    """A transform document to be kept or checked."""

    transform_content: str
    """The document as JSON text. `JSONtransforms_v1.0.1` has `transform_type`, `target_api_version` (`v3` or `v4`),
    `input_body_transform` and `output_body_transform`, both JSONata; `Nodejs22_v1.0.0` has `transform_type`,
    `transform_code` and `transform_log_level`.
    """


class TransformListRequest(TypedDict):
    """Which transforms to list."""

    page: NotRequired[int]
    """The page, counted from 1."""
    pageSize: NotRequired[int]
    """How many transforms make a page; 100 when left out."""
    sort: NotRequired[str]
    """The field to sort by, with a leading `-` for descending order."""
    search: NotRequired[list[TransformCondition]]
    """Conditions that a transform must meet."""
