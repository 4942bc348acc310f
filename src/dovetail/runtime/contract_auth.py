"""From the security schemes of a contract and what a client was given to the strategies that meet them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from dovetail.runtime.auth import ApiKeyAuth, BasicAuth, BearerAuth, Credentials, HttpAuth, NoAuth
from dovetail.runtime.credentials import EnvironmentSecret
from dovetail.runtime.errors import CredentialError, InvalidInput

if TYPE_CHECKING:
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.credentials import SecretSource
    from dovetail.runtime.operation import Operation
    from dovetail.runtime.security import Credential, Requirement, Role, SecurityScheme
    from dovetail.runtime.steps import Steps
    from dovetail.runtime.tokens import Token, TokenCache

_ANYTHING: Final[tuple[Requirement, ...]] = ((),)
"""What a call to something without an operation asks for."""


def auth_from(
    credentials: tuple[Credential, ...],
    arguments: Mapping[str, str | SecretSource | None],
    *,
    owner: str,
    base_url: str = "",
    default: tuple[Requirement, ...] = (),
) -> Auth:
    """The strategy for what a client was given, by arguments or by the environment.

    Of one scheme either the arguments count or the environment, never a part of each. Nothing is read, and nothing is
    fetched, before a call is sent.

    Args:
        credentials: What the schemes of the contract take.
        arguments: Keyword → what the client was given; None for nothing.
        owner: What messages call the client.
        base_url: The client's server, to which addresses of the contract may be relative.
        default: The contract's own requirement, for calls to what has no operation.

    Raises:
        InvalidInput: An argument is of no use without another.
    """
    ways: dict[str, _Way] = {}
    used: set[str] = set()
    for scheme in dict.fromkeys(each.scheme for each in credentials):
        own = [each for each in credentials if each.scheme == scheme]
        given: dict[Role, str | SecretSource] = {
            each.role: value for each in own if (value := arguments.get(each.keyword)) is not None
        }
        explicit = any(role != "scopes" for role in given)
        if not explicit:
            variables: dict[Role, str] = {
                each.role: each.variable for each in own if os.environ.get(each.variable, "").strip()
            }
            for role, name in variables.items():
                given.setdefault(role, EnvironmentSecret(name))
        auth = _strategy(scheme, given, base_url)
        if auth is not None:
            ways[scheme.name] = _Way(auth, explicit)
            used |= {each.keyword for each in own}
    for each in credentials:
        if arguments.get(each.keyword) is not None and each.keyword not in used and each.role != "scopes":
            raise InvalidInput(
                f"{owner}: {each.keyword}= is of no use by itself.",
                at=each.keyword,
                remedy=f"Give {_all_of(credentials, each)}.",
            )
    return ContractAuth(ways, credentials, owner, default)


def _strategy(scheme: SecurityScheme, given: Mapping[Role, str | SecretSource], base_url: str) -> Auth | None:
    """What meets a scheme; None when something for it is missing."""
    key = given.get("key", given.get("token"))
    username, password = given.get("username"), given.get("password")
    if scheme.kind == "basic":
        return BasicAuth(_hidden(username), password) if username is not None and password is not None else None
    if key is not None:
        if scheme.kind == "apiKey":
            return ApiKeyAuth(key, scheme.parameter, scheme.location)
        return HttpAuth(key, scheme.word) if scheme.kind == "http" else BearerAuth(key)
    token_url = scheme.password_url if username is not None and scheme.password_url else scheme.token_url
    if scheme.kind not in {"oauth2", "openIdConnect"} or not (token_url or scheme.discovery_url):
        return None
    client_id, client_secret = given.get("client_id", ""), given.get("client_secret")
    refresh_token = given.get("refresh_token")
    by_password = username is not None and password is not None
    if refresh_token is None and not by_password and (not client_id or client_secret is None):
        return None
    from dovetail.runtime.oauth import OAuth2

    return OAuth2(
        token_url,
        client_id=client_id,
        client_secret=client_secret,
        username=username if by_password else None,
        password=password if by_password else None,
        refresh_token=refresh_token,
        scopes=given.get("scopes", ""),
        refresh_url=scheme.refresh_url,
        discovery_url=scheme.discovery_url,
        base_url=base_url,
    )


def _hidden(username: str | SecretSource) -> SecretSource:
    """A user name that is not shown: with some services it is a key."""
    from dovetail.runtime.credentials import secret

    return secret(username)


class _Way(NamedTuple):
    """What meets a scheme, and whether an argument brought it."""

    auth: Auth
    explicit: bool


class ContractAuth:
    """The credentials that a client has, scheme by scheme; each operation takes the first alternative they open.

    Alternatives that arguments open come before those that need the environment, and those before sending nothing.

    Args:
        ways: Name of a scheme → what meets it.
        credentials: What the schemes of the contract take.
        owner: What messages call the client.
        default: The contract's own requirement.
    """

    def __init__(
        self,
        ways: Mapping[str, _Way],
        credentials: tuple[Credential, ...],
        owner: str,
        default: tuple[Requirement, ...] = (),
    ) -> None:
        self._ways = dict(ways)
        self._credentials = credentials
        self._owner = owner
        self._default = default

    @property
    def tokens(self) -> TokenCache | None:
        """None: what an operation takes has its own."""
        return None

    def credentials(self, token: Token | None) -> Credentials:
        """Nothing: what an operation takes is chosen first."""
        return Credentials()

    def fetch(self) -> Steps:
        """Never called.

        Raises:
            CredentialError: Always.
        """
        raise CredentialError("These credentials are not fetched.")

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """What there are credentials for; the certificate of the connection is the engine's."""
        return scheme.kind == "mutualTLS" or scheme.name in self._ways

    def choose(self, operation: Operation[Any], headers: frozenset[str]) -> Auth:
        """What opens an operation.

        Args:
            operation: The operation.
            headers: Lower-case names of the headers that the client always sends.

        Raises:
            CredentialError: Nothing does; it names the arguments and variables that would.
        """
        alternatives = operation.security
        free = alternatives == _ANYTHING
        if free:
            alternatives = self._default or tuple((each.scheme,) for each in self._credentials)
        best: list[_Way] = []
        best_rank = 4
        for group in alternatives:
            ways = self._opening(group, headers)
            if ways is None:
                continue
            explicit = sum(way.explicit for way in ways)
            rank = 3 if not ways else 0 if explicit == len(ways) else 1 if explicit else 2
            if rank < best_rank:
                best, best_rank = ways, rank
        if best_rank == 4 and alternatives and not free:
            raise CredentialError(
                f"{self._owner}: {operation.id} needs credentials. Give {self._remedy(alternatives, headers)}."
            )
        auths = [way.auth for way in best]
        return NoAuth() if not auths else auths[0] if len(auths) == 1 else Together(auths)

    def _opening(self, group: Requirement, headers: frozenset[str]) -> list[_Way] | None:
        """What opens a group; None when something for it is missing."""
        ways: list[_Way] = []
        for schemes in _by_place(group):
            if any(scheme.kind == "mutualTLS" or scheme.header.lower() in headers for scheme in schemes):
                continue
            way = next((self._ways[scheme.name] for scheme in schemes if scheme.name in self._ways), None)
            if way is None:
                return None
            ways.append(way)
        return ways

    def _remedy(self, alternatives: tuple[Requirement, ...], headers: frozenset[str]) -> str:
        """What to give for each alternative, without what is there already."""
        told: list[str] = []
        for group in alternatives:
            missing = [
                " or ".join(self._wanted(scheme) for scheme in schemes)
                for schemes in _by_place(group)
                if self._opening(schemes, headers) is None
            ]
            text = " together with ".join(missing)
            if text and text not in told:
                told.append(text)
        return ", or ".join(told) or "auth="

    def _wanted(self, scheme: SecurityScheme) -> str:
        own = [each for each in self._credentials if each.scheme == scheme]
        by_role = {each.role: each for each in own}
        sets: tuple[tuple[Role, ...], ...] = (
            ("key",),
            ("token",),
            ("client_id", "client_secret"),
            ("username", "password"),
        )
        told = [_named(by_role[role] for role in roles) for roles in sets if all(role in by_role for role in roles)]
        return " or ".join(told) or f"a strategy for {scheme.name} as auth="

    def __repr__(self) -> str:
        return f"ContractAuth({', '.join(f'{name}={way.auth!r}' for name, way in self._ways.items())})"


class Together:
    """Strategies that all put their own on a request; at most one of them fetches a token.

    Args:
        parts: The strategies.

    Example:
        >>> Together([ApiKeyAuth("s3cret", "x-key"), BearerAuth("t0ken")])
        Together(ApiKeyAuth(LiteralSecret('********'), 'x-key'), BearerAuth(LiteralSecret('********')))
    """

    def __init__(self, parts: Iterable[Auth]) -> None:
        self._parts = tuple(parts)
        fetching = [part for part in self._parts if part.tokens is not None]
        if len(fetching) > 1:
            raise InvalidInput("Only one of several strategies can fetch a token.", at="parts")
        self._fetching = fetching[0] if fetching else None

    @property
    def tokens(self) -> TokenCache | None:
        """That of the one that fetches."""
        return None if self._fetching is None else self._fetching.tokens

    def credentials(self, token: Token | None) -> Credentials:
        """What all of them put on the request.

        Raises:
            CredentialError: As one of them does.
        """
        made = [part.credentials(token) for part in self._parts]
        return Credentials(
            headers=tuple(pair for each in made for pair in each.headers),
            query=tuple(pair for each in made for pair in each.query),
            base_url=next((each.base_url for each in made if each.base_url), ""),
            sign=next((each.sign for each in made if each.sign is not None), None),
            cookies=tuple(pair for each in made for pair in each.cookies),
        )

    def fetch(self) -> Steps:
        """The steps of the one that fetches.

        Raises:
            CredentialError: None does.
        """
        if self._fetching is None:
            raise CredentialError("These credentials are not fetched.")
        return self._fetching.fetch()

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """What one of them does."""
        return any(part.satisfies(scheme) for part in self._parts)

    def __repr__(self) -> str:
        return f"Together({', '.join(map(repr, self._parts))})"


def _by_place(group: Requirement) -> list[Requirement]:
    """A group by where its schemes put their credentials: of several for one header, one is enough."""
    places: dict[tuple[str, str], list[SecurityScheme]] = {}
    for scheme in group:
        where = scheme.header.lower() or f"{scheme.location}:{scheme.parameter}"
        places.setdefault(("", scheme.name) if scheme.kind == "mutualTLS" else ("at", where), []).append(scheme)
    return [tuple(schemes) for schemes in places.values()]


def _named(wanted: Iterable[Credential]) -> str:
    each = list(wanted)
    arguments = " and ".join(f"{credential.keyword}=" for credential in each)
    variables = " and ".join(credential.variable for credential in each)
    return f"{arguments} (or set {variables})"


def _all_of(credentials: tuple[Credential, ...], one: Credential) -> str:
    """The arguments that belong with one."""
    pairs: dict[str, tuple[str, ...]] = {
        "username": ("password",),
        "password": ("username",),
        "client_id": ("client_secret", "refresh_token"),
        "client_secret": ("client_id",),
    }
    own = [each for each in credentials if each.scheme == one.scheme and each.role in pairs.get(one.role, ())]
    return " or ".join(f"{each.keyword}=" for each in own) + " too" if own else "auth= in its place"
