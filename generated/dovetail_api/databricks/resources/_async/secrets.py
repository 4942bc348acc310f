# Made from databricks.yaml by dovetail-generate; do not edit.
"""Secrets in scopes, and who may use them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET

from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import secrets as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class AsyncSecrets(AsyncResource):
    """Secrets in scopes, and who may use them."""

    @overload
    async def create_scope(self, body: m.SecretScopeCreateRequest | d.SecretScopeCreateRequest, /) -> m.Nothing: ...

    @overload
    async def create_scope(self, **fields: Unpack[d.SecretScopeCreateRequest]) -> m.Nothing: ...

    @overload
    async def create_scope(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def create_scope(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Create a scope for secrets.

        Names are not case-sensitive, and not secret. One that is taken answers 400 `RESOURCE_ALREADY_EXISTS`. A scope
        that stands for an Azure Key Vault needs the Entra ID token of a user: personal access tokens and service
        principals are refused.

        Args:
            body: A scope to create.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/secrets/scopes/create
        """
        return await self._send(o.CREATE_SCOPE, body=Given(body, fields, force))

    @overload
    async def delete_scope(self, scope: str, /) -> m.Nothing: ...

    @overload
    async def delete_scope(self, body: m.SecretScopeReference | d.SecretScopeReference, /) -> m.Nothing: ...

    @overload
    async def delete_scope(self, **fields: Unpack[d.SecretScopeReference]) -> m.Nothing: ...

    @overload
    async def delete_scope(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def delete_scope(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete a scope.

        All of its secrets and rights go with it.

        Args:
            body: A scope by its name.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/secrets/scopes/delete
        """
        return await self._send(o.DELETE_SCOPE, body=Given(body, fields, force, "scope"))

    async def list_scopes(self) -> m.SecretScopeListAnswer:
        """List the scopes.

        All scopes that the caller may see.

        Returns:
            The scopes.

        Raises:
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/secrets/scopes/list
        """
        return await self._send(o.LIST_SCOPES)

    @overload
    async def put_secret(self, body: m.SecretPutRequest | d.SecretPutRequest, /) -> m.Nothing: ...

    @overload
    async def put_secret(self, **fields: Unpack[d.SecretPutRequest]) -> m.Nothing: ...

    @overload
    async def put_secret(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def put_secret(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Store a secret.

        Gives it a value, whether there was one or not; empty text is a value too. Exactly one of `string_value` and
        `bytes_value`. A scope holds 1,000 secrets (`RESOURCE_LIMIT_EXCEEDED`). Scopes that stand for a key vault cannot
        be written to.

        Args:
            body: A secret to store; exactly one of the values.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/secrets/put
        """
        return await self._send(o.PUT_SECRET, body=Given(body, fields, force))

    async def get_secret(self, scope: str, key: str) -> m.Secret:
        """Get a secret.

        The value, for those who may read the scope. Databricks means it for notebooks, and may answer 400 `BAD_REQUEST`
        to others.

        Args:
            scope: The scope's name.
            key: The secret's name.

        Returns:
            The secret.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/secrets/get
        """
        return await self._send(o.GET_SECRET, {"scope": scope, "key": key})

    async def list_secrets(self, scope: str) -> m.SecretListAnswer:
        """List the secrets of a scope.

        Their names, never their values.

        Args:
            scope: The scope's name.

        Returns:
            The secrets.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/secrets/list
        """
        return await self._send(o.LIST_SECRETS, {"scope": scope})

    @overload
    async def delete_secret(self, body: m.SecretReference | d.SecretReference, /) -> m.Nothing: ...

    @overload
    async def delete_secret(self, **fields: Unpack[d.SecretReference]) -> m.Nothing: ...

    @overload
    async def delete_secret(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def delete_secret(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete a secret.

        Scopes that stand for a key vault cannot be written to.

        Args:
            body: A secret by its name.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/secrets/delete
        """
        return await self._send(o.DELETE_SECRET, body=Given(body, fields, force))

    @overload
    async def put_acl(self, body: m.SecretAclPutRequest | d.SecretAclPutRequest, /) -> m.Nothing: ...

    @overload
    async def put_acl(self, **fields: Unpack[d.SecretAclPutRequest]) -> m.Nothing: ...

    @overload
    async def put_acl(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def put_acl(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Give somebody a right to a scope.

        The new right takes the place of an old one. Needs `MANAGE`. Workspaces of the standard tier have no such
        rights.

        Args:
            body: A right to a scope.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/secrets/acls/put
        """
        return await self._send(o.PUT_ACL, body=Given(body, fields, force))

    async def get_acl(self, scope: str, principal: str) -> m.AclItem:
        """Get somebody's right to a scope.

        Needs `MANAGE`.

        Args:
            scope: The scope's name.
            principal: The user, group or service principal.

        Returns:
            The right.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/secrets/acls/get
        """
        return await self._send(o.GET_ACL, {"scope": scope, "principal": principal})

    async def list_acls(self, scope: str) -> m.AclListAnswer:
        """List the rights to a scope.

        Needs `MANAGE`.

        Args:
            scope: The scope's name.

        Returns:
            The rights.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/secrets/acls/list
        """
        return await self._send(o.LIST_ACLS, {"scope": scope})

    @overload
    async def delete_acl(self, body: m.SecretAclReference | d.SecretAclReference, /) -> m.Nothing: ...

    @overload
    async def delete_acl(self, **fields: Unpack[d.SecretAclReference]) -> m.Nothing: ...

    @overload
    async def delete_acl(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def delete_acl(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Take away somebody's right to a scope.

        Needs `MANAGE`. One that is not there answers 404 `RESOURCE_DOES_NOT_EXIST`.

        Args:
            body: Somebody with a right to a scope.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/secrets/acls/delete
        """
        return await self._send(o.DELETE_ACL, body=Given(body, fields, force))
