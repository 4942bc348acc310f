"""What a runner tells of itself: whether it is up, which version it is, what it has loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.hybrid._async.resource import AsyncResource
from dovetail.spark.errors import SparkApiError, SparkDecodeError, SparkTransportError
from dovetail_api.hybrid.operations import health, status, version

if TYPE_CHECKING:
    from dovetail.spark.response import HttpResponse
    from dovetail_api.hybrid import models as m


class AsyncHealth(AsyncResource):
    """The health of the runner; no tenant is needed."""

    async def check(self) -> HttpResponse[m.RunnerHealth]:
        """Ask whether the runner is up.

        Returns:
            The answer; ``response.data`` is ``{"msg": "ok"}`` when all is well.

        Raises:
            SparkApiError: The runner answered with an error.
            SparkTransportError: It did not answer.

        Example:
            >>> (await hybrid.health.check()).data
            {'msg': 'ok'}

        Source: Coherent Hybrid Runner, GET /healthcheck
        """
        return await self._send(health.check())

    async def ok(self) -> bool:
        """Whether the runner is up; False also when it does not answer.

        Example:
            >>> await hybrid.health.ok()
            True

        Source: Coherent Hybrid Runner, GET /healthcheck
        """
        try:
            answer = await self._client.send(health.check())
        except (SparkApiError, SparkTransportError, SparkDecodeError):
            return False
        return str(answer.msg).lower() == "ok"


class AsyncVersion(AsyncResource):
    """The version of the runner; no tenant is needed."""

    async def get(self) -> HttpResponse[m.RunnerVersion]:
        """Ask which version the runner is, and when it last pulled services.

        Returns:
            The answer: plain in ``data``, typed in ``value``.

        Raises:
            SparkApiError: The runner answered with an error.
            SparkTransportError: It did not answer.

        Example:
            >>> sorted((await hybrid.version.get()).data)
            ['filehash', 'lastPullDate', 'version']

        Source: Coherent Hybrid Runner, GET /version
        """
        return await self._send(version.get())


class AsyncStatus(AsyncResource):
    """What the runner has loaded and how it fares; no tenant is needed."""

    async def get(self) -> HttpResponse[m.RunnerStatus]:
        """Ask what the runner has loaded, how fast it is, and how much memory it takes; from version 1.46.0 on.

        Returns:
            The answer: plain in ``data``, typed in ``value``.

        Raises:
            NotFoundError: The runner is older.
            SparkApiError: The runner answered with another error.
            SparkTransportError: It did not answer.

        Example:
            >>> sorted((await hybrid.status.get()).data)
            ['memory_limit_mb', 'memory_usage_mb', 'models']

        Source: Coherent Hybrid Runner, GET /status
        """
        return await self._send(status.get())
