# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of service_principals."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import ComplexValue, Entitlement

ServicePrincipalSchema: TypeAlias = Literal["urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal"] | str
"""A SCIM schema of service principals."""


class ServicePrincipal(Model, kw_only=True, gc=False):
    """An identity for programs."""

    id: str | UnsetType = UNSET
    """The id in this workspace, a decimal number as text."""
    application_id: str | UnsetType = field(name="applicationId", default=UNSET)
    """The id by which it signs in, a UUID; for an application of Microsoft Entra ID its client id."""
    display_name: str | UnsetType = field(name="displayName", default=UNSET)
    """The name to show."""
    active: bool | UnsetType = UNSET
    """Whether it may sign in."""
    entitlements: list[Entitlement] | UnsetType = UNSET
    """What it may do in the workspace, apart from what groups allow."""
    roles: list[ComplexValue] | UnsetType = UNSET
    """The roles of the service principal."""
    groups: list[ComplexValue] | UnsetType = UNSET
    """The groups it is in. They are changed at the groups, never here."""
    external_id: str | UnsetType = field(name="externalId", default=UNSET)
    """The id that the directory behind the workspace knows it by."""
    schemas: list[ServicePrincipalSchema | str] | UnsetType = UNSET
    """The SCIM schemas that the answer keeps to."""


class ServicePrincipalPage(Model, kw_only=True, gc=False):
    """A page of service principals."""

    schemas: list[str] | UnsetType = UNSET
    """`urn:ietf:params:scim:api:messages:2.0:ListResponse`."""
    total_results: int | UnsetType = field(name="totalResults", default=UNSET)
    """How many service principals the filter lets through, on all pages."""
    start_index: int | UnsetType = field(name="startIndex", default=UNSET)
    """Which of them comes first on this page, counted from 1."""
    items_per_page: int | UnsetType = field(name="itemsPerPage", default=UNSET)
    """How many are on this page."""
    resources: list[ServicePrincipal] | UnsetType = field(name="Resources", default=UNSET)
    """The service principals; left out when there are none."""
