"""Calls that get tokens: what OAuth endpoints are sent and answer."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, ClassVar, Final
from urllib.parse import quote_plus, urlencode

import msgspec

from dovetail.runtime.call import Call
from dovetail.runtime.model import MASK
from dovetail.runtime.operation import Operation
from dovetail.runtime.parameters import Form, Header


class TokenAnswer(msgspec.Struct, frozen=True):
    """A token, as OAuth endpoints give it; never shown.

    Attributes:
        access_token: The token.
        token_type: ``Bearer``.
        expires_in: Seconds that it lives; some endpoints write them as text.
        expires_on: The moment of its end, seconds since 1970; may be text too.
        refresh_token: What gets the next one, when there is such a thing.
    """

    access_token: str = ""
    token_type: str = ""
    expires_in: float | str | None = None
    expires_on: float | str | None = None
    refresh_token: str | None = None

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"access_token", "refresh_token"})

    @property
    def lifetime(self) -> float | None:
        """Seconds that it lives; None when the answer does not say."""
        if (seconds := _number(self.expires_in)) is not None:
            return seconds
        end = _number(self.expires_on)
        return None if end is None else end - time.time()

    def __repr__(self) -> str:
        return f"TokenAnswer({MASK!r})"


def _number(value: float | str | None) -> float | None:
    try:
        return None if value is None else float(value)
    except ValueError:
        return None


_PARAMETERS: Final = (
    Header("authorization", "Authorization", secret=True),
    *(Form(name) for name in ("grant_type", "client_id", "scope", "username")),
    *(Form(name, secret=True) for name in ("client_secret", "password", "refresh_token", "assertion")),
)

TOKEN: Final[Operation[TokenAnswer]] = Operation(
    __name__,
    "TOKEN",
    "oauth_token",
    "POST",
    "/",
    returns=lambda: TokenAnswer,
    parameters=_PARAMETERS,
    retry="idempotent",
)
"""Get a token by what can be shown again."""

TOKEN_ONCE: Final[Operation[TokenAnswer]] = Operation(
    __name__, "TOKEN_ONCE", "oauth_token_once", "POST", "/", returns=lambda: TokenAnswer, parameters=_PARAMETERS
)
"""Get a token by what is good for one time."""

METADATA: Final[Operation[dict[str, Any]]] = Operation(
    __name__, "METADATA", "openid_configuration", "GET", "/", returns=lambda: dict[str, Any]
)
"""Where an OpenID provider says where its endpoints are."""


def token_call(
    fields: Mapping[str, str], *, client_id: str, client_secret: str | None, in_body: bool, once: bool = False
) -> Call[TokenAnswer]:
    """A call for a token.

    Args:
        fields: The form: ``grant_type`` and what belongs to it.
        client_id: Who asks; empty where nobody does.
        client_secret: The secret of the client; None for a public one.
        in_body: Whether the client's name and secret stand in the form, and not in the ``Authorization`` header.
        once: Whether what is shown is good for one time.
    """
    form = {name: text for name, text in fields.items() if text}
    headers: tuple[tuple[str, str], ...] = ()
    if client_id and client_secret is not None and not in_body:
        import base64

        # The two are encoded as a form's fields are before they are joined.
        pair = f"{quote_plus(client_id)}:{quote_plus(client_secret)}".encode()
        headers = (("Authorization", f"Basic {base64.b64encode(pair).decode()}"),)
    elif client_id:
        form["client_id"] = client_id
        if client_secret is not None:
            form["client_secret"] = client_secret
    operation = TOKEN_ONCE if once else TOKEN
    return Call(
        operation, "/", headers=headers, body=urlencode(form).encode(), content_type="application/x-www-form-urlencoded"
    )
