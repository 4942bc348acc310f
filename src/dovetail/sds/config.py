"""Configuration of a client: where, as whom, how patiently, and whether for real."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dovetail.runtime.credentials import EnvironmentSecret, SecretSource, secret
from dovetail.runtime.errors import CredentialError
from dovetail.runtime.plain import is_object
from dovetail.sds import setting_layers as layers
from dovetail.sds.env_files import EnvFileSecret, KeySource, found_from, layer_of
from dovetail.sds.errors import AuthError, InputError
from dovetail.sds.host import DEFAULT_HOST, base_url_of
from dovetail.sds.setting_layers import Chosen, Layer

if TYPE_CHECKING:
    import logging

DEFAULT_TIMEOUT: Final = 300.0
DEFAULT_PROGRESS_PERIOD: Final = 30.0


class Config:
    """Settings of a client, from its arguments, the environment and an env file.

    Each setting is taken from the first place that has it: ``env_config``, the process environment, the env file. Keys
    are ``SDS_SECRET_TOKEN``, ``SDS_HOST``, ``DRY_RUN``, ``HTTP_TIMEOUT``, ``LOG_FILE`` and
    ``PROGRESS_LOG_PERIOD_SECS``, in any case, with ``-`` or a space for ``_``.

    Args:
        host: The gateway: ``host``, ``host:port`` or ``http(s)://host:port/prefix``; ``SDS_HOST`` comes before it,
            wherever it stands. The public service by default.
        env_file: The env file; by default the nearest ``.env`` in the current folder or above it. Such a file, which
            was merely found, names a host only together with a token of its own.
        env_config: Settings of the program's own. A token here may also be a source of secrets, such as
            ``dovetail.sds.FileSecret``.
        log_file: A file that gets a line of JSON for each request; ``LOG_FILE`` by default.

    Attributes:
        base_url: The gateway's URL.
        token: Where the key is read; None when there is none.
        dry_run: Whether clients begin in dry run; True by default.
        timeout: Silence allowed while waiting for an answer, in seconds; 300 by default.
        log_file: The file for requests; None for none.
        progress_log_period_secs: Seconds between lines about a transfer where nobody watches a bar; 30 by default.
        sources: For each setting that was given, where.
        unread: What kept an env file that was found from being read; empty when nothing did.

    Raises:
        InputError: A setting makes no sense.
        AuthError: An env file that the program names cannot be read.

    Example:
        >>> config = Config("localhost:8000", env_config={"SDS_SECRET_TOKEN": "a-token", "http-timeout": 20})
        >>> config.base_url, config.timeout, config.dry_run
        ('http://localhost:8000', 20.0, True)
        >>> config
        Config('http://localhost:8000', token=LiteralSecret('********'), dry_run=True)
    """

    __slots__ = ("base_url", "dry_run", "log_file", "progress_log_period_secs", "sources", "timeout", "token", "unread")

    def __init__(
        self,
        host: str | None = None,
        *,
        env_file: str | os.PathLike[str] | None = None,
        env_config: Mapping[str, object] | None = None,
        log_file: str | os.PathLike[str] | None = None,
    ) -> None:
        used, unread = _layers(env_file, env_config)
        self.unread: str = unread
        _warn_of_unknown(used)
        settings = layers.chosen(used)
        self.base_url: str = _base_url(host, settings)
        self.token: KeySource | None = _token(settings.get(layers.TOKEN))
        self.dry_run: bool = layers.truth(settings.get(layers.DRY_RUN), True)
        self.timeout: float = layers.seconds(settings.get(layers.HTTP_TIMEOUT), DEFAULT_TIMEOUT)
        self.progress_log_period_secs: float = layers.seconds(
            settings.get(layers.PROGRESS_LOG_PERIOD), DEFAULT_PROGRESS_PERIOD
        )
        lines = settings.get(layers.LOG_FILE)
        wanted = log_file if log_file is not None else None if lines is None else str(lines.value)
        self.log_file: Path | None = None if wanted is None else _path(wanted, "log_file")
        self.sources: dict[str, str] = {key: pick.layer.place for key, pick in settings.items()}

    @property
    def sds_host(self) -> str:
        """The gateway's host, with its port where it is not the usual one."""
        return self.base_url.partition("://")[2].partition("/")[0]

    def __repr__(self) -> str:
        if not hasattr(self, "sources"):  # a traceback shows one whose settings were refused
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({self.base_url!r}, token={self.token!r}, dry_run={self.dry_run!r})"


def _layers(
    env_file: str | os.PathLike[str] | None, env_config: Mapping[str, object] | None
) -> tuple[list[Layer], str]:
    """The places that settings come from, the first one first, and why a file that was found is none of them."""
    used = [
        Layer("env_config", {} if env_config is None else _given(env_config), "config"),
        Layer("the environment", dict(os.environ), "environment"),
    ]
    if env_file is not None:
        named = _path(env_file, "env_file")
        if not os.path.lexists(named):
            missing = f"There is no env file {named}"
            _warn("%s; settings come from elsewhere.", missing)
            return used, f"{missing}."
        try:
            return [*used, layer_of(named, found=False)], ""
        except CredentialError as error:
            raise AuthError(error.message) from None
    found = found_from()
    if found is not None:
        try:
            used.append(layer_of(found, found=True))
        except CredentialError as error:
            # Nobody asked for this file: it may be another program's.
            _warn("%s Settings come from elsewhere.", error.message)
            return used, error.message
    return used, ""


def _path(given: str | os.PathLike[str], setting: str) -> Path:
    """A path on this machine, from the current folder."""
    try:
        if os.fspath(given):
            return Path(given).expanduser().absolute()
        reason = "it is none"
    except (OSError, RuntimeError, TypeError, ValueError) as error:
        reason = str(error).rstrip(".")
    raise InputError(f"{setting}: {given!r} is no path: {reason}.", value=given, at=setting)


def _given(env_config: object) -> dict[str, object]:
    if not is_object(env_config):
        raise InputError(
            f"env_config: {type(env_config).__name__} is no mapping.",
            at="env_config",
            remedy='Give {"SDS_SECRET_TOKEN": "…"}.',
        )
    return {str(key): value for key, value in env_config.items()}


def _base_url(host: str | None, settings: Mapping[str, Chosen]) -> str:
    said = None if host is None else base_url_of(host)
    named = layers.trusted_host(settings)
    if named is not None:
        found = base_url_of(_text(named), named.key)
        if said not in (None, found):
            _log().info("host=%s is not gone to, but %s: %s names it.", said, found, named.layer.place)
        return found
    ignored = settings.get(layers.HOST)
    if ignored is not None:
        _warn(
            "%s names a host, but the token comes from elsewhere, so that it is not gone to. Name the file with "
            "env_file=, or set SDS_HOST in the environment, to go there.",
            ignored.layer.place,
        )
    return base_url_of(DEFAULT_HOST) if said is None else said


def _text(setting: Chosen) -> str:
    if not isinstance(setting.value, str):
        raise InputError(f"{setting.layer.place}: {setting.key}: it is no text.", at=setting.key)
    return setting.value


def _token(setting: Chosen | None) -> KeySource | None:
    """Where the key is read, so that what is pickled holds the place and not the key."""
    if setting is None:
        return None
    if isinstance(setting.value, SecretSource):
        return setting.value
    text = _text(setting)
    kind = setting.layer.kind
    if kind == "environment":
        return EnvironmentSecret(setting.key)
    return secret(text) if kind == "config" else EnvFileSecret(setting.layer.place, layers.TOKEN)


def _warn_of_unknown(used: list[Layer]) -> None:
    for layer in used:
        for key in layers.unknown_keys(layer):
            from difflib import get_close_matches

            close = get_close_matches(layers.normal_key(key), layers.KEYS, 1)
            hint = f" Did you mean {close[0]}?" if close else f" Settings are {', '.join(layers.KEYS)}."
            _warn("%s: there is no setting %s.%s", layer.place, key, hint)


def _warn(text: str, *values: object) -> None:
    _log().warning(text, *values)


def _log() -> logging.Logger:
    import logging

    return logging.getLogger("dovetail.sds")
