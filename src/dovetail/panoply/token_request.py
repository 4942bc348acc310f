"""Asking a token endpoint for a new access token."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

import msgspec

from dovetail.panoply.errors import IncorrectParamError, PanoplyException
from dovetail.runtime.plain import is_array, is_dict
from dovetail.runtime.retry import RetryPolicy
from dovetail.runtime.settings import Settings, Timeouts

RETRY: Final = RetryPolicy(2, base=1.0)
"""Three tries in all, for what may pass: no answer, 5xx, 408, 425, 429."""

TIMEOUTS: Final = Timeouts(connect=10.0, read=30.0, total=90.0)


class BadTokenAnswer(PanoplyException):
    """The token endpoint accepted the request, but its answer holds no token. What it holds is not told."""


def ask_for_token(url: str, form: Mapping[str, object]) -> dict[str, Any]:
    """Post a form to a token endpoint.

    Redirects to another origin are not followed with the form, and nothing is logged, since answers hold tokens.

    Args:
        url: The endpoint; ``https``, or a server on this machine.
        form: The fields; those that are None are left out, and of a list each item is one.

    Returns:
        What it answers.

    Raises:
        IncorrectParamError: The URL cannot be used.
        BadTokenAnswer: The answer is no JSON object.
        DovetailError: There was no answer, or a refusal.
    """
    from dovetail.runtime._sync.client import Client
    from dovetail.runtime.call import Call
    from dovetail.runtime.operation import Operation
    from dovetail.runtime.parameters import Form, Query

    parts = urlsplit(checked_url(url))
    fields = [
        (name, each)
        for name, value in form.items()
        for each in (value if is_array(value) else (value,))
        if each is not None
    ]
    names = dict(parse_qsl(parts.query, keep_blank_values=True))
    operation: Operation[bytes] = Operation(
        __name__,
        "",
        "refresh_token",
        "POST",
        parts.path or "/",
        returns=lambda: bytes,
        # Declared so that errors show none of them.
        parameters=(*(Form(name, secret=True) for name in dict(fields)), *(Query(name, secret=True) for name in names)),
        answer="bytes",
        security=((),),
        retry="idempotent",
    )
    call = Call(
        operation,
        parts.path or "/",
        parts.query,
        (),
        urlencode(fields).encode(),
        "application/x-www-form-urlencoded",
    )
    settings = Settings(hosts={"": f"{parts.scheme}://{parts.netloc}"}, retry=RETRY, timeouts=TIMEOUTS, log=False)
    with Client(settings) as client:
        raw = client.send(call)
    try:
        answer = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError):
        answer = None
    if not is_dict(answer):
        raise BadTokenAnswer("The token endpoint answered with something else than a JSON object.", retryable=False)
    return answer


def checked_url(url: str) -> str:
    """A URL to which secrets may be sent.

    Args:
        url: The URL.

    Returns:
        The same.

    Raises:
        IncorrectParamError: It is no web address, holds credentials, or would carry secrets over a network in clear.

    Example:
        >>> checked_url("https://oauth.example.com/token")
        'https://oauth.example.com/token'
    """
    try:
        parts = urlsplit(url)
        host, scheme, usable = parts.hostname or "", parts.scheme, parts.port != 0 and "@" not in parts.netloc
    except ValueError:
        host, scheme, usable = "", "", False
    if not usable or not host or scheme not in ("http", "https"):
        raise IncorrectParamError("refresh_url: it is no web address without credentials; begin with https://.")
    if scheme == "http" and not _is_this_machine(host):
        raise IncorrectParamError(
            f"refresh_url: http://{host} would carry the refresh token in clear; use https, as http is for this "
            "machine only."
        )
    return url


def _is_this_machine(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
