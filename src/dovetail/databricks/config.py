"""Configuration of a client: arguments before the environment before a profile, and how it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypedDict, cast

from dovetail.databricks.errors import ConfigError
from dovetail.databricks.setting_layers import add_environment, add_profile
from dovetail.databricks.setting_table import FALSE, SETTINGS, TRUE, Setting
from dovetail.databricks.workspace_host import base_url_of, is_azure
from dovetail.runtime.credentials import SecretSource, secret

if TYPE_CHECKING:
    from collections.abc import Sequence

_MASK: Final = "***"
_AUTH_TYPES_OF_GROUPS: Final = {"basic": "basic", "pat": "pat", "oauth": "oauth-m2m", "azure": "azure-client-secret"}


class ConfigOptions(TypedDict, total=False):
    """What a `Config`, and so a client, can be made with; see `Config`."""

    host: str | None
    account_id: str | None
    workspace_id: str | int | None
    group_id: str | None
    cloud: str | None
    discovery_url: str | None
    token: str | SecretSource | None
    username: str | None
    password: str | SecretSource | None
    client_id: str | None
    client_secret: str | SecretSource | None
    token_audience: str | None
    oidc_token_env: str | None
    oidc_token_filepath: str | None
    profile: str | None
    config_file: str | None
    azure_workspace_resource_id: str | None
    azure_client_id: str | None
    azure_client_secret: str | SecretSource | None
    azure_tenant_id: str | None
    azure_use_msi: bool | None
    azure_environment: str | None
    azure_management_token: str | SecretSource | None
    azure_login_endpoint: str | None
    azure_management_endpoint: str | None
    azure_msi_endpoint: str | None
    auth_type: str | None
    cluster_id: str | None
    warehouse_id: str | None
    serverless_compute_id: str | None
    databricks_cli_path: str | None
    metadata_service_url: str | None
    scopes: str | Sequence[str] | None
    authorization_details: str | None
    oauth_callback_port: int | None
    disable_oauth_refresh_token: bool | None
    http_timeout_seconds: float | None
    retry_timeout_seconds: float | None
    rate_limit: float | None
    max_connections_per_pool: int | None
    skip_verify: bool | None
    debug_headers: bool | None
    debug_truncate_bytes: int | None
    disable_async_token_refresh: bool | None


class Config:
    """Where a client goes, as whom, and how patiently.

    What is left out comes from the environment, and what is not there either from a profile of ``~/.databrickscfg``; a
    profile that is named as an argument comes before the environment. Whoever gives credentials of one kind as
    arguments is not given others by the environment, nor by a profile.
    The file is read when a profile is named, or when neither a host nor any credentials are given. Making one touches
    no network. Secrets are kept as the places they come from, so that it pickles unless one was given as text.

    Args:
        options: Settings as `ConfigOptions` lists them.

    Attributes:
        host: The base URL of the workspace; where it is left out, Azure is asked for that of
            ``azure_workspace_resource_id`` at the first call.
        account_id: The account, for hosts that serve several.
        workspace_id: The workspace, for hosts that serve several; sent as ``X-Databricks-Workspace-Id``.
        group_id: A group whose rights a service principal's OAuth token takes on.
        cloud: ``AWS``, ``AZURE`` or ``GCP``.
        discovery_url: Where the addresses of the OAuth endpoints are, when not at the workspace.
        token: A personal access token, or an Entra ID token.
        username: For ``basic``.
        password: For ``basic``.
        client_id: A service principal, or the OAuth application for a user's login.
        client_secret: Its secret.
        token_audience: The audience of identity tokens that are exchanged.
        oidc_token_env: The variable that holds an identity token.
        oidc_token_filepath: The file that holds one.
        profile: The profile.
        config_file: The file of profiles.
        azure_workspace_resource_id: The workspace as an Azure resource.
        azure_client_id: A service principal of Entra ID, or a managed identity.
        azure_client_secret: Its secret.
        azure_tenant_id: Its tenant; by default the one that the workspace belongs to.
        azure_use_msi: Whether to use the managed identity of this machine.
        azure_environment: ``PUBLIC``, ``USGOVERNMENT`` or ``CHINA``.
        azure_management_token: An Entra ID token for Azure's management, fetched by the caller.
        azure_login_endpoint: Where Entra ID is, when not where ``azure_environment`` says.
        azure_management_endpoint: Where Azure's management is, when not where ``azure_environment`` says.
        azure_msi_endpoint: Where the instance metadata service is.
        auth_type: The one way of authenticating to use.
        cluster_id: A cluster for tools that need one.
        warehouse_id: A SQL warehouse for tools that need one.
        serverless_compute_id: As ``cluster_id``.
        databricks_cli_path: The program ``databricks``.
        metadata_service_url: A local service that gives tokens.
        scopes: What an OAuth token is asked for; ``all-apis`` by default.
        authorization_details: What else a service principal's OAuth token is asked for, a JSON array as text.
        oauth_callback_port: Where the browser comes back to after a login; 8020 by default.
        disable_oauth_refresh_token: Whether a login is not kept beyond its first token.
        http_timeout_seconds: Silence allowed while waiting for an answer; 60 by default.
        retry_timeout_seconds: All attempts of a call together; 300 by default.
        rate_limit: Most requests a second; no limit by default.
        max_connections_per_pool: Most connections at once; no limit by default.
        skip_verify: Whether to trust any certificate.
        debug_headers: Whether headers are logged, credentials masked.
        debug_truncate_bytes: How much of the bodies of requests is logged, secrets masked; nothing by default.
        disable_async_token_refresh: Whether a token is used until it expires, instead of being replaced beforehand.

    Raises:
        ConfigError: A setting is unknown or cannot be used, several ways of authenticating are set up at once, or a
            named profile does not exist.

    Example:
        >>> Config(host="adb-1.2.azuredatabricks.net", token="dapi123", auth_type="pat")
        Config(host='https://adb-1.2.azuredatabricks.net', token='***', auth_type='pat')
    """

    host: str | None
    account_id: str | None
    workspace_id: str | None
    group_id: str | None
    cloud: str | None
    discovery_url: str | None
    token: SecretSource | None
    username: str | None
    password: SecretSource | None
    client_id: str | None
    client_secret: SecretSource | None
    token_audience: str | None
    oidc_token_env: str | None
    oidc_token_filepath: str | None
    profile: str | None
    config_file: str | None
    azure_workspace_resource_id: str | None
    azure_client_id: str | None
    azure_client_secret: SecretSource | None
    azure_tenant_id: str | None
    azure_use_msi: bool | None
    azure_environment: str | None
    azure_management_token: SecretSource | None
    azure_login_endpoint: str | None
    azure_management_endpoint: str | None
    azure_msi_endpoint: str | None
    auth_type: str | None
    cluster_id: str | None
    warehouse_id: str | None
    serverless_compute_id: str | None
    databricks_cli_path: str | None
    metadata_service_url: str | None
    scopes: tuple[str, ...] | None
    authorization_details: str | None
    oauth_callback_port: int | None
    disable_oauth_refresh_token: bool | None
    http_timeout_seconds: float | None
    retry_timeout_seconds: float | None
    rate_limit: float | None
    max_connections_per_pool: int | None
    skip_verify: bool | None
    debug_headers: bool | None
    debug_truncate_bytes: int | None
    disable_async_token_refresh: bool | None
    _variables: tuple[str, ...]
    """The environment variables that gave something."""

    def __init__(self, **options: Any) -> None:
        unknown = [name for name in options if name not in SETTINGS]
        if unknown:
            raise _unknown(unknown[0])
        values = {name: value for name, value in options.items() if value is not None}
        named = "profile" in values
        if named:
            add_profile(values)
        used = add_environment(values)
        if not named:
            add_profile(values)
        self._fill(values, tuple(used))

    def _fill(self, values: Mapping[str, object], used: tuple[str, ...]) -> None:
        self._variables = used
        for setting in SETTINGS.values():
            self.__dict__[setting.name] = _checked(setting, values.get(setting.name))
        if self.host is not None:
            self.host = base_url_of(self.host)
        self._check_one_way()

    def _check_one_way(self) -> None:
        if self.auth_type is not None:
            return
        groups = sorted({SETTINGS[name].group for name, value in self.shown().items() if value is not False} - {""})
        if len(groups) > 1:
            raise self.error(
                f"validate: more than one authorization method configured: {' and '.join(groups)}",
                at="auth_type",
                remedy=f"Keep one of them, or say which: auth_type={_AUTH_TYPES_OF_GROUPS[groups[0]]!r}, for example.",
            )

    @property
    def is_azure(self) -> bool:
        """Whether the workspace is on Azure."""
        if self.azure_workspace_resource_id is not None or (self.cloud or "").upper() == "AZURE":
            return True
        return self.host is not None and is_azure(self.host)

    def copy_with(self, **options: Any) -> Config:
        """The same settings but for what is given; neither the environment nor a profile is read again.

        Raises:
            ConfigError: A setting is unknown or cannot be used.
        """
        unknown = [name for name in options if name not in SETTINGS]
        if unknown:
            raise _unknown(unknown[0])
        copy = Config.__new__(Config)
        copy._fill({name: self.__dict__[name] for name in SETTINGS} | options, self._variables)
        return copy

    def shown(self) -> dict[str, object]:
        """What is set, secrets masked."""
        return {
            name: _MASK if setting.secret else self.__dict__[name]
            for name, setting in SETTINGS.items()
            if self.__dict__[name] is not None
        }

    def error(self, message: str, *, at: str = "", remedy: str = "") -> ConfigError:
        """An error that tells what is set, secrets masked, and which variables gave it."""
        told = ", ".join(f"{name}={value}" for name, value in self.shown().items())
        text = f"{message}. Config: {told or '<empty>'}."
        if self._variables:
            text += f" Env: {', '.join(self._variables)}."
        return ConfigError(text, at=at, remedy=remedy)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.shown().items())})"


def _unknown(name: str) -> ConfigError:
    from difflib import get_close_matches

    close = get_close_matches(name, SETTINGS, 1)
    return ConfigError(
        f"{name}: there is no such setting.", at=name, remedy=f"Did you mean {close[0]!r}?" if close else ""
    )


def _checked(setting: Setting, value: object) -> object:
    """A value as what its setting is."""
    if value is None:
        return None
    if setting.secret:
        if isinstance(value, str) and value.strip():
            return secret(value)
        if isinstance(value, SecretSource):
            return value
        lack = "it is empty" if isinstance(value, str) else "it is neither a text nor a source of secrets"
        raise ConfigError(f"{setting.name}: {lack}.", at=setting.name)
    if setting.kind == "words":
        return _words(setting.name, value)
    if setting.kind == "flag":
        return _flag(setting.name, value)
    if setting.kind in ("number", "count"):
        return _number(setting, value)
    if setting.name == "workspace_id" and isinstance(value, int):
        value = str(value)
    if not isinstance(value, str):
        raise ConfigError(f"{setting.name}: {value!r} is no text.", value=value, at=setting.name)
    return value.strip() or None


def _words(name: str, value: object) -> tuple[str, ...] | None:
    if isinstance(value, str):
        value = value.replace(",", " ").split()
    if not isinstance(value, list | tuple | set | frozenset):
        raise ConfigError(f"{name}: {value!r} is no list of words.", value=value, at=name)
    return tuple(sorted({str(word) for word in cast("list[object]", value)})) or None


def _flag(name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = str(value).strip().lower()
    if text not in TRUE | FALSE:
        raise ConfigError(f"{name}: {value!r} is neither true nor false.", value=value, at=name)
    return text in TRUE


def _number(setting: Setting, value: object) -> float | int:
    try:
        number = float(cast("str", value))
    except (TypeError, ValueError):
        number = -1.0
    least = 0 if setting.name == "debug_truncate_bytes" else 1e-9
    whole = setting.kind == "count"
    if isinstance(value, bool) or not least <= number < float("inf") or (whole and number != int(number)):
        raise ConfigError(
            f"{setting.name}: {value!r} is no {'whole ' if whole else ''}number it can be.",
            value=value,
            at=setting.name,
            remedy="Give one above 0.",
        )
    return int(number) if whole else number
