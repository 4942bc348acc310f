"""Strategies that put credentials on a request.

A strategy is data: it says which headers and query parameters a request needs, and which steps get it a token first.
The client takes them, attaches credentials only to its own hosts, and never to an operation that needs none.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

import msgspec

from dovetail.runtime.credentials import SecretSource, secret
from dovetail.runtime.errors import CredentialError
from dovetail.runtime.tokens import Token, TokenCache

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.runtime.operation import Operation
    from dovetail.runtime.security import SecurityScheme
    from dovetail.runtime.steps import Steps

_COOKIE: Final = re.compile(r"[!#-+\--:<-\[\]-~]*")

Pairs = tuple[tuple[str, str], ...]
Sign = Callable[[str, str, Pairs, bytes], Pairs]
"""Makes the headers that sign a request of its method, its URL, its other headers and its body."""


class Credentials(msgspec.Struct, frozen=True):
    """What goes on the request; never shown.

    Attributes:
        headers: Headers.
        query: Query parameters.
        cookies: Cookies, beside those that the call brings.
        base_url: The client's host, where it is found together with the credentials; empty where it is known.
        sign: Makes further headers of the request as it is about to leave, anew for each attempt; None where nothing is
            signed.
    """

    headers: Pairs = ()
    query: Pairs = ()
    base_url: str = ""
    sign: Sign | None = None
    cookies: Pairs = ()

    def __repr__(self) -> str:
        return "Credentials(…)"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """Nothing."""
        return []


class Auth(Protocol):
    """What the client asks of a strategy."""

    @property
    def tokens(self) -> TokenCache | None:
        """The cache of the token it needs; None when it needs none."""
        ...

    def credentials(self, token: Token | None) -> Credentials:
        """What to put on the request."""
        ...

    def fetch(self) -> Steps:
        """The steps to a new token; see `dovetail.runtime.steps`."""
        ...

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """Whether it can meet a security scheme of the contract."""
        ...


@runtime_checkable
class Choosing(Protocol):
    """A strategy that has several ways in, of which each operation takes one."""

    def choose(self, operation: Operation[Any], headers: frozenset[str]) -> Auth:
        """The strategy for an operation.

        Args:
            operation: The operation.
            headers: Lower-case names of the headers that the client always sends.

        Raises:
            CredentialError: There are no credentials that open it.
        """
        ...


class _Static:
    """A strategy that needs no token."""

    @property
    def tokens(self) -> TokenCache | None:
        """None: there is no token to fetch."""
        return None

    def fetch(self) -> Steps:
        """Never called.

        Raises:
            CredentialError: Always.
        """
        raise CredentialError("These credentials are not fetched.")


class _Memory:
    """What a strategy last made of its secret, for as long as the source allows; pickled, it is empty."""

    __slots__ = ("_made", "_seconds", "_until")

    def __init__(self, *sources: SecretSource) -> None:
        self._seconds = min(source.memory for source in sources)
        self._until = 0.0
        self._made = Credentials()

    def get(self, make: Callable[[], Credentials]) -> Credentials:
        """The credentials, made anew when they are too old."""
        if time.monotonic() < self._until:
            return self._made
        made = make()
        self._made, self._until = made, time.monotonic() + self._seconds
        return made

    def __getstate__(self) -> float:
        return self._seconds

    def __setstate__(self, seconds: float) -> None:
        self._seconds, self._until, self._made = seconds, 0.0, Credentials()


class NoAuth(_Static):
    """No credentials: for public operations."""

    def credentials(self, token: Token | None) -> Credentials:
        """Nothing."""
        return Credentials()

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """Every scheme: whether the server minds is for it to say."""
        return True

    def __repr__(self) -> str:
        return "NoAuth()"


class BearerAuth(_Static):
    """A bearer token that the caller obtained.

    Args:
        token: The token (a leading ``Bearer`` is dropped), or where to read it.
    """

    def __init__(self, token: str | SecretSource) -> None:
        self._token = secret(token)
        self._memory = _Memory(self._token)

    def credentials(self, token: Token | None) -> Credentials:
        """The ``Authorization`` header.

        Raises:
            CredentialError: There is no token, or it cannot be sent.
        """
        return self._memory.get(self._made)

    def _made(self) -> Credentials:
        text = self._token.read()
        if text[:7].lower() == "bearer ":
            text = text[7:].strip()
        return Credentials((("Authorization", f"Bearer {_header_value('Authorization', text)}"),))

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """Bearer and OAuth schemes."""
        return scheme.kind in {"bearer", "oauth2", "openIdConnect"}

    def __repr__(self) -> str:
        return f"BearerAuth({self._token!r})"


class HttpAuth(_Static):
    """Credentials of another scheme of the ``Authorization`` header, sent as they are: ``Authorization: Digest …``.

    Args:
        key: What stands behind the scheme's word, or where to read it.
        word: That word; where the key begins with it, it is not said twice.
    """

    def __init__(self, key: str | SecretSource, word: str) -> None:
        self._key = secret(key)
        self.word = word
        self._memory = _Memory(self._key)

    def credentials(self, token: Token | None) -> Credentials:
        """The ``Authorization`` header.

        Raises:
            CredentialError: There is no key, or it cannot be sent.
        """
        return self._memory.get(self._made)

    def _made(self) -> Credentials:
        text, start = self._key.read().strip(), f"{self.word} "
        if text[: len(start)].lower() == start.lower():
            text = text[len(start) :].strip()
        return Credentials((("Authorization", f"{start}{_header_value('Authorization', text)}"),))

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """The scheme of that word."""
        return scheme.kind == "http" and scheme.word.lower() == self.word.lower()

    def __repr__(self) -> str:
        return f"HttpAuth({self._key!r}, {self.word!r})"


class BasicAuth(_Static):
    """User name and password.

    Args:
        username: The user name, or where to read it.
        password: The password, or where to read it; some services want none beside a user name that is a key.
    """

    def __init__(self, username: str | SecretSource, password: str | SecretSource) -> None:
        self.username = username
        self._password = secret(password)
        self._memory = _Memory(secret(username), self._password)

    def credentials(self, token: Token | None) -> Credentials:
        """The ``Authorization`` header.

        Raises:
            CredentialError: The user name holds a colon, which would end it; or one of the two cannot be read.
        """
        return self._memory.get(self._made)

    def _made(self) -> Credentials:
        import base64

        username = secret(self.username).read()
        if ":" in username:
            raise CredentialError("Authorization: a user name for basic authentication cannot hold a colon.")
        pair = f"{username}:{self._password.read()}".encode()
        return Credentials((("Authorization", f"Basic {base64.b64encode(pair).decode()}"),))

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """Basic schemes."""
        return scheme.kind == "basic"

    def __repr__(self) -> str:
        return f"BasicAuth({self.username!r}, {self._password!r})"


class ApiKeyAuth(_Static):
    """A key in a header, a query parameter or a cookie.

    Args:
        key: The key, or where to read it.
        name: Name of the header, query parameter or cookie.
        location: ``header``, ``query`` or ``cookie``.
    """

    def __init__(self, key: str | SecretSource, name: str, location: str = "header") -> None:
        self._key = secret(key)
        self.name = name
        self.location = location
        self._memory = _Memory(self._key)

    def credentials(self, token: Token | None) -> Credentials:
        """The key, where the contract wants it.

        Raises:
            CredentialError: There is no key, or it cannot be sent.
        """
        return self._memory.get(self._made)

    def _made(self) -> Credentials:
        key = self._key.read()
        if not key.strip():
            raise CredentialError(f"{self.name}: the credentials are empty.")
        if self.location == "query":
            return Credentials(query=((self.name, key),))
        if self.location == "cookie":
            text = _header_value("Cookie", key)
            if not _COOKIE.fullmatch(text):
                raise CredentialError(f"{self.name}: the credentials hold a character that a cookie cannot carry.")
            return Credentials(cookies=((self.name, text),))
        return Credentials(((self.name, _header_value(self.name, key)),))

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """The API key scheme with the same name."""
        return scheme.kind == "apiKey" and scheme.parameter.lower() == self.name.lower()

    def __repr__(self) -> str:
        return f"ApiKeyAuth({self._key!r}, {self.name!r})"


def _header_value(name: str, text: str) -> str:
    """The text itself; what is wrong with it is said without showing it."""
    if not text.strip():
        raise CredentialError(f"{name}: the credentials are empty.")
    if not text.isascii() or not text.isprintable():
        raise CredentialError(f"{name}: the credentials hold a line break or a character that a header cannot carry.")
    return text.strip()


def fetched(value: str | None) -> str:
    """A token as an endpoint gave it.

    Raises:
        CredentialError: There is none, or it cannot be sent.
    """
    if not value:
        raise CredentialError("The token endpoint answered without a token.")
    return _header_value("The token endpoint's answer", value)


def bearer(token: Token | None) -> Credentials:
    """A fetched token in the ``Authorization`` header, and what goes with it."""
    if token is None:
        return Credentials()
    return Credentials((("Authorization", f"Bearer {token.value}"), *token.headers), base_url=token.base_url)


class TokenAuth:
    """A bearer token that a call of the API gives, such as OAuth 2 client credentials.

    Args:
        call: Makes the token call; asked anew for each fetch, so that it reads its secrets only then.
        read: Takes ``(token, seconds it lives)`` out of the answer; None lives for ever.

    Both are module-level functions or objects that pickle, when the client is to be pickled.
    """

    def __init__(self, call: Callable[[], Call[Any]], read: Callable[[Any], tuple[str, float | None]]) -> None:
        self._call = call
        self._read = read
        self._tokens = TokenCache()

    @property
    def tokens(self) -> TokenCache:
        """The cache, shared by every client that uses this strategy."""
        return self._tokens

    def credentials(self, token: Token | None) -> Credentials:
        """The ``Authorization`` header."""
        return bearer(token)

    def fetch(self) -> Steps:
        """One step: the call.

        Raises:
            CredentialError: The answer holds no token, or one that cannot be sent.
        """
        from dovetail.runtime.steps import Ask

        value, lifetime = self._read((yield Ask(self._call())))
        return Token(fetched(value), lifetime)

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """Bearer and OAuth schemes."""
        return scheme.kind in {"bearer", "oauth2", "openIdConnect"}

    def __repr__(self) -> str:
        return "TokenAuth(…)"
