"""What the security schemes of a contract take, and how a client of the package is given it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from dovetail_generator.normalize.words import identifier
from dovetail_generator.operations.schemes import Scheme, kind_of
from dovetail_generator.plain import is_object

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
    """

    keyword: str
    variable: str
    scheme: str
    role: str
    words: str


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


def credentials(schemes: Mapping[str, Scheme], prefix: str) -> tuple[Credential, ...]:
    """What a client takes for the security schemes of a contract, in their order.

    Args:
        schemes: Name → scheme, as the contract has it.
        prefix: What the names of environment variables begin with.
    """
    kinds = {name: _kind(scheme) for name, scheme in schemes.items()}
    counts = {kind: list(kinds.values()).count(kind) for kind in kinds.values()}
    found: list[Credential] = []
    for name, scheme in schemes.items():
        alone = counts[kinds[name]] == 1
        for role in _roles(kinds[name], scheme):
            keyword = _keyword(name, kinds[name], role, alone)
            words = _WORDS[role] if alone or role != "key" else f"The key of ``{identifier(name)}``."
            found.append(Credential(keyword, f"{prefix}_{keyword.upper()}", name, role, words))
    return tuple(found)


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


def _keyword(name: str, kind: str, role: str, alone: bool) -> str:
    """``api_key`` where one scheme takes a key, a name made from the scheme's where several do."""
    own = identifier(name.replace("OAuth", "Oauth").replace("oAuth", "oauth"), "scheme")
    if kind == "key":
        keyword = "api_key" if alone else own
    elif kind == "bearer" and not alone:
        keyword = own if "token" in own else f"{own.rstrip('_')}_token"
    elif role == "token" or alone:
        keyword = role
    else:
        keyword = f"{own.rstrip('_')}_{role}"
    return f"{keyword.rstrip('_')}_key" if keyword in RESERVED else keyword
