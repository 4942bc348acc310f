# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of groups, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.common_requests import ComplexValueRequest, EntitlementRequest

GroupSchemaRequest: TypeAlias = Literal["urn:ietf:params:scim:schemas:core:2.0:Group"]
"""A SCIM schema of groups."""


class GroupCreateRequest(TypedDict):
    """A group to create."""

    displayName: NotRequired[str]
    """The name, which no other group has."""
    members: NotRequired[list[ComplexValueRequest]]
    """Users, service principals and groups to put into it, each by its id as `value`."""
    entitlements: NotRequired[list[EntitlementRequest]]
    """What its members may do in the workspace."""
    roles: NotRequired[list[ComplexValueRequest]]
    """The roles of the group."""
    groups: NotRequired[list[ComplexValueRequest]]
    """The groups to put it into."""
    externalId: NotRequired[str]
    """The id that the directory behind the workspace knows the group by."""
    id: NotRequired[str]
    """The id of a group of the account that is to be added to the workspace."""
    meta: NotRequired[ResourceMetaRequest]
    """What is known about the group itself."""
    schemas: NotRequired[list[GroupSchemaRequest]]
    """The SCIM schemas that the request keeps to."""


class GroupReplaceRequest(TypedDict):
    """What is to be known about a group; what is left out is cleared."""

    displayName: NotRequired[str]
    """The name, which no other group has."""
    members: NotRequired[list[ComplexValueRequest]]
    """Everyone who is to be in it, each by the id as `value`; nobody when left out."""
    entitlements: NotRequired[list[EntitlementRequest]]
    """What its members may do in the workspace."""
    roles: NotRequired[list[ComplexValueRequest]]
    """The roles of the group."""
    groups: NotRequired[list[ComplexValueRequest]]
    """The groups it is in itself."""
    externalId: NotRequired[str]
    """The id that the directory behind the workspace knows the group by."""
    meta: NotRequired[ResourceMetaRequest]
    """What is known about the group itself."""
    schemas: NotRequired[list[GroupSchemaRequest]]
    """The SCIM schemas that the request keeps to."""


class ResourceMetaRequest(TypedDict):
    """What is known about the identity itself."""

    resourceType: NotRequired[str]
    """What kind of resource it is, such as `Group` for a group of the account and `WorkspaceGroup` for one of this
    workspace alone.
    """
