"""The managed identity of a machine in Azure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from dovetail.databricks.auth.entra import DATABRICKS, azure_token, cloud_of, workspace_of
from dovetail.databricks.auth.fetched import FetchedAuth
from dovetail.databricks.auth.token_calls import TOKEN_BY_LOOK
from dovetail.runtime.auth import fetched
from dovetail.runtime.steps import Ask

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.steps import Steps

_ENDPOINT: Final = "http://169.254.169.254"
_PATH: Final = "/metadata/identity/oauth2/token"
_LIMIT: Final = 10.0


def auth(config: Config) -> Auth | None:
    """Two tokens of the instance metadata service: for the workspace, and for Azure's management."""
    return ManagedIdentity(config) if config.azure_use_msi else None


class ManagedIdentity(FetchedAuth):
    """Tokens of the instance metadata service."""

    finds_host = True

    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self._place: str | None = None

    def fetch(self) -> Steps:
        """Both tokens; the first time also where the workspace is."""
        main = yield self._ask(DATABRICKS)
        management = yield self._ask(cloud_of(self.config).management)
        if self._place is None:
            self._place = yield from workspace_of(self.config, fetched(management.access_token))
        return azure_token(self.config, main, management, renewed=self.renewed, base_url=self._place)

    def _ask(self, resource: str) -> Ask:
        query = {"api-version": "2018-02-01", "resource": resource}
        if self.config.azure_client_id is not None:
            query["client_id"] = self.config.azure_client_id
        endpoint = (self.config.azure_msi_endpoint or _ENDPOINT).rstrip("/")
        call = TOKEN_BY_LOOK.call({"metadata": "true"})
        # The service is this machine's own: no proxy reaches it.
        return Ask(call, f"{endpoint}{_PATH}?{urlencode(query)}", direct=True, limit=_LIMIT)
