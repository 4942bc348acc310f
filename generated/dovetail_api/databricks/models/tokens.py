# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of tokens: the caller's own access tokens."""

from __future__ import annotations

from typing import ClassVar

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import AutoscopeState, EpochMillis


class PublicTokenInfo(Model, kw_only=True, gc=False):
    """An access token without its value, as its owner sees it."""

    autoscope_state: AutoscopeState | UnsetType = UNSET
    """How the platform's watch over the APIs it needs is."""
    backfill_scopes: list[str] | UnsetType = UNSET
    """The APIs that it was seen to need before the watch began."""
    comment: str | UnsetType = UNSET
    """What it is for, in the words of its owner."""
    creation_time: EpochMillis | UnsetType = UNSET
    """When it was created."""
    expiry_time: EpochMillis | UnsetType = UNSET
    """When it ends; -1 means never."""
    inferred_scopes: list[str] | UnsetType = UNSET
    """The APIs that it was seen to need."""
    scopes: list[str] | UnsetType = UNSET
    """The only APIs that it opens; all when left out."""
    token_id: str | UnsetType = UNSET
    """The token's id, which is not secret."""


class TokenCreated(Model, kw_only=True, gc=False):
    """An access token that was created."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"token_value"})

    token_info: PublicTokenInfo | UnsetType = UNSET
    """The token without its value."""
    token_value: str | UnsetType = UNSET
    """The value; this is the only time it is told."""


class TokenListAnswer(Model, kw_only=True, gc=False):
    """One's own access tokens."""

    token_infos: list[PublicTokenInfo] | UnsetType = UNSET
    """The tokens; left out when there are none."""
