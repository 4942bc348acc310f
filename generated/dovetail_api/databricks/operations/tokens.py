# Made from databricks.yaml by dovetail-generate; do not edit.
"""Tokens: the caller's own access tokens."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.call import Call
from dovetail.runtime.operation import JsonBody, Operation
from dovetail.runtime.parameters import Path
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

_ERRORS = {
    400: lambda: m.Error,
    401: lambda: m.Error,
    403: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}
_ERRORS_2 = {
    400: lambda: m.Error,
    401: lambda: m.Error,
    403: lambda: m.Error,
    404: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

CREATE: Operation[m.TokenCreated] = Operation(
    __name__,
    "CREATE",
    "tokens_create",
    "POST",
    "/api/2.0/token/create",
    returns=lambda: m.TokenCreated,
    body=JsonBody(lambda: m.TokenCreateRequest),
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


def create(*, body: m.TokenCreateRequest | d.TokenCreateRequest) -> Call[m.TokenCreated]:
    """Create an access token of one's own.

    The value is told only now. A user has 600 tokens at most (`QUOTA_EXCEEDED`).

    Args:
        body: An access token to create.

    Returns:
        The call; sending it gives ``m.TokenCreated``. The token.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import tokens
        >>> call = tokens.create(body={"comment": "nightly", "lifetime_seconds": 7776000})
        >>> call.method, call.path
        ('POST', '/api/2.0/token/create')

    Source: Azure Databricks, POST /api/2.0/token/create
    """
    return CREATE.call(body=body)


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "tokens_delete",
    "POST",
    "/api/2.0/token/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.TokenReference),
    errors=_ERRORS_2,
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


def delete(*, body: m.TokenReference | d.TokenReference) -> Call[m.Nothing]:
    """Revoke an access token of one's own.

    It opens nothing any more.

    Args:
        body: An access token by its id.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import tokens
        >>> call = tokens.delete(body={"token_id": "6c1f0e9d8b7a69584736251403f2e1d0c9b8a7968574635241302f1e0d9c8b7a"})
        >>> call.method, call.path
        ('POST', '/api/2.0/token/delete')

    Source: Azure Databricks, POST /api/2.0/token/delete
    """
    return DELETE.call(body=body)


LIST: Operation[m.TokenListAnswer] = Operation(
    __name__,
    "LIST",
    "tokens_list",
    "GET",
    "/api/2.0/token/list",
    returns=lambda: m.TokenListAnswer,
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


def list() -> Call[m.TokenListAnswer]:
    """List one's own access tokens.

    All that have not ended, without their values.

    Returns:
        The call; sending it gives ``m.TokenListAnswer``. The tokens.

    Example:
        >>> from dovetail_api.databricks.operations import tokens
        >>> call = tokens.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/token/list')

    Source: Azure Databricks, GET /api/2.0/token/list
    """
    return LIST.call()


UPDATE: Operation[m.Nothing] = Operation(
    __name__,
    "UPDATE",
    "tokens_update",
    "PATCH",
    "/api/2.0/token/{token_id}",
    returns=lambda: m.Nothing,
    parameters=(Path("token_id"),),
    body=JsonBody(lambda: m.TokenUpdateRequest),
    errors=_ERRORS_2,
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


def update(*, token_id: str, body: m.TokenUpdateRequest | d.TokenUpdateRequest) -> Call[m.Nothing]:
    """Change an access token of one's own.

    Its comment or its scopes. Of a token that scopes itself, only the comment.

    Args:
        token_id: The token's id.
        body: What to change of an access token.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import tokens
        >>> call = tokens.update(
        ...     token_id="6c1f0e9d8b7a69584736251403f2e1d0c9b8a7968574635241302f1e0d9c8b7a",
        ...     body={"token": {"comment": "nightly, billing"}, "update_mask": "comment"},
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.0/token/6c1f0e9d8b7a69584736251403f2e1d0c9b8a7968574635241302f1e0d9c8b7a')

    Source: Azure Databricks, PATCH /api/2.0/token/{token_id}
    """
    return UPDATE.call({"token_id": token_id}, body)
