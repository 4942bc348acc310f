# Made from spark.yaml by dovetail-generate; do not edit.
"""Health: whether the platform is up."""

from __future__ import annotations

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail_api.spark import SERVER
from dovetail_api.spark import models as m

CHECK: Operation[m.Health] = Operation(
    __name__,
    "CHECK",
    "health_check",
    "GET",
    "/health",
    returns=lambda: m.Health,
    statuses=(200, 503),
    server=SERVER,
)


def check() -> Call[m.Health]:
    """Check whether the platform is up.

    Asks the environment whether it is up. It needs no credentials and no tenant.

    Returns:
        The call; sending it gives ``m.Health``. The platform answers. Read `status` to see whether it is well.

    Example:
        >>> from dovetail_api.spark.operations import health
        >>> call = health.check()
        >>> call.method, call.path
        ('GET', '/health')

    Source: Coherent Spark, GET /health
    """
    return CHECK.call()
