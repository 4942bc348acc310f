"""The file of profiles: one for all APIs, TOML, for its owner's eyes alone.

```toml
[spark]
active = "work"

[spark.profiles.work]
base_url = "https://excel.uat.us.coherent.global/acme"
api_key = "env:ACME_KEY"
```

A secret may be the secret itself, or tell where it is: ``env:NAME``, ``file:PATH``, ``file:PATH#KEY`` for a member of a
JSON file, or ``command:PROGRAM ARGUMENT …``.
"""

from __future__ import annotations

import os
import shlex
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, cast

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.runtime.credentials import CommandSecret, EnvironmentSecret, FileSecret, LiteralSecret, SecretSource
from dovetail.runtime.model import MASK
from dovetail.runtime.private_files import write_private

DEFAULT: Final = "default"
VARIABLE: Final = "DOVETAIL_CONFIG"

Profile = dict[str, Any]


def config_path() -> Path:
    """Where the file is: what ``DOVETAIL_CONFIG`` says, or else in the folder the platform has for such."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen).expanduser()
    home = Path.home()
    if sys.platform == "win32":
        folder = Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        folder = home / "Library" / "Application Support"
    else:
        folder = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return folder / "dovetail" / "config.toml"


class Profiles:
    """The profiles of one API.

    Args:
        api: The API's name.
        path: The file; that of the user by default.

    Raises:
        CommandFailed: The file is there, but holds no profiles.
    """

    def __init__(self, api: str, path: Path | None = None) -> None:
        self.path: Path = path or config_path()
        self._document = _read(self.path)
        section = _table(self._document.setdefault(api, {}), f"{self.path}: {api}")
        self._section = section
        tables = _table(section.setdefault("profiles", {}), f"{self.path}: {api}.profiles")
        for name, table in tables.items():
            _table(table, f"{self.path}: {api}.profiles.{name}")
        self.place: str = f"{self.path}: {api}.profiles"
        self.all: dict[str, Profile] = cast("dict[str, Profile]", tables)
        active = section.get("active", DEFAULT)
        self.active: str = active if isinstance(active, str) else DEFAULT

    def get(self, name: str) -> Profile:
        """One profile.

        Raises:
            CommandFailed: There is none of that name.
        """
        if name not in self.all:
            known = ", ".join(sorted(self.all)) or "none yet"
            raise CommandFailed(f"profile {name!r}: there is none of that name.", f"There is: {known}.", USAGE)
        return self.all[name]

    def switch(self, name: str) -> None:
        """Make another profile the active one.

        Raises:
            CommandFailed: There is none of that name.
        """
        self.get(name)
        self.active = name

    def save(self) -> None:
        """Write the file: whole or not at all, readable by its owner alone.

        Raises:
            CommandFailed: What writes TOML is not installed.
        """
        try:
            import tomli_w
        except ModuleNotFoundError:
            from dovetail.cli.tree import missing_library

            raise missing_library("writing profiles", "tomli-w", "cli") from None
        self._section["active"] = self.active
        write_private(self.path, tomli_w.dumps(self._document))


def source_of(text: str) -> SecretSource:
    """Where a secret is, as a profile or an option tells it.

    Raises:
        CommandFailed: A command cannot be read as one.
    """
    kind, colon, rest = text.partition(":")
    if colon and kind == "env":
        return EnvironmentSecret(rest.strip())
    if colon and kind == "file":
        path, _, key = rest.strip().partition("#")
        return FileSecret(Path(path).expanduser(), key or None)
    if colon and kind == "command":
        try:
            words = shlex.split(rest)
        except ValueError as error:
            raise CommandFailed(f"command: it cannot be read as a command line: {error}.", status=USAGE) from None
        if not words:
            raise CommandFailed("command: no program is named.", "Write command:PROGRAM ARGUMENT …", USAGE)
        return CommandSecret(words)
    return LiteralSecret(text)


def shown_secret(text: str) -> str:
    """What may be shown of a secret in a profile: where it is, but never the secret itself."""
    source = source_of(text)
    if isinstance(source, LiteralSecret):
        return MASK
    return f"command:{source.command[0]} …" if isinstance(source, CommandSecret) else text


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        # The text around the mistake may be a secret; the parser tells only where it is.
        raise CommandFailed(f"{path}: it is no TOML: {error}.", "Mend the file, or move it away.", USAGE) from None


def _table(value: object, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise CommandFailed(f"{what}: it must be a table.", status=USAGE)
    return cast("dict[str, Any]", value)


def masked(profile: Mapping[str, Any], secrets: frozenset[str]) -> Profile:
    """A profile as it may be shown.

    Args:
        profile: The profile.
        secrets: The names of the members that are secret.
    """
    return {
        name: shown_secret(value) if name in secrets and isinstance(value, str) else MASK if name in secrets else value
        for name, value in profile.items()
    }
