"""Clusters: waiting for them, changing some of their settings, and choosing what they are made of."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Unpack, cast, overload

from msgspec import UNSET

from dovetail.databricks.cluster_settings import changed_settings
from dovetail.databricks.cluster_states import told
from dovetail.databricks.errors import InvalidState
from dovetail.runtime._async.started import AsyncStarted
from dovetail.runtime._async.waiting import hint_of
from dovetail.runtime.async_primitives import tell
from dovetail.runtime.errors import JobFailed
from dovetail.runtime.given import Given
from dovetail.runtime.long_running import check_seconds
from dovetail.runtime.paging import sent
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import clusters as o
from dovetail_api.databricks.resources import AsyncClusters as AsyncGeneratedClusters

if TYPE_CHECKING:
    from dovetail.databricks.types.clusters import ClusterAttributes
    from dovetail_api.databricks import dicts as d

_UP: Final = frozenset({"RUNNING", "RESIZING"})
_ON_THE_WAY: Final = frozenset({"PENDING", "RESTARTING"})
_LEAST: Final = 0.001
"""Seconds of patience that are left at the very end: enough for a last look."""


class AsyncStartedCluster(AsyncStarted[Any, "m.ClusterDetails"]):
    """A cluster that is on its way to another state; ``result`` waits until it is there."""

    @property
    def cluster_id(self) -> str:
        """The cluster's id."""
        return str(sent(hint_of(self.call).poll_call(self.call, self.answer), "query:cluster_id"))

    async def result(
        self,
        *,
        timeout: float | None = None,
        interval: float | None = None,
        on_poll: Callable[[m.ClusterDetails], object] | None = None,
    ) -> m.ClusterDetails:
        """Wait until the cluster is there.

        Args:
            timeout: Seconds until it must be there; 20 minutes by default.
            interval: Seconds before the second look; the wait grows from look to look.
            on_poll: Told each answer.

        Returns:
            The cluster as it is then.

        Raises:
            JobFailed: It has terminated instead, or failed; the error tells why, and its ``answer`` is the cluster.
            RequestTimeout: It is not there in time. It goes on, and so may whoever waits: by calling this again.
            ApiError: The server answered a look with an error.
            TransportError: There was no whole answer to a look.
        """
        try:
            return await super().result(timeout=timeout, interval=interval, on_poll=on_poll)
        except JobFailed as error:
            failed = cast("m.ClusterDetails", error.answer)
        raise self._looking().settings.error_type(JobFailed)(told(failed), answer=failed)

    async def terminate(self) -> None:
        """Have the cluster terminated, which ends some time later."""
        await self._looking().send(o.delete(body={"cluster_id": self.cluster_id}), **self._options)


class AsyncClusters(AsyncGeneratedClusters):
    """Clusters from creation to deletion, their events, and what they can be made of.

    A cluster is created once: a request that is sent again, after a connection that broke or a gateway that gave up,
    carries the same idempotency token.
    """

    @overload
    async def create(self, body: m.ClusterCreateRequest | d.ClusterCreateRequest, /) -> AsyncStartedCluster: ...

    @overload
    async def create(self, **fields: Unpack[d.ClusterCreateRequest]) -> AsyncStartedCluster: ...

    @overload
    async def create(self, body: Mapping[str, object], /, *, force: bool) -> AsyncStartedCluster: ...
    async def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> AsyncStartedCluster:
        """Create a cluster, once, however often the request has to be sent.

        Give exactly one of ``num_workers`` and ``autoscale``; a cluster without workers needs the settings of a single
        node.

        Args:
            body: A cluster to create.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The cluster, with its ``cluster_id``; ``result`` waits until it runs.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        return AsyncStartedCluster.of(await self._start(o.CREATE, body=Given(body, fields, force)))

    @overload
    async def edit(
        self, body: m.ClusterEditRequest | d.ClusterEditRequest | ClusterAttributes, /
    ) -> AsyncStartedCluster: ...

    @overload
    async def edit(self, **fields: Unpack[d.ClusterEditRequest]) -> AsyncStartedCluster: ...

    @overload
    async def edit(self, body: Mapping[str, object], /, *, force: bool) -> AsyncStartedCluster: ...
    async def edit(self, body: object = UNSET, *, force: bool = False, **fields: object) -> AsyncStartedCluster:
        """Replace all settings of a cluster; ``change`` replaces some of them.

        Args:
            body: All settings of a cluster.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The cluster; ``result`` waits until it runs again, or at once where it is terminated.

        Raises:
            InvalidState: It is neither running nor terminated, or belongs to a job.
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with another error.
        """
        return AsyncStartedCluster.of(await self._start(o.EDIT, body=Given(body, fields, force)))

    async def change(self, cluster_id: str, **changes: object) -> AsyncStartedCluster:
        """Replace some settings of a cluster and leave the others, also those this library does not know.

        Args:
            cluster_id: The cluster's id.
            **changes: New values by name; None lets the server choose again. ``num_workers`` takes the place of
                ``autoscale``, and the other way round.

        Returns:
            The cluster; ``result`` waits until it runs again, or at once where it is terminated.

        Raises:
            InvalidState: It is neither running nor terminated, or belongs to a job.
            InvalidInput: A change does not fit the contract, or is to a setting that neither it nor the cluster knows.
            ApiError: The server answered with another error.

        Example:
            >>> started = client.clusters.change(cluster_id, num_workers=4)  # doctest: +SKIP
        """
        response = await self._client.send_detailed(o.get(cluster_id=cluster_id), **self._options)
        with self._client.settings.refusals():
            settings = changed_settings(response, changes)
        return await self.edit(settings, force=True)

    @overload
    async def start(self, cluster_id: str, /) -> AsyncStartedCluster: ...

    @overload
    async def start(self, body: m.ClusterReference | d.ClusterReference, /) -> AsyncStartedCluster: ...

    @overload
    async def start(self, **fields: Unpack[d.ClusterReference]) -> AsyncStartedCluster: ...

    @overload
    async def start(self, body: Mapping[str, object], /, *, force: bool) -> AsyncStartedCluster: ...
    async def start(self, body: object = UNSET, *, force: bool = False, **fields: object) -> AsyncStartedCluster:
        """Start a terminated cluster; ``ensure_running`` does so in any state.

        Args:
            body: A cluster by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The cluster; ``result`` waits until it runs.

        Raises:
            InvalidState: It is not terminated, or belongs to a job.
            ApiError: The server answered with another error.
        """
        return AsyncStartedCluster.of(await self._start(o.START, body=Given(body, fields, force, "cluster_id")))

    @overload
    async def restart(self, body: m.ClusterRestartRequest | d.ClusterRestartRequest, /) -> AsyncStartedCluster: ...

    @overload
    async def restart(self, **fields: Unpack[d.ClusterRestartRequest]) -> AsyncStartedCluster: ...

    @overload
    async def restart(self, body: Mapping[str, object], /, *, force: bool) -> AsyncStartedCluster: ...

    @overload
    async def restart(self, cluster_id: str, /) -> AsyncStartedCluster: ...
    async def restart(self, body: object = UNSET, *, force: bool = False, **fields: object) -> AsyncStartedCluster:
        """Restart a running cluster.

        Args:
            body: A cluster to restart, or its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The cluster; ``result`` waits until it runs again.

        Raises:
            InvalidState: It does not run, or belongs to a job.
            ApiError: The server answered with another error.
        """
        return AsyncStartedCluster.of(await self._start(o.RESTART, body=Given(body, fields, force, "cluster_id")))

    @overload
    async def resize(self, body: m.ClusterResizeRequest | d.ClusterResizeRequest, /) -> AsyncStartedCluster: ...

    @overload
    async def resize(self, **fields: Unpack[d.ClusterResizeRequest]) -> AsyncStartedCluster: ...

    @overload
    async def resize(self, body: Mapping[str, object], /, *, force: bool) -> AsyncStartedCluster: ...
    async def resize(self, body: object = UNSET, *, force: bool = False, **fields: object) -> AsyncStartedCluster:
        """Change how many workers a running cluster has.

        Args:
            body: How many workers a cluster is to have: ``num_workers`` or ``autoscale``.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The cluster; ``result`` waits until the workers are there.

        Raises:
            InvalidState: It does not run.
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with another error.
        """
        return AsyncStartedCluster.of(await self._start(o.RESIZE, body=Given(body, fields, force)))

    @overload
    async def delete(self, cluster_id: str, /) -> AsyncStartedCluster: ...

    @overload
    async def delete(self, body: m.ClusterReference | d.ClusterReference, /) -> AsyncStartedCluster: ...

    @overload
    async def delete(self, **fields: Unpack[d.ClusterReference]) -> AsyncStartedCluster: ...

    @overload
    async def delete(self, body: Mapping[str, object], /, *, force: bool) -> AsyncStartedCluster: ...
    async def delete(self, body: object = UNSET, *, force: bool = False, **fields: object) -> AsyncStartedCluster:
        """Terminate a cluster; its settings are kept, and it can be started again.

        Args:
            body: A cluster by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The cluster; ``result`` waits until it has terminated.

        Raises:
            ApiError: The server answered with an error.
        """
        return AsyncStartedCluster.of(await self._start(o.DELETE, body=Given(body, fields, force, "cluster_id")))

    async def ensure_running(
        self,
        cluster_id: str,
        *,
        timeout: float | None = None,
        interval: float | None = None,
        on_poll: Callable[[m.ClusterDetails], object] | None = None,
    ) -> m.ClusterDetails:
        """Have a cluster run, whatever it does now: start it, or wait until it has come up or can be started.

        Args:
            cluster_id: The cluster's id.
            timeout: Seconds until it must run; 20 minutes by default.
            interval: Seconds before the second look; the wait grows from look to look.
            on_poll: Told each answer.

        Returns:
            The cluster, which runs.

        Raises:
            JobFailed: It has terminated instead, or failed.
            RequestTimeout: It does not run in time. It goes on, and so may whoever waits: by calling this again.
            ApiError: The server answered with an error.
        """
        polling = self._client.settings.polling
        patience = polling.patience if timeout is None else timeout
        with self._client.settings.refusals():
            check_seconds("timeout", patience)
            check_seconds("interval", polling.interval if interval is None else interval)
        deadline = time.monotonic() + patience
        cluster = await self.get(cluster_id)
        if on_poll is not None:
            await tell(on_poll, cluster)
        if cluster.state in _UP:
            return cluster
        if cluster.state == "TERMINATING":
            # A cluster can be started only when it has terminated.
            ending = o.delete(body={"cluster_id": cluster_id})
            left = max(_LEAST, deadline - time.monotonic())
            await self._waiting(ending).result(timeout=left, interval=interval, on_poll=on_poll)
        if cluster.state not in _ON_THE_WAY:
            # Somebody else may be quicker; if it is for another reason, the wait tells that it does not run.
            with contextlib.suppress(InvalidState):
                await self.start(cluster_id)
        starting = o.start(body={"cluster_id": cluster_id})
        left = max(_LEAST, deadline - time.monotonic())
        return await self._waiting(starting).result(timeout=left, interval=interval, on_poll=on_poll)

    async def select_spark_version(
        self,
        *,
        long_term_support: bool = False,
        ml: bool = False,
        gpu: bool = False,
        photon: bool = False,
        beta: bool = False,
        scala: str = "2.12",
        spark: str = "",
    ) -> str:
        """The newest runtime version of a kind, as ``spark_version`` takes it.

        Args:
            long_term_support: Only versions with long-term support.
            ml: With libraries for machine learning; without them when False.
            gpu: For GPUs; not for them when False.
            photon: With Photon; without it when False.
            beta: Versions in beta too.
            scala: The version of Scala.
            spark: The beginning of the version of Spark, such as ``3.5``.

        Raises:
            InvalidInput: There is none like that.
            ApiError: The server answered with an error.
        """
        from dovetail.databricks.cluster_choices import RuntimeWanted, newest_runtime

        versions = (await self.spark_versions()).versions or []
        with self._client.settings.refusals():
            return newest_runtime(versions, RuntimeWanted(long_term_support, ml, gpu, photon, beta, scala, spark))

    async def select_node_type(
        self,
        *,
        min_cores: float = 0,
        min_memory_gb: float = 0,
        gb_per_core: float = 0,
        min_gpus: int = 0,
        local_disk: bool = False,
        local_disk_min_size_gb: int = 0,
        category: str = "",
        photon: bool = False,
    ) -> str:
        """The smallest node type that has enough, as ``node_type_id`` takes it.

        Smallest is what has the fewest cores, then the least memory, local disk and GPUs. Types that are hidden,
        deprecated or not to be had are passed over.

        Args:
            min_cores: Cores.
            min_memory_gb: Gigabytes of memory.
            gb_per_core: Gigabytes of memory for each core.
            min_gpus: GPUs; types that have some are passed over when 0.
            local_disk: Whether there must be a local disk.
            local_disk_min_size_gb: How large it must be.
            category: The kind of machine, such as ``Memory Optimized``.
            photon: Whether driver and workers must be able to use Photon.

        Raises:
            InvalidInput: There is none like that.
            ApiError: The server answered with an error.
        """
        from dovetail.databricks.cluster_choices import NodeWanted, smallest_node_type

        wanted = NodeWanted(
            min_cores, min_memory_gb, gb_per_core, min_gpus, local_disk, local_disk_min_size_gb, category, photon
        )
        types = (await self.list_node_types()).node_types or []
        with self._client.settings.refusals():
            return smallest_node_type(types, wanted)

    def _waiting(self, call: Any) -> AsyncStartedCluster:
        """What waits for the end of a call that somebody has sent."""
        return AsyncStartedCluster(self._client, call, m.Nothing(), self._options)
