# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of users, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.common_requests import ComplexValueRequest, EntitlementRequest

UserSchemaRequest: TypeAlias = Literal[
    "urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:workspace:2.0:User"
]
"""A SCIM schema of users."""


class PersonNameRequest(TypedDict):
    """The name of a person."""

    givenName: NotRequired[str]
    """The given name."""
    familyName: NotRequired[str]
    """The family name."""


class UserCreateRequest(TypedDict):
    """A user to add."""

    userName: NotRequired[str]
    """The e-mail address by which the user signs in."""
    displayName: NotRequired[str]
    """The name to show; made of `name` when left out."""
    name: NotRequired[PersonNameRequest]
    """The name in its parts."""
    active: NotRequired[bool]
    """Whether the user may sign in, which is so when it is left out."""
    emails: NotRequired[list[ComplexValueRequest]]
    """The e-mail addresses; the user name when left out."""
    entitlements: NotRequired[list[EntitlementRequest]]
    """What the user may do in the workspace, beside what groups allow."""
    roles: NotRequired[list[ComplexValueRequest]]
    """The roles of the user."""
    groups: NotRequired[list[ComplexValueRequest]]
    """The groups to put the user into."""
    externalId: NotRequired[str]
    """The id that the directory behind the workspace knows the user by."""
    id: NotRequired[str]
    """The id of a user of the account who is to be added to the workspace."""
    schemas: NotRequired[list[UserSchemaRequest]]
    """The SCIM schemas that the request keeps to."""


class UserReplaceRequest(TypedDict):
    """What is to be known about a user; what is left out is cleared."""

    userName: NotRequired[str]
    """The user name, which cannot be changed."""
    displayName: NotRequired[str]
    """The name to show."""
    name: NotRequired[PersonNameRequest]
    """The name in its parts."""
    active: NotRequired[bool]
    """Whether the user may sign in."""
    emails: NotRequired[list[ComplexValueRequest]]
    """The e-mail addresses, which cannot be changed."""
    entitlements: NotRequired[list[EntitlementRequest]]
    """What the user may do in the workspace."""
    roles: NotRequired[list[ComplexValueRequest]]
    """The roles of the user."""
    groups: NotRequired[list[ComplexValueRequest]]
    """The groups the user is in; they are changed at the groups, never here."""
    externalId: NotRequired[str]
    """The id that the directory behind the workspace knows the user by."""
    schemas: NotRequired[list[UserSchemaRequest]]
    """The SCIM schemas that the request keeps to."""
