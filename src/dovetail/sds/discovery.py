"""What there is to upload: the files of a folder, and why others are not among them."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple, Self, TypeAlias

from dovetail.sds.errors import FileError, InputError
from dovetail.sds.hashing import FileState
from dovetail.sds.local_folders import absolute
from dovetail.sds.report import Skipped, printable

if TYPE_CHECKING:
    from dovetail.sds.ignore_rules import IgnoreRules

_LONGEST_NAME: Final = 100
_LONGEST_DIRECTORY: Final = 2048
_NOWHERE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})
_UNSENDABLE: Final = frozenset('"\\/')


class Found(NamedTuple):
    """A file to upload.

    Attributes:
        path: It, relative to the folder that is uploaded, with slashes.
        state: Its state when it was found.
        mode: Its mode bits.
    """

    path: str
    state: FileState
    mode: int

    @classmethod
    def of(cls, path: str, status: os.stat_result) -> Self:
        """A file that the system tells of.

        Args:
            path: It, relative to the folder that is uploaded.
            status: What the system tells.
        """
        return cls(path, FileState.of(status), stat.S_IMODE(status.st_mode))

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return self.state.size

    @property
    def mtime_ns(self) -> int:
        """When it was last written to."""
        return self.state.mtime_ns


class Unusable(NamedTuple):
    """A file or folder that cannot be uploaded.

    Attributes:
        path: It, relative to the folder that is uploaded.
        error: Why.
    """

    path: str
    error: FileError


Discovered: TypeAlias = Found | Unusable | Skipped


def discovered(
    root: Path, directory: PurePosixPath, rules: IgnoreRules, stopped: Callable[[], bool] | None = None
) -> Iterator[Discovered]:
    """Everything in a folder and below, folder by folder, in the order of their names.

    Links to files are files. Linked folders are not entered, so that nothing is found twice and no circle is walked.

    Args:
        root: The folder.
        directory: Where it goes at the gateway.
        rules: What is left alone.
        stopped: Asked at every folder whether to give up.

    Raises:
        InputError: A rule of an ``.sdsignore`` is none.
    """
    folders: list[tuple[str, IgnoreRules]] = [("", rules)]
    while folders and not (stopped is not None and stopped()):
        below, outer = folders.pop()
        folder = root / below
        try:
            inner = outer.inside(folder, below)
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Unusable(below or ".", _unreadable(folder, error))
            continue
        entered: list[tuple[str, IgnoreRules]] = []
        for entry in listed:
            path = f"{below}/{entry.name}" if below else entry.name
            is_folder = _is_folder(entry)
            reason = inner.reason(path, folder=is_folder)
            if reason is not None:
                yield Skipped(f"{path}/" if is_folder else path, reason)
            elif is_folder:
                entered.append((path, inner))
            else:
                yield _found(entry, path, directory / below)
        folders.extend(reversed(entered))


def single_file(path: Path, directory: PurePosixPath) -> Discovered:
    """A file that was asked for by its name, which no rule ignores.

    Args:
        path: The file.
        directory: Where it goes at the gateway.
    """
    try:
        status = path.stat()
    except OSError as error:
        return Unusable(path.name, _unreadable(path, error))
    return _checked(path.name, path.name, directory, status)


def refusal_of(name: str, directory: PurePosixPath) -> str:
    """Why the gateway would not take a file under this name; empty when it would.

    Args:
        name: The file's name.
        directory: Its folder at the gateway.

    Example:
        >>> refusal_of("x" * 101, PurePosixPath("runs"))
        'its name has 101 characters, and the gateway takes 100 at most'
    """
    if len(name) > _LONGEST_NAME:
        return f"its name has {len(name)} characters, and the gateway takes {_LONGEST_NAME} at most"
    folder = str(directory)
    if len(folder) > _LONGEST_DIRECTORY:
        return f"its folder has {len(folder)} characters, and the gateway takes {_LONGEST_DIRECTORY} at most"
    try:
        f"{folder}/{name}".encode()
    except UnicodeEncodeError:
        return "its path is not text in the encoding of this system"
    for text, whose in ((name, "name"), (folder, "folder")):
        if not text.isprintable():
            return f"its {whose}, {text!a}, holds a line break or another character that cannot be printed"
    if name in ("", ".", ".."):
        return "it has no name"
    if not _UNSENDABLE.isdisjoint(name):
        return "its name holds a slash, a quotation mark or a backslash, which does not reach the gateway unharmed"
    return ""


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _found(entry: os.DirEntry[str], path: str, directory: PurePosixPath) -> Discovered:
    try:
        linked = entry.is_symlink()
        status = entry.stat()
    except OSError as error:
        if error.errno in _NOWHERE and _is_link(entry):
            return Skipped(path, "a link that leads nowhere")
        return Unusable(path, _unreadable(entry.path, error))
    if linked and stat.S_ISDIR(status.st_mode):
        return Skipped(path, "a link to a folder, which is not entered")
    return _checked(path, entry.name, directory, status)


def _is_link(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_symlink()
    except OSError:
        return False


def _checked(path: str, name: str, directory: PurePosixPath, status: os.stat_result) -> Discovered:
    if not stat.S_ISREG(status.st_mode):
        return Skipped(path, "no regular file")
    if not status.st_size:
        return Skipped(path, "empty: the gateway takes no empty files")
    refusal = refusal_of(name, directory)
    if refusal:
        return Unusable(path, FileError(f"{printable(path)}: {refusal}. Give it another name."))
    # On Windows only another call tells which file it is; without, it counts as the same when size and time are.
    return Found.of(path, status)


def _unreadable(path: str | Path, error: OSError) -> FileError:
    return FileError(f"{printable(str(path))}: it cannot be read: {error.strerror or error}.")


def checked_root(local_path: str | os.PathLike[str]) -> Path:
    """The file or folder to upload, as an absolute path.

    Args:
        local_path: What the caller gave.

    Raises:
        InputError: There is nothing there.
        FileError: The system does not say what is there.
    """
    path = absolute(local_path, "local_path", "Give a file or folder.")
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise InputError(
            f"local_path: there is nothing at {path}.",
            value=local_path,
            at="local_path",
            remedy="Give a file or folder.",
        ) from None
    except OSError as error:
        raise _unreadable(path, error) from None
    return path
