"""The gateway's API as the server takes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from dovetail.sandbox.app import Handler
from dovetail.sandbox.contract import Contract, contract_of
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Answer, Caller, Incoming, Refusal
from dovetail.sandbox.routing import Match, Router
from dovetail.sandbox.sds.answers import refusal_answer
from dovetail.sandbox.sds.capture_complaints import worded
from dovetail.sandbox.sds.core import Core, open_core
from dovetail.sandbox.sds.negotiation import check_accepted
from dovetail.sandbox.sds.routes import accounts, captures, contents, dataset_doors, datasets, file_doors, files
from dovetail.sandbox.sds.settings import SdsSettings
from dovetail.sandbox.sds.spellings import Spellings
from dovetail.sandbox.sds.users import SAMPLES
from dovetail.sandbox.steering import Door

AREAS = (accounts, files, contents, captures, datasets)
"""What brings handlers for operations of the contract."""
DOORS = (file_doors, dataset_doors)
"""What brings doors for what is done on the gateway's web pages, or by other clients."""
_API: Final = "/api/"
_SLOW: Final = re.compile(r"/api/[^/]+/assets/(captures|datasets)/")


class SdsApi:
    """A sandbox of the gateway with its state.

    Args:
        folder: Where the state is kept; it must exist.
    """

    def __init__(self, folder: Path) -> None:
        self.contract: Contract = contract_of("sds")
        self.knobs: Knobs[SdsSettings] = Knobs(SdsSettings())
        self.core: Core = open_core(folder, self.knobs)
        self.handlers: Mapping[str, Handler] = {
            name: handler for area in AREAS for name, handler in area.handlers(self.core).items()
        }
        self._spellings = Spellings(Router(self.contract.operations))

    def understood(self, incoming: Incoming) -> Incoming:
        """The request in the contract's words: other versions of paths and UUIDs, bodies of all kinds, odd pages."""
        return self._spellings.understood(incoming)

    def aside(self, incoming: Incoming) -> Answer | None:
        """A path without its slash leads to the one with it; who takes neither JSON nor HTML is turned down."""
        if not incoming.path.startswith(_API):
            return None
        if not incoming.path.endswith("/"):
            return self._redirect(incoming)
        check_accepted(incoming)
        return None

    def admit(self, match: Match, incoming: Incoming) -> Caller:
        """Find out who is calling."""
        return self.core.gate.admit(incoming)

    def refuse(self, incoming: Incoming, refusal: Refusal) -> Answer:
        """A refusal in the gateway's shape."""
        return refusal_answer(incoming.path, worded(incoming.path, refusal))

    def is_quick(self, incoming: Incoming) -> bool:
        """What is asked of files and accounts is, unless much was sent; captures are read from files."""
        return incoming.form is None and not _SLOW.match(incoming.path)

    def doors(self) -> Mapping[str, Door]:
        """What is done on the gateway's web pages, or by other clients."""
        return {name: door for area in DOORS for name, door in area.doors(self.core).items()}

    def describe(self, origin: str) -> dict[str, Any]:
        """What a user needs to begin: addresses and sample credentials."""
        keys = self.core.users.sample_keys
        return {
            "api": "sds",
            "url": origin,
            "base_url": f"{origin}/api/v1",
            "host": urlsplit(origin).netloc,
            "tenant": SAMPLES[0][0],
            "credentials": {"api_key": keys[SAMPLES[0][0]], **keys},
        }

    def environment(self, origin: str) -> dict[str, str | None]:
        """The environment variables that point a client here, with the first user's key."""
        return {
            "SDS_HOST": urlsplit(origin).netloc,
            "SDS_SECRET_TOKEN": self.core.users.sample_keys[SAMPLES[0][0]],
        }

    def stop_waiting(self) -> None:
        """No request waits for another."""

    def close(self) -> None:
        """Close the state."""
        self.core.close()

    def _redirect(self, incoming: Incoming) -> Answer:
        try:
            known = self._spellings.leads_somewhere(incoming.method, f"{incoming.path}/")
        except UnicodeDecodeError:
            known = False
        if not known:
            raise Refusal(404, "NOT_FOUND", f"there is no {incoming.method} {incoming.path}")
        query = f"?{urlencode(incoming.query)}" if incoming.query else ""
        return Answer(301, media_type="text/html", headers={"location": f"{incoming.path}/{query}"})
