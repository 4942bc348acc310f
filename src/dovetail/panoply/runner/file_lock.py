"""One run at a time: a lock that ends with the process that holds it, however that ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from dovetail.panoply.runner.failures import StateFileError

_FAR: Final = 1 << 40


class FileLock:
    """Holds ``.NAME.lock`` beside a file; the operating system lets go of it when the process ends.

    Args:
        path: The file that only one run at a time may use.

    Raises:
        StateFileError: Another run uses it.
    """

    def __init__(self, path: Path) -> None:
        path = path.resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        self._handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            take(self._handle)
        except OSError:
            os.close(self._handle)
            self._handle = -1
            raise StateFileError(
                f"{path} is in use by another run.",
                value=str(path),
                at="state",
                remedy="Wait until that one has ended, or give each run a file of its own.",
            ) from None

    def close(self) -> None:
        """Let others use the file."""
        if self._handle >= 0:
            # The lock file stays: removing it would let two runs lock two files of the same name.
            os.close(self._handle)
            self._handle = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def take(handle: int) -> None:
    """Take an open file for this process, until it is closed.

    Args:
        handle: Its descriptor.

    Raises:
        OSError: Another process, or another descriptor of this one, has it.
    """
    if sys.platform == "win32":
        import msvcrt

        # Far behind its end, where it keeps nobody from reading.
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        return
    import fcntl

    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
