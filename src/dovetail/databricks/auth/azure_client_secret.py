"""A service principal of Entra ID by its secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.databricks.auth.entra import DATABRICKS, azure_token, cloud_of, tenant_of, workspace_of
from dovetail.databricks.auth.fetched import FetchedAuth
from dovetail.databricks.auth.token_calls import token_call
from dovetail.runtime.auth import fetched
from dovetail.runtime.steps import Ask

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.credentials import SecretSource
    from dovetail.runtime.steps import Steps


def auth(config: Config) -> Auth | None:
    """Two tokens of Entra ID: for the workspace, and for Azure's management."""
    if config.azure_client_id is None or config.azure_client_secret is None:
        return None
    return AzureClientSecret(config, config.azure_client_id, config.azure_client_secret)


class AzureClientSecret(FetchedAuth):
    """Tokens of Entra ID for client id and secret."""

    finds_host = True

    def __init__(self, config: Config, client_id: str, client_secret: SecretSource) -> None:
        super().__init__(config)
        self._client_id = client_id
        self._client_secret = client_secret
        self._cloud = cloud_of(config)
        self._tenant = config.azure_tenant_id
        self._place: str | None = None

    def fetch(self) -> Steps:
        """The tenant the first time; then both tokens; the first time also where the workspace is."""
        if self._tenant is None:
            self._tenant = yield from tenant_of(self.config)
        main = yield self._ask(DATABRICKS)
        management = yield self._ask(self._cloud.management)
        if self._place is None:
            self._place = yield from workspace_of(self.config, fetched(management.access_token))
        return azure_token(self.config, main, management, renewed=self.renewed, base_url=self._place)

    def _ask(self, resource: str) -> Ask:
        call = token_call(
            grant_type="client_credentials",
            client_id=self._client_id,
            client_secret=self._client_secret.read(),
            resource=resource,
        )
        return Ask(call, f"{self._cloud.login}/{self._tenant}/oauth2/token")
