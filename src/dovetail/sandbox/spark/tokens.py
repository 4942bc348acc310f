"""Bearer tokens: JSON web tokens that expire, signed with a key whose public half anybody may ask for."""

from __future__ import annotations

import hashlib
import time
import uuid
from typing import Any, Final

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

AUDIENCE: Final = "product-factory"
ALGORITHM: Final = "RS256"
_EXPONENT: Final = 65537
_BITS: Final = 2048


class InvalidToken(Exception):
    """A token that was not signed here, is damaged or has expired."""


def new_key() -> str:
    """A private key to sign with, as PEM text."""
    key = rsa.generate_private_key(_EXPONENT, _BITS)
    plain = serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain).decode()


class Signer:
    """Makes tokens and reads its own.

    Args:
        pem: The private key.
    """

    def __init__(self, pem: str) -> None:
        key = serialization.load_pem_private_key(pem.encode(), password=None)
        assert isinstance(key, rsa.RSAPrivateKey)
        self._private = key
        self._public = key.public_key()
        numbers: dict[str, Any] = RSAAlgorithm.to_jwk(self._public, as_dict=True)
        self._key_id = hashlib.sha256(numbers["n"].encode()).hexdigest()[:24]
        self.jwk: dict[str, str] = {
            "kid": self._key_id,
            "kty": "RSA",
            "alg": ALGORITHM,
            "use": "sig",
            "n": numbers["n"],
            "e": numbers["e"],
        }

    def issue(self, *, tenant: str, user: str, issuer: str, lifetime: float) -> str:
        """Make a token.

        Args:
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
        return jwt.encode(claims, self._private, ALGORITHM, headers={"kid": self._key_id})

    def read(self, token: str) -> dict[str, Any]:
        """The claims of a token.

        Raises:
            InvalidToken: It is not good, or not good any more.
        """
        try:
            # Its own look at the clock goes by whole seconds.
            options: Any = {"verify_exp": False, "require": ["exp", "realm", "preferred_username"]}
            claims: dict[str, Any] = jwt.decode(token, self._public, [ALGORITHM], options, audience=AUDIENCE)
        except jwt.InvalidTokenError as error:
            raise InvalidToken(str(error)) from None
        if claims["exp"] <= time.time():
            raise InvalidToken("the token has expired")
        return claims
