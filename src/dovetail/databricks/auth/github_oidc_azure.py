"""The identity of a run of GitHub Actions as a service principal of Entra ID."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dovetail.databricks.auth.entra import DATABRICKS, azure_token, cloud_of, tenant_of
from dovetail.databricks.auth.fetched import FetchedAuth
from dovetail.databricks.auth.github_oidc import github_identity, on_github
from dovetail.databricks.auth.token_calls import ASSERTION_TYPE, token_call
from dovetail.runtime.steps import Ask

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.steps import Steps

AUDIENCE: Final = "api://AzureADTokenExchange"
"""Whom identity tokens for Entra ID are for."""


def auth(config: Config) -> Auth | None:
    """A token of Entra ID for the identity token of this run."""
    if config.azure_client_id is None or not on_github():
        return None
    return GithubAzureIdentity(config, config.azure_client_id)


class GithubAzureIdentity(FetchedAuth):
    """A token of Entra ID for the identity token of a run of GitHub Actions."""

    def __init__(self, config: Config, client_id: str) -> None:
        super().__init__(config)
        self._client_id = client_id
        self._cloud = cloud_of(config)
        self._tenant = config.azure_tenant_id

    def fetch(self) -> Steps:
        """The tenant the first time; then the identity token, and the token for it."""
        if self._tenant is None:
            self._tenant = yield from tenant_of(self.config)
        identity = yield from github_identity(AUDIENCE)
        call = token_call(
            grant_type="client_credentials",
            client_id=self._client_id,
            resource=DATABRICKS,
            client_assertion_type=ASSERTION_TYPE,
            client_assertion=identity,
        )
        answer = yield Ask(call, f"{self._cloud.login}/{self._tenant}/oauth2/token")
        return azure_token(self.config, answer, None, renewed=self.renewed)
