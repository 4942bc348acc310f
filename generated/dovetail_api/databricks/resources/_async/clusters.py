# Made from databricks.yaml by dovetail-generate; do not edit.
"""Clusters from creation to deletion, their events, and what they can be made of."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import clusters as o

if TYPE_CHECKING:
    from dovetail.runtime._async.started import AsyncStarted
    from dovetail_api.databricks import dicts as d


class AsyncClusters(AsyncResource):
    """Clusters from creation to deletion, their events, and what they can be made of."""

    @overload
    async def create(
        self, body: m.ClusterCreateRequest | d.ClusterCreateRequest, /
    ) -> AsyncStarted[m.ClusterCreated, m.ClusterDetails]: ...

    @overload
    async def create(
        self, **fields: Unpack[d.ClusterCreateRequest]
    ) -> AsyncStarted[m.ClusterCreated, m.ClusterDetails]: ...

    @overload
    async def create(
        self, body: Mapping[str, object], /, *, force: bool
    ) -> AsyncStarted[m.ClusterCreated, m.ClusterDetails]: ...
    async def create(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> AsyncStarted[m.ClusterCreated, m.ClusterDetails]:
        """Create a cluster.

        Asks for machines and answers at once; the cluster is `PENDING` and then `RUNNING`, which it also becomes with
        85 % of its on-demand nodes. Give exactly one of `num_workers` and `autoscale`; no workers need the settings of
        a single node. A request is at most 10 MB. A policy that is not kept to answers 400 with a message that begins
        `Cluster validation error`.

        Args:
            body: A cluster to create.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The cluster is on its way.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/create
        """
        return await self._start(o.CREATE, body=Given(body, fields, force))

    @overload
    async def edit(
        self, body: m.ClusterEditRequest | d.ClusterEditRequest, /
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def edit(self, **fields: Unpack[d.ClusterEditRequest]) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def edit(
        self, body: Mapping[str, object], /, *, force: bool
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...
    async def edit(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]:
        """Replace the settings of a cluster.

        What is left out goes back to its default. Only in `RUNNING` (it restarts) and in `TERMINATED` (it stays so, and
        the settings count from the next start); otherwise, and for clusters of jobs, 400 `INVALID_STATE`.

        Args:
            body: All settings of a cluster.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/edit
        """
        return await self._start(o.EDIT, body=Given(body, fields, force))

    @overload
    async def update(
        self, body: m.ClusterUpdateRequest | d.ClusterUpdateRequest, /
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def update(self, **fields: Unpack[d.ClusterUpdateRequest]) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def update(
        self, body: Mapping[str, object], /, *, force: bool
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...
    async def update(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]:
        """Change some settings of a cluster.

        Like `clusters_edit`, for the fields that `update_mask` names; one that is named and not given is cleared.

        Args:
            body: Some settings of a cluster.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/update
        """
        return await self._start(o.UPDATE, body=Given(body, fields, force))

    @overload
    async def resize(
        self, body: m.ClusterResizeRequest | d.ClusterResizeRequest, /
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def resize(self, **fields: Unpack[d.ClusterResizeRequest]) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def resize(
        self, body: Mapping[str, object], /, *, force: bool
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...
    async def resize(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]:
        """Change how many workers a cluster has.

        Only in `RUNNING`, otherwise 400 `INVALID_STATE`. The cluster is `RESIZING` until the workers are there;
        `num_workers` tells the wanted number at once.

        Args:
            body: How many workers a cluster is to have; exactly one of the two.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/resize
        """
        return await self._start(o.RESIZE, body=Given(body, fields, force))

    @overload
    async def start(self, cluster_id: str, /) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def start(
        self, body: m.ClusterReference | d.ClusterReference, /
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def start(self, **fields: Unpack[d.ClusterReference]) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def start(
        self, body: Mapping[str, object], /, *, force: bool
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...
    async def start(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]:
        """Start a terminated cluster.

        With the same id and its last size, or the fewest workers when it scales by itself. A cluster in another state
        answers 400 `INVALID_STATE`, or nothing happens. Clusters of jobs cannot be started.

        Args:
            body: A cluster by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/start
        """
        return await self._start(o.START, body=Given(body, fields, force, "cluster_id"))

    @overload
    async def restart(
        self, body: m.ClusterRestartRequest | d.ClusterRestartRequest, /
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def restart(self, **fields: Unpack[d.ClusterRestartRequest]) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def restart(
        self, body: Mapping[str, object], /, *, force: bool
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...
    async def restart(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]:
        """Restart a running cluster.

        A cluster that is not `RUNNING` answers 400 `INVALID_STATE`, or nothing happens.

        Args:
            body: A cluster to restart.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/restart
        """
        return await self._start(o.RESTART, body=Given(body, fields, force))

    @overload
    async def delete(self, cluster_id: str, /) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def delete(
        self, body: m.ClusterReference | d.ClusterReference, /
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def delete(self, **fields: Unpack[d.ClusterReference]) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...

    @overload
    async def delete(
        self, body: Mapping[str, object], /, *, force: bool
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]: ...
    async def delete(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> AsyncStarted[m.Nothing, m.ClusterDetails]:
        """Terminate a cluster.

        Gives its machines back and keeps its settings, so that it can be started again. Nothing happens if it is
        terminating or terminated. Terminated clusters are listed for 30 days, pinned ones for ever.

        Args:
            body: A cluster by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/delete
        """
        return await self._start(o.DELETE, body=Given(body, fields, force, "cluster_id"))

    @overload
    async def permanent_delete(self, cluster_id: str, /) -> m.Nothing: ...

    @overload
    async def permanent_delete(self, body: m.ClusterReference | d.ClusterReference, /) -> m.Nothing: ...

    @overload
    async def permanent_delete(self, **fields: Unpack[d.ClusterReference]) -> m.Nothing: ...

    @overload
    async def permanent_delete(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def permanent_delete(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete a cluster for good.

        Terminates it and takes it off the list; later calls know it no more. A pinned cluster must be unpinned first.

        Args:
            body: A cluster by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/permanent-delete
        """
        return await self._send(o.PERMANENT_DELETE, body=Given(body, fields, force, "cluster_id"))

    @overload
    async def pin(self, cluster_id: str, /) -> m.Nothing: ...

    @overload
    async def pin(self, body: m.ClusterReference | d.ClusterReference, /) -> m.Nothing: ...

    @overload
    async def pin(self, **fields: Unpack[d.ClusterReference]) -> m.Nothing: ...

    @overload
    async def pin(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def pin(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Keep a cluster on the list.

        It stays listed however long ago it terminated. Administrators only; 100 clusters at most. Pinning again changes
        nothing.

        Args:
            body: A cluster by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/pin
        """
        return await self._send(o.PIN, body=Given(body, fields, force, "cluster_id"))

    @overload
    async def unpin(self, cluster_id: str, /) -> m.Nothing: ...

    @overload
    async def unpin(self, body: m.ClusterReference | d.ClusterReference, /) -> m.Nothing: ...

    @overload
    async def unpin(self, **fields: Unpack[d.ClusterReference]) -> m.Nothing: ...

    @overload
    async def unpin(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def unpin(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Let a cluster leave the list.

        30 days after it terminated it is listed no more. Administrators only. Unpinning again changes nothing.

        Args:
            body: A cluster by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/unpin
        """
        return await self._send(o.UNPIN, body=Given(body, fields, force, "cluster_id"))

    @overload
    async def change_owner(self, body: m.ClusterChangeOwnerRequest | d.ClusterChangeOwnerRequest, /) -> m.Nothing: ...

    @overload
    async def change_owner(self, **fields: Unpack[d.ClusterChangeOwnerRequest]) -> m.Nothing: ...

    @overload
    async def change_owner(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def change_owner(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Give a cluster to another user.

        Administrators only, and the cluster must be `TERMINATED`.

        Args:
            body: A new owner of a cluster.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/change-owner
        """
        return await self._send(o.CHANGE_OWNER, body=Given(body, fields, force))

    async def get(self, cluster_id: str) -> m.ClusterDetails:
        """Get a cluster.

        Its settings, its state and its nodes, up to 60 days after it terminated. An unknown id answers 400
        `INVALID_PARAMETER_VALUE`, `Cluster … does not exist`.

        Args:
            cluster_id: The cluster's id.

        Returns:
            The cluster.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/clusters/get
        """
        return await self._send(o.GET, {"cluster_id": cluster_id})

    def list(
        self,
        *,
        filter_by_cluster_sources: Sequence[m.ClusterSourceChoice] | UnsetType = UNSET,
        filter_by_cluster_states: Sequence[m.ClusterStateChoice] | UnsetType = UNSET,
        filter_by_is_pinned: bool | UnsetType = UNSET,
        filter_by_policy_id: str | UnsetType = UNSET,
        sort_by_field: m.ClusterSortField | UnsetType = UNSET,
        sort_by_direction: m.ClusterSortDirection | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> AsyncIterator[m.ClusterDetails]:
        """List clusters.

        Pinned clusters, active ones, and those that terminated within the last 30 days.

        Args:
            filter_by_cluster_sources: Only clusters that were created by one of these.
            filter_by_cluster_states: Only clusters in one of these states.
            filter_by_is_pinned: Only pinned clusters, or only those that are not.
            filter_by_policy_id: Only clusters with this policy.
            sort_by_field: What to sort by; the server's own order when left out.
            sort_by_direction: Whether to sort upwards or downwards.
            page_size: How many clusters a page has, 100 at most.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/clusters/list
        """
        return self._items(
            o.LIST,
            {
                "filter_by_cluster_sources": filter_by_cluster_sources,
                "filter_by_cluster_states": filter_by_cluster_states,
                "filter_by_is_pinned": filter_by_is_pinned,
                "filter_by_policy_id": filter_by_policy_id,
                "sort_by_field": sort_by_field,
                "sort_by_direction": sort_by_direction,
                "page_size": page_size,
                "page_token": page_token,
            },
        )

    async def list_node_types(self) -> m.NodeTypeList:
        """List the node types.

        The machines that clusters can be made of, those out of use included.

        Returns:
            The node types.

        Raises:
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/clusters/list-node-types
        """
        return await self._send(o.LIST_NODE_TYPES)

    async def list_zones(self) -> m.ZoneList:
        """List the availability zones.

        The zones that machines can be in. Azure chooses the zone by itself, so that this is of little use there.

        Returns:
            The zones.

        Raises:
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/clusters/list-zones
        """
        return await self._send(o.LIST_ZONES)

    async def spark_versions(self) -> m.SparkVersionList:
        """List the runtime versions.

        The versions that clusters can run, by the key that `spark_version` takes.

        Returns:
            The versions.

        Raises:
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/clusters/spark-versions
        """
        return await self._send(o.SPARK_VERSIONS)

    @overload
    def events(self, body: m.ClusterEventsRequest | d.ClusterEventsRequest, /) -> AsyncIterator[m.ClusterEvent]: ...

    @overload
    def events(self, **fields: Unpack[d.ClusterEventsRequest]) -> AsyncIterator[m.ClusterEvent]: ...

    @overload
    def events(self, body: Mapping[str, object], /, *, force: bool) -> AsyncIterator[m.ClusterEvent]: ...
    def events(self, body: object = UNSET, *, force: bool = False, **fields: object) -> AsyncIterator[m.ClusterEvent]:
        """List what happened to a cluster.

        One page of events, the newest first unless `order` says otherwise. `next_page` in the answer is the whole
        request for the page after it.

        Args:
            body: Which events of a cluster to list.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/clusters/events
        """
        return self._items(o.EVENTS, body=Given(body, fields, force))
