# Derived from _async/health.py by `make generate`; do not edit.
"""Health: whether the environment is up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.spark._sync.resource import Resource
from dovetail.spark.errors import SparkApiError, SparkDecodeError, SparkTransportError
from dovetail_api.spark.operations import health

if TYPE_CHECKING:
    from dovetail.spark.response import HttpResponse
    from dovetail_api.spark import models as m


class Health(Resource):
    """The health of the environment; no credentials are needed."""

    def check(self) -> HttpResponse[m.Health]:
        """Ask whether the environment is up.

        Returns:
            The answer; ``response.data`` is ``{"status": "UP"}`` when all is well.

        Raises:
            SparkApiError: The environment answered with an error.
            SparkTransportError: It did not answer.

        Example:
            >>> (spark.health.check()).data
            {'status': 'UP'}

        Source: Coherent Spark, GET /health
        """
        return self._send(health.check())

    def ok(self) -> bool:
        """Whether the environment is up; False also when it does not answer.

        Example:
            >>> spark.health.ok()
            True

        Source: Coherent Spark, GET /health
        """
        try:
            answer = self._client.send(health.check())
        except (SparkApiError, SparkTransportError, SparkDecodeError):
            return False
        return str(answer.status).upper() == "UP"
