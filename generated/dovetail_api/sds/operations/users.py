# Made from sds.yaml by dovetail-generate; do not edit.
"""Users: who the caller is."""

from __future__ import annotations

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail_api.sds import SERVER
from dovetail_api.sds import models as m
from dovetail_api.sds.security import API_KEY

ME: Operation[m.User] = Operation(
    __name__,
    "ME",
    "users_me",
    "GET",
    "/api/v1/users/me/",
    returns=lambda: m.User,
    errors={401: lambda: m.Refusal, 403: lambda: m.Refusal, 0: lambda: m.Refusal},
    security=((API_KEY,),),
    server=SERVER,
)


def me() -> Call[m.User]:
    """Tell who the caller is.

    The user whose key it is. A missing key is answered with a challenge for a password.

    Returns:
        The call; sending it gives ``m.User``. The user.

    Example:
        >>> from dovetail_api.sds.operations import users
        >>> call = users.me()
        >>> call.method, call.path
        ('GET', '/api/v1/users/me/')

    Source: SpectrumX Data System, GET /api/v1/users/me/
    """
    return ME.call()
