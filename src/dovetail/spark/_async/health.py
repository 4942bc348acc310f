"""Health: whether the environment is up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.errors import SparkApiError, SparkDecodeError, SparkTransportError
from dovetail_api.spark.operations import health

if TYPE_CHECKING:
    from dovetail.spark.response import HttpResponse
    from dovetail_api.spark import models as m


class AsyncHealth(AsyncResource):
    """The health of the environment; no credentials are needed."""

    async def check(self) -> HttpResponse[m.Health]:
        """Ask whether the environment is up.

        Returns:
            The answer; ``response.data`` is ``{"status": "UP"}`` when all is well.

        Raises:
            SparkApiError: The environment answered with an error.
            SparkTransportError: It did not answer.

        Example:
            >>> (await spark.health.check()).data
            {'status': 'UP'}

        Source: Coherent Spark, GET /health
        """
        return await self._send(health.check())

    async def ok(self) -> bool:
        """Whether the environment is up; False also when it does not answer.

        Example:
            >>> await spark.health.ok()
            True

        Source: Coherent Spark, GET /health
        """
        try:
            answer = await self._client.send(health.check())
        except (SparkApiError, SparkTransportError, SparkDecodeError):
            return False
        return str(answer.status).upper() == "UP"
