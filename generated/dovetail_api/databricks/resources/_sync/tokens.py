# Made from databricks.yaml by dovetail-generate; do not edit.
"""Tokens: the caller's own access tokens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import tokens as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class Tokens(Resource):
    """Tokens: the caller's own access tokens."""

    @overload
    def create(self, body: m.TokenCreateRequest | d.TokenCreateRequest, /) -> m.TokenCreated: ...

    @overload
    def create(self, **fields: Unpack[d.TokenCreateRequest]) -> m.TokenCreated: ...

    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> m.TokenCreated: ...
    def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.TokenCreated:
        """Create an access token of one's own.

        The value is told only now. A user has 600 tokens at most (`QUOTA_EXCEEDED`).

        Args:
            body: An access token to create.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The token.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/token/create
        """
        return self._send(o.CREATE, body=Given(body, fields, force))

    @overload
    def delete(self, token_id: str, /) -> m.Nothing: ...

    @overload
    def delete(self, body: m.TokenReference | d.TokenReference, /) -> m.Nothing: ...

    @overload
    def delete(self, **fields: Unpack[d.TokenReference]) -> m.Nothing: ...

    @overload
    def delete(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def delete(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Revoke an access token of one's own.

        It opens nothing any more.

        Args:
            body: An access token by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/token/delete
        """
        return self._send(o.DELETE, body=Given(body, fields, force, "token_id"))

    def list(self) -> m.TokenListAnswer:
        """List one's own access tokens.

        All that have not ended, without their values.

        Returns:
            The tokens.

        Raises:
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/token/list
        """
        return self._send(o.LIST)

    @overload
    def update(self, token_id: str, body: m.TokenUpdateRequest | d.TokenUpdateRequest, /) -> m.Nothing: ...

    @overload
    def update(self, token_id: str, **fields: Unpack[d.TokenUpdateRequest]) -> m.Nothing: ...

    @overload
    def update(self, token_id: str, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def update(self, token_id: str, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Change an access token of one's own.

        Its comment or its scopes. Of a token that scopes itself, only the comment.

        Args:
            token_id: The token's id.
            body: What to change of an access token.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/token/{token_id}
        """
        return self._send(o.UPDATE, {"token_id": token_id}, Given(body, fields, force))
