"""Who is calling, and whether they may: forms without a signature only send to Panoply's queues."""

from __future__ import annotations

import re
from typing import Final

from dovetail.sandbox.app import Asked
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Caller, Incoming
from dovetail.sandbox.panoply.accounts import Accounts
from dovetail.sandbox.panoply.answers import speaks_json
from dovetail.sandbox.panoply.errors import refused
from dovetail.sandbox.panoply.queues import Queue
from dovetail.sandbox.panoply.settings import PanoplySettings
from dovetail.sandbox.panoply.signatures import check_signature, is_signed

ANYBODY: Final = Caller("", "anonymous", "anonymous")
_KEY: Final = re.compile(r"Credential=([^/]+)/")


class Gate:
    """Lets requests in.

    Args:
        accounts: Whose keys are known.
        knobs: The settings.
    """

    def __init__(self, accounts: Accounts, knobs: Knobs[PanoplySettings]) -> None:
        self._accounts = accounts
        self._knobs = knobs

    def check(self, incoming: Incoming) -> None:
        """Check the signature of a request that has one.

        Args:
            incoming: The request as it was sent.

        Raises:
            Refusal: The signature does not do.
        """
        if is_signed(incoming):
            check_signature(incoming, self._accounts.access_key, self._knobs.settings.clock_skew_seconds)

    def admit(self, incoming: Incoming) -> Caller:
        """Who is calling, by a signature that was checked.

        Raises:
            Refusal: JSON needs a signature.
        """
        settings = self._knobs.settings
        claim = _KEY.search(incoming.headers.get("authorization", "")) if is_signed(incoming) else None
        key = self._accounts.access_key(claim[1]) if claim else None
        if key is not None:
            return Caller(key.account, key.key_id, "signature")
        if speaks_json(incoming) and not (settings.unsigned_json or settings.open_queues):
            raise refused("MissingAuthenticationToken", "Request is missing Authentication Token")
        return ANYBODY

    def allow(self, asked: Asked, queue: Queue, *, sends: bool = False) -> None:
        """Check what a caller wishes to do with a queue.

        Args:
            asked: The request.
            queue: The queue.
            sends: Whether it is sending messages, which everybody may do where the queue is Panoply's.

        Raises:
            Refusal: The queue's policy says no.
        """
        if self._knobs.settings.open_queues or (sends and queue.is_panoplys) or asked.caller.tenant == queue.account:
            return
        raise refused("AccessDenied", f"Access to the resource {asked.incoming.origin}/{queue.account}/… is denied.")

    def account(self, asked: Asked) -> str:
        """The account of a caller who does something that needs one.

        Raises:
            Refusal: The request has no signature.
        """
        if asked.caller.tenant:
            return asked.caller.tenant
        if self._knobs.settings.open_queues:
            return self._accounts.pairs()[0].aws_account
        raise refused("MissingAuthenticationToken", "Request is missing Authentication Token")
