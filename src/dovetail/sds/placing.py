"""Which file of a download goes where; pure."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.sds.local_names import LocalNames
    from dovetail.sds.models import File


def shown_path(file: File) -> str:
    """A file's path at the gateway, as it is written there, for people."""
    return f"/{file.directory}/{file.name}" if file.directory.parts else f"/{file.name}"


def is_wanted(file: File, top: PurePosixPath) -> bool:
    """Whether a file is the one asked for, or in or below the folder asked for.

    The gateway compares letters, and gives what lies in ``/data`` for ``/d`` too. A name is not looked into: one that
    would lead elsewhere is refused later on, with the reason, and does not just vanish.

    Args:
        file: The file.
        top: What was asked for.
    """
    depth = len(top.parts)
    return file.directory.parts[:depth] == top.parts or (*file.directory.parts, file.name) == top.parts


def newest_of(files: Iterable[File]) -> tuple[list[list[File]], list[File]]:
    """The newest version of each path, and the older ones; each in their order.

    The gateway tells the second in which a file came to be. So there may be several that could be the newest.

    Args:
        files: The files.
    """
    newest: dict[tuple[str | None, PurePosixPath, str], list[File]] = {}
    older: list[File] = []
    for file in files:
        candidates = newest.setdefault((getattr(file.owner, "email", None), file.directory, file.name), [])
        if candidates and made_at(file) < made_at(candidates[0]):
            older.append(file)
            continue
        if candidates and made_at(file) > made_at(candidates[0]):
            older += candidates
            candidates.clear()
        candidates.append(file)
    return list(newest.values()), older


def made_at(file: File) -> float:
    """When a file came to be, in seconds since 1970; before all others where nobody knows."""
    return file.created_at.timestamp() if file.created_at is not None else float("-inf")


class OlderVersion(Exception):
    """A newer version of the file has its place."""


class Placing:
    """Gives each file its place below a folder here.

    Args:
        target: The folder here.
        top: The folder at the gateway that it stands for; None for the whole store, in which every owner has a root.
        names: Keeps two files from meeting in one place.

    Attributes:
        target: The folder here.
    """

    def __init__(self, target: Path, top: PurePosixPath | None, names: LocalNames) -> None:
        self.target: Path = target
        self._top = top
        self._names = names
        self._told: set[tuple[str | None, PurePosixPath, str]] = set()

    def place(self, file: File) -> Path:
        """Where a file goes; nothing else may from now on.

        Args:
            file: The file.

        Raises:
            OlderVersion: Another version of it was told of before.
            UnusableName: It can go nowhere.
        """
        key = (getattr(file.owner, "email", None), file.directory, file.name)
        if key in self._told:
            raise OlderVersion
        self._told.add(key)
        return self.target / self._names.place(self.parts(file))

    def parts(self, file: File) -> list[str]:
        """The folders and the name of a file below the target, as they are at the gateway.

        Args:
            file: The file.
        """
        parts = [*file.directory.parts, file.name]
        if self._top is None:
            owner = getattr(file.owner, "email", None)
            return ["files", owner, *parts] if owner else parts
        below = parts[len(self._top.parts) :]
        return below or [file.name]  # the file itself was asked for
