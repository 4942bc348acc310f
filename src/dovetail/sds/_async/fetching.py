"""Fetching files: one, or many at a time, each checked and put in place, and telling what became of it."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Iterable
from copy import copy
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from dovetail.runtime._async.client import AsyncClient as AsyncRuntimeClient
from dovetail.runtime.async_primitives import Pool, Threads, iterate, take
from dovetail.runtime.downloads import Checksum
from dovetail.runtime.in_flight import InFlight
from dovetail.sds.errors import FileError
from dovetail.sds.hash_cache import HashCache
from dovetail.sds.hashing import FileState, hash_file, new_hasher
from dovetail.sds.local_names import UnusableName
from dovetail.sds.placing import OlderVersion, Placing, shown_path
from dovetail.sds.report import Moved, Outcome, Skipped, TransferReport
from dovetail.sds.result import Result
from dovetail_api.sds.operations import files as operations

if TYPE_CHECKING:
    from dovetail.sds._async.gateway import AsyncGateway
    from dovetail.sds.models import File
    from dovetail.sds.tally import Tally

_REQUEST: Final = 65536
"""What a request counts for, in bytes, beside those that it brings."""

NEWER: Final = "there is a newer version"


class Stopped(Exception):
    """The transfer was broken off."""


class Wanted(NamedTuple):
    """A file and where it goes.

    Attributes:
        number: Its place in the report.
        file: The file at the gateway.
        path: Where it goes.
    """

    number: int
    file: File
    path: Path


async def fetch(
    gateway: AsyncGateway,
    file: File,
    path: Path,
    tell: Callable[[int], object],
    on_slow: Callable[[float], object] | None = None,
) -> File:
    """Write the contents of a file to a path; what is there is replaced, once they are whole and right.

    Args:
        gateway: What sends.
        file: The file.
        path: Where to write it; its folder is there.
        tell: Told how many bytes more have come; less than none when it starts again.
        on_slow: Told the seconds until the next attempt when the gateway asks to wait.

    Returns:
        The file, with its path here.

    Raises:
        FileError: It is not at the gateway, or nothing can be written there.
        NetworkError: It did not come whole, or not with its checksum.
    """
    if file.uuid is None:
        raise FileError(f"{shown_path(file)}: it has no UUID, so that it is at no gateway.")
    written = 0

    def moved(now: int, _: int | None) -> None:
        nonlocal written
        tell(now - written)
        written = now

    checksum = Checksum("blake3", file.sum_blake3, partial(new_hasher, one_core=True)) if file.sum_blake3 else None
    try:
        size = await AsyncRuntimeClient.download(
            gateway,
            operations.download(file_id=file.uuid.hex),
            path,
            checksum=checksum,
            size=None if checksum else file.size,  # the checksum says more
            durable=False,  # what a power failure takes is found missing, and fetched, the next time
            progress=moved,
            on_slow=on_slow,
        )
    except OSError as error:
        raise unwritable(path, error) from error
    here = copy(file)
    here.local_path, here.size = path, size
    return here


def unwritable(path: Path, error: OSError) -> FileError:
    """The error for a path that cannot be written to."""
    return FileError(f"{path}: it cannot be written: {error.strerror or error}.")


class AsyncFetching:
    """One download of any number of files.

    Args:
        gateway: What sends.
        placing: Where files go.
        tally: Told how far it is.
        overwrite: Whether files here that differ are replaced.
        skip_contents: Whether nothing is fetched at all.
        dated: Whether files here are dated as at the gateway.
    """

    def __init__(
        self,
        gateway: AsyncGateway,
        placing: Placing,
        tally: Tally,
        *,
        overwrite: bool = False,
        skip_contents: bool = False,
        dated: bool = False,
    ) -> None:
        self._gateway = gateway
        self._placing = placing
        self._tally = tally
        self._overwrite = overwrite
        self._skip_contents = skip_contents
        self._dated = dated
        self._in_flight = InFlight()
        self._pool = Pool(self._in_flight)
        self._hashing = Threads(os.cpu_count() or 1)
        self._folders: set[Path] = set()
        self._moved: dict[int, Moved] = {}
        self._skipped: list[Skipped] = []
        self._count = 0

    @cached_property
    def _cache(self) -> HashCache:
        return HashCache()

    async def run(self, files: Iterable[File] | AsyncIterable[File]) -> TransferReport:
        """Fetch files as they are told of.

        Args:
            files: The files; those of a listing that are known are fetched while more are listed.
        """
        began = time.monotonic()
        try:
            await self._pool.run(self._one, self._placed(files))
        finally:
            if "_cache" in vars(self):
                self._cache.close()
        return TransferReport(
            [self._moved[number] for number in sorted(self._moved)],
            self._skipped,
            bytes_moved=self._tally.bytes_moved,
            seconds=time.monotonic() - began,
        )

    def skip(self, file: File, reason: str) -> None:
        """Leave a file alone.

        Args:
            file: The file.
            reason: Why.
        """
        self._skipped.append(Skipped(shown_path(file), reason))
        self._tally.ended()

    async def _placed(self, files: Iterable[File] | AsyncIterable[File]) -> AsyncGenerator[Wanted]:
        """The files that have a place; one worker at a time asks. Of several versions the first is taken."""
        source = iterate(files)
        while taken := await take(source, 1):
            (file,) = taken
            number, self._count = self._count, self._count + 1
            try:
                path = self._placing.place(file)
            except OlderVersion:
                self.skip(file, NEWER)
                continue
            except UnusableName as error:
                refusal = FileError(f"{shown_path(file)}: it cannot be written here: {error}.")
                self._end(Wanted(number, file, Path()), "failed", Result(exception=refusal))
                continue
            yield Wanted(number, file, path)

    async def _one(self, wanted: Wanted) -> float:
        """Fetch a file, if need be; how much work that was."""
        try:
            return await self._treated(wanted)
        except Exception as error:
            self._end(wanted, "failed", Result(exception=error))
            return 0.0

    async def _treated(self, wanted: Wanted) -> float:
        file, path = wanted.file, wanted.path
        if self._skip_contents:
            self._end(wanted, "listed", Result(value=file), file.size)
            return 0.0
        state = self._state(path)
        if state is not None:
            if await self._is_same(file, path, state):
                here = copy(file)
                here.local_path = path
                self._end(wanted, "present", Result(value=here), file.size)
                return 0.0
            if not self._overwrite:
                self.skip(file, f"{path} is there with other contents, and not to be overwritten")
                return 0.0
        await self._pool.turn()
        began = time.monotonic()
        here = await fetch(self._gateway, file, path, self._moved_on, partial(self._slowed, began))
        if self._dated and file.created_at is not None:
            self._date(here, path, file.created_at.timestamp())
        self._end(wanted, "downloaded", Result(value=here))
        return float(here.size + _REQUEST)

    def _state(self, path: Path) -> FileState | None:
        """What is where a file goes; its folder is made.

        Raises:
            FileError: It cannot be seen, or the folder cannot be made.
        """
        try:
            if path.parent not in self._folders:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._folders.add(path.parent)
            status = path.stat()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise unwritable(path, error) from error
        if not stat.S_ISREG(status.st_mode):
            raise FileError(f"{path}: it is there, and no file, so that {path.name!r} cannot be written.")
        return FileState.of(status)

    async def _is_same(self, file: File, path: Path, state: FileState) -> bool:
        if file.sum_blake3 is None or state.size != file.size:
            return False
        known = self._cache.get(str(path.absolute()), state)
        if known is None:
            try:
                hashed = await self._hashing.run(partial(hash_file, str(path), self._is_stopped))
            except OSError as error:
                raise FileError(f"{path}: it cannot be read: {error.strerror or error}.") from error
            known = hashed.checksum
            self._cache.put(str(path.absolute()), hashed.state, known)
        return known == file.sum_blake3

    def _date(self, file: File, path: Path, moment: float) -> None:
        os.utime(path, (moment, moment))
        if file.sum_blake3 is not None:
            self._cache.put(str(path.absolute()), FileState.of(path.stat()), file.sum_blake3)

    def _moved_on(self, count: int) -> None:
        if self._pool.stopped:
            raise Stopped
        self._tally.moved(count)

    def _slowed(self, began: float, wait: float) -> None:
        self._in_flight.slowed(began, time.monotonic(), wait)

    def _is_stopped(self) -> bool:
        return self._pool.stopped

    def _end(self, wanted: Wanted, outcome: Outcome, result: Result[File], saved: int = 0) -> None:
        self._moved[wanted.number] = Moved(outcome, shown_path(wanted.file), result)
        self._tally.ended(saved=saved)
