"""Credentials as data: what the caller gave or the environment holds. Nothing here is ever sent by itself.

Secrets are shown masked and never pickled: credentials that came from the environment or a file are read again where
they are unpickled, and literal ones refuse to be pickled.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

import msgspec

from dovetail.spark.constants import ENV_VARS
from dovetail.spark.errors import SparkCredentialError, SparkInputError

_OPEN: Final = "open"
_MASK: Final = "********"
_NO_CREDENTIALS: Final = (
    f"Give api_key=, token= or oauth=, or set {ENV_VARS.API_KEY}, {ENV_VARS.BEARER_TOKEN}, {ENV_VARS.OAUTH_PATH}, or "
    f"{ENV_VARS.CLIENT_ID} with {ENV_VARS.CLIENT_SECRET}; api_key='open' calls public services."
)
_LITERAL: Final = (
    "Credentials given as literals cannot be pickled: set them in the environment (CSPARK_API_KEY and the like) or name a "
    "file with oauth='path.json', which are read again where they are needed."
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


class ClientCredentials(NamedTuple):
    """Client id and secret, readable: handle with care."""

    client_id: str
    client_secret: str

    def __repr__(self) -> str:
        return f"ClientCredentials(client_id={self.client_id!r})"

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError(_LITERAL)


class OAuth:
    """Client credentials of OAuth 2.0.

    Args:
        value: A mapping with ``client_id`` and ``client_secret``.

    Attributes:
        access_token: The last token retrieved with `retrieve_token`, if any.

    Raises:
        SparkCredentialError: One of the two is missing.
    """

    version: Final = "2.0"
    flow: Final = "client_credentials"

    __slots__ = ("_credentials", "_path", "access_token")

    def __init__(self, value: Mapping[str, str]) -> None:
        client_id, secret = value.get("client_id"), value.get("client_secret")
        if not client_id or not secret:
            missing = "client_secret" if client_id else "client_id"
            raise SparkCredentialError(f"oauth: {missing} is missing. Give client_id and client_secret.")
        self._credentials = ClientCredentials(client_id, secret)
        self._path: str | None = None
        self.access_token: AccessToken | None = None

    @staticmethod
    def when(value: OAuth | Mapping[str, str] | str | os.PathLike[str]) -> OAuth:
        """The credentials in a mapping, or in the JSON file that a path names.

        Raises:
            SparkCredentialError: They are missing or cannot be read.
        """
        if isinstance(value, OAuth):
            return value
        return OAuth(value) if isinstance(value, Mapping) else OAuth.file(value)

    @staticmethod
    def file(path: str | os.PathLike[str]) -> OAuth:
        """The credentials in a JSON file with ``client_id`` and ``client_secret``.

        Raises:
            SparkCredentialError: The file cannot be read or lacks one of them.
        """
        name = os.fspath(path)
        try:
            with open(name, "rb") as file:  # noqa: PTH123 - pathlib is not worth its import here
                value = msgspec.json.decode(file.read(), type=dict[str, object])
        except OSError as error:
            raise SparkCredentialError(f"oauth: {name}: {error.strerror}.", cause=name) from error
        except msgspec.MsgspecError:
            # The text of the file stays out of the error: it may hold the secret.
            raise SparkCredentialError(
                f"oauth: {name} is no JSON object with client_id and client_secret.", cause=name
            ) from None
        oauth = OAuth({key: text for key, text in value.items() if isinstance(text, str)})
        oauth._path = name
        return oauth

    @property
    def client_id(self) -> str:
        """The client's id."""
        return self._credentials.client_id

    @property
    def client_secret(self) -> str:
        """The client's secret, masked but for its last four characters."""
        return masked(self._credentials.client_secret)

    def credentials(self) -> ClientCredentials:
        """The id and the readable secret, for a token call."""
        return self._credentials

    def to_dict(self) -> dict[str, str]:
        """Id and masked secret."""
        return {"client_id": self.client_id, "client_secret": self.client_secret}

    def __repr__(self) -> str:
        return f"OAuth(client_id={self.client_id!r})"

    def __reduce__(self) -> str | tuple[object, ...]:
        if self._path is None:
            raise TypeError(_LITERAL)
        return OAuth.file, (self._path,)


class Authorization:
    """One way to be let in.

    Args:
        api_key: A synthetic key; ``"open"`` for public services.
        token: A bearer token, with or without ``Bearer`` in front; ``"open"`` for public services.
        oauth: Client credentials: a mapping, or the path of a JSON file.

    Raises:
        SparkInputError: More than one is given, or one is blank or cannot stand in a header.
        SparkCredentialError: OAuth credentials are incomplete or unreadable.

    Example:
        >>> Authorization(api_key="my-api-key").api_key
        '********-key'
    """

    __slots__ = ("_api_key", "_from_environment", "_oauth", "_token")

    def __init__(
        self,
        *,
        api_key: str | None = None,
        token: str | None = None,
        oauth: OAuth | Mapping[str, str] | str | os.PathLike[str] | None = None,
    ) -> None:
        given = [name for name, value in (("api_key", api_key), ("token", token), ("oauth", oauth)) if value is not None]
        if len(given) > 1:
            raise SparkInputError(f"{' and '.join(given)} are given at once.", at=given[0], remedy="Give one of them.")
        self._api_key = None if api_key is None else _sendable(api_key, "api_key")
        self._token = None if token is None else _sendable(_unprefixed(token), "token")
        self._oauth = None if oauth is None else OAuth.when(oauth)
        self._from_environment = False

    @staticmethod
    def from_environment() -> Authorization:
        """The credentials in the environment: OAuth before an API key before a token; empty when there are none.

        Raises:
            SparkCredentialError: Only half of the client credentials is there and nothing else, or a file is unreadable.
        """
        get = os.environ.get
        client_id, secret, path = get(ENV_VARS.CLIENT_ID), get(ENV_VARS.CLIENT_SECRET), get(ENV_VARS.OAUTH_PATH)
        if client_id and secret:
            found = Authorization(oauth={"client_id": client_id, "client_secret": secret})
        elif path:
            found = Authorization(oauth=path)
        elif key := get(ENV_VARS.API_KEY):
            found = Authorization(api_key=key)
        elif token := get(ENV_VARS.BEARER_TOKEN):
            found = Authorization(token=token)
        elif client_id or secret:
            there, missing = ENV_VARS.CLIENT_ID, ENV_VARS.CLIENT_SECRET
            if secret:
                there, missing = missing, there
            raise SparkCredentialError(f"{there} is set without {missing}. Set both.")
        else:
            return Authorization()
        found._from_environment = True
        return found

    @staticmethod
    def resolve(
        *,
        api_key: str | None = None,
        token: str | None = None,
        oauth: OAuth | Mapping[str, str] | str | os.PathLike[str] | None = None,
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
        return _OPEN in (self._api_key, self._token)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given."""
        return self._api_key is None and self._token is None and self._oauth is None

    @property
    def type(self) -> Literal["api_key", "token", "oauth"] | None:
        """Which kind of credentials these are; None when empty."""
        if self._api_key is not None:
            return "api_key"
        if self._token is not None:
            return "token"
        return "oauth" if self._oauth is not None else None

    @property
    def api_key(self) -> str | None:
        """The API key, masked but for its last four characters; ``open`` as it is."""
        return None if self._api_key is None else masked(self._api_key)

    @property
    def token(self) -> str | None:
        """The bearer token, readable."""
        return self._token

    @property
    def oauth(self) -> OAuth | None:
        """The client credentials."""
        return self._oauth

    @property
    def as_header(self) -> dict[str, str]:
        """The header these credentials travel in, readable; empty when open, or before a token was retrieved."""
        if self.is_open:
            return {}
        if self._api_key is not None:
            return {"x-synthetic-key": self._api_key}
        token = self._token
        if self._oauth is not None and self._oauth.access_token is not None:
            token = self._oauth.access_token.access_token
        return {"Authorization": f"Bearer {token}"} if token else {}

    def __repr__(self) -> str:
        return f"Authorization({'open' if self.is_open else self.type or ''})"

    def __reduce__(self) -> str | tuple[object, ...]:
        if self._from_environment:
            return Authorization.from_environment, ()
        if self.is_empty:
            return Authorization, ()
        if self.is_open or self._oauth is not None:
            return _restored, (self._api_key, self._token, self._oauth)
        raise TypeError(_LITERAL)


def masked(secret: str) -> str:
    """A secret that can be recognised but not used: its last four characters, if it is long enough to spare them."""
    if secret == _OPEN:
        return secret
    return f"{_MASK}{secret[-4:]}" if len(secret) > 8 else _MASK


def _restored(api_key: str | None, token: str | None, oauth: OAuth | None) -> Authorization:
    return Authorization(api_key=api_key, token=token, oauth=oauth)


def _unprefixed(token: str) -> str:
    head, _, rest = token.strip().partition(" ")
    return rest if head.lower() == "bearer" else token


def _sendable(secret: str, name: str) -> str:
    text = secret.strip()
    if not text:
        raise SparkInputError(f"{name} is blank.", at=name, remedy=_NO_CREDENTIALS)
    if not (text.isascii() and text.isprintable()):
        raise SparkInputError(f"{name} holds a character that no header can carry.", at=name)
    return text
