# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Status: what the runner has loaded, how long it takes, and how much memory."""

from __future__ import annotations

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail_api.hybrid import SERVER
from dovetail_api.hybrid import models as m
from dovetail_api.hybrid.security import API_KEY, BEARER_AUTH, TENANT_HEADER

GET: Operation[m.RunnerStatus] = Operation(
    __name__,
    "GET",
    "status_get",
    "GET",
    "/status",
    returns=lambda: m.RunnerStatus,
    errors={0: lambda: m.RunnerFailure},
    statuses=(200, 404),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), ()),
    server=SERVER,
)


def get() -> Call[m.RunnerStatus]:
    """Get what the runner has loaded and how it fares.

    Tells for every tenant which services are loaded, how often and how fast they ran, and how much memory all of it
    takes. It needs no tenant. Runners know it from version 1.46.0 on.

    Returns:
        The call; sending it gives ``m.RunnerStatus``. The status.

    Example:
        >>> from dovetail_api.hybrid.operations import status
        >>> call = status.get()
        >>> call.method, call.path
        ('GET', '/status')

    Source: Coherent Hybrid Runner, GET /status
    """
    return GET.call()
