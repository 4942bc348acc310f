"""Access tokens: OAuth 2.0 client credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.tokens import Token
from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.connection import TokenReader, TokenRequest
from dovetail.spark.errors import SparkCredentialError

if TYPE_CHECKING:
    from dovetail.spark.authorization import AccessToken, Authorization


class AsyncOAuthTokens(AsyncResource):
    """The tokens that a client's OAuth credentials give.

    Calls need none of this: a client fetches its token before the first call, keeps it, and renews it in time.
    """

    async def retrieve_token(self) -> AccessToken:
        """Fetch a new token, which the client uses from now on.

        Returns:
            The token and how long it is valid.

        Raises:
            SparkCredentialError: The client has no OAuth credentials, or the answer holds no token.
            UnauthorizedError: The credentials are wrong.

        Example:
            >>> (await spark.auth.oauth.retrieve_token()).expires_in
            7200

        Source: Coherent Spark, POST /auth/realms/{tenant}/protocol/openid-connect/token
        """
        oauth = self._client.config.auth.oauth
        if oauth is None:
            raise SparkCredentialError("This client has no OAuth credentials. Make it with oauth=.")
        answer = await self._client.send(TokenRequest(oauth, self._tenant)())
        value, lifetime = TokenReader(oauth)(answer)
        tokens = self._client.settings.auth.tokens
        if tokens is not None:
            tokens.settle(Token(value, lifetime))
        assert oauth.access_token is not None
        return oauth.access_token

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


class AsyncAuth(AsyncResource):
    """The client's credentials."""

    @property
    def oauth(self) -> AsyncOAuthTokens:
        """The tokens that OAuth credentials give."""
        return AsyncOAuthTokens(self._client)

    @property
    def authorization(self) -> Authorization:
        """The credentials themselves, masked."""
        return self._client.config.auth
