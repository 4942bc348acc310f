# Made from databricks.yaml by dovetail-generate; do not edit.
"""Libraries installed on clusters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET

from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import libraries as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class AsyncLibraries(AsyncResource):
    """Libraries installed on clusters."""

    async def all_cluster_statuses(self) -> m.AllClusterLibraryStatuses:
        """Tell about the libraries of all clusters.

        The libraries of every cluster: those set to be installed in the order they were asked for, then those set to be
        removed.

        Returns:
            The libraries by cluster.

        Raises:
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/libraries/all-cluster-statuses
        """
        return await self._send(o.ALL_CLUSTER_STATUSES)

    async def cluster_status(self, cluster_id: str) -> m.ClusterLibraryStatuses:
        """Tell about the libraries of a cluster.

        The libraries of one cluster: those set to be installed in the order they were asked for, then those set to be
        removed.

        Args:
            cluster_id: The cluster's id.

        Returns:
            The cluster's libraries.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/libraries/cluster-status
        """
        return await self._send(o.CLUSTER_STATUS, {"cluster_id": cluster_id})

    @overload
    async def install(self, body: m.LibraryChange | d.LibraryChange, /) -> m.Nothing: ...

    @overload
    async def install(self, **fields: Unpack[d.LibraryChange]) -> m.Nothing: ...

    @overload
    async def install(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def install(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Install libraries on a cluster.

        Registers the wish and answers at once; the cluster installs in the background, a terminated one when it starts
        again. `libraries_cluster_status` tells how it goes. Installing what is there already changes nothing.

        Args:
            body: Libraries of a cluster.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/libraries/install
        """
        return await self._send(o.INSTALL, body=Given(body, fields, force))

    @overload
    async def uninstall(self, body: m.LibraryChange | d.LibraryChange, /) -> m.Nothing: ...

    @overload
    async def uninstall(self, **fields: Unpack[d.LibraryChange]) -> m.Nothing: ...

    @overload
    async def uninstall(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def uninstall(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Remove libraries from a cluster.

        Registers the wish and answers at once; the libraries stay until the cluster restarts, with status
        `UNINSTALL_ON_RESTART`. Those that were never installed are passed over.

        Args:
            body: Libraries of a cluster.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/libraries/uninstall
        """
        return await self._send(o.UNINSTALL, body=Given(body, fields, force))
