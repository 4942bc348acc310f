# Made from databricks.yaml by dovetail-generate; do not edit.
"""Current user: who the caller is."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail.runtime.parameters import Query
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

ME: Operation[m.User] = Operation(
    __name__,
    "ME",
    "current_user_me",
    "GET",
    "/api/2.0/preview/scim/v2/Me",
    returns=lambda: m.User,
    parameters=(Query("attributes"), Query("excluded_attributes", "excludedAttributes")),
    errors={
        400: lambda: m.ScimError,
        401: lambda: m.Error,
        403: lambda: m.ScimError,
        429: lambda: m.Error,
        503: lambda: m.Error,
        0: lambda: m.ScimError,
    },
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def me(*, attributes: str | UnsetType = UNSET, excluded_attributes: str | UnsetType = UNSET) -> Call[m.User]:
    """Tell who the caller is.

    The user or the service principal whose credentials the request carries, with entitlements and groups. A service
    principal has its application id as `userName`. The header `x-databricks-org-id` of the answer is the id of the
    workspace.

    Args:
        attributes: The attributes to answer, separated by commas; all when left out.
        excluded_attributes: The attributes to leave out of the answer, separated by commas. Without their `members`,
            groups are much quicker to list.

    Returns:
        The call; sending it gives ``m.User``. The caller.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import current_user
        >>> call = current_user.me()
        >>> call.method, call.path
        ('GET', '/api/2.0/preview/scim/v2/Me')

    Source: Azure Databricks, GET /api/2.0/preview/scim/v2/Me
    """
    return ME.call({"attributes": attributes, "excluded_attributes": excluded_attributes})
