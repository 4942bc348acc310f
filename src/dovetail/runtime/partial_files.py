"""A file that is whole or not there at all: written beside its target, and renamed into place when it is right.

What is written stands in a file whose name says what it is, and which is locked while somebody writes it. So what a
killed program left behind is known by being free, and is removed by the next download into the same directory.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Final, Self

from dovetail.runtime.engines.protocol import EngineFailure

if TYPE_CHECKING:
    from dovetail.runtime.downloads import Checksum, Digest
    from dovetail.runtime.engines.protocol import Piece

_PART: Final = re.compile(r"\.dovetail-[0-9a-f]{12}-.{1,40}\.part", re.DOTALL)
_KNOWN: Final = 1000
"""How many directories are remembered as tidy."""

_tidy: set[str] = set()
_open: dict[str, int] = {}
"""The files being written and the process that does so: a thread left behind by Ctrl-C never gets to remove its own."""


class WrongContents(EngineFailure):
    """What came is not the file: nothing of it is kept."""

    def __init__(self, reason: str) -> None:
        super().__init__("broken", True, reason)


class PartialFile:
    """A temporary file beside its target, renamed over it by ``finish`` and removed otherwise.

    Args:
        target: The file to make or replace.
        checksum: Checksum expected; None for none.
        durable: Whether ``finish`` waits until the disk has it.
        guard: Called with its path just before it is renamed; raises to leave the target as it is.
    """

    def __init__(
        self,
        target: Path,
        checksum: Checksum | None = None,
        durable: bool = True,
        guard: Callable[[str], object] | None = None,
    ) -> None:
        self.size: int | None = None
        self.written: int = 0
        self._target = target
        self._checksum = checksum
        self._digest: Digest | None = None
        self._durable = durable
        self._guard = guard
        self._placing = threading.Lock()
        self._part = ""

    def __enter__(self) -> Self:
        return self

    def begin(self, size: int | None) -> None:
        """Begin, or begin again and forget what was written.

        Args:
            size: Bytes expected; None when unknown.
        """
        if not self._part:
            folder, name = os.path.split(self._target)
            remove_stale_parts(folder)
            self._part, self._file = _new_part(folder, name)
        elif self.written:
            self._file.seek(0)
            self._file.truncate()
        self.size, self.written = size, 0
        self._digest = None if self._checksum is None else self._checksum.digest()

    def write(self, chunk: Piece) -> None:
        """Append a piece."""
        _write_all(self._file, chunk)
        self.written += len(chunk)
        if self._digest is not None:
            self._digest.update(chunk)

    def write_at(self, offset: int, chunk: Piece) -> None:
        """Write a piece where it belongs, from any thread; not for a file whose checksum is expected."""
        with self._placing:
            self._file.seek(offset)
            _write_all(self._file, chunk)
            self.written += len(chunk)

    def finish(self) -> int:
        """Check the file and put it in place.

        Returns:
            The number of bytes.

        Raises:
            WrongContents: It is too short or too long, or its checksum is wrong.
        """
        if self.size is not None and self.written != self.size:
            raise WrongContents(f"{self.written} bytes came, {self.size} were declared")
        checksum = self._checksum
        if checksum is not None and self._digest is not None:
            found = self._digest.hexdigest()
            if found != checksum.expected:
                raise WrongContents(
                    f"the checksum of what came is wrong: {checksum.name} {found} instead of {checksum.expected}"
                )
        handle = self._file.fileno()
        if self._durable:
            os.fsync(handle)
        else:
            os.close(os.dup(handle))  # a network file system tells of a full disk only now
        if os.name == "nt":
            self._file.close()  # an open file cannot be renamed there; elsewhere it stays locked until it has its name
        if self._guard is not None:
            self._guard(self._part)
        os.replace(self._part, self._target)
        _open.pop(self._part, None)
        return self.written

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._part:
            self._file.close()
        if self._part in _open:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(self._part)
            _open.pop(self._part, None)


def is_part_name(name: str) -> bool:
    """Whether a file of this name counts as one that is being written, or was.

    Example:
        >>> is_part_name(".dovetail-0123456789ab-orders.csv.part"), is_part_name("orders.csv.part")
        (True, False)
    """
    return _PART.fullmatch(name) is not None


def remove_stale_parts(directory: str | os.PathLike[str]) -> None:
    """Remove what killed programs left in a directory; looked at once by each process.

    Args:
        directory: The directory; nothing happens when it cannot be read.
    """
    key = os.path.abspath(directory)
    if key in _tidy:
        return
    if len(_tidy) >= _KNOWN:
        _tidy.clear()
    _tidy.add(key)
    with contextlib.suppress(OSError), os.scandir(key) as entries:
        for entry in entries:
            if is_part_name(entry.name) and entry.is_file(follow_symlinks=False):
                _remove_if_free(entry.path)


def _remove_if_free(path: str) -> None:
    with contextlib.suppress(OSError):
        if os.name == "nt":  # refused by itself while somebody has it open
            os.unlink(path)
            return
        with open(path, "r+b", buffering=0) as file:
            if _lock(file):
                os.unlink(path)


def _new_part(folder: str, name: str) -> tuple[str, IO[bytes]]:
    while True:
        part = os.path.join(folder, f".dovetail-{os.urandom(6).hex()}-{name[:40]}.part")
        file = open(part, "xb", buffering=0)  # noqa: SIM115 - closed by the one who writes it
        try:
            _lock(file)
            if os.fstat(file.fileno()).st_nlink:
                _open[part] = os.getpid()
                return part, file
        except BaseException:
            file.close()
            os.unlink(part)
            raise
        file.close()  # another process took it for a stale one, in the moment before it was locked


def _lock(file: IO[bytes]) -> bool:
    """Take a file for this process; False when another has it, or nobody can tell."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _write_all(file: IO[bytes], chunk: Piece) -> None:
    written = file.write(chunk)
    while written < len(chunk):  # a disk that is nearly full takes a part, and refuses the rest
        chunk = memoryview(chunk)[written:]
        written = file.write(chunk)


def _remove_open() -> None:
    """At the end of a program: what threads are still at that nobody waits for."""
    for part, process in list(_open.items()):
        if process == os.getpid():
            with contextlib.suppress(OSError):
                os.unlink(part)


atexit.register(_remove_open)
