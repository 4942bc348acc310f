"""A project that uses resources of Databricks: bodies of every form, iterators, what is started, its own classes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Unpack, assert_type, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime import AsyncClient, AsyncStarted, Client, Started, StartingCall
from dovetail.runtime.given import Given
from dovetail_api.databricks import dicts as d
from dovetail_api.databricks import models as m
from dovetail_api.databricks import resources
from dovetail_api.databricks.operations import clusters as operations
from dovetail_api.databricks.operations import secrets as secret_operations

Cluster = Started[m.ClusterCreated, m.ClusterDetails]


def what_resources_give(client: Client) -> None:
    clusters = resources.Clusters(client)
    assert_type(clusters.get("c-1"), m.ClusterDetails)
    assert_type(clusters.list(page_size=50), Iterator[m.ClusterDetails])
    assert_type(clusters.with_options(timeout=5, retries=0), resources.Clusters)
    assert_type(resources.Files(client).download("Volumes/a/b/c/d"), bytes)
    assert_type(resources.Users(client).delete("7"), None)
    clusters.get(cluster=1)  # must fail
    clusters.gett("c-1")  # must fail
    clusters.list(50)  # must fail
    clusters.with_options(patience=5)  # must fail
    resources.Clutsers  # must fail


def a_body_has_many_forms(client: Client) -> None:
    clusters = resources.Clusters(client)
    settings: d.ClusterCreateRequest = {"spark_version": "16.4.x-scala2.12", "num_workers": 2}
    assert_type(clusters.create(settings), Cluster)
    assert_type(clusters.create(**settings), Cluster)
    assert_type(clusters.create({"spark_version": "16.4.x-scala2.12", "autoscale": {"min_workers": 1}}), Cluster)
    assert_type(clusters.create(m.ClusterCreateRequest(spark_version="16.4.x-scala2.12")), Cluster)
    assert_type(clusters.create(spark_version="16.4.x-scala2.12", custom_tags={"team": "billing"}), Cluster)
    assert_type(clusters.create({"spark_version": 16, "soon": True}, force=True), Cluster)
    clusters.delete("c-1")
    clusters.delete(cluster_id="c-1")
    resources.Users(client).update("7", userName="a@b.c")
    resources.Jobs(client).cancel_run(12)
    clusters.create({"spark": "16.4.x-scala2.12"})  # must fail
    clusters.create({"spark_version": 16})  # must fail
    clusters.create(spark_version="16.4.x-scala2.12", workers=2)  # must fail
    clusters.create(num_workers=2)  # must fail
    clusters.create("16.4.x-scala2.12", force=True)  # must fail
    clusters.delete(12)  # must fail
    clusters.delete(id="c-1")  # must fail
    resources.Jobs(client).cancel_run("twelve")  # must fail


def what_is_started(client: Client) -> None:
    call = operations.create(body={"spark_version": "16.4.x-scala2.12"})
    assert_type(call, StartingCall[m.ClusterCreated, m.ClusterDetails])
    started = client.start(call)
    assert_type(started, Cluster)
    assert_type(started.answer, m.ClusterCreated)
    assert_type(started.poll(), m.ClusterDetails)
    assert_type(started.result(timeout=60, interval=1, on_poll=lambda look: print(look.state)), m.ClusterDetails)
    client.start(operations.get(cluster_id="c-1"))  # must fail
    started.result(patience=60)  # must fail
    started.result().clusterid  # must fail


async def what_async_resources_give(client: AsyncClient) -> None:
    clusters = resources.AsyncClusters(client)
    assert_type(await clusters.get("c-1"), m.ClusterDetails)
    assert_type(clusters.list(), AsyncIterator[m.ClusterDetails])
    started = await clusters.create(spark_version="16.4.x-scala2.12")
    assert_type(started, AsyncStarted[m.ClusterCreated, m.ClusterDetails])
    assert_type(await started.result(), m.ClusterDetails)
    clusters.create(spark_version="16.4.x-scala2.12").answer  # must fail
    started.result().state  # must fail


class StartedCluster(Started[m.ClusterCreated, m.ClusterDetails]):
    """A start with a name for what users look for."""

    @property
    def cluster_id(self) -> str | UnsetType:
        return self.answer.cluster_id


class Clusters(resources.Clusters):
    """Narrower: what it starts has a class of its own."""

    @overload
    def create(self, body: m.ClusterCreateRequest | d.ClusterCreateRequest, /) -> StartedCluster: ...
    @overload
    def create(self, **fields: Unpack[d.ClusterCreateRequest]) -> StartedCluster: ...
    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> StartedCluster: ...
    def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> StartedCluster:
        return StartedCluster.of(self._start(operations.CREATE, body=Given(body, fields, force)))


class Secrets(resources.Secrets):
    """Wider: one more way to say it, after those that there are."""

    @overload
    def put_secret(self, body: m.SecretPutRequest | d.SecretPutRequest, /) -> m.Nothing: ...
    @overload
    def put_secret(self, **fields: Unpack[d.SecretPutRequest]) -> m.Nothing: ...
    @overload
    def put_secret(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    @overload
    def put_secret(self, scope: str, key: str, /, *, string_value: str) -> m.Nothing: ...
    def put_secret(
        self, body: object = UNSET, key: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.Nothing:
        if isinstance(body, str):
            body, fields = UNSET, {"scope": body, "key": key, **fields}
        return self._send(secret_operations.PUT_SECRET, body=Given(body, fields, force))


def classes_of_ones_own(client: Client) -> None:
    assert_type(Clusters(client).create(spark_version="16.4.x-scala2.12"), StartedCluster)
    assert_type(Clusters(client).create(spark_version="16.4.x-scala2.12").result(), m.ClusterDetails)
    Secrets(client).put_secret("scope", "key", string_value="value")
    Secrets(client).put_secret(scope="scope", key="key", string_value="value")
    Secrets(client).put_secret("scope", "key", text="value")  # must fail
    Clusters(client).create(workers=2)  # must fail
