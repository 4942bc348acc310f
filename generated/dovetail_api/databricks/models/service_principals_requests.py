# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of service_principals."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import ComplexValueRequest, EntitlementRequest

ServicePrincipalSchemaRequest: TypeAlias = Literal["urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal"]
"""A SCIM schema of service principals."""


class ServicePrincipalCreateRequest(RequestModel, kw_only=True, gc=False):
    """A service principal to add."""

    application_id: Annotated[str, Meta(min_length=1)] | UnsetType = field(name="applicationId", default=UNSET)
    """The client id of an application of Microsoft Entra ID; generated when left out."""
    display_name: str | UnsetType = field(name="displayName", default=UNSET)
    """The name to show."""
    active: bool | UnsetType = UNSET
    """Whether it may sign in, which is so when it is left out."""
    entitlements: list[EntitlementRequest] | UnsetType = UNSET
    """What it may do in the workspace, beside what groups allow."""
    roles: list[ComplexValueRequest] | UnsetType = UNSET
    """The roles of the service principal."""
    groups: list[ComplexValueRequest] | UnsetType = UNSET
    """The groups to put it into."""
    external_id: str | UnsetType = field(name="externalId", default=UNSET)
    """The id that the directory behind the workspace knows it by."""
    id: str | UnsetType = UNSET
    """The id of a service principal of the account that is to be added to the workspace."""
    schemas: list[ServicePrincipalSchemaRequest] | UnsetType = UNSET
    """The SCIM schemas that the request keeps to."""


class ServicePrincipalReplaceRequest(RequestModel, kw_only=True, gc=False):
    """What is to be known about a service principal; what is left out is cleared."""

    application_id: Annotated[str, Meta(min_length=1)] | UnsetType = field(name="applicationId", default=UNSET)
    """The application id, which stays what it is."""
    display_name: str | UnsetType = field(name="displayName", default=UNSET)
    """The name to show."""
    active: bool | UnsetType = UNSET
    """Whether it may sign in."""
    entitlements: list[EntitlementRequest] | UnsetType = UNSET
    """What it may do in the workspace."""
    roles: list[ComplexValueRequest] | UnsetType = UNSET
    """The roles of the service principal."""
    groups: list[ComplexValueRequest] | UnsetType = UNSET
    """The groups it is in; they are changed at the groups, never here."""
    external_id: str | UnsetType = field(name="externalId", default=UNSET)
    """The id that the directory behind the workspace knows it by."""
    schemas: list[ServicePrincipalSchemaRequest] | UnsetType = UNSET
    """The SCIM schemas that the request keeps to."""
