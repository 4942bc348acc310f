# Derived from _async/runner.py by `make generate`; do not edit.
"""What a runner tells of itself: whether it is up, which version it is, what it has loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.hybrid._sync.resource import Resource
from dovetail.spark.errors import SparkApiError, SparkDecodeError, SparkTransportError
from dovetail_api.hybrid.operations import health, status, version

if TYPE_CHECKING:
    from dovetail.spark.response import HttpResponse
    from dovetail_api.hybrid import models as m


class Health(Resource):
    """The health of the runner; no tenant is needed."""

    def check(self) -> HttpResponse[m.RunnerHealth]:
        """Ask whether the runner is up.

        Returns:
            The answer; ``response.data`` is ``{"msg": "ok"}`` when all is well.

        Raises:
            SparkApiError: The runner answered with an error.
            SparkTransportError: It did not answer.

        Example:
            >>> (hybrid.health.check()).data
            {'msg': 'ok'}

        Source: Coherent Hybrid Runner, GET /healthcheck
        """
        return self._send(health.check())

    def ok(self) -> bool:
        """Whether the runner is up; False also when it does not answer.

        Example:
            >>> hybrid.health.ok()
            True

        Source: Coherent Hybrid Runner, GET /healthcheck
        """
        try:
            answer = self._client.send(health.check())
        except (SparkApiError, SparkTransportError, SparkDecodeError):
            return False
        return str(answer.msg).lower() == "ok"


class Version(Resource):
    """The version of the runner; no tenant is needed."""

    def get(self) -> HttpResponse[m.RunnerVersion]:
        """Ask which version the runner is, and when it last pulled services.

        Returns:
            The answer: plain in ``data``, typed in ``value``.

        Raises:
            SparkApiError: The runner answered with an error.
            SparkTransportError: It did not answer.

        Example:
            >>> sorted((hybrid.version.get()).data)
            ['filehash', 'lastPullDate', 'version']

        Source: Coherent Hybrid Runner, GET /version
        """
        return self._send(version.get())


class Status(Resource):
    """What the runner has loaded and how it fares; no tenant is needed."""

    def get(self) -> HttpResponse[m.RunnerStatus]:
        """Ask what the runner has loaded, how fast it is, and how much memory it takes; from version 1.46.0 on.

        Returns:
            The answer: plain in ``data``, typed in ``value``.

        Raises:
            NotFoundError: The runner is older.
            SparkApiError: The runner answered with another error.
            SparkTransportError: It did not answer.

        Example:
            >>> sorted((hybrid.status.get()).data)
            ['memory_limit_mb', 'memory_usage_mb', 'models']

        Source: Coherent Hybrid Runner, GET /status
        """
        return self._send(status.get())
