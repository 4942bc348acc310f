# Derived from _async/auth.py by `make generate`; do not edit.
"""Access tokens: OAuth 2.0 client credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.tokens import Token
from dovetail.spark._sync.resource import Resource
from dovetail.spark.connection import TokenReader, TokenRequest
from dovetail.spark.errors import SparkCredentialError

if TYPE_CHECKING:
    from dovetail.spark.authorization import AccessToken, Authorization, OAuth
    from dovetail.spark.response import HttpResponse
    from dovetail_api.spark import models as m


class OAuth2(Resource):
    """The tokens that a client's OAuth credentials give.

    Calls need none of this: a client fetches its token before the first call, keeps it, and renews it in time.
    """

    def retrieve_token(self) -> AccessToken:
        """Fetch a new token, which the client uses from now on.

        Returns:
            The token and how long it is valid.

        Raises:
            SparkCredentialError: The client has no OAuth credentials, or the answer holds no token.
            UnauthorizedError: The credentials are wrong.

        Example:
            >>> (spark.auth.oauth.retrieve_token()).expires_in
            7200

        Source: Coherent Spark, POST /auth/realms/{tenant}/protocol/openid-connect/token
        """
        oauth = self._credentials
        answer = self._client.send(TokenRequest(oauth, self._tenant)())
        value, lifetime = TokenReader(oauth)(answer)
        tokens = self._client.settings.auth.tokens
        if tokens is not None:
            tokens.settle(Token(value, lifetime))
        assert oauth.token is not None
        return oauth.token

    def get_access_token(self) -> AccessToken:
        """The same as `retrieve_token`."""
        return self.retrieve_token()

    def gen_access_token(self) -> HttpResponse[m.AccessToken]:
        """Fetch a new token and leave the client's own as it is.

        Returns:
            The answer of the token endpoint; the token is readable in ``response.data["access_token"]``.

        Raises:
            SparkCredentialError: The client has no OAuth credentials.
            UnauthorizedError: The credentials are wrong.

        Example:
            >>> (spark.auth.oauth.gen_access_token()).data["token_type"]
            'Bearer'

        Source: Coherent Spark, POST /auth/realms/{tenant}/protocol/openid-connect/token
        """
        return self._send(TokenRequest(self._credentials, self._tenant)())

    @property
    def _credentials(self) -> OAuth:
        oauth = self._client.config.auth.oauth
        if oauth is None:
            raise SparkCredentialError("This client has no OAuth credentials. Make it with oauth=.")
        return oauth

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


class Auth(Resource):
    """The client's credentials."""

    @property
    def oauth(self) -> OAuth2:
        """The tokens that OAuth credentials give."""
        return OAuth2(self._client)

    @property
    def authorization(self) -> Authorization:
        """The credentials themselves, masked."""
        return self._client.config.auth
