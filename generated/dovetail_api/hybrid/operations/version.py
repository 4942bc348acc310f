# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Version: which version the runner is, and how fresh its services are."""

from __future__ import annotations

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail_api.hybrid import SERVER
from dovetail_api.hybrid import models as m
from dovetail_api.hybrid.security import API_KEY, BEARER_AUTH, TENANT_HEADER

GET: Operation[m.RunnerVersion] = Operation(
    __name__,
    "GET",
    "version_get",
    "GET",
    "/version",
    returns=lambda: m.RunnerVersion,
    errors={0: lambda: m.RunnerFailure},
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), ()),
    server=SERVER,
)


def get() -> Call[m.RunnerVersion]:
    """Get the version of the runner.

    Tells which version of the runner this is, which decides the compilers it understands, and when it last pulled
    services. It needs no tenant.

    Returns:
        The call; sending it gives ``m.RunnerVersion``. The version.

    Example:
        >>> from dovetail_api.hybrid.operations import version
        >>> call = version.get()
        >>> call.method, call.path
        ('GET', '/version')

    Source: Coherent Hybrid Runner, GET /version
    """
    return GET.call()
