"""Puts the files of a build in their places: all of them or none, one build at a time.

Everything is written to a staging folder first, with a journal of what goes where; the journal is the last to be put
there. A build that is killed before that has changed nothing; one that is killed later is finished by the next.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

STAGING: Final = ".dovetail-generate"
_LOCK: Final = ".dovetail-generate.lock"
_JOURNAL: Final = "journal.json"

Kind = Literal["added", "changed", "removed"]


@dataclass(frozen=True)
class Change:
    """One file that differs from what it should be."""

    path: Path
    kind: Kind
    old: str
    new: str


def changes(files: Mapping[Path, str | None]) -> list[Change]:
    """What would have to change for files to have a content; None stands for a file that should not be there."""
    found: list[Change] = []
    for path, new in files.items():
        try:
            old = path.read_text(encoding="utf-8") if path.is_file() else None
        except UnicodeDecodeError:
            old = path.read_text(encoding="utf-8", errors="replace")
        if old == new:
            continue
        kind: Kind = "added" if old is None else "removed" if new is None else "changed"
        found.append(Change(path, kind, old or "", new or ""))
    return found


def write(wanted: list[Change], home: Path) -> None:
    """Make changes, all of them or none.

    Args:
        wanted: The changes.
        home: A folder on the same disk, for the time being.

    Raises:
        OSError: A file cannot be written; nothing has changed, or the message says how to go on.
    """
    if not wanted:
        return
    made = _make_folders(wanted, home)
    staging = home / STAGING
    try:
        _stage(wanted, staging)
    except OSError:
        shutil.rmtree(staging, ignore_errors=True)
        for folder in reversed(made):
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
    finish(home)


def finish(home: Path) -> bool:
    """Finish a build that was interrupted after it had written everything, and clear away one that had not.

    Args:
        home: The folder that it was given.

    Returns:
        Whether there was one to finish.

    Raises:
        OSError: A file cannot be put in its place; the next build tries again.
    """
    staging = home / STAGING
    if not (staging / _JOURNAL).is_file():
        shutil.rmtree(staging, ignore_errors=True)
        return False
    moves: list[list[Any]] = json.loads((staging / _JOURNAL).read_bytes())
    for number, place in moves:
        path = home / place
        if number is None:
            path.unlink(missing_ok=True)
            _remove_empty(path.parent)
        elif (staging / str(number)).exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            os.replace(staging / str(number), path)  # noqa: PTH105 - replaces on every system
    shutil.rmtree(staging)
    return True


@contextlib.contextmanager
def alone(home: Path) -> Generator[None]:
    """Keep other builds of the same folder waiting.

    Args:
        home: The folder; it is made when it is not there.

    Raises:
        OSError: It cannot be written.
    """
    made = _missing(home)
    place = home / _LOCK
    handle = _claimed(place)
    try:
        yield
    finally:
        # While it is still held: whoever waits finds out that the file is gone, and makes another.
        with contextlib.suppress(OSError):
            place.unlink()
        os.close(handle)
        for folder in reversed(made):
            with contextlib.suppress(OSError):
                folder.rmdir()


def _claimed(place: Path) -> int:
    """A file that is open and held, and still lies in its place."""
    while True:
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle = os.open(place, os.O_RDWR | os.O_CREAT, 0o644)
        except FileNotFoundError:
            continue  # whoever made the folder has just taken it away
        try:
            _wait_for(handle)
            if os.path.samestat(os.fstat(handle), place.stat()):
                return handle
        except FileNotFoundError:
            pass  # whoever held it has taken the file away
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


if sys.platform == "win32":

    def _wait_for(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

else:

    def _wait_for(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)


def _stage(wanted: list[Change], staging: Path) -> None:
    shutil.rmtree(staging, ignore_errors=True)
    staging.mkdir(parents=True)
    moves: list[list[object]] = []
    for number, change in enumerate(wanted):
        place = os.path.relpath(change.path, staging.parent)
        if change.kind == "removed":
            moves.append([None, place])
        else:
            (staging / str(number)).write_text(change.new, encoding="utf-8", newline="\n")
            moves.append([number, place])
    journal = staging / f"{_JOURNAL}.new"
    journal.write_text(json.dumps(moves), encoding="utf-8")
    os.replace(journal, staging / _JOURNAL)  # noqa: PTH105 - replaces on every system


def _make_folders(wanted: list[Change], home: Path) -> list[Path]:
    """Make the folders of what is to be written, and see that files can be put there; gives those that were made."""
    made: list[Path] = []
    try:
        for folder in dict.fromkeys([home, *(change.path.parent for change in wanted if change.kind != "removed")]):
            made += _missing(folder)
            folder.mkdir(parents=True, exist_ok=True)
            if not os.access(folder, os.W_OK):
                raise PermissionError(13, "Permission denied", str(folder))
        for change in wanted:
            if change.path.is_dir():
                raise IsADirectoryError(21, "There is a folder where a file has to be", str(change.path))
    except OSError:
        for folder in reversed(made):
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
    return made


def _missing(folder: Path) -> list[Path]:
    """The folders that have to be made for a folder to be there, outermost first."""
    return [each for each in reversed([folder, *folder.parents]) if not each.exists()]


def _remove_empty(folder: Path) -> None:
    if folder.is_dir() and not any(entry for entry in folder.iterdir() if entry.name != "__pycache__"):
        for leftover in folder.glob("__pycache__/*.pyc"):
            leftover.unlink()
        for empty in (folder / "__pycache__", folder):
            if empty.is_dir():
                empty.rmdir()
