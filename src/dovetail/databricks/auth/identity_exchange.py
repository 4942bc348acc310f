"""Identity tokens of elsewhere, exchanged at the workspace for one of its own."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from dovetail.databricks.auth.endpoints import Endpoints, discover
from dovetail.databricks.auth.fetched import FetchedAuth
from dovetail.databricks.auth.oauth_m2m import ALL_APIS, workspace_headers
from dovetail.databricks.auth.token_calls import EXCHANGE_GRANT, JWT_TYPE, token_call, token_of
from dovetail.runtime.steps import Ask, Work

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.steps import Steps


class IdentityExchange(FetchedAuth):
    """A token for an identity token; a subclass says where that comes from."""

    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self._endpoints: Endpoints | None = None

    def identity(self, audience: str) -> Generator[Ask | Work, Any, str]:
        """The steps to an identity token for this audience."""
        raise NotImplementedError

    def fetch(self) -> Steps:
        """The endpoints the first time; then the identity token, and the exchange."""
        if self._endpoints is None:
            self._endpoints = yield from discover(self.config)
        endpoints = self._endpoints
        identity = yield from self.identity(self.config.token_audience or endpoints.audience or endpoints.token)
        call = token_call(
            grant_type=EXCHANGE_GRANT,
            subject_token=identity,
            subject_token_type=JWT_TYPE,
            scope=" ".join(self.config.scopes or ALL_APIS),
            client_id=self.config.client_id,
        )
        answer = yield Ask(call, endpoints.token)
        return token_of(answer, renewed=self.renewed, headers=workspace_headers(self.config, endpoints))
