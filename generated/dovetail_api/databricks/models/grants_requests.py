# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of grants."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

Privilege: TypeAlias = (
    Literal[
        "ACCESS",
        "ALL_PRIVILEGES",
        "APPLY_TAG",
        "BROWSE",
        "CREATE",
        "CREATE_CATALOG",
        "CREATE_CLEAN_ROOM",
        "CREATE_CONNECTION",
        "CREATE_EXTERNAL_LOCATION",
        "CREATE_EXTERNAL_TABLE",
        "CREATE_EXTERNAL_VOLUME",
        "CREATE_FEATURE",
        "CREATE_FOREIGN_CATALOG",
        "CREATE_FOREIGN_SECURABLE",
        "CREATE_FUNCTION",
        "CREATE_MANAGED_STORAGE",
        "CREATE_MATERIALIZED_VIEW",
        "CREATE_MODEL",
        "CREATE_PROVIDER",
        "CREATE_RECIPIENT",
        "CREATE_SCHEMA",
        "CREATE_SERVICE_CREDENTIAL",
        "CREATE_SHARE",
        "CREATE_STORAGE_CREDENTIAL",
        "CREATE_TABLE",
        "CREATE_VIEW",
        "CREATE_VOLUME",
        "EXECUTE",
        "EXECUTE_CLEAN_ROOM_TASK",
        "EXTERNAL_USE_LOCATION",
        "EXTERNAL_USE_SCHEMA",
        "MANAGE",
        "MANAGE_ALLOWLIST",
        "MODIFY",
        "MODIFY_CLEAN_ROOM",
        "READ_FEATURE",
        "READ_FILES",
        "READ_METADATA",
        "READ_PRIVATE_FILES",
        "READ_VOLUME",
        "REFRESH",
        "SELECT",
        "SET_SHARE_PERMISSION",
        "USAGE",
        "USE_CATALOG",
        "USE_CONNECTION",
        "USE_MARKETPLACE_ASSETS",
        "USE_PROVIDER",
        "USE_RECIPIENT",
        "USE_SCHEMA",
        "USE_SHARE",
        "WRITE_FILES",
        "WRITE_PRIVATE_FILES",
        "WRITE_VOLUME",
    ]
    | str
)
"""A privilege. It holds for all that the object holds, too."""


class PermissionsChange(RequestModel, kw_only=True, gc=False):
    """What to grant to one principal, and what to take away. A privilege must not stand in both."""

    principal: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The user, the group or the service principal, by e-mail address, name or application id."""
    add: list[Privilege] | UnsetType = UNSET
    """Privileges to grant. Those it has already stay."""
    remove: list[Privilege] | UnsetType = UNSET
    """Privileges to take away. Those it does not have do no harm."""


class PermissionsUpdate(RequestModel, kw_only=True, gc=False):
    """Changes of what is granted on an object."""

    changes: list[PermissionsChange] | UnsetType = UNSET
    """The changes."""
    omit_permissions_in_response: bool | UnsetType = UNSET
    """Whether the answer leaves out what is granted now; false when left out."""
