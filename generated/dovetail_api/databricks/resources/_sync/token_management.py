# Made from databricks.yaml by dovetail-generate; do not edit.
"""Token management: the access tokens of everybody, for administrators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import token_management as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class TokenManagement(Resource):
    """Token management: the access tokens of everybody, for administrators."""

    @overload
    def create_obo_token(
        self, body: m.OboTokenCreateRequest | d.OboTokenCreateRequest, /
    ) -> m.OnBehalfOfTokenCreated: ...

    @overload
    def create_obo_token(self, **fields: Unpack[d.OboTokenCreateRequest]) -> m.OnBehalfOfTokenCreated: ...

    @overload
    def create_obo_token(self, body: Mapping[str, object], /, *, force: bool) -> m.OnBehalfOfTokenCreated: ...
    def create_obo_token(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.OnBehalfOfTokenCreated:
        """Create an access token for a service principal.

        Administrators only. The value is told only now.

        Args:
            body: An access token to create for a service principal.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The token.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/token-management/on-behalf-of/tokens
        """
        return self._send(o.CREATE_OBO_TOKEN, body=Given(body, fields, force))

    def list(
        self, *, created_by_id: int | UnsetType = UNSET, created_by_username: str | UnsetType = UNSET
    ) -> m.ManagedTokenListAnswer:
        """List the access tokens of everybody.

        Administrators only; without their values. At most one of the filters.

        Args:
            created_by_id: Only tokens that this user created, by id.
            created_by_username: Only tokens that this user created, by name.

        Returns:
            The tokens.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/token-management/tokens
        """
        return self._send(o.LIST, {"created_by_id": created_by_id, "created_by_username": created_by_username})

    def get(self, token_id: str) -> m.TokenAnswer:
        """Get an access token of anybody.

        Administrators only; without its value.

        Args:
            token_id: The token's id.

        Returns:
            The token.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/token-management/tokens/{token_id}
        """
        return self._send(o.GET, {"token_id": token_id})

    def delete(self, token_id: str) -> m.Nothing:
        """Revoke an access token of anybody.

        Administrators only. It opens nothing any more.

        Args:
            token_id: The token's id.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/token-management/tokens/{token_id}
        """
        return self._send(o.DELETE, {"token_id": token_id})

    @overload
    def update(self, token_id: str, body: m.TokenUpdateRequest | d.TokenUpdateRequest, /) -> m.TokenInfo: ...

    @overload
    def update(self, token_id: str, **fields: Unpack[d.TokenUpdateRequest]) -> m.TokenInfo: ...

    @overload
    def update(self, token_id: str, body: Mapping[str, object], /, *, force: bool) -> m.TokenInfo: ...
    def update(self, token_id: str, body: object = UNSET, *, force: bool = False, **fields: object) -> m.TokenInfo:
        """Change an access token of anybody.

        Administrators only. Its comment or its scopes.

        Args:
            token_id: The token's id.
            body: What to change of an access token.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The token as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/token-management/tokens/{token_id}
        """
        return self._send(o.UPDATE, {"token_id": token_id}, Given(body, fields, force))
