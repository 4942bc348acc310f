"""Secrets: their values as text and bytes, their scopes, and the rights to these."""

from __future__ import annotations

import builtins
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from dovetail.databricks.secret_values import BytesLike, text_of, value_fields, value_of
from dovetail.runtime._async.resource import AsyncResource
from dovetail_api.databricks import resources
from dovetail_api.databricks.operations import secrets as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d
    from dovetail_api.databricks import models as m

    KeyVault = m.AzureKeyVaultSecretScopeMetadataRequest | d.AzureKeyVaultSecretScopeMetadataRequest


class AsyncSecretScopes(AsyncResource):
    """Scopes of secrets."""

    async def list(self) -> builtins.list[m.SecretScope]:
        """All scopes that the caller may see.

        Raises:
            ApiError: The server answered with an error.
        """
        return (await self._send(o.LIST_SCOPES)).scopes or []

    async def create(
        self,
        scope: str,
        initial_manage_principal: str | None = None,
        *,
        backend_azure_keyvault: m.AzureKeyVaultSecretScopeMetadataRequest
        | d.AzureKeyVaultSecretScopeMetadataRequest
        | None = None,
    ) -> Literal[True]:
        """Create a scope.

        Args:
            scope: Its name: letters, digits, ``-``, ``_``, ``@`` and ``.``, 128 at most.
            initial_manage_principal: ``"users"`` lets all users manage it; otherwise only who creates it does.
            backend_azure_keyvault: The key vault that it stands for. Only the Entra ID token of a user may create
                such a scope.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ResourceAlreadyExists: There is such a scope.
        """
        body: dict[str, object] = {"scope": scope}
        if initial_manage_principal is not None:
            body["initial_manage_principal"] = initial_manage_principal
        if backend_azure_keyvault is not None:
            body |= {"scope_backend_type": "AZURE_KEYVAULT", "backend_azure_keyvault": backend_azure_keyvault}
        await self._send(o.CREATE_SCOPE, body=body)
        return True

    async def delete(self, scope: str) -> Literal[True]:
        """Delete a scope with all of its secrets and rights.

        Args:
            scope: Its name.

        Raises:
            ResourceDoesNotExist: There is no such scope.
        """
        await self._send(o.DELETE_SCOPE, body={"scope": scope})
        return True


class AsyncSecretAcls(AsyncResource):
    """Rights to scopes: who may read, write and manage them."""

    async def list(self, scope: str) -> builtins.list[m.AclItem]:
        """All rights to a scope.

        Args:
            scope: Its name.

        Raises:
            ResourceDoesNotExist: There is no such scope.
        """
        return (await self._send(o.LIST_ACLS, {"scope": scope})).items or []

    async def get(self, scope: str, principal: str) -> m.AclItem:
        """The right that somebody has to a scope.

        Args:
            scope: The scope's name.
            principal: A user name, the name of a group, or the application id of a service principal.

        Raises:
            ResourceDoesNotExist: There is no such scope, or no such right.
        """
        return await self._send(o.GET_ACL, {"scope": scope, "principal": principal})

    async def put(self, scope: str, principal: str, permission: m.AclPermission) -> Literal[True]:
        """Give somebody a right to a scope, in place of the one they have.

        Args:
            scope: The scope's name.
            principal: A user name, the name of a group, or the application id of a service principal.
            permission: ``"READ"``, ``"WRITE"`` or ``"MANAGE"``.

        Raises:
            InvalidInput: There is no such right.
            ResourceDoesNotExist: There is no such scope, or nobody of that name.
        """
        await self._send(o.PUT_ACL, body={"scope": scope, "principal": principal, "permission": permission})
        return True

    async def delete(self, scope: str, principal: str) -> Literal[True]:
        """Take somebody's right to a scope away.

        Args:
            scope: The scope's name.
            principal: A user name, the name of a group, or the application id of a service principal.

        Raises:
            ResourceDoesNotExist: There is no such scope, or no such right.
        """
        await self._send(o.DELETE_ACL, body={"scope": scope, "principal": principal})
        return True


class AsyncSecrets(resources.AsyncSecrets):
    """Secrets in scopes, and who may use them.

    Example:
        >>> await client.secrets.scopes.create("billing")  # doctest: +SKIP
        >>> await client.secrets.put("billing", "db-password", "correct horse")  # doctest: +SKIP
        >>> await client.secrets.get_string("billing", "db-password")  # doctest: +SKIP
        'correct horse'
    """

    @cached_property
    def scopes(self) -> AsyncSecretScopes:
        """Their scopes."""
        return AsyncSecretScopes(self._client).with_options(**self._options)

    @cached_property
    def acls(self) -> AsyncSecretAcls:
        """The rights to their scopes."""
        return AsyncSecretAcls(self._client).with_options(**self._options)

    async def list(self, scope: str) -> builtins.list[m.SecretMetadata]:
        """The secrets of a scope: their names, never their values.

        Args:
            scope: The scope's name.

        Raises:
            ResourceDoesNotExist: There is no such scope.
        """
        return (await self.list_secrets(scope)).secrets or []

    async def put(
        self,
        scope: str,
        key: str,
        string_value: str | None = None,
        bytes_value: BytesLike | str | None = None,
    ) -> Literal[True]:
        """Store a secret, in place of the one that has its name.

        Args:
            scope: The scope's name.
            key: The secret's name: letters, digits, ``-``, ``_``, ``@`` and ``.``, 128 at most.
            string_value: The value as text; the empty text is a value too.
            bytes_value: The value as bytes, or as text that is base64 already. Of the two, exactly one is given.

        Raises:
            InvalidInput: There is no value, there are two, or it has more than 128 KB. Nothing was sent, and no value
                is quoted.
            ResourceDoesNotExist: There is no such scope.
        """
        with self._client.settings.refusals():
            value = value_fields(key, string_value, bytes_value)
        await self._send(o.PUT_SECRET, body={"scope": scope, "key": key, **value})
        return True

    async def get_bytes(self, scope: str, key: str) -> bytes:
        """The value of a secret.

        Args:
            scope: The scope's name.
            key: The secret's name.

        Raises:
            ResourceDoesNotExist: There is no such scope, or no such secret.
        """
        return value_of(await self.get_secret(scope, key), scope, key)

    async def get_string(self, scope: str, key: str) -> str:
        """The value of a secret that is text.

        Args:
            scope: The scope's name.
            key: The secret's name.

        Raises:
            DecodeError: The value is no text in UTF-8; ``get_bytes`` gives it as it is.
            ResourceDoesNotExist: There is no such scope, or no such secret.
        """
        return text_of(await self.get_bytes(scope, key), scope, key)

    async def delete(self, scope: str, key: str) -> Literal[True]:
        """Delete a secret.

        Args:
            scope: The scope's name.
            key: The secret's name.

        Raises:
            ResourceDoesNotExist: There is no such scope, or no such secret.
        """
        await self._send(o.DELETE_SECRET, body={"scope": scope, "key": key})
        return True
