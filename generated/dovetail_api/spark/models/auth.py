# Made from spark.yaml by dovetail-generate; do not edit.
"""Answers of auth: access tokens by OAuth2 client credentials, and the keys they are signed with."""

from __future__ import annotations

from typing import ClassVar, Literal

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model


class AccessToken(Model, kw_only=True, gc=False):
    """An access token and how long it is good for."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"access_token"})

    access_token: str
    """The token to send as a bearer, a signed JWT."""
    expires_in: int | UnsetType = UNSET
    """For how many seconds the token is good, counted from the answer."""
    refresh_expires_in: int | UnsetType = UNSET
    """For how many seconds it could be refreshed; 0, for this grant gives no refresh token."""
    token_type: str | UnsetType = UNSET
    """How the token is to be sent; `Bearer`."""
    not_before_policy: int | UnsetType = field(name="not-before-policy", default=UNSET)
    """Tokens issued before this Unix time (in seconds) are refused; 0 for no such limit."""
    scope: str | UnsetType = UNSET
    """The scopes granted, separated by blanks."""


class KeySet(Model, kw_only=True, gc=False):
    """The public keys of a tenant's identity provider."""

    keys: list[SigningKey]
    """The keys; those for signatures have `use` `sig`."""


class SigningKey(Model, kw_only=True, gc=False):
    """A public key as a JSON Web Key."""

    kid: str | UnsetType = UNSET
    """The key's id, which tokens name."""
    kty: Literal["RSA", "EC"] | str
    """The kind of key."""
    alg: str | UnsetType = UNSET
    """The algorithm it is for, such as `RS256`."""
    use: Literal["sig", "enc"] | str | UnsetType = UNSET
    """What it is for, signatures or encryption."""
    n: str | UnsetType = UNSET
    """An RSA key's modulus, in base64url."""
    e: str | UnsetType = UNSET
    """An RSA key's exponent, in base64url."""
    crv: str | UnsetType = UNSET
    """An elliptic curve's name, such as `P-256`."""
    x: str | UnsetType = UNSET
    """The first coordinate of a point on the curve, in base64url."""
    y: str | UnsetType = UNSET
    """The second coordinate of a point on the curve, in base64url."""


class TokenError(Model, kw_only=True, gc=False):
    """Why no token was given."""

    error: (
        Literal["invalid_client", "unauthorized_client", "invalid_request", "unsupported_grant_type", "invalid_scope"]
        | str
    )
    """The failure as one word of OAuth2."""
    error_description: str | UnsetType = UNSET
    """What went wrong, for people."""
