"""OAuth tokens: JSON web tokens that expire, signed with a key of the sandbox."""

from __future__ import annotations

import time
import uuid
from typing import Any, Final

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

_ALGORITHM: Final = "ES256"


class InvalidToken(Exception):
    """A token that was not signed here, is damaged or has expired."""


def new_key() -> str:
    """A private key to sign with, as PEM text."""
    plain = serialization.NoEncryption()
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain).decode()


class Signer:
    """Makes tokens and reads its own.

    Args:
        pem: The private key.
    """

    def __init__(self, pem: str) -> None:
        key = serialization.load_pem_private_key(pem.encode(), password=None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        self._private = key
        self._public = key.public_key()

    def issue(self, *, issuer: str, audience: str, subject: str, lifetime: float, **claims: Any) -> str:
        """Make a token.

        Args:
            issuer: Who says so.
            audience: Whom it is for: the workspace, an Azure resource, or the token endpoint.
            subject: Whom it stands for.
            lifetime: For how long it is good, in seconds.
            claims: More to say.
        """
        now = time.time()
        content = {
            **claims,
            "iss": issuer,
            "aud": audience,
            "sub": subject,
            "iat": int(now),
            "exp": now + lifetime,
            "jti": str(uuid.uuid4()),
        }
        return jwt.encode(content, self._private, _ALGORITHM)

    def read(self, token: str) -> dict[str, Any]:
        """The claims of a token.

        Raises:
            InvalidToken: It is not good, or not good any more.
        """
        try:
            # Its own look at the clock goes by whole seconds.
            options: Any = {"verify_exp": False, "verify_aud": False, "require": ["exp", "sub", "jti"]}
            claims: dict[str, Any] = jwt.decode(token, self._public, [_ALGORITHM], options)
        except jwt.InvalidTokenError as error:
            raise InvalidToken(str(error)) from None
        if claims["exp"] <= time.time():
            raise InvalidToken("the token has expired")
        return claims
