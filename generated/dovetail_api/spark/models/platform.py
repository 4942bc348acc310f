# Made from spark.yaml by dovetail-generate; do not edit.
"""Answers of platform: the settings of the platform."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model
from dovetail_api.spark.models.common import ResponseStatus

PlatformConfig: TypeAlias = dict[str, str | None]
"""The settings by name, all of them text; truth values in any mixture of upper and lower case."""


class PlatformConfigResponse(Model, kw_only=True, gc=False):
    """The answer that holds the settings."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: PlatformConfig
    """The settings."""
