"""OAuth for programs: the client credentials of a service principal."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final

from dovetail.databricks.auth.endpoints import Endpoints, discover
from dovetail.databricks.auth.fetched import FetchedAuth
from dovetail.databricks.auth.token_calls import token_call, token_of
from dovetail.runtime.steps import Ask

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.credentials import SecretSource
    from dovetail.runtime.steps import Steps

ALL_APIS: Final = ("all-apis",)


def auth(config: Config) -> Auth | None:
    """Client id and secret for a token of an hour."""
    if config.client_id is None or config.client_secret is None:
        return None
    return ClientCredentials(config, config.client_id, config.client_secret)


class ClientCredentials(FetchedAuth):
    """A token for client id and secret, from the workspace."""

    def __init__(self, config: Config, client_id: str, client_secret: SecretSource) -> None:
        super().__init__(config)
        self._client_id = client_id
        self._client_secret = client_secret
        self._endpoints: Endpoints | None = None

    def fetch(self) -> Steps:
        """The endpoints the first time; then the token."""
        if self._endpoints is None:
            self._endpoints = yield from discover(self.config)
        pair = base64.b64encode(f"{self._client_id}:{self._client_secret.read()}".encode()).decode()
        call = token_call(
            authorization=f"Basic {pair}",
            grant_type="client_credentials",
            scope=" ".join(self.config.scopes or ALL_APIS),
            authorization_details=self.config.authorization_details,
            assume_group=self.config.group_id,
        )
        answer = yield Ask(call, self._endpoints.token)
        return token_of(answer, renewed=self.renewed, headers=workspace_headers(self.config, self._endpoints))


def workspace_headers(config: Config, endpoints: Endpoints) -> tuple[tuple[str, str], ...]:
    """The header that names the workspace, when its host told which it is and the caller did not."""
    if config.workspace_id is not None or not endpoints.workspace_id:
        return ()
    return (("X-Databricks-Workspace-Id", endpoints.workspace_id),)
