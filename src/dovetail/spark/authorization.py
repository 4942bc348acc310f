"""Credentials as data: what the caller gave or the environment holds.

Secrets are shown masked. Where they come from can be pickled (a variable of the environment, a file, a command); a
secret given as text refuses to be.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal, get_args

import msgspec

from dovetail.runtime.credentials import EnvironmentSecret, FileSecret, SecretSource, secret
from dovetail.runtime.errors import CredentialError
from dovetail.runtime.model import MASK
from dovetail.spark.constants import ENV_VARS
from dovetail.spark.errors import SparkCredentialError, SparkInputError

if TYPE_CHECKING:
    from dovetail.spark.config import Config

_OPEN: Final = "open"
_SOURCES: Final = get_args(SecretSource)
_NO_CREDENTIALS: Final = (
    f"Give api_key=, token= or oauth=, or set {ENV_VARS.API_KEY}, {ENV_VARS.BEARER_TOKEN}, {ENV_VARS.OAUTH_PATH}, or "
    f"{ENV_VARS.CLIENT_ID} with {ENV_VARS.CLIENT_SECRET}; api_key='open' calls public services."
)


class AccessToken(msgspec.Struct, frozen=True):
    """A token as the token endpoint gives it.

    Attributes:
        access_token: The bearer token.
        expires_in: Seconds it is valid from its issue.
        refresh_expires_in: Seconds its refresh token is valid; 0 when there is none.
        token_type: ``Bearer``.
        not_before_policy: Unix time in seconds before which tokens are not valid; 0 when there is no such policy.
        scope: What it is good for, separated by blanks.
    """

    access_token: str = ""
    expires_in: int = 0
    refresh_expires_in: int = 0
    token_type: str = ""
    not_before_policy: int = 0
    scope: str = ""

    @classmethod
    def from_dict(cls, data: object) -> AccessToken:
        """The token in an answer of the token endpoint; what it lacks is 0 or empty."""
        fields: dict[str, object] = {}
        if isinstance(data, Mapping):
            fields = {str(key).replace("-", "_"): value for key, value in data.items() if value is not None}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        return msgspec.convert(fields, cls, strict=False)

    def __repr__(self) -> str:
        return f"AccessToken(expires_in={self.expires_in}, token_type={self.token_type!r}, scope={self.scope!r})"


class OAuth:
    """Client credentials of OAuth 2.0.

    Args:
        value: A mapping with ``client_id`` and ``client_secret``; the secret is text, or where to read it.

    Raises:
        SparkCredentialError: One of the two is missing.
    """

    version: Final = "2.0"
    flow: Final = "client_credentials"

    __slots__ = ("_client_id", "_secret", "_token")

    def __init__(self, value: Mapping[str, str | SecretSource]) -> None:
        _check_type("oauth", value, (Mapping,))
        client_id, client_secret = value.get("client_id"), value.get("client_secret")
        if client_secret:
            _check_type("oauth.client_secret", client_secret, (str, *_SOURCES))
        if not isinstance(client_id, str) or not client_id or not client_secret:
            missing = "client_secret" if client_id else "client_id"
            raise SparkCredentialError(f"oauth: {missing} is missing. Give client_id and client_secret.")
        self._client_id = client_id
        self._secret = secret(client_secret)
        self._token: AccessToken | None = None

    @staticmethod
    def when(value: OAuthSource) -> OAuth:
        """The credentials in a mapping, or in the JSON file that a path names.

        Raises:
            SparkCredentialError: They are missing or cannot be read.
        """
        if isinstance(value, OAuth):
            return value
        _check_type("oauth", value, (Mapping, str, os.PathLike))
        return OAuth(value) if isinstance(value, Mapping) else OAuth.file(value)

    @staticmethod
    def file(path: str | os.PathLike[str]) -> OAuth:
        """The credentials in a JSON file with ``client_id`` and ``client_secret``; the secret is read when needed.

        Raises:
            SparkCredentialError: The file cannot be read or lacks one of them.
        """
        try:
            client_id = FileSecret(path, "client_id").read()
            client_secret = FileSecret(path, "client_secret")
            client_secret.read()
        except CredentialError as error:
            raise SparkCredentialError(f"oauth: {error.message}", os.fspath(path)) from None
        return OAuth({"client_id": client_id, "client_secret": client_secret})

    @property
    def client_id(self) -> str:
        """The client's id."""
        return self._client_id

    @property
    def client_secret(self) -> str:
        """The client's secret, masked but for its last four characters."""
        return masked(self._secret.read())

    @property
    def access_token(self) -> str | None:
        """The bearer token last retrieved with these credentials, readable; None before that."""
        return None if self._token is None else self._token.access_token

    @property
    def token(self) -> AccessToken | None:
        """The token last retrieved with these credentials and how long it is valid; None before that."""
        return self._token

    def remember(self, token: AccessToken) -> None:
        """Keep a token that was retrieved with these credentials."""
        self._token = token

    def reveal(self) -> str:
        """The client's secret, readable, for a token call."""
        return self._secret.read()

    def retrieve_token(self, config: Config, http_client: object = None) -> AccessToken:
        """Fetch a new token with these credentials; clients do so by themselves.

        Args:
            config: Where: the tenant's address, and how patiently.
            http_client: An ``httpx.Client`` of your own to send with.

        Raises:
            UnauthorizedError: The credentials are wrong.

        Source: Coherent Spark, POST /auth/realms/{tenant}/protocol/openid-connect/token
        """
        from dovetail.spark._sync.client import Client

        with Client.use(config.copy_with(oauth=self), http_client) as client:
            return client.auth.oauth.retrieve_token()

    async def aretrieve_token(self, config: Config, http_client: object = None) -> AccessToken:
        """Fetch a new token with these credentials; the async twin of `retrieve_token`.

        Args:
            config: Where: the tenant's address, and how patiently.
            http_client: An ``httpx.AsyncClient`` of your own to send with.

        Raises:
            UnauthorizedError: The credentials are wrong.

        Source: Coherent Spark, POST /auth/realms/{tenant}/protocol/openid-connect/token
        """
        from dovetail.spark._async.client import AsyncClient

        async with AsyncClient.use(config.copy_with(oauth=self), http_client) as client:
            return await client.auth.oauth.retrieve_token()

    def to_dict(self) -> dict[str, str]:
        """Id and masked secret."""
        return {"client_id": self.client_id, "client_secret": self.client_secret}

    def __repr__(self) -> str:
        return f"OAuth(client_id={self.client_id!r})"

    def __reduce__(self) -> tuple[type[OAuth], tuple[dict[str, str | SecretSource]]]:
        # The token stays behind: it is fetched anew.
        return OAuth, ({"client_id": self._client_id, "client_secret": self._secret},)


OAuthSource = OAuth | Mapping[str, str | SecretSource] | Mapping[str, str] | str | os.PathLike[str]
"""What an ``oauth`` argument may be: credentials, a mapping, or the path of a JSON file."""


class Authorization:
    """One way to be let in.

    Args:
        api_key: A synthetic key, or where to read it; ``"open"`` for public services.
        token: A bearer token, with or without ``Bearer`` in front, or where to read it; ``"open"`` for public services.
        oauth: Client credentials: a mapping, or the path of a JSON file.

    Raises:
        SparkInputError: More than one is given, or one is blank or cannot stand in a header.
        SparkCredentialError: Credentials are incomplete or unreadable.

    Example:
        >>> Authorization(api_key="my-api-key").api_key
        '********-key'
    """

    __slots__ = ("_oauth", "_open", "_secret", "_type")

    def __init__(
        self,
        *,
        api_key: str | SecretSource | None = None,
        token: str | SecretSource | None = None,
        oauth: OAuthSource | None = None,
    ) -> None:
        given = [
            name for name, value in (("api_key", api_key), ("token", token), ("oauth", oauth)) if value is not None
        ]
        if len(given) > 1:
            raise SparkInputError(f"{' and '.join(given)} are given at once.", at=given[0], remedy="Give one of them.")
        self._type: Literal["api_key", "token", "oauth"] | None = None
        self._secret: SecretSource | None = None
        self._oauth: OAuth | None = None
        self._open = False
        if api_key is not None:
            self._type, self._secret = "api_key", _checked(api_key, "api_key")
        elif token is not None:
            self._type, self._secret = "token", _checked(token, "token")
        if self._secret is not None and self._secret.read() == _OPEN:
            # No secret at all, so nothing stands in the way of pickling it.
            self._open, self._secret = True, None
        elif oauth is not None:
            self._type, self._oauth = "oauth", OAuth.when(oauth)

    @staticmethod
    def from_environment() -> Authorization:
        """The credentials in the environment: OAuth before an API key before a token; empty when there are none.

        Raises:
            SparkCredentialError: Only half of the client credentials is there, or a file is unreadable.
        """
        client_id, client_secret = _variable(ENV_VARS.CLIENT_ID), _variable(ENV_VARS.CLIENT_SECRET)
        if client_id and client_secret:
            source = EnvironmentSecret(ENV_VARS.CLIENT_SECRET)
            return Authorization(oauth=OAuth({"client_id": client_id, "client_secret": source}))
        if path := _variable(ENV_VARS.OAUTH_PATH):
            return Authorization(oauth=path)
        if _variable(ENV_VARS.API_KEY):
            return Authorization(api_key=EnvironmentSecret(ENV_VARS.API_KEY))
        if _variable(ENV_VARS.BEARER_TOKEN):
            return Authorization(token=EnvironmentSecret(ENV_VARS.BEARER_TOKEN))
        if client_id or client_secret:
            there, missing = ENV_VARS.CLIENT_ID, ENV_VARS.CLIENT_SECRET
            if client_secret:
                there, missing = missing, there
            raise SparkCredentialError(f"{there} is set without {missing}. Set both.")
        return Authorization()

    @staticmethod
    def resolve(
        *,
        api_key: str | SecretSource | None = None,
        token: str | SecretSource | None = None,
        oauth: OAuthSource | None = None,
    ) -> Authorization:
        """What the caller gave, or else what the environment holds: any argument switches the whole environment off.

        Raises:
            SparkCredentialError: There are no credentials, or they are incomplete or unreadable.
            SparkInputError: More than one kind is given.
        """
        found = Authorization(api_key=api_key, token=token, oauth=oauth)
        if found.is_empty:
            found = Authorization.from_environment()
        if found.is_empty:
            raise SparkCredentialError(f"There are no credentials. {_NO_CREDENTIALS}")
        return found

    @property
    def is_open(self) -> bool:
        """Whether calls are made without credentials."""
        return self._open

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given."""
        return self._type is None

    @property
    def type(self) -> Literal["api_key", "token", "oauth"] | None:
        """Which kind of credentials these are; None when empty."""
        return self._type

    @property
    def api_key(self) -> str | None:
        """The API key, masked but for its last four characters; ``open`` as it is."""
        if self._type != "api_key":
            return None
        return _OPEN if self._secret is None else masked(self._secret.read())

    @property
    def token(self) -> str | None:
        """The bearer token, readable, without ``Bearer``."""
        if self._type != "token":
            return None
        return _OPEN if self._secret is None else unprefixed(self._secret.read())

    @property
    def oauth(self) -> OAuth | None:
        """The client credentials."""
        return self._oauth

    @property
    def source(self) -> SecretSource | None:
        """Where the API key or token is read; None for OAuth and when open."""
        return self._secret

    @property
    def as_header(self) -> dict[str, str]:
        """The header these credentials travel in, readable; empty when open, or before a token was retrieved."""
        if self._open:
            return {}
        if self._secret is not None and self._type == "api_key":
            return {"x-synthetic-key": self._secret.read()}
        token = self.token
        if self._oauth is not None:
            token = self._oauth.access_token
        return {"Authorization": f"Bearer {token}"} if token else {}

    def __repr__(self) -> str:
        return f"Authorization({'open' if self._open else self._type or ''})"


def _variable(name: str) -> str:
    return os.environ.get(name, "").strip()


def masked(text: str) -> str:
    """A secret that can be recognised but not used: its last four characters, if it is long enough to spare them."""
    return f"{MASK}{text[-4:]}" if len(text) > 8 else MASK


def unprefixed(token: str) -> str:
    """A bearer token without ``Bearer`` in front, in any case."""
    head, _, rest = token.strip().partition(" ")
    return rest.strip() if head.lower() == "bearer" else head if not rest else token.strip()


def _check_type(name: str, value: object, kinds: tuple[type, ...]) -> None:
    """Refuse what can be no credentials; only its type is told, since it may hold them."""
    if not isinstance(value, kinds):
        raise SparkInputError(
            f"{name}: {type(value).__name__} is no form of credentials.", at=name, remedy=_NO_CREDENTIALS
        )


def _checked(value: str | SecretSource, name: str) -> SecretSource:
    """The source of a secret that can be sent in a header."""
    _check_type(name, value, (str, *_SOURCES))
    source = secret(value.strip() if isinstance(value, str) else value)
    try:
        text = source.read()
    except CredentialError as error:
        # The value stays out of the error: it is a secret.
        if isinstance(value, str):
            raise SparkInputError(f"{name}: {error.message}", at=name, remedy=_NO_CREDENTIALS) from None
        raise SparkCredentialError(f"{name}: {error.message}") from None
    if name == "token":
        text = unprefixed(text)
    if not text:
        raise SparkInputError(f"{name} is blank.", at=name, remedy=_NO_CREDENTIALS)
    if not (text.isascii() and text.isprintable()):
        raise SparkInputError(f"{name} holds a character that no header can carry.", at=name)
    return source
