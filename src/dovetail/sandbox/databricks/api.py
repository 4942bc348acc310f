"""The Databricks API as the server takes it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.contract import Contract, contract_of
from dovetail.sandbox.databricks import signed_urls
from dovetail.sandbox.databricks.answers import invalid, refusal_answer
from dovetail.sandbox.databricks.core import WORKSPACE, Core, open_core
from dovetail.sandbox.databricks.limits import Limits
from dovetail.sandbox.databricks.routes import (
    catalogs,
    cluster_policies,
    clusters,
    commands,
    dbfs,
    files,
    grants,
    instance_pools,
    jobs,
    legacy_groups,
    libraries,
    mlflow_experiments,
    mlflow_logged_models,
    mlflow_models,
    mlflow_runs,
    mlflow_stages,
    mlflow_versions,
    mlflow_webhooks,
    permissions,
    principals,
    repos,
    runs,
    schemas,
    secrets,
    signing_in,
    statements,
    tables,
    tokens,
    volumes,
    warehouses,
    workspace,
)
from dovetail.sandbox.databricks.settings import DatabricksSettings
from dovetail.sandbox.databricks.spellings import Spellings
from dovetail.sandbox.databricks.surprises import surprising
from dovetail.sandbox.databricks.warehouses import Warehouses
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Answer, Caller, Incoming, Refusal
from dovetail.sandbox.routing import Match, Router
from dovetail.sandbox.steering import Door

AREAS = (
    clusters,
    commands,
    libraries,
    instance_pools,
    cluster_policies,
    jobs,
    runs,
    legacy_groups,
    permissions,
    principals,
    secrets,
    tokens,
    dbfs,
    files,
    workspace,
    repos,
    mlflow_experiments,
    mlflow_runs,
    mlflow_logged_models,
    mlflow_models,
    mlflow_versions,
    mlflow_stages,
    mlflow_webhooks,
    warehouses,
    statements,
    catalogs,
    schemas,
    tables,
    volumes,
    grants,
)
"""What brings handlers for operations of the contract."""
ASIDES = (signing_in, files, statements)
"""What brings handlers for paths that are not in the contract."""
_ELSEWHERE = (
    "DATABRICKS_CONFIG_PROFILE",
    "DATABRICKS_CONFIG_FILE",
    "DATABRICKS_AUTH_TYPE",
    "DATABRICKS_USERNAME",
    "DATABRICKS_PASSWORD",
    "DATABRICKS_CLIENT_ID",
    "DATABRICKS_CLIENT_SECRET",
    "DATABRICKS_ACCOUNT_ID",
    "DATABRICKS_WORKSPACE_ID",
    "DATABRICKS_AZURE_RESOURCE_ID",
    "DATABRICKS_METADATA_SERVICE_URL",
    "DATABRICKS_OIDC_TOKEN",
    "DATABRICKS_OIDC_TOKEN_ENV",
    "DATABRICKS_OIDC_TOKEN_FILEPATH",
    "DATABRICKS_OIDC_TOKEN_FILE",
    "DATABRICKS_DISCOVERY_URL",
    "DATABRICKS_CLOUD",
    "ARM_CLIENT_ID",
    "ARM_CLIENT_SECRET",
    "ARM_TENANT_ID",
    "ARM_USE_MSI",
    "ARM_ENVIRONMENT",
    "GOOGLE_SERVICE_ACCOUNT",
    "GOOGLE_CREDENTIALS",
)
"""Variables that must not lead a client to another workspace, or give it other credentials."""


class DatabricksApi:
    """A Databricks sandbox with its state.

    Args:
        folder: Where the state is kept; it must exist.
    """

    def __init__(self, folder: Path) -> None:
        self.contract: Contract = contract_of("databricks")
        self.knobs: Knobs[DatabricksSettings] = Knobs(DatabricksSettings())
        self.core: Core = open_core(folder, self.knobs)
        own = {name: handler for area in AREAS for name, handler in area.handlers(self.core).items()}
        self.unanswered: tuple[str, ...] = tuple(
            operation.id for operation in self.contract.operations if operation.id not in own
        )
        self.handlers: Mapping[str, Handler] = {
            name: self._wrapped(handler)
            for name, handler in (own | dict.fromkeys(self.unanswered, _not_implemented)).items()
        }
        self._asides = {prefix: answer for area in ASIDES for prefix, answer in area.asides(self.core).items()}
        self._limits = Limits(self.knobs)
        self._spellings = Spellings(Router(self.contract.operations))

    def understood(self, incoming: Incoming) -> Incoming:
        """The request in the contract's words: older versions, JSON bodies of GET, forms in place of JSON."""
        return self._spellings.understood(incoming)

    def aside(self, incoming: Incoming) -> Answer | None:
        """The answer where an area serves what is not in the contract: signing in, signed addresses."""
        for prefix, answer in self._asides.items():
            if incoming.path.startswith(prefix):
                return _with_marks(answer(incoming))
        return None

    def admit(self, match: Match, incoming: Incoming) -> Caller:
        """Find out who is calling."""
        caller = self.core.gate.admit(match, incoming)
        self._limits.check(caller.user, match.operation.id)
        return caller

    def refuse(self, incoming: Incoming, refusal: Refusal) -> Answer:
        """A refusal in the shape of the path's generation."""
        if incoming.path.startswith(signed_urls.PREFIX):
            return signed_urls.storage_refusal(refusal)
        return _with_marks(refusal_answer(incoming.path, refusal))

    def is_quick(self, incoming: Incoming) -> bool:
        """No answer is: statements and files may take their time."""
        return False

    def doors(self) -> Mapping[str, Door]:
        """None: everything goes by the contract."""
        return {}

    def describe(self, origin: str) -> dict[str, Any]:
        """What a user needs to begin: addresses and sample credentials."""
        return {
            "api": "databricks",
            "url": origin,
            "base_url": origin,
            "tenant": WORKSPACE,
            "warehouse_id": self.core.state(Warehouses).sample,
            "credentials": attrs.asdict(self.core.gate.samples) | signing_in.addresses(self.core, origin),
        }

    def environment(self, origin: str) -> dict[str, str | None]:
        """The environment variables that point a client here, with an administrator's token.

        None stands for a variable that must not be set: a real credential of the caller's has no business here.
        """
        own = {
            "DATABRICKS_HOST": origin,
            "DATABRICKS_TOKEN": self.core.gate.samples.admin_token,
            "DATABRICKS_WAREHOUSE_ID": self.core.state(Warehouses).sample,
        }
        return {**dict.fromkeys(_ELSEWHERE), **own}

    def _wrapped(self, handler: Handler) -> Handler:
        """A handler whose answers are as the knobs want them, and carry what every answer carries."""

        def answer(asked: Asked) -> Answer:
            try:
                given = handler(asked)
            except OverflowError as error:
                # The database keeps no other integers, and the service has none.
                raise invalid("An integer is beyond 64 bits.") from error

            def fits(value: object) -> bool:
                return _fits(asked, given.status, value)

            return _with_marks(surprising(given, self.knobs.settings, fits))

        return answer

    def stop_waiting(self) -> None:
        """No request waits for another."""

    def close(self) -> None:
        """End what is running and close the state."""
        self.core.close()


def _not_implemented(asked: Asked) -> Answer:
    raise Refusal(501, "NOT_IMPLEMENTED", f"{asked.operation.id} is not implemented in the sandbox.")


def _fits(asked: Asked, status: int, value: object) -> bool:
    validator = (asked.operation.answers_to(status) or {}).get("application/json")
    return validator is None or validator.is_valid(value)


def _with_marks(answer: Answer) -> Answer:
    """The answer with what every answer carries: an id of the request, and the workspace."""
    marks = {"x-request-id": str(uuid.uuid4()), "x-databricks-org-id": WORKSPACE}
    return attrs.evolve(answer, headers={**marks, **answer.headers})
