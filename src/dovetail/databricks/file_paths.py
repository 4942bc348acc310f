"""Where files are: paths of DBFS and of volumes in the spellings that people use."""

from __future__ import annotations

import os

from dovetail.runtime.errors import InvalidInput

_IN_VOLUME = 4
"""How many segments the path of a volume has."""


def dbfs_path(path: str | os.PathLike[str]) -> str:
    """A path of DBFS as the API has it: absolute, without ``dbfs:``.

    Args:
        path: With or without ``dbfs:`` or ``dbfs://`` in front.

    Raises:
        InvalidInput: It is not absolute, or belongs to a volume or the workspace.

    Example:
        >>> dbfs_path("dbfs:/mnt/landing/orders.csv")
        '/mnt/landing/orders.csv'
    """
    text = _text(path)
    absolute = _absolute(text, "path", ("dbfs:",))
    if f"{absolute}/".startswith(("/Volumes/", "/Workspace/")):
        raise InvalidInput(
            f"path: {text!r} is not in DBFS.",
            value=text,
            at="path",
            remedy="Use client.files for volumes and client.workspace for workspace files.",
        )
    return absolute


def volume_path(path: str | os.PathLike[str]) -> str:
    """A path of a volume as the API has it: without the slash in front.

    Args:
        path: ``/Volumes/<catalog>/<schema>/<volume>/…``, with or without the slash, or ``dbfs:`` in front of it.

    Raises:
        InvalidInput: It names no volume.

    Example:
        >>> volume_path("/Volumes/main/default/files/orders.csv")
        'Volumes/main/default/files/orders.csv'
    """
    text = _text(path)
    absolute = _absolute(text if text.startswith(("/", "dbfs:")) else f"/{text}", "path", ("dbfs:",))
    parts = absolute.split("/")[1:]
    if parts[0] != "Volumes" or len(parts) < _IN_VOLUME:
        raise InvalidInput(
            f"path: {text!r} is not in a volume.",
            value=text,
            at="path",
            remedy="Write /Volumes/<catalog>/<schema>/<volume>/…; use client.dbfs for DBFS.",
        )
    return absolute[1:]


def workspace_path(path: str | os.PathLike[str]) -> str:
    """A path of the workspace: absolute, without a slash at the end.

    Args:
        path: The path.

    Raises:
        InvalidInput: It is not absolute.
    """
    return _absolute(_text(path), "path", ())


def _text(path: str | os.PathLike[str]) -> str:
    try:
        text: object = os.fspath(path)
    except TypeError:
        text = path
    if not isinstance(text, str):
        kind = type(text).__name__
        raise InvalidInput(f"path: {kind} is no path.", value=text, at="path", remedy="Give a str or a pathlib path.")
    return text


def _absolute(text: str, at: str, schemes: tuple[str, ...]) -> str:
    path = text
    for scheme in schemes:
        path = path.removeprefix(scheme)
    parts = [part for part in path.split("/") if part]
    if not path.startswith("/") or ".." in parts or "." in parts:
        raise InvalidInput(
            f"{at}: {text!r} is not an absolute path.",
            value=text,
            at=at,
            remedy="Begin with a slash, and write '.' and '..' out.",
        )
    return "/" + "/".join(parts)
