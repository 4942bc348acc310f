# Made from spark.yaml by dovetail-generate; do not edit.
"""Requests of transforms."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import RequestModel


class TransformCondition(RequestModel, kw_only=True):
    """A field and what it must hold."""

    field_: str = field(name="field")
    """The field's name."""
    value: Any
    """What it must contain, if it is text, or be."""


class TransformContent(RequestModel, kw_only=True, gc=False):
    """A transform document to be kept or checked."""

    transform_content: str
    """The document as JSON text. `JSONtransforms_v1.0.1` has `transform_type`, `target_api_version` (`v3` or `v4`),
    `input_body_transform` and `output_body_transform`, both JSONata; `Nodejs22_v1.0.0` has `transform_type`,
    `transform_code` and `transform_log_level`.
    """


class TransformListRequest(RequestModel, kw_only=True):
    """Which transforms to list."""

    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The page, counted from 1."""
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = field(name="pageSize", default=UNSET)
    """How many transforms make a page; 100 when left out."""
    sort: str | UnsetType = UNSET
    """The field to sort by, with a leading `-` for descending order."""
    search: list[TransformCondition] | UnsetType = UNSET
    """Conditions that a transform must meet."""
