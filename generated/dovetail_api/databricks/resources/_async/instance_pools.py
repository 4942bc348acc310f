# Made from databricks.yaml by dovetail-generate; do not edit.
"""Instance pools: idle machines kept ready so that clusters start faster."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET

from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import instance_pools as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class AsyncInstancePools(AsyncResource):
    """Instance pools: idle machines kept ready so that clusters start faster."""

    @overload
    async def create(
        self, body: m.InstancePoolCreateRequest | d.InstancePoolCreateRequest, /
    ) -> m.InstancePoolCreated: ...

    @overload
    async def create(self, **fields: Unpack[d.InstancePoolCreateRequest]) -> m.InstancePoolCreated: ...

    @overload
    async def create(self, body: Mapping[str, object], /, *, force: bool) -> m.InstancePoolCreated: ...
    async def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.InstancePoolCreated:
        """Create an instance pool.

        Machines are asked for in the background, as many as are to be kept idle.

        Args:
            body: An instance pool to create.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The pool was created.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/instance-pools/create
        """
        return await self._send(o.CREATE, body=Given(body, fields, force))

    @overload
    async def edit(self, body: m.InstancePoolEditRequest | d.InstancePoolEditRequest, /) -> m.Nothing: ...

    @overload
    async def edit(self, **fields: Unpack[d.InstancePoolEditRequest]) -> m.Nothing: ...

    @overload
    async def edit(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def edit(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Replace the settings of an instance pool.

        What is left out goes back to its default. The node type cannot change: it is repeated here. So are the Azure
        settings and disks, which are not part of this.

        Args:
            body: New settings of an instance pool.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/instance-pools/edit
        """
        return await self._send(o.EDIT, body=Given(body, fields, force))

    @overload
    async def delete(self, instance_pool_id: str, /) -> m.Nothing: ...

    @overload
    async def delete(self, body: m.InstancePoolReference | d.InstancePoolReference, /) -> m.Nothing: ...

    @overload
    async def delete(self, **fields: Unpack[d.InstancePoolReference]) -> m.Nothing: ...

    @overload
    async def delete(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def delete(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete an instance pool.

        Idle machines are given back in the background; clusters that run stay, and new ones cannot use the pool.

        Args:
            body: An instance pool by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/instance-pools/delete
        """
        return await self._send(o.DELETE, body=Given(body, fields, force, "instance_pool_id"))

    async def get(self, instance_pool_id: str) -> m.InstancePool:
        """Get an instance pool.

        Its settings, and how many machines it has.

        Args:
            instance_pool_id: The pool's id.

        Returns:
            The pool.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/instance-pools/get
        """
        return await self._send(o.GET, {"instance_pool_id": instance_pool_id})

    async def list(self) -> m.InstancePoolListAnswer:
        """List the instance pools.

        All pools that the caller may see, with how many machines they have.

        Returns:
            The pools.

        Raises:
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/instance-pools/list
        """
        return await self._send(o.LIST)
