# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of groups: groups of users, by SCIM."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import ComplexValue, Entitlement

GroupSchema: TypeAlias = Literal["urn:ietf:params:scim:schemas:core:2.0:Group"] | str
"""A SCIM schema of groups."""


class Group(Model, kw_only=True, gc=False):
    """A group of users, service principals and other groups."""

    id: str | UnsetType = UNSET
    """The id in this workspace, a decimal number as text."""
    display_name: str | UnsetType = field(name="displayName", default=UNSET)
    """The name."""
    members: list[ComplexValue] | UnsetType = UNSET
    """Users, service principals and groups that are in it; left out when there are none."""
    entitlements: list[Entitlement] | UnsetType = UNSET
    """What its members may do in the workspace."""
    roles: list[ComplexValue] | UnsetType = UNSET
    """The roles of the group."""
    groups: list[ComplexValue] | UnsetType = UNSET
    """The groups it is in itself."""
    external_id: str | UnsetType = field(name="externalId", default=UNSET)
    """The id that the directory behind the workspace knows the group by."""
    meta: ResourceMeta | UnsetType = UNSET
    """What is known about the group itself."""
    schemas: list[GroupSchema | str] | UnsetType = UNSET
    """The SCIM schemas that the answer keeps to."""


class GroupPage(Model, kw_only=True, gc=False):
    """A page of groups."""

    schemas: list[str] | UnsetType = UNSET
    """`urn:ietf:params:scim:api:messages:2.0:ListResponse`."""
    total_results: int | UnsetType = field(name="totalResults", default=UNSET)
    """How many groups the filter lets through, on all pages."""
    start_index: int | UnsetType = field(name="startIndex", default=UNSET)
    """Which of them comes first on this page, counted from 1."""
    items_per_page: int | UnsetType = field(name="itemsPerPage", default=UNSET)
    """How many are on this page."""
    resources: list[Group] | UnsetType = field(name="Resources", default=UNSET)
    """The groups; left out when there are none."""


class ResourceMeta(Model, kw_only=True, gc=False):
    """What is known about the identity itself."""

    resource_type: str | UnsetType = field(name="resourceType", default=UNSET)
    """What kind of resource it is, such as `Group` for a group of the account and `WorkspaceGroup` for one of this
    workspace alone.
    """
