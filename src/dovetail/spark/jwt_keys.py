"""The public keys that access tokens are signed with: which issuers are believed, and their keys, kept for a while."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from dovetail.runtime.plain import is_dict, is_list
from dovetail.spark.base_url import BaseUrl, is_loopback
from dovetail.spark.building import built
from dovetail.spark.config import Config
from dovetail.spark.errors import SparkDecodeError, SparkInputError

_LIFETIME: Final = 600.0
"""Seconds for which keys are kept."""

_PAUSE: Final = 30.0
"""Seconds between two looks for a key that was not there: tokens of others must not make us ask without end."""

_TIMEOUT_IN_MS: Final = 10_000.0
_MOST_ISSUERS: Final = 64


class Issuer(NamedTuple):
    """Who signs tokens.

    Attributes:
        url: The URL as tokens have it.
        origin: Its scheme, host and port.
        tenant: The tenant it signs for.
    """

    url: str
    origin: str
    tenant: str


class _Keys(NamedTuple):
    fetched_at: float
    keys: tuple[Mapping[str, Any], ...]


_kept: dict[str, _Keys] = {}


def named_issuer(url: object) -> Issuer:
    """An issuer that the caller names.

    Raises:
        SparkInputError: It is no URL that keys can be fetched from safely.
    """
    text = url.rstrip("/") if isinstance(url, str) else ""
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        host = ""
    else:
        safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))
        if host and safe and parts.username is None and not parts.query and not parts.fragment:
            return Issuer(str(url), f"{parts.scheme}://{parts.netloc}", parts.path.rpartition("/")[2])
    raise SparkInputError(
        f"issuer: {url!r} is no address that keys can be fetched from.",
        value=url,
        at="issuer",
        remedy="Give https://keycloak.{env}.coherent.global/auth/realms/{tenant}, as the token's claim 'iss' has it.",
    )


def believed_issuer(claim: object, issuers: Iterable[str]) -> Issuer | None:
    """The issuer that a token claims, if it is Coherent's or one of those that the caller names; otherwise None."""
    if isinstance(claim, str) and claim.rstrip("/") in {issuer.rstrip("/") for issuer in issuers}:
        return named_issuer(claim)
    if not isinstance(claim, str) or not claim.startswith("https://"):
        return None
    try:
        issuer = named_issuer(claim)
        base = BaseUrl(issuer.origin, issuer.tenant)
    except SparkInputError:
        return None
    # The whole of it, not only its host: any other path is not where Coherent's tenants sign in.
    return issuer if base.service == "keycloak" and issuer.tenant and claim == base.oauth2 else None


def signing_key(issuer: Issuer, key_id: str | None, timeout: float | None = None) -> Mapping[str, Any] | None:
    """The key with an id, or the only one for signatures when a token names none; None when there is none.

    Args:
        issuer: Who signed.
        key_id: The id in the token's header.
        timeout: Limit of one request for keys, in milliseconds.

    Raises:
        SparkApiError: The issuer does not give its keys.
        SparkTransportError: It does not answer.
        SparkDecodeError: It answers with something else.
    """
    kept = _kept.get(issuer.url)
    if kept is None or _age(kept) > _LIFETIME:
        kept = _fetched(issuer, timeout)
    found = _chosen(kept, key_id)
    if found is None and _age(kept) > _PAUSE:
        found = _chosen(_fetched(issuer, timeout), key_id)
    return found


def forget_keys() -> None:
    """Have keys fetched anew, whatever is kept."""
    _kept.clear()


def _age(kept: _Keys) -> float:
    return time.monotonic() - kept.fetched_at


def _chosen(kept: _Keys, key_id: str | None) -> Mapping[str, Any] | None:
    usable = [key for key in kept.keys if key.get("use", "sig") == "sig"]
    if key_id is not None:
        return next((key for key in usable if key.get("kid") == key_id), None)
    return usable[0] if len(usable) == 1 else None


def _fetched(issuer: Issuer, timeout: float | None) -> _Keys:
    from dovetail.spark._sync.client import Client
    from dovetail_api.spark.operations import auth

    config = Config(
        base_url=BaseUrl(issuer.origin, ""),
        token="open",  # noqa: S106 - keys are public
        timeout=_TIMEOUT_IN_MS if timeout is None else timeout,
    )
    call = built(auth.get_keys, tenant=issuer.tenant or "-")
    with Client.use(config) as client:
        answer = client.send_detailed(call, url=f"{issuer.url.rstrip('/')}/protocol/openid-connect/certs")
    document = answer.json()
    keys = document.get("keys") if is_dict(document) else None
    if not is_list(keys) or not all(map(is_dict, keys)):
        raise SparkDecodeError(f"The issuer {issuer.url} answered with no keys.", raw=answer.raw, path="$.keys")
    kept = _Keys(time.monotonic(), tuple(keys))
    if len(_kept) >= _MOST_ISSUERS:
        _kept.clear()
    _kept[issuer.url] = kept
    return kept
