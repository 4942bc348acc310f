"""The Spark API as the server takes it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from dovetail.sandbox.app import Handler
from dovetail.sandbox.contract import Contract, contract_of
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Answer, Caller, Incoming, Refusal
from dovetail.sandbox.routing import Match
from dovetail.sandbox.spark.answers import refusal_answer
from dovetail.sandbox.spark.core import Core, open_core
from dovetail.sandbox.spark.routes import (
    access,
    batches,
    categories,
    downloads,
    execution,
    folders,
    impex,
    logs,
    platform,
    recompilation,
    schema,
    search,
    services,
    swagger,
    transforms,
    wasm,
)
from dovetail.sandbox.spark.seed import seed
from dovetail.sandbox.spark.settings import SparkSettings
from dovetail.sandbox.spark.spellings import understood
from dovetail.sandbox.steering import Door

AREAS = (
    access,
    platform,
    folders,
    categories,
    services,
    search,
    recompilation,
    schema,
    swagger,
    execution,
    batches,
    logs,
    impex,
    wasm,
    downloads,
    transforms,
)


class SparkApi:
    """A Spark sandbox with its state.

    Args:
        folder: Where the state is kept; it must exist.
        tenant: The tenant that gets sample credentials and services.
    """

    def __init__(self, folder: Path, *, tenant: str = "acme") -> None:
        self.contract: Contract = contract_of("spark")
        self.knobs: Knobs[SparkSettings] = Knobs(SparkSettings())
        self.core: Core = open_core(folder, tenant, self.knobs)
        self.handlers: Mapping[str, Handler] = {
            name: handler for area in AREAS for name, handler in area.handlers(self.core).items()
        }
        seed(self.core)

    def understood(self, incoming: Incoming) -> Incoming:
        """The request in the contract's words: clients in use write `transform` and wrap the body of its list."""
        return understood(incoming)

    def aside(self, incoming: Incoming) -> Answer | None:
        """Nothing: all that is served is in the contract."""
        return None

    def admit(self, match: Match, incoming: Incoming) -> Caller:
        """Find out who is calling."""
        return self.core.gate.admit(match, incoming)

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
        return {
            "api": "spark",
            "url": origin,
            "base_url": f"{origin}/{self.core.tenant}",
            "tenant": self.core.tenant,
            "token_url": f"{origin}/auth/realms/{self.core.tenant}/protocol/openid-connect/token",
            "credentials": attrs.asdict(self.core.gate.samples(origin)),
        }

    def environment(self, origin: str) -> dict[str, str | None]:
        """The environment variables that point a client here, with client credentials, which open everything.

        None stands for a variable that must not be set: a real credential of the caller's has no business here.
        """
        samples = self.core.gate.samples(origin)
        return {
            "CSPARK_BASE_URL": f"{origin}/{self.core.tenant}",
            "CSPARK_CLIENT_ID": samples.client_id,
            "CSPARK_CLIENT_SECRET": samples.client_secret,
            "CSPARK_API_KEY": None,
            "CSPARK_BEARER_TOKEN": None,
            "CSPARK_OAUTH_PATH": None,
        }

    def stop_waiting(self) -> None:
        """No request waits for another."""

    def close(self) -> None:
        """Stop the calculation and close the state."""
        self.core.close()
