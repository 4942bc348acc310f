"""Where a user's files are: virtual folders below a root of their own, which no path leaves."""

from __future__ import annotations

import posixpath
from typing import Final

_ROOTS: Final = "/files"


class OutsideRoot(ValueError):
    """A path that would lead out of the user's root."""


def root(email: str) -> str:
    """The folder that holds all files of a user."""
    return f"{_ROOTS}/{email}"


def rooted(email: str, given: str) -> str:
    """A path as a user gives it, in full: below the user's root, without dots, double slashes, or one at the end.

    Raises:
        OutsideRoot: It leads out of the root.

    Example:
        >>> rooted("ada@example.com", "runs//a/./b/../")
        '/files/ada@example.com/runs/a'
    """
    own = root(email)
    inside = given == own or given.startswith(f"{own}/")
    path = posixpath.normpath(given if inside else f"{own}/{given.lstrip('/')}")
    if path != own and not path.startswith(f"{own}/"):
        raise OutsideRoot(f"The path must be inside of the user's files directory: {own}")
    return path


def relative(email: str, directory: str) -> str:
    """A full path as it is below the user's root, with a slash before it."""
    return directory.removeprefix(root(email)) or "/"
