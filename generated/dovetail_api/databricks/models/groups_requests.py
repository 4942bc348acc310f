# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of groups."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import ComplexValueRequest, EntitlementRequest

GroupSchemaRequest: TypeAlias = Literal["urn:ietf:params:scim:schemas:core:2.0:Group"]
"""A SCIM schema of groups."""


class GroupCreateRequest(RequestModel, kw_only=True, gc=False):
    """A group to create."""

    display_name: Annotated[str, Meta(min_length=1)] | UnsetType = field(name="displayName", default=UNSET)
    """The name, which no other group has."""
    members: list[ComplexValueRequest] | UnsetType = UNSET
    """Users, service principals and groups to put into it, each by its id as `value`."""
    entitlements: list[EntitlementRequest] | UnsetType = UNSET
    """What its members may do in the workspace."""
    roles: list[ComplexValueRequest] | UnsetType = UNSET
    """The roles of the group."""
    groups: list[ComplexValueRequest] | UnsetType = UNSET
    """The groups to put it into."""
    external_id: str | UnsetType = field(name="externalId", default=UNSET)
    """The id that the directory behind the workspace knows the group by."""
    id: str | UnsetType = UNSET
    """The id of a group of the account that is to be added to the workspace."""
    meta: ResourceMetaRequest | UnsetType = UNSET
    """What is known about the group itself."""
    schemas: list[GroupSchemaRequest] | UnsetType = UNSET
    """The SCIM schemas that the request keeps to."""


class GroupReplaceRequest(RequestModel, kw_only=True, gc=False):
    """What is to be known about a group; what is left out is cleared."""

    display_name: Annotated[str, Meta(min_length=1)] | UnsetType = field(name="displayName", default=UNSET)
    """The name, which no other group has."""
    members: list[ComplexValueRequest] | UnsetType = UNSET
    """Everyone who is to be in it, each by the id as `value`; nobody when left out."""
    entitlements: list[EntitlementRequest] | UnsetType = UNSET
    """What its members may do in the workspace."""
    roles: list[ComplexValueRequest] | UnsetType = UNSET
    """The roles of the group."""
    groups: list[ComplexValueRequest] | UnsetType = UNSET
    """The groups it is in itself."""
    external_id: str | UnsetType = field(name="externalId", default=UNSET)
    """The id that the directory behind the workspace knows the group by."""
    meta: ResourceMetaRequest | UnsetType = UNSET
    """What is known about the group itself."""
    schemas: list[GroupSchemaRequest] | UnsetType = UNSET
    """The SCIM schemas that the request keeps to."""


class ResourceMetaRequest(RequestModel, kw_only=True, gc=False):
    """What is known about the identity itself."""

    resource_type: str | UnsetType = field(name="resourceType", default=UNSET)
    """What kind of resource it is, such as `Group` for a group of the account and `WorkspaceGroup` for one of this
    workspace alone.
    """
