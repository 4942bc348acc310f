"""Which files of a dataset are meant: folders as users write them, as the gateway compares them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import PurePath
from typing import Final

from dovetail.sds.errors import InputError

_STORE: Final = "/files/"


def absolute_folders(folders: Iterable[str | PurePath], owners: Collection[str]) -> list[str]:
    """Folders as the gateway's filter compares them: absolute within the store.

    A folder below somebody's root is taken below the root of each owner, since files of several may be in one dataset;
    one that is absolute already is left as it is.

    Args:
        folders: The folders, such as ``runs/a``, ``/runs/a`` or ``/files/ada@example.com/runs/a``.
        owners: The e-mail addresses of those whose files may be in the dataset.

    Raises:
        InputError: A folder cannot be compared with.

    Example:
        >>> from dovetail.sds.dataset_filters import absolute_folders
        >>> absolute_folders(["runs/a", "/files/bo@example.com/b"], ["ada@example.com"])
        ['/files/ada@example.com/runs/a', '/files/bo@example.com/b']
    """
    found: dict[str, None] = {}
    for position, folder in enumerate(folders):
        path = _clean(folder, f"top_level_dirs[{position}]")
        if is_absolute(path):
            found[path] = None
        else:
            found.update(dict.fromkeys(f"{_STORE}{owner}{path}".rstrip("/") for owner in owners))
    return list(found)


def is_absolute(folder: str | PurePath) -> bool:
    """Whether a folder names its owner: ``/files/ada@example.com/…``."""
    text = folder.as_posix() if isinstance(folder, PurePath) else folder
    owner, _, _ = text.removeprefix(_STORE).partition("/")
    return text.startswith(_STORE) and "@" in owner


def is_below(directory: str, folders: Iterable[str]) -> bool:
    """Whether a directory is one of the folders or within one; ``/runs/ab`` is not within ``/runs/a``."""
    return any(directory == folder or directory.startswith(f"{folder.rstrip('/')}/") for folder in folders)


def _clean(folder: str | PurePath, at: str) -> str:
    text = folder.as_posix() if isinstance(folder, PurePath) else str(folder)
    parts = [part for part in text.split("/") if part not in ("", ".")]
    if ".." in parts:
        raise InputError(f"{at}: {text!r} leads upwards.", value=folder, at=at, remedy="Name the folder itself.")
    if "," in text:
        raise InputError(
            f"{at}: {text!r} has a comma, at which the gateway would cut it in two.",
            value=folder,
            at=at,
            remedy="Name a folder above it, or list all files and choose.",
        )
    return "/" + "/".join(parts)
