"""Where a secret comes from. A source can be pickled; a literal value cannot."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from dovetail.runtime.errors import CredentialError
from dovetail.runtime.model import MASK


class LiteralSecret:
    """A secret given as a value; it stays in this process."""

    __slots__ = ("_value",)

    memory: float = float("inf")
    """Seconds for which what was read may be used again."""

    def __init__(self, value: str) -> None:
        self._value = value

    def read(self) -> str:
        """The secret."""
        return self._value

    def __repr__(self) -> str:
        return f"LiteralSecret({MASK!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "A client made from a literal secret cannot be pickled, so that the secret stays in this process. Make it "
            "from an environment variable, a file or a command instead, which the other process reads for itself."
        )


def check_picklable(headers: Mapping[str, str], proxy: object) -> None:
    """Refuse to pickle headers that carry credentials by their names, and a proxy's password.

    Args:
        headers: The headers that a client always sends.
        proxy: Its proxy.

    Raises:
        TypeError: A secret would leave this process.
    """
    from dovetail.runtime.redact import shown_headers

    secret = [name for name, text in shown_headers(headers.items()) if text == MASK]
    if secret or (isinstance(proxy, str) and "@" in proxy):
        what = f"the header {secret[0]!r}" if secret else "a proxy with a password"
        raise TypeError(
            f"A client with {what} cannot be pickled, so that the secret stays in this process. Give credentials that "
            "come from an environment variable, a file or a command, and a proxy by the environment."
        )


class EnvironmentSecret:
    """A secret in an environment variable, read for every call."""

    __slots__ = ("name",)

    memory: float = 0.0
    """Seconds for which what was read may be used again."""

    def __init__(self, name: str) -> None:
        self.name: str = name

    def read(self) -> str:
        """The secret.

        Raises:
            CredentialError: The variable is not set.
        """
        value = os.environ.get(self.name, "").strip()
        if not value:
            raise CredentialError(f"The environment variable {self.name} is not set.")
        return _usable(value, f"The environment variable {self.name}")

    def __repr__(self) -> str:
        return f"EnvironmentSecret({self.name!r})"


class FileSecret:
    """A secret in a file, read again after a minute; surrounding blanks are dropped.

    Args:
        path: The file.
        key: For a JSON file: the member that holds the secret.
    """

    __slots__ = ("key", "path")

    memory: float = 60.0
    """Seconds for which what was read may be used again."""

    def __init__(self, path: str | os.PathLike[str], key: str | None = None) -> None:
        self.path: str = os.fspath(path)
        self.key: str | None = key

    def read(self) -> str:
        """The secret.

        Raises:
            CredentialError: The file cannot be read, or holds no such member.
        """
        try:
            with open(self.path, encoding="utf-8") as file:
                text = file.read().strip()
        except (OSError, UnicodeDecodeError) as error:
            raise CredentialError(f"{self.path}: the credentials cannot be read ({type(error).__name__}).") from None
        if self.key is None:
            return _usable(text, self.path)
        import json

        try:
            value: Any = json.loads(text)[self.key]
        except (ValueError, KeyError, TypeError):
            # The text may be the secret itself: nothing of it is shown.
            raise CredentialError(f"{self.path}: it must be a JSON object with {self.key!r}.") from None
        if not isinstance(value, str) or not value:
            raise CredentialError(f"{self.path}: {self.key!r} must be a text that is not empty.")
        return _usable(value, f"{self.path}: {self.key!r}")

    def __repr__(self) -> str:
        return f"FileSecret({self.path!r})" if self.key is None else f"FileSecret({self.path!r}, {self.key!r})"


class IniSecret:
    """A secret in a section of an INI file, read again after a minute.

    Args:
        path: The file.
        section: The section.
        key: The key that holds the secret.
    """

    __slots__ = ("key", "path", "section")

    memory: float = 60.0
    """Seconds for which what was read may be used again."""

    def __init__(self, path: str | os.PathLike[str], section: str, key: str) -> None:
        self.path: str = os.fspath(path)
        self.section: str = section
        self.key: str = key

    def read(self) -> str:
        """The secret.

        Raises:
            CredentialError: The file cannot be read, or holds no such key.
        """
        import configparser

        # No section is the default of the others.
        parser = configparser.RawConfigParser(default_section="\0", strict=False)
        place = f"{self.path} [{self.section}] {self.key}"
        try:
            with open(self.path, encoding="utf-8-sig") as file:
                parser.read_file(file)
            value = parser.get(self.section, self.key)
        except (OSError, UnicodeDecodeError, configparser.Error) as error:
            # The message of a parser quotes lines, and the secret may be in them.
            raise CredentialError(f"{place}: the credentials cannot be read ({type(error).__name__}).") from None
        return _usable(value.strip(), place)

    def __repr__(self) -> str:
        return f"IniSecret({self.path!r}, {self.section!r}, {self.key!r})"


class CommandSecret:
    """A secret that a command prints, such as a password manager; run again after five minutes, without a shell.

    Args:
        command: The program and its arguments.
        timeout: Seconds it may take.
    """

    __slots__ = ("command", "timeout")

    memory: float = 300.0
    """Seconds for which what was read may be used again."""

    def __init__(self, command: Sequence[str], timeout: float = 30.0) -> None:
        self.command: tuple[str, ...] = tuple(command)
        self.timeout: float = timeout

    def read(self) -> str:
        """The secret.

        Raises:
            CredentialError: The command failed, took too long or printed nothing.
        """
        import subprocess

        try:
            done = subprocess.run(self.command, capture_output=True, text=True, timeout=self.timeout, check=True)  # noqa: S603
        except (OSError, subprocess.SubprocessError) as error:
            raise CredentialError(
                f"{self.command[0]}: the command gave no credentials ({type(error).__name__})."
            ) from None
        if not done.stdout.strip():
            raise CredentialError(f"{self.command[0]}: the command printed nothing.")
        return _usable(done.stdout.strip(), f"The output of {self.command[0]}")

    def __repr__(self) -> str:
        return f"CommandSecret({self.command[0]!r}, …)"


def _usable(text: str, what: str) -> str:
    """The text itself; what is wrong with it is said without showing it."""
    if not text.strip():
        raise CredentialError(f"{what}: there is nothing but blanks.")
    if not text.isprintable():
        raise CredentialError(f"{what}: it holds a line break or control character, so it cannot be sent.")
    return text


SecretSource = LiteralSecret | EnvironmentSecret | FileSecret | IniSecret | CommandSecret


def secret(value: str | SecretSource) -> SecretSource:
    """A text as a literal secret; a source as it is."""
    return LiteralSecret(value) if isinstance(value, str) else value
