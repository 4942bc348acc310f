"""What the security schemes of a contract take, and how a client of the package is given it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from keyword import iskeyword
from typing import Any, Final

from dovetail_generator.lock import Lock
from dovetail_generator.normalize.words import identifier, unique
from dovetail_generator.operations.schemes import Scheme, kind_of
from dovetail_generator.operations.text import one_line
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import join

# What the constructors of clients take beside credentials.
RESERVED: Final = frozenset(
    [
        "self",
        "auth",
        "base_url",
        "server",
        "variables",
        "hosts",
        "timeout",
        "retries",
        "options",
        "timeouts",
        "retry",
        "polling",
        "headers",
        "user_agent",
        "request_id_header",
        "retry_after_headers",
        "engine",
        "verify",
        "proxy",
        "max_connections",
        "rate",
        "log",
        "log_headers",
        "log_bytes",
        "hooks",
        "api_error",
        "error_types",
        "dialect",
        "name",
        "drift",
    ]
)


@dataclass(frozen=True)
class Credential:
    """One value that a scheme takes.

    Attributes:
        keyword: The argument of a client.
        variable: The environment variable that stands for it.
        scheme: The name of the scheme in the contract.
        role: What it is to the scheme.
        words: What it is, in a sentence.
        place: What ``names.lock`` calls it by.
    """

    keyword: str
    variable: str
    scheme: str
    role: str
    words: str
    place: str


# What schemes share by these names is the same for all of them.
_SHARED: Final = frozenset(
    ["token", "username", "password", "client_id", "client_secret", "refresh_token", "scopes"],
)
_WORDS: Final = {
    "key": "The API key.",
    "token": "A token, with or without ``Bearer`` in front.",
    "username": "The user's name.",
    "password": "The user's password.",
    "client_id": "The id of the client that tokens are fetched for.",
    "client_secret": "Its secret.",
    "refresh_token": "The token that fetches others.",
    "scopes": "The scopes to ask for, with blanks between them; those that the server gives by itself when left out.",
}


def credentials(schemes: Mapping[str, Scheme], prefix: str, lock: Lock | None = None) -> tuple[Credential, ...]:
    """What a client takes for the security schemes of a contract, in their order.

    What had a name keeps it, whatever schemes come and go beside it. Schemes share an argument where the value is the
    same whatever asks for it (a token, a user's name), never a key.

    Args:
        schemes: Name → scheme, as the contract has it.
        prefix: What the names of environment variables begin with.
        lock: What the last build called them.

    Raises:
        ContractError: The lock gives a name that cannot be.
    """
    kinds = {name: _kind(scheme) for name, scheme in schemes.items()}
    counts = {kind: list(kinds.values()).count(kind) for kind in kinds.values()}
    values = [(name, role) for name, scheme in schemes.items() for role in _roles(kinds[name], scheme)]
    keywords = _kept(values, lock or Lock())
    roles = {keyword: role for (_, role), keyword in keywords.items()}
    for name, role in values:
        if (name, role) not in keywords:
            keyword = _keyword(name, kinds[name], role, counts[kinds[name]] == 1, roles)
            keywords[name, role], roles[keyword] = keyword, role
    return tuple(
        Credential(
            keywords[name, role],
            f"{prefix}_{keywords[name, role].upper()}",
            name,
            role,
            _words(schemes[name], role, counts[kinds[name]] == 1),
            _place(name, role),
        )
        for name, role in values
    )


def _kept(values: Iterable[tuple[str, str]], lock: Lock) -> dict[tuple[str, str], str]:
    """What the lock says of the values there are."""
    found: dict[tuple[str, str], str] = {}
    roles: dict[str, str] = {}
    for name, role in values:
        place = _place(name, role)
        keyword = lock.credentials.get(place)
        if keyword is None:
            continue
        if keyword in RESERVED:
            raise lock.error(place, f"{keyword!r} is another argument of clients")
        if roles.setdefault(keyword, role) != role:
            raise lock.error(place, f"{keyword!r} is given twice, for values that are not the same")
        found[name, role] = keyword
    return found


def _place(name: str, role: str) -> str:
    return f"{join('', 'components', 'securitySchemes', name)}#{role}"


def _words(scheme: Scheme, role: str, alone: bool) -> str:
    """What a value is; of one key among several, where it goes."""
    if role != "key" or alone:
        return _WORDS[role]
    if kind_of(scheme) == "apiKey":
        where = {"header": "the header", "query": "the query as", "cookie": "the cookie"}[str(scheme["in"])]
        return f"The API key that goes into {where} ``{one_line(str(scheme['name']))}``."
    return f"The credentials of the scheme ``{scheme['scheme']}``, as they are sent."


def _kind(scheme: Scheme) -> str:
    """Schemes of one kind take the same values: ``key``, ``bearer``, ``basic``, ``oauth`` or nothing."""
    kinds = {"apiKey": "key", "http": "key", "oauth2": "oauth", "openIdConnect": "oauth", "mutualTLS": ""}
    kind = kind_of(scheme)
    return kinds.get(kind, kind)


def _roles(kind: str, scheme: Scheme) -> tuple[str, ...]:
    if kind == "key":
        return ("key",)
    if kind == "bearer":
        return ("token",)
    if kind == "basic":
        return ("username", "password")
    if kind != "oauth":
        return ()
    if scheme.get("type") == "openIdConnect":
        return ("token", "client_id", "client_secret", "refresh_token", "scopes")
    flows: Any = scheme.get("flows")
    flows = flows if is_object(flows) else {}
    fetched = [flow for flow in flows.values() if is_object(flow) and flow.get("tokenUrl")]
    roles = ["token"]
    if fetched:
        roles += ["client_id", "client_secret"]
    if fetched and (set(flows) - {"clientCredentials", "implicit"} or any("refreshUrl" in flow for flow in fetched)):
        roles.append("refresh_token")
    if "password" in flows:
        roles += ["username", "password"]
    return (*roles, *(["scopes"] if fetched else []))


def _keyword(name: str, kind: str, role: str, alone: bool, roles: Mapping[str, str]) -> str:
    """``api_key`` where one scheme takes a key, a name made from the scheme's where several do."""
    usual = ""
    if alone or (kind, role) == ("oauth", "token"):
        usual = "api_key" if role == "key" else role
    if usual and (usual not in roles or (role != "key" and roles[usual] == role)):
        return usual
    # Environment variables are called so too, and those of many systems are ASCII alone.
    told = name.replace("OAuth", "Oauth").replace("oAuth", "oauth").encode("ascii", "ignore").decode()
    own = identifier(told, "scheme").strip("_")
    if kind == "bearer":
        own = own if "token" in own else f"{own}_token"
    elif kind != "key":
        own = f"{own}_{role}"
    if own in RESERVED or iskeyword(own) or (kind == "key" and own in _SHARED):
        own = f"{own}_key"
    return unique(own, {*roles, *(_SHARED - {role})})
