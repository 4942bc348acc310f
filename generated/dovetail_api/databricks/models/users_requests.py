# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of users."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import ComplexValueRequest, EntitlementRequest

UserSchemaRequest: TypeAlias = Literal[
    "urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:workspace:2.0:User"
]
"""A SCIM schema of users."""


class PersonNameRequest(RequestModel, kw_only=True, gc=False):
    """The name of a person."""

    given_name: str | UnsetType = field(name="givenName", default=UNSET)
    """The given name."""
    family_name: str | UnsetType = field(name="familyName", default=UNSET)
    """The family name."""


class UserCreateRequest(RequestModel, kw_only=True, gc=False):
    """A user to add."""

    user_name: Annotated[str, Meta(min_length=1)] | UnsetType = field(name="userName", default=UNSET)
    """The e-mail address by which the user signs in."""
    display_name: str | UnsetType = field(name="displayName", default=UNSET)
    """The name to show; made of `name` when left out."""
    name: PersonNameRequest | UnsetType = UNSET
    """The name in its parts."""
    active: bool | UnsetType = UNSET
    """Whether the user may sign in, which is so when it is left out."""
    emails: list[ComplexValueRequest] | UnsetType = UNSET
    """The e-mail addresses; the user name when left out."""
    entitlements: list[EntitlementRequest] | UnsetType = UNSET
    """What the user may do in the workspace, beside what groups allow."""
    roles: list[ComplexValueRequest] | UnsetType = UNSET
    """The roles of the user."""
    groups: list[ComplexValueRequest] | UnsetType = UNSET
    """The groups to put the user into."""
    external_id: str | UnsetType = field(name="externalId", default=UNSET)
    """The id that the directory behind the workspace knows the user by."""
    id: str | UnsetType = UNSET
    """The id of a user of the account who is to be added to the workspace."""
    schemas: list[UserSchemaRequest] | UnsetType = UNSET
    """The SCIM schemas that the request keeps to."""


class UserReplaceRequest(RequestModel, kw_only=True, gc=False):
    """What is to be known about a user; what is left out is cleared."""

    user_name: Annotated[str, Meta(min_length=1)] | UnsetType = field(name="userName", default=UNSET)
    """The user name, which cannot be changed."""
    display_name: str | UnsetType = field(name="displayName", default=UNSET)
    """The name to show."""
    name: PersonNameRequest | UnsetType = UNSET
    """The name in its parts."""
    active: bool | UnsetType = UNSET
    """Whether the user may sign in."""
    emails: list[ComplexValueRequest] | UnsetType = UNSET
    """The e-mail addresses, which cannot be changed."""
    entitlements: list[EntitlementRequest] | UnsetType = UNSET
    """What the user may do in the workspace."""
    roles: list[ComplexValueRequest] | UnsetType = UNSET
    """The roles of the user."""
    groups: list[ComplexValueRequest] | UnsetType = UNSET
    """The groups the user is in; they are changed at the groups, never here."""
    external_id: str | UnsetType = field(name="externalId", default=UNSET)
    """The id that the directory behind the workspace knows the user by."""
    schemas: list[UserSchemaRequest] | UnsetType = UNSET
    """The SCIM schemas that the request keeps to."""
