# Made from databricks.yaml by dovetail-generate; do not edit.
"""Permissions: who may do what with an object of the workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET

from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import permissions as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class AsyncPermissions(AsyncResource):
    """Permissions: who may do what with an object of the workspace."""

    async def get(self, request_object_type: m.PermissionObjectType, request_object_id: str) -> m.ObjectPermissions:
        """Tell who may do what with an object.

        The permissions on the object, those that it inherits from others included. Administrators always inherit theirs
        from the root of the kind, such as `/clusters/`.

        Args:
            request_object_type: The kind of object, as it stands in the path. `permissions_get_permission_levels` tells
                what can be given on it; a kind that the server does not know is 400.
            request_object_id: The object's id, for workspace objects the number and not the path; for the kind
                `authorization`, `tokens` or `passwords`.

        Returns:
            The permissions on the object.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/permissions/{request_object_type}/{request_object_id}
        """
        return await self._send(
            o.GET, {"request_object_type": request_object_type, "request_object_id": request_object_id}
        )

    @overload
    async def set(
        self,
        request_object_type: m.PermissionObjectType,
        request_object_id: str,
        access_control_list: Sequence[m.AccessControlRequest | d.AccessControlRequest],
        /,
    ) -> m.ObjectPermissions: ...

    @overload
    async def set(
        self,
        request_object_type: m.PermissionObjectType,
        request_object_id: str,
        body: m.PermissionsRequest | d.PermissionsRequest,
        /,
    ) -> m.ObjectPermissions: ...

    @overload
    async def set(
        self,
        request_object_type: m.PermissionObjectType,
        request_object_id: str,
        **fields: Unpack[d.PermissionsRequest],
    ) -> m.ObjectPermissions: ...

    @overload
    async def set(
        self,
        request_object_type: m.PermissionObjectType,
        request_object_id: str,
        body: Mapping[str, object],
        /,
        *,
        force: bool,
    ) -> m.ObjectPermissions: ...
    async def set(
        self,
        request_object_type: m.PermissionObjectType,
        request_object_id: str,
        body: object = UNSET,
        *,
        force: bool = False,
        **fields: object,
    ) -> m.ObjectPermissions:
        """Replace the permissions on an object.

        Replaces all entries that stand on the object itself; an empty list removes them. Inherited ones stay. Jobs,
        pipelines and SQL warehouses need exactly one owner, a user or a service principal, and leaving the owner out is
        400.

        Args:
            request_object_type: The kind of object, as it stands in the path. `permissions_get_permission_levels` tells
                what can be given on it; a kind that the server does not know is 400.
            request_object_id: The object's id, for workspace objects the number and not the path; for the kind
                `authorization`, `tokens` or `passwords`.
            body: Permissions to give.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The permissions on the object.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PUT /api/2.0/permissions/{request_object_type}/{request_object_id}
        """
        return await self._send(
            o.SET,
            {"request_object_type": request_object_type, "request_object_id": request_object_id},
            Given(body, fields, force, "access_control_list"),
        )

    @overload
    async def update(
        self,
        request_object_type: m.PermissionObjectType,
        request_object_id: str,
        access_control_list: Sequence[m.AccessControlRequest | d.AccessControlRequest],
        /,
    ) -> m.ObjectPermissions: ...

    @overload
    async def update(
        self,
        request_object_type: m.PermissionObjectType,
        request_object_id: str,
        body: m.PermissionsRequest | d.PermissionsRequest,
        /,
    ) -> m.ObjectPermissions: ...

    @overload
    async def update(
        self,
        request_object_type: m.PermissionObjectType,
        request_object_id: str,
        **fields: Unpack[d.PermissionsRequest],
    ) -> m.ObjectPermissions: ...

    @overload
    async def update(
        self,
        request_object_type: m.PermissionObjectType,
        request_object_id: str,
        body: Mapping[str, object],
        /,
        *,
        force: bool,
    ) -> m.ObjectPermissions: ...
    async def update(
        self,
        request_object_type: m.PermissionObjectType,
        request_object_id: str,
        body: object = UNSET,
        *,
        force: bool = False,
        **fields: object,
    ) -> m.ObjectPermissions:
        """Add permissions on an object.

        Adds entries to those that stand on the object itself, or raises their level, and leaves all others as they are.

        Args:
            request_object_type: The kind of object, as it stands in the path. `permissions_get_permission_levels` tells
                what can be given on it; a kind that the server does not know is 400.
            request_object_id: The object's id, for workspace objects the number and not the path; for the kind
                `authorization`, `tokens` or `passwords`.
            body: Permissions to give.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The permissions on the object.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/permissions/{request_object_type}/{request_object_id}
        """
        return await self._send(
            o.UPDATE,
            {"request_object_type": request_object_type, "request_object_id": request_object_id},
            Given(body, fields, force, "access_control_list"),
        )

    async def get_permission_levels(
        self, request_object_type: m.PermissionObjectType, request_object_id: str
    ) -> m.PermissionLevels:
        """Tell which levels of permission an object has.

        The levels that may be given on the object, each with what it allows. They depend on the kind of object:

        * clusters: `CAN_ATTACH_TO`, `CAN_RESTART`, `CAN_MANAGE`
        * cluster policies: `CAN_USE`
        * instance pools: `CAN_ATTACH_TO`, `CAN_MANAGE`
        * jobs: `CAN_VIEW`, `CAN_MANAGE_RUN`, `IS_OWNER`, `CAN_MANAGE`
        * pipelines: `CAN_VIEW`, `CAN_RUN`, `CAN_MANAGE`, `IS_OWNER`
        * notebooks, directories, files, repos: `CAN_READ`, `CAN_RUN`, `CAN_EDIT`, `CAN_MANAGE`
        * passwords: `CAN_USE`; tokens: `CAN_USE`, `CAN_MANAGE`
        * SQL warehouses: `CAN_USE`, `CAN_MONITOR`, `CAN_VIEW`, `CAN_MANAGE`, `IS_OWNER`
        * dashboards, Genie spaces: `CAN_READ`, `CAN_RUN`, `CAN_EDIT`, `CAN_MANAGE`
        * queries, alerts: the same and `CAN_VIEW`
        * experiments: `CAN_READ`, `CAN_EDIT`, `CAN_MANAGE`
        * registered models: `CAN_READ`, `CAN_EDIT`, `CAN_MANAGE_STAGING_VERSIONS`, `CAN_MANAGE_PRODUCTION_VERSIONS`,
          `CAN_MANAGE`
        * serving endpoints: `CAN_VIEW`, `CAN_QUERY`, `CAN_MANAGE`
        * all others: `CAN_USE` or `CAN_MANAGE` or both

        Args:
            request_object_type: The kind of object, as it stands in the path. `permissions_get_permission_levels` tells
                what can be given on it; a kind that the server does not know is 400.
            request_object_id: The object's id, for workspace objects the number and not the path; for the kind
                `authorization`, `tokens` or `passwords`.

        Returns:
            The levels.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/permissions/{request_object_type}/{request_object_id}/permissionLevels
        """
        return await self._send(
            o.GET_PERMISSION_LEVELS,
            {"request_object_type": request_object_type, "request_object_id": request_object_id},
        )
