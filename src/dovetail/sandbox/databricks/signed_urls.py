"""Addresses that open one thing for a while without credentials: signed, and worthless once they expire."""

from __future__ import annotations

import hashlib
import hmac
import time
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

import attrs

from dovetail.sandbox.message import Answer, Incoming, Refusal

PREFIX = "/cloud-storage/"
_LONGEST_SECONDS = 3600
HEADER = ("x-ms-blob-type", "BlockBlob")
"""A header that belongs to every address and must come with it, as cloud stores ask for some."""


@attrs.frozen
class Grant:
    """What an address opens.

    Attributes:
        action: `upload`, `abort` or `download`.
        path: The file.
        token: The session of an upload.
        part: The part of an upload.
    """

    action: str
    path: str
    token: str = ""
    part: int = 0


class SignedUrls:
    """Makes and reads signed addresses.

    Args:
        key: What they are signed with.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def url(self, origin: str, grant: Grant, expire_time: str | None) -> str:
        """An address for a grant.

        Raises:
            Refusal: The time makes no sense.
        """
        fields = {
            "action": grant.action,
            "session": grant.token,
            "part": str(grant.part),
            "se": str(_expiry(expire_time)),
        }
        signature = self._signature(grant.path, fields)
        return f"{origin}{PREFIX.rstrip('/')}{quote(grant.path)}?{urlencode(fields | {'sig': signature})}"

    def read(self, path: str, incoming: Incoming) -> Grant:
        """What an address opens, when the request may come by it.

        Args:
            path: The file, from the path of the request, decoded.
            incoming: The request.

        Raises:
            Refusal: The signature is wrong or has expired, credentials came along, or a header is missing.
        """
        query = dict(incoming.query)
        fields = {name: query.get(name, "") for name in ("action", "session", "part", "se")}
        if not hmac.compare_digest(self._signature(path, fields).encode(), query.get("sig", "").encode()):
            raise Refusal(403, "AuthenticationFailed", "Signature did not match.")
        if int(fields["se"]) < time.time():
            raise Refusal(403, "AuthenticationFailed", "Signature not valid in the specified time frame")
        if "authorization" in incoming.headers:
            # A real store refuses it too; and the token has gone to a stranger by then.
            raise Refusal(400, "InvalidAuthenticationInfo", "Authorization was sent to a signed address.")
        if incoming.method == "PUT" and incoming.headers.get(HEADER[0]) != HEADER[1]:
            raise Refusal(400, "MissingRequiredHeader", f"The header {HEADER[0]} is missing.")
        return Grant(fields["action"], path, fields["session"], int(fields["part"]))

    def _signature(self, path: str, fields: dict[str, str]) -> str:
        text = "\n".join((path, *(f"{name}={fields[name]}" for name in sorted(fields))))
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()


def storage_refusal(refusal: Refusal) -> Answer:
    """A refusal as cloud stores word it: XML."""
    code = refusal.code or "AuthenticationFailed"
    detail = refusal.message if refusal.code else "Signature not valid in the specified time frame"
    body = (
        f'<?xml version="1.0" encoding="utf-8"?><Error><Code>{code}</Code>'
        "<Message>Server failed to authenticate the request.</Message>"
        f"<AuthenticationErrorDetail>{detail}</AuthenticationErrorDetail></Error>"
    )
    return Answer(refusal.status, body.encode(), "application/xml")


def _expiry(expire_time: str | None) -> int:
    latest = int(time.time()) + _LONGEST_SECONDS
    if expire_time is None:
        return latest
    try:
        moment = datetime.fromisoformat(expire_time)
    except ValueError as error:
        raise Refusal(400, "INVALID_PARAMETER_VALUE", f"expire_time: {expire_time} is no RFC 3339 time.") from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(latest, int(moment.timestamp()))
