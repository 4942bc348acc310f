"""What a spool says when it cannot keep records."""

from __future__ import annotations

import errno
import os

from dovetail.runtime.errors import DovetailError


class SpoolError(DovetailError, OSError):
    """The folder of a spool cannot be used, or the disk below it is full; nothing was accepted.

    Attributes:
        errno: The number of the system's error, such as ``errno.ENOSPC``.
        filename: The file or folder.
    """

    def __init__(self, message: str = "", *, number: int | None = None, filename: str | None = None) -> None:
        super().__init__(message)
        self.errno = number
        self.filename = filename

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else ""

    @classmethod
    def of(cls, error: OSError, doing: str, path: str | os.PathLike[str]) -> SpoolError:
        """The same as an error of the system, said so that one knows what to do.

        Args:
            error: The error of the system.
            doing: What was being done, such as ``make``.
            path: To what.
        """
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            remedy = "The disk is full: make room, or give another folder as spool=."
        elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            remedy = "Give a folder in which this account may write as spool=."
        elif error.errno in (errno.ENOTDIR, errno.EEXIST):
            remedy = "There is something else in the way: give a folder as spool=."
        else:
            remedy = "Give another folder as spool=."
        why = error.strerror or type(error).__name__
        return cls(
            f"spool: cannot {doing} {os.fspath(path)!r}: {why}. {remedy}", number=error.errno, filename=os.fspath(path)
        )
