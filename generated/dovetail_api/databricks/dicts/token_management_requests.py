# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of token_management, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class OboTokenCreateRequest(TypedDict):
    """An access token to create for a service principal."""

    application_id: str
    """The application id of the service principal."""
    lifetime_seconds: NotRequired[int]
    """After how many seconds it ends; the most that the workspace allows when left out, 730 days at most."""
    comment: NotRequired[str]
    """What it is for, in the words of its owner."""
    scopes: NotRequired[list[str]]
    """The only APIs that it opens; all when left out."""
    autoscope_enabled: NotRequired[bool]
    """Whether the platform is to watch which APIs it needs."""
