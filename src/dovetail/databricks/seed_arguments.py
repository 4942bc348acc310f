"""A client's arguments as a configuration: those named after the three ways of authenticating, and the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dovetail.databricks.config import Config, ConfigOptions
from dovetail.databricks.errors import ConfigError

if TYPE_CHECKING:
    from dovetail.databricks.auth_methods import AuthMethods
    from dovetail.runtime.credentials import SecretSource


class ClientOptions(ConfigOptions, total=False):
    """Settings of a client: those of a `Config`, and other names of some."""

    databricks_instance: str | None
    personal_access_token: str | SecretSource | None
    access_token: str | SecretSource | None
    management_token: str | SecretSource | None
    resource_id: str | None


_SETTINGS: Final = {
    "databricks_instance": "host",
    "personal_access_token": "token",
    "access_token": "token",
    "management_token": "azure_management_token",
    "resource_id": "azure_workspace_resource_id",
}
_METHODS: Final = {
    "personal_access_token": ("pat", "personal_access_token"),
    "azure_ad_user": ("azure-ad-user", "access_token"),
    "azure_ad_service_principal": ("azure-ad-service-principal", "access_token"),
}
"""Auth method → the ``auth_type``, and the argument that it cannot do without."""


def config_of(method: AuthMethods | str | None, config: Config | None, options: dict[str, Any]) -> Config:
    """The configuration that a client's arguments ask for.

    Args:
        method: One of `AuthMethods`.
        config: A ready configuration.
        options: Settings, in either spelling.

    Raises:
        ConfigError: They contradict each other, or cannot be used.
    """
    if config is not None:
        if options or method is not None:
            extra = "auth_method" if method is not None else next(iter(options))
            raise ConfigError(
                f"config and {extra} are given at once.", at=extra, remedy="Give config.copy_with(…) instead."
            )
        return config
    if method is not None:
        options = options | _of_method(method, options)
    elif options.get("personal_access_token") is not None:
        options = options | _of_method("personal_access_token", options)
    elif options.get("access_token") is not None:
        raise ConfigError(
            "auth_method: it is not said whose token the access token is.",
            at="auth_method",
            remedy="Give AuthMethods.AZURE_AD_USER or AuthMethods.AZURE_AD_SERVICE_PRINCIPAL.",
        )
    for name, setting in _SETTINGS.items():
        value = options.pop(name, None)
        if value is None:
            continue
        if options.get(setting) is not None:
            raise ConfigError(f"{name} and {setting} are given at once.", at=name, remedy="Give one of them.")
        options[setting] = value
    return Config(**options)


def _of_method(method: AuthMethods | str, options: dict[str, Any]) -> dict[str, Any]:
    name = str(getattr(method, "value", method)).lower()
    if name not in _METHODS:
        raise ConfigError(
            f"auth_method: {method!r} is not defined.",
            value=method,
            at="auth_method",
            remedy=f"There are {', '.join(_METHODS)}.",
        )
    auth_type, token = _METHODS[name]
    if options.get(token) is None and options.get("token") is None:
        raise ConfigError(f"{token}: it must be given.", at=token)
    if options.get("auth_type") not in (None, auth_type):
        raise ConfigError(f"auth_type: {options['auth_type']!r} is not {name}.", at="auth_type")
    return {"auth_type": auth_type}
