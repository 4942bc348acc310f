# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of tokens, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class TokenCreateRequest(TypedDict):
    """An access token to create."""

    lifetime_seconds: NotRequired[int]
    """After how many seconds it ends; the most that the workspace allows when left out, 730 days at most."""
    comment: NotRequired[str]
    """What it is for, in the words of its owner."""
    scopes: NotRequired[list[str]]
    """The only APIs that it opens; all when left out."""
    autoscope_enabled: NotRequired[bool]
    """Whether the platform is to watch which APIs it needs."""


class TokenReference(TypedDict):
    """An access token by its id."""

    token_id: str
    """The token's id."""
