"""What goes beside a bearer token on Azure: the workspace as a resource, and a token for Azure's management."""

from __future__ import annotations

from typing import Final

from dovetail.runtime.auth import ApiKeyAuth, BearerAuth, Credentials, Pairs
from dovetail.runtime.credentials import SecretSource
from dovetail.runtime.security import SecurityScheme
from dovetail.runtime.tokens import Token

RESOURCE_ID: Final = "X-Databricks-Azure-Workspace-Resource-Id"
MANAGEMENT_TOKEN: Final = "X-Databricks-Azure-SP-Management-Token"  # noqa: S105 - the name of a header


def resource_headers(resource_id: str | None) -> Pairs:
    """The header that names the workspace as an Azure resource; none without one."""
    return () if resource_id is None else ((RESOURCE_ID, resource_id),)


class AzureTokens(BearerAuth):
    """Entra ID tokens that the caller fetched.

    Args:
        token: The bearer token.
        resource_id: The workspace as an Azure resource.
        management: A token for Azure's management.
    """

    def __init__(self, token: SecretSource, resource_id: str | None, management: SecretSource | None = None) -> None:
        super().__init__(token)
        self._resource = resource_headers(resource_id)
        self._management = None if management is None else ApiKeyAuth(management, MANAGEMENT_TOKEN)

    def credentials(self, token: Token | None) -> Credentials:
        """The bearer token, and what goes beside it."""
        headers = super().credentials(token).headers
        if self._management is not None:
            headers += self._management.credentials(None).headers
        return Credentials(headers + self._resource)

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """Bearer and OAuth schemes, and those of the headers that it sends."""
        return super().satisfies(scheme) or scheme.parameter in self._names

    @property
    def _names(self) -> set[str]:
        return {name for name, _ in self._resource} | ({MANAGEMENT_TOKEN} if self._management else set())
