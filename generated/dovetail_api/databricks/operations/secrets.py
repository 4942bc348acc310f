# Made from databricks.yaml by dovetail-generate; do not edit.
"""Secrets in scopes, and who may use them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from dovetail.runtime.call import Call
from dovetail.runtime.operation import JsonBody, Operation
from dovetail.runtime.parameters import Query
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

CREATE_SCOPE: Operation[m.Nothing] = Operation(
    __name__,
    "CREATE_SCOPE",
    "secrets_create_scope",
    "POST",
    "/api/2.0/secrets/scopes/create",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.SecretScopeCreateRequest),
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


def create_scope(*, body: m.SecretScopeCreateRequest | d.SecretScopeCreateRequest) -> Call[m.Nothing]:
    """Create a scope for secrets.

    Names are not case-sensitive, and not secret. One that is taken answers 400 `RESOURCE_ALREADY_EXISTS`. A scope that
    stands for an Azure Key Vault needs the Entra ID token of a user: personal access tokens and service principals are
    refused.

    Args:
        body: A scope to create.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import secrets
        >>> call = secrets.create_scope(body={"scope": "billing", "initial_manage_principal": "users"})
        >>> call.method, call.path
        ('POST', '/api/2.0/secrets/scopes/create')

    Source: Azure Databricks, POST /api/2.0/secrets/scopes/create
    """
    return CREATE_SCOPE.call(body=body)


DELETE_SCOPE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_SCOPE",
    "secrets_delete_scope",
    "POST",
    "/api/2.0/secrets/scopes/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.SecretScopeReference),
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


def delete_scope(*, body: m.SecretScopeReference | d.SecretScopeReference) -> Call[m.Nothing]:
    """Delete a scope.

    All of its secrets and rights go with it.

    Args:
        body: A scope by its name.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import secrets
        >>> call = secrets.delete_scope(body={"scope": "billing"})
        >>> call.method, call.path
        ('POST', '/api/2.0/secrets/scopes/delete')

    Source: Azure Databricks, POST /api/2.0/secrets/scopes/delete
    """
    return DELETE_SCOPE.call(body=body)


LIST_SCOPES: Operation[m.SecretScopeListAnswer] = Operation(
    __name__,
    "LIST_SCOPES",
    "secrets_list_scopes",
    "GET",
    "/api/2.0/secrets/scopes/list",
    returns=lambda: m.SecretScopeListAnswer,
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


def list_scopes() -> Call[m.SecretScopeListAnswer]:
    """List the scopes.

    All scopes that the caller may see.

    Returns:
        The call; sending it gives ``m.SecretScopeListAnswer``. The scopes.

    Example:
        >>> from dovetail_api.databricks.operations import secrets
        >>> call = secrets.list_scopes()
        >>> call.method, call.path
        ('GET', '/api/2.0/secrets/scopes/list')

    Source: Azure Databricks, GET /api/2.0/secrets/scopes/list
    """
    return LIST_SCOPES.call()


PUT_SECRET: Operation[m.Nothing] = Operation(
    __name__,
    "PUT_SECRET",
    "secrets_put_secret",
    "POST",
    "/api/2.0/secrets/put",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.SecretPutRequest, secrets=frozenset({"bytes_value", "string_value"})),
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


def put_secret(*, body: m.SecretPutRequest | d.SecretPutRequest) -> Call[m.Nothing]:
    """Store a secret.

    Gives it a value, whether there was one or not; empty text is a value too. Exactly one of `string_value` and
    `bytes_value`. A scope holds 1,000 secrets (`RESOURCE_LIMIT_EXCEEDED`). Scopes that stand for a key vault cannot be
    written to.

    Args:
        body: A secret to store; exactly one of the values.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import secrets
        >>> call = secrets.put_secret(body={"scope": "billing", "key": "db-password", "string_value": "correct horse"})
        >>> call.method, call.path
        ('POST', '/api/2.0/secrets/put')

    Source: Azure Databricks, POST /api/2.0/secrets/put
    """
    return PUT_SECRET.call(body=body)


GET_SECRET: Operation[m.Secret] = Operation(
    __name__,
    "GET_SECRET",
    "secrets_get_secret",
    "GET",
    "/api/2.0/secrets/get",
    returns=lambda: m.Secret,
    parameters=(
        Query("scope", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("key", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_secret(*, scope: str, key: str) -> Call[m.Secret]:
    """Get a secret.

    The value, for those who may read the scope. Databricks means it for notebooks, and may answer 400 `BAD_REQUEST` to
    others.

    Args:
        scope: The scope's name.
        key: The secret's name.

    Returns:
        The call; sending it gives ``m.Secret``. The secret.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import secrets
        >>> call = secrets.get_secret(scope="billing", key="db-password")
        >>> call.method, call.path
        ('GET', '/api/2.0/secrets/get')

    Source: Azure Databricks, GET /api/2.0/secrets/get
    """
    return GET_SECRET.call({"scope": scope, "key": key})


LIST_SECRETS: Operation[m.SecretListAnswer] = Operation(
    __name__,
    "LIST_SECRETS",
    "secrets_list_secrets",
    "GET",
    "/api/2.0/secrets/list",
    returns=lambda: m.SecretListAnswer,
    parameters=(Query("scope", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def list_secrets(*, scope: str) -> Call[m.SecretListAnswer]:
    """List the secrets of a scope.

    Their names, never their values.

    Args:
        scope: The scope's name.

    Returns:
        The call; sending it gives ``m.SecretListAnswer``. The secrets.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import secrets
        >>> call = secrets.list_secrets(scope="billing")
        >>> call.method, call.path
        ('GET', '/api/2.0/secrets/list')

    Source: Azure Databricks, GET /api/2.0/secrets/list
    """
    return LIST_SECRETS.call({"scope": scope})


DELETE_SECRET: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_SECRET",
    "secrets_delete_secret",
    "POST",
    "/api/2.0/secrets/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.SecretReference),
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


def delete_secret(*, body: m.SecretReference | d.SecretReference) -> Call[m.Nothing]:
    """Delete a secret.

    Scopes that stand for a key vault cannot be written to.

    Args:
        body: A secret by its name.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import secrets
        >>> call = secrets.delete_secret(body={"scope": "billing", "key": "db-password"})
        >>> call.method, call.path
        ('POST', '/api/2.0/secrets/delete')

    Source: Azure Databricks, POST /api/2.0/secrets/delete
    """
    return DELETE_SECRET.call(body=body)


PUT_ACL: Operation[m.Nothing] = Operation(
    __name__,
    "PUT_ACL",
    "secrets_put_acl",
    "POST",
    "/api/2.0/secrets/acls/put",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.SecretAclPutRequest),
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


def put_acl(*, body: m.SecretAclPutRequest | d.SecretAclPutRequest) -> Call[m.Nothing]:
    """Give somebody a right to a scope.

    The new right takes the place of an old one. Needs `MANAGE`. Workspaces of the standard tier have no such rights.

    Args:
        body: A right to a scope.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import secrets
        >>> call = secrets.put_acl(body={"scope": "billing", "principal": "data-team", "permission": "READ"})
        >>> call.method, call.path
        ('POST', '/api/2.0/secrets/acls/put')

    Source: Azure Databricks, POST /api/2.0/secrets/acls/put
    """
    return PUT_ACL.call(body=body)


GET_ACL: Operation[m.AclItem] = Operation(
    __name__,
    "GET_ACL",
    "secrets_get_acl",
    "GET",
    "/api/2.0/secrets/acls/get",
    returns=lambda: m.AclItem,
    parameters=(
        Query("scope", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("principal", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_acl(*, scope: str, principal: str) -> Call[m.AclItem]:
    """Get somebody's right to a scope.

    Needs `MANAGE`.

    Args:
        scope: The scope's name.
        principal: The user, group or service principal.

    Returns:
        The call; sending it gives ``m.AclItem``. The right.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import secrets
        >>> call = secrets.get_acl(scope="billing", principal="data-team")
        >>> call.method, call.path
        ('GET', '/api/2.0/secrets/acls/get')

    Source: Azure Databricks, GET /api/2.0/secrets/acls/get
    """
    return GET_ACL.call({"scope": scope, "principal": principal})


LIST_ACLS: Operation[m.AclListAnswer] = Operation(
    __name__,
    "LIST_ACLS",
    "secrets_list_acls",
    "GET",
    "/api/2.0/secrets/acls/list",
    returns=lambda: m.AclListAnswer,
    parameters=(Query("scope", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def list_acls(*, scope: str) -> Call[m.AclListAnswer]:
    """List the rights to a scope.

    Needs `MANAGE`.

    Args:
        scope: The scope's name.

    Returns:
        The call; sending it gives ``m.AclListAnswer``. The rights.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import secrets
        >>> call = secrets.list_acls(scope="billing")
        >>> call.method, call.path
        ('GET', '/api/2.0/secrets/acls/list')

    Source: Azure Databricks, GET /api/2.0/secrets/acls/list
    """
    return LIST_ACLS.call({"scope": scope})


DELETE_ACL: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_ACL",
    "secrets_delete_acl",
    "POST",
    "/api/2.0/secrets/acls/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.SecretAclReference),
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


def delete_acl(*, body: m.SecretAclReference | d.SecretAclReference) -> Call[m.Nothing]:
    """Take away somebody's right to a scope.

    Needs `MANAGE`. One that is not there answers 404 `RESOURCE_DOES_NOT_EXIST`.

    Args:
        body: Somebody with a right to a scope.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import secrets
        >>> call = secrets.delete_acl(body={"scope": "billing", "principal": "data-team"})
        >>> call.method, call.path
        ('POST', '/api/2.0/secrets/acls/delete')

    Source: Azure Databricks, POST /api/2.0/secrets/acls/delete
    """
    return DELETE_ACL.call(body=body)
