"""Batches: pipelines for large numbers of records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.spark import batch_calls
from dovetail.spark._async.pipeline import AsyncPipeline
from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.building import built
from dovetail_api.spark.operations import batches

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from dovetail.spark.batch_calls import BatchOptions
    from dovetail.spark.response import HttpResponse
    from dovetail.spark.uri import UriParams
    from dovetail_api.spark import models as m


class AsyncBatches(AsyncResource):
    """Batches of the tenant."""

    async def describe(self) -> HttpResponse[m.BatchDescribe]:
        """Tell about the batches of the last hour, and what the tenant has for batches.

        Example:
            >>> (await spark.batches.describe()).value.tenant.configuration.max_workers
            100

        Source: Coherent Spark, GET /{tenant}/api/v4/batch/status
        """
        return await self._send(built(batches.describe, tenant=self._tenant))

    async def create(self, uri: str | UriParams, **options: Unpack[BatchOptions]) -> HttpResponse[m.Batch]:
        """Create a batch for one version of a service.

        Args:
            uri: The locator; not a ``proxy`` or public one.
            **options: How it is to work; see `BatchOptions`.

        Returns:
            The batch; ``of(response.value.id)`` is the pipeline to push to and pull from.

        Raises:
            SparkInputError: The locator or an option cannot be used.

        Example:
            >>> batch = await spark.batches.create("lending/loan-quote", max_runners=10)
            >>> batch.data["data"]["batch_status"]
            'created'

        Source: Coherent Spark, POST /{tenant}/api/v4/batch
        """
        return await self._send(batch_calls.create_call(self._tenant, uri, options))

    def of(self, batch_id: str) -> AsyncPipeline:
        """The pipeline of a batch; nothing is sent.

        Args:
            batch_id: The batch's id, from the answer to `create`.

        Raises:
            SparkInputError: The id is blank.

        Example:
            >>> import dovetail.spark as Spark
            >>> spark = Spark.AsyncClient(env="my-env", tenant="my-tenant", api_key="my-api-key")
            >>> spark.batches.of("b0a1f4c2").stats
            {'chunks': 0, 'records': 0}
        """
        return AsyncPipeline(self._client, batch_id)
