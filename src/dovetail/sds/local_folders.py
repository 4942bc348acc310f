"""Folders of this machine that files are written to."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from dovetail.sds.errors import InputError


def checked_folder(path: str | os.PathLike[str], setting: str = "to_local_path") -> Path:
    """A folder to write to, as an absolute path; it need not be there.

    Args:
        path: What the caller gave.
        setting: What the caller named it.

    Raises:
        InputError: It is no path, or something else is there.
    """
    folder = absolute(path, setting, "Give a folder.")
    try:
        other = folder.exists() and not folder.is_dir()
    except OSError as error:  # not to be seen
        raise _unusable(path, setting, error) from None
    if other:
        raise InputError(f"{setting}: {folder} is no folder.", value=path, at=setting, remedy="Give a folder.")
    return folder


def absolute(path: str | os.PathLike[str], setting: str, remedy: str) -> Path:
    """A path of this machine from its root on, ``~`` resolved.

    Args:
        path: What the caller gave.
        setting: What the caller named it.
        remedy: What to give instead.

    Raises:
        InputError: It is none, or begins with somebody's home who is not known.
    """
    if not isinstance(path, str | os.PathLike) or not os.fspath(path) or "\0" in os.fspath(path):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InputError(f"{setting}: {path!r} is no path.", value=path, at=setting, remedy=remedy)
    try:
        whole = Path(path).expanduser().absolute()
        os.fsencode(whole)  # what cannot be a path at all, `exists` takes for one that is not there
    except (OSError, ValueError, RuntimeError) as error:  # not to be seen; no name; no home
        raise _unusable(path, setting, error) from None
    return whole


def _unusable(path: str | os.PathLike[str], setting: str, error: Exception) -> InputError:
    reason = getattr(error, "strerror", None) or error
    return InputError(f"{setting}: {path!r} cannot be used: {reason}.", value=path, at=setting)


def make_folder(folder: Path, setting: str = "to_local_path") -> None:
    """Make a folder, and those above it, where they are not there.

    Args:
        folder: The folder.
        setting: What the caller named it.

    Raises:
        InputError: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = f"{setting}: {folder} cannot be made: {getattr(error, 'strerror', None) or error}."
        raise InputError(reason, value=str(folder), at=setting) from None


def leads_out(folder: Path, top: str) -> bool:
    """Whether a folder that is named as one below another lies elsewhere: there are links on the way.

    Args:
        folder: The folder; it need not be there.
        top: The folder that it is named below, without links.
    """
    return not Path(os.path.realpath(folder)).is_relative_to(top)


def folds_names(folder: Path) -> bool:
    """Whether names that differ only in case are the same file there.

    Args:
        folder: A folder that is there.
    """
    if sys.platform in {"win32", "darwin"}:
        return True
    for path in (folder, *folder.parents):
        other = path.with_name(path.name.swapcase()) if path.name else path
        if other != path:
            try:
                return path.samefile(other)
            except OSError:
                return False
    return False
