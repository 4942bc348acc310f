# Made from spark.yaml by dovetail-generate; do not edit.
"""Platform: the settings of the platform."""

from __future__ import annotations

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Envelope, Operation
from dovetail_api.spark import SERVER
from dovetail_api.spark import models as m
from dovetail_api.spark.security import BEARER_AUTH, OAUTH2

GET_CONFIG: Operation[m.PlatformConfigResponse] = Operation(
    __name__,
    "GET_CONFIG",
    "platform_get_config",
    "GET",
    "/api/v1/config/GetSparkConfiguration",
    returns=lambda: m.PlatformConfigResponse,
    errors={401: lambda: m.V1Error, 0: lambda: m.V1Error},
    security=((BEARER_AUTH,), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def get_config() -> Call[m.PlatformConfigResponse]:
    """Get the settings of the platform for the caller's tenant.

    About eighty settings by name: limits of batches and of jobs, compilers, and what is switched on. All values are
    text, numbers and truth values included. API keys are not accepted.

    Returns:
        The call; sending it gives ``m.PlatformConfigResponse``. The settings.

    Example:
        >>> from dovetail_api.spark.operations import platform
        >>> call = platform.get_config()
        >>> call.method, call.path
        ('GET', '/api/v1/config/GetSparkConfiguration')

    Source: Coherent Spark, GET /api/v1/config/GetSparkConfiguration
    """
    return GET_CONFIG.call()
