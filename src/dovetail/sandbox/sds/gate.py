"""Who is calling: API keys, and the two ways in which the gateway turns down those that do not do."""

from __future__ import annotations

from typing import Final

from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Caller, Incoming, Refusal
from dovetail.sandbox.sds.answers import CAPTURES, detail
from dovetail.sandbox.sds.clock import Clock
from dovetail.sandbox.sds.settings import SdsSettings
from dovetail.sandbox.sds.users import Users

_USERS: Final = "/api/v1/users/"
_MOST_PIECES: Final = 2


class Gate:
    """Checks API keys."""

    def __init__(self, users: Users, clock: Clock, knobs: Knobs[SdsSettings]) -> None:
        self._users = users
        self._clock = clock
        self._knobs = knobs

    def admit(self, incoming: Incoming) -> Caller:
        """Find out who is calling.

        Raises:
            Refusal: 401 when the key does not do; 403 from captures, and for a key that is for other sites.
        """
        given = incoming.headers.get("authorization", "")
        if not given.strip():
            raise _turned_down(incoming.path, "Authentication credentials were not provided.")
        pieces = given.split(":")
        if len(pieces) > _MOST_PIECES:
            raise _turned_down(incoming.path, "Invalid API key format: it must be 'Api-Key: <key>'.")
        key = self._users.key(pieces[-1].strip())
        if key is None:
            raise _turned_down(incoming.path, "API key not found")
        if self._knobs.settings.expire_keys and key.expires_at is not None and key.expires_at <= self._clock.now():
            raise _turned_down(incoming.path, "API key has expired")
        if key.source == "federation":
            raise detail(403, "You do not have permission to perform this action.")
        return Caller("", key.owner.email, "api_key")


def _turned_down(path: str, text: str) -> Refusal:
    if path.startswith(CAPTURES):  # its first way of signing in is a session, which has no challenge
        return detail(403, text)
    challenge = 'Basic realm="api"' if path.startswith(_USERS) else "Api-Key"
    return detail(401, text, {"www-authenticate": challenge})
