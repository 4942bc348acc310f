"""Entra ID: where it is in each of Azure's clouds, and how its tokens are asked for."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import quote, urlsplit

from dovetail.databricks.auth.azure_headers import MANAGEMENT_TOKEN, resource_headers
from dovetail.databricks.auth.token_calls import LOOK, token_of
from dovetail.databricks.errors import ConfigError
from dovetail.databricks.workspace_host import base_url_of
from dovetail.runtime.auth import fetched
from dovetail.runtime.errors import ApiError, CredentialError
from dovetail.runtime.plain import is_object
from dovetail.runtime.steps import Ask, Work
from dovetail.runtime.token_calls import TokenAnswer
from dovetail.runtime.tokens import Token

if TYPE_CHECKING:
    from dovetail.databricks.config import Config

DATABRICKS: Final = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d"
"""The application that Azure Databricks is in every tenant."""


class Cloud(NamedTuple):
    """One of Azure's clouds.

    Attributes:
        login: Where Entra ID is.
        arm: Where Azure's management is.
        management: The resource that its tokens are for.
    """

    login: str
    arm: str
    management: str


_CLOUDS: Final = {
    "PUBLIC": Cloud(
        "https://login.microsoftonline.com", "https://management.azure.com", "https://management.core.windows.net/"
    ),
    "USGOVERNMENT": Cloud(
        "https://login.microsoftonline.us",
        "https://management.usgovcloudapi.net",
        "https://management.core.usgovcloudapi.net/",
    ),
    "CHINA": Cloud(
        "https://login.chinacloudapi.cn",
        "https://management.chinacloudapi.cn",
        "https://management.core.chinacloudapi.cn/",
    ),
}


def cloud_of(config: Config) -> Cloud:
    """The cloud that a configuration means, as ``PUBLIC`` or as ``AzurePublicCloud``.

    Raises:
        ConfigError: There is no such cloud.
    """
    given = config.azure_environment or "PUBLIC"
    name = given.upper().removeprefix("AZURE").removesuffix("CLOUD")
    found = _CLOUDS.get(name)
    if found is None:
        raise ConfigError(
            f"azure_environment: there is no cloud {given!r}.",
            value=given,
            at="azure_environment",
            remedy=f"There are {', '.join(_CLOUDS)}.",
        )
    login, arm = config.azure_login_endpoint or found.login, config.azure_management_endpoint or found.arm
    return Cloud(login.rstrip("/"), arm.rstrip("/"), found.management)


def tenant_of(config: Config) -> Generator[Ask | Work, Any, str]:
    """The steps to the tenant: as set up, or the one whose login page the workspace names.

    Raises:
        CredentialError: The workspace names none.
    """
    if config.azure_tenant_id is not None:
        return config.azure_tenant_id
    if config.host is None:
        raise CredentialError(
            "azure_tenant_id: it must be given where the workspace is known by its resource id alone."
        )
    location = ""
    try:
        yield Ask(LOOK.call(), f"{config.host}/aad/auth", follow=False)
    except ApiError as error:
        if not 300 <= error.status < 400:
            raise
        location = "" if error.headers is None else error.headers.get("location", "")
    tenant = urlsplit(location).path.strip("/").partition("/")[0]
    if not tenant:
        raise CredentialError(f"{config.host}: it names no tenant of Entra ID. Give azure_tenant_id=.")
    return tenant


def workspace_of(config: Config, token: str) -> Generator[Ask | Work, Any, str]:
    """The steps to the base URL of the workspace, which Azure's management tells; empty where its host is known.

    Args:
        config: The configuration.
        token: A token for Azure's management.

    Raises:
        CredentialError: It does not tell.
    """
    if config.host is not None:
        return ""
    arm, resource = cloud_of(config).arm, config.azure_workspace_resource_id or ""
    try:
        answer: Any = yield Ask(
            LOOK.call({"authorization": f"Bearer {token}"}), f"{arm}{quote(resource)}?api-version=2018-04-01"
        )
    except ApiError as error:
        if error.status not in {400, 404}:
            raise
        raise CredentialError(f"azure_workspace_resource_id: {arm} knows no {resource}: {error.message}") from None
    properties: Any = answer.get("properties")
    place = str(properties.get("workspaceUrl") or "") if is_object(properties) else ""
    if not place:
        raise CredentialError(f"azure_workspace_resource_id: {arm} does not say where {resource} is. Give host=.")
    # A stand-in for Azure that is not encrypted has a workspace that is not either.
    return base_url_of(place if "://" in place else f"{urlsplit(arm).scheme}://{place}")


def azure_token(
    config: Config, main: TokenAnswer, management: TokenAnswer | None, *, renewed: bool, base_url: str = ""
) -> Token:
    """The token of a service principal or managed identity, with both headers of Azure."""
    headers = resource_headers(config.azure_workspace_resource_id)
    if management is None:
        return token_of(main, renewed=renewed, headers=headers)
    pair = (MANAGEMENT_TOKEN, fetched(management.access_token))
    return token_of(main, renewed=renewed, headers=(pair, *headers), least=management.lifetime, base_url=base_url)
