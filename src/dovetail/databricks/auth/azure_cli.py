"""The login of the Azure CLI."""

from __future__ import annotations

import base64
import datetime
import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Final

import msgspec

from dovetail.databricks.auth.azure_headers import MANAGEMENT_TOKEN, resource_headers
from dovetail.databricks.auth.entra import DATABRICKS, cloud_of, workspace_of
from dovetail.databricks.auth.fetched import FetchedAuth
from dovetail.databricks.auth.first_of import NotHere
from dovetail.databricks.auth.programs import Run, json_of
from dovetail.databricks.auth.token_calls import lasting
from dovetail.runtime.auth import fetched
from dovetail.runtime.steps import Ask, Work

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.steps import Steps

_IDENTITIES: Final = frozenset({"systemAssignedIdentity", "userAssignedIdentity"})


def auth(config: Config) -> Auth | None:
    """Tokens that ``az account get-access-token`` prints."""
    return AzureCli(config) if config.is_azure or config.auth_type == "azure-cli" else None


class AzureCli(FetchedAuth):
    """Tokens of the Azure CLI: one for the workspace, and for who is no human being one for Azure's management."""

    finds_host = True

    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self._place: str | None = None

    def fetch(self) -> Steps:
        """The tokens; the first time also where the workspace is.

        Raises:
            NotHere: There is no ``az``, or nobody is logged in.
        """
        main, lifetime = yield from self._token(DATABRICKS)
        headers = resource_headers(self.config.azure_workspace_resource_id)
        robot, lost = not _is_human(main), self._place is None and self.config.host is None
        if robot or lost:
            management, other = yield from self._token(cloud_of(self.config).management)
            if lost:
                self._place = yield from workspace_of(self.config, fetched(management))
            if robot:
                lifetime = lifetime if other is None else min(lifetime or other, other)
                headers = ((MANAGEMENT_TOKEN, fetched(management)), *headers)
        place = self._place or ""
        return lasting(fetched(main), lifetime, renewed=self.renewed, headers=headers, base_url=place)

    def _token(self, resource: str) -> Generator[Ask | Work, Any, tuple[str, float | None]]:
        command = ("az", "account", "get-access-token", "--resource", resource, "--output", "json")
        tenant: tuple[str, ...] = ()
        if self.config.azure_tenant_id is not None and not (yield from self._is_identity()):
            tenant = ("--tenant", self.config.azure_tenant_id)
        subscription = _subscription(self.config.azure_workspace_resource_id)
        printed: Any = None
        if subscription:
            try:
                printed = yield Work(Run((*command, "--subscription", subscription, *tenant)))
            except NotHere:
                printed = None  # the login may not see that subscription
        if printed is None:
            printed = yield Work(Run((*command, *tenant)))
        answer = json_of(printed, command)
        return str(answer.get("accessToken") or ""), _lifetime(answer)

    def _is_identity(self) -> Generator[Ask | Work, Any, bool]:
        """Whether the login is a managed identity, which takes no tenant."""
        command = ("az", "account", "show", "--output", "json")
        try:
            printed: bytes = yield Work(Run(command))
            user: dict[str, Any] = json_of(printed, command).get("user") or {}
        except NotHere:
            return False
        return user.get("type") == "servicePrincipal" and user.get("name") in _IDENTITIES


def _subscription(resource_id: str | None) -> str:
    parts = (resource_id or "").split("/")
    return parts[2] if len(parts) > 2 and parts[1].lower() == "subscriptions" else ""


def _lifetime(answer: dict[str, Any]) -> float | None:
    """Seconds to its end, which is told as text in local time, and lately as a number too."""
    if isinstance(answer.get("expires_on"), int | float):
        return float(answer["expires_on"]) - time.time()
    try:
        return datetime.datetime.fromisoformat(str(answer.get("expiresOn"))).timestamp() - time.time()
    except ValueError:
        return None


def _is_human(token: str) -> bool:
    """Whether a token is that of a user; it is read, not verified, for it is the workspace that verifies it."""
    payload = token.split(".")[1] if token.count(".") == 2 else ""
    try:
        claims = msgspec.json.decode(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (ValueError, msgspec.DecodeError):
        return False
    return isinstance(claims, dict) and "upn" in claims
