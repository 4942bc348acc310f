"""Configuration from an access token: the token itself says where it is good. Needs the extra ``jwt``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, TypedDict

from dovetail.spark.authorization import unprefixed
from dovetail.spark.base_url import BaseUrl
from dovetail.spark.config import Config
from dovetail.spark.errors import SparkCredentialError, SparkInputError, SparkSdkError
from dovetail.spark.jwt_keys import believed_issuer, named_issuer, signing_key

if TYPE_CHECKING:
    from types import ModuleType

    from dovetail.spark.logger import LoggerOptions

_AUDIENCE: Final = "product-factory"
_KEY_TYPES: Final = {
    **dict.fromkeys(("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"), "RSA"),
    **dict.fromkeys(("ES256", "ES384", "ES512"), "EC"),
}
_LEEWAY: Final = 30
"""Seconds by which clocks may differ."""


class DecodedToken(TypedDict):
    """What a token says.

    Attributes:
        token: The token, without ``Bearer``.
        base_url: The address of the environment it is good for, without the tenant; None when it is no good.
        tenant: The tenant it is good for; None when it is no good.
        verified: Whether its signature, issuer, audience and time were checked and are right.
        decoded: Its claims; or, beginning with ``invalid token``, why it is no good.
    """

    token: str
    base_url: str | None
    tenant: str | None
    verified: bool
    decoded: dict[str, Any] | str


class JwtConfig(Config):
    """The configuration that a bearer token implies: its issuer tells the environment, its realm the tenant.

    The issuer must be a Coherent Keycloak or one that the caller names, verified or not: nobody else's token decides
    where requests go. Verifying fetches the issuer's public keys, once in a while; in async code make it in a thread
    (``await asyncio.to_thread(JwtConfig, token)``).

    Args:
        token: The token, with or without ``Bearer`` in front.
        verify: Whether its signature, audience and time are checked.
        timeout: Limit of one request, in milliseconds; also that for the keys.
        max_retries: As for `Config`.
        retry_interval: As for `Config`.
        logger: As for `Config`.
        issuers: Issuers to believe besides Coherent's, as the claim ``iss`` has them.

    Raises:
        SparkCredentialError: The token is no good.
        SparkSdkError: The library that reads tokens is not installed.
        SparkApiError: The issuer does not give its keys.
        SparkTransportError: The issuer does not answer.

    Example:
        >>> token = spark.auth.oauth.retrieve_token().access_token
        >>> config = Spark.JwtConfig(token, issuers=[spark.config.base_url.oauth2])
        >>> config.base_url == spark.config.base_url
        True
        >>> with Spark.Client.use(config) as other:
        ...     other.folders.exists("lending")
        True
    """

    __slots__ = ()

    def __init__(
        self,
        token: str,
        *,
        verify: bool = True,
        timeout: float | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        logger: bool | Mapping[str, object] | LoggerOptions = True,
        issuers: Iterable[str] = (),
    ) -> None:
        found = JwtConfig.decode(token, verify=verify, raise_if_invalid=True, issuers=issuers, timeout=timeout)
        super().__init__(
            base_url=BaseUrl(found["base_url"] or "", found["tenant"] or ""),
            token=found["token"],
            timeout=timeout,
            max_retries=max_retries,
            retry_interval=retry_interval,
            logger=logger,
        )

    @staticmethod
    def decode(
        token: str,
        *,
        verify: bool = True,
        raise_if_invalid: bool = False,
        issuers: Iterable[str] = (),
        timeout: float | None = None,
    ) -> DecodedToken:
        """What a token says.

        Args:
            token: The token, with or without ``Bearer`` in front.
            verify: Whether its signature, audience and time are checked.
            raise_if_invalid: Whether a token that is no good is an error, and not just told.
            issuers: Issuers to believe besides Coherent's.
            timeout: Limit of one request for the issuer's keys, in milliseconds; 10,000 by default.

        Raises:
            SparkCredentialError: The token is no good, with ``raise_if_invalid``.
            SparkSdkError: The library that reads tokens is not installed.
            SparkApiError: The issuer does not give its keys.
            SparkTransportError: The issuer does not answer.

        Example:
            >>> Spark.JwtConfig.decode("no token")["decoded"]
            'invalid token (Not enough segments)'
        """
        text = _bare(token)
        jwt = _library()
        reason = ""
        claims: Any = {}
        try:
            claims = jwt.decode(text, options={"verify_signature": False})
        except (jwt.PyJWTError, ValueError, RecursionError) as error:
            reason = str(error)
        issuer = None if reason else believed_issuer(claims.get("iss"), issuers)
        verified = False
        if issuer is None:
            reason = reason or f"its issuer {claims.get('iss')!r} is neither Coherent's nor one of issuers="
        elif verify:
            verified, told = JwtConfig.validate(text, issuer.url, timeout=timeout)
            reason = "" if verified else str(told)
        base_url = ""
        if issuer is not None and not reason:
            base_url, reason = _environment(issuer.origin, claims.get("realm") or issuer.tenant)
        if issuer is None or reason:
            message = f"invalid token ({reason})"
            if raise_if_invalid:
                raise SparkCredentialError(message)
            return {"token": text, "base_url": None, "tenant": None, "verified": False, "decoded": message}
        tenant = claims.get("realm") or issuer.tenant
        return {"token": text, "base_url": base_url, "tenant": tenant, "verified": verified, "decoded": claims}

    @staticmethod
    def validate(
        token: str,
        issuer: str,
        *,
        audience: str = _AUDIENCE,
        algorithms: Sequence[str] = ("RS256",),
        timeout: float | None = None,
    ) -> tuple[Literal[True], dict[str, Any]] | tuple[Literal[False], str]:
        """Check a token's signature, issuer, audience and time, with keys fetched from an issuer that is named here.

        Args:
            token: The token, with or without ``Bearer`` in front.
            issuer: Who must have signed it: ``https://keycloak.{env}.coherent.global/auth/realms/{tenant}``.
            audience: Whom it must be meant for.
            algorithms: The algorithms it may be signed with; only those with a public key, for anybody could sign with
                the others.
            timeout: Limit of one request for keys, in milliseconds; 10,000 by default.

        Returns:
            True and the claims, or False and why it is no good.

        Raises:
            SparkInputError: The issuer or an algorithm cannot be used.
            SparkSdkError: The library that reads tokens is not installed.
            SparkApiError: The issuer does not give its keys.
            SparkTransportError: The issuer does not answer.

        Example:
            >>> token = spark.auth.oauth.retrieve_token().access_token
            >>> valid, claims = Spark.JwtConfig.validate(token, spark.config.base_url.oauth2)
            >>> valid, claims["realm"]
            (True, 'acme')

        Source: Coherent Spark, GET /auth/realms/{tenant}/protocol/openid-connect/certs
        """
        text = _bare(token)
        allowed = _checked_algorithms(algorithms)
        signer = named_issuer(issuer)
        jwt = _library()
        try:
            header: dict[str, Any] = jwt.get_unverified_header(text)
        except (jwt.PyJWTError, ValueError, RecursionError) as error:
            return False, str(error)
        algorithm = header.get("alg")
        if algorithm not in allowed:
            return False, f"The algorithm {algorithm!r} is not allowed"
        key = signing_key(signer, header.get("kid"), timeout)
        if key is None or key.get("kty") != _KEY_TYPES[algorithm] or key.get("alg", algorithm) != algorithm:
            return False, f"{signer.url} has no {algorithm} key {header.get('kid')!r}"
        try:
            claims: dict[str, Any] = jwt.decode(
                text,
                jwt.PyJWK(dict(key), algorithm).key,
                [algorithm],
                {"require": ["exp", "iss", "aud"]},
                audience=audience,
                issuer=issuer,
                leeway=_LEEWAY,
            )
        except (jwt.PyJWTError, ValueError) as error:
            return False, str(error)
        return True, claims


def _environment(origin: str, realm: object) -> tuple[str, str]:
    """The address of an issuer's environment, and why the realm it signs for is no tenant there; one is empty."""
    try:
        if isinstance(realm, str) and "/" not in realm:
            return BaseUrl(origin, realm).to("excel"), ""
    except SparkInputError:
        pass
    return "", f"its realm {realm!r} is no tenant"


def _library() -> ModuleType:
    """The library that reads tokens, imported when it is needed.

    Raises:
        SparkSdkError: It is not installed.
    """
    try:
        import jwt
    except ImportError:
        raise SparkSdkError("Reading access tokens needs PyJWT. Run: pip install 'dovetail[jwt]'") from None
    return jwt


def _bare(token: object) -> str:
    if not isinstance(token, str):
        raise SparkInputError(f"token: {type(token).__name__} is not text.", at="token", remedy="Give an access token.")
    return unprefixed(token)


def _checked_algorithms(algorithms: Sequence[str]) -> tuple[str, ...]:
    names = (algorithms,) if isinstance(algorithms, str) else tuple(algorithms)
    unsafe = [name for name in names if name not in _KEY_TYPES]
    if unsafe or not names:
        raise SparkInputError(
            f"algorithms: {unsafe[0] if unsafe else algorithms!r} proves nothing.",
            value=algorithms,
            at="algorithms",
            remedy=f"Use {', '.join(_KEY_TYPES)}.",
        )
    return names
