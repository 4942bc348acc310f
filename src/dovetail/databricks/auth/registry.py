"""The ways of authenticating by their names, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from dovetail.databricks.errors import ConfigError
from dovetail.databricks.setting_table import SETTINGS

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth

Maker = Callable[["Config"], "Auth | None"]
"""Makes the strategy for a configuration; None when it does not apply there. It does no I/O."""

ENTRY_POINTS: Final = "dovetail.databricks.auth"
"""The group of entry points in which packages offer ways of their own: ``name = "module:maker"``."""

_GUIDE: Final = "https://docs.databricks.com/en/dev-tools/auth.html#databricks-client-unified-authentication"


class _Way(NamedTuple):
    """A way of authenticating.

    Attributes:
        needs: The settings that must be there.
        make: Makes the strategy; None for that of the module of the same name here.
        on_request: Whether it is taken only when it is named.
        tentative: Whether it shows only later, when a token is wanted, that it cannot be used after all.
    """

    needs: tuple[str, ...] = ()
    make: Maker | None = None
    on_request: bool = False
    tentative: bool = False


_WAYS: Final[dict[str, _Way]] = {
    "pat": _Way(("host", "token")),
    "basic": _Way(("host", "username", "password")),
    "metadata-service": _Way(("host", "metadata_service_url")),
    "oauth-m2m": _Way(("host", "client_id", "client_secret")),
    "env-oidc": _Way(("host", "oidc_token_env")),
    "file-oidc": _Way(("host", "oidc_token_filepath")),
    "github-oidc": _Way(("host", "client_id")),
    "azure-client-secret": _Way(("azure_client_id", "azure_client_secret")),
    "azure-msi": _Way(("azure_use_msi",)),
    "github-oidc-azure": _Way(("host", "azure_client_id")),
    "azure-cli": _Way(tentative=True),
    "azure-devops-oidc": _Way(("host", "client_id")),
    "external-browser": _Way(("host",), on_request=True),
    "databricks-cli": _Way(("host",), tentative=True),
    "azure-ad-user": _Way(("host", "token"), on_request=True),
    "azure-ad-service-principal": _Way(("host", "token"), on_request=True),
}


def register_auth(name: str, make: Maker, *, needs: tuple[str, ...] = (), on_request: bool = True) -> None:
    """Add a way of authenticating, or put another in the place of one.

    Args:
        name: Its name, the ``auth_type`` of configurations.
        make: Makes the strategy for a configuration, or gives None when it does not apply there. It does no I/O.
        needs: The settings without which it cannot be.
        on_request: Whether it is taken only when ``auth_type`` names it; otherwise it is tried after all others.

    Raises:
        ConfigError: It is no function, or a needed setting does not exist.

    Example:
        >>> from dovetail.runtime.auth import BearerAuth
        >>> register_auth("vault", lambda config: BearerAuth("from-the-vault"))
        >>> from dovetail.databricks import Client
        >>> Client(host="adb-1.2.azuredatabricks.net", auth_type="vault").config.auth_type
        'vault'
    """
    if not callable(make):
        raise ConfigError(f"make: {make!r} is no function of a configuration.", value=make, at="make")
    for setting in needs:
        if setting not in SETTINGS:
            raise ConfigError(f"needs: there is no setting {setting!r}.", value=setting, at="needs")
    _WAYS[name] = _Way(needs, make, on_request)


def auth_types() -> tuple[str, ...]:
    """The names of all ways that are known here, in the order in which they are tried."""
    return (*_WAYS, *sorted(set(_offered()) - _WAYS.keys()))


def auth_of(config: Config) -> tuple[str, Auth]:
    """How a client with this configuration authenticates.

    Args:
        config: The configuration.

    Returns:
        The name of the way, and the strategy.

    Raises:
        ConfigError: The way does not exist, or lacks something; or there is nothing to authenticate with.
    """
    if config.auth_type is not None:
        return config.auth_type, _named(config.auth_type, config)
    tentative: dict[str, Auth] = {}
    for name, way in _WAYS.items():
        if way.on_request or any(getattr(config, setting) is None for setting in way.needs):
            continue
        made = _made(name, way, config)
        if made is None:
            continue
        if not way.tentative and not tentative:
            return name, made
        tentative[name] = made
        if not way.tentative:
            break
    if not tentative:
        raise config.error(
            "default auth: cannot configure default credentials, please check "
            f"{_GUIDE} to configure credentials for your preferred authentication method",
            at="auth_type",
            remedy="Give host= and token=, for example, or set DATABRICKS_HOST and DATABRICKS_TOKEN.",
        )
    from dovetail.databricks.auth.first_of import FirstOf

    return next(iter(tentative)), FirstOf(config, tentative)


def _named(name: str, config: Config) -> Auth:
    way = _WAYS.get(name) or _offered_way(name)
    if way is None:
        known = ", ".join(auth_types())
        raise config.error(f"auth_type: there is no {name!r}", at="auth_type", remedy=f"There are {known}.")
    missing = [setting for setting in way.needs if getattr(config, setting) is None]
    made = None if missing else _made(name, way, config)
    if made is None:
        lacks = f"{', '.join(missing)} must be set" if missing else "what it needs is not here"
        raise config.error(f"{name} auth: cannot configure, {lacks}", at="auth_type")
    return made


def _made(name: str, way: _Way, config: Config) -> Auth | None:
    make = way.make
    if make is None:
        make = cast("Maker", import_module(f"dovetail.databricks.auth.{name.replace('-', '_')}").auth)
    return make(config)


def _offered() -> dict[str, Callable[[], object]]:
    """What packages offer, by name."""
    from importlib.metadata import entry_points

    return {point.name: point.load for point in entry_points(group=ENTRY_POINTS)}


def _offered_way(name: str) -> _Way | None:
    load = _offered().get(name)
    if load is None:
        return None
    way = _WAYS[name] = _Way(make=cast("Maker", load()), on_request=True)
    return way
