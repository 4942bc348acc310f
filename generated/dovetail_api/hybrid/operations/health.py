# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Health: whether the runner is up."""

from __future__ import annotations

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail_api.hybrid import SERVER
from dovetail_api.hybrid import models as m
from dovetail_api.hybrid.security import API_KEY, BEARER_AUTH, TENANT_HEADER

CHECK: Operation[m.RunnerHealth] = Operation(
    __name__,
    "CHECK",
    "health_check",
    "GET",
    "/healthcheck",
    returns=lambda: m.RunnerHealth,
    errors={0: lambda: m.RunnerFailure},
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), ()),
    server=SERVER,
)


def check() -> Call[m.RunnerHealth]:
    """Check whether the runner is up.

    Asks the runner whether it is up. It needs no tenant.

    Returns:
        The call; sending it gives ``m.RunnerHealth``. The runner is up.

    Example:
        >>> from dovetail_api.hybrid.operations import health
        >>> call = health.check()
        >>> call.method, call.path
        ('GET', '/healthcheck')

    Source: Coherent Hybrid Runner, GET /healthcheck
    """
    return CHECK.call()
