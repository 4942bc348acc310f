"""Profiles: sections of ``~/.databrickscfg`` that hold settings under a name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from dovetail.databricks.errors import ConfigError

if TYPE_CHECKING:
    from configparser import RawConfigParser

DEFAULT_FILE: Final = "~/.databrickscfg"
DEFAULT: Final = "DEFAULT"
"""The profile that is taken when none is named."""
_RESERVED: Final = "__settings__"
"""The section that holds no profile, but says which one is the default."""


class Profile:
    """Settings under a name.

    Attributes:
        file: The file that holds it.
        name: The name.
        values: Its settings as text; empty when there is no such profile, and none was asked for.
    """

    __slots__ = ("file", "name", "values")

    def __init__(self, file: str, name: str, values: dict[str, str]) -> None:
        self.file: str = file
        self.name: str = name
        self.values: dict[str, str] = values


def read_profile(file: str | None, name: str | None) -> Profile:
    """The profile of that name, or the default one.

    Sections stand alone: none takes anything from ``DEFAULT``.

    Args:
        file: The file; ``~/.databrickscfg`` by default.
        name: The profile; by default the one that ``default_profile`` of the section ``__settings__`` names, else
            ``DEFAULT``.

    Raises:
        ConfigError: The file cannot be read, or the named profile is not in it.
    """
    path = os.path.expanduser(file or DEFAULT_FILE)  # noqa: PTH111 - pathlib is slow to load
    sections = _sections(path)
    if sections is None:
        if name is not None:
            raise ConfigError(
                f"profile: {name!r} is asked for, but there is no file {path}.",
                value=name,
                at="profile",
                remedy="Make the file, or leave out the profile.",
            )
        return Profile(path, DEFAULT, {})
    if name is None:
        name = str(sections.get(_RESERVED, "default_profile", fallback="")).strip()
        if not name:
            values = dict(sections.items(DEFAULT)) if sections.has_section(DEFAULT) else {}
            return Profile(path, DEFAULT, _filled(values))
    if name == _RESERVED or not sections.has_section(name):
        known = profile_names(file)
        raise ConfigError(
            f"resolve: {path} has no {name} profile configured.",
            value=name,
            at="profile",
            remedy=f"It has {', '.join(known)}." if known else "It has none.",
        )
    return Profile(path, name, _filled(dict(sections.items(name))))


def profile_names(file: str | None) -> list[str]:
    """The names of all profiles of a file, in its order; none when there is no file.

    Raises:
        ConfigError: It cannot be read.
    """
    sections = _sections(os.path.expanduser(file or DEFAULT_FILE))  # noqa: PTH111
    return [] if sections is None else [name for name in sections.sections() if name != _RESERVED]


def _filled(values: dict[str, str]) -> dict[str, str]:
    return {key: text.strip() for key, text in values.items() if text.strip()}


def _sections(path: str) -> RawConfigParser | None:
    """The sections of the file; None when there is no file."""
    import configparser

    # No section is the default of the others; the one called DEFAULT is one like any other.
    parser = configparser.RawConfigParser(default_section="\0", strict=False, comment_prefixes=("#", ";"))
    try:
        with open(path, encoding="utf-8-sig") as stream:  # noqa: PTH123
            parser.read_file(stream)
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, configparser.Error) as error:
        # The message of a parser quotes lines, and there may be secrets in them.
        raise ConfigError(
            f"config_file: {path} cannot be read ({type(error).__name__}).", at="config_file", remedy="Correct it."
        ) from None
    return parser
