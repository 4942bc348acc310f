"""The API key and secret of a Panoply data source, and the queue that they stand for."""

from __future__ import annotations

import base64
import os
import re
from typing import Final
from urllib.parse import SplitResult, urlsplit, urlunsplit

from dovetail.panoply.writer.errors import PanoplyCredentialError
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.model import MASK

_QUEUE_WORD: Final = re.compile(r"[A-Za-z0-9_-]+")
_REGION: Final = re.compile(r"[a-z]{2,}(-[a-z0-9]+)+")
_AWS_ACCOUNT: Final = re.compile(r"[0-9]{12}")
_LONGEST_QUEUE_NAME: Final = 80
_SHOWN_WORDS: Final = 2
_WHERE: Final = "Copy both anew from the data source of kind “Panoply SDK” in Panoply."


class Credentials:
    """A checked API key and secret.

    Neither ``repr`` nor an error nor a pickle shows the secret or what is in it.

    Args:
        apikey: ``ACCOUNT/RAND1``.
        apisecret: Base64 of ``RAND2/UUID/AWSACCOUNT/REGION``. Both may be text or bytes, and stand in white space.

    Attributes:
        apikey: The key.
        apisecret: The secret, still in base64.
        account: The account at Panoply that the key names.
        region: The AWS region of its queue.
        queue_url: Its queue. The name of the queue holds a part of the secret: `shown_queue_url` is for logs.

    Raises:
        PanoplyCredentialError: One of them is not as it should be; ``at`` says which.

    Source: Panoply Python SDK, SDK.__init__

    Example:
        >>> import base64
        >>> pieces = b"r4nd0mr4nd0mr4nd/11111111-2222-4333-8444-555555555555/123456789012/us-east-1"
        >>> secret = base64.b64encode(pieces)
        >>> Credentials("acme/4f9k2p7q1x8m3z6c", secret).queue_url
        'https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd'
    """

    __slots__ = ("account", "apikey", "apisecret", "queue_url", "region")

    def __init__(self, apikey: str | bytes, apisecret: str | bytes) -> None:
        self.apikey: Final[str] = _text(apikey, "apikey", "the API key")
        self.account: Final[str] = self.apikey.partition("/")[0]
        if not _QUEUE_WORD.fullmatch(self.account):
            raise PanoplyCredentialError(
                "apikey: the API key does not begin with the name of an account (letters, digits, '-' and '_').",
                at="apikey",
                remedy=f"It looks like 'acme/4f9k2p7q1x8m3z6c'. {_WHERE}",
            )
        self.apisecret: Final[str] = _text(apisecret, "apisecret", "the API secret")
        pieces = _pieces(self.apisecret)
        rand, _, aws_account, region = pieces[:4]
        self.region: Final[str] = region
        for name, piece, form in (
            ("the name of its queue", rand, _QUEUE_WORD),
            ("the number of an AWS account (12 digits)", aws_account, _AWS_ACCOUNT),
            ("an AWS region", self.region, _REGION),
        ):
            if not form.fullmatch(piece):
                raise _bad_secret(f"where {name} should stand in it is something else")
        name = f"sdk-{self.account}-{rand}"
        if len(name) > _LONGEST_QUEUE_NAME:
            raise _bad_secret(
                f"with the account of the key it names a queue of {len(name)} characters; "
                f"no queue has more than {_LONGEST_QUEUE_NAME}"
            )
        suffix = ".cn" if self.region.startswith("cn-") else ""
        self.queue_url: Final[str] = f"https://sqs.{self.region}.amazonaws.com{suffix}/{aws_account}/{name}"

    def __repr__(self) -> str:
        return f"Credentials(account={self.account!r}, region={self.region!r}, apisecret={MASK!r})"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError(
            "Credentials cannot be pickled, so that the secret stays in this process. Let the other process read it "
            "from PANOPLY_API_KEY and PANOPLY_API_SECRET, or from where this one has it."
        )


def at_endpoint(queue_url: str, endpoint: str) -> str:
    """A queue's URL with scheme, host and port of an endpoint in place of its own.

    Args:
        queue_url: The URL.
        endpoint: Such as ``http://localhost:9324``; a path is refused, since the queue has its own.

    Raises:
        PanoplyCredentialError: The endpoint is not like this.
    """
    parts = _server(endpoint.strip())
    if parts is None or parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise PanoplyCredentialError(
            "PANOPLY_ENDPOINT: this is not scheme, host and port of a server.",
            at="PANOPLY_ENDPOINT",
            remedy="It looks like 'http://localhost:9324'.",
        )
    return urlunsplit((parts.scheme, parts.netloc, urlsplit(queue_url).path, "", ""))


def check_queue_url(queue_url: object) -> None:
    """Check that a queue's URL is one.

    Raises:
        InvalidInput: It is not; it is not shown, since part of a secret may be in it.
    """
    if not isinstance(queue_url, str) or _server(queue_url) is None:
        raise InvalidInput(
            "qurl: this is no address of a queue.",
            at="qurl",
            remedy="It looks like 'https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-…'.",
        )


def shown_queue_url(queue_url: str) -> str:
    """A queue's URL without what in it is secret: the last part of the queue's name, user info and a query."""
    head, slash, name = queue_url.partition("?")[0].partition("#")[0].rpartition("/")
    scheme, separator, rest = head.rpartition("://")
    words = name.split("-")
    # The secret part may hold dashes itself, and so may the account before it: no more than its first word is shown.
    kept = "".join(f"{word}-" for word in words[: min(_SHOWN_WORDS, len(words) - 1)])
    return f"{scheme}{separator}{rest.rpartition('@')[2]}{slash}{kept}…"


def _server(url: str) -> SplitResult | None:
    """A URL in its parts; None where it names no server."""
    try:
        parts = urlsplit(url)
        return parts if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 else None
    except ValueError:
        return None


def _text(value: object, at: str, name: str) -> str:
    if isinstance(value, (bytes, bytearray)):
        try:
            value = bytes(value).decode("ascii")
        except UnicodeDecodeError:
            value = "\x00"
    if not isinstance(value, str):
        raise PanoplyCredentialError(
            f"{at}: {name} is text, not {type(value).__name__}.", at=at, remedy="Give a str or bytes."
        )
    value = value.strip()
    if not value:
        raise PanoplyCredentialError(f"{at}: {name} is empty.", at=at, remedy=_WHERE)
    if not (value.isascii() and value.isprintable() and " " not in value):
        raise PanoplyCredentialError(f"{at}: {name} holds characters that none has.", at=at, remedy=_WHERE)
    return value


def _pieces(secret: str) -> list[str]:
    try:
        text = base64.b64decode(secret, validate=True).decode()
    except UnicodeDecodeError:
        raise _bad_secret("what it decodes to is no text") from None
    except ValueError:
        raise _bad_secret("it is not base64") from None
    pieces = text.split("/")
    if len(pieces) < 4:
        raise _bad_secret(f"it holds {len(pieces)} of the 4 pieces that make a secret")
    return pieces


def _bad_secret(why: str) -> PanoplyCredentialError:
    return PanoplyCredentialError(f"apisecret: this is no API secret: {why}.", at="apisecret", remedy=_WHERE)


def given(value: str | bytes | None, variable: str, at: str) -> str | bytes:
    """A key or secret as an argument, or else as the environment has it.

    Args:
        value: The argument; None when it was left out.
        variable: The variable's name.
        at: The argument's name.

    Raises:
        PanoplyCredentialError: There is none.
    """
    if value is not None:
        return value
    found = os.environ.get(variable, "")
    if not found.strip():
        raise PanoplyCredentialError(
            f"{at}: there is none, neither as an argument nor as {variable} in the environment.",
            at=at,
            remedy="Take it from the data source of kind “Panoply SDK” in Panoply.",
        )
    return found
