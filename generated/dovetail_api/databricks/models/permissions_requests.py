# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of permissions."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

PermissionLevelRequest: TypeAlias = Literal[
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
"""How much may be done with an object. Which levels there are depends on its kind."""


PermissionObjectType: TypeAlias = (
    Literal[
        "alerts",
        "apps",
        "authorization",
        "cluster-policies",
        "clusters",
        "dashboards",
        "database-instances",
        "database-projects",
        "dbsql-dashboards",
        "directories",
        "experiments",
        "files",
        "genie",
        "instance-pools",
        "jobs",
        "knowledge-assistants",
        "notebooks",
        "pipelines",
        "queries",
        "registered-models",
        "repos",
        "serving-endpoints",
        "sql/alerts",
        "sql/queries",
        "sql/warehouses",
        "supervisor-agents",
        "vector-search-endpoints",
        "warehouses",
    ]
    | str
)
"""A kind of object that has permissions, as it stands in the path.

    The ids of `authorization` are `tokens` and `passwords`.
    """


class AccessControlRequest(RequestModel, kw_only=True, gc=False):
    """A level of permission for one identity.

    Exactly one of `user_name`, `group_name` and `service_principal_name` is given.
    """

    user_name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The name of a user, which is an e-mail address."""
    group_name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The name of a group."""
    service_principal_name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The application id of a service principal (not its display name)."""
    permission_level: PermissionLevelRequest
    """What the identity may do."""


class PermissionsRequest(RequestModel, kw_only=True, gc=False):
    """Permissions to give."""

    access_control_list: list[AccessControlRequest] | UnsetType = UNSET
    """The permissions, one entry for each identity; none when left out."""
