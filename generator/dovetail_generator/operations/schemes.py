"""Security schemes of a document as source: which kind each is, where its credentials go, and what has no form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from dovetail_generator.operations.text import repr_of
from dovetail_generator.pointers import join
from dovetail_generator.reports import Report

Scheme = Mapping[str, Any]

_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_HTTP: Final = frozenset({"bearer", "basic"})
_KINDS: Final = frozenset({"oauth2", "openIdConnect", "mutualTLS", "basic"})
_LOCATIONS: Final = frozenset({"header", "query", "cookie"})


def kind_of(scheme: Scheme) -> str:
    """What the runtime calls a scheme; empty when it has no form there."""
    kind = scheme.get("type")
    if kind == "http":
        word = scheme.get("scheme")
        if not isinstance(word, str) or not _TOKEN.fullmatch(word):
            return ""
        return word.lower() if word.lower() in _HTTP else "http"
    if kind == "apiKey":
        name, location = scheme.get("name"), scheme.get("in")
        if not isinstance(name, str) or not name or location not in _LOCATIONS:
            return ""
        # A header and a cookie are called by names that hold nothing which would end them.
        return "apiKey" if location == "query" or _TOKEN.fullmatch(name) else ""
    if kind == "openIdConnect" and not isinstance(scheme.get("openIdConnectUrl"), str):
        return ""
    return str(kind) if kind in _KINDS else ""


def constructor(name: str, scheme: Scheme) -> str:
    """``SecurityScheme(…)`` for a scheme that has a form."""
    kind = kind_of(scheme)
    pieces = [repr_of(name), repr_of(kind)]
    told: dict[str, str] = {}
    if kind == "apiKey":
        told = {"location": str(scheme["in"]), "parameter": str(scheme["name"])}
    elif kind == "http":
        told = {"word": str(scheme["scheme"])}
    elif kind == "openIdConnect":
        told = {"discovery_url": str(scheme["openIdConnectUrl"])}
    elif kind == "oauth2":
        told = addresses(scheme)
    pieces += [f"{key}={repr_of(text)}" for key, text in told.items() if text]
    if scheme.get("x-secret") is False:
        pieces.append("secret=False")
    return f"SecurityScheme({', '.join(pieces)})"


def addresses(scheme: Scheme) -> dict[str, str]:
    """Where the tokens of an OAuth scheme come from: for programs, by password and by refresh token."""
    flows: Any = scheme.get("flows")
    if not isinstance(flows, Mapping):
        return {}
    declared: dict[str, Scheme] = {str(name): flow for name, flow in flows.items() if isinstance(flow, Mapping)}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    tokens = {name: str(flow["tokenUrl"]) for name, flow in declared.items() if flow.get("tokenUrl")}
    token = tokens.get("clientCredentials") or next(iter(tokens.values()), "")
    password = tokens.get("password", token)
    refreshing = [
        str(flow.get("refreshUrl") or tokens[name])
        for name in ("authorizationCode", "password", "clientCredentials")
        if (flow := declared.get(name)) is not None and name in tokens
    ]
    refresh = refreshing[0] if refreshing else token
    return {
        "token_url": token,
        "password_url": "" if password == token else password,
        "refresh_url": "" if refresh == token else refresh,
    }


def reports(document: Mapping[str, Any]) -> list[Report]:
    """What has no form, or another than the document thinks of."""
    found: list[Report] = []
    for name, scheme in document.get("components", {}).get("securitySchemes", {}).items():
        place = join("", "components", "securitySchemes", name)
        kind = kind_of(scheme)
        if not kind:
            found.append(Report(place, "this kind of security scheme is left out", "security-left-out"))
        elif kind == "mutualTLS":
            words = "the certificate is that of the connection: give the client an engine that has it"
            found.append(Report(place, words, "mutual-tls"))
        elif kind == "http":
            words = f"credentials of the scheme {scheme['scheme']} are sent as they are given"
            found.append(Report(place, words, "security-unmade"))
    return found
