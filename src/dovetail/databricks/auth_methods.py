"""The three ways of authenticating that have names of their own."""

from __future__ import annotations

from enum import StrEnum


class AuthMethods(StrEnum):
    """How a client authenticates."""

    PERSONAL_ACCESS_TOKEN = "personal_access_token"  # noqa: S105 - no token
    AZURE_AD_USER = "azure_ad_user"
    AZURE_AD_SERVICE_PRINCIPAL = "azure_ad_service_principal"
