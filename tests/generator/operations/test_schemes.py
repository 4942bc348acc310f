"""Security schemes of a document as the runtime's: kinds, places, addresses, and what is told of the others."""

from __future__ import annotations

from typing import Any

import pytest

from dovetail_generator.operations.schemes import constructor, kind_of, reports

FLOWS = {
    "implicit": {"authorizationUrl": "https://shop.example/authorize", "scopes": {}},
    "authorizationCode": {"tokenUrl": "/code", "refreshUrl": "/refresh", "scopes": {}},
    "password": {"tokenUrl": "/password", "scopes": {}},
    "clientCredentials": {"tokenUrl": "/token", "scopes": {}},
}


@pytest.mark.parametrize(
    ("scheme", "source"),
    [
        ({"type": "http", "scheme": "Bearer"}, '"bearer"'),
        ({"type": "http", "scheme": "BASIC"}, '"basic"'),
        ({"type": "basic"}, '"basic"'),
        ({"type": "http", "scheme": "Digest"}, '"http", word="Digest"'),
        ({"type": "mutualTLS"}, '"mutualTLS"'),
        ({"type": "apiKey", "in": "query", "name": 'a"b c'}, '"apiKey", location="query", parameter=\'a"b c\''),
        ({"type": "apiKey", "in": "cookie", "name": "sid"}, '"apiKey", location="cookie", parameter="sid"'),
        (
            {"type": "apiKey", "in": "header", "name": "X", "x-secret": False},
            '"apiKey", location="header", parameter="X", secret=False',
        ),
        ({"type": "openIdConnect", "openIdConnectUrl": "/oidc"}, '"openIdConnect", discovery_url="/oidc"'),
        ({"type": "oauth2", "flows": {"password": {"tokenUrl": "/t"}}}, '"oauth2", token_url="/t"'),
        ({"type": "oauth2", "flows": {"implicit": {}}}, '"oauth2"'),
        ({"type": "oauth2"}, '"oauth2"'),
        (
            {"type": "oauth2", "flows": FLOWS},
            '"oauth2", token_url="/token", password_url="/password", refresh_url="/refresh"',
        ),
    ],
)
def test_a_scheme_is_written_with_what_the_runtime_needs(scheme: dict[str, Any], source: str) -> None:
    assert constructor("it", scheme) == f'SecurityScheme("it", {source})'


@pytest.mark.parametrize(
    "scheme",
    [
        {},
        {"type": "magic"},
        {"type": "http"},
        {"type": "http", "scheme": "a b\r\nX: 1"},
        {"type": "apiKey", "in": "header"},
        {"type": "apiKey", "name": "k", "in": "body"},
        {"type": "apiKey", "name": "X\r\nEvil: 1", "in": "header"},
        {"type": "apiKey", "name": "a=b; c", "in": "cookie"},
        {"type": "openIdConnect"},
    ],
)
def test_what_is_no_scheme_has_no_form_and_is_told(scheme: dict[str, Any]) -> None:
    assert kind_of(scheme) == ""
    told = reports({"components": {"securitySchemes": {"a/b": scheme}}})
    assert [(report.code, report.pointer) for report in told] == [
        ("security-left-out", "/components/securitySchemes/a~1b")
    ]
