"""Files and directories of the platform as real ones in a folder of the state, which no path leaves."""

from __future__ import annotations

import os
import secrets
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Literal, TypeAlias
from urllib.parse import quote, unquote

import attrs

Problem: TypeAlias = Literal["bad-path", "missing", "present", "is-directory", "is-file", "not-empty"]

_LONGEST_NAME = 255
_SAFE_IN_NAMES = " !#$&'()+,;=@[]^`{}~"


class TreeError(Exception):
    """Something that cannot be done with a path; each API tells it in its own words.

    Attributes:
        problem: What is in the way.
        path: Where.
    """

    def __init__(self, problem: Problem, path: str) -> None:
        super().__init__(f"{problem}: {path}")
        self.problem: Problem = problem
        self.path = path


@attrs.frozen
class Entry:
    """A file or a directory.

    Attributes:
        path: Absolute, without a slash at the end.
        modified: When it was last changed, in milliseconds.
    """

    path: str
    is_dir: bool
    size: int
    modified: int

    @property
    def name(self) -> str:
        """The last segment of the path."""
        return self.path.rpartition("/")[2]


class FileTree:
    """A tree of files. Safe to use from any thread: a file is whole or not there.

    Args:
        folder: Where it is kept; it is made if need be.
        now: The time in milliseconds, for what is written.
    """

    def __init__(self, folder: Path, now: Callable[[], int]) -> None:
        self._root = folder / "tree"
        self._spool = folder / "spool"
        self._now = now
        self._changing = threading.RLock()
        self._root.mkdir(parents=True, exist_ok=True)
        self._spool.mkdir(exist_ok=True)

    def find(self, path: str) -> Entry | None:
        """What is at a path, if anything.

        Raises:
            TreeError: The path makes no sense.
        """
        return _entry(normal_path(path), self._place(path))

    def get(self, path: str) -> Entry:
        """What is at a path.

        Raises:
            TreeError: Nothing is, or the path makes no sense.
        """
        found = self.find(path)
        if found is None:
            raise TreeError("missing", normal_path(path))
        return found

    def children(self, path: str) -> list[Entry]:
        """What is directly in a directory, by name.

        Raises:
            TreeError: There is no such directory.
        """
        entry = self.get(path)
        if not entry.is_dir:
            raise TreeError("is-file", entry.path)
        above = entry.path.rstrip("/")
        found = (_entry(f"{above}/{unquote(item.name)}", item) for item in list(self._place(path).iterdir()))
        return sorted((item for item in found if item is not None), key=lambda item: item.path)

    def read(self, path: str, offset: int = 0, length: int | None = None) -> bytes:
        """Bytes of a file; fewer at its end.

        Raises:
            TreeError: There is no such file.
        """
        entry = self.get(path)
        if entry.is_dir:
            raise TreeError("is-directory", entry.path)
        with self._place(path).open("rb") as file:
            file.seek(offset)
            return file.read(-1 if length is None else length)

    def write(self, path: str, content: bytes, *, overwrite: bool) -> None:
        """Make or replace a file; the directories above it are made.

        Raises:
            TreeError: Something is there, or stands in the way.
        """
        self.check_target(path, overwrite=overwrite)
        name = self.new_spool()
        self.append(name, content)
        try:
            self.place_spool(name, path, overwrite=overwrite)
        finally:
            self.drop_spool(name)

    def mkdirs(self, path: str) -> None:
        """Make a directory and those above it.

        Raises:
            TreeError: A file is there, or on the way.
        """
        with self._changing:
            for above in _lineage(normal_path(path)):
                place = self._place(above)
                if place.is_dir():
                    continue
                if place.exists():
                    raise TreeError("is-file", above)
                place.mkdir()
                self._stamp(place)

    def move(self, source: str, target: str) -> None:
        """Move a file or a directory.

        Raises:
            TreeError: There is nothing to move, or something at the target.
        """
        with self._changing:
            origin, goal = self.get(source).path, normal_path(target)
            if self.find(goal) is not None:
                raise TreeError("present", goal)
            if goal.startswith(f"{origin.rstrip('/')}/"):
                raise TreeError("bad-path", goal)
            self.mkdirs(_parent(goal))
            self._place(origin).rename(self._place(goal))

    def delete(self, path: str, *, recursive: bool = False) -> None:
        """Delete a file or a directory.

        Raises:
            TreeError: Nothing is there, or the directory holds something.
        """
        with self._changing:
            entry, place = self.get(path), self._place(path)
            if not entry.is_dir:
                place.unlink()
                return
            if not recursive and any(place.iterdir()):
                raise TreeError("not-empty", entry.path)
            if entry.path == "/":
                for item in list(place.iterdir()):
                    shutil.rmtree(item) if item.is_dir() else item.unlink()
            else:
                shutil.rmtree(place)

    def check_target(self, path: str, *, overwrite: bool) -> None:
        """Whether a file may be written.

        Raises:
            TreeError: A directory is there, a file that is not to be replaced, or a file on the way.
        """
        entry = self.find(path)
        if entry is not None and entry.is_dir:
            raise TreeError("is-directory", entry.path)
        if entry is not None and not overwrite:
            raise TreeError("present", entry.path)
        for above in _lineage(_parent(normal_path(path))):
            if self._place(above).is_file():
                raise TreeError("is-file", above)

    def new_spool(self) -> str:
        """A file beside the tree for what is still being written; its name."""
        name = secrets.token_hex(12)
        (self._spool / name).touch()
        return name

    def append(self, spool: str, content: bytes) -> None:
        """Add to a spooled file."""
        with (self._spool / spool).open("ab") as file:
            file.write(content)

    def spooled(self, spool: str) -> BinaryIO:
        """A spooled file to read."""
        return (self._spool / spool).open("rb")

    def place_spool(self, spool: str, path: str, *, overwrite: bool) -> None:
        """Make a spooled file the one at a path.

        Raises:
            TreeError: Something is there, or stands in the way; the spooled file is left.
        """
        with self._changing:
            self.check_target(path, overwrite=overwrite)
            self.mkdirs(_parent(normal_path(path)))
            self._stamp(self._spool / spool)
            (self._spool / spool).replace(self._place(path))

    def drop_spool(self, spool: str) -> None:
        """Throw a spooled file away; one that was placed is none any more."""
        (self._spool / spool).unlink(missing_ok=True)

    def _place(self, path: str) -> Path:
        """Where a path is on disk. Names are quoted, so that none means anything to the machine."""
        return self._root.joinpath(*(quote(part, safe=_SAFE_IN_NAMES) for part in normal_path(path).split("/")[1:]))

    def _stamp(self, place: Path) -> None:
        moment = self._now() * 1_000_000
        os.utime(place, ns=(moment, moment))


def normal_path(path: str) -> str:
    """An absolute path in its one spelling: single slashes, and none at the end.

    Raises:
        TreeError: It is not absolute, or a part of it is no name.
    """
    parts = [part for part in path.split("/") if part]
    if not path.startswith("/") or any(not _is_name(part) for part in parts):
        raise TreeError("bad-path", path)
    return "/" + "/".join(parts)


def _is_name(part: str) -> bool:
    if part in {".", ".."} or "\0" in part:
        return False
    try:
        return len(quote(part, safe=_SAFE_IN_NAMES)) <= _LONGEST_NAME
    except UnicodeEncodeError:
        return False


def _parent(path: str) -> str:
    return path.rpartition("/")[0] or "/"


def _lineage(path: str) -> Iterator[str]:
    """The directories from the root down to a path, itself included."""
    parts = path.split("/")[1:] if path != "/" else []
    for count in range(1, len(parts) + 1):
        yield "/" + "/".join(parts[:count])


def _entry(path: str, place: Path) -> Entry | None:
    try:
        state = place.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    is_dir = place.is_dir()
    return Entry(path, is_dir, 0 if is_dir else state.st_size, state.st_mtime_ns // 1_000_000)
