"""Calls that get tokens: what OAuth endpoints are sent and answer."""

from __future__ import annotations

from typing import Any, Final

from dovetail.runtime.auth import fetched
from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail.runtime.parameters import Form, Header
from dovetail.runtime.token_calls import TokenAnswer
from dovetail.runtime.tokens import Token

MARGIN: Final = 40.0
"""Seconds before its end at which a token counts as expired: Azure refuses those that have less than 30 left."""

_EARLIEST: Final = 1200.0

EXCHANGE_GRANT: Final = "urn:ietf:params:oauth:grant-type:token-exchange"
JWT_TYPE: Final = "urn:ietf:params:oauth:token-type:jwt"
ASSERTION_TYPE: Final = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


_HEADERS: Final = (Header("authorization", "Authorization", secret=True), Header("origin", "Origin"))
_FORM: Final = (
    *(
        Form(name)
        for name in (
            "grant_type",
            "client_id",
            "scope",
            "resource",
            "authorization_details",
            "assume_group",
            "subject_token_type",
            "requested_token_type",
            "client_assertion_type",
            "redirect_uri",
        )
    ),
    *(
        Form(name, secret=True)
        for name in ("client_secret", "subject_token", "client_assertion", "code", "code_verifier", "refresh_token")
    ),
)

TOKEN: Final[Operation[TokenAnswer]] = Operation(
    __name__,
    "TOKEN",
    "oauth_token",
    "POST",
    "/",
    returns=lambda: TokenAnswer,
    parameters=(*_HEADERS, *_FORM),
    retry="idempotent",
)
"""Get a token by what can be shown again."""

TOKEN_ONCE: Final[Operation[TokenAnswer]] = Operation(
    __name__, "TOKEN_ONCE", "oauth_token_once", "POST", "/", returns=lambda: TokenAnswer, parameters=TOKEN.parameters
)
"""Get a token by what is good for one time."""

LOOK: Final[Operation[Any]] = Operation(
    __name__, "LOOK", "auth_lookup", "GET", "/", returns=lambda: dict[str, Any], parameters=_HEADERS
)
"""Read a JSON object."""

TOKEN_BY_LOOK: Final[Operation[TokenAnswer]] = Operation(
    __name__,
    "TOKEN_BY_LOOK",
    "auth_token",
    "GET",
    "/",
    returns=lambda: TokenAnswer,
    parameters=(
        Header("metadata", "Metadata"),
        Header("version", "X-Databricks-Metadata-Version"),
        Header("host", "X-Databricks-Host"),
    ),
)
"""Read a token of a service of this machine."""

POST_EMPTY: Final[Operation[Any]] = Operation(
    __name__, "POST_EMPTY", "auth_request", "POST", "/", returns=lambda: dict[str, Any], parameters=_HEADERS
)
"""Ask for a JSON object with an empty body."""


def token_call(**fields: object) -> Call[TokenAnswer]:
    """A call for a token by what can be shown again."""
    return TOKEN.call(fields)


def token_of(
    answer: TokenAnswer,
    *,
    renewed: bool = True,
    headers: tuple[tuple[str, str], ...] = (),
    least: float | None = None,
    base_url: str = "",
) -> Token:
    """The token in an answer.

    Args:
        answer: The answer.
        renewed: Whether it is replaced before it expires.
        headers: Headers that go with it.
        least: Seconds that a token beside it lives, if less.
        base_url: The host it is for, where that was found with it.

    Raises:
        CredentialError: The answer holds none, or one that cannot be sent.
    """
    lifetime = answer.lifetime
    if least is not None and lifetime is not None:
        lifetime = min(lifetime, least)
    return lasting(fetched(answer.access_token), lifetime, renewed=renewed, headers=headers, base_url=base_url)


def lasting(
    value: str,
    lifetime: float | None,
    *,
    renewed: bool = True,
    headers: tuple[tuple[str, str], ...] = (),
    base_url: str = "",
) -> Token:
    """A token that counts as expired shortly before it does, and is replaced well before."""
    early = min(lifetime / 2, _EARLIEST) if renewed and lifetime is not None else 0.0
    return Token(value, lifetime, margin=MARGIN, early=early, headers=headers, base_url=base_url)
