"""Where tokens come from: at an address of the contract, or where an OpenID provider says."""

from __future__ import annotations

import ipaddress
from collections.abc import Generator
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import msgspec

from dovetail.runtime.errors import CredentialError, DecodeError, InvalidInput
from dovetail.runtime.plain import is_list
from dovetail.runtime.prepared import origin_of
from dovetail.runtime.steps import Ask, Work
from dovetail.runtime.token_calls import METADATA

_WELL_KNOWN: Final = "/.well-known/openid-configuration"


class TokenEndpoint(msgspec.Struct, frozen=True):
    """Where tokens come from.

    Attributes:
        url: The absolute address.
        in_body: Whether it takes the client's secret in the form alone.
    """

    url: str
    in_body: bool = False


def checked(url: str, base_url: str, what: str) -> str:
    """An absolute address that secrets may go to: under TLS, on this machine, or on the client's own server.

    Args:
        url: The address; relative to the server.
        base_url: The client's server; empty when it has none.
        what: What errors call the address.

    Raises:
        CredentialError: It is no such address.
    """
    try:
        absolute = urljoin(f"{base_url.rstrip('/')}/" if base_url else "", url)
        parts = urlsplit(absolute)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
        own = usable and bool(base_url) and origin_of(absolute) == origin_of(base_url)
    except (ValueError, InvalidInput):
        raise CredentialError(f"{what}: it is no web address.") from None
    if not usable:
        raise CredentialError(f"{what}: {absolute!r} is no web address; give token_url=.")
    if parts.scheme == "http" and not own and not _is_loopback(parts.hostname or ""):
        raise CredentialError(f"{what}: {parts.scheme}://{parts.hostname} is not encrypted, so no secret goes there.")
    return absolute


def discover(url: str, base_url: str) -> Generator[Ask | Work, Any, TokenEndpoint]:
    """The steps to the endpoint that an OpenID provider names.

    Args:
        url: The provider's document, or the provider itself.
        base_url: The client's server, to which a relative address is relative.

    Raises:
        CredentialError: The document names none, or is not the provider's own.
    """
    place = checked(url, base_url, "openIdConnectUrl")
    if "/.well-known/" not in place:
        place = place.rstrip("/") + _WELL_KNOWN
    try:
        document: dict[str, Any] = yield Ask(METADATA.call(), place, follow=False)
    except DecodeError:
        raise CredentialError(f"{place}: it is not the document of an OpenID provider.") from None
    issuer = document.get("issuer")
    if not isinstance(issuer, str) or not _issues(issuer, place):
        raise CredentialError(f"{place}: it names {issuer!r} as the issuer, which is another one.")
    endpoint = document.get("token_endpoint")
    if not isinstance(endpoint, str) or not endpoint:
        raise CredentialError(f"{place}: it names no token endpoint.")
    methods: object = document.get("token_endpoint_auth_methods_supported")
    in_body = is_list(methods) and "client_secret_post" in methods and "client_secret_basic" not in methods
    return TokenEndpoint(checked(endpoint, "", f"{place}: token_endpoint"), in_body)


def _issues(issuer: str, place: str) -> bool:
    """Whether a document stands where that of an issuer does."""
    if place.endswith(_WELL_KNOWN):
        return issuer.rstrip("/") == place.removesuffix(_WELL_KNOWN)
    try:
        return origin_of(issuer) == origin_of(place)
    except (ValueError, InvalidInput):
        return False


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
