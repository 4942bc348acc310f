"""Paths that several live rows have: reading by path gives the newest, and the others stay as older versions."""

from __future__ import annotations

import warnings
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.sds.models import File


class DuplicateRowsWarning(UserWarning):
    """A path has several live rows, as when it was written again or by two clients at once."""


class RowWatch:
    """Warns once when two rows of a listing have one path."""

    def __init__(self) -> None:
        # Hashes of paths and of UUIDs: a listing may have millions of rows.
        self._seen: dict[int, int] = {}
        self._warned = False

    def passed(self, file: File) -> File:
        """A file of the listing, looked at."""
        if not self._warned:
            owner = (file.owner.email or "") if file.owner is not None else ""
            # A list that is gone through again shows the same rows, which are no others.
            uuid = hash(file.uuid)
            if self._seen.setdefault(hash((owner, file.directory, file.name)), uuid) != uuid:
                self._warned = True
                warn_of(file.path)
        return file


def warn_of(path: PurePosixPath) -> None:
    """Warn that a path has several rows."""
    warnings.warn(
        f"/{path} has several live rows, and maybe it is not the only path: reading by path gives the newest. "
        f'client.versions("/{path}") tells all of them, newest first; client.delete_file deletes one.',
        DuplicateRowsWarning,
        stacklevel=_outside(),
    )


def _outside() -> int:
    """How far up the line is that called this library: the warning is about what it does."""
    import inspect

    level, frame = 0, inspect.currentframe()
    while frame is not None and str(frame.f_globals.get("__name__")).startswith("dovetail."):
        level, frame = level + 1, frame.f_back
    return level
