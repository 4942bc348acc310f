# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of service_principals, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.common_requests import ComplexValueRequest, EntitlementRequest

ServicePrincipalSchemaRequest: TypeAlias = Literal["urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal"]
"""A SCIM schema of service principals."""


class ServicePrincipalCreateRequest(TypedDict):
    """A service principal to add."""

    applicationId: NotRequired[str]
    """The client id of an application of Microsoft Entra ID; generated when left out."""
    displayName: NotRequired[str]
    """The name to show."""
    active: NotRequired[bool]
    """Whether it may sign in, which is so when it is left out."""
    entitlements: NotRequired[list[EntitlementRequest]]
    """What it may do in the workspace, beside what groups allow."""
    roles: NotRequired[list[ComplexValueRequest]]
    """The roles of the service principal."""
    groups: NotRequired[list[ComplexValueRequest]]
    """The groups to put it into."""
    externalId: NotRequired[str]
    """The id that the directory behind the workspace knows it by."""
    id: NotRequired[str]
    """The id of a service principal of the account that is to be added to the workspace."""
    schemas: NotRequired[list[ServicePrincipalSchemaRequest]]
    """The SCIM schemas that the request keeps to."""


class ServicePrincipalReplaceRequest(TypedDict):
    """What is to be known about a service principal; what is left out is cleared."""

    applicationId: NotRequired[str]
    """The application id, which stays what it is."""
    displayName: NotRequired[str]
    """The name to show."""
    active: NotRequired[bool]
    """Whether it may sign in."""
    entitlements: NotRequired[list[EntitlementRequest]]
    """What it may do in the workspace."""
    roles: NotRequired[list[ComplexValueRequest]]
    """The roles of the service principal."""
    groups: NotRequired[list[ComplexValueRequest]]
    """The groups it is in; they are changed at the groups, never here."""
    externalId: NotRequired[str]
    """The id that the directory behind the workspace knows it by."""
    schemas: NotRequired[list[ServicePrincipalSchemaRequest]]
    """The SCIM schemas that the request keeps to."""
