"""Panoply's queue as the server takes it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import attrs

from dovetail.sandbox.app import Handler
from dovetail.sandbox.contract import Contract, contract_of
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Answer, Caller, Incoming, Refusal
from dovetail.sandbox.panoply.accounts import SAMPLE_ACCESS_KEY, SAMPLE_KEY, SAMPLE_SECRET, SECOND_KEY, SECOND_SECRET
from dovetail.sandbox.panoply.answers import OAUTH, refusal_answer
from dovetail.sandbox.panoply.core import Core, open_core
from dovetail.sandbox.panoply.oauth import CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN, RESOURCE_PATH, TOKEN_PATH
from dovetail.sandbox.panoply.routes import doors, queues, receiving, sending
from dovetail.sandbox.panoply.settings import PanoplySettings
from dovetail.sandbox.routing import Match
from dovetail.sandbox.steering import Door

AREAS = (sending, queues, receiving)
"""What brings handlers for operations of the contract."""
DOORS = (doors,)
"""What brings doors."""
_FORM: Final = "application/x-www-form-urlencoded"
_WAITING: Final = b"ReceiveMessage"
_TELLS: Final = 4096
"""In how many bytes at its ends a form is looked at for what it is."""


class PanoplyApi:
    """A sandbox of Panoply with its state.

    Args:
        folder: Where the state is kept; it must exist.
    """

    def __init__(self, folder: Path) -> None:
        self.contract: Contract = contract_of("panoply")
        self.knobs: Knobs[PanoplySettings] = Knobs(PanoplySettings())
        self.core: Core = open_core(folder, self.knobs)
        self.handlers: Mapping[str, Handler] = {
            name: handler for area in AREAS for name, handler in area.handlers(self.core).items()
        }

    def understood(self, incoming: Incoming) -> Incoming:
        """The request as a form that is posted, also where it came in the query of an address."""
        if incoming.method != "GET" or not incoming.query:
            return incoming
        headers = {**incoming.headers, "content-type": _FORM}
        return attrs.evolve(incoming, method="POST", query=(), headers=headers, body=urlencode(incoming.query).encode())

    def aside(self, incoming: Incoming) -> Answer | None:
        """Tokens are; and a signature is checked here, where the request is as it was sent."""
        if incoming.path.startswith(OAUTH):
            return self.core.oauth.answer(incoming)
        self.core.gate.check(incoming)
        return None

    def admit(self, match: Match, incoming: Incoming) -> Caller:
        """Find out who is calling."""
        return self.core.gate.admit(incoming)

    def refuse(self, incoming: Incoming, refusal: Refusal) -> Answer:
        """A refusal in the protocol of the request."""
        return refusal_answer(incoming, refusal)

    def is_quick(self, incoming: Incoming) -> bool:
        """All but waiting for messages is."""
        target = incoming.headers.get("x-amz-target", "").encode()
        told = target or incoming.body[:_TELLS] + incoming.body[-_TELLS:]
        return _WAITING not in told and not any(value == _WAITING.decode() for _, value in incoming.query)

    def doors(self) -> Mapping[str, Door]:
        """What can be seen of the platform, and done there."""
        return {name: door for area in DOORS for name, door in area.doors(self.core).items()}

    def describe(self, origin: str) -> dict[str, Any]:
        """What a user needs to begin: addresses and sample credentials."""
        first, second = (self.core.accounts.pair(key) for key in (SAMPLE_KEY, SECOND_KEY))
        assert first is not None
        assert second is not None
        return {
            "api": "panoply",
            "url": origin,
            "base_url": origin,
            "tenant": first.account,
            "queue_url": f"{origin}/{first.aws_account}/{first.queue}",
            "region": first.region,
            "token_url": f"{origin}{TOKEN_PATH}",
            "resource_url": f"{origin}{RESOURCE_PATH}",
            "credentials": {
                "api_key": SAMPLE_KEY,
                "api_secret": SAMPLE_SECRET,
                "second_api_key": SECOND_KEY,
                "second_api_secret": SECOND_SECRET,
                "access_key_id": SAMPLE_ACCESS_KEY.key_id,
                "secret_access_key": SAMPLE_ACCESS_KEY.secret,
                "oauth_client_id": CLIENT_ID,
                "oauth_client_secret": CLIENT_SECRET,
                "oauth_refresh_token": REFRESH_TOKEN,
            },
        }

    def environment(self, origin: str) -> dict[str, str | None]:
        """The environment variables that point a writer here."""
        return {"PANOPLY_API_KEY": SAMPLE_KEY, "PANOPLY_API_SECRET": SAMPLE_SECRET, "PANOPLY_ENDPOINT": origin}

    def stop_waiting(self) -> None:
        """Nobody waits for messages any more."""
        self.core.changes.close()

    def close(self) -> None:
        """Stop taking messages and close the state."""
        self.core.close()
