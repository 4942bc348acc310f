# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of users: users of the workspace, by SCIM."""

from __future__ import annotations

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import User


class UserPage(Model, kw_only=True, gc=False):
    """A page of users."""

    schemas: list[str] | UnsetType = UNSET
    """`urn:ietf:params:scim:api:messages:2.0:ListResponse`."""
    total_results: int | UnsetType = field(name="totalResults", default=UNSET)
    """How many users the filter lets through, on all pages."""
    start_index: int | UnsetType = field(name="startIndex", default=UNSET)
    """Which of them comes first on this page, counted from 1."""
    items_per_page: int | UnsetType = field(name="itemsPerPage", default=UNSET)
    """How many are on this page."""
    resources: list[User] | UnsetType = field(name="Resources", default=UNSET)
    """The users; left out when there are none."""
