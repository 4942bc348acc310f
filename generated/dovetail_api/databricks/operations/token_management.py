# Made from databricks.yaml by dovetail-generate; do not edit.
"""Token management: the access tokens of everybody, for administrators."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from dovetail.runtime.call import Call
from dovetail.runtime.operation import JsonBody, Operation
from dovetail.runtime.parameters import Path, Query
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

_ERRORS = {
    400: lambda: m.Error,
    401: lambda: m.Error,
    403: lambda: m.Error,
    404: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

CREATE_OBO_TOKEN: Operation[m.OnBehalfOfTokenCreated] = Operation(
    __name__,
    "CREATE_OBO_TOKEN",
    "token_management_create_obo_token",
    "POST",
    "/api/2.0/token-management/on-behalf-of/tokens",
    returns=lambda: m.OnBehalfOfTokenCreated,
    body=JsonBody(lambda: m.OboTokenCreateRequest),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="never",
    server=SERVER,
)


def create_obo_token(*, body: m.OboTokenCreateRequest | d.OboTokenCreateRequest) -> Call[m.OnBehalfOfTokenCreated]:
    """Create an access token for a service principal.

    Administrators only. The value is told only now.

    Args:
        body: An access token to create for a service principal.

    Returns:
        The call; sending it gives ``m.OnBehalfOfTokenCreated``. The token.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import token_management
        >>> call = token_management.create_obo_token(
        ...     body={"application_id": "6f2b5c1e-8a4d-4c39-9a77-1f0d2e3c4b5a", "comment": "nightly"},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/token-management/on-behalf-of/tokens')

    Source: Azure Databricks, POST /api/2.0/token-management/on-behalf-of/tokens
    """
    return CREATE_OBO_TOKEN.call(body=body)


LIST: Operation[m.ManagedTokenListAnswer] = Operation(
    __name__,
    "LIST",
    "token_management_list",
    "GET",
    "/api/2.0/token-management/tokens",
    returns=lambda: m.ManagedTokenListAnswer,
    parameters=(Query("created_by_id", check=lambda: int), Query("created_by_username")),
    errors={
        400: lambda: m.Error,
        401: lambda: m.Error,
        403: lambda: m.Error,
        429: lambda: m.Error,
        503: lambda: m.Error,
        0: lambda: m.Error,
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


def list(
    *, created_by_id: int | UnsetType = UNSET, created_by_username: str | UnsetType = UNSET
) -> Call[m.ManagedTokenListAnswer]:
    """List the access tokens of everybody.

    Administrators only; without their values. At most one of the filters.

    Args:
        created_by_id: Only tokens that this user created, by id.
        created_by_username: Only tokens that this user created, by name.

    Returns:
        The call; sending it gives ``m.ManagedTokenListAnswer``. The tokens.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import token_management
        >>> call = token_management.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/token-management/tokens')

    Source: Azure Databricks, GET /api/2.0/token-management/tokens
    """
    return LIST.call({"created_by_id": created_by_id, "created_by_username": created_by_username})


GET: Operation[m.TokenAnswer] = Operation(
    __name__,
    "GET",
    "token_management_get",
    "GET",
    "/api/2.0/token-management/tokens/{token_id}",
    returns=lambda: m.TokenAnswer,
    parameters=(Path("token_id"),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get(*, token_id: str) -> Call[m.TokenAnswer]:
    """Get an access token of anybody.

    Administrators only; without its value.

    Args:
        token_id: The token's id.

    Returns:
        The call; sending it gives ``m.TokenAnswer``. The token.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import token_management
        >>> call = token_management.get(token_id="6c1f0e9d8b7a69584736251403f2e1d0c9b8a7968574635241302f1e0d9c8b7a")
        >>> call.method, call.path
        ('GET', '/api/2.0/token-management/tokens/6c1f0e9d8b7a69584736251403f2e1d0c9b8a7968574635241302f1e0d9c8b7a')

    Source: Azure Databricks, GET /api/2.0/token-management/tokens/{token_id}
    """
    return GET.call({"token_id": token_id})


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "token_management_delete",
    "DELETE",
    "/api/2.0/token-management/tokens/{token_id}",
    returns=lambda: m.Nothing,
    parameters=(Path("token_id"),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def delete(*, token_id: str) -> Call[m.Nothing]:
    """Revoke an access token of anybody.

    Administrators only. It opens nothing any more.

    Args:
        token_id: The token's id.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import token_management
        >>> call = token_management.delete(token_id="6c1f0e9d8b7a69584736251403f2e1d0c9b8a7968574635241302f1e0d9c8b7a")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/token-management/tokens/6c1f0e9d8b7a69584736251403f2e1d0c9b8a7968574635241302f1e0d9c8b7a')

    Source: Azure Databricks, DELETE /api/2.0/token-management/tokens/{token_id}
    """
    return DELETE.call({"token_id": token_id})


UPDATE: Operation[m.TokenInfo] = Operation(
    __name__,
    "UPDATE",
    "token_management_update",
    "PATCH",
    "/api/2.0/token-management/tokens/{token_id}",
    returns=lambda: m.TokenInfo,
    parameters=(Path("token_id"),),
    body=JsonBody(lambda: m.TokenUpdateRequest),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def update(*, token_id: str, body: m.TokenUpdateRequest | d.TokenUpdateRequest) -> Call[m.TokenInfo]:
    """Change an access token of anybody.

    Administrators only. Its comment or its scopes.

    Args:
        token_id: The token's id.
        body: What to change of an access token.

    Returns:
        The call; sending it gives ``m.TokenInfo``. The token as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import token_management
        >>> call = token_management.update(
        ...     token_id="6c1f0e9d8b7a69584736251403f2e1d0c9b8a7968574635241302f1e0d9c8b7a",
        ...     body={"token": {"comment": "nightly, billing"}, "update_mask": "comment"},
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.0/token-management/tokens/6c1f0e9d8b7a69584736251403f2e1d0c9b8a7968574635241302f1e0d9c8b7a')

    Source: Azure Databricks, PATCH /api/2.0/token-management/tokens/{token_id}
    """
    return UPDATE.call({"token_id": token_id}, body)
