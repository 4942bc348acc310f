# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of token_management."""

from __future__ import annotations

from typing import ClassVar

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import AutoscopeState, EpochMillis, Int64


class ManagedTokenListAnswer(Model, kw_only=True, gc=False):
    """Access tokens of everybody."""

    token_infos: list[TokenInfo] | UnsetType = UNSET
    """The tokens; left out when there are none."""


class OnBehalfOfTokenCreated(Model, kw_only=True, gc=False):
    """An access token that was created for a service principal."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"token_value"})

    token_info: TokenInfo | UnsetType = UNSET
    """The token without its value."""
    token_value: str | UnsetType = UNSET
    """The value; this is the only time it is told."""


class TokenAnswer(Model, kw_only=True, gc=False):
    """An access token."""

    token_info: TokenInfo | UnsetType = UNSET
    """The token without its value."""


class TokenInfo(Model, kw_only=True, gc=False):
    """An access token without its value, as administrators see it."""

    autoscope_state: AutoscopeState | UnsetType = UNSET
    """How the platform's watch over the APIs it needs is."""
    backfill_scopes: list[str] | UnsetType = UNSET
    """The APIs that it was seen to need before the watch began."""
    comment: str | UnsetType = UNSET
    """What it is for, in the words of its owner."""
    created_by_id: Int64 | UnsetType = UNSET
    """Who created it, by id."""
    created_by_username: str | UnsetType = UNSET
    """Who created it, by name."""
    creation_time: EpochMillis | UnsetType = UNSET
    """When it was created."""
    expiry_time: EpochMillis | UnsetType = UNSET
    """When it ends; -1 means never."""
    inferred_scopes: list[str] | UnsetType = UNSET
    """The APIs that it was seen to need."""
    last_used_day: int | UnsetType = UNSET
    """The day it was last used, in milliseconds since 1970 (UTC)."""
    owner_id: Int64 | UnsetType = UNSET
    """Whose it is, by id."""
    scopes: list[str] | UnsetType = UNSET
    """The only APIs that it opens; all when left out."""
    token_id: str | UnsetType = UNSET
    """The token's id, which is not secret."""
    workspace_id: Int64 | UnsetType = UNSET
    """The workspace's id."""
