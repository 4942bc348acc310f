"""Addresses of chunks: they open one chunk for some minutes, to whoever has them, without credentials."""

from __future__ import annotations

import hashlib
import hmac
import time
from typing import Final
from urllib.parse import urlencode

from dovetail.sandbox.databricks.clock import text_of
from dovetail.sandbox.message import Incoming, JsonObject, Refusal

PREFIX: Final = "/statement-results/"
HEADERS: Final = {"x-ms-version": "2024-11-04"}
"""Headers that belong to every address and must come with it, as cloud stores ask for some."""


class ResultLinks:
    """Makes and reads addresses.

    Args:
        key: What they are signed with.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def link(self, origin: str, statement_id: str, index: int, seconds: float) -> JsonObject:
        """An address that is good for some seconds."""
        expiry = time.time() + seconds
        path, moment = f"{PREFIX}{statement_id}/{index}", f"{expiry:.3f}"
        query = urlencode({"se": moment, "sig": self._signature(path, moment)})
        return {
            "external_link": f"{origin}{path}?{query}",
            "expiration": text_of(int(expiry * 1000)),
            "http_headers": HEADERS,
        }

    def read(self, incoming: Incoming) -> tuple[str, int]:
        """The statement and the chunk that a request may have.

        Raises:
            Refusal: The signature is wrong or has expired, credentials came along, or a header is missing.
        """
        query = dict(incoming.query)
        moment = query.get("se", "")
        if not hmac.compare_digest(self._signature(incoming.path, moment).encode(), query.get("sig", "").encode()):
            raise Refusal(403, "AuthenticationFailed", "Signature did not match.")
        if float(moment) < time.time():
            raise Refusal(403, "AuthenticationFailed", "Signature not valid in the specified time frame")
        if "authorization" in incoming.headers:
            # A real store refuses it too; and the token has gone to a stranger by then.
            raise Refusal(400, "InvalidAuthenticationInfo", "Authorization was sent to a signed address.")
        for name, value in HEADERS.items():
            if incoming.headers.get(name) != value:
                raise Refusal(400, "MissingRequiredHeader", f"The header {name} is missing.")
        statement_id, _, index = incoming.path.removeprefix(PREFIX).partition("/")
        return statement_id, int(index)

    def _signature(self, path: str, moment: str) -> str:
        return hmac.new(self._key, f"{path}\n{moment}".encode(), hashlib.sha256).hexdigest()
