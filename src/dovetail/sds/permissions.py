"""Unix permissions of a file: nine letters, or a number; pure."""

from __future__ import annotations

import functools
import re
from enum import StrEnum
from typing import Final

from dovetail.sds.errors import InputError

DEFAULT: Final = "rw-r--r--"
_LETTERS: Final = "rwxrwxrwx"
_TEXT: Final = re.compile(r"[rwx-]{9}")
_MOST: Final = 0o777

UnixPermissionStr = str
"""Nine letters for owner, group and others, such as ``rwxr-xr--``."""


class PermissionRepresentation(StrEnum):
    """How permissions are written."""

    STRING = "string"
    OCTAL = "octal"


def letters_of(permissions: str | int) -> str:
    """Permissions as nine letters.

    Args:
        permissions: Nine of ``rwx-``, or a number from 0 to ``0o777``.

    Raises:
        InputError: It is neither.

    Example:
        >>> letters_of(0o640), letters_of(" rwxr-x--- ")
        ('rw-r-----', 'rwxr-x---')
    """
    if isinstance(permissions, int) and not isinstance(permissions, bool) and 0 <= permissions <= _MOST:
        return _letters(permissions)
    if isinstance(permissions, str) and _TEXT.fullmatch(permissions.strip()):
        return permissions.strip()
    raise InputError(
        f"permissions: {permissions!r} are none.",
        value=permissions,
        at="permissions",
        remedy="Give nine of r, w, x and -, or a number from 0 to 0o777.",
    )


@functools.lru_cache(maxsize=_MOST + 1)
def _letters(number: int) -> str:
    return "".join(
        letter if number >> place & 1 else "-" for letter, place in zip(_LETTERS, range(8, -1, -1), strict=True)
    )


def number_of(letters: str) -> int:
    """Nine letters as a number.

    Example:
        >>> oct(number_of("rw-r-----"))
        '0o640'
    """
    return sum(1 << place for letter, place in zip(letters, range(8, -1, -1), strict=False) if letter != "-")
