"""Files to be: whole, or untouched."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from dovetail.cli.exits import USAGE, CommandFailed


def checked_target(path: str) -> Path:
    """Where a file is to be, links followed; asked before the work, not after it.

    Raises:
        CommandFailed: No file can be there.
    """
    target = Path(path)
    if target.is_dir():
        raise CommandFailed(f"{path}: it is a directory.", "Give the path of a file.", USAGE)
    if not target.parent.is_dir():
        raise CommandFailed(f"{path}: there is no directory {target.parent}.", "Make it first.", USAGE)
    return target.resolve()


@contextmanager
def replacing(path: str) -> Generator[IO[bytes]]:
    """Write a file that is put in place in one step at the end; one that is there keeps its permissions.

    Args:
        path: The file. What is no regular file, such as a device or a named pipe, is written into.

    Raises:
        CommandFailed: No file can be written there.
    """
    target = checked_target(path)
    there = Path(path).exists()
    if there and not Path(path).is_file():
        with Path(path).open("wb") as pipe:
            yield pipe
        return
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    except OSError as error:
        raise CommandFailed(f"{path}: it cannot be written ({error.strerror}).", status=USAGE) from None
    try:
        with open(handle, "w+b") as file:  # noqa: PTH123 - a descriptor
            yield file
        Path(temporary).chmod(stat.S_IMODE(target.stat().st_mode) if there else 0o666 & ~_mask())
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _mask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
