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


def newest_of(files: Iterable[File]) -> tuple[list[File], list[File]]:
    """The newest version of each path, and the older ones; each in their order.

    Args:
        files: The files.
    """
    listed = list(files)
    newest: dict[tuple[object, ...], int] = {}
    for number, file in enumerate(listed):
        key = (getattr(file.owner, "email", None), file.directory, file.name)
        before = newest.setdefault(key, number)
        if before != number and _moment(file) > _moment(listed[before]):
            newest[key] = number
    kept = set(newest.values())
    older = [file for number, file in enumerate(listed) if number not in kept]
    return [listed[number] for number in sorted(kept)], older


def _moment(file: File) -> float:
    return file.created_at.timestamp() if file.created_at is not None else float("-inf")


class Placing:
    """Gives each file its place below a folder here.

    Args:
        target: The folder here.
        top: The folder at the gateway that it stands for; None for the whole store, in which every owner has a root.
        names: Keeps two files from meeting in one place.
    """

    def __init__(self, target: Path, top: PurePosixPath | None, names: LocalNames) -> None:
        self._target = target
        self._top = top
        self._names = names

    def place(self, file: File) -> Path:
        """Where a file goes; nothing else may from now on.

        Args:
            file: The file.

        Raises:
            UnusableName: It can go nowhere.
        """
        return self._target / self._names.place(self.parts(file))

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
