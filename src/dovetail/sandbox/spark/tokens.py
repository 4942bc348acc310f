"""Bearer tokens: signed JSON web tokens that expire."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
import uuid
from typing import Any

AUDIENCE = "product-factory"


class InvalidToken(Exception):
    """A token that was not signed here, is damaged or has expired."""


def issue(key: bytes, *, tenant: str, user: str, issuer: str, lifetime: float) -> str:
    """Make a token.

    Args:
        key: The secret to sign with.
        tenant: The tenant it is for, kept in the claim `realm`.
        user: Who it stands for.
        issuer: The URL of the tenant's identity provider.
        lifetime: For how long it is good, in seconds.
    """
    now = time.time()
    claims = {
        "iss": issuer,
        "aud": AUDIENCE,
        "realm": tenant,
        "preferred_username": user,
        "iat": int(now),
        "exp": now + lifetime,
        "jti": str(uuid.uuid4()),
    }
    unsigned = f"{_encode({'alg': 'HS256', 'typ': 'JWT'})}.{_encode(claims)}"
    return f"{unsigned}.{_sign(key, unsigned)}"


def read(key: bytes, token: str) -> dict[str, Any]:
    """The claims of a token.

    Raises:
        InvalidToken: It is not good, or not good any more.
    """
    unsigned, _, signature = token.rpartition(".")
    if not hmac.compare_digest(_sign(key, unsigned).encode(), signature.encode()):
        raise InvalidToken("the signature does not fit")
    claims: dict[str, Any] = json.loads(base64.urlsafe_b64decode(unsigned.partition(".")[2] + "=="))
    if claims["exp"] <= time.time():
        raise InvalidToken("the token has expired")
    return claims


def _encode(value: dict[str, Any]) -> str:
    return _base64(json.dumps(value, separators=(",", ":")).encode())


def _sign(key: bytes, text: str) -> str:
    return _base64(hmac.digest(key, text.encode(), hashlib.sha256))


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
