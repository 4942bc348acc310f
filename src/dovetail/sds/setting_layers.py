"""Settings from several places, and which comes first: ``env_config``, then the environment, then an env file; pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal, NamedTuple

from dovetail.sds.errors import InputError

TOKEN: Final = "SDS_SECRET_TOKEN"  # noqa: S105 - a name
HOST: Final = "SDS_HOST"
DRY_RUN: Final = "DRY_RUN"
HTTP_TIMEOUT: Final = "HTTP_TIMEOUT"
LOG_FILE: Final = "LOG_FILE"
PROGRESS_LOG_PERIOD: Final = "PROGRESS_LOG_PERIOD_SECS"
KEYS: Final = (TOKEN, HOST, DRY_RUN, HTTP_TIMEOUT, LOG_FILE, PROGRESS_LOG_PERIOD)

_TRUE: Final = frozenset({"t", "true", "1", "y", "yes", "on", "enabled"})
_FALSE: Final = frozenset({"f", "false", "0", "n", "no", "off", "disabled"})


class Layer(NamedTuple):
    """The settings of one place.

    Attributes:
        place: What to call it when it is at fault.
        values: Its keys as written there, and their values.
        kind: ``config`` for what the program gives itself, ``environment``, ``named`` for an env file that it names,
            and ``found`` for one that was merely found.
    """

    place: str
    values: Mapping[str, object]
    kind: Literal["config", "environment", "named", "found"]

    def __repr__(self) -> str:
        # Shown by tracebacks that tell local variables, and a key is among the values.
        return f"Layer({self.place!r}, {len(self.values)} values)"


class Chosen(NamedTuple):
    """The value of one setting.

    Attributes:
        value: The value.
        key: The key as it is written.
        layer: Where it stands.
    """

    value: object
    key: str
    layer: Layer

    def __repr__(self) -> str:
        return f"Chosen({self.key!r}, {self.layer!r})"


def normal_key(key: str) -> str:
    """A key in its one spelling.

    Example:
        >>> normal_key("sds-secret token")
        'SDS_SECRET_TOKEN'
    """
    return key.strip().upper().replace("-", "_").replace(" ", "_")


def chosen(layers: Sequence[Layer]) -> dict[str, Chosen]:
    """For each setting that is given, its value in the first of these layers that has one; empty ones count as none.

    Raises:
        InputError: A layer gives one setting in two spellings, and not the same value.
    """
    settings: dict[str, Chosen] = {}
    for layer in layers:
        for key, pick in _of_layer(layer).items():
            settings.setdefault(key, pick)
    return settings


def _of_layer(layer: Layer) -> dict[str, Chosen]:
    picks: dict[str, Chosen] = {}
    for key, value in layer.values.items():
        name = normal_key(key)
        if name not in KEYS or value is None or (isinstance(value, str) and not value.strip()):
            continue
        other = picks.get(name)
        if other is not None and other.value != value:
            raise InputError(
                f"{layer.place}: {other.key} and {key} are one setting, and differ.",
                at=name,
                remedy="Keep one of them.",
            )
        picks[name] = Chosen(value, key, layer)
    return picks


def unknown_keys(layer: Layer) -> list[str]:
    """Keys that look like settings of this client and are none: all of ``env_config``; in files those with ``SDS_``.

    An env file, and the environment all the more, serves other programs too.
    """
    if layer.kind == "environment":
        return []
    names = {key: normal_key(key) for key in layer.values}
    ours = [key for key, name in names.items() if layer.kind == "config" or name.startswith("SDS_")]
    return [key for key in ours if names[key] not in KEYS]


def trusted_host(settings: Mapping[str, Chosen]) -> Chosen | None:
    """The host that the settings name; None where they name none that may be gone to.

    A file that was merely found may be somebody else's: it names a host only together with a key of its own, never for
    a key from elsewhere.
    """
    host, token = settings.get(HOST), settings.get(TOKEN)
    if host is not None and host.layer.kind == "found" and (token is None or token.layer is not host.layer):
        return None
    return host


def truth(setting: Chosen | None, default: bool) -> bool:
    """Whether a setting says yes.

    Raises:
        InputError: It says neither yes nor no: a dry run is not to be ended by a slip of the pen.
    """
    if setting is None:
        return default
    text = str(setting.value).strip().lower()
    if text not in _TRUE | _FALSE:
        raise InputError(
            f"{setting.layer.place}: {setting.key}: {setting.value!r} is neither true nor false.",
            value=setting.value,
            at=setting.key,
            remedy="Write true or false.",
        )
    return text in _TRUE


def seconds(setting: Chosen | None, default: float) -> float:
    """A setting as a time.

    Raises:
        InputError: It is no positive, finite number of seconds.
    """
    if setting is None:
        return default
    try:
        number = float(str(setting.value))
    except ValueError:
        number = -1.0
    if isinstance(setting.value, bool) or not 0 < number < float("inf"):
        raise InputError(
            f"{setting.layer.place}: {setting.key}: {setting.value!r} is no number of seconds.",
            value=setting.value,
            at=setting.key,
            remedy="Give one above 0.",
        )
    return number
