"""Files of settings: where one is found, what stands in it, and a key that is read from one."""

from __future__ import annotations

import codecs
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dovetail.runtime.credentials import SecretSource
from dovetail.runtime.errors import CredentialError
from dovetail.sds.setting_layers import Layer, normal_key

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = ".env"


def found_from(folder: Path | None = None) -> Path | None:
    """The nearest ``.env`` in a folder or above it; None where there is none.

    Args:
        folder: The folder; the current one by default.
    """
    try:
        start = Path.cwd() if folder is None else folder.absolute()
    except OSError:  # the current folder is gone
        return None
    return next((file for above in (start, *start.parents) if _is_file(file := above / NAME)), None)


def _is_file(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError:  # a folder that may not be looked into
        return False


def read(file: Path) -> Mapping[str, str]:
    """What stands in a file: its keys as they are written, and their values as they stand there.

    Values are taken word for word: a ``${NAME}`` in one is not replaced, so that a file that was merely found draws
    nothing out of the environment.

    Raises:
        CredentialError: It cannot be read, or what reads such files is not installed.
    """
    try:
        from dotenv import dotenv_values
    except ImportError:
        raise CredentialError(f"{file}: reading it needs python-dotenv: pip install 'dovetail[sds]'.") from None
    try:
        text = _text(file.read_bytes())
    except OSError as error:
        raise CredentialError(f"{file}: it cannot be read ({error.strerror or type(error).__name__}).") from None
    if text is None:
        raise CredentialError(f"{file}: it cannot be read: it is no text in UTF-8. Save it as such.")
    values = dotenv_values(stream=StringIO(text), interpolate=False)
    return {key: value for key, value in values.items() if value is not None}


def _text(raw: bytes) -> str | None:
    """What a file says, which editors and shells of Windows write in UTF-16; None for what is no text."""
    marked = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def layer_of(file: Path, *, found: bool) -> Layer:
    """The settings in a file.

    Args:
        file: The file.
        found: Whether it was merely found, and not named by the caller.

    Raises:
        CredentialError: As for `read`.
    """
    return Layer(str(file), read(file), "found" if found else "named")


class EnvFileSecret:
    """A key in an env file, read again after a minute.

    Args:
        path: The file.
        key: Which of its keys, in any spelling.
    """

    __slots__ = ("key", "path")

    memory: float = 60.0
    """Seconds for which what was read may be used again."""

    def __init__(self, path: str, key: str) -> None:
        self.path: str = path
        self.key: str = key

    def read(self) -> str:
        """The key.

        Raises:
            CredentialError: The file cannot be read, or does not hold it any more.
        """
        for name, value in read(Path(self.path)).items():
            if normal_key(name) == self.key and value.strip():
                return value.strip()
        raise CredentialError(f"{self.path}: it holds no {self.key}.")

    def __repr__(self) -> str:
        return f"EnvFileSecret({self.path!r}, {self.key!r})"


KeySource = SecretSource | EnvFileSecret
"""Where a key can be read."""
