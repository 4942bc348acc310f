# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of grants: privileges on what Unity Catalog holds."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import SecurableType
from dovetail_api.databricks.models.grants_requests import Privilege


class EffectivePermissions(Model, kw_only=True, gc=False):
    """One page of what may be done with an object."""

    privilege_assignments: list[EffectivePrivilegeAssignment] | UnsetType = UNSET
    """What may be done, one entry for each principal; left out when there is nothing."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last. A page may be empty and have one."""


class EffectivePrivilege(Model, kw_only=True, gc=False):
    """A privilege, and where it comes from."""

    privilege: Privilege | UnsetType = UNSET
    """The privilege."""
    inherited_from_type: SecurableType | UnsetType = UNSET
    """The kind of object that it was granted on; left out when that is the object itself."""
    inherited_from_name: str | UnsetType = UNSET
    """The full name of the object that it was granted on; left out when that is the object itself."""


class EffectivePrivilegeAssignment(Model, kw_only=True, gc=False):
    """What one principal may do, by grants on the object and on what holds it."""

    principal: str | UnsetType = UNSET
    """The user, the group or the service principal, by e-mail address, name or application id."""
    privileges: list[EffectivePrivilege] | UnsetType = UNSET
    """The privileges."""


class EffectivePrivilegeAssignments(Model, kw_only=True, gc=False):
    """One page of what may be done with an object."""

    effective_privilege_assignments: list[EffectivePrivilegeAssignment] | UnsetType = UNSET
    """What may be done, one entry for each principal; left out when there is nothing."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last. A page may be empty and have one."""


class PermissionsUpdated(Model, kw_only=True, gc=False):
    """What is granted on an object now."""

    privilege_assignments: list[PrivilegeAssignment] | UnsetType = UNSET
    """What is granted, one entry for each principal."""


class PrivilegeAssignment(Model, kw_only=True, gc=False):
    """What one principal was granted."""

    principal: str | UnsetType = UNSET
    """The user, the group or the service principal, by e-mail address, name or application id."""
    privileges: list[Privilege] | UnsetType = UNSET
    """The privileges."""


class PrivilegeAssignments(Model, kw_only=True, gc=False):
    """One page of what was granted on an object."""

    privilege_assignments: list[PrivilegeAssignment] | UnsetType = UNSET
    """What was granted, one entry for each principal; left out when there is nothing."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last. A page may be empty and have one."""
