# Made from sds.yaml by dovetail-generate; do not edit.
"""Auth: whether the key is good."""

from __future__ import annotations

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail_api.sds import SERVER
from dovetail_api.sds import models as m
from dovetail_api.sds.security import API_KEY

CHECK: Operation[m.KeyState] = Operation(
    __name__,
    "CHECK",
    "auth_check",
    "GET",
    "/api/v1/auth/",
    returns=lambda: m.KeyState,
    errors={401: lambda: m.Refusal, 403: lambda: m.Refusal, 0: lambda: m.Refusal},
    security=((API_KEY,),),
    server=SERVER,
)


def check() -> Call[m.KeyState]:
    """See whether the key is good.

    Answers with whose key it is.

    Returns:
        The call; sending it gives ``m.KeyState``. The key is good.

    Example:
        >>> from dovetail_api.sds.operations import auth
        >>> call = auth.check()
        >>> call.method, call.path
        ('GET', '/api/v1/auth/')

    Source: SpectrumX Data System, GET /api/v1/auth/
    """
    return CHECK.call()
