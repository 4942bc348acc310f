"""What the systems do differently: when bytes are on the disk for good, and who holds a file."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from dovetail.panoply.writer.spool.forks import watch


def sync_file(handle: int) -> None:
    """Return when the contents of a file outlive a power failure."""
    if sys.platform == "darwin":
        import fcntl

        # There fsync only hands the bytes to the drive.
        fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
    elif sys.platform == "win32":
        os.fsync(handle)
    else:
        os.fdatasync(handle)


def sync_folder(path: Path) -> None:
    """Return when the names in a folder outlive a power failure."""
    if sys.platform == "win32":  # folders cannot be opened there
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_passing(error: OSError) -> bool:
    """Whether an error of reading says nothing about the file: the process, or the computer, is short of something."""
    return error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN)


class HeldFile:
    """A file that one process holds, and nobody else, until it closes it or dies.

    Args:
        path: The file; made when it is not there.

    Raises:
        BlockingIOError: Somebody holds it.
        OSError: It cannot be made or opened, or its file system cannot tell who holds what.
    """

    def __init__(self, path: Path) -> None:
        self.path: Path = path
        while True:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
            try:
                _hold(handle)
                if _is_still(handle, path):
                    self._handle: int | None = handle
                    watch(self)
                    return
            except BaseException:
                os.close(handle)
                raise
            os.close(handle)  # whoever held it removed it meanwhile

    def abandon(self) -> None:
        """In a forked child: it is the parent's, and is to be free when that dies."""
        self.close()

    def close(self, *, remove: bool = False) -> None:
        """Let go of it.

        Args:
            remove: Whether the file has had its day.
        """
        handle, self._handle = self._handle, None
        if handle is None:
            return
        if sys.platform == "win32":  # an open file cannot be removed there
            os.close(handle)
            if remove:
                self.path.unlink(missing_ok=True)
            return
        if remove:
            self.path.unlink(missing_ok=True)
        os.close(handle)


def _hold(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(error.errno, "another process holds it") from None
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
