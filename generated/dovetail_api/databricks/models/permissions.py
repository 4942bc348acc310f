# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of permissions: who may do what with an object of the workspace."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model

PermissionLevel: TypeAlias = (
    Literal[
        "CAN_ATTACH_TO",
        "CAN_BIND",
        "CAN_CREATE",
        "CAN_CREATE_APP",
        "CAN_EDIT",
        "CAN_EDIT_METADATA",
        "CAN_MANAGE",
        "CAN_MANAGE_PRODUCTION_VERSIONS",
        "CAN_MANAGE_RUN",
        "CAN_MANAGE_STAGING_VERSIONS",
        "CAN_MONITOR",
        "CAN_MONITOR_ONLY",
        "CAN_QUERY",
        "CAN_READ",
        "CAN_RESTART",
        "CAN_RUN",
        "CAN_USE",
        "CAN_VIEW",
        "CAN_VIEW_METADATA",
        "IS_OWNER",
    ]
    | str
)
"""How much may be done with an object. Which levels there are depends on its kind."""


class AccessControlResponse(Model, kw_only=True, gc=False):
    """What one identity may do with an object; one of the three names is there."""

    user_name: str | UnsetType = UNSET
    """The name of the user."""
    group_name: str | UnsetType = UNSET
    """The name of the group."""
    service_principal_name: str | UnsetType = UNSET
    """The application id of the service principal."""
    display_name: str | UnsetType = UNSET
    """The name to show, of a user or a service principal."""
    all_permissions: list[Permission] | UnsetType = UNSET
    """The levels, those given on the object and those inherited."""


class ObjectPermissions(Model, kw_only=True, gc=False):
    """Who may do what with an object."""

    object_id: str | UnsetType = UNSET
    """The object as `/<kind>/<id>`, with the kind as it stands in the path."""
    object_type: str | UnsetType = UNSET
    """The kind of object in the server's own words, such as `cluster`, `job`, `notebook`, `tokens` or
    `mlflowExperiment`; often not what stands in the path.
    """
    access_control_list: list[AccessControlResponse] | UnsetType = UNSET
    """The identities that may do something; left out when there are none."""


class Permission(Model, kw_only=True, gc=False):
    """A level of permission, and where it comes from."""

    permission_level: PermissionLevel | str | UnsetType = UNSET
    """What may be done."""
    inherited: bool | UnsetType = UNSET
    """Whether it comes from another object."""
    inherited_from_object: list[str] | UnsetType = UNSET
    """The objects it comes from, as `/<kind>/<id>`; only of inherited ones."""


class PermissionLevelDescription(Model, kw_only=True, gc=False):
    """A level of permission, and what it allows."""

    permission_level: PermissionLevel | str | UnsetType = UNSET
    """The level."""
    description: str | UnsetType = UNSET
    """What it allows, for people."""


class PermissionLevels(Model, kw_only=True, gc=False):
    """The levels of permission that an object has."""

    permission_levels: list[PermissionLevelDescription] | UnsetType = UNSET
    """The levels."""
