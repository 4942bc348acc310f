"""AWS signatures of version 4: whether a request was signed by who knows the secret of an access key."""

from __future__ import annotations

import hashlib
import hmac
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote

import attrs

from dovetail.sandbox.message import Incoming
from dovetail.sandbox.panoply.errors import refused

ALGORITHM: Final = "AWS4-HMAC-SHA256"
SERVICE: Final = "sqs"
_AUTHORIZATION: Final = re.compile(
    r"AWS4-HMAC-SHA256\s+Credential=(?P<key>[^/,\s]+)/(?P<date>\d{8})/(?P<region>[^/,\s]+)/(?P<service>[^/,\s]+)"
    r"/aws4_request,\s*SignedHeaders=(?P<headers>[^,\s]+),\s*Signature=(?P<signature>[0-9a-f]{64})\s*"
)
_MOMENT: Final = "%Y%m%dT%H%M%SZ"


@attrs.frozen
class AccessKey:
    """What signs requests.

    Attributes:
        account: The AWS account it belongs to.
        session_token: What temporary credentials have besides; empty for lasting ones.
    """

    key_id: str
    secret: str = attrs.field(repr=False)
    account: str
    session_token: str = attrs.field(default="", repr=False)


def is_signed(incoming: Incoming) -> bool:
    """Whether a request claims to be signed."""
    return incoming.headers.get("authorization", "").startswith(ALGORITHM)


def check_signature(incoming: Incoming, find: Callable[[str], AccessKey | None], skew_seconds: float) -> AccessKey:
    """Find out who signed a request.

    Args:
        incoming: The request as it was sent.
        find: Gives the access key of an id.
        skew_seconds: By how much the time of the signature may differ from now.

    Raises:
        Refusal: The signature is not whole, not of now, of an unknown key, or not that of the request.
    """
    claim = _AUTHORIZATION.fullmatch(incoming.headers.get("authorization", ""))
    moment = incoming.headers.get("x-amz-date", "")
    if claim is None or not moment:
        raise refused(
            "IncompleteSignature",
            "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature', and the request X-Amz-Date.",
        )
    key = find(claim["key"])
    if key is None or key.session_token != incoming.headers.get("x-amz-security-token", ""):
        raise refused("InvalidClientTokenId", "The security token included in the request is invalid.")
    _check_scope(claim, moment, skew_seconds)
    signed = claim["headers"].split(";")
    if "host" not in signed or any(name not in incoming.headers for name in signed):
        raise refused("SignatureDoesNotMatch", f"'host' and all signed headers must be sent, signed are: {signed}")
    scope = f"{claim['date']}/{claim['region']}/{SERVICE}/aws4_request"
    expected = signature(key.secret, moment, scope, canonical_request(incoming, signed))
    if not hmac.compare_digest(expected, claim["signature"]):
        raise refused(
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret "
            "Access Key and signing method. Consult the service documentation for details.",
        )
    return key


def canonical_request(incoming: Incoming, signed: list[str]) -> str:
    """A request as it is signed."""
    query = sorted((_quoted(name), _quoted(value)) for name, value in incoming.query)
    headers = "".join(f"{name}:{' '.join(incoming.headers[name].split())}\n" for name in sorted(signed))
    return "\n".join(
        (
            incoming.method,
            quote(incoming.path, safe="/-_.~"),  # quoted once more than it was sent
            "&".join(f"{name}={value}" for name, value in query),
            headers,
            ";".join(sorted(signed)),
            hashlib.sha256(incoming.body).hexdigest(),
        )
    )


def signature(secret: str, moment: str, scope: str, canonical: str) -> str:
    """The signature of a request.

    Args:
        secret: That of the access key.
        moment: What `X-Amz-Date` says.
        scope: Day, region, service and the end, with slashes between.
        canonical: The request as it is signed.
    """
    to_sign = "\n".join((ALGORITHM, moment, scope, hashlib.sha256(canonical.encode()).hexdigest()))
    key = f"AWS4{secret}".encode()
    for piece in scope.split("/"):
        key = _mac(key, piece)
    return _mac(key, to_sign).hex()


def _check_scope(claim: re.Match[str], moment: str, skew_seconds: float) -> None:
    if claim["service"] != SERVICE:
        raise refused("SignatureDoesNotMatch", f"Credential should be scoped to correct service: '{SERVICE}'.")
    try:
        signed_at = datetime.strptime(moment, _MOMENT).replace(tzinfo=UTC).timestamp()
    except ValueError as error:
        raise refused("IncompleteSignature", f"X-Amz-Date {moment!r} is no time like 20260102T030405Z.") from error
    if not moment.startswith(claim["date"]):
        raise refused("SignatureDoesNotMatch", f"Date in Credential scope does not match X-Amz-Date: {moment}.")
    if abs(time.time() - signed_at) > skew_seconds:
        raise refused("SignatureDoesNotMatch", f"Signature expired: {moment} is not within {skew_seconds} s of now.")


def _quoted(text: str) -> str:
    return quote(text, safe="-_.~")


def _mac(key: bytes, text: str) -> bytes:
    return hmac.new(key, text.encode(), hashlib.sha256).digest()
