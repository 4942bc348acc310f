"""OAuth 2 and OpenID Connect: bearer tokens for a client's secret, a user's password, or a refresh token."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from dovetail.runtime.auth import Credentials, bearer, fetched
from dovetail.runtime.credentials import SecretSource, secret
from dovetail.runtime.errors import ApiError, InvalidInput
from dovetail.runtime.tokens import Token, TokenCache

if TYPE_CHECKING:
    from dovetail.runtime.security import SecurityScheme
    from dovetail.runtime.steps import Ask, Steps, Work
    from dovetail.runtime.token_calls import TokenAnswer
    from dovetail.runtime.token_endpoints import TokenEndpoint

_EARLIEST = 60.0
"""Seconds before its end, or else a fifth of its life, from which one caller renews it while the others go on."""


class OAuth2:
    """A bearer token from an OAuth 2 endpoint: fetched at the first call, kept, and renewed in time, by one caller.

    What is given decides how it is got: a refresh token; else a user name and password; else the client's own
    credentials. A refresh token that comes with an answer is used next, and takes the place of the given one for as
    long as that one's source says the same; when it is refused, a password that is given is used again.

    Args:
        token_url: Where tokens come from; may be relative to ``base_url``.
        client_id: Who asks, or where to read it.
        client_secret: The client's secret; None for a public client.
        username: The user's name, for the password flow.
        password: The user's password.
        refresh_token: A refresh token.
        scopes: What the token is to be good for; by default what the server thinks right.
        refresh_url: Where refresh tokens are taken, where that is another place.
        discovery_url: Where an OpenID provider says where tokens come from, in place of ``token_url``.
        base_url: The server that relative addresses are relative to.
        client_auth: Where the client's secret stands: in the ``Authorization`` header (``basic``), in the form
            (``post``), or where the provider says, which is the header unless it says otherwise.
        parameters: More fields of the form, such as an audience. They are not masked.
        rotated: Told each new refresh token, to keep it for the next program.

    Raises:
        InvalidInput: There is nothing to get a token with, or no place to get it from.

    Example:
        >>> OAuth2("https://login.example.com/token", client_id="me", client_secret="s3cret")
        OAuth2(client_id='me', client_secret=LiteralSecret('********'))
    """

    def __init__(
        self,
        token_url: str = "",
        *,
        client_id: str | SecretSource = "",
        client_secret: str | SecretSource | None = None,
        username: str | SecretSource | None = None,
        password: str | SecretSource | None = None,
        refresh_token: str | SecretSource | None = None,
        scopes: str | SecretSource = "",
        refresh_url: str = "",
        discovery_url: str = "",
        base_url: str = "",
        client_auth: Literal["basic", "post"] | None = None,
        parameters: Mapping[str, str] | None = None,
        rotated: Callable[[str], object] | None = None,
    ) -> None:
        if (
            refresh_token is None
            and (username is None or password is None)
            and (not client_id or client_secret is None)
        ):
            raise InvalidInput(
                "OAuth2: there is nothing to get a token with.",
                at="client_secret",
                remedy="Give client_id= and client_secret=, or refresh_token=, or username= and password=.",
            )
        if not token_url and not discovery_url:
            raise InvalidInput(
                "OAuth2: there is no place to get a token from.", at="token_url", remedy="Give token_url=."
            )
        self._client_id = client_id
        self._client_secret = _source(client_secret)
        self._username = _source(username)
        self._password = _source(password)
        self._refresh = _source(refresh_token)
        self._scopes = scopes
        self._token_url, self._refresh_url, self._discovery_url = token_url, refresh_url or token_url, discovery_url
        self._base_url = base_url
        self._client_auth = client_auth
        self._parameters = dict(parameters or {})
        self._rotated = rotated
        self._tokens = TokenCache()
        self._forget()

    def _forget(self) -> None:
        self._next: tuple[str | None, str] | None = None
        self._found: TokenEndpoint | None = None

    @property
    def tokens(self) -> TokenCache:
        """The cache, shared by every client that uses this strategy."""
        return self._tokens

    def credentials(self, token: Token | None) -> Credentials:
        """The ``Authorization`` header."""
        return bearer(token)

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """Bearer and OAuth schemes."""
        return scheme.kind in {"bearer", "oauth2", "openIdConnect"}

    def fetch(self) -> Steps:
        """The provider's document the first time, where there is one; then the token.

        Raises:
            CredentialError: There is none, or nothing that secrets may be sent to.
        """
        given = None if self._refresh is None else self._refresh.read()
        refresh = self._next[1] if self._next is not None and self._next[0] == given else given
        if refresh:
            try:
                fields = {"grant_type": "refresh_token", "refresh_token": refresh}
                return self._token_of((yield from self._asked(fields, self._refresh_url)), given)
            except ApiError as error:
                # What was rotated may have been used elsewhere; what else is given is tried then.
                if error.status not in {400, 401} or not self._has_more:
                    raise
                self._next = None
        if self._username is not None and self._password is not None:
            fields = {"grant_type": "password", "username": self._username.read(), "password": self._password.read()}
        else:
            fields = {"grant_type": "client_credentials"}
        return self._token_of((yield from self._asked(fields, self._token_url)), given)

    @property
    def _has_more(self) -> bool:
        return self._password is not None or (self._client_secret is not None and self._refresh is None)

    def _asked(self, fields: dict[str, str], url: str) -> Generator[Ask | Work, Any, TokenAnswer]:
        from dovetail.runtime.steps import Ask
        from dovetail.runtime.token_calls import token_call

        endpoint = yield from self._endpoint(url)
        call = token_call(
            {**fields, "scope": _text(self._scopes), **self._parameters},
            client_id=_text(self._client_id),
            client_secret=None if self._client_secret is None else self._client_secret.read(),
            in_body=endpoint.in_body if self._client_auth is None else self._client_auth == "post",
            once="refresh_token" in fields,
        )
        answer: TokenAnswer = yield Ask(call, endpoint.url, follow=False)
        return answer

    def _endpoint(self, url: str) -> Generator[Ask | Work, Any, TokenEndpoint]:
        from dovetail.runtime.token_endpoints import TokenEndpoint, checked, discover

        if url:
            return TokenEndpoint(checked(url, self._base_url, "token_url"))
        if self._found is None:
            self._found = yield from discover(self._discovery_url, self._base_url)
        return self._found

    def _token_of(self, answer: TokenAnswer, given: str | None) -> Token:
        value, lifetime = fetched(answer.access_token), answer.lifetime
        if answer.refresh_token:
            self._next = (given, answer.refresh_token)
            if self._rotated is not None:
                self._rotated(answer.refresh_token)
        early = 0.0 if lifetime is None else min(lifetime / 5, _EARLIEST)
        return Token(value, lifetime, early=early)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name not in {"_next", "_found"}}

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._forget()

    def __repr__(self) -> str:
        told = {
            "client_id": self._client_id or None,
            "client_secret": self._client_secret,
            "username": self._username,
            "password": self._password,
            "refresh_token": self._refresh,
        }
        return f"OAuth2({', '.join(f'{name}={value!r}' for name, value in told.items() if value is not None)})"


def _source(value: str | SecretSource | None) -> SecretSource | None:
    return None if value is None else secret(value)


def _text(value: str | SecretSource) -> str:
    return value if isinstance(value, str) else value.read()
