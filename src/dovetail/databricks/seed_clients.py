"""Clients by the way in which they authenticate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dovetail.databricks._sync.client import Client

if TYPE_CHECKING:
    from dovetail.runtime.credentials import SecretSource


class PersonalAccessTokenClient(Client):
    """A client with a personal access token; the same as ``Client.use_personal_access_token``."""

    def __init__(self, databricks_instance: str, personal_access_token: str | SecretSource, **options: Any) -> None:
        super().__init__(
            "personal_access_token",
            databricks_instance=databricks_instance,
            personal_access_token=personal_access_token,
            **options,
        )


class AzureADUserClient(Client):
    """A client with an Entra ID token of a user; the same as ``Client.use_azure_ad_user``."""

    def __init__(
        self, databricks_instance: str, access_token: str | SecretSource, resource_id: str | None = None, **options: Any
    ) -> None:
        super().__init__(
            "azure_ad_user",
            databricks_instance=databricks_instance,
            access_token=access_token,
            resource_id=resource_id,
            **options,
        )


class AzureADServicePrincipalClient(Client):
    """A client with Entra ID tokens of a service principal; as ``Client.use_azure_ad_service_principal``."""

    def __init__(
        self,
        databricks_instance: str,
        access_token: str | SecretSource,
        management_token: str | SecretSource | None = None,
        resource_id: str | None = None,
        **options: Any,
    ) -> None:
        super().__init__(
            "azure_ad_service_principal",
            databricks_instance=databricks_instance,
            access_token=access_token,
            management_token=management_token,
            resource_id=resource_id,
            **options,
        )
