"""Paths at the gateway: in a user's root or with it in front; pure."""

from __future__ import annotations

import functools
import re
from pathlib import PurePath, PurePosixPath
from typing import Final

from dovetail.sds.errors import InputError

_ROOT: Final = re.compile(r"/files/([^/]+)(?:/|$)")


def below_root(directory: str | PurePath, owner: str | None = None) -> PurePosixPath:
    """A directory relative to its owner's root, in whichever form the gateway gave it.

    Args:
        directory: ``/runs/a``, or ``/files/ada@example.com/runs/a``.
        owner: The owner's mail address, which names the root; where it is unknown, whatever looks like one counts.

    Returns:
        The path from the root on, without a leading slash; ``.`` for the root itself.

    Example:
        >>> below_root("/files/ada@example.com/runs/a", "ada@example.com"), below_root("/runs/a")
        (PurePosixPath('runs/a'), PurePosixPath('runs/a'))
        >>> below_root("/files/ada@example.com")
        PurePosixPath('.')
    """
    if isinstance(directory, PurePosixPath) and not directory.root:
        return directory
    return _below_root(directory.as_posix() if isinstance(directory, PurePath) else directory, owner)


@functools.lru_cache(maxsize=1024)  # many files are in one directory
def _below_root(text: str, owner: str | None) -> PurePosixPath:
    found = _ROOT.match(text)
    if found is not None and (found[1] == owner if owner else "@" in found[1]):
        text = text[found.end() :]
    return PurePosixPath(text.strip("/") or ".")


def refuse_others_root(path: str | PurePath, email: str, setting: str) -> None:
    """Refuse a path in somebody else's root: the gateway would take it for one in the caller's own.

    Args:
        path: What the caller gave.
        email: The mail address of the caller.
        setting: What the caller named it.

    Raises:
        InputError: It is in another root.
    """
    owner = owner_of(path)
    if owner and owner != email:
        raise InputError(
            f"{setting}: {str(path)!r} is in the root of {owner}, and the gateway lists only your own by path.",
            value=str(path),
            at=setting,
            remedy='Choose among list_files("/"), which has what others share.',
        )


def owner_of(path: str | PurePath) -> str | None:
    """The mail address in a path that begins with a root; None in one that does not.

    Example:
        >>> owner_of("/files/ada@example.com/runs"), owner_of("/runs")
        ('ada@example.com', None)
    """
    found = _ROOT.match(path.as_posix() if isinstance(path, PurePath) else path)
    return found[1] if found is not None and "@" in found[1] else None


def checked_path(path: object, setting: str = "sds_path") -> PurePosixPath:
    """A path at the gateway as its caller gives it, relative to the root, without ``.``, ``..`` and doubled slashes.

    Args:
        path: The path; a leading slash makes no difference.
        setting: What the caller named it.

    Raises:
        InputError: It is none, or leaves the root.

    Example:
        >>> checked_path("/runs//a/./b/../"), checked_path("/")
        (PurePosixPath('runs/a'), PurePosixPath('.'))
    """
    text = path.as_posix() if isinstance(path, PurePath) else path if isinstance(path, str) else None
    # An empty text is that of a variable nobody set, more often than the root.
    if not text or "\0" in text:
        raise InputError(
            f"{setting}: {path!r} is no path.", value=path, at=setting, remedy='Give one such as "/runs/a".'
        )
    kept: list[str] = []
    for part in below_root(text).parts:
        if part != "..":
            kept.append(part)
        elif kept:
            kept.pop()
        else:
            raise InputError(f"{setting}: {text!r} leaves your root.", value=text, at=setting)
    return PurePosixPath(*kept)


def rooted(path: PurePosixPath) -> str:
    """A path from the root, as it is sent and shown: with a leading slash.

    Example:
        >>> rooted(PurePosixPath("runs/a")), rooted(PurePosixPath())
        ('/runs/a', '/')
    """
    return f"/{path}" if path.parts else "/"


def is_at_or_below(path: PurePosixPath, top: PurePosixPath) -> bool:
    """Whether a path is another one, or below it.

    Example:
        >>> is_at_or_below(PurePosixPath("runs/a/x"), PurePosixPath("runs/a"))
        True
        >>> is_at_or_below(PurePosixPath("runs/ab/x"), PurePosixPath("runs/a"))
        False
    """
    return path.parts[: len(top.parts)] == top.parts
