# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of tokens."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel


class TokenCreateRequest(RequestModel, kw_only=True, gc=False):
    """An access token to create."""

    lifetime_seconds: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """After how many seconds it ends; the most that the workspace allows when left out, 730 days at most."""
    comment: str | UnsetType = UNSET
    """What it is for, in the words of its owner."""
    scopes: list[str] | UnsetType = UNSET
    """The only APIs that it opens; all when left out."""
    autoscope_enabled: bool | UnsetType = UNSET
    """Whether the platform is to watch which APIs it needs."""


class TokenReference(RequestModel, kw_only=True, gc=False):
    """An access token by its id."""

    token_id: Annotated[str, Meta(min_length=1)]
    """The token's id."""
