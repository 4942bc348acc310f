"""The runner's API as the server takes it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import attrs

from dovetail.sandbox.app import Handler
from dovetail.sandbox.contract import Contract, contract_of
from dovetail.sandbox.hybrid.answers import refusal_answer
from dovetail.sandbox.hybrid.core import Core, open_core
from dovetail.sandbox.hybrid.routes import packages, runner, services
from dovetail.sandbox.hybrid.settings import HybridSettings
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Answer, Caller, Incoming, Refusal
from dovetail.sandbox.routing import Match
from dovetail.sandbox.steering import Door

AREAS = (runner, packages, services)
_OPEN = frozenset({"health_check", "version_get", "status_get"})
_LOOPBACK = ("127.0.0.1", "localhost")
_ELSEWHERE = "/-/outside-the-path-prefix"


class HybridApi:
    """A runner sandbox with its state.

    Args:
        folder: Where the state is kept; it must exist.
        tenant: The tenant named to callers; packages bring their own.
    """

    def __init__(self, folder: Path, *, tenant: str = "acme") -> None:
        self.contract: Contract = contract_of("hybrid")
        self.knobs: Knobs[HybridSettings] = Knobs(HybridSettings())
        self.core: Core = open_core(folder, self.knobs)
        self.handlers: Mapping[str, Handler] = {
            name: handler for area in AREAS for name, handler in area.handlers(self.core).items()
        }
        self._tenant = tenant

    def understood(self, incoming: Incoming) -> Incoming:
        """The request without the path prefix; one that has none leads nowhere."""
        prefix = self.knobs.settings.path_prefix
        if not prefix:
            return incoming
        rest = incoming.path.removeprefix(prefix)
        inside = incoming.path.startswith(prefix) and rest.startswith("/")
        return attrs.evolve(incoming, path=rest if inside else _ELSEWHERE)

    def aside(self, incoming: Incoming) -> Answer | None:
        """Nothing: all that is served is in the contract."""
        return None

    def admit(self, match: Match, incoming: Incoming) -> Caller:
        """Find out who is calling, and whether the request may be looked at."""
        settings = self.knobs.settings
        origin = incoming.headers.get("origin")
        # A package brings code: a page that a browser got elsewhere must not hand one over.
        if origin is not None and urlsplit(origin).hostname not in _LOOPBACK:
            raise Refusal(403, "UNAUTHORIZED", f"pages of {origin} may not use the sandbox")
        if match.operation.id != "services_upload" and incoming.body_size > settings.body_limit_bytes:
            message = f"the body has {incoming.body_size} bytes, {settings.body_limit_bytes} are allowed"
            raise Refusal(413, "PAYLOAD_TOO_LARGE", message)
        tenant = match.path.get("tenant", "")
        if not settings.token or match.operation.id in _OPEN:
            return Caller(tenant, "anonymous", "anonymous")
        scheme, _, token = incoming.headers.get("authorization", "").partition(" ")
        given = token.strip() if scheme.lower() == "bearer" else incoming.headers.get("x-synthetic-key", "")
        if not secrets.compare_digest(given.encode(), settings.token.encode()):
            raise Refusal(401, "INVALID_TOKEN")
        return Caller(tenant, "runner", "bearer")

    def refuse(self, incoming: Incoming, refusal: Refusal) -> Answer:
        """A refusal in the shape of the path's generation."""
        return refusal_answer(incoming.path, refusal)

    def is_quick(self, incoming: Incoming) -> bool:
        """No answer is: a calculation may take its time."""
        return False

    def doors(self) -> Mapping[str, Door]:
        """None: everything goes by the contract."""
        return {}

    def describe(self, origin: str) -> dict[str, Any]:
        """What a user needs to begin: addresses and sample credentials."""
        settings = self.knobs.settings
        url = f"{origin}{settings.path_prefix}"
        return {
            "api": "hybrid",
            "url": origin,
            "base_url": f"{url}/{self._tenant}",
            "tenant": self._tenant,
            "credentials": {"token": settings.token or "open"},
        }

    def environment(self, origin: str) -> dict[str, str | None]:
        """The environment variables that point a client here; credentials too, where the runner asks for them."""
        settings = self.knobs.settings
        variables: dict[str, str | None] = {"CSPARK_RUNNER_URL": f"{origin}{settings.path_prefix}"}
        return variables | ({"CSPARK_BEARER_TOKEN": settings.token} if settings.token else {})

    def stop_waiting(self) -> None:
        """No request waits for another."""

    def close(self) -> None:
        """End the engines and close the state."""
        self.core.close()
